/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-slope-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Two states of the same thing joined by a line, a panel for each unit (Tufte 1983): its slope says how much is to
 * change. */

/* More sentences than that nobody listens to; the table has the rest. */
#define MOST_SENTENCES 8

gboolean
bw_slope_is_shown (const BwChartLine *line)
{
  return bw_chart_line_find_first (line) >= 0;
}

guint
bw_slope_count_lines (const BwChartData *data)
{
  guint most = 0;

  for (guint i = 0; i < data->panels->len; i++)
    most = MAX (most, bw_chart_data_get_panel (data, i)->lines->len);
  return most;
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->panels->len; i++)
    {
      const BwChartPanel *panel = bw_chart_data_get_panel (data, i);

      for (guint j = 0; j < panel->lines->len; j++)
        if (bw_slope_is_shown (bw_chart_panel_get_line (panel, j)))
          return TRUE;
    }
  return FALSE;
}

char *
bw_slope_dup_value (const BwChartData *data, const BwChartLine *line)
{
  const char *missing = _ ("nothing noted");
  const char *first = bw_chart_figure_is_valid (&line->figures[0]) ? line->figures[0].text : missing;
  const char *last = bw_chart_figure_is_valid (&line->figures[1]) ? line->figures[1].text : missing;

  return g_strdup_printf (_ ("%s: %s, %s: %s"), bw_chart_data_get_step (data, 0), first,
                          bw_chart_data_get_step (data, 1), last);
}

/* The names of the lines are the same in all panels; the panel with the most has them all. */
static void
append_key (const BwChartData *data, GString *text)
{
  const BwChartPanel *fullest = NULL;

  for (guint i = 0; i < data->panels->len; i++)
    if (fullest == NULL || bw_chart_data_get_panel (data, i)->lines->len > fullest->lines->len)
      fullest = bw_chart_data_get_panel (data, i);
  for (guint i = 0; fullest != NULL && i < fullest->lines->len; i++)
    g_string_append_printf (text, "%s%u\u00a0%s", i > 0 ? " · " : "", i + 1, bw_chart_panel_get_line (fullest, i)->name);
}

char *
bw_slope_dup_note (const BwChartData *data, gboolean numbers, gboolean unlabelled)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (unlabelled)
    g_string_append (text, _ ("Some figures found no room here. All are in the table."));
  if (numbers)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      append_key (data, text);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
describe_panel (const BwChartData *data, const BwChartPanel *panel, GString *text)
{
  guint falls = 0;
  guint rises = 0;

  if (panel->lines->len == 1)
    {
      g_autofree char *value = bw_slope_dup_value (data, bw_chart_panel_get_line (panel, 0));

      g_string_append_printf (text, " %s: %s.", panel->title != NULL ? panel->title : "", value);
      return;
    }
  for (guint i = 0; i < panel->lines->len; i++)
    {
      const BwChartFigure *figures = bw_chart_panel_get_line (panel, i)->figures;

      falls += figures[1].score < figures[0].score;
      rises += figures[1].score > figures[0].score;
    }
  /* Translators: how many of the lines in a part of the picture fall and rise: "Contacts: down 3, up 1, of 5 lines." */
  g_string_append_printf (text, _ (" %s: down %u, up %u, of %u lines."), panel->title != NULL ? panel->title : "",
                          falls, rises, panel->lines->len);
}

char *
bw_slope_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: %s and %s are the two states: "From “now” to “target”, in 4 panels." */
  g_string_append_printf (
    text, ngettext ("From “%s” to “%s”, in %u panel.", "From “%s” to “%s”, in %u panels.", data->panels->len),
    bw_chart_data_get_step (data, 0), bw_chart_data_get_step (data, 1), data->panels->len);
  for (guint i = 0; i < data->panels->len && i < MOST_SENTENCES; i++)
    describe_panel (data, bw_chart_data_get_panel (data, i), text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  BwChartTable *table = bw_chart_table_new (C_ ("table column", "Figure"), C_ ("table column", "Name"),
                                            bw_chart_data_get_step (data, 0), bw_chart_data_get_step (data, 1), NULL);

  for (guint i = 0; i < data->panels->len; i++)
    {
      const BwChartPanel *panel = bw_chart_data_get_panel (data, i);

      for (guint j = 0; j < panel->lines->len; j++)
        {
          const BwChartLine *line = bw_chart_panel_get_line (panel, j);

          bw_chart_table_add (table, panel->title != NULL ? panel->title : "–",
                              line->name[0] != '\0' ? line->name : "–", line->figures[0].text, line->figures[1].text,
                              NULL);
        }
    }
  return table;
}

const BwChartFace bw_slope_chart = {
  .shows = shows,
  .get_height = bw_slope_get_height,
  .layout = bw_slope_layout,
  .make_table = make_table,
};
