/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One item as it is asked: its words, where it is answered, a flag and a note. Hidden while the item is not to be
 * asked.
 *
 * Signal "leave" (int delta): the person is done and wants the next item (1) or the one before (-1).
 */
#define BW_TYPE_ITEM_CARD (bw_item_card_get_type ())
G_DECLARE_FINAL_TYPE (BwItemCard, bw_item_card, BW, ITEM_CARD, AdwBin)

/* @drafts: from bw_item_editor_new_drafts(), shared by the cards of a document. @context: a label to be read aloud with
 * the item, or NULL. */
GtkWidget *bw_item_card_new (BwSession *session, guint item, GHashTable *drafts, GtkWidget *context);

guint bw_item_card_get_item (BwItemCard *self);

/* Shows what the session holds. */
void bw_item_card_update (BwItemCard *self);

/* Draws the eye to it for a moment. */
void bw_item_card_highlight (BwItemCard *self);

/* What a key does while the focus is in the card; TRUE when it did something.
 *   digits      choose a point or option        Left, Right  choose the neighbour
 *   N           not applicable                  Up, Down     the item before, the next (in a list: the neighbour)
 *   F, Ctrl+D   flag                            Enter        the next item; Ctrl+Enter also while writing
 *   M, Ctrl+M   note                            Backspace, Delete   clear the answer
 *   S           what was carried over still holds
 * Letters, digits and the like are left alone while the person writes. */
gboolean bw_item_card_press_key (BwItemCard *self, guint keyval, GdkModifierType state);

G_END_DECLS
