/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-bullet-bar.h"
#include "bw-row-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A point for each row on one scale that all share (Cleveland & McGill 1984): for single items, and for dimensions
 * whose order is the message. */

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
has_kind (const BwChartData *data, BwDimensionKind kind)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (get_row (data, i)->kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_spread (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_has_spread (&get_row (data, i)->figure))
      return TRUE;
  return FALSE;
}

static gboolean
has_reverse (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (get_row (data, i)->reverse)
      return TRUE;
  return FALSE;
}

/* --- words --- */

static char *
dup_rounded (double value)
{
  return isnan (value) ? g_strdup ("–") : g_strdup_printf ("%.0f", floor (value + 0.5));
}

static char *
dup_note (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (has_spread (data))
    g_string_append_printf (text, "%s ", _ ("Thin line: the spread of the answers, from lowest to highest."));
  if (has_reverse (data))
    g_string_append (text, _ ("⟲ A statement of the opposite: the less it is true, the further out its point."));
  return text->len > 0 ? g_strchomp (g_string_free (g_steal_pointer (&text), FALSE)) : NULL;
}

static char *
dup_side (const BwChartData *data, const BwChartRow *row)
{
  return has_value (row) ? g_strdup (row->figure.text) : NULL;
}

static char *
dup_remark (const BwChartData *data, const BwChartRow *row)
{
  return NULL;
}

static const char *
get_side_title (const BwChartData *data)
{
  return NULL;
}

static char *
dup_value (const BwChartData *data, const BwChartRow *row)
{
  return bw_bullet_bar_dup_aim (row);
}

static guint
list_legend (const BwChartData *data, BwLegendEntry entries[4])
{
  gboolean mixed = has_kind (data, BW_KIND_EXPOSURE) && has_kind (data, BW_KIND_READINESS);
  guint n = 0;

  for (int kind = 0; kind < BW_N_KINDS && mixed; kind++)
    entries[n++] = (BwLegendEntry){ .text = bw_chart_kind_title (kind), .look = bw_point_look_of (kind) };
  if (bw_chart_data_has_target (data))
    /* Translators: a figure to be reached, in a legend */
    entries[n++] = (BwLegendEntry){ .text = C_ ("legend", "Target"), .look = BW_POINT_TARGET };
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
  g_string_append_printf (
    text, ngettext ("%u point on a scale from 0 to 100.", "%u points on a scale from 0 to 100.", valid), valid);
  if (valid > 1)
    /* Translators: "Highest: Waiting, 81. Lowest: Repeating, 35." */
    g_string_append_printf (text, _ (" Highest: %s, %s. Lowest: %s, %s."), most->name, most->figure.text, least->name,
                            least->figure.text);
  else if (valid == 1)
    g_string_append_printf (text, " %s: %s.", most->name, most->figure.text);
  if (valid < data->rows->len)
    g_string_append_printf (
      text, ngettext (" %u has not enough answers yet.", " %u have not enough answers yet.", data->rows->len - valid),
      data->rows->len - valid);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A text for each column that is used: the spread and the target where there are any. */
static char **
list_cells (const BwChartData *data, const char *name, const char *score, const char *low, const char *high,
            const char *target)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add_many (cells, name, score, NULL);
  if (has_spread (data))
    g_strv_builder_add_many (cells, low, high, NULL);
  if (bw_chart_data_has_target (data))
    g_strv_builder_add (cells, target);
  return g_strv_builder_end (cells);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table = bw_chart_table_new_take (
    list_cells (data, C_ ("table column", "Name"), C_ ("table column", "Score"), C_ ("table column", "Lowest answer"),
                C_ ("table column", "Highest answer"), C_ ("table column", "Target")));

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *low = dup_rounded (row->figure.low);
      g_autofree char *high = dup_rounded (row->figure.high);
      g_autofree char *target = bw_chart_figure_dup_target (&row->figure);

      bw_chart_table_take (table, list_cells (data, row->name, row->figure.text, low, high, target));
    }
  return table;
}

/* --- layout --- */

static void
draw (BwRowList *list, const BwChartRow *row, double middle, double height)
{
  BwPen *pen = &list->pen;
  double size = MIN (0.84 * pen->em, 0.6 * height);

  if (bw_chart_figure_has_spread (&row->figure) && height > 6 * pen->style->line_width)
    bw_drawing_add_line (pen->drawing, bw_row_list_get_x (list, row->figure.low), middle,
                         bw_row_list_get_x (list, row->figure.high), middle, bw_kind_get_ink (row->kind))
      ->stroke_width = pen->style->line_width;
  bw_point_draw (pen, bw_point_look_of (row->kind), bw_row_list_get_x (list, row->figure.score), middle, size);
  if (bw_chart_figure_has_target (&row->figure))
    bw_point_draw (pen, BW_POINT_TARGET, bw_row_list_get_x (list, row->figure.target), middle, size);
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

const BwChartFace bw_dot_plot_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
