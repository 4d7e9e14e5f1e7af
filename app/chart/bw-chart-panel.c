/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-panel.h"

#include <math.h>

static void
line_clear (gpointer data)
{
  BwChartLine *line = data;

  for (guint i = 0; i < line->n_figures; i++)
    g_free (line->figures[i].text);
  g_free (line->figures);
  g_free (line->name);
}

static void
panel_clear (gpointer data)
{
  BwChartPanel *panel = data;

  g_array_unref (panel->lines);
  g_free (panel->title);
  g_free (panel->unit);
}

GArray *
bw_chart_panels_new (void)
{
  GArray *panels = g_array_new (FALSE, TRUE, sizeof (BwChartPanel));

  g_array_set_clear_func (panels, panel_clear);
  return panels;
}

void
bw_chart_data_add_step (BwChartData *data, const char *label)
{
  g_ptr_array_add (data->steps, g_strdup (label));
}

BwChartPanel *
bw_chart_data_add_panel (BwChartData *data, const char *title, const char *unit)
{
  BwChartPanel panel = { .title = g_strdup (title), .unit = g_strdup (unit) };

  panel.lines = g_array_new (FALSE, TRUE, sizeof (BwChartLine));
  g_array_set_clear_func (panel.lines, line_clear);
  g_array_append_val (data->panels, panel);
  return &g_array_index (data->panels, BwChartPanel, data->panels->len - 1);
}

BwChartLine *
bw_chart_panel_add_line (BwChartPanel *panel, const BwChartData *data, const char *name)
{
  BwChartLine line = { .name = g_strdup (name), .dimension = -1, .kind = BW_KIND_READINESS };

  line.n_figures = data->steps->len;
  line.figures = g_new0 (BwChartFigure, MAX (line.n_figures, 1));
  for (guint i = 0; i < line.n_figures; i++)
    bw_chart_figure_set (&line.figures[i], NAN, NAN, NAN, NULL);
  g_array_append_val (panel->lines, line);
  return &g_array_index (panel->lines, BwChartLine, panel->lines->len - 1);
}

const BwChartPanel *
bw_chart_data_get_panel (const BwChartData *data, guint panel)
{
  return &g_array_index (data->panels, BwChartPanel, panel);
}

const BwChartLine *
bw_chart_panel_get_line (const BwChartPanel *panel, guint line)
{
  return &g_array_index (panel->lines, BwChartLine, line);
}

const char *
bw_chart_data_get_step (const BwChartData *data, guint step)
{
  return g_ptr_array_index (data->steps, step);
}

int
bw_chart_line_find_first (const BwChartLine *line)
{
  for (guint i = 0; i < line->n_figures; i++)
    if (bw_chart_figure_is_valid (&line->figures[i]))
      return (int)i;
  return -1;
}

int
bw_chart_line_find_last (const BwChartLine *line)
{
  for (guint i = line->n_figures; i > 0; i--)
    if (bw_chart_figure_is_valid (&line->figures[i - 1]))
      return (int)i - 1;
  return -1;
}
