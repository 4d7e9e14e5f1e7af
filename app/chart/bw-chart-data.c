/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
row_clear (gpointer data)
{
  BwChartRow *row = data;

  g_free (row->name);
  g_free (row->symbol);
  g_free (row->quadrant);
  g_free (row->figure.text);
  g_free (row->exposure.text);
}

static void
item_clear (gpointer data)
{
  BwChartItem *item = data;

  g_free (item->stem);
  g_free (item->group);
  g_free (item->counts);
}

BwChartData *
bw_chart_data_new (BwChartKind kind, const char *title, const char *caption)
{
  BwChartData *data = g_new0 (BwChartData, 1);

  data->kind = kind;
  data->title = g_strdup (title);
  data->caption = g_strdup (caption);
  data->rows = g_array_new (FALSE, TRUE, sizeof (BwChartRow));
  g_array_set_clear_func (data->rows, row_clear);
  data->items = g_array_new (FALSE, TRUE, sizeof (BwChartItem));
  g_array_set_clear_func (data->items, item_clear);
  return data;
}

void
bw_chart_data_free (BwChartData *data)
{
  if (data == NULL)
    return;
  g_array_unref (data->rows);
  g_array_unref (data->items);
  for (guint i = 0; i < G_N_ELEMENTS (data->corners); i++)
    g_free (data->corners[i]);
  g_free (data->title);
  g_free (data->caption);
  g_free (data);
}

BwChartRow *
bw_chart_data_add_row (BwChartData *data, const char *name, const char *symbol)
{
  BwChartRow row = { .name = g_strdup (name), .symbol = g_strdup (symbol), .dimension = -1 };

  bw_chart_figure_set (&row.figure, NAN, NAN, NAN, NULL);
  bw_chart_figure_set (&row.exposure, NAN, NAN, NAN, NULL);
  row.kind = BW_KIND_READINESS;
  g_array_append_val (data->rows, row);
  return &g_array_index (data->rows, BwChartRow, data->rows->len - 1);
}

BwChartItem *
bw_chart_data_add_item (BwChartData *data, const char *stem, const BwResponseScale *scale)
{
  BwChartItem item = {
    .stem = g_strdup (stem),
    .dimension = -1,
    .kind = BW_KIND_READINESS,
    .scale = scale,
    .choice = -1,
  };

  g_array_append_val (data->items, item);
  return &g_array_index (data->items, BwChartItem, data->items->len - 1);
}

guint
bw_chart_item_count (const BwChartItem *item)
{
  guint sum = 0;

  for (guint i = 0; item->counts != NULL && i < item->scale->n_points; i++)
    sum += item->counts[i];
  return sum;
}

void
bw_chart_figure_set (BwChartFigure *figure, double score, double low, double high, const char *text)
{
  g_free (figure->text);
  figure->score = score;
  figure->low = low;
  figure->high = high;
  figure->band = -1;
  if (text != NULL)
    figure->text = g_strdup (text);
  else if (isnan (score))
    figure->text = g_strdup ("–");
  else
    figure->text = g_strdup_printf ("%.0f", floor (score + 0.5));
}

gboolean
bw_chart_figure_is_valid (const BwChartFigure *figure)
{
  return !isnan (figure->score);
}

gboolean
bw_chart_figure_has_spread (const BwChartFigure *figure)
{
  return bw_chart_figure_is_valid (figure) && figure->high > figure->low;
}

const char *
bw_chart_figure_get_band_label (const BwChartFigure *figure)
{
  if (figure->bands == NULL || figure->band < 0)
    return NULL;
  return figure->bands->bands[figure->band].label;
}

gboolean
bw_chart_row_is_placed (const BwChartRow *row)
{
  return bw_chart_figure_is_valid (&row->figure) && bw_chart_figure_is_valid (&row->exposure);
}

char *
bw_chart_row_dup_gap (const BwChartRow *row)
{
  double gap;

  if (!bw_chart_row_is_placed (row))
    return g_strdup ("–");
  gap = floor (row->exposure.score - row->figure.score + 0.5);
  if (gap == 0)
    return g_strdup ("0");
  return g_strdup_printf ("%s%.0f", gap > 0 ? "+" : "−", fabs (gap));
}

const char *
bw_chart_kind_title (BwDimensionKind kind)
{
  /* Translators: how strongly the surroundings press on a unit; the title of an axis. */
  return kind == BW_KIND_EXPOSURE ? C_ ("kind", "Exposure")
                                  /* Translators: what a unit can do about it; the title of an axis. */
                                  : C_ ("kind", "Readiness");
}
