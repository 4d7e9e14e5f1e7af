/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-interval.h"

#include <float.h>

/* The continued fraction of the incomplete beta function, by the method of Lentz. */
static double
beta_fraction (double a, double b, double x)
{
  const double tiny = 1e-300;
  double c = 1, d = 1 - (a + b) * x / (a + 1), h;

  d = 1 / (fabs (d) < tiny ? tiny : d);
  h = d;
  for (guint m = 1; m <= 10000; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      double change = 1;

      for (guint step = 0; step < 2; step++)
        {
          double term = step == 0 ? even : odd;

          d = 1 + term * d;
          d = 1 / (fabs (d) < tiny ? tiny : d);
          c = 1 + term / c;
          c = fabs (c) < tiny ? tiny : c;
          change = d * c;
          h *= change;
        }
      if (fabs (change - 1) < 4 * DBL_EPSILON)
        break;
    }
  return h;
}

/* I_x(a, b), the share of the beta distribution below @x. */
static double
incomplete_beta (double a, double b, double x)
{
  double front;

  if (x <= 0 || x >= 1)
    return x <= 0 ? 0 : 1;
  front = exp (lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log1p (-x));
  /* The fraction converges fast on one side of the mean only; the other side is its mirror. */
  if (x < (a + 1) / (a + b + 2))
    return front * beta_fraction (a, b, x) / a;
  return 1 - front * beta_fraction (b, a, 1 - x) / b;
}

/* Where the beta distribution has @share below it, by halving: 1100 steps would reach the smallest number there is, 200
 * are plenty. */
static double
find_beta (double a, double b, double share)
{
  double low = 0, high = 1;

  for (guint i = 0; i < 200 && low < high; i++)
    {
      double middle = (low + high) / 2;

      if (incomplete_beta (a, b, middle) < share)
        low = middle;
      else
        high = middle;
    }
  return (low + high) / 2;
}

double
bw_t_get_share (double t, double df)
{
  double tail;

  g_return_val_if_fail (df > 0, NAN);
  tail = incomplete_beta (df / 2, 0.5, df / (df + t * t)) / 2;
  return t < 0 ? tail : 1 - tail;
}

double
bw_t_find_quantile (double share, double df)
{
  double tail = MIN (share, 1 - share), x, t;

  g_return_val_if_fail (share > 0 && share < 1 && df > 0, NAN);
  x = find_beta (df / 2, 0.5, 2 * tail);
  t = sqrt (df * (1 - x) / x);
  return share < 0.5 ? -t : t;
}

double
bw_f_find_quantile (double share, double df1, double df2)
{
  double x;

  g_return_val_if_fail (share > 0 && share < 1 && df1 > 0 && df2 > 0, NAN);
  x = find_beta (df1 / 2, df2 / 2, share);
  return df2 * x / (df1 * (1 - x));
}

double
bw_finite_correction (guint n, guint whole)
{
  if (whole == 0)
    return 1;
  return n >= whole ? 0 : sqrt ((whole - n) / (whole - 1.0));
}

double
bw_standard_error (double sd, guint n, guint whole)
{
  return n > 0 ? sd / sqrt (n) * bw_finite_correction (n, whole) : NAN;
}

double
bw_half_width (double sd, guint n, guint whole)
{
  if (n < BW_INTERVAL_MIN_N || isnan (sd))
    return NAN;
  return bw_t_find_quantile (0.975, n - 1) * bw_standard_error (sd, n, whole);
}

BwInterval
bw_interval_of_mean (double mean, double sd, guint n, guint whole)
{
  double half = bw_half_width (sd, n, whole);

  if (isnan (half) || isnan (mean))
    return BW_INTERVAL_NONE;
  return (BwInterval){ MAX (mean - half, 0), MIN (mean + half, 100) };
}

BwInterval
bw_interval_welch (double mean1, double sd1, guint n1, double mean2, double sd2, guint n2)
{
  double v1, v2, df, half;

  if (n1 < 2 || n2 < 2)
    return BW_INTERVAL_NONE;
  v1 = sd1 * sd1 / n1;
  v2 = sd2 * sd2 / n2;
  if (!(v1 + v2 > 0))
    return BW_INTERVAL_NONE;
  df = (v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));
  half = bw_t_find_quantile (0.975, df) * sqrt (v1 + v2);
  return (BwInterval){ mean1 - mean2 - half, mean1 - mean2 + half };
}

BwInterval
bw_interval_paired (double mean_difference, double sd_difference, guint n)
{
  double half = bw_half_width (sd_difference, n, 0);

  return isnan (half) ? BW_INTERVAL_NONE : (BwInterval){ mean_difference - half, mean_difference + half };
}

BwInterval
bw_interval_wilson (guint k, guint n)
{
  const double z = 1.959963984540054; /* 0.975 of the normal distribution */
  double p, spread, centre, half;

  if (n == 0)
    return BW_INTERVAL_NONE;
  p = (double)k / n;
  spread = 1 + z * z / n;
  centre = (p + z * z / (2.0 * n)) / spread;
  half = z * sqrt (p * (1 - p) / n + z * z / (4.0 * n * n)) / spread;
  return (BwInterval){ MAX (centre - half, 0), MIN (centre + half, 1) };
}

void
bw_spread (const double *values, guint n, double *mean, double *sd)
{
  double m = 0, squares = 0;

  for (guint i = 0; i < n; i++)
    {
      double off = values[i] - m;

      m += off / (i + 1);
      squares += off * (values[i] - m);
    }
  *mean = n > 0 ? m : NAN;
  *sd = n > 1 ? sqrt (squares / (n - 1)) : NAN;
}

double
bw_quantile (const double *sorted, guint n, double share)
{
  double at, below;
  guint i;

  if (n == 0)
    return NAN;
  at = share * (n - 1);
  below = floor (at);
  i = (guint)below;
  return i + 1 < n ? sorted[i] + (at - below) * (sorted[i + 1] - sorted[i]) : sorted[n - 1];
}
