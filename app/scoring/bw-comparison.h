/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Two responses to one assessment side by side, an earlier one and a later one: how the scores differ, and which answers. They may have
 * been given to two versions of it; then a question that is not asked in the same words, on the same scale and with the same keying in both
 * counts on neither side, and is named (domain.md 4.10). It is made once and does not change.
 */

/* What is to be made of the difference of one score. One respondent gives no interval: below 10 points a difference is called small, by
 * convention (domain.md 4.6). */
typedef enum
{
  BW_CHANGE_UNKNOWN, /* there is no score on one side, or on both */
  BW_CHANGE_NONE,
  BW_CHANGE_SMALL,
  BW_CHANGE_UP,
  BW_CHANGE_DOWN,
} BwChange;

/* Below that many points a difference is called small. */
#define BW_CHANGE_LEAST 10

typedef enum
{
  BW_SIDE_BEFORE,
  BW_SIDE_AFTER,
  BW_N_SIDES
} BwSide;

typedef struct
{
  int dimensions[BW_N_SIDES]; /* in the definition of that side; never -1 */
  double scores[BW_N_SIDES];  /* 0–100 over the items that are the same on both sides; NaN: not enough answers */
  BwChange change;
} BwComparedDimension;

typedef struct
{
  int items[BW_N_SIDES]; /* in the definition of that side; -1: not asked there */
  gboolean changed;      /* asked differently, or on one side only: left out of the scores */
  gboolean differs;      /* the answers are not the same; FALSE for what changed */
} BwComparedItem;

typedef struct
{
  BwDocument *documents[BW_N_SIDES]; /* references */
  guint responses[BW_N_SIDES];
  GArray *dimensions; /* of BwComparedDimension, in the order of the later definition; only those that both have */
  GArray *items;      /* of BwComparedItem, in the order of the later definition, then those only the earlier one has; only what is asked
                         on some side */
  guint n_changed;    /* of the items */
  guint n_differing;
} BwComparison;

/* Compares response @response_before of @before with @response_after of @after. NULL with @error, whose sentence people may read, when
 * the documents are not about the same assessment, or one is anonymous: G_IO_ERROR_INVALID_ARGUMENT. */
BwComparison *bw_comparison_new (BwDocument *before, guint response_before, BwDocument *after, guint response_after,
                                 GError **error);
void bw_comparison_free (BwComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwComparison, bw_comparison_free)

/* The change from @before to @after, both 0–100 or NaN, for one respondent. */
BwChange bw_change_find (double before, double after);

/* Owned by the document of that side. */
const BwAssessment *bw_comparison_get_assessment (const BwComparison *self, BwSide side);
const BwResponse *bw_comparison_get_response (const BwComparison *self, BwSide side);

/* "Adaptability goes up from 52 to 66." The caller owns it. */
char *bw_comparison_describe_dimension (const BwComparison *self, guint position);
/* Every question of @position: its words as the later side asks them, or else the earlier one; owned by the document. */
const char *bw_comparison_get_words (const BwComparison *self, guint position);
/* The answer to it on one side, in words; "–" where there is none. The caller owns it. */
char *bw_comparison_format_answer (const BwComparison *self, guint position, BwSide side);
/* How many answers differ, and how many questions were left out: "7 of 52 answers differ. 2 questions are not asked …". The caller owns it. */
char *bw_comparison_summarise (const BwComparison *self);
/* What such a comparison cannot say. Owned by nobody. */
const char *bw_comparison_get_caution (void);

/* For a terminal, and as JSON; @names are what the two documents are called. @all: with the answers that are the same. Both give the same
 * bytes for the same documents. The caller owns the result. */
char *bw_comparison_to_text (const BwComparison *self, const char *const names[BW_N_SIDES], gboolean all);
char *bw_comparison_to_json (const BwComparison *self, const char *const names[BW_N_SIDES], gboolean all);

G_END_DECLS
