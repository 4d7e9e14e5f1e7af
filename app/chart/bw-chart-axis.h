/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One direction of a plane: what it is called, where it starts and ends, and where it is cut in two. */
typedef struct
{
  char *title; /* NULL: the kind's own words; owned */
  double minimum;
  double maximum;
  double cut;
  double *ticks; /* values with a number of their own, rising; owned */
  guint n_ticks;
  char *first; /* what the lowest value is called: "not at all"; may be NULL; owned */
  char *last;  /* and the highest */
} BwChartAxis;

/* From 0 to 100 with the cut in the middle, untitled. */
void bw_chart_axis_init (BwChartAxis *axis);
/* Gives it another range, and the values that get a number. */
void bw_chart_axis_set (BwChartAxis *axis, double minimum, double maximum, double cut, const double *ticks,
                        guint n_ticks);
void bw_chart_axis_clear (BwChartAxis *axis);

G_END_DECLS
