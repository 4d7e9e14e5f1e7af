/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-group-privacy.h"
#include "bw-group-tally.h"

#include <stdlib.h>
#include <string.h>

/* Agreement says something from here on (domain.md 4.7). */
#define MIN_AGREEMENT 5

static const BwGroupFigure no_figure = {
  .suppressed = TRUE,
  .mean = NAN,
  .sd = NAN,
  .interval = { NAN, NAN },
  .quartiles = { NAN, NAN, NAN },
  .low = NAN,
  .high = NAN,
  .agreement = { .mean_variance = NAN, .rwg = NAN, .rwg_star = NAN, .deviation = NAN, .deviation_limit = NAN },
  .agreement_skewed = { .mean_variance = NAN, .rwg = NAN, .rwg_star = NAN, .deviation = NAN, .deviation_limit = NAN },
  .alpha = NAN,
  .alpha_interval = { NAN, NAN },
};

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* The values that are there, sorted; how many. */
static guint
sort_values (const double *values, guint n, double *sorted)
{
  guint n_valid = 0;

  for (guint i = 0; i < n; i++)
    if (!isnan (values[i]))
      sorted[n_valid++] = values[i];
  qsort (sorted, n_valid, sizeof *sorted, compare_numbers);
  return n_valid;
}

static BwGroupFigure
summarise (const BwGroupResult *group, const double *values, gboolean is_score)
{
  g_autofree double *sorted = g_new (double, MAX (group->n, 1));
  guint n = sort_values (values, group->n, sorted);
  BwGroupFigure figure = no_figure;
  double half;

  if (!bw_group_may_show (n, group->minimum))
    return figure;
  figure.n = n;
  figure.suppressed = FALSE;
  bw_spread (sorted, n, &figure.mean, &figure.sd);
  figure.mean = bw_score_settle (figure.mean);
  half = bw_half_width (figure.sd, n, group->invited);
  if (is_score)
    figure.interval = bw_interval_of_mean (figure.mean, figure.sd, n, group->invited);
  else if (!isnan (half))
    figure.interval = (BwInterval){ figure.mean - half, figure.mean + half };
  figure.interval = (BwInterval){ bw_score_settle (figure.interval.lower), bw_score_settle (figure.interval.upper) };
  for (guint i = 0; i < 3; i++)
    figure.quartiles[i] = bw_quantile (sorted, n, 0.25 * (i + 1));
  if (!bw_group_may_show_items (n, group->minimum))
    return figure;
  figure.low = sorted[0];
  figure.high = sorted[n - 1];
  for (guint i = 0; is_score && i < n; i++)
    figure.fifths[CLAMP ((int)(sorted[i] / (100.0 / BW_N_FIFTHS)), 0, BW_N_FIFTHS - 1)]++;
  return figure;
}

static void
measure_dimension (BwGroupResult *group, const BwGroupTally *tally, guint dimension)
{
  const BwDimension *what = &group->assessment->dimensions[dimension];
  BwGroupFigure *figure = &group->dimensions[dimension];
  g_autofree double *answers = NULL;
  guint n_points, n_complete;
  double alpha;

  if (figure->suppressed || figure->n < MIN_AGREEMENT || what->mixed_scales || what->n_items == 0)
    return;
  n_points = bw_assessment_get_item_scale (group->assessment, what->items[0])->n_points;
  answers = bw_group_tally_dup_answers (tally, dimension);
  figure->agreement = bw_agreement_measure (answers, tally->n, what->n_items, n_points, BW_NULL_UNIFORM);
  figure->agreement_skewed = bw_agreement_measure (answers, tally->n, what->n_items, n_points, BW_NULL_SKEWED);
  if (what->kind != BW_KIND_READINESS || what->n_items < 2)
    return;
  alpha = bw_alpha (answers, tally->n, what->n_items, &n_complete);
  if (n_complete < BW_ALPHA_MIN_N)
    return;
  figure->alpha = alpha;
  figure->alpha_interval = bw_alpha_interval (alpha, n_complete, what->n_items);
}

static void
count_item (BwGroupResult *group, const BwGroupTally *tally, guint item)
{
  const BwResponseScale *scale = bw_assessment_get_item_scale (group->assessment, item);
  BwGroupItem *figure = &group->items[item];
  g_autofree double *values = g_new (double, MAX (tally->n, 1));
  guint counts[256] = { 0 }, n = 0, n_ticked = 0;
  double mean, sd;

  for (guint p = 0; p < tally->n; p++)
    {
      const guint8 *codes = tally->codes + (gsize)p * group->assessment->n_items;

      if (codes[item] < BW_CODE_FIRST || codes[item] == BW_CODE_ELSEWHERE)
        continue;
      counts[codes[item] - BW_CODE_FIRST]++;
      n_ticked += bw_score_item_tick (group->assessment, item, codes) == BW_TICK_FULL;
      values[n++] = scale != NULL ? bw_score_item_raw (group->assessment, item, codes) : 0;
    }
  *figure = (BwGroupItem){ .suppressed = TRUE, .ticks = BW_INTERVAL_NONE, .mean = NAN, .variance = NAN };
  if (!bw_group_may_show_items (n, group->minimum))
    return;
  figure->suppressed = FALSE;
  figure->n = n;
  figure->n_counts = scale != NULL ? scale->n_points : group->assessment->items[item].n_options;
  figure->counts = g_memdup2 (counts, figure->n_counts * sizeof *counts);
  if (scale == NULL)
    return;
  if (bw_assessment_item_has_ticks (group->assessment, item))
    {
      figure->ticked = n_ticked;
      figure->ticks = bw_interval_wilson (n_ticked, n);
    }
  bw_spread (values, n, &mean, &sd);
  figure->mean = bw_score_settle (bw_normalise (scale, mean));
  figure->variance = sd * sd / bw_null_variance (scale->n_points, BW_NULL_UNIFORM);
}

/* Mean and spread of one figure in a part. */
static void
fill_part (BwGroupPart *part, const BwGroupTally *tally, guint position, guint dimension)
{
  const double *values = bw_group_tally_get_figure (tally, dimension);
  g_autofree double *own = g_new (double, MAX (tally->n, 1));
  guint n = 0;
  double mean, sd;

  for (guint p = 0; p < tally->n; p++)
    if (tally->parts[p] == (int)position && !isnan (values[p]))
      own[n++] = values[p];
  bw_spread (own, n, &mean, &sd);
  part->counts[dimension] = n;
  part->dimensions[dimension] = bw_score_settle (mean);
  part->sds[dimension] = sd;
}

/* One figure of all parts: what may be shown of each beside that of the whole. */
static void
fill_parts (BwGroupResult *group, const BwGroupTally *tally, guint dimension)
{
  const double *values = bw_group_tally_get_figure (tally, dimension);
  g_autofree guint *sizes = g_new0 (guint, group->n_parts + 1);
  g_autofree gboolean *hidden = g_new0 (gboolean, group->n_parts + 1);

  for (guint p = 0; p < tally->n; p++)
    /* Those without a part are one that is not shown. */
    sizes[tally->parts[p] >= 0 ? (guint)tally->parts[p] : group->n_parts] += !isnan (values[p]);
  for (guint i = 0; i < group->n_parts; i++)
    hidden[i] = group->parts[i].suppressed;
  hidden[group->n_parts] = TRUE;
  bw_group_suppress (sizes, group->n_parts + 1, group->minimum, hidden);
  for (guint i = 0; i < group->n_parts; i++)
    {
      group->parts[i].dimensions[dimension] = group->parts[i].sds[dimension] = NAN;
      if (!hidden[i] && sizes[i] > 0 && !group->dimensions[dimension].suppressed)
        fill_part (&group->parts[i], tally, i, dimension);
    }
}

static void
divide (BwGroupResult *group, const BwGroupTally *tally)
{
  g_autofree guint *sizes = NULL;
  g_autofree gboolean *hidden = NULL;

  group->n_parts = tally->names->len;
  group->parts = g_new0 (BwGroupPart, MAX (group->n_parts, 1));
  sizes = g_new0 (guint, group->n_parts + 1);
  hidden = g_new0 (gboolean, group->n_parts + 1);
  for (guint p = 0; p < tally->n; p++)
    sizes[tally->parts[p] >= 0 ? (guint)tally->parts[p] : group->n_parts]++;
  hidden[group->n_parts] = TRUE;
  bw_group_suppress (sizes, group->n_parts + 1, group->minimum, hidden);
  for (guint i = 0; i < group->n_parts; i++)
    group->parts[i] = (BwGroupPart){
      .name = g_strdup (tally->names->pdata[i]),
      .n = hidden[i] ? 0 : sizes[i],
      .suppressed = hidden[i],
      .dimensions = g_new (double, MAX (group->assessment->n_dimensions, 1)),
      .sds = g_new (double, MAX (group->assessment->n_dimensions, 1)),
      .counts = g_new0 (guint, MAX (group->assessment->n_dimensions, 1)),
    };
  for (guint d = 0; d < group->assessment->n_dimensions; d++)
    fill_parts (group, tally, d);
}

static BwScore
make_score (const BwGroupResult *group, const BwGroupFigure *figure, const BwBandSet *set, gboolean intervals)
{
  BwScore score = BW_SCORE_NONE;

  score.n_items = group->n;
  if (figure->suppressed)
    return score;
  score.n_answered = figure->n;
  score.score = figure->mean;
  score.valid = TRUE;
  score.band = set != NULL ? bw_band_set_find (set, figure->mean) : -1;
  if (intervals)
    {
      score.low = figure->interval.lower;
      score.high = figure->interval.upper;
    }
  return score;
}

/* The overall score of a kind; not there at all when the assessment has no dimension of it. */
static BwScore
make_overall (const BwGroupResult *group, const BwResult *mean, BwDimensionKind kind, gboolean intervals)
{
  const BwGroupFigure *figure = kind == BW_KIND_EXPOSURE ? &group->exposure : &group->readiness;
  BwScore score = make_score (group, figure, bw_result_get_overall_bands (mean, kind), intervals);
  gboolean there = group->assessment->index_of_kind[kind] >= 0;

  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    there |= group->assessment->dimensions[i].kind == kind;
  return there ? score : BW_SCORE_NONE;
}

/* The means as a result, without readings: rules are about persons. */
static BwResult *
create_mean (const BwGroupResult *group, gboolean intervals)
{
  BwAssessment *assessment = group->assessment;
  BwResult *mean = g_new0 (BwResult, 1);

  mean->assessment = bw_assessment_ref (assessment);
  mean->form = group->form;
  mean->dimensions = g_new (BwScore, assessment->n_dimensions);
  mean->indices = g_new (BwScore, assessment->n_indices);
  mean->relevant = g_new (guint8, assessment->n_items);
  memset (mean->relevant, 1, assessment->n_items);
  mean->advised = g_new (guint8, assessment->n_dimensions);
  memset (mean->advised, 1, assessment->n_dimensions);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    mean->dimensions[i] =
      make_score (group, &group->dimensions[i], bw_result_get_part_bands (mean, &(BwPart){ .ref = i }), intervals);
  for (guint i = 0; i < assessment->n_indices; i++)
    mean->indices[i] = make_score (group, &group->indices[i],
                                   bw_result_get_part_bands (mean, &(BwPart){ .is_index = TRUE, .ref = i }), intervals);
  mean->exposure = make_overall (group, mean, BW_KIND_EXPOSURE, intervals);
  mean->readiness = make_overall (group, mean, BW_KIND_READINESS, intervals);
  return mean;
}

BwResult *
bw_group_result_dup_round (const BwGroupResult *group)
{
  return create_mean (group, TRUE);
}

static void
find_widest (BwGroupResult *group)
{
  double widest = 0;

  group->widest = -1;
  for (guint i = 0; i < group->assessment->n_items; i++)
    if (group->items[i].variance > widest)
      {
        widest = group->items[i].variance;
        group->widest = (int)i;
      }
}

/* The form whose responses are read together, and the one response of the self form beside a team's. */
static void
choose_form (BwGroupResult *group, BwDocument *document)
{
  static const BwForm order[] = { BW_FORM_TEAM, BW_FORM_SELF, BW_FORM_CONSENSUS };
  guint n[BW_N_FORMS] = { 0 };

  group->self = -1;
  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    {
      BwForm form = bw_response_get_form (bw_document_get_response (document, i));

      group->self = form == BW_FORM_SELF ? (int)i : group->self;
      n[form]++;
    }
  group->form = order[0];
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    if (n[order[i]] > n[group->form] && !(group->form == BW_FORM_TEAM && n[BW_FORM_TEAM] > 0 && n[order[i]] == 1))
      group->form = order[i];
  group->n = n[group->form];
  if (group->form != BW_FORM_TEAM || n[BW_FORM_SELF] != 1 || group->anonymous)
    group->self = -1;
}

static void
compare_self (BwGroupResult *group, BwDocument *document)
{
  g_autoptr (BwResult) own = NULL;

  if (group->self < 0)
    return;
  own = bw_result_new (group->assessment, bw_document_get_response (document, (guint)group->self));
  group->self_gaps = g_new (double, MAX (group->assessment->n_dimensions, 1));
  for (guint i = 0; i < group->assessment->n_dimensions; i++)
    group->self_gaps[i] = bw_score_settle (own->dimensions[i].score - group->dimensions[i].mean);
}

static void
fill (BwGroupResult *group, const BwGroupTally *tally)
{
  const BwAssessment *assessment = group->assessment;
  guint figure = 0;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      group->dimensions[i] = summarise (group, bw_group_tally_get_figure (tally, figure++), TRUE);
      measure_dimension (group, tally, i);
    }
  for (guint i = 0; i < assessment->n_indices; i++)
    group->indices[i] =
      summarise (group, bw_group_tally_get_figure (tally, figure++), assessment->indices[i].unit == NULL);
  group->exposure = summarise (group, bw_group_tally_get_figure (tally, figure++), TRUE);
  group->readiness = summarise (group, bw_group_tally_get_figure (tally, figure), TRUE);
  for (guint i = 0; i < assessment->n_items; i++)
    count_item (group, tally, i);
}

BwGroupResult *
bw_group_result_new (BwDocument *document)
{
  BwGroupResult *group = g_new0 (BwGroupResult, 1);
  BwAssessment *assessment = bw_document_get_assessment (document);
  g_auto (BwGroupTally) tally = { 0 };

  group->assessment = bw_assessment_ref (assessment);
  group->minimum = bw_document_get_minimum_group (document);
  group->anonymous = bw_document_get_anonymous (document);
  choose_form (group, document);
  group->invited = bw_document_get_invited (document) > 0 ? MAX (bw_document_get_invited (document), group->n) : 0;
  group->dimensions = g_new (BwGroupFigure, MAX (assessment->n_dimensions, 1));
  group->indices = g_new (BwGroupFigure, MAX (assessment->n_indices, 1));
  group->items = g_new0 (BwGroupItem, MAX (assessment->n_items, 1));
  if (!bw_group_may_show (group->n, group->minimum))
    group->state = group->form == BW_FORM_CONSENSUS && group->n == 1 ? BW_GROUP_CONSENSUS : BW_GROUP_TOO_SMALL;
  bw_group_tally_init (&tally, document, group->form);
  fill (group, &tally);
  divide (group, &tally);
  if (group->state == BW_GROUP_READY)
    group->n_careless = bw_group_tally_count_careless (&tally);
  find_widest (group);
  group->mean = create_mean (group, FALSE);
  compare_self (group, document);
  return group;
}

void
bw_group_result_free (BwGroupResult *group)
{
  if (group == NULL)
    return;
  for (guint i = 0; i < group->assessment->n_items; i++)
    g_free (group->items[i].counts);
  for (guint i = 0; i < group->n_parts; i++)
    {
      g_free (group->parts[i].name);
      g_free (group->parts[i].dimensions);
      g_free (group->parts[i].sds);
      g_free (group->parts[i].counts);
    }
  g_free (group->parts);
  g_free (group->items);
  g_free (group->dimensions);
  g_free (group->indices);
  g_free (group->self_gaps);
  bw_result_free (group->mean);
  bw_assessment_unref (group->assessment);
  g_free (group);
}
