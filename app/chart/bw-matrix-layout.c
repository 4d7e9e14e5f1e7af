/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-label-placer.h"
#include "bw-matrix-chart.h"
#include "bw-pen.h"

#include <math.h>

#define MIDDLE 50.0

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  BwMatrixLabels labels;
  double x, y, width, height; /* where 0 to 100 lie */
  double radius;
} Plot;

static double
get_x (const Plot *plot, double exposure)
{
  return plot->x + exposure / 100 * plot->width;
}

static double
get_y (const Plot *plot, double readiness)
{
  return plot->y + (100 - readiness) / 100 * plot->height;
}

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

/* A title of an axis and an arrow that says which way it grows. */
static void
write_axis_titles (Plot *plot)
{
  BwPen *pen = &plot->pen;
  double em = pen->em;
  double right = plot->x + plot->width;
  double bottom = plot->y + plot->height;
  double line = bw_pen_line_height (pen, em);
  double x_axis = bottom + plot->radius + 0.2 * em + 1.5 * line;
  double across[] = { right - 0.4 * em, x_axis - 0.3 * em, right, x_axis, right - 0.4 * em, x_axis + 0.3 * em };
  double up[] = { 0.1 * em, 0.6 * em, 0.4 * em, 0.2 * em, 0.7 * em, 0.6 * em };
  BwShape *head;

  bw_drawing_add_line (pen->drawing, right - 1.5 * em, x_axis, right, x_axis, BW_INK_MUTED);
  head = bw_drawing_add_polygon (pen->drawing, across, 3, BW_INK_NONE);
  head->stroke = BW_INK_MUTED;
  head->open = TRUE;
  bw_drawing_add_line (pen->drawing, 0.4 * em, 0.2 * em, 0.4 * em, 1.25 * em, BW_INK_MUTED);
  head = bw_drawing_add_polygon (pen->drawing, up, 3, BW_INK_NONE);
  head->stroke = BW_INK_MUTED;
  head->open = TRUE;

  bw_pen_write (pen, &(BwText){ .text = bw_chart_kind_title (BW_KIND_EXPOSURE),
                                .x = right - 1.9 * em,
                                .y = x_axis,
                                .vertical = 0.5,
                                .alignment = PANGO_ALIGN_RIGHT,
                                .bold = TRUE });
  bw_pen_write (pen, &(BwText){ .text = bw_chart_kind_title (BW_KIND_READINESS), .x = 1.1 * em, .y = 0, .bold = TRUE });
}

static void
draw_ground (Plot *plot)
{
  BwPen *pen = &plot->pen;
  BwDrawing *drawing = pen->drawing;
  double right = plot->x + plot->width;
  double bottom = plot->y + plot->height;

  bw_drawing_add_rectangle (drawing, get_x (plot, MIDDLE), get_y (plot, MIDDLE), plot->width / 2, plot->height / 2,
                            BW_INK_BAND_LOW);
  for (int value = 0; value <= 100; value += 50)
    {
      BwInk ink = value == 50 ? BW_INK_FRAME : BW_INK_GRID;
      g_autofree char *text = g_strdup_printf ("%d", value);

      bw_drawing_add_line (drawing, get_x (plot, value), plot->y, get_x (plot, value), bottom, ink);
      bw_drawing_add_line (drawing, plot->x, get_y (plot, value), right, get_y (plot, value), ink);
      bw_pen_write (pen, &(BwText){ .text = text,
                                    .x = get_x (plot, value),
                                    .size = 0.85 * pen->em,
                                    .y = bottom + plot->radius + 0.2 * pen->em,
                                    .alignment = PANGO_ALIGN_CENTER,
                                    .ink = BW_INK_MUTED });
      bw_pen_write (pen, &(BwText){ .text = text,
                                    .x = plot->x - plot->radius - 0.3 * pen->em,
                                    .vertical = 0.5,
                                    .y = get_y (plot, value),
                                    .size = 0.85 * pen->em,
                                    .alignment = PANGO_ALIGN_RIGHT,
                                    .ink = BW_INK_MUTED });
    }
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
      point =
        bw_drawing_add_circle (drawing, x, y, 2 * plot->radius, row->borderline ? BW_INK_PAPER : BW_INK_READINESS);
      point->stroke = row->borderline ? BW_INK_READINESS : BW_INK_PAPER;
      point->stroke_width = plot->pen.style->line_width * (row->borderline ? 2 : 1);
      value = bw_matrix_dup_value (row);
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
        double x = plot->x + right * plot->width;
        double y = plot->y + low * plot->height + (low ? -em : em);

        if (!has_point_near (plot, x, y, 3 * em))
          bw_label_placer_avoid (placer, x, y, x + (right ? -4 : 4) * em, y, 8);
      }
}

static BwLabelPlacer *
create_placer (Plot *plot)
{
  BwLabelPlacer *placer = bw_label_placer_new (plot->x, plot->y, plot->width, plot->height, plot->pen.em * 0.4);
  double right = plot->x + plot->width;
  double bottom = plot->y + plot->height;
  double r = plot->radius;
  gboolean whiskers = bw_matrix_has_whiskers (plot->data);

  bw_label_placer_avoid (placer, get_x (plot, MIDDLE), plot->y, get_x (plot, MIDDLE), bottom, 3);
  bw_label_placer_avoid (placer, plot->x, get_y (plot, MIDDLE), right, get_y (plot, MIDDLE), 3);
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

/* The name of a quadrant goes to its outer corner, or to the next one where a point has taken that. */
static void
write_corners (Plot *plot, BwLabelPlacer *placer)
{
  static const double places[][2] = { { 1, 1 }, { 1, 0 }, { 0, 1 }, { 0, 0 }, { 1, 0.5 }, { 0.5, 1 }, { 0.5, 0.5 } };
  BwPen *pen = &plot->pen;
  double pad = 0.5 * pen->em;
  double w = plot->width / 2;
  double h = plot->height / 2;

  for (guint i = 0; i < G_N_ELEMENTS (plot->data->corners); i++)
    {
      gboolean right = i < 2;
      gboolean top = i % 2 == 1;
      BwText text = { .text = plot->data->corners[i],
                      .max_width = w - 2 * pad,
                      .max_height = h / 2,
                      .ink = BW_INK_MUTED,
                      .bold = i == 0,
                      .ground = i == 0 ? BW_INK_BAND_LOW : BW_INK_PAPER };
      BwBox box;

      if (text.text == NULL)
        continue;
      bw_pen_measure (pen, &text, &box.width, &box.height);
      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        {
          double across = right ? places[j][0] : 1 - places[j][0];
          double down = top ? 1 - places[j][1] : places[j][1];

          box.x = plot->x + (right ? w : 0) + pad + across * (w - 2 * pad - box.width);
          box.y = plot->y + (top ? 0 : h) + pad + down * (h - 2 * pad - box.height);
          if (bw_label_placer_take (placer, &box))
            {
              text.x = box.x + (right ? box.width : 0);
              text.y = box.y;
              text.alignment = right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
              text.max_width = box.width + 0.01;
              bw_pen_write (pen, &text);
              break;
            }
        }
    }
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
  BwText name = { .text = row->name, .max_width = MIN (0.4 * plot->width, 11 * pen->em), .max_lines = 2 };
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
  if (box.x >= get_x (plot, MIDDLE) && box.y >= get_y (plot, MIDDLE))
    symbol.ground = name.ground = BW_INK_BAND_LOW;
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
  write_corners (plot, placer);
  return all && bw_label_placer_is_tidy (placer);
}

static void
place_plot (Plot *plot)
{
  BwPen *pen = &plot->pen;
  double em = pen->em;
  double line = bw_pen_line_height (pen, em);
  g_autofree char *words = bw_matrix_dup_notes (plot->data, plot->labels);
  double notes = bw_pen_write_note (pen, words);
  double numbers;

  bw_pen_measure (pen, &(BwText){ .text = "100", .size = 0.85 * em }, &numbers, NULL);
  plot->radius = 0.42 * em;
  plot->x = numbers + plot->radius + 0.5 * em;
  plot->y = line + plot->radius + 0.6 * em;
  plot->width = MAX (1, pen->drawing->width - plot->x - MAX (plot->radius, numbers / 2) - 0.2 * em);
  plot->height = MAX (1, pen->drawing->height - plot->y - notes - plot->radius - 0.2 * em - 2 * line);
}

/* Lays it all out with one kind of labels; FALSE when a point stayed without. */
static gboolean
try_labels (Plot *plot, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  bw_pen_init (&plot->pen, context, style, width, height, plot->data->title);
  place_plot (plot);
  draw_ground (plot);
  write_axis_titles (plot);
  draw_points (plot);
  return write_labels (plot);
}

/* The height that leaves the plot its proportions. */
static double
get_height_with (Plot *plot, PangoContext *context, const BwChartStyle *style, double width)
{
  double em = style->font_size;
  double wanted = CLAMP (0.6 * width, 16 * em, 32 * em);
  /* Much higher than needed, so that the small print is all there. */
  double height = 4 * wanted;

  bw_pen_init (&plot->pen, context, style, width, height, NULL);
  place_plot (plot);
  bw_drawing_free (plot->pen.drawing);
  return ceil (height - plot->height + wanted);
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
