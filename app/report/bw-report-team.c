/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include "app/chart/bw-group-chart.h"
#include "app/scoring/bw-agenda.h"
#include "app/scoring/bw-group-comparison.h"

#include <glib/gi18n-lib.h>

/* What several people answered together, and what they might talk about. The group holds nothing that may not be told.
 */

static void
add_figure_row (BwReportContent *content, BwFigure which)
{
  const BwGroupResult *group = content->group;
  const BwGroupFigure *figure = bw_group_result_get_figure (group, which);
  g_autofree char *mean = bw_group_result_format_mean (group, which);
  g_autofree char *n = figure->suppressed ? g_strdup ("–") : g_strdup_printf ("%u", figure->n);
  g_autofree char *interval = bw_group_result_format_interval (group, figure);
  g_autofree char *quartiles = bw_group_figure_format_quartiles (figure);

  bw_flow_row (content->flow, (const char *const[]){ bw_figure_get_name (content->assessment, which), mean, n, interval,
                                                     quartiles, bw_group_figure_get_agreement_name (figure) });
}

static void
add_figures (BwReportContent *content)
{
  const BwColumn columns[] = {
    { .head = _ ("Dimension"), .share = 0.32, .strong = TRUE },
    { .head = C_ ("table column", "Score"), .share = 0.09, .align = BW_ALIGN_END },
    { .head = C_ ("table column", "n"), .share = 0.07, .align = BW_ALIGN_END },
    { .head = _ ("95 %"), .share = 0.17 },
    { .head = _ ("Quartiles"), .share = 0.19 },
    { .head = _ ("Answers lie"), .share = 0.16 },
  };

  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  if (content->group->mean->exposure.valid)
    add_figure_row (content, (BwFigure){ .kind = BW_FIGURE_EXPOSURE });
  if (content->group->mean->readiness.valid)
    add_figure_row (content, (BwFigure){ .kind = BW_FIGURE_READINESS });
  for (guint i = 0; i < content->assessment->n_dimensions; i++)
    add_figure_row (content, (BwFigure){ BW_FIGURE_DIMENSION, i });
  bw_flow_end_table (content->flow);
}

static void
add_standings (BwReportContent *content)
{
  for (guint s = BW_STANDING_STRENGTH; s <= BW_STANDING_SPLIT; s++)
    {
      g_autoptr (GString) names = g_string_new (NULL);
      g_autofree char *lead = g_strdup_printf ("%s:", bw_standing_get_name ((BwStanding)s));

      for (guint i = 0; i < content->assessment->n_dimensions; i++)
        if (bw_group_result_get_standing (content->group, i) == s)
          g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", content->assessment->dimensions[i].name);
      if (names->len > 0)
        bw_flow_lead_in (content->flow, lead, names->str);
    }
}

/* The tables behind the pictures of a group are numbered after those of the assessment. */
static guint
get_position (const BwReportContent *content, BwGroupChart which)
{
  return content->assessment->n_charts + which;
}

static void
add_picture (BwReportContent *content, BwGroupChart which)
{
  g_autoptr (BwChart) chart = bw_group_chart_new (content->group, which);

  if (chart != NULL)
    bw_report_add_chart (content, get_position (content, which), chart);
}

gboolean
bw_report_add_team_tables (BwReportContent *content, gboolean first)
{
  if (content->group == NULL || !bw_report_content_has (content, "team"))
    return first;
  for (guint i = 0; i < BW_N_GROUP_CHARTS; i++)
    {
      g_autoptr (BwChart) chart = bw_group_chart_new (content->group, i);

      if (chart == NULL)
        continue;
      bw_report_add_table (content, get_position (content, i), chart, first);
      first = FALSE;
    }
  return first;
}

/* How sure it is that parts of the group differ. */
static void
add_part_differences (BwReportContent *content)
{
  g_auto (GStrv) sentences = bw_group_result_dup_part_differences (content->group);

  for (guint i = 0; sentences != NULL && sentences[i] != NULL; i++)
    bw_flow_item (content->flow, BW_MARK_BULLET, sentences[i]);
}

void
bw_report_add_team (BwReportContent *content)
{
  g_autofree char *turnout = NULL;
  g_autofree char *refusal = NULL;
  g_autofree char *widest = NULL;
  g_auto (GStrv) warnings = NULL;

  if (content->group == NULL)
    return;
  turnout = bw_group_result_dup_turnout (content->group);
  refusal = bw_group_result_dup_refusal (content->group);
  widest = bw_group_result_dup_widest (content->group);
  warnings = bw_group_result_dup_warnings (content->group);
  bw_flow_heading (content->flow, 1, C_ ("heading", "The team"));
  bw_flow_text (content->flow, BW_TEXT_BODY, turnout);
  if (refusal != NULL)
    {
      bw_flow_text (content->flow, BW_TEXT_BODY, refusal);
      return;
    }
  add_figures (content);
  add_standings (content);
  for (guint i = 0; warnings[i] != NULL; i++)
    bw_flow_item (content->flow, BW_MARK_BULLET, warnings[i]);
  add_picture (content, BW_GROUP_CHART_SPREAD);
  add_picture (content, BW_GROUP_CHART_AGREEMENT);
  add_picture (content, BW_GROUP_CHART_SELF);
  add_picture (content, BW_GROUP_CHART_PARTS);
  add_part_differences (content);
  if (widest != NULL)
    bw_flow_text (content->flow, BW_TEXT_BODY, widest);
  add_picture (content, BW_GROUP_CHART_STATEMENTS);
}

static void
add_box (BwReportContent *content, guint minutes, const char *topic, const char *prompt)
{
  g_autofree char *box = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);

  bw_flow_row (content->flow, (const char *const[]){ box, topic, prompt });
}

void
bw_report_add_agenda (BwReportContent *content)
{
  g_autoptr (BwAgenda) agenda = NULL;
  guint minutes = content->options->agenda_minutes;
  const BwColumn columns[] = {
    { .head = _ ("Time"), .share = 0.16, .strong = TRUE },
    { .head = _ ("What about"), .share = 0.42 },
    { .head = _ ("To ask"), .share = 0.42 },
  };

  if (content->group == NULL)
    return;
  agenda = bw_agenda_new (content->group, minutes > 0 ? minutes : BW_AGENDA_USUAL);
  bw_flow_heading (content->flow, 1, _ ("An agenda for talking about it"));
  if (agenda->refusal != NULL)
    {
      bw_flow_text (content->flow, BW_TEXT_BODY, agenda->refusal);
      return;
    }
  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  add_box (content, agenda->opening, bw_agenda_get_opening (), "");
  for (guint i = 0; i < agenda->entries->len; i++)
    {
      const BwAgendaEntry *entry = &g_array_index (agenda->entries, BwAgendaEntry, i);

      add_box (content, entry->minutes, entry->topic, entry->prompt);
    }
  add_box (content, agenda->closing, bw_agenda_get_closing (), "");
  bw_flow_end_table (content->flow);
}
