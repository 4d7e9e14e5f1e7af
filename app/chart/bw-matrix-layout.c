/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-matrix-chart.h"
#include "bw-plane.h"

#include <math.h>

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  BwMatrixLabels labels;
  BwPlane plane;
  double radius;
} Plot;

static double
get_x (const Plot *plot, double exposure)
{
  return bw_plane_get_x (&plot->plane, exposure);
}

static double
get_y (const Plot *plot, double readiness)
{
  return bw_plane_get_y (&plot->plane, readiness);
}

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

static void
draw_whiskers (Plot *plot, const BwChartRow *row)
{
  double x = get_x (plot, row->exposure.score);
  double y = get_y (plot, row->figure.score);
  BwDrawing *drawing = plot->pen.drawing;

  if (bw_chart_figure_has_spread (&row->exposure))
    bw_drawing_add_line (drawing, get_x (plot, row->exposure.low), y, get_x (plot, row->exposure.high), y,
                         BW_INK_READINESS)
      ->stroke_width = plot->pen.style->line_width * 0.75;
  if (bw_chart_figure_has_spread (&row->figure))
    bw_drawing_add_line (drawing, x, get_y (plot, row->figure.high), x, get_y (plot, row->figure.low), BW_INK_READINESS)
      ->stroke_width = plot->pen.style->line_width * 0.75;
}

static void
draw_points (Plot *plot)
{
  BwDrawing *drawing = plot->pen.drawing;
  double reach = 0.8 * plot->pen.em;

  for (guint i = 0; i < plot->data->rows->len && bw_matrix_has_whiskers (plot->data); i++)
    if (bw_chart_row_is_placed (get_row (plot->data, i)))
      draw_whiskers (plot, get_row (plot->data, i));

  for (guint i = 0; i < plot->data->rows->len; i++)
    {
      const BwChartRow *row = get_row (plot->data, i);
      g_autofree char *value = NULL;
      double x, y, left, top;
      BwShape *point;

      if (!bw_chart_row_is_placed (row))
        continue;
      x = get_x (plot, row->exposure.score);
      y = get_y (plot, row->figure.score);
      point = bw_point_draw (&plot->pen, bw_matrix_get_look (plot->data, row), x, y, 2 * plot->radius);
      point->stroke = BW_INK_PAPER;
      point->stroke_width = plot->pen.style->line_width;
      if (row->borderline)
        {
          point->fill = BW_INK_PAPER;
          point->stroke = BW_INK_READINESS;
          point->stroke_width = 2 * plot->pen.style->line_width;
        }
      value = bw_matrix_dup_value (plot->data, row);
      left = MAX (0, x - reach);
      top = MAX (0, y - reach);
      bw_drawing_add_mark (drawing, row->name, value, left, top, MIN (drawing->width, x + reach) - left,
                           MIN (drawing->height, y + reach) - top)
        ->dimension = row->dimension;
    }
}

static gboolean
has_point_near (const Plot *plot, double x, double y, double distance)
{
  for (guint i = 0; i < plot->data->rows->len; i++)
    {
      const BwChartRow *row = get_row (plot->data, i);

      if (bw_chart_row_is_placed (row) &&
          hypot (get_x (plot, row->exposure.score) - x, get_y (plot, row->figure.score) - y) < distance)
        return TRUE;
    }
  return FALSE;
}

/* Labels avoid the corners, where the names of the quadrants would like to be, unless a point is there already. */
static void
reserve_corners (const Plot *plot, BwLabelPlacer *placer)
{
  double em = plot->pen.em;

  for (int right = 0; right < 2; right++)
    for (int low = 0; low < 2; low++)
      {
        double x = plot->plane.x + right * plot->plane.width;
        double y = plot->plane.y + low * plot->plane.height + (low ? -em : em);

        if (!has_point_near (plot, x, y, 3 * em))
          bw_plane_reserve_corner (&plot->plane, placer, right, low);
      }
}

static BwLabelPlacer *
create_placer (Plot *plot)
{
  BwLabelPlacer *placer = bw_plane_create_placer (&plot->plane);
  double r = plot->radius;
  gboolean whiskers = bw_matrix_has_whiskers (plot->data);

  reserve_corners (plot, placer);
  for (guint i = 0; i < plot->data->rows->len; i++)
    {
      const BwChartRow *row = get_row (plot->data, i);
      double x, y;

      if (!bw_chart_row_is_placed (row))
        continue;
      x = get_x (plot, row->exposure.score);
      y = get_y (plot, row->figure.score);
      bw_label_placer_block (placer, x - r, y - r, 2 * r, 2 * r);
      if (whiskers && bw_chart_figure_has_spread (&row->exposure))
        bw_label_placer_avoid (placer, get_x (plot, row->exposure.low), y, get_x (plot, row->exposure.high), y, 5);
      if (whiskers && bw_chart_figure_has_spread (&row->figure))
        bw_label_placer_avoid (placer, x, get_y (plot, row->figure.high), x, get_y (plot, row->figure.low), 5);
    }
  return placer;
}

/* Writes symbol and name of a point next to it; FALSE when there is no place. */
static gboolean
write_point (Plot *plot, BwLabelPlacer *placer, guint i)
{
  BwPen *pen = &plot->pen;
  const BwChartRow *row = get_row (plot->data, i);
  double x = get_x (plot, row->exposure.score);
  double y = get_y (plot, row->figure.score);
  g_autofree char *number = bw_matrix_dup_symbol (plot->data, i);
  gboolean named = plot->labels == BW_MATRIX_NAMES;
  BwText symbol = { .text = named && row->symbol == NULL ? NULL : number, .bold = TRUE };
  BwText name = { .text = row->name, .max_width = MIN (0.4 * plot->plane.width, 11 * pen->em), .max_lines = 2 };
  double symbol_width = 0;
  double gap = 0;
  double line[4];
  BwBox box = { 0 };

  if (symbol.text != NULL)
    bw_pen_measure (pen, &symbol, &symbol_width, &box.height);
  if (named)
    {
      gap = symbol.text != NULL ? 0.4 * pen->em : 0;
      bw_pen_measure (pen, &name, &box.width, &box.height);
      name.max_width = box.width + 0.01;
    }
  box.width += symbol_width + gap;
  if (!bw_label_placer_place (placer, x, y, plot->radius, box.width, box.height, &box))
    return FALSE;

  if (bw_label_placer_get_leader (placer, x, y, plot->radius, &box, line))
    bw_drawing_add_line (pen->drawing, line[0], line[1], line[2], line[3], BW_INK_FRAME)->stroke_width =
      pen->style->line_width * 0.75;
  symbol.ground = name.ground = bw_plane_get_ground (&plot->plane, &box);
  symbol.x = box.x;
  symbol.y = name.y = box.y;
  name.x = box.x + symbol_width + gap;
  if (symbol.text != NULL)
    bw_pen_write (pen, &symbol);
  if (named)
    bw_pen_write (pen, &name);
  return TRUE;
}

/* TRUE when every point got its label, and none of them had to be led across others. */
static gboolean
write_labels (Plot *plot)
{
  g_autoptr (BwLabelPlacer) placer = create_placer (plot);
  gboolean all = TRUE;

  for (guint i = 0; i < plot->data->rows->len; i++)
    if (bw_chart_row_is_placed (get_row (plot->data, i)) && !write_point (plot, placer, i))
      all = FALSE;
  bw_plane_write_corners (&plot->plane, placer);
  return all && bw_label_placer_is_tidy (placer);
}

static void
place_plot (Plot *plot)
{
  g_autofree char *words = bw_matrix_dup_notes (plot->data, plot->labels);
  double notes = bw_pen_write_note (&plot->pen, words);

  plot->radius = 0.42 * plot->pen.em;
  plot->plane = (BwPlane){ .pen = &plot->pen,
                           .data = plot->data,
                           .across = bw_matrix_get_title (plot->data, BW_KIND_EXPOSURE),
                           .up = bw_matrix_get_title (plot->data, BW_KIND_READINESS),
                           .accent = plot->data->x.title == NULL,
                           .margin = plot->radius };
  bw_plane_place (&plot->plane, notes);
}

/* Lays it all out with one kind of labels; FALSE when a point stayed without. */
static gboolean
try_labels (Plot *plot, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  bw_pen_init (&plot->pen, context, style, width, height, plot->data->title);
  place_plot (plot);
  bw_plane_draw (&plot->plane);
  draw_points (plot);
  return write_labels (plot);
}

/* The height that leaves the plot its proportions. */
static double
get_height_with (Plot *plot, PangoContext *context, const BwChartStyle *style, double width)
{
  double wanted = bw_plane_get_natural_height (style, width);
  /* Much higher than needed, so that the small print is all there. */
  double height = 4 * wanted;

  bw_pen_init (&plot->pen, context, style, width, height, NULL);
  place_plot (plot);
  bw_drawing_free (plot->pen.drawing);
  return ceil (height - plot->plane.height + wanted);
}

double
bw_matrix_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  Plot plot = { .data = data };
  double height = 0;

  for (plot.labels = 0; plot.labels < BW_MATRIX_N_LABELS; plot.labels++)
    {
      gboolean all;

      height = get_height_with (&plot, context, style, width);
      all = try_labels (&plot, context, style, width, height);
      bw_drawing_free (plot.pen.drawing);
      if (all)
        break;
    }
  return height;
}

BwDrawing *
bw_matrix_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                  double height)
{
  Plot plot = { .data = data };

  while (!try_labels (&plot, context, style, width, height) && plot.labels + 1 < BW_MATRIX_N_LABELS)
    {
      bw_drawing_free (plot.pen.drawing);
      plot.labels++;
    }
  return bw_pen_finish (&plot.pen, bw_matrix_describe (data));
}
