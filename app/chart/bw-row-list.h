/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"
#include "bw-legend.h"
#include "bw-pen.h"

G_BEGIN_DECLS

/*
 * Rows of a chart data on one scale from 0 to 100 that all share: the name in front of it (or above it, where the page
 * is narrow), a short text behind it. What lies on the scale is up to the kind.
 */

typedef struct _BwRowList BwRowList;

typedef struct
{
  /* The small print, or NULL; and the picture in words. The caller owns them. */
  char *(*dup_note) (const BwChartData *data);
  char *(*describe) (const BwChartData *data);
  /* What stands behind the scale, and in small letters below that. The caller owns them; either may be NULL. */
  char *(*dup_side) (const BwChartData *data, const BwChartRow *row);
  char *(*dup_remark) (const BwChartData *data, const BwChartRow *row);
  /* What the row says to those who point at it. The caller owns it. */
  char *(*dup_value) (const BwChartData *data, const BwChartRow *row);
  /* Fills in at most four entries of a legend and returns how many; they live as long as the data. */
  guint (*list_legend) (const BwChartData *data, BwLegendEntry entries[4]);
  /* TRUE when there is something to draw on the scale; else the row says that it is not. */
  gboolean (*has_value) (const BwChartRow *row);
  /* Draws on the scale, around @middle, within @height. */
  void (*draw) (BwRowList *list, const BwChartRow *row, double middle, double height);
  /* What stands above the texts behind the scale. Translated; NULL: nothing. */
  const char *(*get_side_title) (const BwChartData *data);
  /* TRUE when figures stand beside the outermost points, so that the scale keeps away from both edges. */
  gboolean figures;
  /* What is said where there is nothing to draw, marked with N_(); NULL: that there are not enough answers yet. */
  const char *missing;
  /* How high what lies on the scale wants to be, in ems; 0: as high as a point. */
  double strip;
} BwRowListFace;

struct _BwRowList
{
  BwPen pen;
  const BwChartData *data;
  const BwRowListFace *face;
  double *heights;   /* by row: what it needs, with the space below */
  gboolean stacked;  /* names above the scale */
  gboolean tight;    /* too little room for the rows */
  gboolean squeezed; /* no room for the legend and the numbers of the scale */
  double line;       /* the height of a line of normal text, and of small text */
  double small_line;
  double name_width;
  double x; /* where 0 to 100 lie */
  double width;
  double side_width;
};

/* Where a value lies on the page, from 0 to 100. */
double bw_row_list_get_x (const BwRowList *list, double value);

/* As in BwChartFace. */
double bw_row_list_get_height (const BwRowListFace *face, const BwChartData *data, PangoContext *context,
                               const BwChartStyle *style, double width);
BwDrawing *bw_row_list_layout (const BwRowListFace *face, const BwChartData *data, PangoContext *context,
                               const BwChartStyle *style, double width, double height);

G_END_DECLS
