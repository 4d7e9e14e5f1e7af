/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

G_BEGIN_DECLS

/*
 * What an assessment is called inside LimeSurvey. Codes there are short and narrow: a question has a letter and up to
 * nineteen letters and digits, an answer up to five, and what does not fit is dropped or renamed by chance when the
 * survey is imported. So every code is made here, from the ids of the definition alone: the same definition always
 * gives the same codes, and what comes back is found by them.
 */

/* A question of LimeSurvey: ratings on one scale as an array, or one item of another type. */
typedef struct
{
  char *code;
  guint first_item;
  guint n_items; /* more than one only in an array */
} BwLimeQuestion;

typedef struct
{
  const BwAssessment *assessment; /* must outlive it */
  BwLimeQuestion *questions;      /* in the order of the items */
  guint n_questions;
  guint *question_of_item;
  char **subquestions; /* by item: the code of its row in an array; NULL for the other types */
  char ***options;     /* by item: the codes of the boxes of a multiple choice; else NULL */
} BwLimeCodes;

/* The codes of all items. Ratings of one section, dimension, scale and keying that follow each other share an array. */
BwLimeCodes *bw_lime_codes_new (const BwAssessment *assessment);
void bw_lime_codes_free (BwLimeCodes *codes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLimeCodes, bw_lime_codes_free)

/* The code of an answer: "A1" for the first point of a scale or the first option, and so on. The caller owns it. */
char *bw_lime_answer_code (guint position);
/* The position that such a code stands for, or -1. */
int bw_lime_answer_position (const char *code);
/* The code of the answer that stands apart. */
#define BW_LIME_NOT_APPLICABLE "NA"

/* The heading of the column that answers @item, such as "vexpA[vexp1]"; of one box of a multiple choice with @option,
 * else -1. The caller owns it. */
char *bw_lime_codes_dup_heading (const BwLimeCodes *codes, guint item, int option);

/* What is asked of all rows of an array, in paragraphs: the name of the dimension, the prompt of the scale, the frame
 * of the stems. One paragraph with the stem for the other types. NULL-terminated; the caller owns it. */
char **bw_lime_codes_dup_question (const BwLimeCodes *codes, guint question, BwForm form);

G_END_DECLS
