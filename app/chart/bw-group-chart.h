/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-group-result.h"
#include "bw-chart.h"

G_BEGIN_DECLS

/* The pictures of a group. They are made of what a BwGroupResult holds and of nothing else, so what may not be shown is
 * not in them either (bw-group-privacy.h). */

typedef enum
{
  BW_GROUP_CHART_SPREAD,     /* every score: mean, interval, quartiles, and how many people lie in each fifth */
  BW_GROUP_CHART_AGREEMENT,  /* mean by agreement: strengths and gaps people agree on, and where to talk first */
  BW_GROUP_CHART_PARTS,      /* dimensions by parts of the group */
  BW_GROUP_CHART_SELF,       /* one's own score beside the mean of the team */
  BW_GROUP_CHART_STATEMENTS, /* how answers are spread, where they lie furthest apart */
  BW_N_GROUP_CHARTS
} BwGroupChart;

/* NULL when there is nothing to show: too few people, no parts, nobody's own view. @group must outlive it. */
BwChart *bw_group_chart_new (const BwGroupResult *group, BwGroupChart which);

G_END_DECLS
