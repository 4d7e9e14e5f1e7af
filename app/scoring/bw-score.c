/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-score.h"

#include <math.h>

/* Scores are kept to nine decimals: what is 40 on paper is 40 here, whatever the order of the additions. No answer
 * sheet comes closer to a cut than that without lying on it. */
#define GRAIN 1e9

double
bw_score_settle (double score)
{
  return isfinite (score) ? rint (score * GRAIN) / GRAIN : NAN;
}

double
bw_key_value (const BwResponseScale *scale, double value, gboolean reverse)
{
  if (!reverse)
    return value;
  return scale->points[0].value + scale->points[scale->n_points - 1].value - value;
}

double
bw_normalise (const BwResponseScale *scale, double value)
{
  double min = scale->points[0].value;
  double max = scale->points[scale->n_points - 1].value;

  return max > min ? 100 * (value - min) / (max - min) : NAN;
}

double
bw_score_item_raw (const BwAssessment *assessment, guint item, const guint8 *codes)
{
  const BwItem *what = &assessment->items[item];
  const BwResponseScale *scale;
  guint point;

  if (what->type != BW_ITEM_RATING || codes[item] < BW_CODE_FIRST)
    return NAN;
  scale = &assessment->response_scales[assessment->dimensions[what->dimension].response_scale];
  point = codes[item] - BW_CODE_FIRST;
  if (point >= scale->n_points)
    return NAN;
  return bw_key_value (scale, scale->points[point].value, what->reverse);
}

double
bw_score_item (const BwAssessment *assessment, guint item, const guint8 *codes)
{
  double value = bw_score_item_raw (assessment, item, codes);
  const BwDimension *dimension;

  if (isnan (value))
    return NAN;
  dimension = &assessment->dimensions[assessment->items[item].dimension];
  return bw_score_settle (bw_normalise (&assessment->response_scales[dimension->response_scale], value));
}

BwTick
bw_score_item_tick (const BwAssessment *assessment, guint item, const guint8 *codes)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  guint point;

  if (scale == NULL || codes[item] < BW_CODE_FIRST || codes[item] - BW_CODE_FIRST >= (int)scale->n_points)
    return BW_TICK_OPEN;
  point = codes[item] - BW_CODE_FIRST;
  return scale->points[assessment->items[item].reverse ? scale->n_points - 1 - point : point].tick;
}

BwScore
bw_score_dimension (const BwAssessment *assessment, guint dimension, const guint8 *codes)
{
  return bw_score_dimension_asked (assessment, dimension, codes, NULL);
}

BwScore
bw_score_dimension_asked (const BwAssessment *assessment, guint dimension, const guint8 *codes, const guint8 *relevant)
{
  const BwDimension *what = &assessment->dimensions[dimension];
  const BwResponseScale *scale = &assessment->response_scales[what->response_scale];
  BwScore score = BW_SCORE_NONE;
  double min = scale->points[0].value, max = scale->points[scale->n_points - 1].value;
  double sum = 0, lowest = INFINITY, highest = -INFINITY;

  for (guint i = 0; i < what->n_items; i++)
    {
      guint item = what->items[i];
      double value;

      if (relevant != NULL && !relevant[item])
        continue;
      score.n_items++;
      if (codes[item] == BW_CODE_NOT_APPLICABLE)
        score.n_not_applicable++;
      value = bw_score_item_raw (assessment, item, codes);
      if (isnan (value))
        continue;
      score.n_answered++;
      sum += value;
      lowest = MIN (lowest, value);
      highest = MAX (highest, value);
    }
  if (score.n_answered == 0)
    return score;

  score.raw = bw_score_settle (sum / score.n_answered);
  score.low = bw_score_settle (bw_normalise (scale, lowest));
  score.high = bw_score_settle (bw_normalise (scale, highest));
  if (score.n_answered < bw_min_answered (score.n_items, what->min_answered_share) || max <= min)
    return score;
  /* From the sum, not from the mean: with whole points only the last division rounds. */
  score.score = bw_score_settle (100 * (sum - score.n_answered * min) / (score.n_answered * (max - min)));
  score.valid = TRUE;
  if (what->band_set >= 0)
    score.band = bw_band_set_find (&assessment->band_sets[what->band_set], score.score);
  return score;
}

/* The cut between two bands that lies within 0.5 of @score, or NaN. */
static double
find_near_cut (double score, const BwBandSet *set)
{
  for (guint i = 1; set != NULL && i < set->n_bands; i++)
    if (fabs (score - set->bands[i].from) <= 0.5)
      return set->bands[i].from;
  return NAN;
}

char *
bw_score_format (double score, const BwBandSet *set)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double cut, tenths;

  if (!isfinite (score))
    return g_strdup ("–");
  cut = find_near_cut (score, set);
  if (isnan (cut))
    return g_strdup_printf ("%.0f", floor (score + 0.5) + 0.0);

  tenths = floor (score * 10 + 0.5);
  /* What is shown lies on the same side of the cut as the score itself: 39.999999 is 39.9. */
  if (score < cut && tenths >= cut * 10)
    tenths = ceil (cut * 10) - 1;
  else if (score >= cut && tenths < cut * 10)
    tenths = ceil (cut * 10);
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.1f", tenths / 10));
}
