/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart.h"

G_BEGIN_DECLS

/* The pictures of what changed between rounds, which every assessment has once there are two. */
typedef enum
{
  BW_ROUND_CHART_SLOPE, /* every dimension from the round before to that of the result */
  BW_ROUND_CHART_RUN,   /* the two overall scores over all rounds; not where the assessment has such a chart of its own */
  BW_N_ROUND_CHARTS
} BwRoundChart;

/* Of the rounds of @input, one of which is its result. NULL when there is nothing to show. What it refers to must outlive the chart. */
BwChart *bw_round_chart_new (const BwChartInput *input, BwRoundChart which);

G_END_DECLS
