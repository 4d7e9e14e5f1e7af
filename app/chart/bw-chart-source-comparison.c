/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-kind.h"
#include "bw-chart-panel.h"
#include "bw-chart-source.h"
#include "bw-chart-subject.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From this gap on, oneself and the team are said to see a thing differently (domain.md A2). */
#define SEEN_DIFFERENTLY 15.0

/* --- two figures each --- */

static void
add_against_team (BwChartData *data, const BwChartInput *input, const BwChartSubject *subject)
{
  BwChartRow *row = bw_chart_subject_add_row (subject, input, data);

  if (row == NULL)
    return;
  bw_chart_subject_set_figure (subject, input->team, NULL, &row->other);
  if (fabs (bw_chart_row_get_difference (row)) >= SEEN_DIFFERENTLY)
    /* Translators: of a person's score and that of the team, when they lie far apart */
    row->remark = g_strdup (_ ("seen differently"));
}

/* What has no target is left out: there is nothing to hold it against. */
static void
add_against_target (BwChartData *data, const BwChartInput *input, const BwChartSubject *subject)
{
  int dimension = bw_chart_subject_get_dimension (subject, input->result);
  g_autofree char *text = NULL;
  double target;
  BwChartRow *row;

  if (subject->subject.type != BW_SUBJECT_SCORE || dimension < 0 || isnan (input->target[dimension]))
    return;
  row = bw_chart_subject_add_row (subject, input, data);
  if (row == NULL)
    return;
  target = input->target[dimension];
  text = bw_score_format (target, NULL);
  bw_chart_figure_set (&row->other, target, NAN, NAN, text);
}

/* An assessment that can be answered for oneself and as one of a team is compared that way, or not at all. */
static gboolean
is_about_team (const BwAssessment *assessment)
{
  return assessment->forms[BW_FORM_SELF].declared && assessment->forms[BW_FORM_TEAM].declared;
}

void
bw_chart_source_comparison (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  g_autoptr (GArray) subjects = NULL;

  if (input->team == NULL && (input->target == NULL || is_about_team (input->result->assessment)))
    return;
  data->to_target = input->team == NULL;
  bw_chart_data_add_step (data, data->to_target ? C_ ("legend", "Now") : C_ ("legend", "You"));
  bw_chart_data_add_step (data, data->to_target ? C_ ("legend", "Target") : C_ ("legend", "Team"));
  subjects = bw_chart_subjects_new (input->result, spec);
  for (guint i = 0; i < subjects->len; i++)
    {
      const BwChartSubject *subject = &g_array_index (subjects, BwChartSubject, i);

      if (data->to_target)
        add_against_target (data, input, subject);
      else
        add_against_team (data, input, subject);
    }
  bw_chart_data_sort_rows (data, bw_dumbbell_get_gap, spec->sort == BW_SORT_ASCENDING);
}

/* --- several rounds --- */

static void
set_round (BwChartFigure *figure, const BwChartRound *round)
{
  /* The spread of one person's answers says nothing about how sure the figure is. */
  if (!round->intervals)
    figure->low = figure->high = NAN;
}

static void
add_line (BwChartPanel *panel, const BwChartData *data, const BwChartInput *input, const BwChartSubject *subject)
{
  g_autofree char *name = NULL;
  BwChartLine *line;

  if (!bw_chart_subject_is_shown (subject, input->result))
    return;
  name = bw_chart_subject_dup_name (subject, input->result);
  line = bw_chart_panel_add_line (panel, data, name);
  line->kind = bw_chart_subject_get_kind (subject, input->result);
  line->dimension = bw_chart_subject_get_dimension (subject, input->result);
  for (guint i = 0; i < input->n_rounds; i++)
    {
      bw_chart_subject_set_figure (subject, input->rounds[i].result, NULL, &line->figures[i]);
      set_round (&line->figures[i], &input->rounds[i]);
    }
}

static void
add_overall_line (BwChartPanel *panel, const BwChartData *data, const BwChartInput *input, BwDimensionKind kind)
{
  BwChartLine *line = bw_chart_panel_add_line (panel, data, bw_chart_kind_title (kind));

  line->kind = kind;
  for (guint i = 0; i < input->n_rounds; i++)
    {
      const BwResult *result = input->rounds[i].result;

      bw_chart_figure_set_score (&line->figures[i], kind == BW_KIND_EXPOSURE ? &result->exposure : &result->readiness,
                                 bw_result_get_overall_bands (result, kind));
      set_round (&line->figures[i], &input->rounds[i]);
    }
}

void
bw_chart_source_rounds (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  BwChartPanel *panel;
  g_autoptr (GArray) subjects = NULL;

  if (input->n_rounds < 2)
    return;
  for (guint i = 0; i < input->n_rounds; i++)
    bw_chart_data_add_step (data, input->rounds[i].label);
  panel = bw_chart_data_add_panel (data, NULL, NULL);
  subjects = bw_chart_subjects_new (input->result, spec);
  for (guint i = 0; i < subjects->len && spec->n_parts > 0; i++)
    add_line (panel, data, input, &g_array_index (subjects, BwChartSubject, i));
  for (int kind = 0; kind < BW_N_KINDS && spec->n_parts == 0; kind++)
    add_overall_line (panel, data, input, kind);
}
