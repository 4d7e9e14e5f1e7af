/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-bubble.h"

#include <math.h>

static void
bubble_clear (gpointer data)
{
  BwChartBubble *bubble = data;

  g_free (bubble->name);
  g_free (bubble->x_text);
  g_free (bubble->y_text);
  g_free (bubble->size_text);
}

GArray *
bw_chart_bubbles_new (void)
{
  GArray *bubbles = g_array_new (FALSE, TRUE, sizeof (BwChartBubble));

  g_array_set_clear_func (bubbles, bubble_clear);
  return bubbles;
}

BwChartBubble *
bw_chart_data_add_bubble (BwChartData *data, const char *name)
{
  BwChartBubble bubble = { .name = g_strdup (name) };

  bw_chart_bubble_set (&bubble, NAN, NAN, NAN, NULL, NULL, NULL);
  g_array_append_val (data->bubbles, bubble);
  return &g_array_index (data->bubbles, BwChartBubble, data->bubbles->len - 1);
}

static void
set_text (char **place, double value, const char *text)
{
  g_free (*place);
  if (text != NULL)
    *place = g_strdup (text);
  else
    *place = isnan (value) ? g_strdup ("–") : g_strdup_printf ("%g", value);
}

void
bw_chart_bubble_set (BwChartBubble *bubble, double x, double y, double size, const char *x_text, const char *y_text,
                     const char *size_text)
{
  bubble->x = x;
  bubble->y = y;
  bubble->size = size;
  set_text (&bubble->x_text, x, x_text);
  set_text (&bubble->y_text, y, y_text);
  set_text (&bubble->size_text, size, size_text);
}

const BwChartBubble *
bw_chart_data_get_bubble (const BwChartData *data, guint bubble)
{
  return &g_array_index (data->bubbles, BwChartBubble, bubble);
}

gboolean
bw_chart_bubble_is_placed (const BwChartBubble *bubble)
{
  return !isnan (bubble->x) && !isnan (bubble->y) && !isnan (bubble->size);
}

guint
bw_chart_bubble_get_corner (const BwChartBubble *bubble, const BwChartData *data)
{
  if (isnan (bubble->x) || isnan (bubble->y))
    return 0;
  return bw_chart_data_find_corner (data, bubble->x, bubble->y);
}
