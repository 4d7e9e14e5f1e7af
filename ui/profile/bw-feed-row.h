/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-profile-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A member of a profile as a row: the document that feeds it, or what is still missing, with a menu to choose another
 * document or to leave it out. Activating it leads to the results of the document, or to the assessment.
 */
#define BW_TYPE_FEED_ROW (bw_feed_row_get_type ())
G_DECLARE_FINAL_TYPE (BwFeedRow, bw_feed_row, BW, FEED_ROW, AdwActionRow)

/* @member counts in the rules of the model's profile. @catalogue tells which assessments can be begun. */
GtkWidget *bw_feed_row_new (BwProfileModel *model, BwCatalogue *catalogue, guint member);

/* Says what there is now. */
void bw_feed_row_update (BwFeedRow *self);
/* Goes where the row leads. */
void bw_feed_row_follow (BwFeedRow *self);

G_END_DECLS
