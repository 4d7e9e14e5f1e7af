/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-label-placer.h"
#include "bw-pen.h"
#include "bw-slope-chart.h"

G_BEGIN_DECLS

/* The panels of a slope chart, drawn one by one. */
typedef struct
{
  BwPen pen;
  const BwChartData *data;
  guint n_lines;       /* of the fullest panel */
  gboolean numbers;    /* in place of names, with a key below */
  gboolean unlabelled; /* a figure stayed without its label */
  guint columns;
  guint rows;
  double label; /* the height of one that stands beside an end of a line */
  double title; /* the heights of the highest title, and of the names of the ends */
  double ends;
} BwSlopeGrid;

/* In ems: what a panel leaves to its lines between the figures at least, how far off the figures stand, and how large
 * they are. */
#define BW_SLOPE_SPAN 5.0
#define BW_SLOPE_LABEL_GAP 0.8
#define BW_SLOPE_LABEL_SIZE 0.9

/* The width of what stands beside the left end (0) or the right one (1). */
double bw_slope_measure_labels (const BwSlopeGrid *grid, const BwChartPanel *panel, guint end);
/* The title of a panel that is @width wide, and the name of an end. */
BwText bw_slope_get_title (const BwSlopeGrid *grid, const BwChartPanel *panel, double width);
BwText bw_slope_get_end (const BwSlopeGrid *grid, guint end, double width);
/* Draws a panel into a box; sets unlabelled. */
void bw_slope_draw_panel (BwSlopeGrid *grid, const BwChartPanel *panel, const BwBox *box);

G_END_DECLS
