/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-panel.h"
#include "bw-row-list.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Two points joined in each row: one's own figure against the team's, or where one stands against where one wants to
 * be. The steps of the data name the two. Rows come with the widest gap first, whichever way it goes, so that what is
 * seen differently stands together. */

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

static gboolean
has_value (const BwChartRow *row)
{
  return bw_chart_figure_is_valid (&row->figure) || bw_chart_figure_is_valid (&row->other);
}

static gboolean
is_joined (const BwChartRow *row)
{
  return !isnan (bw_chart_row_get_difference (row));
}

double
bw_dumbbell_get_gap (const BwChartRow *row)
{
  return fabs (bw_chart_row_get_difference (row));
}

/* One point alone joins nothing. */
static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (is_joined (get_row (data, i)))
      return TRUE;
  return FALSE;
}

static BwPointLook
get_other_look (const BwChartData *data)
{
  return data->to_target ? BW_POINT_TARGET : BW_POINT_OTHER;
}

/* --- words --- */

static char *
dup_note (const BwChartData *data)
{
  return NULL;
}

static char *
dup_side (const BwChartData *data, const BwChartRow *row)
{
  return is_joined (row) ? bw_chart_dup_difference (&row->figure, &row->other) : NULL;
}

static char *
dup_remark (const BwChartData *data, const BwChartRow *row)
{
  return g_strdup (row->remark);
}

static const char *
get_side_title (const BwChartData *data)
{
  return C_ ("table column", "Gap");
}

static char *
dup_value (const BwChartData *data, const BwChartRow *row)
{
  g_autoptr (GString) value = g_string_new (NULL);
  const char *missing = _ ("not enough answers yet");
  const char *first = bw_chart_figure_is_valid (&row->figure) ? row->figure.text : missing;
  const char *second = bw_chart_figure_is_valid (&row->other) ? row->other.text : missing;

  /* Translators: two names, each followed by its score: "You: 62, Team: 44" */
  g_string_append_printf (value, _ ("%s: %s, %s: %s"), bw_chart_data_get_step (data, 0), first,
                          bw_chart_data_get_step (data, 1), second);
  if (is_joined (row))
    {
      g_autofree char *gap = bw_chart_dup_difference (&row->figure, &row->other);

      g_string_append (value, ", ");
      /* Translators: exposure less readiness, with its sign: "gap +18" */
      g_string_append_printf (value, _ ("gap %s"), gap);
    }
  if (row->remark != NULL)
    g_string_append_printf (value, ", %s", row->remark);
  return g_string_free (g_steal_pointer (&value), FALSE);
}

static guint
list_legend (const BwChartData *data, BwLegendEntry entries[4])
{
  gboolean kinds[BW_N_KINDS] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < data->rows->len; i++)
    kinds[get_row (data, i)->kind] = TRUE;
  if (kinds[BW_KIND_EXPOSURE] != kinds[BW_KIND_READINESS])
    entries[n++] =
      (BwLegendEntry){ .text = bw_chart_data_get_step (data, 0), .look = bw_point_look_of (kinds[BW_KIND_READINESS]) };
  else
    for (int kind = 0; kind < BW_N_KINDS; kind++)
      entries[n++] = (BwLegendEntry){ .text = bw_chart_kind_title (kind), .look = bw_point_look_of (kind) };
  entries[n++] = (BwLegendEntry){ .text = bw_chart_data_get_step (data, 1), .look = get_other_look (data) };
  return n;
}

static char *
describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) remarks = g_string_new (NULL);
  const BwChartRow *widest = NULL;
  const char *remark = NULL;
  guint joined = 0;

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);

      if (!is_joined (row))
        continue;
      joined++;
      if (widest == NULL || bw_dumbbell_get_gap (row) > bw_dumbbell_get_gap (widest))
        widest = row;
      if (row->remark == NULL)
        continue;
      remark = row->remark;
      g_string_append_printf (remarks, "%s%s", remarks->len > 0 ? ", " : "", row->name);
    }
  /* Translators: %s and %s are what is compared: "“You” and “Team” in 10 rows, from 0 to 100." */
  g_string_append_printf (text,
                          ngettext ("“%s” and “%s” compared in %u row, from 0 to 100.",
                                    "“%s” and “%s” compared in %u rows, from 0 to 100.", joined),
                          bw_chart_data_get_step (data, 0), bw_chart_data_get_step (data, 1), joined);
  if (widest != NULL)
    {
      g_autofree char *value = dup_value (data, widest);

      /* Translators: a name, then "You: 62, Team: 44, gap +18" */
      g_string_append_printf (text, _ (" Widest gap, %s: %s."), widest->name, value);
    }
  if (remark != NULL)
    /* Translators: what is said of the widest gaps, then the names of those of whom it is said */
    g_string_append_printf (text, _ (" Marked “%s”: %s."), remark, remarks->str);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table =
    bw_chart_table_new (C_ ("table column", "Name"), bw_chart_data_get_step (data, 0), bw_chart_data_get_step (data, 1),
                        C_ ("table column", "Gap"), C_ ("table column", "Remark"), NULL);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *gap = bw_chart_dup_difference (&row->figure, &row->other);

      bw_chart_table_add (table, row->name, row->figure.text, row->other.text, gap,
                          row->remark != NULL ? row->remark : "–", NULL);
    }
  return table;
}

/* --- layout --- */

/* The figure of a point, on the side where nothing is: @side −1 to its left, 1 to its right. */
static void
write_figure (BwRowList *list, const BwChartFigure *figure, double middle, double height, int side)
{
  BwPen *pen = &list->pen;

  /* Rows closer together would run into each other's points. */
  if (height < list->small_line)
    return;
  bw_pen_write (pen, &(BwText){ .text = figure->text,
                                .x = bw_row_list_get_x (list, figure->score) + side * 0.8 * pen->em,
                                .y = middle,
                                .vertical = 0.5,
                                .size = 0.85 * pen->em,
                                .max_lines = 1,
                                .alignment = side < 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT });
}

static void
draw (BwRowList *list, const BwChartRow *row, double middle, double height)
{
  BwPen *pen = &list->pen;
  double size = MIN (0.84 * pen->em, 0.6 * height);
  double difference = bw_chart_row_get_difference (row);
  double first = bw_row_list_get_x (list, row->figure.score);
  double second = bw_row_list_get_x (list, row->other.score);
  int side = difference < 0 ? -1 : 1;

  /* Where the two meet, the other point lies around the full one. */
  if (is_joined (row))
    bw_drawing_add_line (pen->drawing, first, middle, second, middle, BW_INK_FRAME)->stroke_width =
      MIN (2.5 * pen->style->line_width, 0.4 * size);
  if (bw_chart_figure_is_valid (&row->other))
    bw_point_draw (pen, get_other_look (list->data), second, middle,
                   fabs (first - second) < 0.35 * size ? 1.5 * size : size);
  if (bw_chart_figure_is_valid (&row->figure))
    bw_point_draw (pen, bw_point_look_of (row->kind), first, middle, size);
  if (bw_chart_figure_is_valid (&row->figure))
    write_figure (list, &row->figure, middle, height, is_joined (row) ? side : 1);
  if (bw_chart_figure_is_valid (&row->other) && difference != 0)
    write_figure (list, &row->other, middle, height, is_joined (row) ? -side : 1);
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
  .figures = TRUE,
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

const BwChartFace bw_dumbbell_chart = {
  .shows = shows,
  .get_height = get_height,
  .layout = layout,
  .make_table = make_table,
};
