/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"
#include "bw-chart-panel.h"

G_BEGIN_DECLS

/* The two halves of the run chart: its words, and its layout. Its lines are those of the first panel. */

/* The lines, or NULL when there is no panel. */
const BwChartPanel *bw_run_get_panel (const BwChartData *data);
/* TRUE when there is an interval around the figure to show. */
gboolean bw_run_has_interval (const BwChartFigure *figure);
/* "62, interval 55 to 69". The caller owns it. */
char *bw_run_dup_value (const BwChartFigure *figure);
/* The small print: with a key of the @numbers that stand in place of names, and that some lines are @unnamed; NULL when
 * there is nothing to say. The caller owns it. */
char *bw_run_dup_note (const BwChartData *data, gboolean numbers, gboolean unnamed);
/* The picture in a few sentences. The caller owns it. */
char *bw_run_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_run_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
BwDrawing *bw_run_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                          double height);

G_END_DECLS
