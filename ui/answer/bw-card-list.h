/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The items of a page, a card each, and the way from one to the next. It scrolls the GtkScrolledWindow it lies in.
 *
 * Signal "left" (int delta): the person went on from the last item (1) or back from the first (-1).
 */
#define BW_TYPE_CARD_LIST (bw_card_list_get_type ())
G_DECLARE_FINAL_TYPE (BwCardList, bw_card_list, BW, CARD_LIST, AdwBin)

/* Shows the items of @page in place of those before. @context: the label that says what all of them ask, or NULL. */
void bw_card_list_show (BwCardList *self, BwSession *session, guint page, GtkWidget *context);
/* Shows nothing, and forgets what was typed and is no answer. */
void bw_card_list_clear (BwCardList *self);
/* Shows what the session holds after a change of @item, or of any when it is -1. */
void bw_card_list_update (BwCardList *self, int item);

/* Gives the focus to the first open item, else to the first; FALSE when there is none. */
gboolean bw_card_list_focus (BwCardList *self);
/* Gives the focus to @item and draws the eye to it, when it is there. Where the person is writing about it, they stay.
 */
void bw_card_list_show_item (BwCardList *self, guint item);

G_END_DECLS
