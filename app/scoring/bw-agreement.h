/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-interval.h"

G_BEGIN_DECLS

/*
 * How close the answers of several people lie (domain.md 4.7), and whether items go together (4.9). Pure arithmetic
 * over one array: answers[person * n_items + item], keyed, on the points of their scale; NaN where there is none.
 * Agreement is no quality: people may agree in error.
 */

typedef enum
{
  BW_NULL_UNIFORM, /* (A² − 1) / 12: every point as likely */
  BW_NULL_SKEWED,  /* slightly skewed to the high end: 1.34 for five points; on other scales like the uniform one times
                      0.67 (James, Demaree &  Wolf 1984, table 2; LeBreton & Senter 2008) */
} BwNullDistribution;

/* The variance that answers at random would have on @n_points points. */
double bw_null_variance (guint n_points, BwNullDistribution kind);

typedef struct
{
  guint n_persons; /* with an answer to every item; item by item: with the fewest answers to one */
  guint n_items;
  gboolean item_wise;     /* fewer than five answered all, so each item counts those who answered it */
  double mean_variance;   /* s̄²: mean of the variances of the items, divisor n − 1 */
  double rwg;             /* r_wg(J), 0–1, James, Demaree & Wolf 1984: 0 when the variance is above the null’s */
  double rwg_star;        /* r*_wg(J), at most 1, may be negative: Lindell, Brandt & Whitney 1999 */
  double deviation;       /* AD_M(J), in points: mean distance from the mean of the item; Burke & Dunlap 2002 */
  double deviation_limit; /* up to here, A / 6, it counts as agreement (Burke & Dunlap 2002) */
} BwAgreement;

#define BW_AGREEMENT_NONE                                                                                              \
  ((BwAgreement){ .mean_variance = NAN, .rwg = NAN, .rwg_star = NAN, .deviation = NAN, .deviation_limit = NAN })

/* People who answered all items, unless they are fewer than five: then each item by those who answered it. All figures
 * NaN for fewer than two people or no item. */
BwAgreement bw_agreement_measure (const double *answers, guint n_persons, guint n_items, guint n_points,
                                  BwNullDistribution kind);

/* How r_wg(J) reads (LeBreton & Senter 2008). */
typedef enum
{
  BW_AGREEMENT_UNKNOWN,
  BW_AGREEMENT_LACKING,
  BW_AGREEMENT_WEAK,
  BW_AGREEMENT_MODERATE,
  BW_AGREEMENT_STRONG,
  BW_AGREEMENT_VERY_STRONG,
} BwAgreementLevel;

/* By two decimals, as the table of the authors has it: 0–0.30, 0.31–0.50, 0.51–0.70, 0.71–0.90, above. */
BwAgreementLevel bw_agreement_get_level (double rwg);

/* Cronbach’s alpha (Cronbach 1951) over those who answered all items; their number goes to @n_complete. NaN for fewer
 * than two, for one item, or when the sums do not differ. */
double bw_alpha (const double *answers, guint n_persons, guint n_items, guint *n_complete);
/* Its 95 % interval by Fisher’s F (Feldt, Woodruff & Salih 1987). None for fewer than two people or items, or without
 * an alpha. */
BwInterval bw_alpha_interval (double alpha, guint n_complete, guint n_items);
/* Alpha says something for this many complete cases (Bujang, Omar & Baharum 2018). */
#define BW_ALPHA_MIN_N 30

G_END_DECLS
