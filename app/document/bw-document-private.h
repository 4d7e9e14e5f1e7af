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
  GPtrArray *target; /* see bw-target.h; NULL: none */
  BwKept unknown;
  BwKept responses_unknown;
  BwKept target_unknown;
  GPtrArray *plan; /* see bw-plan.h; NULL: none */
  BwKeptPlan plan_unknown;
  BwKept definition_unknown;

  BwHistory *history;
  guint64 revision;
  gboolean could_undo;
  gboolean could_redo;
};

/* A document without responses, to be filled by a reader. */
BwDocument *bw_document_new_empty (void);

/* Makes @rows, which are taken, the plan. */
void bw_document_change_plan (BwDocument *self, GPtrArray *rows);
/* Lets the responses of @step, which came or went, go or come: the opposite of what was; and tells that. */
void bw_document_turn_responses (BwDocument *self, BwStep *step);

/* Tells everybody who listens that @n responses came at @position, or, with a negative one, that so many went. */
void bw_document_tell_responses (BwDocument *self, guint position, int n);
/* Tells everybody who listens that something changed: "changed", and the properties that did. */
void bw_document_tell (BwDocument *self, gboolean title_changed, guint response, int item);

G_END_DECLS
