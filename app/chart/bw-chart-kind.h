/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"
#include "bw-chart-style.h"
#include "bw-chart-table.h"
#include "bw-drawing.h"

G_BEGIN_DECLS

/* What a kind of chart can do. Each kind is one file, bw-KIND-chart.c, that gives one of these; bw-chart.c lists them
 * all. */
typedef struct
{
  /* TRUE when there is something to show. */
  gboolean (*shows) (const BwChartData *data);
  /* The height it would like at @width. */
  double (*get_height) (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
  /* The picture; the caller owns it. */
  BwDrawing *(*layout) (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                        double height);
  /* The same in words and numbers; the caller owns it. */
  BwChartTable *(*make_table) (const BwChartData *data);
} BwChartFace;

/* The size of the gap between a figure and the other: what the rows of a dumbbell are sorted by. */
double bw_dumbbell_get_gap (const BwChartRow *row);

extern const BwChartFace bw_matrix_chart;
extern const BwChartFace bw_butterfly_chart;
extern const BwChartFace bw_radar_chart;
extern const BwChartFace bw_bullet_bars_chart;
extern const BwChartFace bw_diverging_bars_chart;
extern const BwChartFace bw_dot_plot_chart;
extern const BwChartFace bw_dumbbell_chart;
extern const BwChartFace bw_slope_chart;
extern const BwChartFace bw_run_chart;
extern const BwChartFace bw_bubble_map_chart;
extern const BwChartFace bw_clock_chart;
extern const BwChartFace bw_staircase_chart;
extern const BwChartFace bw_tile_board_chart;
extern const BwChartFace bw_heat_strip_chart;

/* Of groups only: no definition names it. Rows with a spread around a mean. */
extern const BwChartFace bw_spread_chart;

G_END_DECLS
