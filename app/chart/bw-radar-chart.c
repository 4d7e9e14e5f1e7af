/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-radar-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Three to twelve axes around a centre, with the outline of readiness, and of exposure too for pairs. With fewer or
 * more rows the same values stand as bars: a web of two axes is a line, and one of forty a ball. */

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

const BwChartFigure *
bw_radar_get_figure (const BwChartData *data, guint row, BwDimensionKind series)
{
  return series == BW_KIND_EXPOSURE ? &get_row (data, row)->exposure : &get_row (data, row)->figure;
}

/* The face that takes over when there are too few or too many axes, or NULL. */
const BwChartFace *
bw_radar_find_stand_in (const BwChartData *data)
{
  if (data->rows->len >= BW_RADAR_LEAST_AXES && data->rows->len <= BW_RADAR_MOST_AXES)
    return NULL;
  return data->paired ? &bw_butterfly_chart : &bw_bullet_bars_chart;
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_figure_is_valid (&get_row (data, i)->figure) ||
        (data->paired && bw_chart_figure_is_valid (&get_row (data, i)->exposure)))
      return TRUE;
  return FALSE;
}

char *
bw_radar_dup_symbol (const BwChartData *data, guint i)
{
  const char *symbol = get_row (data, i)->symbol;

  return symbol != NULL ? g_strdup (symbol) : g_strdup_printf ("%u", i + 1);
}

char *
bw_radar_dup_value (const BwChartData *data, guint row, BwDimensionKind series)
{
  const BwChartFigure *figure = bw_radar_get_figure (data, row, series);
  gboolean exposure = bw_radar_get_ink_kind (data, series) == BW_KIND_EXPOSURE;
  g_autofree char *target = bw_chart_figure_dup_target (figure);
  /* Translators: a score from 0 to 100 */
  g_autofree char *value = g_strdup_printf (exposure ? _ ("exposure %s") : _ ("readiness %s"), figure->text);

  if (!bw_chart_figure_has_target (figure))
    return g_steal_pointer (&value);
  /* Translators: a score and what it is to become: "62, Developing, target 80" */
  return g_strdup_printf (_ ("%s, target %s"), value, target);
}

BwDimensionKind
bw_radar_get_first_series (const BwChartData *data)
{
  return data->paired ? BW_KIND_EXPOSURE : BW_KIND_READINESS;
}

/* Single scores keep the kind of their rows; only pairs have two. */
BwDimensionKind
bw_radar_get_ink_kind (const BwChartData *data, BwDimensionKind series)
{
  return data->paired || data->rows->len == 0 ? series : get_row (data, 0)->kind;
}

guint
bw_radar_list_legend (const BwChartData *data, BwLegendEntry entries[3])
{
  guint n = 0;

  for (int series = 0; series < BW_N_KINDS && data->paired; series++)
    entries[n++] = (BwLegendEntry){ .text = bw_chart_kind_title (series),
                                    .look = bw_point_look_of (series),
                                    .line = bw_kind_get_ink (series),
                                    .dashed = series == BW_KIND_EXPOSURE };
  if (bw_chart_data_has_target (data))
    /* Translators: a figure to be reached, in a legend */
    entries[n++] = (BwLegendEntry){ .text = C_ ("legend", "Target"), .look = BW_POINT_TARGET };
  return n;
}

char *
bw_radar_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          ngettext ("A web of %u axis from 0 in the centre to 100 at the rim.",
                                    "A web of %u axes from 0 in the centre to 100 at the rim.", data->rows->len),
                          data->rows->len);
  for (int series = bw_radar_get_first_series (data); series < BW_N_KINDS; series++)
    {
      int most = -1;
      int least = -1;

      for (guint i = 0; i < data->rows->len; i++)
        {
          double score = bw_radar_get_figure (data, i, series)->score;

          if (isnan (score))
            continue;
          if (most < 0 || score > bw_radar_get_figure (data, most, series)->score)
            most = (int)i;
          if (least < 0 || score < bw_radar_get_figure (data, least, series)->score)
            least = (int)i;
        }
      if (most >= 0)
        /* Translators: "Readiness: from 35 (Clearing pebbles) to 81 (Ethics)." */
        g_string_append_printf (text, _ (" %s: from %s (%s) to %s (%s)."),
                                bw_chart_kind_title (bw_radar_get_ink_kind (data, series)),
                                bw_radar_get_figure (data, least, series)->text, get_row (data, least)->name,
                                bw_radar_get_figure (data, most, series)->text, get_row (data, most)->name);
    }
  bw_chart_data_append_targets (data, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
bw_radar_dup_notes (const BwChartData *data, gboolean symbols)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *symbol = bw_radar_dup_symbol (data, i);

      if (symbols)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", symbol, row->name);
      if (!bw_chart_figure_is_valid (&row->figure) || (data->paired && !bw_chart_figure_is_valid (&row->exposure)))
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", row->name);
    }
  if (missing->len > 0)
    /* Translators: followed by names */
    g_string_append_printf (text, _ ("%sNot enough answers yet: %s."), text->len > 0 ? "\n" : "", missing->str);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A text for each column that is used: the exposure of pairs, and the target where there are any. */
static char **
list_cells (const BwChartData *data, const char *name, const char *exposure, const char *score, const char *target)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, name);
  if (data->paired)
    g_strv_builder_add (cells, exposure);
  g_strv_builder_add (cells, score);
  if (bw_chart_data_has_target (data))
    g_strv_builder_add (cells, target);
  return g_strv_builder_end (cells);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  const BwChartFace *stand_in = bw_radar_find_stand_in (data);
  BwChartTable *table;

  if (stand_in != NULL)
    return stand_in->make_table (data);
  table = bw_chart_table_new_take (
    list_cells (data, C_ ("table column", "Name"), bw_chart_kind_title (BW_KIND_EXPOSURE),
                data->paired ? bw_chart_kind_title (BW_KIND_READINESS) : C_ ("table column", "Score"),
                C_ ("table column", "Target")));
  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *target = bw_chart_figure_dup_target (&row->figure);

      bw_chart_table_take (table, list_cells (data, row->name, row->exposure.text, row->figure.text, target));
    }
  return table;
}

const BwChartFace bw_radar_chart = {
  .shows = shows,
  .get_height = bw_radar_get_height,
  .layout = bw_radar_layout,
  .make_table = make_table,
};
