/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-bullet-bars-chart.h"

#include "bw-bullet-bar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_is_valid (&g_array_index (data->rows, BwChartRow, i).figure))
      return TRUE;
  return FALSE;
}

static gboolean
has_spread (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_has_spread (&g_array_index (data->rows, BwChartRow, i).figure))
      return TRUE;
  return FALSE;
}

char *
bw_bullet_bars_dup_note (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (has_spread (data))
    g_string_append (text, _ ("Thin line: the spread of the answers, from lowest to highest."));
  if (bw_chart_data_has_target (data))
    /* Translators: what a ring in a chart stands for */
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _ ("Ring: the target."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
bw_bullet_bars_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint valid = 0;

  for (guint i = 0; i < data->rows->len; i++)
    valid += bw_chart_figure_is_valid (&g_array_index (data->rows, BwChartRow, i).figure);
  g_string_append_printf (text, ngettext ("%u score from 0 to 100.", "%u scores from 0 to 100.", valid), valid);
  for (int kind = 0; kind < BW_N_KINDS; kind++)
    {
      const BwChartRow *most = NULL;
      const BwChartRow *least = NULL;

      for (guint i = 0; i < data->rows->len; i++)
        {
          const BwChartRow *row = &g_array_index (data->rows, BwChartRow, i);

          if ((int)row->kind != kind || !bw_chart_figure_is_valid (&row->figure))
            continue;
          if (most == NULL || row->figure.score > most->figure.score)
            most = row;
          if (least == NULL || row->figure.score < least->figure.score)
            least = row;
        }
      if (most != NULL)
        {
          g_autofree char *high = bw_bullet_bar_dup_value (most);
          g_autofree char *low = bw_bullet_bar_dup_value (least);

          /* Translators: "Readiness: from 35, Fragile (Clearing pebbles) to 81, Ready (Ethics)." */
          g_string_append_printf (text, _ (" %s: from %s (%s) to %s (%s)."), bw_chart_kind_title (kind), low,
                                  least->name, high, most->name);
        }
    }
  bw_chart_data_append_targets (data, text);
  if (valid < data->rows->len)
    g_string_append_printf (
      text, ngettext (" %u has not enough answers yet.", " %u have not enough answers yet.", data->rows->len - valid),
      data->rows->len - valid);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A text for each column; that of the target only where there are any. */
static char **
list_cells (const BwChartData *data, const char *name, const char *score, const char *band, const char *low,
            const char *high, const char *target)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add_many (cells, name, score, band, low, high, NULL);
  if (bw_chart_data_has_target (data))
    g_strv_builder_add (cells, target);
  return g_strv_builder_end (cells);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table = bw_chart_table_new_take (list_cells (
    data, C_ ("table column", "Name"), C_ ("table column", "Score"), C_ ("table column", "Band"),
    C_ ("table column", "Lowest answer"), C_ ("table column", "Highest answer"), C_ ("table column", "Target")));

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = &g_array_index (data->rows, BwChartRow, i);
      const char *band = bw_chart_figure_get_band_label (&row->figure);
      g_autofree char *low = g_strdup_printf ("%.0f", floor (row->figure.low + 0.5));
      g_autofree char *high = g_strdup_printf ("%.0f", floor (row->figure.high + 0.5));
      g_autofree char *target = bw_chart_figure_dup_target (&row->figure);

      bw_chart_table_take (table, list_cells (data, row->name, row->figure.text, band != NULL ? band : "–",
                                              isnan (row->figure.low) ? "–" : low,
                                              isnan (row->figure.high) ? "–" : high, target));
    }
  return table;
}

const BwChartFace bw_bullet_bars_chart = {
  .shows = shows,
  .get_height = bw_bullet_bars_get_height,
  .layout = bw_bullet_bars_layout,
  .make_table = make_table,
};
