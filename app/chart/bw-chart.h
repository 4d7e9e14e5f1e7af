/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"
#include "bw-chart-input.h"
#include "bw-chart-table.h"
#include "bw-drawing.h"

G_BEGIN_DECLS

/*
 * A chart of an assessment, with its values, not laid out yet. The kinds differ in what they take from the result and how they lay it
 * out; what they give is always a BwDrawing.
 */
typedef struct _BwChart BwChart;

/* The chart @position of the definition with the values of @input; NULL when there is nothing to show (a
 * dumbbell without anything to hold against, a run of one round, a distribution of fewer than 8, no valid value at all). The result must outlive it. */
BwChart *bw_chart_new (const BwChartInput *input, guint position);
/* The same of data that was filled in elsewhere; takes it. What it refers to must outlive the chart. */
BwChart *bw_chart_new_for_data (BwChartData *data);
/* The same of rows that have a spread: how the people of a group lie around their means. */
BwChart *bw_chart_new_for_spreads (BwChartData *data);
void bw_chart_free (BwChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwChart, bw_chart_free)

/* The words above and below the picture, and its kind. Owned by the chart. */
const char *bw_chart_get_title (const BwChart *chart);
const char *bw_chart_get_caption (const BwChart *chart); /* may be NULL */
BwChartKind bw_chart_get_kind (const BwChart *chart);

/* The height it would like at @width, in the same units: grows with the number of rows. */
double bw_chart_get_natural_height (const BwChart *chart, PangoContext *context, const BwChartStyle *style, double width);
/* Lays it out; @height may differ from the natural one, nothing overlaps even so. The caller owns the result. */
BwDrawing *bw_chart_layout (const BwChart *chart, PangoContext *context, const BwChartStyle *style, double width, double height);
/* The table behind it; owned by the chart. */
const BwChartTable *bw_chart_get_table (const BwChart *chart);

/* One dimension as a small bullet bar over its bands, with a ring at @target (0–100; NaN: none): what stands beside its name on the results
 * page and in the report. */
BwDrawing *bw_bullet_bar_layout (const BwResult *result, guint dimension, double target, PangoContext *context, const BwChartStyle *style, double width,
                                 double height);

G_END_DECLS
