/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-action.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* An action in the list: what, who, by when and how far, in one line; unfolded, a field for each. The action "plan.remove" (s: the id) takes it
 * away. */
#define BW_TYPE_ACTION_ROW (bw_action_row_get_type ())
G_DECLARE_FINAL_TYPE (BwActionRow, bw_action_row, BW, ACTION_ROW, AdwExpanderRow)

GtkWidget *bw_action_row_new (BwAction *action);
/* Owned by the row. */
BwAction *bw_action_row_get_action (BwActionRow *self);
/* Shows what the action says now, but leaves alone a field in which somebody is typing the same. */
void bw_action_row_update (BwActionRow *self);
/* Unfolds it and puts the keyboard into the first field. */
void bw_action_row_begin (BwActionRow *self);

G_END_DECLS
