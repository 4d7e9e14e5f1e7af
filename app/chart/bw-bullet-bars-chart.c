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

const char *
bw_bullet_bars_get_note (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_has_spread (&g_array_index (data->rows, BwChartRow, i).figure))
      return _ ("Thin line: the spread of the answers, from lowest to highest.");
  return NULL;
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
  if (valid < data->rows->len)
    g_string_append_printf (
      text, ngettext (" %u has not enough answers yet.", " %u have not enough answers yet.", data->rows->len - valid),
      data->rows->len - valid);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table =
    bw_chart_table_new (C_ ("table column", "Name"), C_ ("table column", "Score"), C_ ("table column", "Band"),
                        C_ ("table column", "Lowest answer"), C_ ("table column", "Highest answer"), NULL);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = &g_array_index (data->rows, BwChartRow, i);
      const char *band = bw_chart_figure_get_band_label (&row->figure);
      g_autofree char *low = g_strdup_printf ("%.0f", floor (row->figure.low + 0.5));
      g_autofree char *high = g_strdup_printf ("%.0f", floor (row->figure.high + 0.5));

      bw_chart_table_add (table, row->name, row->figure.text, band != NULL ? band : "–",
                          isnan (row->figure.low) ? "–" : low, isnan (row->figure.high) ? "–" : high, NULL);
    }
  return table;
}

const BwChartFace bw_bullet_bars_chart = {
  .shows = shows,
  .get_height = bw_bullet_bars_get_height,
  .layout = bw_bullet_bars_layout,
  .make_table = make_table,
};
