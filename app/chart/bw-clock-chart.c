/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-clock-chart.h"

#include "app/scoring/bw-score.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const BwChartRow *
bw_clock_get_row (const BwChartData *data)
{
  return data->rows->len > 0 ? &g_array_index (data->rows, BwChartRow, 0) : NULL;
}

static gboolean
shows (const BwChartData *data)
{
  return bw_clock_get_row (data) != NULL && bw_chart_figure_is_valid (&bw_clock_get_row (data)->figure);
}

gboolean
bw_clock_has_reference (const BwChartData *data)
{
  return !isnan (data->reference);
}

char *
bw_clock_dup_value (const BwChartRow *row)
{
  const char *zone = bw_chart_figure_get_band_label (&row->figure);

  if (!bw_chart_figure_is_valid (&row->figure))
    return g_strdup (_ ("not enough answers yet"));
  /* Translators: a score and the band it lies in: "62, Developing" */
  return zone != NULL ? g_strdup_printf (C_ ("score", "%s, %s"), row->figure.text, zone) : g_strdup (row->figure.text);
}

char *
bw_clock_dup_reference_name (const BwChartData *data)
{
  return data->reference_label != NULL ? g_strdup (data->reference_label) : g_strdup_printf ("%g", data->reference);
}

char *
bw_clock_dup_reference (const BwChartData *data)
{
  if (data->reference_label == NULL)
    return g_strdup_printf ("%g", data->reference);
  /* Translators: what a second hand of a clock stands for, and at which number: "The author’s own: 6" */
  return g_strdup_printf (C_ ("clock", "%s: %g"), data->reference_label, data->reference);
}

char *
bw_clock_dup_range (const BwChartRow *row)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!bw_chart_figure_has_spread (&row->figure))
    return NULL;
  low = bw_measure_format (row->figure.low, NULL);
  high = bw_measure_format (row->figure.high, NULL);
  /* Translators: two numbers, such as minutes: where the true figure may lie */
  return g_strdup_printf (_ ("Between %s and %s"), low, high);
}

char *
bw_clock_dup_reach (const BwBand *zone)
{
  /* Translators: from one number to another: "3 to 6" */
  return g_strdup_printf (C_ ("clock", "%g to %g"), zone->from, zone->to);
}

char *
bw_clock_dup_zone (const BwBand *zone)
{
  g_autofree char *reach = bw_clock_dup_reach (zone);

  /* Translators: where a zone lies on a dial, and its name: "3 to 6: Late" */
  return g_strdup_printf (C_ ("clock", "%s: %s"), reach, zone->label);
}

char *
bw_clock_describe (const BwChartData *data)
{
  const BwChartRow *row = bw_clock_get_row (data);
  const BwBandSet *zones = row != NULL ? row->figure.bands : NULL;
  g_autofree char *value = row != NULL ? bw_clock_dup_value (row) : NULL;
  g_autofree char *range = row != NULL ? bw_clock_dup_range (row) : NULL;
  g_autofree char *reference = bw_clock_has_reference (data) ? bw_clock_dup_reference (data) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: the two numbers at the ends of a dial */
  g_string_append_printf (text, _ ("A dial from %g to %g."), data->x.maximum, data->x.minimum);
  if (row != NULL)
    g_string_append_printf (text, " %s: %s.", row->name, value);
  if (range != NULL)
    g_string_append_printf (text, " %s.", range);
  if (reference != NULL)
    /* Translators: "The thin hand: the author’s own: 6." */
    g_string_append_printf (text, _ (" The thin hand: %s."), reference);
  for (guint i = 0; zones != NULL && i < zones->n_bands; i++)
    {
      g_autofree char *zone = bw_clock_dup_zone (&zones->bands[i]);

      g_string_append_printf (text, " %s.", zone);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The zone in which the second hand stands. */
static const char *
find_zone (const BwChartData *data)
{
  const BwBandSet *zones = bw_clock_get_row (data)->figure.bands;
  const char *label = NULL;

  for (guint i = 0; zones != NULL && i < zones->n_bands; i++)
    if (data->reference >= zones->bands[i].from)
      label = zones->bands[i].label;
  return label;
}

static BwChartTable *
make_table (const BwChartData *data)
{
  const BwChartRow *row = bw_clock_get_row (data);
  const BwBandSet *zones = row != NULL ? row->figure.bands : NULL;
  const char *zone = row != NULL ? bw_chart_figure_get_band_label (&row->figure) : NULL;
  g_autofree char *range = row != NULL ? bw_clock_dup_range (row) : NULL;
  BwChartTable *table = bw_chart_table_new (C_ ("table column", "Name"), C_ ("table column", "Figure"),
                                            /* Translators: part of a dial, such as “Late” */
                                            C_ ("table column", "Zone"), NULL);

  if (row != NULL)
    bw_chart_table_add (table, row->name, row->figure.text, zone != NULL ? zone : "–", NULL);
  if (range != NULL)
    /* Translators: where a figure may lie just as well, in a table */
    bw_chart_table_add (table, C_ ("table", "Range"), range, "–", NULL);
  if (row != NULL && bw_clock_has_reference (data))
    {
      g_autofree char *figure = g_strdup_printf ("%g", data->reference);
      const char *there = find_zone (data);

      bw_chart_table_add (table, data->reference_label != NULL ? data->reference_label : C_ ("table", "Reference"),
                          figure, there != NULL ? there : "–", NULL);
    }
  for (guint i = 0; zones != NULL && i < zones->n_bands; i++)
    {
      g_autofree char *reach = bw_clock_dup_reach (&zones->bands[i]);

      bw_chart_table_add (table, C_ ("table", "Zone"), reach, zones->bands[i].label, NULL);
    }
  return table;
}

const BwChartFace bw_clock_chart = {
  .shows = shows,
  .get_height = bw_clock_get_height,
  .layout = bw_clock_layout,
  .make_table = make_table,
};
