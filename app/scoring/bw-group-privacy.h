/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What may be shown of a group without uncovering somebody in it (domain.md 4.8). The one place that decides:
 * BwGroupResult asks it and holds nothing back from screen, paper, files and commands but what it refuses here.
 */

/* Distributions of answers, lowest and highest, and comments need as many. */
#define BW_GROUP_ITEM_MINIMUM 8
/* Two reports of one group that differ by fewer people than this uncover who came or went. */
#define BW_GROUP_REPORT_DISTANCE 5

/* TRUE when a mean, or its spread, may be shown of @n people; never below 3, whatever @minimum says. */
gboolean bw_group_may_show (guint n, guint minimum);
/* The same for what is closer to single answers. */
gboolean bw_group_may_show_items (guint n, guint minimum);
/* Sets hidden[i] for every group of @sizes that may not be shown beside the whole, which is: those too small, and, as
 * long as all hidden ones together are fewer than @minimum so that the whole less the others would uncover them, the
 * next smallest too (complementary suppression). A hidden flag that is set already stays; groups of nobody are not
 * hidden. */
void bw_group_suppress (const guint *sizes, guint n_groups, guint minimum, gboolean *hidden);

G_END_DECLS
