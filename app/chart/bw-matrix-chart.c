/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-matrix-chart.h"

#include <glib/gi18n-lib.h>

/* Exposure across, readiness upwards, lines at 50: a point for each pair (domain.md 3.2; after Martilla & James 1977).
 */

/* With more points than this, their spreads run into each other. */
#define MOST_WHISKERS 6

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  return &g_array_index (data->rows, BwChartRow, i);
}

char *
bw_matrix_dup_symbol (const BwChartData *data, guint i)
{
  const BwChartRow *row = get_row (data, i);

  return row->symbol != NULL ? g_strdup (row->symbol) : g_strdup_printf ("%u", i + 1);
}

BwPointLook
bw_matrix_get_look (const BwChartData *data, const BwChartRow *row)
{
  return data->paired ? BW_POINT_READINESS : bw_point_look_of (row->kind);
}

/* TRUE when points of both kinds are in it, which the small print then tells apart. */
static gboolean
has_both_looks (const BwChartData *data)
{
  gboolean looks[2] = { FALSE };

  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_row_is_placed (get_row (data, i)))
      looks[bw_matrix_get_look (data, get_row (data, i)) == BW_POINT_EXPOSURE] = TRUE;
  return looks[0] && looks[1];
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    if (bw_chart_row_is_placed (get_row (data, i)))
      return TRUE;
  return FALSE;
}

const char *
bw_matrix_get_title (const BwChartData *data, BwDimensionKind place)
{
  const BwChartAxis *axis = place == BW_KIND_EXPOSURE ? &data->x : &data->y;

  return axis->title != NULL ? axis->title : bw_chart_kind_title (place);
}

/* TRUE when both axes go without titles of their own. */
static gboolean
is_plain (const BwChartData *data)
{
  return data->x.title == NULL && data->y.title == NULL;
}

char *
bw_matrix_dup_value (const BwChartData *data, const BwChartRow *row)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (is_plain (data))
    /* Translators: both are scores from 0 to 100 */
    g_string_printf (value, _ ("exposure %s, readiness %s"), row->exposure.text, row->figure.text);
  else
    /* Translators: the titles of two axes, each followed by a score */
    g_string_printf (value, _ ("%s: %s, %s: %s"), bw_matrix_get_title (data, BW_KIND_EXPOSURE), row->exposure.text,
                     bw_matrix_get_title (data, BW_KIND_READINESS), row->figure.text);
  if (row->quadrant != NULL && row->quadrant[0] != '\0')
    g_string_append_printf (value, ", %s", row->quadrant);
  if (row->borderline)
    /* Translators: said of a point that lies close to a dividing line */
    g_string_append_printf (value, ", %s", C_ ("point", "borderline"));
  return g_string_free (g_steal_pointer (&value), FALSE);
}

static void
describe_missing (const BwChartData *data, GString *text)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint missing = 0;

  for (guint i = 0; i < data->rows->len; i++)
    if (!bw_chart_row_is_placed (get_row (data, i)))
      {
        g_string_append_printf (names, "%s%s", missing++ > 0 ? ", " : "", get_row (data, i)->name);
      }
  if (missing > 0)
    {
      /* Translators: %u is how many points are missing, %s their names */
      g_string_append_printf (text,
                              ngettext ("%u point is not shown, for it has not enough answers yet: %s.",
                                        "%u points are not shown, for they have not enough answers yet: %s.", missing),
                              missing, names->str);
    }
}

char *
bw_matrix_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) act = g_string_new (NULL);
  guint placed = 0;
  guint n_act = 0;

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);

      if (!bw_chart_row_is_placed (row))
        continue;
      placed++;
      if (row->corner == 1)
        g_string_append_printf (act, "%s%s", n_act++ > 0 ? ", " : "", row->name);
    }
  if (is_plain (data))
    g_string_append_printf (text,
                            ngettext ("Exposure across and readiness upwards, for %u point.",
                                      "Exposure across and readiness upwards, for %u points.", placed),
                            placed);
  else
    /* Translators: %s and %s are the titles of the axes */
    g_string_append_printf (
      text,
      ngettext ("“%s” across and “%s” upwards, for %u point.", "“%s” across and “%s” upwards, for %u points.", placed),
      bw_matrix_get_title (data, BW_KIND_EXPOSURE), bw_matrix_get_title (data, BW_KIND_READINESS), placed);
  if (placed <= 5)
    for (guint i = 0; i < data->rows->len; i++)
      {
        const BwChartRow *row = get_row (data, i);
        g_autofree char *value = bw_matrix_dup_value (data, row);

        if (bw_chart_row_is_placed (row))
          g_string_append_printf (text, " %s: %s.", row->name, value);
      }
  else if (n_act > 0 && data->corners[0] != NULL)
    /* Translators: %u of the points lie in the quadrant called %s; then their names */
    g_string_append_printf (text, ngettext (" %u lies in “%s”: %s.", " %u lie in “%s”: %s.", n_act), n_act,
                            data->corners[0], act->str);
  g_string_append_c (text, ' ');
  describe_missing (data, text);
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

gboolean
bw_matrix_has_whiskers (const BwChartData *data)
{
  guint placed = 0;

  for (guint i = 0; i < data->rows->len; i++)
    placed += bw_chart_row_is_placed (get_row (data, i));
  return placed <= MOST_WHISKERS;
}

char *
bw_matrix_dup_notes (const BwChartData *data, BwMatrixLabels labels)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean spread = FALSE;
  gboolean hollow = FALSE;

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *symbol = bw_matrix_dup_symbol (data, i);

      if (!bw_chart_row_is_placed (row))
        continue;
      spread |= bw_chart_figure_has_spread (&row->figure) || bw_chart_figure_has_spread (&row->exposure);
      hollow |= row->borderline;
      if (labels == BW_MATRIX_SYMBOLS)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", symbol, row->name);
    }
  if (text->len > 0)
    g_string_append (text, "\n");
  if (has_both_looks (data))
    g_string_append_printf (text, "%s ",
                            _ ("● Readiness. ◆ Exposure: a high one is a fact, neither a strength nor a gap."));
  if (hollow)
    g_string_append_printf (text, "%s ", _ ("Hollow: borderline, close to a dividing line."));
  if (spread && bw_matrix_has_whiskers (data))
    g_string_append_printf (text, "%s ", _ ("Thin lines: the spread of the answers, from lowest to highest."));
  describe_missing (data, text);
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table =
    bw_chart_table_new (C_ ("table column", "Name"), bw_matrix_get_title (data, BW_KIND_EXPOSURE),
                        bw_matrix_get_title (data, BW_KIND_READINESS), C_ ("table column", "Quadrant"), NULL);

  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = get_row (data, i);
      g_autofree char *quadrant = g_strdup (row->quadrant != NULL ? row->quadrant : "–");

      if (row->borderline)
        {
          g_autofree char *plain = g_steal_pointer (&quadrant);

          /* Translators: %s is the name of a quadrant */
          quadrant = g_strdup_printf (_ ("%s (borderline)"), plain);
        }
      bw_chart_table_add (table, row->name, row->exposure.text, row->figure.text, quadrant, NULL);
    }
  return table;
}

const BwChartFace bw_matrix_chart = {
  .shows = shows,
  .get_height = bw_matrix_get_height,
  .layout = bw_matrix_layout,
  .make_table = make_table,
};
