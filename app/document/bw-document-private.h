/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document-format.h"
#include "bw-document.h"
#include "bw-history.h"

G_BEGIN_DECLS

struct _BwDocument
{
  GObject parent_instance;

  BwAssessment *assessment;
  char *id;      /* "" when the file had none */
  char *title;   /* NULL: none */
  char *created; /* NULL: unknown */
  char *previous; /* the id of the document of the round before; NULL: none */
  char *today;   /* NULL: unknown */
  char *source_digest;
  GArray *sheets;    /* of BwSheet */
  GArray *second;    /* of BwSheet: those of a second entry of paper forms; see BW_SECOND_ENTRY */
  GPtrArray *target; /* see bw-target.h; NULL: none */
  BwKept unknown;
  BwKept responses_unknown;
  BwKept target_unknown;
  GPtrArray *plan; /* see bw-plan.h; NULL: none */
  BwKeptPlan plan_unknown;
  BwKept second_unknown;
  BwKept definition_unknown;

  BwHistory *history;
  guint64 revision;
  gboolean could_undo;
  gboolean could_redo;
};

/* What a file says about the group that answered it. */
typedef enum
{
  BW_GROUP_WORD_INVITED,
  BW_GROUP_WORD_MINIMUM,
  BW_N_GROUP_WORDS
} BwGroupWord;

/* The attribute of <document> that holds it. */
const char *bw_group_word_get_name (BwGroupWord word);
/* Does, as a step that can be undone, what makes @text (NULL: none) its value. */
void bw_document_change_group (BwDocument *self, BwGroupWord word, const char *text);

/* A document without responses, to be filled by a reader. */
BwDocument *bw_document_new_empty (void);

/* Makes @rows, which are taken, the plan. */
void bw_document_change_plan (BwDocument *self, GPtrArray *rows);
/* The sheet with that number, which may be one of the second entry. */
BwSheet *bw_document_get_sheet (BwDocument *self, guint response);
/* Does a new step of BW_STEP_ADD or BW_STEP_REMOVE with @n sheets from @position on; takes @absent, which is NULL when they are taken away. */
void bw_document_change_sheets (BwDocument *self, BwStepKind kind, guint position, guint n, GArray *absent);

/* Lets the responses of @step, which came or went, go or come: the opposite of what was; and tells that. */
void bw_document_turn_responses (BwDocument *self, BwStep *step);

/* Reads and writes <second-entry>; nothing is written when there is nothing. */
void bw_document_read_second (BwDocument *self, BwXmlNode *node, BwIssues *issues);
void bw_document_write_second (BwDocument *self, BwXmlWriter *writer);

/* Tells everybody who listens that @n responses came at @position, or, with a negative one, that so many went. */
void bw_document_tell_responses (BwDocument *self, guint position, int n);
/* Tells everybody who listens that something changed: "changed", and the properties that did. */
void bw_document_tell (BwDocument *self, gboolean title_changed, guint response, int item);

G_END_DECLS
