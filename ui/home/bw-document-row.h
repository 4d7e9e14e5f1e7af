/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A document in the list on the home page: its title, when it was last changed, and how far it is. */
#define BW_TYPE_DOCUMENT_ROW (bw_document_row_get_type ())
G_DECLARE_FINAL_TYPE (BwDocumentRow, bw_document_row, BW, DOCUMENT_ROW, AdwActionRow)

/* @today: an ISO 8601 day, so that "today" and "yesterday" can be said. */
GtkWidget *bw_document_row_new (BwShelfEntry *entry, const char *today);
BwShelfEntry *bw_document_row_get_entry (BwDocumentRow *self);

/* A day as people say it: "today", "yesterday", "12 March", "12 March 2019". @day and @today are ISO 8601; "" when @day
 * is none. The caller owns it. */
char *bw_describe_day (const char *day, const char *today);

G_END_DECLS
