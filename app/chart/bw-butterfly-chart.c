/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-kind.h"
#include "bw-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A row for each pair: exposure to the left, readiness to the right, name and gap in the middle. */

typedef struct
{
  BwPen pen;
  const BwChartData *data;
  double *heights; /* by row, with the space below */
  double left;     /* where exposure starts, growing to the left */
  double right;    /* where readiness starts */
  double reach;    /* the length of 100 */
  double header;
  double footer;
  gboolean squeezed; /* too little room for the rows */
} Wings;

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_is_valid (&get_row (data, i)->figure) ||
        bw_chart_figure_is_valid (&get_row (data, i)->exposure))
      return TRUE;
  return FALSE;
}

/* --- words --- */

static char *
dup_gap (const BwChartRow *row)
{
  g_autofree char *gap = bw_chart_row_dup_gap (row);

  if (!bw_chart_row_is_placed (row))
    return NULL;
  /* Translators: exposure less readiness, with its sign: "gap +18" */
  return g_strdup_printf (_ ("gap %s"), gap);
}

static char *
dup_value (const BwChartRow *row)
{
  const char *missing = _ ("not enough answers yet");
  const char *exposure = bw_chart_figure_is_valid (&row->exposure) ? row->exposure.text : missing;
  const char *readiness = bw_chart_figure_is_valid (&row->figure) ? row->figure.text : missing;
  g_autofree char *gap = dup_gap (row);

  /* Translators: both are scores from 0 to 100 */
  g_autofree char *both = g_strdup_printf (_ ("exposure %s, readiness %s"), exposure, readiness);

  return gap != NULL ? g_strdup_printf ("%s, %s", both, gap) : g_steal_pointer (&both);
}

static char *
describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const BwChartRow *widest = NULL;

  g_string_append_printf (text,
                          ngettext ("Exposure and readiness side by side, for %u pair.",
                                    "Exposure and readiness side by side, for %u pairs.", data->rows->len),
                          data->rows->len);
  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);

      if (bw_chart_row_is_placed (row) &&
          (widest == NULL || row->exposure.score - row->figure.score > widest->exposure.score - widest->figure.score))
        widest = row;
    }
  if (widest != NULL)
    {
      g_autofree char *value = dup_value (widest);

      /* Translators: the name of a pair, then "exposure 72, readiness 35, gap +37" */
      g_string_append_printf (text, _ (" Exposure is furthest ahead of readiness in %s: %s."), widest->name, value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
get_note (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_has_spread (&get_row (data, i)->figure) ||
        bw_chart_figure_has_spread (&get_row (data, i)->exposure))
      return _ ("Thin line: the spread of the answers, from lowest to highest.");
  return NULL;
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table = bw_chart_table_new (C_ ("table column", "Name"), bw_chart_kind_title (BW_KIND_EXPOSURE),
                                            bw_chart_kind_title (BW_KIND_READINESS), C_ ("table column", "Gap"), NULL);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *gap = bw_chart_row_dup_gap (row);

      bw_chart_table_add (table, row->name, row->exposure.text, row->figure.text, gap, NULL);
    }
  return table;
}

/* --- measures --- */

static BwText
get_name (const Wings *wings, const BwChartRow *row)
{
  return (BwText){ .text = row->name,
                   .x = (wings->left + wings->right) / 2,
                   .vertical = 0.5,
                   .max_width = wings->right - wings->left - 1.6 * wings->pen.em,
                   .max_lines = 3,
                   .size = (wings->squeezed ? 0.85 : 1) * wings->pen.em,
                   .alignment = PANGO_ALIGN_CENTER };
}

static double
get_gap_size (const Wings *wings)
{
  return 0.85 * wings->pen.em;
}

/* Needs the columns; fills in the rows and returns the sum of their heights. */
static double
measure_rows (Wings *wings)
{
  double em = wings->pen.em;
  double gap = bw_pen_line_height (&wings->pen, get_gap_size (wings));
  double sum = 0;

  wings->heights = g_new0 (double, MAX (wings->data->rows->len, 1));
  for (guint i = 0; i < wings->data->rows->len; i++)
    {
      BwText name = get_name (wings, get_row (wings->data, i));
      double height;

      bw_pen_measure (&wings->pen, &name, NULL, &height);
      wings->heights[i] = MAX (height + gap, 2.2 * em) + 0.9 * em;
      sum += wings->heights[i];
    }
  return sum;
}

static void
wings_init (Wings *wings, const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
            double height)
{
  BwPen *pen = &wings->pen;
  double em = style->font_size;
  double values = 0;
  double names = 0;
  double line;

  *wings = (Wings){ .data = data };
  bw_pen_init (pen, context, style, width, height, data->title);
  bw_pen_measure (pen, &(BwText){ .text = "100", .bold = TRUE }, &values, NULL);
  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      double w;

      bw_pen_measure (pen, &(BwText){ .text = row->name }, &w, NULL);
      names = MAX (names, w);
      bw_pen_measure (pen, &(BwText){ .text = row->figure.text, .bold = TRUE }, &w, NULL);
      values = MAX (values, w);
      bw_pen_measure (pen, &(BwText){ .text = row->exposure.text, .bold = TRUE }, &w, NULL);
      values = MAX (values, w);
    }
  line = bw_pen_line_height (pen, em);
  names = CLAMP (names + 1.7 * em, 6 * em, MAX (6 * em, 0.34 * width));
  wings->left = (width - names) / 2;
  wings->right = (width + names) / 2;
  wings->reach = MAX (1, wings->left - values - 0.5 * em);
  wings->header = line + 0.6 * em;
  wings->footer = bw_pen_line_height (pen, 0.85 * em) + 0.2 * em;
}

static double
get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  Wings wings;
  double height;

  wings_init (&wings, data, context, style, width, 1000 * style->font_size);
  height = bw_pen_write_note (&wings.pen, get_note (data)) + wings.header + wings.footer + measure_rows (&wings);
  bw_drawing_free (wings.pen.drawing);
  g_free (wings.heights);
  return ceil (height);
}

/* --- layout --- */

/* Over the inner end of its side; where that is too narrow, from the middle of the page outwards. */
static void
write_title (Wings *wings, BwDimensionKind kind)
{
  gboolean exposure = kind == BW_KIND_EXPOSURE;
  BwText text = { .text = bw_chart_kind_title (kind),
                  .x = exposure ? wings->left : wings->right,
                  .max_width = wings->left,
                  .bold = TRUE,
                  .whole_words = TRUE,
                  .max_lines = 1,
                  .alignment = exposure ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
                  .ink = exposure ? BW_INK_EXPOSURE : BW_INK_READINESS };

  if (!bw_pen_measure (&wings->pen, &text, NULL, NULL))
    {
      text.x = wings->pen.drawing->width / 2 + (exposure ? -0.4 : 0.4) * wings->pen.em;
      text.max_width = wings->pen.drawing->width / 2 - 0.4 * wings->pen.em;
    }
  bw_pen_write (&wings->pen, &text);
}

static void
draw_grid (Wings *wings, double top, double bottom)
{
  static const int values[] = { 0, 50, 100 };
  BwPen *pen = &wings->pen;

  write_title (wings, BW_KIND_EXPOSURE);
  write_title (wings, BW_KIND_READINESS);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (int side = -1; side <= 1; side += 2)
      {
        double x =
          side < 0 ? wings->left - values[i] / 100.0 * wings->reach : wings->right + values[i] / 100.0 * wings->reach;
        g_autofree char *text = g_strdup_printf ("%d", values[i]);

        bw_drawing_add_line (pen->drawing, x, top, x, bottom, values[i] == 0 ? BW_INK_FRAME : BW_INK_GRID);
        bw_pen_write (pen, &(BwText){ .text = text,
                                      .x = x,
                                      .y = bottom + 0.2 * pen->em,
                                      .size = 0.85 * pen->em,
                                      .alignment = PANGO_ALIGN_CENTER,
                                      .ink = BW_INK_MUTED });
      }
}

/* One bar of a row: @side is −1 for exposure, 1 for readiness. */
static void
draw_wing (Wings *wings, const BwChartFigure *figure, int side, double middle, double thickness)
{
  BwPen *pen = &wings->pen;
  double em = pen->em;
  double origin = side < 0 ? wings->left : wings->right;
  PangoAlignment outwards = side < 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  double length = figure->score / 100 * wings->reach;
  BwShape *bar;

  if (!bw_chart_figure_is_valid (figure))
    {
      bw_pen_write (pen, &(BwText){ .text = _ ("not enough answers yet"),
                                    .x = origin + side * 0.5 * em,
                                    .y = middle,
                                    .vertical = 0.5,
                                    .max_width = wings->reach - 0.5 * em,
                                    .max_height = 2 * thickness,
                                    .size = 0.9 * em,
                                    .alignment = outwards,
                                    .ink = BW_INK_MUTED });
      return;
    }
  bar = bw_drawing_add_rectangle (pen->drawing, side < 0 ? origin - length : origin, middle - thickness / 2, length,
                                  thickness, side < 0 ? BW_INK_EXPOSURE : BW_INK_READINESS);
  /* Bars thinner than this are too thin for a hatch, and too close for figures. */
  if (side < 0 && thickness > 0.45 * em)
    {
      bar->hatch = BW_HATCH_RISING;
      bar->stroke = BW_INK_EXPOSURE;
      bar->stroke_width = 0.75 * pen->style->line_width;
    }
  if (bw_chart_figure_has_spread (figure) && thickness > 5 * pen->style->line_width)
    bw_drawing_add_line (pen->drawing, origin + side * figure->low / 100 * wings->reach,
                         middle + thickness / 2 + 0.35 * em, origin + side * figure->high / 100 * wings->reach,
                         middle + thickness / 2 + 0.35 * em, BW_INK_TEXT)
      ->stroke_width = 0.75 * pen->style->line_width;
  if (thickness > 0.7 * em)
    bw_pen_write (pen, &(BwText){ .text = figure->text,
                                  .x = origin + side * (length + 0.4 * em),
                                  .y = middle,
                                  .vertical = 0.5,
                                  .bold = TRUE,
                                  .max_height = 2 * thickness,
                                  .alignment = outwards });
}

static void
draw_row (Wings *wings, const BwChartRow *row, double y, double height)
{
  BwPen *pen = &wings->pen;
  double space = MIN (0.9 * pen->em, 0.3 * height);
  double middle = y + (height - space) / 2;
  double thickness = MIN (1.3 * pen->em, 0.8 * (height - space));
  g_autofree char *gap = dup_gap (row);
  g_autofree char *value = dup_value (row);
  double gap_height = gap != NULL ? bw_pen_line_height (pen, get_gap_size (wings)) : 0;
  BwText name = get_name (wings, row);
  double name_height;

  bw_pen_measure (pen, &name, NULL, &name_height);
  if (height - space + 0.01 < gap_height + MIN (name_height, bw_pen_line_height (pen, name.size)))
    gap_height = 0;
  name.max_height = height - space - gap_height + 0.01;
  bw_pen_measure (pen, &name, NULL, &name_height);
  name.y = middle - gap_height / 2;
  bw_pen_write (pen, &name);
  if (gap_height > 0)
    bw_pen_write (pen, &(BwText){ .text = gap,
                                  .x = name.x,
                                  .y = name.y + name_height / 2,
                                  .max_width = name.max_width,
                                  .size = get_gap_size (wings),
                                  .alignment = PANGO_ALIGN_CENTER,
                                  .ink = BW_INK_MUTED });
  draw_wing (wings, &row->exposure, -1, middle, thickness);
  draw_wing (wings, &row->figure, 1, middle, thickness);
  bw_drawing_add_mark (pen->drawing, row->name, value, 0, y, pen->drawing->width, height - space)->dimension =
    row->dimension;
}

static BwDrawing *
layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  Wings wings;
  double list = bw_pen_get_list_height (get_height (data, context, style, width), height);
  double rows;
  double room;
  double factor;
  double y;

  wings_init (&wings, data, context, style, width, list);
  rows = measure_rows (&wings);
  room = list - bw_pen_write_note (&wings.pen, get_note (data)) - wings.header - wings.footer;
  factor = rows > 0 ? CLAMP (room / rows, 0, 1.6) : 0;
  wings.squeezed = factor < 1;
  for (guint i = 0; i < data->rows->len && wings.squeezed; i++)
    wings.heights[i] = rows / data->rows->len;

  y = wings.header;
  draw_grid (&wings, y - 0.2 * wings.pen.em, y + factor * rows);
  for (guint i = 0; i < data->rows->len; i++)
    {
      draw_row (&wings, get_row (data, i), y, factor * wings.heights[i]);
      y += factor * wings.heights[i];
    }
  g_free (wings.heights);
  wings.pen.drawing->height = height;
  return bw_pen_finish (&wings.pen, describe (data));
}

const BwChartFace bw_butterfly_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
