/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

guint
bw_chart_item_count (const BwChartItem *item)
{
  guint sum = 0;

  for (guint i = 0; item->counts != NULL && i < item->scale->n_points; i++)
    sum += item->counts[i];
  return sum;
}

gboolean
bw_chart_item_is_answered (const BwChartItem *item)
{
  return item->counts != NULL ? bw_chart_item_count (item) > 0 : item->choice >= 0;
}

char *
bw_chart_item_dup_stem (const BwChartItem *item)
{
  return item->reverse ? g_strdup_printf ("⟲ %s", item->stem) : g_strdup (item->stem);
}

double
bw_chart_item_get_score (const BwChartItem *item)
{
  const BwResponseScale *scale = item->scale;
  double least = scale->points[0].value;
  double most = scale->points[scale->n_points - 1].value;
  double value;

  if (!bw_chart_item_is_answered (item))
    return NAN;
  if (item->counts != NULL)
    {
      value = 0;
      for (guint i = 0; i < scale->n_points; i++)
        value += item->counts[i] * scale->points[i].value;
      value /= bw_chart_item_count (item);
    }
  else
    value = scale->points[item->choice].value;
  if (item->reverse)
    value = least + most - value;
  return 100 * (value - least) / (most - least);
}

char *
bw_chart_item_dup_answer (const BwChartItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (item->counts != NULL)
    for (guint i = 0; i < item->scale->n_points; i++)
      g_string_append_printf (text, "%s%s: %u", i > 0 ? ", " : "", item->scale->points[i].anchor, item->counts[i]);
  else if (item->choice >= 0)
    g_string_append (text, item->scale->points[item->choice].anchor);
  else if (!item->not_applicable)
    g_string_append (text, _ ("not answered yet"));
  else if (item->scale->not_applicable != NULL)
    g_string_append (text, item->scale->not_applicable);
  else
    g_string_append (text, _ ("Not applicable / cannot judge"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
