/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/*
 * How far a mean of a few people can be trusted: 95 % intervals (domain.md 4.6). Pure arithmetic; NaN stands for
 * "cannot be said".
 */

/* From … to, both included. */
typedef struct
{
  double lower;
  double upper;
} BwInterval;

#define BW_INTERVAL_NONE ((BwInterval){ NAN, NAN })

/* A mean needs this many values for an interval. */
#define BW_INTERVAL_MIN_N 3

/* The share of values below @t in Student’s distribution with @df > 0 degrees of freedom, by the regularised incomplete
 * beta function (Abramowitz & Stegun 1964, 26.7.1; its continued fraction after Press et al. 1992, 6.4). */
double bw_t_get_share (double t, double df);
/* The value below which the share @share (0–1, neither included) lies: 2.776 for 0.975 and 4. @df need not be whole. */
double bw_t_find_quantile (double share, double df);
/* The same for Fisher’s F with @df1 and @df2 degrees of freedom (Abramowitz & Stegun 1964, 26.6.2). */
double bw_f_find_quantile (double share, double df1, double df2);

/* √((N − n) / (N − 1)): what is left of the error when @n of a known @whole were asked (Cochran 1977, 2.6). 1 when
 * @whole is 0, not known; 0 when all are in. */
double bw_finite_correction (guint n, guint whole);
/* Standard error of a mean: @sd / √@n, with the correction. @sd has the divisor n − 1. */
double bw_standard_error (double sd, guint n, guint whole);
/* t(0.975; n − 1) × standard error; NaN for @n below BW_INTERVAL_MIN_N, 0 when @n is @whole. */
double bw_half_width (double sd, guint n, guint whole);
/* @mean ± the half width, kept within 0 … 100. None when the half width cannot be said. */
BwInterval bw_interval_of_mean (double mean, double sd, guint n, guint whole);
/* The difference of two means, first less second, of different people (Welch 1947); not kept within bounds. None when a
 * group has fewer than two, or neither has any spread. */
BwInterval bw_interval_welch (double mean1, double sd1, guint n1, double mean2, double sd2, guint n2);
/* The mean of differences between two figures of the same people. None below BW_INTERVAL_MIN_N. */
BwInterval bw_interval_paired (double mean_difference, double sd_difference, guint n);
/* A share: @k of @n, within 0 … 1 (Wilson 1927). None when @n is 0. */
BwInterval bw_interval_wilson (guint k, guint n);

/* Mean and standard deviation (divisor n − 1; NaN for one value) of @n values, none of them NaN, in one pass (Welford
 * 1962). */
void bw_spread (const double *values, guint n, double *mean, double *sd);
/* The value below which @share (0–1) of the @n values lie, which are sorted: linear between neighbours (Hyndman & Fan
 * 1996, type 7). NaN for none. */
double bw_quantile (const double *sorted, guint n, double share);

G_END_DECLS
