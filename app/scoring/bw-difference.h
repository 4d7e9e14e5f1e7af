/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-comparison.h"
#include "bw-interval.h"

G_BEGIN_DECLS

/*
 * How a figure of one group, or of one round, differs from that of another, and how sure that is (domain.md 4.6). Pure
 * arithmetic on the figures of persons.
 */

typedef enum
{
  BW_DIFFERENCE_UNKNOWN,   /* too few people on a side */
  BW_DIFFERENCE_NONE,
  BW_DIFFERENCE_SMALL,     /* below BW_CHANGE_LEAST points, however sure (by convention) */
  BW_DIFFERENCE_UNSURE,    /* no interval: nobody differs from anybody on either side */
  BW_DIFFERENCE_NOT_CLEAR, /* the interval contains 0 */
  BW_DIFFERENCE_CLEAR,
} BwDifferenceVerdict;

typedef struct
{
  guint
    n[BW_N_SIDES]; /* with a valid figure; of linked people: with one on both sides; 0 when there is nothing to show */
  double means[BW_N_SIDES]; /* 0–100; NaN as below */
  double difference;        /* after less before; NaN: too few */
  BwInterval interval;      /* of the difference, 95 %; none: it cannot be said */
  BwDifferenceVerdict verdict;
} BwDifference;

/* @difference in points or NaN; @interval may be none. */
BwDifferenceVerdict bw_difference_judge (double difference, const BwInterval *interval);
/* Different people (Welch 1947), known by their means, standard deviations and numbers. Nothing is said unless both
 * have
 * @minimum people. */
BwDifference bw_difference_between (const double means[BW_N_SIDES], const double sds[BW_N_SIDES],
                                    const guint n[BW_N_SIDES], guint minimum);
/* The same from the figures of persons; NaN: none, and not counted. */
BwDifference bw_difference_of_groups (const double *before, guint n_before, const double *after, guint n_after,
                                      guint minimum);
/* The same people twice: @before[i] and @after[i] are one person’s; who lacks one is left out (mean paired difference).
 */
BwDifference bw_difference_of_pairs (const double *before, const double *after, guint n, guint minimum);

/* "clear", "not-clear", "unsure", "small", "none" or "unknown": for files. Static. */
const char *bw_difference_get_id (BwDifferenceVerdict verdict);
/* "a clear difference" …, for people. Static. */
const char *bw_difference_get_name (BwDifferenceVerdict verdict);
/* "+5 to +23"; "–" when there is none. The caller owns it. */
char *bw_difference_format_interval (const BwDifference *difference);
/* The difference of two figures as they are shown: "+14"; "–" when either is missing. The caller owns it. */
char *bw_difference_format (const char *before, const char *after);

G_END_DECLS
