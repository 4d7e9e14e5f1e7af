/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-agreement.h"

/* Fewer complete sheets than this, and items are looked at one by one. */
#define MIN_COMPLETE 5

double
bw_null_variance (guint n_points, BwNullDistribution kind)
{
  double uniform = ((double)n_points * n_points - 1) / 12;

  return kind == BW_NULL_SKEWED ? uniform * 0.67 : uniform;
}

static gboolean
is_complete (const double *row, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    if (isnan (row[i]))
      return FALSE;
  return TRUE;
}

/* The answers to one item, of complete sheets only or of all; how many there are. */
static guint
collect (const double *answers, guint n_persons, guint n_items, guint item, gboolean complete, double *values)
{
  guint n = 0;

  for (guint p = 0; p < n_persons; p++)
    {
      const double *row = answers + (gsize)p * n_items;

      if (complete ? is_complete (row, n_items) : !isnan (row[item]))
        values[n++] = row[item];
    }
  return n;
}

static double
mean_distance (const double *values, guint n, double mean)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += fabs (values[i] - mean);
  return sum / n;
}

BwAgreement
bw_agreement_measure (const double *answers, guint n_persons, guint n_items, guint n_points, BwNullDistribution kind)
{
  BwAgreement agreement = BW_AGREEMENT_NONE;
  g_autofree double *values = g_new (double, MAX (n_persons, 1));
  double null_variance = bw_null_variance (n_points, kind), variances = 0, distances = 0, ratio;
  guint n_complete = 0;

  for (guint p = 0; p < n_persons && n_items > 0; p++)
    n_complete += is_complete (answers + (gsize)p * n_items, n_items);
  agreement.item_wise = n_complete < MIN_COMPLETE && n_complete < n_persons;
  agreement.n_persons = agreement.item_wise ? n_persons : n_complete;
  for (guint i = 0; i < n_items; i++)
    {
      guint n = collect (answers, n_persons, n_items, i, !agreement.item_wise, values);
      double mean, sd;

      agreement.n_persons = MIN (agreement.n_persons, n);
      if (n < 2)
        continue;
      bw_spread (values, n, &mean, &sd);
      variances += sd * sd;
      distances += mean_distance (values, n, mean);
      agreement.n_items++;
    }
  if (agreement.n_items == 0 || null_variance <= 0)
    return agreement;
  agreement.mean_variance = variances / agreement.n_items;
  agreement.deviation = distances / agreement.n_items;
  agreement.deviation_limit = n_points / 6.0;
  ratio = agreement.mean_variance / null_variance;
  agreement.rwg_star = 1 - ratio;
  ratio = MIN (ratio, 1);
  agreement.rwg = agreement.n_items * (1 - ratio) / (agreement.n_items * (1 - ratio) + ratio);
  return agreement;
}

BwAgreementLevel
bw_agreement_get_level (double rwg)
{
  static const double limits[] = { 0.30, 0.50, 0.70, 0.90 };
  guint level = BW_AGREEMENT_LACKING;

  if (isnan (rwg))
    return BW_AGREEMENT_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    level += floor (rwg * 100 + 0.5) / 100 > limits[i] + 1e-9;
  return level;
}

double
bw_alpha (const double *answers, guint n_persons, guint n_items, guint *n_complete)
{
  g_autofree double *values = g_new (double, MAX (n_persons, 1));
  double mean, sd, parts = 0;
  guint n = 0;

  for (guint p = 0; p < n_persons; p++)
    {
      const double *row = answers + (gsize)p * n_items;

      if (n_items == 0 || !is_complete (row, n_items))
        continue;
      values[n] = 0;
      for (guint i = 0; i < n_items; i++)
        values[n] += row[i];
      n++;
    }
  *n_complete = n;
  if (n < 2 || n_items < 2)
    return NAN;
  bw_spread (values, n, &mean, &sd);
  if (!(sd > 0))
    return NAN;
  double whole = sd * sd;

  for (guint i = 0; i < n_items; i++)
    {
      bw_spread (values, collect (answers, n_persons, n_items, i, TRUE, values), &mean, &sd);
      parts += sd * sd;
    }
  return n_items / (n_items - 1.0) * (1 - parts / whole);
}

BwInterval
bw_alpha_interval (double alpha, guint n_complete, guint n_items)
{
  double df1 = n_complete - 1.0, df2 = df1 * (n_items - 1.0);

  if (isnan (alpha) || n_complete < 2 || n_items < 2)
    return BW_INTERVAL_NONE;
  return (BwInterval){ 1 - (1 - alpha) * bw_f_find_quantile (0.975, df1, df2),
                       1 - (1 - alpha) * bw_f_find_quantile (0.025, df1, df2) };
}
