/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-source.h"

#include "bw-chart-subject.h"

#include <math.h>

BwChartRow *
bw_chart_source_dimension (BwChartData *data, const BwChartInput *input, guint dimension)
{
  BwChartSubject subject = { .subject = { .type = BW_SUBJECT_SCORE, .score = { .ref = dimension } } };
  const BwResult *result = input->result;
  const BwDimension *definition = &result->assessment->dimensions[dimension];
  BwChartRow *row = bw_chart_subject_add_row (&subject, input, data);

  /* One that is not asked is there all the same, without a figure. */
  if (row == NULL)
    {
      row = bw_chart_data_add_row (data, definition->name, definition->symbol);
      row->dimension = (int)dimension;
      row->kind = definition->kind;
    }
  return row;
}

/* --- single scores --- */

static double
get_score (const BwChartRow *row)
{
  return row->figure.score;
}

void
bw_chart_source_scores (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  g_autoptr (GArray) subjects = bw_chart_subjects_new (input->result, spec);

  for (guint i = 0; i < subjects->len; i++)
    bw_chart_subject_add_row (&g_array_index (subjects, BwChartSubject, i), input, data);
  if (spec->sort != BW_SORT_NONE)
    bw_chart_data_sort_rows (data, get_score, spec->sort == BW_SORT_ASCENDING);
}

void
bw_chart_source_outlines (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  g_autoptr (GArray) subjects = bw_chart_subjects_new (input->result, spec);
  gboolean kinds[BW_N_KINDS] = { FALSE };

  for (guint i = 0; i < subjects->len; i++)
    kinds[bw_chart_subject_get_kind (&g_array_index (subjects, BwChartSubject, i), input->result)] = TRUE;
  if (kinds[BW_KIND_EXPOSURE] && kinds[BW_KIND_READINESS])
    bw_chart_source_pairs (data, input, spec);
  else
    bw_chart_source_scores (data, input, spec);
}

/* --- answers --- */

BwChartItem *
bw_chart_source_statement (BwChartData *data, const BwChartInput *input, const BwChartSubject *subject)
{
  const BwAssessment *assessment = input->result->assessment;
  guint position = subject->subject.position;
  const BwItem *definition = &assessment->items[position];
  const BwDimension *dimension = &assessment->dimensions[definition->dimension];
  const char *frame = dimension->frames[input->result->form];
  guint8 code = bw_response_get_codes (input->response)[position];
  BwChartItem *item;

  if (!bw_chart_subject_is_shown (subject, input->result))
    return NULL;
  item = bw_chart_data_add_item (
    data, subject->label != NULL ? subject->label : bw_chart_subject_get_stem (subject, input->result),
    bw_assessment_get_item_scale (assessment, position));
  item->group = g_strdup (frame != NULL ? frame : dimension->name);
  item->framed = frame != NULL;
  item->dimension = definition->dimension;
  item->kind = dimension->kind;
  item->reverse = definition->reverse;
  item->own = definition->own;
  item->not_applicable = code == BW_CODE_NOT_APPLICABLE;
  if (code >= BW_CODE_FIRST && code < BW_CODE_FIRST + item->scale->n_points)
    item->choice = code - BW_CODE_FIRST;
  return item;
}

void
bw_chart_source_answers (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec)
{
  BwChartSpec statements = *spec;
  g_autoptr (GArray) subjects = NULL;

  if (spec->n_parts == 0 || input->response == NULL)
    return;
  statements.show = BW_CHART_SHOW_ITEMS;
  subjects = bw_chart_subjects_new (input->result, &statements);
  for (guint i = 0; i < subjects->len; i++)
    bw_chart_source_statement (data, input, &g_array_index (subjects, BwChartSubject, i));
}
