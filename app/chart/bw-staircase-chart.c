/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-bullet-bar.h"
#include "bw-row-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Steps in their order, each a bar on one scale, with lines where the bands are cut. The order is the message: the
 * first step below the lowest cut holds the others back, and is marked by a shape and a word. */

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
is_low (const BwChartRow *row)
{
  const BwBandSet *bands = row->figure.bands;

  return has_value (row) && bands != NULL && bands->n_bands > 1 && row->figure.score < bands->bands[1].from;
}

/* The first step below its lowest cut, or NULL. */
static const BwChartRow *
find_holding (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (is_low (get_row (data, i)))
      return get_row (data, i);
  return NULL;
}

static char *
dup_note (const BwChartData *data)
{
  return g_strdup (_ ("Steps in their order. The upright lines are the cuts between the bands."));
}

static char *
dup_side (const BwChartData *data, const BwChartRow *row)
{
  return has_value (row) ? g_strdup (row->figure.text) : NULL;
}

static char *
dup_remark (const BwChartData *data, const BwChartRow *row)
{
  /* Translators: said of the first of several steps that is low */
  return row == find_holding (data) ? g_strdup (_ ("holds back")) : NULL;
}

static char *
dup_value (const BwChartData *data, const BwChartRow *row)
{
  g_autofree char *value = bw_bullet_bar_dup_value (row);

  if (row != find_holding (data))
    return g_steal_pointer (&value);
  /* Translators: a score and its band, of the first of several steps that is low */
  return g_strdup_printf (_ ("%s; the first step that holds the others back"), value);
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

static char *
describe (const BwChartData *data)
{
  const BwChartRow *holding = find_holding (data);
  GString *text = g_string_new (NULL);

  g_string_append_printf (
    text,
    ngettext ("%u step on a scale from 0 to 100.", "%u steps in order, on a scale from 0 to 100.", data->rows->len),
    data->rows->len);
  if (holding != NULL)
    /* Translators: the name of a step, and its score */
    g_string_append_printf (text, _ (" The first one that holds the others back is %s, at %s."), holding->name,
                            holding->figure.text);
  return g_string_free (text, FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table = bw_chart_table_new (C_ ("table column", "Step"), C_ ("table column", "Name"),
                                            C_ ("table column", "Score"), C_ ("table column", "Band"), NULL);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      const char *band = bw_chart_figure_get_band_label (&row->figure);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      bw_chart_table_add (table, number, row->name, row->figure.text, band != NULL ? band : "–", NULL);
    }
  return table;
}

/* --- layout --- */

static void
draw_cuts (BwRowList *list, const BwBandSet *bands, double middle, double height)
{
  for (guint i = 1; bands != NULL && i < bands->n_bands; i++)
    {
      double x = bw_row_list_get_x (list, bands->bands[i].from);

      bw_drawing_add_line (list->pen.drawing, x, middle - height / 2, x, middle + height / 2, BW_INK_FRAME)->dashed =
        TRUE;
    }
}

static void
draw (BwRowList *list, const BwChartRow *row, double middle, double height)
{
  BwPen *pen = &list->pen;
  double thickness = MIN (0.9 * pen->em, 0.6 * height);
  double start = bw_row_list_get_x (list, 0);
  double end = bw_row_list_get_x (list, row->figure.score);
  BwShape *bar = bw_drawing_add_rectangle (pen->drawing, start, middle - thickness / 2, MAX (end - start, 0), thickness,
                                           bw_kind_get_ink (row->kind));

  /* A step that is low is open, and the first of them has a point in front. */
  if (is_low (row))
    {
      bar->fill = BW_INK_PAPER;
      bar->hatch = BW_HATCH_RISING;
      bar->hatch_ink = bw_kind_get_ink (row->kind);
      bar->stroke = bw_kind_get_ink (row->kind);
    }
  draw_cuts (list, row->figure.bands, middle, height);
  if (row == find_holding (list->data))
    {
      BwShape *point = bw_drawing_add_shape (pen->drawing, BW_SHAPE_DIAMOND);

      point->x = end;
      point->y = middle;
      point->width = thickness;
      point->fill = BW_INK_TARGET;
    }
  if (bw_chart_figure_has_target (&row->figure))
    bw_point_draw (pen, BW_POINT_TARGET, bw_row_list_get_x (list, row->figure.target), middle, thickness);
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

const BwChartFace bw_staircase_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
