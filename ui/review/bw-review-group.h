/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A list of rows under a title that says how many there are; hidden while there is none. A row leads to an item: it
 * activates "win.show-item".
 *
 * Properties: "title", "description".
 */
#define BW_TYPE_REVIEW_GROUP (bw_review_group_get_type ())
G_DECLARE_FINAL_TYPE (BwReviewGroup, bw_review_group, BW, REVIEW_GROUP, AdwBin)

/* Takes all rows away. */
void bw_review_group_clear (BwReviewGroup *self);
/* @item: where the row leads, or -1: nowhere. Neither text is markup. */
void bw_review_group_add (BwReviewGroup *self, const char *title, const char *subtitle, int item);
guint bw_review_group_get_n_rows (BwReviewGroup *self);

G_END_DECLS
