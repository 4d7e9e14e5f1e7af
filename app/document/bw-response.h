/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

G_BEGIN_DECLS

/*
 * What one person (or one group, in consensus) answered. A byte per item; notes, flags, numbers, texts and tables are kept aside,
 * only where there are any. Ten thousand responses of fifty items fit in a few megabytes.
 */

typedef enum
{
  BW_ANSWER_SKIPPED,
  BW_ANSWER_NOT_APPLICABLE,
  BW_ANSWER_GIVEN,
} BwAnswerState;

/* An answer as it travels: into a document, out of it, through undo. Only the member of the item's type counts. */
typedef struct
{
  BwAnswerState state;
  gboolean carried; /* taken over from the round before, and not confirmed since; never when skipped */
  guint choice;    /* rating, vignette, choice: position of the point or option */
  guint64 choices; /* multiple choice: a bit per option */
  double number;
  char *text;      /* owned */
  GPtrArray *rows; /* record table, from bw_rows_new(): a GStrv per row, a text per field in the field's order, "" for none; fields
                      left out at the end are empty, derived fields are always empty; owned */
} BwAnswer;

void bw_answer_clear (BwAnswer *answer);
/* A deep copy. */
BwAnswer bw_answer_copy (const BwAnswer *answer);
/* Compares the states and, of answers that were given, every member: see bw_answer_normalise(). What was carried over differs from the
 * same answer given now. */
gboolean bw_answer_equal (const BwAnswer *a, const BwAnswer *b);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwAnswer, bw_answer_clear)

/* No rows yet; add rows that g_strfreev() can free. */
GPtrArray *bw_rows_new (void);
/* Owned by the caller. */
GPtrArray *bw_rows_copy (GPtrArray *rows);
gboolean bw_rows_equal (GPtrArray *a, GPtrArray *b);

/* TRUE when @item can be answered like that: a point or option that is there, a number in its range, rows that are no longer
 * than the fields. How many rows there may be is for the caller to watch. */
gboolean bw_answer_fits (const BwAssessment *assessment, guint item, const BwAnswer *answer);
/* The answer to @item that @answer amounts to, with only the member of the item's type set. Nothing ticked, no number, no text and no
 * row is a skipped answer; rows are as long as the fields; characters that no file can hold are replaced. @answer has to fit. */
BwAnswer bw_answer_normalise (const BwAssessment *assessment, guint item, const BwAnswer *answer);

typedef struct _BwResponse BwResponse;

/* An empty response for the items of @assessment, which must outlive it. @id is random and says nothing about the person. */
BwResponse *bw_response_new (const BwAssessment *assessment, const char *id, BwForm form);
void bw_response_free (BwResponse *response);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwResponse, bw_response_free)

/* As given when it was made. */
const BwAssessment *bw_response_get_assessment (const BwResponse *response);
const char *bw_response_get_id (const BwResponse *response);
BwForm bw_response_get_form (const BwResponse *response);
/* What the person typed about who they are, or NULL. */
const char *bw_response_get_name (const BwResponse *response);
/* ISO 8601 days, such as "2026-03-31", or NULL. */
const char *bw_response_get_started (const BwResponse *response);
const char *bw_response_get_changed (const BwResponse *response);
/* TRUE when @text is such a day. */
gboolean bw_day_is_valid (const char *text);
/* "22 November 2026" for "2026-11-22"; other text as it is, and NULL as "". The caller owns it. */
char *bw_day_format (const char *day);
/* The same with a short month, where there is little room. */
char *bw_day_format_short (const char *day);

/* The codes of all items, one byte each: 0 skipped, 1 not applicable, 2 + position of the point or option; 255 answered in
 * another way. This is what scoring reads. */
const guint8 *bw_response_get_codes (const BwResponse *response);
#define BW_CODE_SKIPPED 0
#define BW_CODE_NOT_APPLICABLE 1
#define BW_CODE_FIRST 2
#define BW_CODE_ELSEWHERE 255

/* What was answered to the item at that position. The members that are not the item’s type read as none. */
BwAnswerState bw_response_get_state (const BwResponse *response, guint item);
/* Position of the chosen point or option, or -1. */
int bw_response_get_choice (const BwResponse *response, guint item);
guint64 bw_response_get_choices (const BwResponse *response, guint item);
double bw_response_get_number (const BwResponse *response, guint item); /* NaN: none */
const char *bw_response_get_text (const BwResponse *response, guint item); /* NULL: none */
/* Rows as in BwAnswer, each as long as the table has fields, or NULL. A row without any text is one that was added and not filled in
 * yet. Owned by the response. */
GPtrArray *bw_response_get_rows (const BwResponse *response, guint item);
/* TRUE while the answer is one that was taken over from the round before and nobody has confirmed. */
gboolean bw_response_get_carried (const BwResponse *response, guint item);
/* The whole answer; clear it. */
BwAnswer bw_response_dup_answer (const BwResponse *response, guint item);
/* NULL: none. */
const char *bw_response_get_note (const BwResponse *response, guint item);
gboolean bw_response_get_flagged (const BwResponse *response, guint item);

/* The setters below are for reading files and tests; in the app, answers change through BwDocument. An answer that does not fit the
 * item (bw_answer_fits()) is a programming error. An empty note or name is none. */
void bw_response_set_answer (BwResponse *response, guint item, const BwAnswer *answer);
void bw_response_set_note (BwResponse *response, guint item, const char *note);
void bw_response_set_flagged (BwResponse *response, guint item, gboolean flagged);
void bw_response_set_name (BwResponse *response, const char *name);
/* Each a day or NULL. */
void bw_response_set_days (BwResponse *response, const char *started, const char *changed);

/* How far it is: over the items that count (bw_item_counts()). */
typedef struct
{
  guint total;
  guint answered;
  guint not_applicable;
  guint skipped;
  guint flagged; /* over all types of items, as is … */
  guint carried; /* … what was taken over from the round before and not confirmed yet */
} BwProgress;

/* Over @n_items items from @first_item, as far as there are. @relevant holds a byte per item of the assessment (0: not asked, and
 * left out of every figure), or is NULL: all are asked. */
BwProgress bw_response_get_progress (const BwResponse *response, guint first_item, guint n_items, const guint8 *relevant);

/* The memory it takes, in bytes, without what the allocator adds. */
gsize bw_response_get_size (const BwResponse *response);

G_END_DECLS
