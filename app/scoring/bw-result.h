/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-response.h"
#include "bw-score.h"

G_BEGIN_DECLS

/*
 * What one response means: every dimension, every index, the overall scores, and the texts whose conditions hold. It is made once
 * and does not change. Expressions of the definition are evaluated here.
 */

typedef struct
{
  const BwRule *rule;
  int dimension; /* of a for-each rule; else -1 */
  char *text;    /* placeholders filled in */
} BwReading;

typedef struct
{
  BwAssessment *assessment; /* a reference */
  BwForm form;
  BwScore *dimensions;   /* by dimension */
  BwScore *indices;      /* by index; for one with a unit, score is the figure itself */
  BwScore exposure;      /* mean of the exposure dimensions; valid when 70 % of them are (domain.md 4.2) */
  BwScore readiness;
  guint8 *relevant;      /* by item: 1 when it is asked */
  BwReading *readings;   /* the rules that hold, in the order of the file */
  guint n_readings;
} BwResult;

/* Scores one response. The assessment is referenced; the response is not kept. */
BwResult *bw_result_new (BwAssessment *assessment, const BwResponse *response);
void bw_result_free (BwResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwResult, bw_result_free)

/* Mean score of the exposures paired with @dimension; the overall exposure when it names none; NaN when not valid. */
double bw_result_get_paired_exposure (const BwResult *result, guint dimension);
/* Paired exposure less readiness; NaN when either is missing, or for an exposure dimension. */
double bw_result_get_gap (const BwResult *result, guint dimension);

/* The score of a part of an index or chart. */
const BwScore *bw_result_get_part (const BwResult *result, const BwPart *part);

/* The band label of a dimension ("Developing"), or NULL when there is none. */
const char *bw_result_get_band_label (const BwResult *result, guint dimension);
/* Lines of advice for the band that @dimension is in, NULL-terminated, or NULL. */
char *const *bw_result_get_advice (const BwResult *result, guint dimension);

/* The sentence on top: the first headline rule that holds, else a plain one about the two overall scores. Never NULL. The caller
 * owns it. */
char *bw_result_dup_headline (const BwResult *result);

/* The bytes that decide which items are asked, for a response without scoring the rest; free with g_free(). */
guint8 *bw_relevance_new (BwAssessment *assessment, const BwResponse *response);

/* The value of a derived field in a row (texts by field, as in BwAnswer). The caller owns the text; "" when it has none. */
char *bw_result_dup_derived (const BwAssessment *assessment, guint item, guint field, char *const *row);

/* Both quadrants' names of the matrix (domain.md 3.2). */
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
/* TRUE when either coordinate lies within 5 of the line at 50: one respondent's rule. */
gboolean bw_quadrant_is_borderline (double exposure, double readiness);
/* "Act now" … translated; not owned by the caller. "" for none. */
const char *bw_quadrant_get_name (BwQuadrant quadrant);

/* The results as text for a terminal, as JSON, or as CSV; the same response gives the same bytes. The caller owns the result. */
char *bw_result_to_text (const BwResult *result);
char *bw_result_to_json (const BwResult *result);
char *bw_result_to_csv (const BwResult *result);

G_END_DECLS
