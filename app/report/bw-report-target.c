/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-content.h"

#include "app/scoring/bw-what-if.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the document aims at, and what would become of the scores made of that. */

static gboolean
is_there (const BwScore *score)
{
  return score->valid && !isnan (score->score);
}

static void
add_row (BwReportContent *content, const BwWhatIf *trial, BwFigure figure)
{
  g_autofree char *score = bw_what_if_format_score (trial, figure);
  g_autofree char *band = bw_what_if_format_band (trial, figure);

  bw_flow_row (content->flow,
               (const char *const[]){ bw_figure_get_name (content->assessment, figure), score, band ? band : "" });
}

/* Only what the target would change. */
static void
add_consequence (BwReportContent *content, const BwWhatIf *trial, BwFigure figure, gboolean *first)
{
  const BwScore *now = bw_result_get_figure (bw_what_if_get_now (trial), figure);
  const BwScore *then = bw_result_get_figure (bw_what_if_get_then (trial), figure);

  if (!is_there (then) || now->score == then->score)
    return;
  if (*first)
    bw_flow_spanning_row (content->flow, _ ("What would follow"));
  *first = FALSE;
  add_row (content, trial, figure);
}

static void
add_consequences (BwReportContent *content, const BwWhatIf *trial)
{
  const BwAssessment *assessment = content->assessment;
  gboolean first = TRUE;

  add_consequence (content, trial, (BwFigure){ .kind = BW_FIGURE_EXPOSURE }, &first);
  add_consequence (content, trial, (BwFigure){ .kind = BW_FIGURE_READINESS }, &first);
  for (guint i = 0; i < assessment->n_indices; i++)
    if (bw_assessment_index_is_shown (assessment, i))
      add_consequence (content, trial, (BwFigure){ BW_FIGURE_INDEX, i }, &first);
}

void
bw_report_add_target (BwReportContent *content)
{
  const double *target = content->charts.target;
  g_autoptr (BwWhatIf) trial = NULL;
  const BwColumn columns[] = {
    { .head = _ ("Dimension"), .share = 0.38, .strong = TRUE },
    { .head = C_ ("table column", "Score"), .share = 0.24 },
    { .head = _ ("Band"), .share = 0.38 },
  };

  if (target == NULL)
    return;
  trial = bw_what_if_new (content->assessment, content->response, target);
  bw_flow_heading (content->flow, 2, _ ("What you aim at"));
  bw_flow_text (content->flow, BW_TEXT_BODY,
                _ ("This is the target you set. Before each arrow is the score of your answers, after it the one you "
                   "aim at. Charts show it as a ring."))
    ->keep_with_next = TRUE;
  bw_flow_begin_table (content->flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < content->assessment->n_dimensions; i++)
    if (!isnan (target[i]) && content->result->dimensions[i].n_items > 0)
      add_row (content, trial, (BwFigure){ BW_FIGURE_DIMENSION, i });
  add_consequences (content, trial);
  bw_flow_end_table (content->flow);
}
