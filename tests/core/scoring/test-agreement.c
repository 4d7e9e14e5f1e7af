/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-agreement.h"

#include <string.h>

/* The vectors are those of domain.md 4.6 and 4.13. */

#define assert_near(value, expected, places)                                                                           \
  g_assert_cmpfloat_with_epsilon (value, expected, 0.5001 * pow (10, -(places)))

static void
test_t (void)
{
  static const struct
  {
    guint n;
    double t;
  } table[] = { { 3, 4.303 },  { 4, 3.182 },  { 5, 2.776 },  { 6, 2.571 },  { 7, 2.447 },
                { 8, 2.365 },  { 9, 2.306 },  { 10, 2.262 }, { 12, 2.201 }, { 15, 2.145 },
                { 20, 2.093 }, { 25, 2.064 }, { 30, 2.045 }, { 40, 2.023 }, { 60, 2.001 } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    assert_near (bw_t_find_quantile (0.975, table[i].n - 1), table[i].t, 3);
  /* One degree of freedom is the Cauchy distribution, two have a closed form. */
  assert_near (bw_t_find_quantile (0.975, 1), tan (G_PI * 0.475), 8);
  assert_near (bw_t_find_quantile (0.975, 2), 0.95 * sqrt (2 / (1 - 0.95 * 0.95)), 10);
  assert_near (bw_t_find_quantile (0.025, 2), -0.95 * sqrt (2 / (1 - 0.95 * 0.95)), 10);
  assert_near (bw_t_find_quantile (0.975, 1e7), 1.959964, 5);
  assert_near (bw_t_get_share (bw_t_find_quantile (0.9, 7.5), 7.5), 0.9, 12);
}

/* With one degree of freedom above, F is the square of t; with two above and two below, the share is f / (1 + f). */
static void
test_f (void)
{
  double t = bw_t_find_quantile (0.975, 9);

  assert_near (bw_f_find_quantile (0.95, 1, 9), t * t, 9);
  assert_near (bw_f_find_quantile (0.975, 2, 2), 39, 8);
  assert_near (bw_f_find_quantile (0.025, 2, 2), 1 / 39.0, 10);
  /* Printed tables of F(0.95). */
  assert_near (bw_f_find_quantile (0.95, 5, 10), 3.33, 2);
  assert_near (bw_f_find_quantile (0.975, 5, 15), 3.58, 2);
}

static void
test_interval (void)
{
  const double scores[] = { 75, 60, 55, 80, 70, 50 };
  double mean, sd;
  BwInterval interval;

  bw_spread (scores, 6, &mean, &sd);
  assert_near (mean, 65, 10);
  assert_near (sd, 11.832, 3);
  assert_near (bw_half_width (sd, 6, 0), 12.42, 2);
  assert_near (bw_finite_correction (6, 8), 0.5345, 4);
  assert_near (bw_half_width (sd, 6, 8), 6.64, 2);
  interval = bw_interval_of_mean (mean, sd, 6, 8);
  assert_near (interval.lower, 58.4, 1);
  assert_near (interval.upper, 71.6, 1);
  g_assert_cmpfloat (bw_half_width (sd, 6, 6), ==, 0);
  g_assert_true (isnan (bw_half_width (sd, 2, 0)));
  /* Kept on the scale. */
  interval = bw_interval_of_mean (95, 20, 5, 0);
  g_assert_cmpfloat (interval.upper, ==, 100);
}

static void
test_differences (void)
{
  /* Welch on 10 ± 2 (n 4) and 6 ± 1 (n 9): variances 1 and 1/9, df (10/9)² / (1/3 + 1/648) = 3.6866. */
  BwInterval welch = bw_interval_welch (10, 2, 4, 6, 1, 9);
  double df = 100.0 / 81 / (1 / 3.0 + 1 / 648.0);
  BwInterval paired = bw_interval_paired (-4, 6, 9);

  assert_near ((welch.lower + welch.upper) / 2, 4, 10);
  assert_near ((welch.upper - welch.lower) / 2, bw_t_find_quantile (0.975, df) * sqrt (10 / 9.0), 9);
  assert_near (paired.lower, -4 - 2.306 * 2, 2);
  assert_near (paired.upper, -4 + 2.306 * 2, 2);
  g_assert_true (isnan (bw_interval_welch (1, 1, 1, 2, 1, 9).lower));
}

static void
test_wilson (void)
{
  BwInterval interval = bw_interval_wilson (5, 8);

  assert_near (interval.lower, 0.306, 3);
  assert_near (interval.upper, 0.863, 3);
  g_assert_cmpfloat (bw_interval_wilson (0, 8).lower, ==, 0);
  g_assert_true (isnan (bw_interval_wilson (0, 0).lower));
}

static const double five[] = { 4, 4, 3, 5, 4, 5, 4, 4, 3, 4, 4, 4, 4, 4, 3, 4, 5, 4, 4, 3 };

static void
test_agreement (void)
{
  BwAgreement agreement = bw_agreement_measure (five, 5, 4, 5, BW_NULL_UNIFORM);

  assert_near (agreement.mean_variance, 0.375, 10);
  assert_near (agreement.rwg_star, 0.8125, 10);
  assert_near (agreement.rwg, 0.945, 3);
  assert_near (agreement.deviation, 0.40, 10);
  g_assert_cmpint (bw_agreement_get_level (agreement.rwg), ==, BW_AGREEMENT_VERY_STRONG);
  g_assert_false (agreement.item_wise);
  agreement = bw_agreement_measure (five, 5, 4, 5, BW_NULL_SKEWED);
  assert_near (agreement.rwg, 0.911, 3);
  assert_near (bw_null_variance (7, BW_NULL_UNIFORM), 4, 10);
  assert_near (bw_null_variance (4, BW_NULL_UNIFORM), 1.25, 10);
}

static void
test_disagreement (void)
{
  const double camps[] = { 1, 5, 1, 5, 1, 5 };
  double gaps[G_N_ELEMENTS (five)];
  BwAgreement agreement = bw_agreement_measure (camps, 6, 1, 5, BW_NULL_UNIFORM);

  g_assert_cmpfloat (agreement.rwg, ==, 0);
  assert_near (agreement.rwg_star, 1 - 4.8 / 2, 10);
  memcpy (gaps, five, sizeof gaps);
  gaps[0] = NAN;
  agreement = bw_agreement_measure (gaps, 5, 4, 5, BW_NULL_UNIFORM);
  g_assert_true (agreement.item_wise);
  g_assert_cmpuint (agreement.n_persons, ==, 4);
  assert_near (agreement.mean_variance, (2 / 3.0 + 0.2 + 0.3 + 0.5) / 4, 10);
  g_assert_true (isnan (bw_agreement_measure (five, 1, 4, 5, BW_NULL_UNIFORM).rwg));
}

static void
test_levels (void)
{
  g_assert_cmpint (bw_agreement_get_level (0.304), ==, BW_AGREEMENT_LACKING);
  g_assert_cmpint (bw_agreement_get_level (0.31), ==, BW_AGREEMENT_WEAK);
  g_assert_cmpint (bw_agreement_get_level (0.70), ==, BW_AGREEMENT_MODERATE);
  g_assert_cmpint (bw_agreement_get_level (0.71), ==, BW_AGREEMENT_STRONG);
  g_assert_cmpint (bw_agreement_get_level (0.90), ==, BW_AGREEMENT_STRONG);
  g_assert_cmpint (bw_agreement_get_level (NAN), ==, BW_AGREEMENT_UNKNOWN);
}

static void
test_alpha (void)
{
  const double six[] = { 4, 4, 5, 4, 2, 3, 2, 3, 5, 5, 4, 5, 3, 3, 3, 2, 4, 5, 4, 4, 1, 2, 2, 1 };
  guint n;
  double alpha = bw_alpha (five, 5, 4, &n);
  BwInterval interval;

  assert_near (alpha, -1.524, 3);
  alpha = bw_alpha (six, 6, 4, &n);
  g_assert_cmpuint (n, ==, 6);
  assert_near (alpha, 0.959, 3);
  interval = bw_alpha_interval (alpha, n, 4);
  assert_near (interval.lower, 1 - (1 - alpha) * bw_f_find_quantile (0.975, 5, 15), 10);
  assert_near (interval.upper, 1 - (1 - alpha) * bw_f_find_quantile (0.025, 5, 15), 10);
  g_assert_true (interval.lower < alpha && alpha < interval.upper);
}

static void
test_quantiles (void)
{
  const double sorted[] = { 10, 20, 30, 40 };

  g_assert_cmpfloat (bw_quantile (sorted, 4, 0.25), ==, 17.5);
  g_assert_cmpfloat (bw_quantile (sorted, 4, 0.5), ==, 25);
  g_assert_cmpfloat (bw_quantile (sorted, 4, 1), ==, 40);
  g_assert_true (isnan (bw_quantile (sorted, 0, 0.5)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/t", test_t);
  g_test_add_func ("/interval/f", test_f);
  g_test_add_func ("/interval/mean", test_interval);
  g_test_add_func ("/interval/differences", test_differences);
  g_test_add_func ("/interval/wilson", test_wilson);
  g_test_add_func ("/interval/quantiles", test_quantiles);
  g_test_add_func ("/agreement/close", test_agreement);
  g_test_add_func ("/agreement/apart", test_disagreement);
  g_test_add_func ("/agreement/levels", test_levels);
  g_test_add_func ("/agreement/alpha", test_alpha);
  return g_test_run ();
}
