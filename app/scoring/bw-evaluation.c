/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-evaluation.h"

/* A definition in which conditions hang on each other deeper than this is hostile or mistaken; the rest counts as a
 * circle. */
#define MAX_DEPTH 100

enum
{
  STATE_UNKNOWN,
  STATE_OPEN,
  STATE_DONE,
};

void
bw_evaluation_init (BwEvaluation *evaluation, BwAssessment *assessment, const BwResponse *response)
{
  BwResult *result = g_new0 (BwResult, 1);

  result->assessment = bw_assessment_ref (assessment);
  result->form = bw_response_get_form (response);
  result->dimensions = g_new (BwScore, assessment->n_dimensions);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    result->dimensions[i] = BW_SCORE_NONE;
  result->indices = g_new (BwScore, assessment->n_indices);
  for (guint i = 0; i < assessment->n_indices; i++)
    result->indices[i] = BW_SCORE_NONE;
  result->exposure = BW_SCORE_NONE;
  result->readiness = BW_SCORE_NONE;
  result->relevant = g_new (guint8, assessment->n_items);
  memset (result->relevant, 1, assessment->n_items);
  result->advised = g_new (guint8, assessment->n_dimensions);
  memset (result->advised, 1, assessment->n_dimensions);

  *evaluation = (BwEvaluation){
    .result = result,
    .response = response,
    .codes = bw_response_get_codes (response),
    .items = g_new0 (guint8, assessment->n_items),
    .sections = g_new0 (guint8, assessment->n_sections),
    .sections_asked = g_new0 (guint8, assessment->n_sections),
    .dimensions = g_new0 (guint8, assessment->n_dimensions),
    .indices = g_new0 (guint8, assessment->n_indices),
  };
}

/* As many states as there are things, all done. */
static guint8 *
create_states (guint n)
{
  guint8 *states = g_new (guint8, MAX (n, 1));

  memset (states, STATE_DONE, MAX (n, 1));
  return states;
}

void
bw_evaluation_init_done (BwEvaluation *evaluation, const BwResult *result, const BwResponse *response)
{
  const BwAssessment *assessment = result->assessment;

  *evaluation = (BwEvaluation){
    /* With every state done, nothing is written to it. */
    .result = (BwResult *)result,
    .done = TRUE,
    .response = response,
    .codes = bw_response_get_codes (response),
    .items = create_states (assessment->n_items),
    .sections = create_states (assessment->n_sections),
    .sections_asked = create_states (assessment->n_sections),
    .dimensions = create_states (assessment->n_dimensions),
    .indices = create_states (assessment->n_indices),
    .overall = { STATE_DONE, STATE_DONE },
  };
}

void
bw_evaluation_clear (BwEvaluation *evaluation)
{
  if (evaluation->done)
    evaluation->result = NULL;
  g_clear_pointer (&evaluation->result, bw_result_free);
  g_clear_pointer (&evaluation->items, g_free);
  g_clear_pointer (&evaluation->sections, g_free);
  g_clear_pointer (&evaluation->sections_asked, g_free);
  g_clear_pointer (&evaluation->dimensions, g_free);
  g_clear_pointer (&evaluation->indices, g_free);
}

static gboolean
holds (BwEvaluation *evaluation, const BwExpression *condition)
{
  gboolean truth;

  if (condition == NULL)
    return TRUE;
  evaluation->depth++;
  truth = bw_expression_evaluate_condition (condition, NULL, bw_evaluation_call, evaluation);
  evaluation->depth--;
  return truth;
}

static gboolean
is_section_asked (BwEvaluation *evaluation, guint section)
{
  if (evaluation->sections[section] == STATE_DONE)
    return evaluation->sections_asked[section];
  if (evaluation->sections[section] == STATE_OPEN || evaluation->depth > MAX_DEPTH)
    return TRUE;
  evaluation->sections[section] = STATE_OPEN;
  evaluation->sections_asked[section] = holds (evaluation, evaluation->result->assessment->sections[section].relevant);
  evaluation->sections[section] = STATE_DONE;
  return evaluation->sections_asked[section];
}

gboolean
bw_evaluation_is_asked (BwEvaluation *evaluation, guint item)
{
  const BwItem *what = &evaluation->result->assessment->items[item];

  if (evaluation->items[item] == STATE_DONE)
    return evaluation->result->relevant[item];
  if (evaluation->items[item] == STATE_OPEN || evaluation->depth > MAX_DEPTH)
    return TRUE;
  evaluation->items[item] = STATE_OPEN;
  evaluation->result->relevant[item] =
    is_section_asked (evaluation, (guint)what->section) && holds (evaluation, what->relevant);
  evaluation->items[item] = STATE_DONE;
  return evaluation->result->relevant[item];
}

/* What the score of @dimension would be, were it what is aimed at. */
static void
aim (BwEvaluation *evaluation, guint dimension)
{
  const BwAssessment *assessment = evaluation->result->assessment;
  BwScore *score = &evaluation->result->dimensions[dimension];
  int set = assessment->dimensions[dimension].band_set;

  if (evaluation->targets == NULL || isnan (evaluation->targets[dimension]) || score->n_items == 0)
    return;
  score->score = bw_score_settle (CLAMP (evaluation->targets[dimension], 0, 100));
  score->raw = score->low = score->high = NAN;
  score->valid = TRUE;
  score->band = set >= 0 ? bw_band_set_find (&assessment->band_sets[set], score->score) : -1;
}

BwScore
bw_evaluation_get_dimension (BwEvaluation *evaluation, guint dimension)
{
  BwResult *result = evaluation->result;
  const BwDimension *what = &result->assessment->dimensions[dimension];

  if (evaluation->dimensions[dimension] == STATE_UNKNOWN)
    {
      evaluation->dimensions[dimension] = STATE_OPEN;
      for (guint i = 0; i < what->n_items; i++)
        bw_evaluation_is_asked (evaluation, what->items[i]);
      result->dimensions[dimension] =
        bw_score_dimension_asked (result->assessment, dimension, evaluation->codes, result->relevant);
      aim (evaluation, dimension);
      evaluation->dimensions[dimension] = STATE_DONE;
    }
  return result->dimensions[dimension];
}

void
bw_mean_add (BwMean *mean, const BwScore *score, double weight)
{
  mean->n++;
  mean->there += fabs (weight);
  if (!score->valid)
    return;
  mean->n_valid++;
  mean->weight += weight;
  mean->valid += fabs (weight);
  mean->sum += weight * score->score;
}

BwScore
bw_mean_get_score (const BwMean *mean)
{
  /* The share of the valid ones, by weight (domain.md 4.2); a hair of tolerance for weights such as 0.1. */
  static const double share = 0.7;
  BwScore score = BW_SCORE_NONE;

  score.n_items = mean->n;
  score.n_answered = mean->n_valid;
  if (mean->n_valid > 0 && mean->weight > 0 && mean->valid >= share * mean->there - 1e-9)
    score.score = bw_score_settle (mean->sum / mean->weight);
  score.valid = !isnan (score.score);
  return score;
}

static BwScore
get_mean_of_parts (BwEvaluation *evaluation, const BwIndex *index)
{
  BwMean mean = { 0 };

  for (guint i = 0; i < index->n_parts; i++)
    {
      const BwPart *part = &index->parts[i];
      BwScore score = part->is_index ? bw_evaluation_get_index (evaluation, part->ref)
                                     : bw_evaluation_get_dimension (evaluation, part->ref);

      if (part->is_index || score.n_items > 0)
        bw_mean_add (&mean, &score, part->weight);
    }
  return bw_mean_get_score (&mean);
}

static BwScore
work_out_index (BwEvaluation *evaluation, const BwIndex *index)
{
  const BwAssessment *assessment = evaluation->result->assessment;
  BwScore score = BW_SCORE_NONE;
  gboolean relevant;

  evaluation->depth++;
  relevant = holds (evaluation, index->relevant);
  if (index->calculate == NULL)
    score = get_mean_of_parts (evaluation, index);
  else if (relevant)
    score.score =
      bw_score_settle (bw_expression_evaluate_number (index->calculate, NULL, bw_evaluation_call, evaluation));
  evaluation->depth--;

  if (!relevant)
    score.score = NAN;
  if (index->unit == NULL && !isnan (score.score))
    score.score = CLAMP (score.score, 0, 100);
  score.valid = !isnan (score.score);
  if (score.valid && index->band_set >= 0)
    score.band = bw_band_set_find (&assessment->band_sets[index->band_set], score.score);
  return score;
}

BwScore
bw_evaluation_get_index (BwEvaluation *evaluation, guint index)
{
  BwResult *result = evaluation->result;

  if (evaluation->indices[index] == STATE_UNKNOWN && evaluation->depth <= MAX_DEPTH)
    {
      evaluation->indices[index] = STATE_OPEN;
      result->indices[index] = work_out_index (evaluation, &result->assessment->indices[index]);
      evaluation->indices[index] = STATE_DONE;
    }
  return result->indices[index];
}

static BwScore
work_out_overall (BwEvaluation *evaluation, BwDimensionKind kind)
{
  const BwAssessment *assessment = evaluation->result->assessment;
  int index = assessment->index_of_kind[kind];
  const BwBandSet *set = bw_result_get_overall_bands (evaluation->result, kind);
  BwMean mean = { 0 };
  BwScore score;

  if (index >= 0)
    return bw_evaluation_get_index (evaluation, (guint)index);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].kind == kind)
      {
        score = bw_evaluation_get_dimension (evaluation, i);
        if (score.n_items > 0)
          bw_mean_add (&mean, &score, 1);
      }
  score = bw_mean_get_score (&mean);
  if (score.valid && set != NULL)
    score.band = bw_band_set_find (set, score.score);
  return score;
}

BwScore
bw_evaluation_get_overall (BwEvaluation *evaluation, BwDimensionKind kind)
{
  BwScore *score = kind == BW_KIND_EXPOSURE ? &evaluation->result->exposure : &evaluation->result->readiness;

  if (evaluation->overall[kind] == STATE_UNKNOWN)
    {
      evaluation->overall[kind] = STATE_OPEN;
      *score = work_out_overall (evaluation, kind);
      evaluation->overall[kind] = STATE_DONE;
    }
  return *score;
}

void
bw_evaluation_advise (BwEvaluation *evaluation)
{
  BwResult *result = evaluation->result;

  for (guint i = 0; i < result->assessment->n_dimensions; i++)
    result->advised[i] = holds (evaluation, result->assessment->dimensions[i].advice_relevant);
}

double
bw_evaluation_get_gap (BwEvaluation *evaluation, guint dimension)
{
  const BwDimension *what = &evaluation->result->assessment->dimensions[dimension];

  /* The result answers; what it looks at has to be there. */
  bw_evaluation_get_dimension (evaluation, dimension);
  for (guint i = 0; i < what->n_paired_with; i++)
    bw_evaluation_get_dimension (evaluation, what->paired_with[i]);
  if (what->n_paired_with == 0)
    bw_evaluation_get_overall (evaluation, BW_KIND_EXPOSURE);
  return bw_result_get_gap (evaluation->result, dimension);
}
