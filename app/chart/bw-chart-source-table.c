/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/bw-number.h"
#include "bw-chart-bubble.h"
#include "bw-chart-panel.h"
#include "bw-chart-source.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The rows of a record table, such as a friction walk or a map of situations, as lines or bubbles. */

typedef struct
{
  const BwAssessment *assessment;
  guint item;
  const BwField *fields;
  const int *columns;
  GPtrArray *rows; /* of GStrv; NULL: none. Owned by the response */
} Table;

/* FALSE when there is nothing in it. */
static gboolean
table_init (Table *table, const BwChartInput *input, const BwChartSpec *spec)
{
  if (spec->table < 0 || input->response == NULL || !input->result->relevant[spec->table])
    return FALSE;
  *table = (Table){
    .assessment = input->result->assessment,
    .item = (guint)spec->table,
    .fields = input->result->assessment->items[spec->table].fields,
    .columns = spec->columns,
    .rows = bw_response_get_rows (input->response, (guint)spec->table),
  };
  return table->rows != NULL;
}

static char *const *
get_row (const Table *table, guint row)
{
  return g_ptr_array_index (table->rows, row);
}

/* A row that was added and not filled in yet. */
static gboolean
is_empty (const Table *table, guint row)
{
  for (char *const *text = get_row (table, row); *text != NULL; text++)
    if (**text != '\0')
      return FALSE;
  return TRUE;
}

/* What stands in a field, or its derived value; NaN when it is no number. */
static double
get_number (const Table *table, guint row, int field)
{
  g_autofree char *derived = NULL;
  const char *text = get_row (table, row)[field];
  double number;

  if (table->fields[field].type == BW_FIELD_DERIVED)
    text = derived = bw_result_dup_derived (table->assessment, table->item, (guint)field, get_row (table, row));
  return bw_number_read (text, &number) ? number : NAN;
}

static const BwResponseScale *
get_scale (const Table *table, int field)
{
  const BwField *definition = &table->fields[field];

  return definition->type == BW_FIELD_RATING ? &table->assessment->response_scales[definition->response_scale] : NULL;
}

/* As people read it: the words of a point, or a number of at most two decimals with its unit. */
static char *
dup_text (const Table *table, guint row, int field)
{
  const BwResponseScale *scale = get_scale (table, field);
  double number = get_number (table, row, field);
  g_autofree char *digits = NULL;

  if (isnan (number))
    return g_strdup ("–");
  for (guint i = 0; scale != NULL && i < scale->n_points; i++)
    if (scale->points[i].value == number)
      return g_strdup (scale->points[i].anchor);
  digits = g_strdup_printf ("%.15g", floor (number * 100 + 0.5) / 100);
  if (table->fields[field].unit == NULL)
    return g_steal_pointer (&digits);
  /* Translators: a number and its unit, such as "12 minutes" */
  return g_strdup_printf (C_ ("number and unit", "%s %s"), digits, table->fields[field].unit);
}

/* What the row is about, or its number. */
static char *
dup_label (const Table *table, guint row)
{
  int field = table->columns[BW_COLUMN_LABEL];
  g_autofree char *text = NULL;

  if (field >= 0)
    text = table->fields[field].type == BW_FIELD_TEXT ? g_strstrip (g_strdup (get_row (table, row)[field]))
                                                      : dup_text (table, row, field);
  if (text != NULL && text[0] != '\0')
    return g_steal_pointer (&text);
  /* Translators: a row of a table that has no name, by its position */
  return g_strdup_printf (_ ("Row %u"), row + 1);
}

/* --- lines --- */

/* One thing in its two states. */
typedef struct
{
  char *name;
  int rows[2]; /* -1: none */
} Pair;

static void
pair_clear (gpointer data)
{
  g_free (((Pair *)data)->name);
}

/* A row goes to the first pair of its name that lacks that end. */
static void
add_end (GArray *pairs, const Table *table, guint row, guint end, gboolean named)
{
  Pair pair = { .name = named ? dup_label (table, row) : g_strdup (""), .rows = { -1, -1 } };

  for (guint i = 0; i < pairs->len; i++)
    {
      Pair *other = &g_array_index (pairs, Pair, i);

      if (other->rows[end] < 0 && g_str_equal (other->name, pair.name))
        {
          other->rows[end] = (int)row;
          g_free (pair.name);
          return;
        }
    }
  pair.rows[end] = (int)row;
  g_array_append_val (pairs, pair);
}

static GArray *
pairs_new (const Table *table)
{
  GArray *pairs = g_array_new (FALSE, TRUE, sizeof (Pair));
  int series = table->columns[BW_COLUMN_SERIES];
  const BwResponseScale *scale = get_scale (table, series);

  g_array_set_clear_func (pairs, pair_clear);
  for (guint i = 0; i < table->rows->len; i++)
    {
      double state = get_number (table, i, series);

      if (state == scale->points[0].value)
        add_end (pairs, table, i, 0, table->columns[BW_COLUMN_LABEL] >= 0);
      else if (state == scale->points[scale->n_points - 1].value)
        add_end (pairs, table, i, 1, table->columns[BW_COLUMN_LABEL] >= 0);
    }
  return pairs;
}

static void
add_panel (BwChartData *data, const Table *table, const GArray *pairs, int field, const char *label)
{
  const BwField *definition = &table->fields[field];
  BwChartPanel *panel = bw_chart_data_add_panel (data, label != NULL ? label : definition->label, definition->unit);

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      BwChartLine *line = bw_chart_panel_add_line (panel, data, pair->name);

      for (guint end = 0; end < 2; end++)
        {
          g_autofree char *text = NULL;

          if (pair->rows[end] < 0)
            continue;
          text = dup_text (table, (guint)pair->rows[end], field);
          bw_chart_figure_set (&line->figures[end], get_number (table, (guint)pair->rows[end], field), NAN, NAN, text);
        }
    }
}

void
bw_chart_source_slopes (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  g_autoptr (GArray) pairs = NULL;
  const BwResponseScale *scale;
  Table table;

  if (!table_init (&table, input, spec) || spec->columns[BW_COLUMN_SERIES] < 0)
    return;
  scale = get_scale (&table, spec->columns[BW_COLUMN_SERIES]);
  bw_chart_data_add_step (data, scale->points[0].anchor);
  bw_chart_data_add_step (data, scale->points[scale->n_points - 1].anchor);
  pairs = pairs_new (&table);
  for (guint i = 0; i < spec->n_parts; i++)
    if (spec->parts[i].subject.type == BW_SUBJECT_FIELD)
      add_panel (data, &table, pairs, (int)spec->parts[i].subject.position, spec->parts[i].label);
}

/* --- bubbles --- */

/* From half a step below the lowest point to half a step above the highest, cut above the middle one, so that every
 * single rating lies on one side of the line (domain.md A1: of 0 to 4, 3 and 4 are high). */
static void
set_scale_axis (BwChartAxis *axis, const BwResponseScale *scale)
{
  g_autofree double *ticks = g_new (double, scale->n_points);
  guint n = scale->n_points;
  double first = scale->points[0].value;
  double last = scale->points[n - 1].value;
  double half = n > 1 ? (last - first) / (n - 1) / 2 : 0.5;
  guint middle = (n - 1) / 2;

  for (guint i = 0; i < n; i++)
    ticks[i] = scale->points[i].value;
  bw_chart_axis_set (axis, first - half, last + half, n > 1 ? (ticks[middle] + ticks[middle + 1]) / 2 : first, ticks,
                     n);
  axis->first = g_strdup (scale->points[0].anchor);
  axis->last = g_strdup (scale->points[n - 1].anchor);
}

/* Of numbers: from 0, or the lowest there is, to the highest. */
static void
set_number_axis (BwChartAxis *axis, const Table *table, int field)
{
  double low = 0;
  double high = 0;
  double half;

  for (guint i = 0; i < table->rows->len; i++)
    {
      double number = get_number (table, i, field);

      low = number < low ? number : low;
      high = number > high ? number : high;
    }
  if (high == low)
    high = low + 1;
  half = (low + high) / 2;
  bw_chart_axis_set (axis, low - 0.08 * (high - low), high + 0.08 * (high - low), half, (double[]){ low, half, high },
                     3);
}

static void
set_axis (BwChartAxis *axis, const Table *table, int field, const char *title)
{
  axis->title = g_strdup (title != NULL ? title : table->fields[field].label);
  if (get_scale (table, field) != NULL)
    set_scale_axis (axis, get_scale (table, field));
  else
    set_number_axis (axis, table, field);
}

static void
set_size (BwChartData *data, const Table *table)
{
  int field = table->columns[BW_COLUMN_SIZE];
  const BwResponseScale *scale = field >= 0 ? get_scale (table, field) : NULL;

  if (field < 0)
    return;
  data->size_title = g_strdup (table->fields[field].label);
  if (scale != NULL)
    data->size_maximum = scale->points[scale->n_points - 1].value;
}

static void
add_bubble (BwChartData *data, const Table *table, guint row)
{
  int x = table->columns[BW_COLUMN_X];
  int y = table->columns[BW_COLUMN_Y];
  int size = table->columns[BW_COLUMN_SIZE];
  g_autofree char *name = dup_label (table, row);
  g_autofree char *x_text = dup_text (table, row, x);
  g_autofree char *y_text = dup_text (table, row, y);
  g_autofree char *size_text = size >= 0 ? dup_text (table, row, size) : NULL;

  bw_chart_bubble_set (bw_chart_data_add_bubble (data, name), get_number (table, row, x), get_number (table, row, y),
                       size >= 0 ? get_number (table, row, size) : 1, x_text, y_text, size_text);
}

void
bw_chart_source_bubbles (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  static const BwCorner corners[] = { BW_CORNER_HIGH_LOW, BW_CORNER_HIGH_HIGH, BW_CORNER_LOW_LOW, BW_CORNER_LOW_HIGH };
  Table table;

  if (!table_init (&table, input, spec) || spec->columns[BW_COLUMN_X] < 0 || spec->columns[BW_COLUMN_Y] < 0)
    return;
  set_axis (&data->x, &table, spec->columns[BW_COLUMN_X], spec->x_title);
  set_axis (&data->y, &table, spec->columns[BW_COLUMN_Y], spec->y_title);
  set_size (data, &table);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    data->corners[i] = g_strdup (spec->corners[corners[i]]);
  for (guint i = 0; i < table.rows->len; i++)
    if (!is_empty (&table, i))
      add_bubble (data, &table, i);
}
