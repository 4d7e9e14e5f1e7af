/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-result.h"

G_BEGIN_DECLS

/*
 * A result while it is being made. Conditions and figures may refer to each other in any order, so each is worked out when it is first
 * needed and then remembered. One that is asked for while it is being worked out (a circle, which the checker reports) counts as asked
 * if it is an item or a section, and as having no value otherwise.
 */
typedef struct
{
  BwResult *result; /* filled step by step; owned until stolen */
  gboolean done;    /* it was whole from the start, and is not owned */
  const BwResponse *response;
  const guint8 *codes;
  const double *targets; /* by dimension: a score to take instead (NaN: none); NULL: none at all */
  guint8 *items; /* states, by item … */
  guint8 *sections;
  guint8 *sections_asked;
  guint8 *dimensions;
  guint8 *indices;
  guint8 overall[BW_N_KINDS];
  guint depth;
} BwEvaluation;

/* Begins; nothing is worked out yet. @response must outlive it. */
void bw_evaluation_init (BwEvaluation *evaluation, BwAssessment *assessment, const BwResponse *response);
/* Begins with all worked out: calls are answered from @result, which is of @response. Both must outlive it. */
void bw_evaluation_init_done (BwEvaluation *evaluation, const BwResult *result, const BwResponse *response);
void bw_evaluation_clear (BwEvaluation *evaluation);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwEvaluation, bw_evaluation_clear)

/* TRUE when the conditions of the item and of its section hold. */
gboolean bw_evaluation_is_asked (BwEvaluation *evaluation, guint item);
/* Both are copies; without a value while they are still being worked out. */
BwScore bw_evaluation_get_dimension (BwEvaluation *evaluation, guint dimension);
BwScore bw_evaluation_get_index (BwEvaluation *evaluation, guint index);
BwScore bw_evaluation_get_overall (BwEvaluation *evaluation, BwDimensionKind kind);
/* As bw_result_get_gap(). */
double bw_evaluation_get_gap (BwEvaluation *evaluation, guint dimension);

/* Answers the calls in expressions; @data is the evaluation. */
BwValue bw_evaluation_call (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data);

/* Adds up figures of which some may be missing. */
typedef struct
{
  double sum;
  double weight; /* of those that are valid */
  double valid;  /* the same without signs, and … */
  double there;  /* … of all that are there */
  guint n;
  guint n_valid;
} BwMean;

/* One more that is there; it counts towards the mean when it is valid. */
void bw_mean_add (BwMean *mean, const BwScore *score, double weight);
/* The weighted mean, or no value when less than 70 % is valid. The band is left to the caller. */
BwScore bw_mean_get_score (const BwMean *mean);

/* TRUE when nothing is filled in yet: such a row does not count. */
gboolean bw_record_is_blank (char *const *row);
/* The sum of a column over the rows whose field @key_field (-1: all rows) reads @key; rows without a number in it add nothing. */
double bw_record_sum (const BwAssessment *assessment, guint item, GPtrArray *rows, guint field, int key_field, const char *key);
/* The position of the field called @id, or -1. */
int bw_record_find_field (const BwItem *item, const char *id);

/* Works out whose advice is given, into the result. */
void bw_evaluation_advise (BwEvaluation *evaluation);
/* Tries the rules and puts those that hold into the result. */
void bw_evaluation_read (BwEvaluation *evaluation);
/* @text with its placeholders filled in; what is none stays as it is. @part is what the rule is tried for, or NULL. The caller owns it. */
char *bw_reading_fill_text (const BwResult *result, const char *text, const BwPart *part);

G_END_DECLS
