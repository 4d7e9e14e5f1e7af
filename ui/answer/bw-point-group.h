/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-point-button.h"

G_BEGIN_DECLS

/*
 * Answers to choose from, numbered; the digit keys choose, and so do the arrow keys among radio buttons. With check
 * boxes the arrow keys only move. A tab stop of its own: Tab goes on to what follows the group (check boxes are a tab
 * stop each).
 *
 * Signals: "chosen" (guint position): the person picked it; whoever owns the group decides and calls
 * bw_point_group_set_checked(). "settled": after "chosen", when the answer was typed, so that the next question may
 * come.
 */
#define BW_TYPE_POINT_GROUP (bw_point_group_get_type ())
G_DECLARE_FINAL_TYPE (BwPointGroup, bw_point_group, BW, POINT_GROUP, GtkWidget)

/* @first_number: the number of the first answer, 0 or 1. */
GtkWidget *bw_point_group_new (BwPointStyle style, guint first_number);
/* Adds an answer after those that are there. */
void bw_point_group_add (BwPointGroup *self, const char *text);
/* Adds the last answer, which is none of the others and stands apart; its key is N. Digits do not reach it. */
void bw_point_group_add_apart (BwPointGroup *self, const char *text);

guint bw_point_group_get_n_points (BwPointGroup *self);
/* Owned by the group. */
BwPointButton *bw_point_group_get_point (BwPointGroup *self, guint position);
void bw_point_group_set_checked (BwPointGroup *self, guint position, gboolean checked);

/* What a key does that is pressed on the group: TRUE when it did something. */
gboolean bw_point_group_press_key (BwPointGroup *self, guint keyval);

G_END_DECLS
