/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-staircase-chart.h"

#include "bw-bullet-bar.h"

#include <glib/gi18n-lib.h>

/* Steps in an order that means something, with the cuts of their bands as thresholds. */

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_is_valid (&get_row (data, i)->figure))
      return TRUE;
  return FALSE;
}

static gboolean
has_cut (const BwChartFigure *figure)
{
  return figure->bands != NULL && figure->bands->n_bands > 1;
}

int
bw_staircase_find_low (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartFigure *figure = &get_row (data, i)->figure;

      if (bw_chart_figure_is_valid (figure) && has_cut (figure) && figure->score < figure->bands->bands[1].from)
        return (int)i;
    }
  return -1;
}

const BwBandSet *
bw_staircase_get_bands (const BwChartData *data)
{
  const BwBandSet *set = data->rows->len > 0 ? get_row (data, 0)->figure.bands : NULL;

  for (guint i = 1; i < data->rows->len; i++)
    if (get_row (data, i)->figure.bands != set)
      return NULL;
  return set;
}

/* --- words --- */

static double
get_lowest_cut (const BwChartData *data)
{
  return get_row (data, (guint)bw_staircase_find_low (data))->figure.bands->bands[1].from;
}

char *
bw_staircase_dup_remark (const BwChartData *data)
{
  /* Translators: said of the first of several steps that is below a number, in very little room: "first below 40" */
  return g_strdup_printf (_ ("first below %g"), get_lowest_cut (data));
}

char *
bw_staircase_dup_value (const BwChartData *data, const BwChartRow *row)
{
  g_autofree char *value = bw_bullet_bar_dup_value (row);
  g_autofree char *remark = NULL;
  int low = bw_staircase_find_low (data);

  if (low < 0 || row != get_row (data, (guint)low))
    return g_steal_pointer (&value);
  remark = bw_staircase_dup_remark (data);
  /* Translators: a score with its band, and what is said of it: "31, Fragile, first below 40" */
  return g_strdup_printf (C_ ("step", "%s, %s"), value, remark);
}

char *
bw_staircase_dup_note (const BwChartData *data)
{
  int low = bw_staircase_find_low (data);

  if (low < 0)
    return NULL;
  /* Translators: the name of a step, and a number: "▼ Vision is the first step below 40." */
  return g_strdup_printf (_ ("▼ %s is the first step below %g."), get_row (data, (guint)low)->name,
                          get_lowest_cut (data));
}

char *
bw_staircase_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int low = bw_staircase_find_low (data);

  g_string_append_printf (
    text, ngettext ("%u step, from 0 to 100.", "%u steps in their order, each from 0 to 100.", data->rows->len),
    data->rows->len);
  for (guint i = 0; i < data->rows->len; i++)
    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : " ", get_row (data, i)->name,
                            get_row (data, i)->figure.text);
  g_string_append (text, data->rows->len > 0 ? "." : "");
  if (low >= 0)
    /* Translators: the name of a step, and a number */
    g_string_append_printf (text, _ (" %s is the first step below %g."), get_row (data, (guint)low)->name,
                            get_lowest_cut (data));
  else if (shows (data))
    g_string_append (text, _ (" None of them is in the lowest band."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table =
    bw_chart_table_new (C_ ("table column", "Step"), C_ ("table column", "Name"), C_ ("table column", "Score"),
                        C_ ("table column", "Band"), C_ ("table column", "Remark"), NULL);
  int low = bw_staircase_find_low (data);
  g_autofree char *remark = low >= 0 ? bw_staircase_dup_remark (data) : NULL;

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      const char *band = bw_chart_figure_get_band_label (&row->figure);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      bw_chart_table_add (table, number, row->name, row->figure.text, band != NULL ? band : "–",
                          (int)i == low ? remark : "–", NULL);
    }
  return table;
}

const BwChartFace bw_staircase_chart = {
  .shows = shows,
  .get_height = bw_staircase_get_height,
  .layout = bw_staircase_layout,
  .make_table = make_table,
};
