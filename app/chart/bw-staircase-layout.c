/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-legend.h"
#include "bw-pen.h"
#include "bw-staircase-chart.h"

#include <math.h>

/* Bars side by side, rising from one ground, with their names below them. */

/* With more, the eye loses the order. */
#define MOST_STEPS 12

/* In ems: the height of a bar of 100 it would like, the least that still shows something, and the narrowest step. */
#define TALL 13.0
#define LEAST 6.0
#define NARROW 3.2

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  const BwBandSet *bands; /* that all share; may be NULL */
  guint n;
  double x, y, width, height; /* where 0 to 100 lie; upwards */
  double top;                 /* above 100, for figures */
  double names;               /* the height of the names below */
  double labels;              /* the width of the names of the bands behind; 0: none */
} Stairs;

static const BwChartRow *
get_row (const Stairs *stairs, guint i)
{
  return &g_array_index (stairs->data->rows, BwChartRow, i);
}

static double
get_step (const Stairs *stairs)
{
  return stairs->width / stairs->n;
}

static double
get_y (const Stairs *stairs, double value)
{
  return stairs->y + (1 - value / 100) * stairs->height;
}

static BwText
get_name (const Stairs *stairs, guint i)
{
  return (BwText){ .text = get_row (stairs, i)->name,
                   .x = stairs->x + (i + 0.5) * get_step (stairs),
                   .max_width = get_step (stairs) - 0.3 * stairs->pen.em,
                   .max_lines = 4,
                   .whole_words = TRUE,
                   .alignment = PANGO_ALIGN_CENTER };
}

static BwText
get_band_label (const Stairs *stairs, const BwBand *band)
{
  return (BwText){ .text = band->label,
                   .x = stairs->x + stairs->width + 0.6 * stairs->pen.em,
                   .y = (get_y (stairs, band->from) + get_y (stairs, band->to)) / 2,
                   .vertical = 0.5,
                   .max_width = MIN (0.16 * stairs->pen.drawing->width, 8 * stairs->pen.em),
                   .max_height = (band->to - band->from) / 100 * stairs->height,
                   .size = 0.85 * stairs->pen.em,
                   .whole_words = TRUE,
                   .ink = BW_INK_MUTED };
}

/* The room behind the bars for the names of their bands: all of them, or none. */
static double
measure_labels (const Stairs *stairs)
{
  double widest = 0;

  for (guint i = 0; stairs->bands != NULL && i < stairs->bands->n_bands; i++)
    {
      BwText text = get_band_label (stairs, &stairs->bands->bands[i]);
      double w;

      if (!bw_pen_measure (&stairs->pen, &text, &w, NULL))
        return 0;
      widest = MAX (widest, w);
    }
  return widest;
}

/* Measures what stands around the bars, for a height; FALSE when the names do not fit below them. */
static gboolean
measure (Stairs *stairs, double height)
{
  BwPen *pen = &stairs->pen;
  double numbers, most = 0;

  bw_pen_measure (pen, &(BwText){ .text = "100", .size = 0.85 * pen->em }, &numbers, NULL);
  stairs->x = numbers + 0.5 * pen->em;
  stairs->top = bw_pen_line_height (pen, pen->em) + 0.2 * pen->em;
  stairs->y = stairs->top;
  stairs->height = TALL * pen->em;
  stairs->labels = measure_labels (stairs);
  stairs->width = pen->drawing->width - stairs->x - (stairs->labels > 0 ? stairs->labels + 0.6 * pen->em : 0);
  if (stairs->n == 0 || stairs->n > MOST_STEPS || get_step (stairs) < NARROW * pen->em)
    return FALSE;
  for (guint i = 0; i < stairs->n; i++)
    {
      BwText name = get_name (stairs, i);
      double h;

      if (!bw_pen_measure (pen, &name, NULL, &h))
        return FALSE;
      most = MAX (most, h);
    }
  stairs->names = most + 0.5 * pen->em;
  stairs->height = height - stairs->top - stairs->names;
  return stairs->height >= LEAST * pen->em;
}

static void
stairs_init (Stairs *stairs, const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
             double height)
{
  *stairs = (Stairs){ .data = data, .bands = bw_staircase_get_bands (data), .n = data->rows->len };
  bw_pen_init (&stairs->pen, context, style, width, height, data->title);
}

static double
write_note (Stairs *stairs)
{
  g_autofree char *note = bw_staircase_dup_note (stairs->data);

  return bw_pen_write_note (&stairs->pen, note);
}

double
bw_staircase_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  double em = style->font_size;
  Stairs stairs;
  double height;

  stairs_init (&stairs, data, context, style, width, 1000 * em);
  height = write_note (&stairs);
  if (measure (&stairs, 1000 * em))
    height += stairs.top + TALL * em + stairs.names;
  else
    height = bw_staircase_rows.get_height (data, context, style, width);
  bw_drawing_free (stairs.pen.drawing);
  return ceil (height);
}

/* --- drawing --- */

static void
write_number (Stairs *stairs, double value)
{
  g_autofree char *text = g_strdup_printf ("%g", value);

  bw_pen_write (&stairs->pen, &(BwText){ .text = text,
                                         .x = stairs->x - 0.5 * stairs->pen.em,
                                         .y = get_y (stairs, value),
                                         .vertical = 0.5,
                                         .size = 0.85 * stairs->pen.em,
                                         .alignment = PANGO_ALIGN_RIGHT,
                                         .ink = BW_INK_MUTED });
}

/* The scale, and the thresholds across the steps that have them: lines behind the bars, gaps in them. */
static void
draw_scale (Stairs *stairs)
{
  BwDrawing *drawing = stairs->pen.drawing;

  bw_drawing_add_line (drawing, stairs->x, get_y (stairs, 100), stairs->x + stairs->width, get_y (stairs, 100),
                       BW_INK_GRID);
  write_number (stairs, 0);
  write_number (stairs, 100);
  for (guint i = 1; stairs->bands != NULL && i < stairs->bands->n_bands; i++)
    write_number (stairs, stairs->bands->bands[i].from);
  for (guint i = 0; stairs->labels > 0 && i < stairs->bands->n_bands; i++)
    {
      BwText text = get_band_label (stairs, &stairs->bands->bands[i]);

      bw_pen_write (&stairs->pen, &text);
    }
}

static void
draw_cuts (Stairs *stairs, guint i)
{
  const BwChartFigure *figure = &get_row (stairs, i)->figure;
  double left = stairs->x + i * get_step (stairs);

  for (guint j = 1; figure->bands != NULL && j < figure->bands->n_bands; j++)
    {
      double cut = figure->bands->bands[j].from;
      gboolean inside = figure->score > cut;
      BwShape *line = bw_drawing_add_line (stairs->pen.drawing, left, get_y (stairs, cut), left + get_step (stairs),
                                           get_y (stairs, cut), inside ? BW_INK_PAPER : BW_INK_FRAME);

      line->stroke_width = stairs->pen.style->line_width;
    }
}

/* Keeps thresholds from running through a text that is written. */
static void
clear_ground (Stairs *stairs, const BwLabel *label)
{
  if (label != NULL)
    bw_drawing_add_rectangle (stairs->pen.drawing, label->x - 0.15 * stairs->pen.em, label->y,
                              label->width + 0.3 * stairs->pen.em, label->height, BW_INK_PAPER);
}

/* Marks the first step below the lowest cut: a triangle above its figure, and the word where there is room for it. */
static void
draw_remark (Stairs *stairs, double x, double bottom)
{
  BwPen *pen = &stairs->pen;
  double size = 0.8 * pen->em;
  double points[] = { x, bottom, x - size / 2, bottom - size, x + size / 2, bottom - size };
  g_autofree char *remark = bw_staircase_dup_remark (stairs->data);
  BwText text = { .text = remark,
                  .x = x,
                  .y = bottom - size - 0.2 * pen->em,
                  .vertical = 1,
                  .max_width = get_step (stairs) - 0.2 * pen->em,
                  .max_height = bottom - size - 0.2 * pen->em - stairs->y,
                  .size = 0.85 * pen->em,
                  .whole_words = TRUE,
                  .alignment = PANGO_ALIGN_CENTER };

  if (text.max_height > 0 && bw_pen_measure (pen, &text, NULL, NULL))
    clear_ground (stairs, bw_pen_write (pen, &text));
  bw_drawing_add_polygon (pen->drawing, points, 3, BW_INK_TEXT);
}

static void
draw_step (Stairs *stairs, guint i)
{
  BwPen *pen = &stairs->pen;
  const BwChartRow *row = get_row (stairs, i);
  gboolean valid = bw_chart_figure_is_valid (&row->figure);
  double step = get_step (stairs);
  double left = stairs->x + i * step;
  double top = get_y (stairs, valid ? row->figure.score : 0);
  double thin = 2 * pen->style->line_width;
  g_autofree char *value = bw_staircase_dup_value (stairs->data, row);
  BwText name = get_name (stairs, i);
  const BwLabel *figure;

  /* Nothing is a score, too: the foot of the bar shows it. */
  if (valid)
    bw_drawing_add_rectangle (pen->drawing, left + 0.04 * step, MIN (top, get_y (stairs, 0) - thin), 0.92 * step,
                              MAX (get_y (stairs, 0) - top, thin), bw_kind_get_ink (row->kind));
  draw_cuts (stairs, i);
  figure = bw_pen_write (pen, &(BwText){ .text = row->figure.text,
                                         .x = left + step / 2,
                                         .y = top - 0.15 * pen->em,
                                         .vertical = 1,
                                         .bold = TRUE,
                                         .max_width = step - 0.2 * pen->em,
                                         .max_lines = 1,
                                         .alignment = PANGO_ALIGN_CENTER,
                                         .ink = valid ? BW_INK_TEXT : BW_INK_MUTED });
  clear_ground (stairs, figure);
  if ((int)i == bw_staircase_find_low (stairs->data))
    draw_remark (stairs, left + step / 2, (figure != NULL ? figure->y : top) - 0.2 * pen->em);
  name.y = get_y (stairs, 0) + 0.4 * pen->em;
  bw_pen_write (pen, &name);
  bw_drawing_add_mark (pen->drawing, row->name, value, left, 0, step,
                       MIN (get_y (stairs, 0) + stairs->names, pen->drawing->height))
    ->dimension = row->dimension;
}

BwDrawing *
bw_staircase_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                     double height)
{
  Stairs stairs;
  double note;

  stairs_init (&stairs, data, context, style, width, height);
  note = write_note (&stairs);
  if (!measure (&stairs, height - note))
    {
      bw_drawing_free (stairs.pen.drawing);
      return bw_staircase_rows.layout (data, context, style, width, height);
    }
  draw_scale (&stairs);
  for (guint i = 0; i < stairs.n; i++)
    draw_step (&stairs, i);
  bw_drawing_add_line (stairs.pen.drawing, stairs.x, get_y (&stairs, 0), stairs.x + stairs.width, get_y (&stairs, 0),
                       BW_INK_FRAME);
  return bw_pen_finish (&stairs.pen, bw_staircase_describe (data));
}
