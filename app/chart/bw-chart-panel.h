/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"

G_BEGIN_DECLS

/* Lines over steps: the two ends of a slope, the rounds of a run. A panel holds the lines that share a unit. */

/* One thing on its way: a figure for each of the data's steps. */
typedef struct
{
  char *name;    /* "" when there is nothing to tell it from */
  int dimension; /* in the assessment; -1: none */
  BwDimensionKind kind;
  BwChartFigure *figures; /* low and high: the interval around the score */
  guint n_figures;
} BwChartLine;

typedef struct
{
  char *title;   /* may be NULL */
  char *unit;    /* may be NULL */
  GArray *lines; /* of BwChartLine */
} BwChartPanel;

/* For the array of a BwChartData. */
GArray *bw_chart_panels_new (void);

/* Adds a step to @data; all of them come before the first line. */
void bw_chart_data_add_step (BwChartData *data, const char *label);
/* Adds a panel without lines; the returned place is good until the next is added. Texts may be NULL. */
BwChartPanel *bw_chart_data_add_panel (BwChartData *data, const char *title, const char *unit);
/* Adds a line to @panel with a figure without a value for each step of @data. */
BwChartLine *bw_chart_panel_add_line (BwChartPanel *panel, const BwChartData *data, const char *name);

/* The panel, the line and the label of the step at that position. */
const BwChartPanel *bw_chart_data_get_panel (const BwChartData *data, guint panel);
const BwChartLine *bw_chart_panel_get_line (const BwChartPanel *panel, guint line);
const char *bw_chart_data_get_step (const BwChartData *data, guint step);

/* The first or last step at which the line has a value, or -1. */
int bw_chart_line_find_first (const BwChartLine *line);
int bw_chart_line_find_last (const BwChartLine *line);

G_END_DECLS
