/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"
#include "bw-json.h"
#include "bw-score.h"

G_BEGIN_DECLS

/*
 * What one response means: every dimension, every index, the overall scores, and the texts whose conditions hold. It is made once
 * and does not change. Expressions of the definition are evaluated here.
 */

typedef struct
{
  const BwRule *rule;
  int dimension; /* what a rule tried for several is about: a dimension, or … */
  int index;     /* … an index; -1: none */
  char *text;    /* placeholders filled in */
} BwReading;

/*
 * An item is asked when its own condition and that of its section hold. One that is not asked counts as not there: its answer is kept
 * but enters no score, no count and no expression, and a dimension or chart without any item asked is passed over.
 *
 * A figure made of others (an overall score, an index of parts, the exposures paired with a dimension) is valid when at least 70 % of
 * those that are there are valid (domain.md 4.2), by weight where they have weights. Its n_items counts those that are there, its
 * n_answered those that are valid; raw, low and high are NaN.
 */

typedef struct
{
  BwAssessment *assessment; /* a reference */
  BwForm form;
  BwScore *dimensions;   /* by dimension */
  BwScore *indices;      /* by index; for one with a unit, score is the figure itself; else kept within 0–100 */
  BwScore exposure;      /* the index called exposure, else the mean of the exposure dimensions */
  BwScore readiness;
  guint8 *relevant;      /* by item: 1 when it is asked */
  guint8 *advised;       /* by dimension: 1 when its advice is given; 0 when something else comes first (advice-relevant) */
  BwReading *readings;   /* the rules that hold, in the order of the file, each in its own order; of the headlines only the first */
  guint n_readings;
} BwResult;

/* Scores one response. The assessment is referenced; the response is not kept. */
BwResult *bw_result_new (BwAssessment *assessment, const BwResponse *response);
/* The result as it would be if dimensions had the scores of @targets, one per dimension; NaN leaves a dimension as it is, and one that is not asked
 * stays out. NULL: none. */
BwResult *bw_result_new_aiming (BwAssessment *assessment, const BwResponse *response, const double *targets);
void bw_result_free (BwResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwResult, bw_result_free)

/* Mean score of the exposures paired with @dimension; the overall exposure when it names none; NaN when not valid, or for an exposure
 * dimension. */
double bw_result_get_paired_exposure (const BwResult *result, guint dimension);
/* Paired exposure less readiness, unrounded: conditions such as gap() > 20 go by it, and so may hold where bw_gap_format() shows 20. NaN when
 * either is missing, or for an exposure dimension. */
double bw_result_get_gap (const BwResult *result, guint dimension);
/* The paired exposure as people see it, by the bands of its dimension, or of the overall exposure when it is made of several. The caller
 * owns it. */
char *bw_result_format_paired_exposure (const BwResult *result, guint dimension);

/* The score of a part of an index or chart. */
const BwScore *bw_result_get_part (const BwResult *result, const BwPart *part);

/* The bands of a part, or of the overall score of a kind; NULL when there are none. */
const BwBandSet *bw_result_get_part_bands (const BwResult *result, const BwPart *part);
const BwBandSet *bw_result_get_overall_bands (const BwResult *result, BwDimensionKind kind);
/* The score of a part as people see it: bw_score_format(), or with up to one decimal for an index with a unit; to the
 * nearest half for one on a clock (domain.md 3.3). The caller owns it. */
char *bw_result_format_part (const BwResult *result, const BwPart *part);
/* The same with its unit, if it has one: "4.8 minutes". The caller owns it. */
char *bw_result_format_with_unit (const BwResult *result, const BwPart *part);

/* The band label of a dimension ("Developing"), or NULL when there is none. */
const char *bw_result_get_band_label (const BwResult *result, guint dimension);
/* Lines of advice for the band that @dimension is in, NULL-terminated; NULL when there are none, or they are not given. */
char *const *bw_result_get_advice (const BwResult *result, guint dimension);

/* The readiness dimensions to begin with, at most three: those with the most pressure on the least readiness, of the valid ones below their
 * highest band whose advice is given (domain.md 3.4, within one assessment). The caller owns the array of guint. */
GArray *bw_result_find_priorities (const BwResult *result);

/* The sentence on top: the first headline rule that holds, else a plain one about the two overall scores. Never NULL. The caller
 * owns it. */
char *bw_result_dup_headline (const BwResult *result);

/* The bytes that decide which items are asked, for a response without scoring the rest; free with g_free(). */
guint8 *bw_relevance_new (BwAssessment *assessment, const BwResponse *response);

/* The value of a derived field in a row (texts by field, as in BwAnswer). The caller owns the text; "" when it has none. */
char *bw_result_dup_derived (const BwAssessment *assessment, guint item, guint field, char *const *row);

/* The quadrants of the matrix (domain.md 3.2). */
typedef enum
{
  BW_QUADRANT_NONE, /* a coordinate is missing */
  BW_QUADRANT_ACT,
  BW_QUADRANT_HOLD,
  BW_QUADRANT_WATCH,
  BW_QUADRANT_RESERVE,
} BwQuadrant;

/* The quadrant of the two overall scores, cut at 50; none when one of them is NaN. */
BwQuadrant bw_quadrant_find (double exposure, double readiness);
/* TRUE when either coordinate lies within 5 of the line at 50, 45 and 55 included: one respondent's rule. FALSE when one is missing. */
gboolean bw_quadrant_is_borderline (double exposure, double readiness);
/* "Act now" … in the language of the interface; not owned by the caller. "" for none. It has a place of its own, or stands in a sentence of
 * the interface: the texts of an assessment, which may be in another language, have no placeholder for it. */
const char *bw_quadrant_get_name (BwQuadrant quadrant);
/* "act", "hold", "watch", "reserve"; "" for none. */
const char *bw_quadrant_get_id (BwQuadrant quadrant);

/* The results as text for a terminal, as JSON, or as CSV (RFC 4180); the same response gives the same bytes, and numbers look the same
 * in every locale. In CSV a text that a spreadsheet would take for a formula gets an apostrophe in front. The caller owns the result. */
char *bw_result_to_text (const BwResult *result);
char *bw_result_to_json (const BwResult *result);
char *bw_result_to_csv (const BwResult *result);
/* The CSV of a report: where the document has a plan, each action follows as a row of type "action" (its name is what is to be done, its band
 * the state), and all rows have the columns who, first_step and due. @names: FALSE leaves who empty. */
char *bw_result_to_csv_with_plan (const BwResult *result, BwDocument *document, gboolean names);
/* The members of the JSON, into an object that is open. */
void bw_result_add_json (BwJson *json, const BwResult *result);

G_END_DECLS
