/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"

G_BEGIN_DECLS

/* A thing in a plane, with an area. */
typedef struct
{
  char *name;
  double x; /* on the axes of the data; NaN: not rated */
  double y;
  double size;  /* 0 or more; NaN: not rated */
  char *x_text; /* the three as people read them: "much"; owned */
  char *y_text;
  char *size_text;
} BwChartBubble;

/* For the array of a BwChartData. */
GArray *bw_chart_bubbles_new (void);

/* Adds a bubble without a place; the returned one is good until the next is added. */
BwChartBubble *bw_chart_data_add_bubble (BwChartData *data, const char *name);
/* Places it; texts may be NULL: the numbers. */
void bw_chart_bubble_set (BwChartBubble *bubble, double x, double y, double size, const char *x_text,
                          const char *y_text, const char *size_text);

/* The bubble at that position. */
const BwChartBubble *bw_chart_data_get_bubble (const BwChartData *data, guint bubble);
/* TRUE when it has a place and an area. */
gboolean bw_chart_bubble_is_placed (const BwChartBubble *bubble);
/* The quadrant it lies in, as BwChartRow.corner: a value on the cut counts as above it. 0: it has no place. */
guint bw_chart_bubble_get_corner (const BwChartBubble *bubble, const BwChartData *data);

G_END_DECLS
