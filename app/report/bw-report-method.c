/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"
#include "bw-report-text.h"

#include <glib/gi18n-lib.h>

static void
add_texts (BwReportContent *content, const BwReportText *texts)
{
  for (guint i = 0; texts[i].lead; i++)
    bw_flow_lead_in (content->flow, _ (texts[i].lead), _ (texts[i].text));
}

static void
add_sources (BwReportContent *content)
{
  if (content->assessment->n_sources == 0)
    return;
  bw_flow_heading (content->flow, 2, _ ("Sources"));
  for (guint i = 0; i < content->assessment->n_sources; i++)
    bw_flow_item (content->flow, BW_MARK_BULLET, content->assessment->sources[i].citation);
}

static void
add_definition (BwReportContent *content)
{
  const BwAssessment *assessment = content->assessment;
  const BwColumn columns[] = { { .share = 0.2, .strong = TRUE }, { .share = 0.8 } };
  guint first = bw_flow_get_n_blocks (content->flow);
  bw_flow_heading (content->flow, 2, _ ("What this report rests on"));
  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  bw_flow_row (content->flow, (const char *const[]){ _ ("Assessment"), assessment->title });
  /* Translators: the short name by which programs know an assessment. */
  bw_flow_row (content->flow, (const char *const[]){ _ ("Id"), assessment->id });
  bw_flow_row (content->flow, (const char *const[]){ _ ("Version"), assessment->version });
  /* Translators: a long number that proves which definition file was used. */
  bw_flow_row (content->flow, (const char *const[]){ _ ("Fingerprint"), assessment->digest });
  bw_flow_row (content->flow, (const char *const[]){ _ ("Program"), "Bellwether " BW_VERSION });
  bw_flow_end_table (content->flow);
  bw_flow_keep_together (content->flow, first);
}

void
bw_report_add_method (BwReportContent *content)
{
  const BwAssessment *assessment = content->assessment;
  /* As long as there is no score, nobody asks how it was made. */
  if (!content->is_empty)
    {
      bw_flow_heading (content->flow, 1, _ ("How scores are made, and what they are not"));
      add_texts (content, bw_report_get_method ());
    }
  bw_flow_heading (content->flow, content->is_empty ? 1 : 2, _ ("Please keep in mind"));
  add_texts (content, bw_report_get_disclaimers ());
  if (assessment->n_disclaimer > 0)
    bw_flow_heading (content->flow, 2, _ ("About this assessment"));
  for (guint i = 0; i < assessment->n_disclaimer; i++)
    bw_flow_text (content->flow, BW_TEXT_BODY, assessment->disclaimer[i].text);
  add_sources (content);
  add_definition (content);
}
