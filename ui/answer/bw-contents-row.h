/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-response.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A line of the contents: a section, or a page in it, and how far that is. */
#define BW_TYPE_CONTENTS_ROW (bw_contents_row_get_type ())
G_DECLARE_FINAL_TYPE (BwContentsRow, bw_contents_row, BW, CONTENTS_ROW, GtkListBoxRow)

/* @page: its position, or -1 for the title of a section, which leads nowhere. */
GtkWidget *bw_contents_row_new (const char *name, int page);

int bw_contents_row_get_page (BwContentsRow *self);
/* @done and @total count questions; @total is 0 when none of them counts, then @is_complete says whether something is
 * there. */
void bw_contents_row_update (BwContentsRow *self, guint done, guint total, gboolean is_complete, gboolean is_flagged);

G_END_DECLS
