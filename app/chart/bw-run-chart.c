/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-run-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Figures over rounds, with the interval around each: movement is the point. */

/* More sentences than that nobody listens to; the table has the rest. */
#define MOST_SENTENCES 6

const BwChartPanel *
bw_run_get_panel (const BwChartData *data)
{
  return data->panels->len > 0 ? bw_chart_data_get_panel (data, 0) : NULL;
}

static guint
count_lines (const BwChartData *data)
{
  const BwChartPanel *panel = bw_run_get_panel (data);

  return panel != NULL ? panel->lines->len : 0;
}

gboolean
bw_run_has_interval (const BwChartFigure *figure)
{
  return bw_chart_figure_has_spread (figure);
}

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < count_lines (data); i++)
    if (bw_chart_line_find_first (bw_chart_panel_get_line (bw_run_get_panel (data), i)) >= 0)
      return TRUE;
  return FALSE;
}

static char *
dup_interval (const BwChartFigure *figure)
{
  if (!bw_run_has_interval (figure))
    return NULL;
  /* Translators: the two ends of an interval, both from 0 to 100 */
  return g_strdup_printf (C_ ("interval", "%.0f to %.0f"), floor (figure->low + 0.5), floor (figure->high + 0.5));
}

char *
bw_run_dup_value (const BwChartFigure *figure)
{
  g_autofree char *interval = dup_interval (figure);

  if (!bw_chart_figure_is_valid (figure))
    return g_strdup (_ ("not enough answers yet"));
  /* Translators: a figure and the interval around it: "62, interval 55 to 69" */
  return interval != NULL ? g_strdup_printf (_ ("%s, interval %s"), figure->text, interval) : g_strdup (figure->text);
}

char *
bw_run_dup_note (const BwChartData *data, gboolean numbers, gboolean unnamed)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean shaded = FALSE;

  for (guint i = 0; i < count_lines (data); i++)
    {
      const BwChartLine *line = bw_chart_panel_get_line (bw_run_get_panel (data), i);

      for (guint j = 0; j < line->n_figures; j++)
        shaded |= bw_run_has_interval (&line->figures[j]);
      if (numbers)
        g_string_append_printf (text, "%s%u\u00a0%s", i > 0 ? " · " : "", i + 1, line->name);
    }
  if (unnamed)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            _ ("Some lines found no room for their names. All are in the table."));
  if (shaded)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            _ ("Shaded: the interval around a figure (95 %)."));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
describe_line (const BwChartData *data, const BwChartLine *line, GString *text)
{
  int first = bw_chart_line_find_first (line);
  int last = bw_chart_line_find_last (line);

  if (first < 0)
    return;
  if (first == last)
    /* Translators: the name of a line, the date of its only figure, the figure */
    g_string_append_printf (text, _ (" %s, %s: %s."), line->name, bw_chart_data_get_step (data, (guint)first),
                            line->figures[first].text);
  else
    /* Translators: "Readiness: from 44 (14 January) to 58 (10 June)." */
    g_string_append_printf (text, _ (" %s: from %s (%s) to %s (%s)."), line->name, line->figures[first].text,
                            bw_chart_data_get_step (data, (guint)first), line->figures[last].text,
                            bw_chart_data_get_step (data, (guint)last));
}

char *
bw_run_describe (const BwChartData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("Figures over %u round.", "Figures over %u rounds.", data->steps->len),
                          data->steps->len);
  for (guint i = 0; i < count_lines (data) && i < MOST_SENTENCES; i++)
    describe_line (data, bw_chart_panel_get_line (bw_run_get_panel (data), i), text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A row for each round, a column for each line: that way a table grows downwards, as rounds are added. */
static BwChartTable *
make_table (const BwChartData *data)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  BwChartTable *table;

  g_strv_builder_add (columns, C_ ("table column", "Round"));
  for (guint i = 0; i < count_lines (data); i++)
    g_strv_builder_add (columns, bw_chart_panel_get_line (bw_run_get_panel (data), i)->name);
  table = bw_chart_table_new_take (g_strv_builder_end (columns));

  for (guint j = 0; j < data->steps->len; j++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      g_strv_builder_add (cells, bw_chart_data_get_step (data, j));
      for (guint i = 0; i < count_lines (data); i++)
        {
          const BwChartFigure *figure = &bw_chart_panel_get_line (bw_run_get_panel (data), i)->figures[j];
          g_autofree char *interval = dup_interval (figure);
          g_autofree char *both = g_strdup_printf ("%s (%s)", figure->text, interval);

          g_strv_builder_add (cells, interval != NULL ? both : figure->text);
        }
      bw_chart_table_take (table, g_strv_builder_end (cells));
    }
  return table;
}

const BwChartFace bw_run_chart = {
  .shows = shows,
  .get_height = bw_run_get_height,
  .layout = bw_run_layout,
  .make_table = make_table,
};
