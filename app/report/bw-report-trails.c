/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include "app/scoring/bw-trail.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* An annex for whoever wants to check: how each score came about, from the answers to the band. */

static void
add_answer (BwReportContent *content, const BwTrailAnswer *answer, guint number)
{
  g_autofree char *position = g_strdup_printf ("%u", number);
  g_autofree char *statement = answer->reverse ? g_strconcat ("⟲ ", answer->stem, NULL) : g_strdup (answer->stem);
  g_autofree char *counts = isnan (answer->keyed) ? g_strdup ("–") : g_strdup_printf ("%g", answer->keyed);

  bw_flow_row (content->flow, (const char *const[]){ position, statement, answer->answer, counts });
}

static void
add_answers (BwReportContent *content, const BwTrail *trail)
{
  const BwColumn columns[] = {
    /* Translators: heads of columns; the first is for numbers of statements, the last for what an answer counts. */
    { .head = C_ ("answers", "No."), .share = 0.065, .align = BW_ALIGN_END },
    { .head = C_ ("answers", "Statement"), .share = 0.615 },
    { .head = C_ ("answers", "Answer"), .share = 0.22 },
    { .head = C_ ("answers", "Counts"), .share = 0.1, .align = BW_ALIGN_END },
  };

  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < trail->answers->len; i++)
    add_answer (content, &g_array_index (trail->answers, BwTrailAnswer, i), i + 1);
  bw_flow_end_table (content->flow);
}

static void
add_parts (BwReportContent *content, const BwTrail *trail)
{
  const BwColumn columns[] = {
    { .head = C_ ("table column", "Name"), .share = 0.6 },
    { .head = C_ ("table column", "Score"), .share = 0.2, .align = BW_ALIGN_END },
    /* Translators: how much a score counts beside others */
    { .head = C_ ("table column", "Weight"), .share = 0.2, .align = BW_ALIGN_END },
  };

  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < trail->parts->len; i++)
    {
      const BwTrailPart *part = &g_array_index (trail->parts, BwTrailPart, i);
      g_autofree char *weight = g_strdup_printf ("%g", part->weight);

      bw_flow_row (content->flow, (const char *const[]){ part->name, part->score, weight });
    }
  bw_flow_end_table (content->flow);
}

static void
add_trail (BwReportContent *content, BwFigure figure)
{
  g_autoptr (BwTrail) trail = bw_trail_new (content->result, content->response, figure);
  g_autofree char *heading = NULL;

  if (trail->band != NULL)
    /* Translators: a figure, its score, and the band it lies in: "Volatility exposure: 62, Exposed" */
    heading = g_strdup_printf (C_ ("score", "%s: %s, %s"), trail->name, trail->score, trail->band);
  else
    heading = g_strdup_printf ("%s: %s", trail->name, trail->score);
  bw_flow_heading (content->flow, 2, heading);
  if (trail->answers->len > 0)
    add_answers (content, trail);
  if (trail->parts->len > 0)
    add_parts (content, trail);
  for (guint i = 0; i < trail->steps->len; i++)
    bw_flow_item (content->flow, BW_MARK_BULLET, trail->steps->pdata[i]);
}

void
bw_report_add_trails (BwReportContent *content)
{
  const BwAssessment *assessment = content->assessment;

  bw_flow_heading (content->flow, 1, _ ("How each score came about"));
  bw_flow_text (
    content->flow, BW_TEXT_BODY,
    _ ("For each score: the answers or parts it comes from, and every step from there. With it you can check "
       "each number by hand."))
    ->keep_with_next = TRUE;
  for (BwFigureKind kind = BW_FIGURE_EXPOSURE; kind <= BW_FIGURE_READINESS; kind++)
    if (bw_result_get_figure (content->result, (BwFigure){ .kind = kind })->n_items > 0)
      add_trail (content, (BwFigure){ .kind = kind });
  for (guint i = 0; i < assessment->n_indices; i++)
    if (bw_assessment_index_is_shown (assessment, i))
      add_trail (content, (BwFigure){ .kind = BW_FIGURE_INDEX, .ref = i });
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (content->result->dimensions[i].n_items > 0)
      add_trail (content, (BwFigure){ .kind = BW_FIGURE_DIMENSION, .ref = i });
}
