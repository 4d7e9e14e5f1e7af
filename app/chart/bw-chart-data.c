/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-data.h"

#include "bw-chart-bubble.h"
#include "bw-chart-panel.h"

#include "app/scoring/bw-score.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
spread_free (BwChartSpread *spread)
{
  if (spread == NULL)
    return;
  g_free (spread->n);
  g_free (spread->interval);
  g_free (spread->agreement);
  g_free (spread);
}

static void
row_clear (gpointer data)
{
  BwChartRow *row = data;

  g_free (row->name);
  g_free (row->symbol);
  g_free (row->quadrant);
  g_free (row->figure.text);
  g_free (row->exposure.text);
  g_free (row->other.text);
  g_free (row->remark);
  spread_free (row->spread);
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
  bw_chart_axis_init (&data->x);
  bw_chart_axis_init (&data->y);
  data->bubbles = bw_chart_bubbles_new ();
  data->steps = g_ptr_array_new_with_free_func (g_free);
  data->panels = bw_chart_panels_new ();
  data->reference = NAN;
  return data;
}

void
bw_chart_data_free (BwChartData *data)
{
  if (data == NULL)
    return;
  g_array_unref (data->rows);
  g_array_unref (data->items);
  bw_chart_axis_clear (&data->x);
  bw_chart_axis_clear (&data->y);
  g_free (data->size_title);
  g_free (data->reference_label);
  g_array_unref (data->bubbles);
  g_ptr_array_unref (data->steps);
  g_array_unref (data->panels);
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
  bw_chart_figure_set (&row.other, NAN, NAN, NAN, NULL);
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

void
bw_chart_figure_set (BwChartFigure *figure, double score, double low, double high, const char *text)
{
  g_free (figure->text);
  figure->score = score;
  figure->low = low;
  figure->high = high;
  figure->target = NAN;
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
bw_chart_figure_has_target (const BwChartFigure *figure)
{
  return !isnan (figure->target);
}

char *
bw_chart_figure_dup_target (const BwChartFigure *figure)
{
  return bw_chart_figure_has_target (figure) ? g_strdup_printf ("%.0f", floor (figure->target + 0.5)) : g_strdup ("–");
}

static guint
count_targets (const BwChartData *data)
{
  guint n = 0;

  for (guint i = 0; i < data->rows->len; i++)
    n += bw_chart_figure_has_target (&g_array_index (data->rows, BwChartRow, i).figure);
  return n;
}

gboolean
bw_chart_data_has_target (const BwChartData *data)
{
  return count_targets (data) > 0;
}

void
bw_chart_data_append_targets (const BwChartData *data, GString *text)
{
  guint n = count_targets (data);

  if (n > 0)
    g_string_append_printf (text, ngettext (" %u of them has a target.", " %u of them have a target.", n), n);
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
bw_chart_dup_difference (const BwChartFigure *figure, const BwChartFigure *other)
{
  g_autofree char *difference = NULL;

  if (!bw_chart_figure_is_valid (figure) || !bw_chart_figure_is_valid (other))
    return g_strdup ("–");
  difference = bw_gap_format (figure->text, other->text);
  if (g_ascii_isdigit (*difference) && !g_str_equal (difference, "0"))
    return g_strconcat ("+", difference, NULL);
  return g_steal_pointer (&difference);
}

char *
bw_chart_row_dup_gap (const BwChartRow *row)
{
  return bw_chart_dup_difference (&row->exposure, &row->figure);
}

double
bw_chart_row_get_difference (const BwChartRow *row)
{
  return row->figure.score - row->other.score;
}

typedef struct
{
  BwChartRow row;
  double key;
  guint place;
} SortedRow;

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer ascending)
{
  const SortedRow *first = a;
  const SortedRow *second = b;
  int sign = GPOINTER_TO_INT (ascending) ? 1 : -1;

  if (isnan (first->key) != isnan (second->key))
    return isnan (first->key) ? 1 : -1;
  if (first->key < second->key)
    return -sign;
  if (first->key > second->key)
    return sign;
  return first->place < second->place ? -1 : 1;
}

void
bw_chart_data_sort_rows (BwChartData *data, BwChartRowKey key, gboolean ascending)
{
  guint n = data->rows->len;
  g_autofree SortedRow *rows = g_new (SortedRow, n + 1);

  for (guint i = 0; i < n; i++)
    {
      rows[i].row = g_array_index (data->rows, BwChartRow, i);
      rows[i].key = key (&rows[i].row);
      rows[i].place = i;
    }
  g_qsort_with_data (rows, (int)n, sizeof *rows, compare_rows, GINT_TO_POINTER (ascending));
  for (guint i = 0; i < n; i++)
    g_array_index (data->rows, BwChartRow, i) = rows[i].row;
}

guint
bw_chart_data_find_corner (const BwChartData *data, double x, double y)
{
  gboolean right = x >= data->x.cut;
  gboolean high = y >= data->y.cut;

  return right ? (high ? 2 : 1) : (high ? 4 : 3);
}

const char *
bw_chart_kind_title (BwDimensionKind kind)
{
  /* Translators: how strongly the surroundings press on a unit; the title of an axis. */
  return kind == BW_KIND_EXPOSURE ? C_ ("kind", "Exposure")
                                  /* Translators: what a unit can do about it; the title of an axis. */
                                  : C_ ("kind", "Readiness");
}
