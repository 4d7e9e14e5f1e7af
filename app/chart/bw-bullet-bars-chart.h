/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"

G_BEGIN_DECLS

/* The two halves of the bullet bars: their words, and their layout. */

/* The small print, "" when there is nothing to say. The caller owns it. */
char *bw_bullet_bars_dup_note (const BwChartData *data);
/* The picture in a sentence or two. The caller owns it. */
char *bw_bullet_bars_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_bullet_bars_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
BwDrawing *bw_bullet_bars_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                                  double height);

G_END_DECLS
