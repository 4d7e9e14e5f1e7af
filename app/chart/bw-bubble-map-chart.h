/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-bubble.h"
#include "bw-chart-kind.h"

G_BEGIN_DECLS

/* The two halves of the bubble map: its words, and its layout. */

typedef enum
{
  BW_BUBBLE_NAMED,
  BW_BUBBLE_NUMBERED,   /* no room for its name: a number, and a key below */
  BW_BUBBLE_UNLABELLED, /* not even for that: it is listed below */
} BwBubbleLabel;

/* The title of an axis. */
const char *bw_bubble_map_get_x_title (const BwChartData *data);
const char *bw_bubble_map_get_y_title (const BwChartData *data);
/* "Know: much, Predict: little, Impact: half, Uncertainty". The caller owns it. */
char *bw_bubble_map_dup_value (const BwChartData *data, const BwChartBubble *bubble);
/* TRUE when an earlier bubble has the same place. */
gboolean bw_bubble_map_is_shared (const BwChartData *data, guint bubble);
/* The small print, given how each bubble is labelled; NULL when there is nothing to say. The caller owns it. */
char *bw_bubble_map_dup_note (const BwChartData *data, const BwBubbleLabel *labels);
/* The picture in a few sentences. The caller owns it. */
char *bw_bubble_map_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_bubble_map_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style,
                                 double width);
BwDrawing *bw_bubble_map_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style,
                                 double width, double height);

G_END_DECLS
