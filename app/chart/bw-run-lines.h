/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-pen.h"
#include "bw-run-chart.h"

G_BEGIN_DECLS

/* Where the lines of a run chart lie, and what draws them. */

/* With more points than this, figures beside them would hide the lines. */
#define BW_RUN_MOST_FIGURES 30

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  guint n_lines;
  guint n_steps;
  gboolean numbers;           /* in place of names, with a key below */
  gboolean unnamed;           /* a line stayed without its name */
  double x, y, width, height; /* where the lines lie */
  double labels;              /* the width of what stands at their ends */
  double radius;
} BwRun;

/* The line at that position, and where a step and a value lie on the page. */
const BwChartLine *bw_run_get_line (const BwRun *run, guint line);
double bw_run_get_x (const BwRun *run, guint step);
double bw_run_get_y (const BwRun *run, double value);

/* Draws the shades of the intervals, the lines over them and the points on top, with their marks. */
void bw_run_draw_lines (BwRun *run);
/* Writes the figures beside the points, as far as there is room close by; the last one of each line stands with its
 * name. */
void bw_run_write_figures (BwRun *run);

G_END_DECLS
