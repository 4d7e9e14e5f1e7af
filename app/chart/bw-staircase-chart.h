/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"

G_BEGIN_DECLS

/* The halves of the staircase: its words, its bars side by side, and its bars one below the other. */

/* The first step below the lowest cut of its bands, or −1. */
int bw_staircase_find_low (const BwChartData *data);
/* "below 40": said of that step. The caller owns it. */
char *bw_staircase_dup_remark (const BwChartData *data);
/* "31, Fragile"; with "first below 40" where it is that step. The caller owns it. */
char *bw_staircase_dup_value (const BwChartData *data, const BwChartRow *row);
/* The small print, NULL when there is nothing to say. The caller owns it. */
char *bw_staircase_dup_note (const BwChartData *data);
/* The picture in a few sentences. The caller owns it. */
char *bw_staircase_describe (const BwChartData *data);
/* The bands that all steps share, or NULL. */
const BwBandSet *bw_staircase_get_bands (const BwChartData *data);

/* As in BwChartFace: one step below the other, where they do not fit side by side. */
extern const BwChartFace bw_staircase_rows;

/* As in BwChartFace. */
double bw_staircase_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style,
                                double width);
BwDrawing *bw_staircase_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                                double height);

G_END_DECLS
