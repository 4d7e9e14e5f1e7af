/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-legend.h"
#include "bw-row-list.h"
#include "bw-staircase-chart.h"

#include <math.h>

/* The steps one below the other, for many of them, long names or a narrow page. */

static gboolean
is_low (const BwChartData *data, const BwChartRow *row)
{
  int low = bw_staircase_find_low (data);

  return low >= 0 && row == &g_array_index (data->rows, BwChartRow, low);
}

static char *
dup_note (const BwChartData *data)
{
  return NULL;
}

static char *
dup_side (const BwChartData *data, const BwChartRow *row)
{
  return bw_chart_figure_is_valid (&row->figure) ? g_strdup (row->figure.text) : NULL;
}

static char *
dup_remark (const BwChartData *data, const BwChartRow *row)
{
  return is_low (data, row) ? bw_staircase_dup_remark (data) : NULL;
}

static guint
list_legend (const BwChartData *data, BwLegendEntry entries[4])
{
  return 0;
}

static const char *
get_side_title (const BwChartData *data)
{
  return NULL;
}

static gboolean
has_value (const BwChartRow *row)
{
  return bw_chart_figure_is_valid (&row->figure);
}

/* The thresholds: behind the bar as lines, on it as gaps. */
static void
draw_cuts (BwRowList *list, const BwBandSet *bands, double top, double height, BwInk ink)
{
  for (guint i = 1; bands != NULL && i < bands->n_bands; i++)
    {
      double x = bw_row_list_get_x (list, bands->bands[i].from);

      bw_drawing_add_line (list->pen.drawing, x, top, x, top + height, ink)->stroke_width = list->pen.style->line_width;
    }
}

/* A triangle behind the end of the bar that points at it. */
static void
draw_pointer (BwRowList *list, double x, double middle, double size)
{
  double points[] = { x, middle, x + size, middle - size / 2, x + size, middle + size / 2 };

  bw_drawing_add_polygon (list->pen.drawing, points, 3, BW_INK_TEXT);
}

static void
draw (BwRowList *list, const BwChartRow *row, double middle, double height)
{
  BwPen *pen = &list->pen;
  double thickness = MIN (pen->em, 0.7 * height);
  double start = bw_row_list_get_x (list, 0);
  double end = bw_row_list_get_x (list, row->figure.score);

  draw_cuts (list, row->figure.bands, middle - height / 2, height, BW_INK_FRAME);
  /* Nothing is a score, too: the foot of the bar shows it. */
  bw_drawing_add_rectangle (pen->drawing, start, middle - thickness / 2, MAX (end - start, 2 * pen->style->line_width),
                            thickness, bw_kind_get_ink (row->kind));
  for (guint i = 1; row->figure.bands != NULL && i < row->figure.bands->n_bands; i++)
    if (row->figure.bands->bands[i].from < row->figure.score)
      {
        double x = bw_row_list_get_x (list, row->figure.bands->bands[i].from);

        bw_drawing_add_line (pen->drawing, x, middle - thickness / 2, x, middle + thickness / 2, BW_INK_PAPER)
          ->stroke_width = pen->style->line_width;
      }
  if (is_low (list->data, row))
    draw_pointer (list, end + 0.3 * pen->em, middle, MIN (0.8 * pen->em, 0.7 * height));
}

static const BwRowListFace list_face = {
  .dup_note = dup_note,
  .describe = bw_staircase_describe,
  .dup_side = dup_side,
  .dup_remark = dup_remark,
  .dup_value = bw_staircase_dup_value,
  .list_legend = list_legend,
  .has_value = has_value,
  .draw = draw,
  .get_side_title = get_side_title,
};

static double
get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  return bw_row_list_get_height (&list_face, data, context, style, width);
}

static BwDrawing *
layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  return bw_row_list_layout (&list_face, data, context, style, width, height);
}

const BwChartFace bw_staircase_rows = {
  .get_height = get_height,
  .layout = layout,
};
