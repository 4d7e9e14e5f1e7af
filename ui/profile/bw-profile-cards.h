/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-profile-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the profile page is made of. Each shows one part of a profile, which must outlive it; NULL when there is nothing to show. */

/* The two overall scores side by side, and the quarter they lie in. */
GtkWidget *bw_profile_tiles_new (const BwProfile *profile);
/* A picture of the profile; what is clicked in it, or chosen by key, leads to the results it comes from. */
GtkWidget *bw_profile_chart_card_new (const BwProfile *profile, BwProfileChart which);
/* Where to begin, what was passed over and why, and why there are not more. */
GtkWidget *bw_profile_priorities_new (const BwProfile *profile);
/* The quick pebble. */
GtkWidget *bw_profile_pebble_new (const BwProfile *profile);
/* The cross-readings. */
GtkWidget *bw_profile_readings_new (const BwProfile *profile);
/* What the profile is not. */
GtkWidget *bw_profile_disclaimer_new (const BwProfile *profile);

/* Pops up beside @area of @parent the figures that @refs stand for, each leading to the results of its document. With one only, goes there
 * at once. */
void bw_profile_follow (GtkWidget *parent, const GdkRectangle *area, const BwProfile *profile, const char *title,
                        const BwProfileRef *const *refs, guint n_refs);

G_END_DECLS
