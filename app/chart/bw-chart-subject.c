/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-subject.h"

#include <math.h>
#include <string.h>

const guint8 *
bw_chart_input_get_codes (const BwChartInput *input)
{
  return input->response != NULL ? bw_response_get_codes (input->response) : NULL;
}

void
bw_chart_figure_set_score (BwChartFigure *figure, const BwScore *score, const BwBandSet *bands)
{
  g_autofree char *text = bw_score_format (score->score, bands);

  bw_chart_figure_set (figure, score->score, score->low, score->high, text);
  figure->bands = bands;
  figure->band = bw_band_set_find (bands, score->score);
}

static void
add_subject (GArray *subjects, BwSubjectType type, const BwPart *score, guint position, const char *label)
{
  BwChartSubject subject = { .subject = { .type = type, .position = position }, .label = label };

  if (score != NULL)
    subject.subject.score = *score;
  g_array_append_val (subjects, subject);
}

/* The statements of a dimension, or of all that an index is made of. */
static void
add_statements (GArray *subjects, const BwAssessment *assessment, const BwPart *part)
{
  if (part->is_index)
    for (guint i = 0; i < assessment->indices[part->ref].n_parts; i++)
      add_statements (subjects, assessment, &assessment->indices[part->ref].parts[i]);
  else
    for (guint i = 0; i < assessment->dimensions[part->ref].n_items; i++)
      add_subject (subjects, BW_SUBJECT_ITEM, NULL, assessment->dimensions[part->ref].items[i], NULL);
}

static void
add_score (GArray *subjects, const BwAssessment *assessment, const BwChartSpec *spec, const BwPart *part,
           const char *label)
{
  if (spec->show == BW_CHART_SHOW_ITEMS)
    add_statements (subjects, assessment, part);
  else
    add_subject (subjects, BW_SUBJECT_SCORE, part, 0, label);
}

GArray *
bw_chart_subjects_new (const BwResult *result, const BwChartSpec *spec)
{
  const BwAssessment *assessment = result->assessment;
  GArray *subjects = g_array_new (FALSE, TRUE, sizeof (BwChartSubject));

  for (guint i = 0; i < spec->n_parts; i++)
    {
      const BwChartPart *part = &spec->parts[i];

      if (part->subject.type == BW_SUBJECT_SCORE)
        add_score (subjects, assessment, spec, &part->subject.score, part->label);
      else if (part->subject.type == BW_SUBJECT_ITEM)
        add_subject (subjects, BW_SUBJECT_ITEM, NULL, part->subject.position, part->label);
    }
  for (guint i = 0; i < assessment->n_dimensions && spec->n_parts == 0; i++)
    add_score (subjects, assessment, spec, &(BwPart){ .ref = i }, NULL);
  return subjects;
}

gboolean
bw_chart_subject_is_shown (const BwChartSubject *subject, const BwResult *result)
{
  const BwPart *part = &subject->subject.score;

  switch (subject->subject.type)
    {
    case BW_SUBJECT_SCORE:
      return part->is_index ? result->assessment->indices[part->ref].unit == NULL
                            : result->dimensions[part->ref].n_items > 0;
    case BW_SUBJECT_ITEM:
      return result->relevant[subject->subject.position] != 0;
    case BW_SUBJECT_NONE:
    case BW_SUBJECT_FIELD:
    default:
      return FALSE;
    }
}

const char *
bw_chart_subject_get_stem (const BwChartSubject *subject, const BwResult *result)
{
  const BwItem *item = &result->assessment->items[subject->subject.position];

  if (item->stems[result->form] != NULL)
    return item->stems[result->form];
  for (guint i = 0; i < BW_N_FORMS; i++)
    if (item->stems[i] != NULL)
      return item->stems[i];
  return "";
}

char *
bw_chart_subject_dup_sentence (const BwChartSubject *subject, const BwResult *result)
{
  return bw_assessment_dup_sentence (result->assessment, subject->subject.position, result->form);
}

char *
bw_chart_subject_dup_name (const BwChartSubject *subject, const BwResult *result)
{
  const BwPart *part = &subject->subject.score;

  if (subject->label != NULL)
    return g_strdup (subject->label);
  if (subject->subject.type != BW_SUBJECT_SCORE)
    {
      g_autofree char *sentence = bw_chart_subject_dup_sentence (subject, result);

      return g_strconcat (result->assessment->items[subject->subject.position].reverse ? "⟲ " : "", sentence, NULL);
    }
  return g_strdup (part->is_index ? result->assessment->indices[part->ref].name
                                  : result->assessment->dimensions[part->ref].name);
}

int
bw_chart_subject_get_dimension (const BwChartSubject *subject, const BwResult *result)
{
  if (subject->subject.type == BW_SUBJECT_ITEM)
    return result->assessment->items[subject->subject.position].dimension;
  return subject->subject.score.is_index ? -1 : (int)subject->subject.score.ref;
}

BwDimensionKind
bw_chart_subject_get_kind (const BwChartSubject *subject, const BwResult *result)
{
  int dimension = bw_chart_subject_get_dimension (subject, result);
  const BwIndex *index;

  if (dimension >= 0)
    return result->assessment->dimensions[dimension].kind;
  if (subject->subject.type != BW_SUBJECT_SCORE)
    return BW_KIND_READINESS;
  index = &result->assessment->indices[subject->subject.score.ref];
  return index->has_kind ? index->kind : BW_KIND_READINESS;
}

void
bw_chart_subject_set_figure (const BwChartSubject *subject, const BwResult *result, const guint8 *codes,
                             BwChartFigure *figure)
{
  BwScore score = BW_SCORE_NONE;

  if (subject->subject.type == BW_SUBJECT_SCORE)
    {
      bw_chart_figure_set_score (figure, bw_result_get_part (result, &subject->subject.score),
                                 bw_result_get_part_bands (result, &subject->subject.score));
      return;
    }
  if (codes != NULL)
    score.score = bw_score_item (result->assessment, subject->subject.position, codes);
  bw_chart_figure_set_score (figure, &score, NULL);
}

BwChartRow *
bw_chart_subject_add_row (const BwChartSubject *subject, const BwChartInput *input, BwChartData *data)
{
  const BwResult *result = input->result;
  const BwAssessment *assessment = result->assessment;
  gboolean is_score = subject->subject.type == BW_SUBJECT_SCORE;
  gboolean is_index = is_score && subject->subject.score.is_index;
  g_autofree char *name = NULL;
  BwChartRow *row;

  if (!bw_chart_subject_is_shown (subject, result))
    return NULL;
  name = bw_chart_subject_dup_name (subject, result);
  row = bw_chart_data_add_row (
    data, name, is_score && !is_index ? assessment->dimensions[subject->subject.score.ref].symbol : NULL);
  row->dimension = bw_chart_subject_get_dimension (subject, result);
  row->kind = bw_chart_subject_get_kind (subject, result);
  row->reverse = !is_score && assessment->items[subject->subject.position].reverse;
  bw_chart_subject_set_figure (subject, result, bw_chart_input_get_codes (input), &row->figure);
  if (is_score && !is_index && input->target != NULL)
    row->figure.target = input->target[subject->subject.score.ref];
  return row;
}
