/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-row-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The mean of a group with what stands behind it, in each row: columns for the people in each fifth of the scale, since
 * a mean of 50 may hide two camps, and below them the middle half of the people as a box, and the mean with its
 * interval. */

/* In ems: how high a row is with columns and without, and the box in it. */
#define STRIP 2.6
#define LANE 1.3
#define BOX 0.8

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

static gboolean
has_value (const BwChartRow *row)
{
  return bw_chart_figure_is_valid (&row->figure);
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (has_value (get_row (data, i)))
      return TRUE;
  return FALSE;
}

static gboolean
has_columns (const BwChartRow *row)
{
  for (guint i = 0; i < BW_N_CHART_FIFTHS; i++)
    if (row->spread->fifths[i] > 0)
      return TRUE;
  return FALSE;
}

static gboolean
shows_columns (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (has_columns (get_row (data, i)))
      return TRUE;
  return FALSE;
}

/* --- words --- */

static char *
dup_note (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (_ ("Box: the middle half of the people, with the median as a line across. "));

  if (shows_columns (data))
    g_string_append (text, _ ("Columns: how many people lie in each fifth of the scale."));
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

static char *
dup_side (const BwChartData *data, const BwChartRow *row)
{
  return g_strdup (has_value (row) ? row->figure.text : "–");
}

static char *
dup_remark (const BwChartData *data, const BwChartRow *row)
{
  /* Translators: how many people a mean rests on */
  return has_value (row) ? g_strdup_printf (C_ ("people", "n %s"), row->spread->n) : NULL;
}

static const char *
get_side_title (const BwChartData *data)
{
  return C_ ("table column", "Mean");
}

static char *
dup_quartiles (const BwChartSpread *spread)
{
  return isnan (spread->quartiles[0])
           ? g_strdup ("–")
           : g_strdup_printf ("%.0f · %.0f · %.0f", floor (spread->quartiles[0] + 0.5),
                              floor (spread->quartiles[1] + 0.5), floor (spread->quartiles[2] + 0.5));
}

/* "2 · 0 · 5 · 1 · 0"; "–" when it is not to be shown. */
static char *
dup_fifths (const BwChartRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < BW_N_CHART_FIFTHS; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " · " : "", row->spread->fifths[i]);
  return has_columns (row) ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup ("–");
}

static char *
dup_value (const BwChartData *data, const BwChartRow *row)
{
  g_autoptr (GString) value = g_string_new (NULL);
  g_autofree char *quartiles = dup_quartiles (row->spread);

  if (!has_value (row))
    return g_strdup (_ ("too few people to show it"));
  /* Translators: of a group: mean, how many people, 95 % interval, quartiles */
  g_string_append_printf (value, _ ("mean %s, n %s, 95 %%: %s, quartiles %s"), row->figure.text, row->spread->n,
                          row->spread->interval, quartiles);
  if (has_columns (row))
    {
      g_autofree char *fifths = dup_fifths (row);

      g_string_append (value, ", ");
      /* Translators: how many people lie in each fifth of the scale */
      g_string_append_printf (value, _ ("in each fifth %s"), fifths);
    }
  if (row->spread->agreement != NULL)
    {
      g_string_append (value, ", ");
      /* Translators: how close the answers of several people lie, such as "far apart" */
      g_string_append_printf (value, _ ("answers lie %s"), row->spread->agreement);
    }
  return g_string_free (g_steal_pointer (&value), FALSE);
}

static guint
list_legend (const BwChartData *data, BwLegendEntry entries[4])
{
  gboolean kinds[BW_N_KINDS] = { FALSE };
  gboolean interval = FALSE;
  guint n = 0;

  for (guint i = 0; i < data->rows->len; i++)
    {
      kinds[get_row (data, i)->kind] = TRUE;
      interval = interval || bw_chart_figure_has_spread (&get_row (data, i)->figure);
    }
  for (int kind = 0; kind < BW_N_KINDS; kind++)
    if (kinds[kind])
      entries[n++] = (BwLegendEntry){ .text = bw_chart_kind_title (kind),
                                      .look = bw_point_look_of (kind),
                                      .line = interval ? bw_kind_get_ink (kind) : BW_INK_NONE };
  return n;
}

static char *
describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const BwChartRow *most = NULL;
  const BwChartRow *least = NULL;
  guint valid = 0;

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);

      if (!has_value (row))
        continue;
      valid++;
      if (most == NULL || row->figure.score > most->figure.score)
        most = row;
      if (least == NULL || row->figure.score < least->figure.score)
        least = row;
    }
  g_string_append_printf (text,
                          ngettext ("%u mean from 0 to 100, with how people lie around it.",
                                    "%u means from 0 to 100, with how people lie around them.", valid),
                          valid);
  if (valid > 1)
    g_string_append_printf (text, _ (" Highest: %s, %s. Lowest: %s, %s."), most->name, most->figure.text, least->name,
                            least->figure.text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table =
    bw_chart_table_new (C_ ("table column", "Name"), C_ ("table column", "Mean"), C_ ("table column", "n"), _ ("95 %"),
                        _ ("Quartiles"), C_ ("table column", "In each fifth"), _ ("Answers lie"), NULL);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *quartiles = dup_quartiles (row->spread);
      g_autofree char *fifths = dup_fifths (row);

      bw_chart_table_add (table, row->name, row->figure.text, row->spread->n, row->spread->interval, quartiles, fifths,
                          row->spread->agreement != NULL ? row->spread->agreement : "–", NULL);
    }
  return table;
}

/* --- layout --- */

/* The largest share of people in one fifth. */
static double
get_largest_share (const BwChartSpread *spread, guint *n)
{
  guint most = 0;

  *n = 0;
  for (guint i = 0; i < BW_N_CHART_FIFTHS; i++)
    {
      *n += spread->fifths[i];
      most = MAX (most, spread->fifths[i]);
    }
  return *n > 0 ? (double)most / *n : 0;
}

/* What a column as high as can be stands for: the same in all rows, so that they can be compared. */
static double
get_full_share (const BwChartData *data)
{
  double most = 0;
  guint n;

  for (guint i = 0; i < data->rows->len; i++)
    most = MAX (most, get_largest_share (get_row (data, i)->spread, &n));
  return most;
}

static void
draw_columns (BwRowList *list, const BwChartSpread *spread, double top, double bottom)
{
  double width = list->width / BW_N_CHART_FIFTHS;
  double gap = MIN (2 * list->pen.style->line_width, 0.1 * width);
  double full = get_full_share (list->data);
  guint n;

  get_largest_share (spread, &n);
  for (guint i = 0; i < BW_N_CHART_FIFTHS; i++)
    {
      double height = (bottom - top) * spread->fifths[i] / n / full;
      BwShape *column;

      if (spread->fifths[i] == 0)
        continue;
      column = bw_drawing_add_rectangle (list->pen.drawing, list->x + i * width + gap, bottom - height, width - 2 * gap,
                                         height, BW_INK_SHADE_2);
      column->stroke = BW_INK_FRAME;
      column->stroke_width = 0.5 * list->pen.style->line_width;
    }
}

static void
draw_box (BwRowList *list, const double *quartiles, double middle, double height)
{
  double left = bw_row_list_get_x (list, quartiles[0]);
  double median = bw_row_list_get_x (list, quartiles[1]);
  double width = bw_row_list_get_x (list, quartiles[2]) - left;
  BwDrawing *drawing = list->pen.drawing;
  BwShape *box;

  if (isnan (left))
    return;
  box = bw_drawing_add_rectangle (drawing, left, middle - height / 2, width, height, BW_INK_PAPER);
  box->stroke = BW_INK_FRAME;
  box->stroke_width = list->pen.style->line_width;
  bw_drawing_add_line (drawing, median, middle - 0.62 * height, median, middle + 0.62 * height, BW_INK_TEXT)
    ->stroke_width = 1.5 * list->pen.style->line_width;
}

/* The interval is a line with ends, so that it is not taken for the edge of the box. */
static void
draw_interval (BwRowList *list, const BwChartRow *row, double middle, double height)
{
  BwDrawing *drawing = list->pen.drawing;
  BwInk ink = bw_kind_get_ink (row->kind);
  double ends[] = { bw_row_list_get_x (list, row->figure.low), bw_row_list_get_x (list, row->figure.high) };
  double stroke = 1.5 * list->pen.style->line_width;

  if (!bw_chart_figure_has_spread (&row->figure))
    return;
  bw_drawing_add_line (drawing, ends[0], middle, ends[1], middle, ink)->stroke_width = stroke;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    bw_drawing_add_line (drawing, ends[i], middle - 0.3 * height, ends[i], middle + 0.3 * height, ink)->stroke_width =
      stroke;
}

static void
draw (BwRowList *list, const BwChartRow *row, double middle, double height)
{
  double em = list->pen.em;
  double lane = MIN (LANE * em, has_columns (row) ? height / 2 : height);
  double y = has_columns (row) ? middle + height / 2 - lane / 2 : middle;
  double box = MIN (BOX * em, 0.7 * lane);

  if (has_columns (row))
    draw_columns (list, row->spread, middle - height / 2, y - lane / 2);
  draw_box (list, row->spread->quartiles, y, box);
  draw_interval (list, row, y, box);
  bw_point_draw (&list->pen, bw_point_look_of (row->kind), bw_row_list_get_x (list, row->figure.score), y, 0.9 * box);
}

static const BwRowListFace list_face = {
  .dup_note = dup_note,
  .describe = describe,
  .dup_side = dup_side,
  .dup_remark = dup_remark,
  .dup_value = dup_value,
  .list_legend = list_legend,
  .has_value = has_value,
  .draw = draw,
  .get_side_title = get_side_title,
  .missing = N_ ("too few people to show it"),
};

static BwRowListFace
get_face (const BwChartData *data)
{
  BwRowListFace face = list_face;

  face.strip = shows_columns (data) ? STRIP : LANE;
  return face;
}

static double
get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  BwRowListFace face = get_face (data);

  return bw_row_list_get_height (&face, data, context, style, width);
}

static BwDrawing *
layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width, double height)
{
  BwRowListFace face = get_face (data);

  return bw_row_list_layout (&face, data, context, style, width, height);
}

const BwChartFace bw_spread_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
