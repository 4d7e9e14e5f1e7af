/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-difference.h"

#include "bw-group-privacy.h"
#include "bw-score.h"

#include <glib/gi18n-lib.h>

static const BwDifference nothing = {
  .means = { NAN, NAN },
  .difference = NAN,
  .interval = { NAN, NAN },
};

BwDifferenceVerdict
bw_difference_judge (double difference, const BwInterval *interval)
{
  if (isnan (difference))
    return BW_DIFFERENCE_UNKNOWN;
  if (difference == 0)
    return BW_DIFFERENCE_NONE;
  if (fabs (difference) < BW_CHANGE_LEAST)
    return BW_DIFFERENCE_SMALL;
  if (isnan (interval->lower))
    return BW_DIFFERENCE_UNSURE;
  return interval->lower <= 0 && interval->upper >= 0 ? BW_DIFFERENCE_NOT_CLEAR : BW_DIFFERENCE_CLEAR;
}

static BwDifference
finish (const double *means, const guint *n, BwInterval interval)
{
  BwDifference difference = { .interval = { bw_score_settle (interval.lower), bw_score_settle (interval.upper) } };

  for (guint side = 0; side < BW_N_SIDES; side++)
    {
      difference.n[side] = n[side];
      difference.means[side] = bw_score_settle (means[side]);
    }
  difference.difference = bw_score_settle (means[BW_SIDE_AFTER] - means[BW_SIDE_BEFORE]);
  difference.verdict = bw_difference_judge (difference.difference, &difference.interval);
  return difference;
}

BwDifference
bw_difference_between (const double means[BW_N_SIDES], const double sds[BW_N_SIDES], const guint n[BW_N_SIDES],
                       guint minimum)
{
  for (guint side = 0; side < BW_N_SIDES; side++)
    if (!bw_group_may_show (n[side], minimum) || isnan (means[side]))
      return nothing;
  return finish (means, n,
                 bw_interval_welch (means[BW_SIDE_AFTER], sds[BW_SIDE_AFTER], n[BW_SIDE_AFTER], means[BW_SIDE_BEFORE],
                                    sds[BW_SIDE_BEFORE], n[BW_SIDE_BEFORE]));
}

/* Mean and spread of the values that are there; how many. */
static guint
summarise (const double *values, guint n, double *mean, double *sd)
{
  g_autofree double *valid = g_new (double, MAX (n, 1));
  guint n_valid = 0;

  for (guint i = 0; i < n; i++)
    if (!isnan (values[i]))
      valid[n_valid++] = values[i];
  bw_spread (valid, n_valid, mean, sd);
  return n_valid;
}

BwDifference
bw_difference_of_groups (const double *before, guint n_before, const double *after, guint n_after, guint minimum)
{
  double means[BW_N_SIDES], sds[BW_N_SIDES];
  guint n[BW_N_SIDES];

  n[BW_SIDE_BEFORE] = summarise (before, n_before, &means[BW_SIDE_BEFORE], &sds[BW_SIDE_BEFORE]);
  n[BW_SIDE_AFTER] = summarise (after, n_after, &means[BW_SIDE_AFTER], &sds[BW_SIDE_AFTER]);
  return bw_difference_between (means, sds, n, minimum);
}

BwDifference
bw_difference_of_pairs (const double *before, const double *after, guint n, guint minimum)
{
  g_autofree double *differences = g_new (double, MAX (n, 1));
  double sums[BW_N_SIDES] = { 0 };
  guint counts[BW_N_SIDES];
  guint n_pairs = 0;
  double mean, sd;

  for (guint i = 0; i < n; i++)
    {
      if (isnan (before[i]) || isnan (after[i]))
        continue;
      sums[BW_SIDE_BEFORE] += before[i];
      sums[BW_SIDE_AFTER] += after[i];
      differences[n_pairs++] = after[i] - before[i];
    }
  if (!bw_group_may_show (n_pairs, minimum))
    return nothing;
  bw_spread (differences, n_pairs, &mean, &sd);
  for (guint side = 0; side < BW_N_SIDES; side++)
    {
      sums[side] /= n_pairs;
      counts[side] = n_pairs;
    }
  return finish (sums, counts, bw_interval_paired (mean, sd, n_pairs));
}

const char *
bw_difference_get_id (BwDifferenceVerdict verdict)
{
  static const char *const ids[] = { "unknown", "none", "small", "unsure", "not-clear", "clear" };

  return ids[verdict];
}

const char *
bw_difference_get_name (BwDifferenceVerdict verdict)
{
  switch (verdict)
    {
    case BW_DIFFERENCE_NONE:
      return C_ ("difference", "no difference");
    case BW_DIFFERENCE_SMALL:
      /* Translators: what is to be made of the difference between two groups, or two rounds */
      return C_ ("difference", "a small difference");
    case BW_DIFFERENCE_UNSURE:
      return C_ ("difference", "how sure it is cannot be said");
    case BW_DIFFERENCE_NOT_CLEAR:
      return C_ ("difference", "no clear difference");
    case BW_DIFFERENCE_CLEAR:
      return C_ ("difference", "a clear difference");
    case BW_DIFFERENCE_UNKNOWN:
    default:
      return C_ ("difference", "too few people to compare");
    }
}

/* Rounded half away from zero, with its sign: "+5", "−3"; what would then be 0 gets a decimal, so that it stays on its
 * own side: "+0.3". */
static char *
format_signed (double points)
{
  double size = fabs (points);
  const char *sign = points < 0 ? "−" : "+";

  if (points == 0)
    return g_strdup ("0");
  if (size < 0.5)
    return g_strdup_printf ("%s%.1f", sign, MAX (size, 0.1));
  return g_strdup_printf ("%s%.0f", sign, floor (size + 0.5));
}

char *
bw_difference_format_interval (const BwDifference *difference)
{
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;

  if (isnan (difference->interval.lower))
    return g_strdup ("–");
  lower = format_signed (difference->interval.lower);
  upper = format_signed (difference->interval.upper);
  /* Translators: the interval of a difference: "+5 to +23" */
  return g_strdup_printf (C_ ("difference", "%s to %s"), lower, upper);
}

char *
bw_difference_format (const char *before, const char *after)
{
  g_autofree char *difference = bw_gap_format (after, before);

  if (g_ascii_isdigit (*difference) && !g_str_equal (difference, "0"))
    return g_strconcat ("+", difference, NULL);
  return g_steal_pointer (&difference);
}
