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
  scale = &assessment->response_scales[what->response_scale];
  point = codes[item] - BW_CODE_FIRST;
  if (point >= scale->n_points)
    return NAN;
  return bw_key_value (scale, scale->points[point].value, what->reverse);
}

double
bw_score_item (const BwAssessment *assessment, guint item, const guint8 *codes)
{
  double value = bw_score_item_raw (assessment, item, codes);

  return isnan (value) ? NAN : bw_score_settle (bw_normalise (bw_assessment_get_item_scale (assessment, item), value));
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

/* What the answers of a dimension add up to. */
typedef struct
{
  double raw;     /* on the points of their scale */
  double percent; /* on 0–100 */
  double lowest;  /* on 0–100 */
  double highest;
} Sum;

static void
add_item (Sum *sum, BwScore *score, const BwAssessment *assessment, guint item, const guint8 *codes)
{
  double value = bw_score_item_raw (assessment, item, codes);
  double percent;

  score->n_items++;
  if (codes[item] == BW_CODE_NOT_APPLICABLE)
    score->n_not_applicable++;
  if (isnan (value))
    return;
  percent = bw_normalise (bw_assessment_get_item_scale (assessment, item), value);
  score->n_answered++;
  sum->raw += value;
  sum->percent += percent;
  sum->lowest = MIN (sum->lowest, percent);
  sum->highest = MAX (sum->highest, percent);
}

/* The mean on 0–100. On one scale it is taken from the sum of points: with whole points only the last division rounds.
 */
static double
get_percent (const BwAssessment *assessment, const BwDimension *dimension, const Sum *sum, guint n)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, dimension->items[0]);
  double min = scale->points[0].value, max = scale->points[scale->n_points - 1].value;

  if (dimension->mixed_scales)
    return sum->percent / n;
  return max > min ? 100 * (sum->raw - n * min) / (n * (max - min)) : NAN;
}

BwScore
bw_score_dimension_asked (const BwAssessment *assessment, guint dimension, const guint8 *codes, const guint8 *relevant)
{
  const BwDimension *what = &assessment->dimensions[dimension];
  BwScore score = BW_SCORE_NONE;
  Sum sum = { .lowest = INFINITY, .highest = -INFINITY };

  for (guint i = 0; i < what->n_items; i++)
    if (relevant == NULL || relevant[what->items[i]])
      add_item (&sum, &score, assessment, what->items[i], codes);
  if (score.n_answered == 0)
    return score;

  if (!what->mixed_scales)
    score.raw = bw_score_settle (sum.raw / score.n_answered);
  score.low = bw_score_settle (sum.lowest);
  score.high = bw_score_settle (sum.highest);
  if (score.n_answered < bw_min_answered (score.n_items, what->min_answered_share))
    return score;
  score.score = bw_score_settle (get_percent (assessment, what, &sum, score.n_answered));
  score.valid = !isnan (score.score);
  if (score.valid && what->band_set >= 0)
    score.band = bw_band_set_find (&assessment->band_sets[what->band_set], score.score);
  return score;
}

/* The nearest cut between two bands that lies within 0.5 of @score, or NaN. */
static double
find_near_cut (double score, const BwBandSet *set)
{
  double nearest = NAN;

  for (guint i = 1; set != NULL && i < set->n_bands; i++)
    {
      double cut = set->bands[i].from;

      if (fabs (score - cut) <= 0.5 && !(fabs (score - cut) >= fabs (score - nearest)))
        nearest = cut;
    }
  return nearest;
}

/* @score in tenths, rounded half up, but on the same side of @cut as the score itself: below 40, 39.999999 is 39.9. */
static double
get_tenths (double score, double cut)
{
  double tenths = floor (score * 10 + 0.5);

  if (score < cut && tenths >= cut * 10)
    return ceil (cut * 10) - 1;
  if (score >= cut && tenths < cut * 10)
    return ceil (cut * 10);
  return tenths;
}

char *
bw_score_format (double score, const BwBandSet *set)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double cut;

  if (!isfinite (score))
    return g_strdup ("–");
  cut = find_near_cut (score, set);
  if (isnan (cut))
    return g_strdup_printf ("%.0f", floor (score + 0.5) + 0.0);
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.1f", get_tenths (score, cut) / 10));
}

char *
bw_measure_format (double figure, const BwBandSet *set)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double cut = isfinite (figure) ? find_near_cut (figure, set) : NAN;

  if (!isfinite (figure))
    return g_strdup ("–");
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", get_tenths (figure, cut) / 10 + 0.0));
}

char *
bw_gap_format (const char *exposure, const char *readiness)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  char *end_of_exposure, *end_of_readiness;
  double gap = g_ascii_strtod (exposure, &end_of_exposure) - g_ascii_strtod (readiness, &end_of_readiness);
  double tenths = floor (fabs (gap) * 10 + 0.5);

  if (end_of_exposure == exposure || end_of_readiness == readiness)
    return g_strdup ("–");
  g_ascii_formatd (digits, sizeof digits, "%.15g", tenths / 10);
  return g_strconcat (gap < 0 && tenths > 0 ? "−" : "", digits, NULL);
}
