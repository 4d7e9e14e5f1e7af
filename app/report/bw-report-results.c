/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* No chart takes more of a page than this, so that it stays with its title and caption. */
#define MAX_CHART_SHARE 0.62

void
bw_report_add_titled (BwReportContent *content, const char *title, const char *text)
{
  g_autofree char *lead = NULL;
  gunichar last;
  if (!title || !*title)
    {
      bw_flow_text (content->flow, BW_TEXT_BODY, text);
      return;
    }
  last = g_utf8_get_char (g_utf8_find_prev_char (title, title + strlen (title)));
  lead = g_utf8_strchr (".?!:…", -1, last) ? g_strdup (title) : g_strconcat (title, ".", NULL);
  bw_flow_lead_in (content->flow, lead, text);
}

void
bw_report_add_readings (BwReportContent *content)
{
  gboolean first = TRUE;
  for (guint i = 0; i < content->result->n_readings; i++)
    {
      const BwReading *reading = &content->result->readings[i];
      if (reading->rule->role != BW_RULE_NOTE)
        continue;
      if (first)
        bw_flow_heading (content->flow, 2, _ ("What stands out"));
      first = FALSE;
      bw_report_add_titled (content, reading->rule->title, reading->text);
    }
}

static void
add_priority_row (BwReportContent *content, guint dimension)
{
  const BwResult *result = content->result;
  const BwBandSet *bands = bw_assessment_get_dimension_bands (content->assessment, dimension);
  const char *label = bw_result_get_band_label (result, dimension);
  g_autofree char *readiness = bw_score_format (result->dimensions[dimension].score, bands);
  g_autofree char *exposure = bw_result_format_paired_exposure (result, dimension);
  g_autofree char *gap = bw_gap_format (exposure, readiness);
  const char *name = content->assessment->dimensions[dimension].name;
  if (content->has_kind[BW_KIND_EXPOSURE])
    bw_flow_row (content->flow, (const char *const[]){ name, label, readiness, exposure, gap });
  else
    bw_flow_row (content->flow, (const char *const[]){ name, label, readiness });
}

void
bw_report_add_priorities (BwReportContent *content)
{
  gboolean paired = content->has_kind[BW_KIND_EXPOSURE];
  BwColumn columns[] = {
    { .head = _ ("Dimension"), .share = 0.36, .strong = TRUE },
    { .head = _ ("Band"), .share = 0.28 },
    { .head = _ ("Readiness"), .share = 0.13, .align = BW_ALIGN_END },
    { .head = _ ("Exposure"), .share = 0.13, .align = BW_ALIGN_END },
    { .head = _ ("Gap"), .share = 0.1, .align = BW_ALIGN_END },
  };
  if (content->priorities->len == 0)
    return;
  bw_flow_heading (content->flow, 2, _ ("Where to begin"));
  bw_flow_text (content->flow, BW_TEXT_BODY,
                paired ? _ ("Where strong pressure meets low readiness, a small step helps most. By that rule these "
                            "come first. You know your "
                            "unit better than any rule: change the order if you see good reasons.")
                       : _ ("A small step helps most where readiness is lowest. By that rule these come first. You "
                            "know your unit better than "
                            "any rule: change the order if you see good reasons."))
    ->keep_with_next = TRUE;
  bw_flow_begin_table (content->flow, columns, paired ? 5 : 3);
  for (guint i = 0; i < content->priorities->len; i++)
    add_priority_row (content, g_array_index (content->priorities, guint, i));
  bw_flow_end_table (content->flow);
}

void
bw_report_add_chart (BwReportContent *content, guint position, const BwChart *chart)
{
  BwFlow *flow = content->flow;
  const BwTypesetter *typesetter = bw_flow_get_typesetter (flow);
  const BwChartStyle *style = bw_typesetter_get_chart_style (typesetter);
  PangoContext *context = bw_typesetter_get_context (typesetter);
  double width = bw_flow_get_width (flow);
  double height = bw_chart_get_natural_height (chart, context, style, width);
  BwBlock *block;
  height = MIN (height, content->page_height * MAX_CHART_SHARE);
  bw_flow_heading (flow, 2, bw_chart_get_title (chart));
  block = bw_flow_drawing (flow, bw_chart_layout (chart, context, style, width, height));
  block->keep_with_next = bw_chart_get_caption (chart) != NULL;
  block->chart = position + 1;
  if (bw_chart_get_caption (chart))
    {
      BwBlock *caption = bw_flow_text (flow, BW_TEXT_SMALL, bw_chart_get_caption (chart));
      caption->tag = "Caption";
      caption->splits = FALSE;
    }
}

/* The caption of the picture on the cover has no room there. */
static void
add_cover_caption (BwReportContent *content, const BwChart *chart)
{
  if (!bw_chart_get_caption (chart))
    return;
  /* Translators: followed by what the picture on the cover of a report shows. */
  bw_flow_lead_in (content->flow, _ ("The picture on the cover:"), bw_chart_get_caption (chart));
}

void
bw_report_add_results_heading (BwReportContent *content)
{
  gboolean first = content->n_results++ == 0;
  /* Translators: the second heading of this kind in a report whose parts were put into another order. */
  bw_flow_heading (content->flow, 1, first ? _ ("Results") : _ ("More results"));
  for (guint i = 0; i < content->assessment->n_charts && first && content->cover_chart; i++)
    if (content->assessment->charts[i].cover)
      {
        g_autoptr (BwChart) chart = bw_chart_new (&content->charts, i);
        if (chart)
          add_cover_caption (content, chart);
        break;
      }
}

/* TRUE when chart @position is a part of its own. */
static gboolean
is_named (const BwReportContent *content, guint position)
{
  const BwChartSpec *chart = &content->assessment->charts[position];
  if (chart->cover && bw_report_content_has (content, "cover-chart"))
    return TRUE;
  for (guint i = 0; content->parts[i]; i++)
    {
      const char *named = bw_report_part_get_chart (content->parts[i]);
      if (named && bw_report_part_find_chart (content->assessment, named, position) == position)
        return TRUE;
    }
  return FALSE;
}

void
bw_report_add_charts (BwReportContent *content)
{
  for (guint i = 0; i < content->assessment->n_charts; i++)
    {
      g_autoptr (BwChart) chart = is_named (content, i) ? NULL : bw_chart_new (&content->charts, i);
      if (chart)
        bw_report_add_chart (content, i, chart);
    }
}

void
bw_report_add_chosen_chart (BwReportContent *content)
{
  const BwAssessment *assessment = content->assessment;
  for (guint i = bw_report_part_find_chart (assessment, content->chart, 0); i < assessment->n_charts;
       i = bw_report_part_find_chart (assessment, content->chart, i + 1))
    {
      g_autoptr (BwChart) chart = bw_chart_new (&content->charts, i);
      if (chart)
        bw_report_add_chart (content, i, chart);
    }
}

/* TRUE when a column holds nothing but figures, signs and dashes: its ends line up. */
static gboolean
is_numeric (const BwChartTable *table, guint column)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *const *row = table->rows->pdata[i];
      if (row[column][strspn (row[column], "0123456789.,+-–−% ")] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* How much of the width a column wants: more for long texts, up to a few lines each. @tight: no more than that, where
 * there is little room. */
static double
get_share (const BwChartTable *table, guint column, gboolean numeric, gboolean tight)
{
  glong longest = g_utf8_strlen (table->columns[column], -1);
  double wanted;
  if (numeric)
    return MAX (1, 0.095 * longest);
  for (guint i = 0; i < table->rows->len; i++)
    longest = MAX (longest, g_utf8_strlen (((const char *const *)table->rows->pdata[i])[column], -1));
  wanted = longest <= 24 ? MAX (1, 0.088 * longest) : CLAMP (0.068 * longest, 2.1, 3.4);
  return tight ? wanted : MAX (wanted, column == 0 ? 2.5 : 1.6);
}

/* Returns how much is left of the width. */
static double
fill_columns (const BwChartTable *table, BwColumn *columns, gboolean tight)
{
  double room = 6;
  for (guint i = 0; i < table->n_columns; i++)
    {
      gboolean numeric = i > 0 && is_numeric (table, i);
      columns[i].head = table->columns[i];
      columns[i].share = get_share (table, i, numeric, tight);
      columns[i].align = numeric ? BW_ALIGN_END : BW_ALIGN_START;
      room -= columns[i].share;
    }
  return room;
}

void
bw_report_add_table (BwReportContent *content, guint position, const BwChart *chart, gboolean first)
{
  const BwChartTable *table = bw_chart_get_table (chart);
  g_autofree BwColumn *columns = g_new0 (BwColumn, table->n_columns + 1);
  g_autofree const char **texts = g_new0 (const char *, table->n_columns + 1);
  double room = fill_columns (table, columns, FALSE);
  if (room < 0)
    room = fill_columns (table, columns, TRUE);
  if (first)
    bw_flow_heading (content->flow, 1, _ ("The charts as tables"));
  /* Few columns stay close to each other: what is left goes to an empty one. */
  columns[table->n_columns].share = room;
  bw_flow_heading (content->flow, 2, bw_chart_get_title (chart));
  bw_flow_begin_table (content->flow, columns, table->n_columns + (room > 0.5 ? 1 : 0));
  for (guint i = 0; i < table->rows->len; i++)
    {
      memcpy (texts, table->rows->pdata[i], table->n_columns * sizeof (char *));
      bw_flow_row (content->flow, texts)->chart = position + 1;
    }
  bw_flow_end_table (content->flow);
}

void
bw_report_add_tables (BwReportContent *content)
{
  gboolean first = TRUE;
  for (guint i = 0; i < content->assessment->n_charts; i++)
    {
      g_autoptr (BwChart) chart = bw_chart_new (&content->charts, i);
      if (!chart)
        continue;
      bw_report_add_table (content, i, chart, first);
      first = FALSE;
    }
  first = bw_report_add_team_tables (content, first);
  bw_report_add_round_tables (content, first);
}
