/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-profile.h"
#include "bw-chart.h"

G_BEGIN_DECLS

/* The pictures of a profile. */
typedef enum
{
  BW_PROFILE_CHART_CLOCK,
  BW_PROFILE_CHART_MATRIX,
  BW_PROFILE_CHART_PRESSURES,
  BW_PROFILE_CHART_FACETS,
  BW_PROFILE_CHART_BARS, /* pressures and, below them, facets */
} BwProfileChart;

/* One of them; NULL when there is nothing to show. The profile must outlive it. The dimension of a mark is the position of its point or
 * group in the rules of the profile; of the hand of the clock, 0. */
BwChart *bw_profile_chart_new (const BwProfile *profile, BwProfileChart which);

G_END_DECLS
