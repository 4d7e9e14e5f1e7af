/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"

G_BEGIN_DECLS

/* The two halves of the clock: its words, and its layout. It shows the first row of the data on the axis x. */

/* The row, or NULL when there is none. */
const BwChartRow *bw_clock_get_row (const BwChartData *data);
/* TRUE when a second hand stands still. */
gboolean bw_clock_has_reference (const BwChartData *data);
/* "5½ minutes, Late", or that there are not enough answers yet. The caller owns it. */
char *bw_clock_dup_value (const BwChartRow *row);
/* What the second hand is: "The author’s own", or where it stands. The caller owns it. */
char *bw_clock_dup_reference_name (const BwChartData *data);
/* The same with where it stands: "The author’s own: 6". The caller owns it. */
char *bw_clock_dup_reference (const BwChartData *data);
/* "Between 4 and 7", where a figure may lie just as well; NULL when that is not known. The caller owns it. */
char *bw_clock_dup_range (const BwChartRow *row);
/* Where a zone lies: "3 to 6"; and with its name: "3 to 6: Late". The caller owns them. */
char *bw_clock_dup_reach (const BwBand *zone);
char *bw_clock_dup_zone (const BwBand *zone);
/* The picture in a few sentences. The caller owns it. */
char *bw_clock_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_clock_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
BwDrawing *bw_clock_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                            double height);

G_END_DECLS
