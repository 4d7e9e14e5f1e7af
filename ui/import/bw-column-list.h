/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-response-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The columns of a table of responses, a row each: its heading, what stands in its first cells, and a list to choose
 * what it answers. Signal "mapped" (guint column): the person chose; see bw_column_list_get_heading().
 */
#define BW_TYPE_COLUMN_LIST (bw_column_list_get_type ())
G_DECLARE_FINAL_TYPE (BwColumnList, bw_column_list, BW, COLUMN_LIST, AdwBin)

GtkWidget *bw_column_list_new (void);
/* Shows the columns of @table as they are mapped; NULL: none. What it needs is copied. */
void bw_column_list_show (BwColumnList *self, const BwResponseTable *table);
/* How many columns are shown. */
guint bw_column_list_get_n (BwColumnList *self);
/* What the person says that @column holds. */
BwHeading bw_column_list_get_heading (BwColumnList *self, guint column);

G_END_DECLS
