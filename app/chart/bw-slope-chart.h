/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"
#include "bw-chart-panel.h"

G_BEGIN_DECLS

/* The two halves of the slope chart: its words, and its layout. */

/* How many lines there are to tell apart: those of the panel that has the most. */
guint bw_slope_count_lines (const BwChartData *data);
/* TRUE when the line has a figure at either end. */
gboolean bw_slope_is_shown (const BwChartLine *line);
/* "14 days to 3 days". The caller owns it. */
char *bw_slope_dup_value (const BwChartData *data, const BwChartLine *line);
/* The small print: with a key of the @numbers that stand in place of names, and of what found no label; NULL when there
 * is nothing to say. The caller owns it. */
char *bw_slope_dup_note (const BwChartData *data, gboolean numbers, gboolean unlabelled);
/* The picture in a few sentences. The caller owns it. */
char *bw_slope_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_slope_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
BwDrawing *bw_slope_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                            double height);

G_END_DECLS
