/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-bubble-map-chart.h"

#include <glib/gi18n-lib.h>

/* The rows of a record table in a plane: two ratings give the place, a third the area. */

/* More than this are told by number, not by name. */
#define MOST_NAMES 6

const char *
bw_bubble_map_get_x_title (const BwChartData *data)
{
  return data->x.title != NULL ? data->x.title : C_ ("axis", "Across");
}

const char *
bw_bubble_map_get_y_title (const BwChartData *data)
{
  return data->y.title != NULL ? data->y.title : C_ ("axis", "Upwards");
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->bubbles->len; i++)
    if (bw_chart_bubble_is_placed (bw_chart_data_get_bubble (data, i)))
      return TRUE;
  return FALSE;
}

/* The name of the quadrant it lies in, or NULL. */
static const char *
get_quadrant (const BwChartData *data, const BwChartBubble *bubble)
{
  guint corner = bw_chart_bubble_get_corner (bubble, data);

  return corner > 0 ? data->corners[corner - 1] : NULL;
}

char *
bw_bubble_map_dup_value (const BwChartData *data, const BwChartBubble *bubble)
{
  const char *quadrant = get_quadrant (data, bubble);
  g_autoptr (GString) value = g_string_new (NULL);

  g_string_append_printf (value, _ ("%s: %s, %s: %s"), bw_bubble_map_get_x_title (data), bubble->x_text,
                          bw_bubble_map_get_y_title (data), bubble->y_text);
  if (data->size_title != NULL)
    {
      g_string_append (value, ", ");
      /* Translators: a question and its answer: "Impact: half" */
      g_string_append_printf (value, _ ("%s: %s"), data->size_title, bubble->size_text);
    }
  if (quadrant != NULL)
    g_string_append_printf (value, ", %s", quadrant);
  return g_string_free (g_steal_pointer (&value), FALSE);
}

gboolean
bw_bubble_map_is_shared (const BwChartData *data, guint i)
{
  const BwChartBubble *bubble = bw_chart_data_get_bubble (data, i);

  for (guint j = 0; j < i; j++)
    {
      const BwChartBubble *other = bw_chart_data_get_bubble (data, j);

      if (bw_chart_bubble_is_placed (other) && other->x == bubble->x && other->y == bubble->y)
        return TRUE;
    }
  return FALSE;
}

/* --- the small print --- */

static void
start_line (GString *text)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
}

static void
append_key (const BwChartData *data, const BwBubbleLabel *labels, GString *text)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; i < data->bubbles->len; i++)
    {
      const BwChartBubble *bubble = bw_chart_data_get_bubble (data, i);

      if (!bw_chart_bubble_is_placed (bubble))
        continue;
      if (labels[i] == BW_BUBBLE_NUMBERED)
        g_string_append_printf (key, "%s%u\u00a0%s", key->len > 0 ? " · " : "", i + 1, bubble->name);
      if (labels[i] == BW_BUBBLE_UNLABELLED)
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? ", " : "", bubble->name);
    }
  g_string_append (text, key->str);
  if (rest->len > 0)
    {
      start_line (text);
      /* Translators: followed by names that found no room in the picture */
      g_string_append_printf (text, _ ("Without a label, for want of room: %s."), rest->str);
    }
}

static void
append_missing (const BwChartData *data, GString *text)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < data->bubbles->len; i++)
    if (!bw_chart_bubble_is_placed (bw_chart_data_get_bubble (data, i)))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", bw_chart_data_get_bubble (data, i)->name);
  if (names->len > 0)
    /* Translators: followed by names */
    g_string_append_printf (text, _ ("Not rated yet: %s. "), names->str);
}

/* What the ends of an axis are called. */
static void
append_ends (const BwChartAxis *axis, const char *title, GString *text)
{
  if (axis->first == NULL || axis->last == NULL || axis->n_ticks == 0)
    return;
  if (title != NULL)
    g_string_append_printf (text, "%s – ", title);
  /* Translators: the lowest and the highest value of an axis, each with what it means: "0: not at all, 4: fully." */
  g_string_append_printf (text, _ ("%g: %s, %g: %s. "), axis->ticks[0], axis->first, axis->ticks[axis->n_ticks - 1],
                          axis->last);
}

char *
bw_bubble_map_dup_note (const BwChartData *data, const BwBubbleLabel *labels)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean same = g_strcmp0 (data->x.first, data->y.first) == 0 && g_strcmp0 (data->x.last, data->y.last) == 0;
  gboolean shared = FALSE;

  append_key (data, labels, text);
  start_line (text);
  append_missing (data, text);
  if (data->size_title != NULL)
    /* Translators: %s is what the size of a bubble stands for */
    g_string_append_printf (text, _ ("Area of a bubble: “%s”. "), data->size_title);
  append_ends (&data->x, same ? NULL : bw_bubble_map_get_x_title (data), text);
  if (!same)
    append_ends (&data->y, bw_bubble_map_get_y_title (data), text);
  for (guint i = 0; i < data->bubbles->len; i++)
    shared |= bw_chart_bubble_is_placed (bw_chart_data_get_bubble (data, i)) && bw_bubble_map_is_shared (data, i);
  if (shared)
    g_string_append (text, _ ("Bubbles of one place stand side by side."));
  return g_strchomp (g_string_free (g_steal_pointer (&text), FALSE));
}

char *
bw_bubble_map_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) missing = g_string_new (NULL);
  guint placed = 0;
  guint in[4] = { 0 };

  for (guint i = 0; i < data->bubbles->len; i++)
    {
      const BwChartBubble *bubble = bw_chart_data_get_bubble (data, i);

      if (!bw_chart_bubble_is_placed (bubble))
        continue;
      placed++;
      in[bw_chart_bubble_get_corner (bubble, data) - 1]++;
    }
  /* Translators: %s and %s are the titles of the axes */
  g_string_append_printf (
    text,
    ngettext ("“%s” across and “%s” upwards, for %u point.", "“%s” across and “%s” upwards, for %u points.", placed),
    bw_bubble_map_get_x_title (data), bw_bubble_map_get_y_title (data), placed);
  if (placed <= MOST_NAMES)
    for (guint i = 0; i < data->bubbles->len; i++)
      {
        const BwChartBubble *bubble = bw_chart_data_get_bubble (data, i);
        g_autofree char *value = bw_bubble_map_dup_value (data, bubble);

        if (bw_chart_bubble_is_placed (bubble))
          g_string_append_printf (text, " %s: %s.", bubble->name, value);
      }
  else
    for (guint i = 0; i < G_N_ELEMENTS (in); i++)
      if (data->corners[i] != NULL)
        /* Translators: how many lie in a quadrant: "Uncertainty: 3." */
        g_string_append_printf (text, _ (" %s: %u."), data->corners[i], in[i]);
  append_missing (data, missing);
  if (missing->len > 0)
    g_string_append_printf (text, " %s", g_strchomp (missing->str));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table =
    bw_chart_table_new (C_ ("table column", "Name"), bw_bubble_map_get_x_title (data), bw_bubble_map_get_y_title (data),
                        C_ ("table column", "Quadrant"), data->size_title, NULL);

  for (guint i = 0; i < data->bubbles->len; i++)
    {
      const BwChartBubble *bubble = bw_chart_data_get_bubble (data, i);
      const char *quadrant = get_quadrant (data, bubble);

      bw_chart_table_add (table, bubble->name, bubble->x_text, bubble->y_text, quadrant != NULL ? quadrant : "–",
                          data->size_title != NULL ? bubble->size_text : NULL, NULL);
    }
  return table;
}

const BwChartFace bw_bubble_map_chart = {
  .shows = shows,
  .get_height = bw_bubble_map_get_height,
  .layout = bw_bubble_map_layout,
  .make_table = make_table,
};
