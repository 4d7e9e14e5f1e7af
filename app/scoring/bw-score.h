/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"
#include "app/document/bw-response.h"

#include <math.h>

G_BEGIN_DECLS

/*
 * From answers to a score: pure arithmetic over arrays. Scores are 0–100, percent of the maximum possible (POMP; Cohen, Cohen, Aiken & West
 * 1999), not rounded to what is shown; NaN stands for "no value".
 */

typedef struct
{
  double raw;   /* mean of the keyed answers on the scale's own points; NaN when nothing is answered, or on several scales */
  double score; /* 0–100; NaN unless valid */
  double low;   /* the lowest and the highest keyed item on 0–100: the spread of own answers; NaN when nothing is answered */
  double high;
  guint n_items;
  guint n_answered;
  guint n_not_applicable;
  gboolean valid;
  int band; /* position in its band set; -1: none */
} BwScore;

/* No value: nothing asked, nothing answered. */
#define BW_SCORE_NONE ((BwScore){ .raw = NAN, .score = NAN, .low = NAN, .high = NAN, .band = -1 })

/* @score to nine decimals, so that sums in another order give the same number and a cut is met exactly; NaN when it is not finite. */
double bw_score_settle (double score);

/* An answer after keying, on the scale's own points: min + max − x for a reverse item (domain.md 4.3). */
double bw_key_value (const BwResponseScale *scale, double value, gboolean reverse);

/* 100 × (value − min) / (max − min) (domain.md 4.4). */
double bw_normalise (const BwResponseScale *scale, double value);

/* Keyed value of the rating @item on its own points, NaN when it is not answered. @codes as in bw_response_get_codes(). */
double bw_score_item_raw (const BwAssessment *assessment, guint item, const guint8 *codes);
/* The same on 0–100. */
double bw_score_item (const BwAssessment *assessment, guint item, const guint8 *codes);

/* How the checklist view shows the rating @item: the tick of the chosen point, of the one mirrored to it for a reverse item; open when it
 * is not answered (domain.md A2, checklist view). */
BwTick bw_score_item_tick (const BwAssessment *assessment, guint item, const guint8 *codes);

/* The score of one dimension: mean of its answered items, each on 0–100 by its own scale, valid when enough are answered. */
BwScore bw_score_dimension (const BwAssessment *assessment, guint dimension, const guint8 *codes);
/* The same over the items that are asked: @relevant holds a byte per item of the assessment (0: not asked, and so not there), or is
 * NULL: all are. */
BwScore bw_score_dimension_asked (const BwAssessment *assessment, guint dimension, const guint8 *codes,
                                  const guint8 *relevant);

/* The score as people see it: rounded half up to a whole number, with one decimal when it lies within 0.5 of a cut of @set
 * (domain.md 4.4) and then always on its own side of the cut, so that a shown 40 is never below 40; "–" for NaN. @set may be NULL. The caller owns it. */
char *bw_score_format (double score, const BwBandSet *set);
/* A figure with a unit, such as minutes, as people see it: with one decimal where it needs one, on its own side of a cut; "–" for NaN.
 * @set may be NULL. The caller owns it. */
char *bw_measure_format (double figure, const BwBandSet *set);

/* The gap between two figures as bw_score_format() shows them: "59" less "63" is "−4", "40.0" less "22" is "18". People who read all three
 * side by side can check the one by the others; what is decided by a gap is decided on unrounded scores. With one decimal only where it
 * needs one, with the minus sign proper (U+2212); "–" when either is missing. The caller owns it. */
char *bw_gap_format (const char *exposure, const char *readiness);

G_END_DECLS
