/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The four views of a document side by side: "answer", "review", "results", "report". The window makes one when the
 * first document is shown, so that it need not be there before the first frame.
 *
 * Properties: "session" (writable; NULL: none).
 * Signal "turned" (): another view is shown.
 */
#define BW_TYPE_DOCUMENT_VIEW (bw_document_view_get_type ())
G_DECLARE_FINAL_TYPE (BwDocumentView, bw_document_view, BW, DOCUMENT_VIEW, AdwBin)

GtkWidget *bw_document_view_new (void);
/* The stack, for a switcher. Owned by the view. */
AdwViewStack *bw_document_view_get_stack (BwDocumentView *self);
/* Turns to one of the four by name. */
void bw_document_view_show (BwDocumentView *self, const char *name);
const char *bw_document_view_get_shown (BwDocumentView *self);
/* Turns to the question at that position. */
void bw_document_view_show_item (BwDocumentView *self, guint item);
/* Turns to the report and prints it. */
void bw_document_view_print (BwDocumentView *self);

G_END_DECLS
