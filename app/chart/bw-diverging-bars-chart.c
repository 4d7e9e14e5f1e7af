/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-diverging-bars-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const BwChartItem *
get_item (const BwChartData *data, guint i)
{
  return &g_array_index (data->items, BwChartItem, i);
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    if (bw_chart_item_is_answered (get_item (data, i)))
      return TRUE;
  return FALSE;
}

gboolean
bw_diverging_is_group (const BwChartData *data)
{
  return data->items->len > 0 && get_item (data, 0)->counts != NULL;
}

const char *
bw_diverging_get_note (const BwChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    if (get_item (data, i)->reverse)
      return _ (
        "⟲ A statement of the opposite, shown as it was answered; for the score it counts the other way round.");
  return NULL;
}

char *
bw_diverging_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint answered = 0;
  guint above = 0;
  guint below = 0;

  for (guint i = 0; i < data->items->len; i++)
    {
      const BwChartItem *item = get_item (data, i);
      /* As it was answered, so back to before keying. */
      double score = item->reverse ? 100 - bw_chart_item_get_score (item) : bw_chart_item_get_score (item);

      answered += bw_chart_item_is_answered (item);
      above += score > 50;
      below += score < 50;
    }
  g_string_append_printf (text,
                          ngettext ("The answer to %u statement, left and right of the middle of its scale.",
                                    "The answers to %u statements, left and right of the middle of the scale.",
                                    data->items->len),
                          data->items->len);
  /* Translators: three counts of statements */
  g_string_append_printf (text, _ (" Above the middle: %u, below it: %u, at it: %u."), above, below,
                          answered - above - below);
  if (answered < data->items->len)
    g_string_append_printf (text, ngettext (" %u has no answer.", " %u have no answer.", data->items->len - answered),
                            data->items->len - answered);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table = bw_chart_table_new (C_ ("table column", "Statement"), C_ ("table column", "Answer"),
                                            /* Translators: the answer to one statement on 0 to 100 */
                                            C_ ("table column", "Score"), NULL);

  for (guint i = 0; i < data->items->len; i++)
    {
      g_autofree char *stem = bw_chart_item_dup_stem (get_item (data, i));
      g_autofree char *answer = bw_chart_item_dup_answer (get_item (data, i));
      double score = bw_chart_item_get_score (get_item (data, i));
      g_autofree char *value = isnan (score) ? g_strdup ("–") : g_strdup_printf ("%.0f", floor (score + 0.5));

      bw_chart_table_add (table, stem, answer, value, NULL);
    }
  return table;
}

const BwChartFace bw_diverging_bars_chart = {
  .shows = shows,
  .get_height = bw_diverging_get_height,
  .layout = bw_diverging_layout,
  .make_table = make_table,
};
