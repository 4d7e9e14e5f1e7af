/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-clock.h"
#include "bw-evaluation.h"

#include <glib/gi18n-lib.h>

BwResult *
bw_result_new (BwAssessment *assessment, const BwResponse *response)
{
  return bw_result_new_aiming (assessment, response, NULL);
}

BwResult *
bw_result_new_aiming (BwAssessment *assessment, const BwResponse *response, const double *targets)
{
  g_auto (BwEvaluation) evaluation = { 0 };

  bw_evaluation_init (&evaluation, assessment, response);
  evaluation.targets = targets;
  for (guint i = 0; i < assessment->n_items; i++)
    bw_evaluation_is_asked (&evaluation, i);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    bw_evaluation_get_dimension (&evaluation, i);
  for (guint i = 0; i < assessment->n_indices; i++)
    bw_evaluation_get_index (&evaluation, assessment->index_order[i]);
  bw_evaluation_get_overall (&evaluation, BW_KIND_EXPOSURE);
  bw_evaluation_get_overall (&evaluation, BW_KIND_READINESS);
  bw_evaluation_advise (&evaluation);
  bw_evaluation_read (&evaluation);
  return g_steal_pointer (&evaluation.result);
}

void
bw_result_free (BwResult *result)
{
  if (result == NULL)
    return;
  for (guint i = 0; i < result->n_readings; i++)
    g_free (result->readings[i].text);
  g_free (result->readings);
  g_free (result->dimensions);
  g_free (result->indices);
  g_free (result->relevant);
  g_free (result->advised);
  bw_assessment_unref (result->assessment);
  g_free (result);
}

guint8 *
bw_relevance_new (BwAssessment *assessment, const BwResponse *response)
{
  g_auto (BwEvaluation) evaluation = { 0 };

  bw_evaluation_init (&evaluation, assessment, response);
  for (guint i = 0; i < assessment->n_items; i++)
    bw_evaluation_is_asked (&evaluation, i);
  return g_steal_pointer (&evaluation.result->relevant);
}

double
bw_result_get_paired_exposure (const BwResult *result, guint dimension)
{
  const BwDimension *what = &result->assessment->dimensions[dimension];
  BwMean mean = { 0 };

  if (what->kind == BW_KIND_EXPOSURE)
    return NAN;
  if (what->n_paired_with == 0)
    return result->exposure.score;
  for (guint i = 0; i < what->n_paired_with; i++)
    if (result->dimensions[what->paired_with[i]].n_items > 0)
      bw_mean_add (&mean, &result->dimensions[what->paired_with[i]], 1);
  return bw_mean_get_score (&mean).score;
}

char *
bw_result_format_paired_exposure (const BwResult *result, guint dimension)
{
  const BwAssessment *assessment = result->assessment;
  const BwDimension *what = &assessment->dimensions[dimension];
  const BwBandSet *set = what->n_paired_with == 1 ? bw_assessment_get_dimension_bands (assessment, what->paired_with[0])
                                                  : bw_result_get_overall_bands (result, BW_KIND_EXPOSURE);

  return bw_score_format (bw_result_get_paired_exposure (result, dimension), set);
}

double
bw_result_get_gap (const BwResult *result, guint dimension)
{
  return bw_score_settle (bw_result_get_paired_exposure (result, dimension) - result->dimensions[dimension].score);
}

const BwScore *
bw_result_get_part (const BwResult *result, const BwPart *part)
{
  return part->is_index ? &result->indices[part->ref] : &result->dimensions[part->ref];
}

const BwBandSet *
bw_result_get_part_bands (const BwResult *result, const BwPart *part)
{
  const BwAssessment *assessment = result->assessment;
  int set = part->is_index ? assessment->indices[part->ref].band_set : assessment->dimensions[part->ref].band_set;

  return set >= 0 ? &assessment->band_sets[set] : NULL;
}

const BwBandSet *
bw_result_get_overall_bands (const BwResult *result, BwDimensionKind kind)
{
  const BwAssessment *assessment = result->assessment;
  int index = assessment->index_of_kind[kind];
  int set = index >= 0 ? assessment->indices[index].band_set : assessment->band_set_of_kind[kind];

  return set >= 0 ? &assessment->band_sets[set] : NULL;
}

char *
bw_result_format_part (const BwResult *result, const BwPart *part)
{
  double score = bw_result_get_part (result, part)->score;
  const BwBandSet *set = bw_result_get_part_bands (result, part);

  if (!part->is_index || result->assessment->indices[part->ref].unit == NULL || !isfinite (score))
    return bw_score_format (score, set);
  if (result->assessment->indices[part->ref].on_clock)
    return bw_clock_format_figure (score);
  return bw_measure_format (score, set);
}

char *
bw_result_format_with_unit (const BwResult *result, const BwPart *part)
{
  const char *unit = part->is_index ? result->assessment->indices[part->ref].unit : NULL;
  g_autofree char *figure = bw_result_format_part (result, part);

  return unit != NULL && *unit != '\0' ? g_strdup_printf ("%s %s", figure, unit) : g_steal_pointer (&figure);
}

const char *
bw_result_get_band_label (const BwResult *result, guint dimension)
{
  BwPart part = { .ref = dimension };
  const BwBandSet *set = bw_result_get_part_bands (result, &part);
  int band = result->dimensions[dimension].band;

  return set != NULL && band >= 0 ? set->bands[band].label : NULL;
}

char *const *
bw_result_get_advice (const BwResult *result, guint dimension)
{
  char ***advice = result->assessment->dimensions[dimension].advice;
  int band = result->dimensions[dimension].band;

  return advice != NULL && band >= 0 && result->advised[dimension] ? advice[band] : NULL;
}

char *
bw_result_dup_headline (const BwResult *result)
{
  BwQuadrant quadrant = bw_quadrant_find (result->exposure.score, result->readiness.score);
  g_autofree char *exposure =
    bw_score_format (result->exposure.score, bw_result_get_overall_bands (result, BW_KIND_EXPOSURE));
  g_autofree char *readiness =
    bw_score_format (result->readiness.score, bw_result_get_overall_bands (result, BW_KIND_READINESS));

  for (guint i = 0; i < result->n_readings; i++)
    if (result->readings[i].rule->role == BW_RULE_HEADLINE)
      return g_strdup (result->readings[i].text);

  if (quadrant != BW_QUADRANT_NONE)
    /* Translators: the scores are from 0 to 100; the last part is the name of a quadrant, such as “Act now” */
    return g_strdup_printf (_ ("Overall exposure is %s, overall readiness %s: %s."), exposure, readiness,
                            bw_quadrant_get_name (quadrant));
  if (result->exposure.valid && result->readiness.n_items > 0)
    return g_strdup_printf (_ ("Overall exposure is %s; overall readiness needs a few more answers."), exposure);
  if (result->exposure.valid)
    return g_strdup_printf (_ ("Overall exposure is %s."), exposure);
  if (result->readiness.valid && result->exposure.n_items > 0)
    return g_strdup_printf (_ ("Overall readiness is %s; overall exposure needs a few more answers."), readiness);
  if (result->readiness.valid)
    return g_strdup_printf (_ ("Overall readiness is %s."), readiness);
  return g_strdup (_ ("An overall score needs a few more answers."));
}
