/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"
#include "bw-pen.h"

G_BEGIN_DECLS

/* Draws one bar into a box: the grounds of its bands, parted by lines at their cuts, the bar from 0 to the score, and below it the spread
 * of the answers as a thin line; what is aimed at is a ring, which reaches half a bar's height beyond the box when that is 0 or 100.
 * Without a valid score only the grounds are there. */
void bw_bullet_bar_draw (BwPen *pen, const BwChartFigure *figure, BwDimensionKind kind, double x, double y, double width,
                         double height);

/* One bar as a drawing of its own. */
BwDrawing *bw_bullet_bar_layout_row (const BwChartRow *row, PangoContext *context, const BwChartStyle *style, double width,
                                     double height);

/* "62, Exposed", or that there are not enough answers yet. The caller owns it. */
char *bw_bullet_bar_dup_value (const BwChartRow *row);
/* The same with what is aimed at: "62, Exposed, target 80". The caller owns it. */
char *bw_bullet_bar_dup_aim (const BwChartRow *row);

G_END_DECLS
