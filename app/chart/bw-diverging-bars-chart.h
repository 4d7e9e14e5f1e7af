/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"
#include "bw-pen.h"

G_BEGIN_DECLS

/* The parts of the diverging bars: words, rows, and the stacked bars of a group. */

/* TRUE when the items hold the counts of a group. */
gboolean bw_diverging_is_group (const BwChartData *data);
/* The small print, or NULL. */
const char *bw_diverging_get_note (const BwChartData *data);
/* The picture in a few sentences. The caller owns it. */
char *bw_diverging_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_diverging_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
BwDrawing *bw_diverging_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                                double height);

/* How a point on one side of the middle looks, the further out the stronger. */
void bw_diverging_paint (BwShape *shape, const BwChartItem *item, guint point);

/* Where the stacked bars of a group lie: all rows share the middle and the unit. */
typedef struct
{
  double middle;
  double unit; /* the length of all answers */
} BwDivergingAxis;

/* Fits the axis between @x and @x + @width, with room for figures at both ends. */
BwDivergingAxis bw_diverging_stack_fit (const BwPen *pen, const BwChartData *data, double x, double width);
/* Draws the bar of one item around the height @middle, with the shares below and above the middle at its ends. */
void bw_diverging_stack_draw (BwPen *pen, const BwDivergingAxis *axis, const BwChartItem *item, double middle, double thickness);
/* A key of the points in the box; returns its height. With @write FALSE it only measures. */
double bw_diverging_stack_key (BwPen *pen, const BwChartItem *item, double x, double y, double width, gboolean write);

G_END_DECLS
