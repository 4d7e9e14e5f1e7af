/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-response.h"

G_BEGIN_DECLS

/* The steps that led to a document, to go back and forth along. */

typedef enum
{
  BW_STEP_ANSWER,
  BW_STEP_NOTE,
  BW_STEP_FLAG,
  BW_STEP_NAME,
  BW_STEP_TITLE,
  BW_STEP_TARGET,
  BW_STEP_PLAN,
  BW_STEP_GROUP,  /* what the file says about its group; place: which of it, a BwGroupWord */
  BW_STEP_ADD,    /* responses came, from the step's response on */
  BW_STEP_REMOVE, /* responses went */
} BwStepKind;

/* A step that no other goes on with. */
#define BW_STEP_ALONE -1

typedef struct
{
  BwStepKind kind;
  guint response;
  int item;  /* -1: not about one item */
  gboolean joined; /* goes back and forth together with the step before it */
  int place; /* where it was typed, such as a cell of a table; the next step in the same place is part of it; or BW_STEP_ALONE */
  /* Normalised answers. A note, name or title is one with a text, or skipped; a flag has its state as the choice; a target, and a
   * plan, is one with rows, or skipped. Owned. */
  BwAnswer before;
  BwAnswer after;
  guint n_responses; /* that came or went */
  GArray *absent;    /* of BwSheet, owned: the responses, while they are not in the document; NULL while they are */
} BwStep;

typedef struct _BwHistory BwHistory;

/* An empty history. */
BwHistory *bw_history_new (void);
void bw_history_free (BwHistory *history);

/* Adds @step, taking its insides, and forgets the steps that were taken back. */
void bw_history_add (BwHistory *history, BwStep *step);
/* The next step will be one of its own. */
void bw_history_end_step (BwHistory *history);

/* TRUE when there is a step to go. */
gboolean bw_history_can_go_back (const BwHistory *history);
gboolean bw_history_can_go_forward (const BwHistory *history);
/* The step that led to the present; there has to be one. Owned by the history. */
BwStep *bw_history_get_last (BwHistory *history);
/* TRUE when the next step forward goes together with the one before it. */
gboolean bw_history_is_joined (const BwHistory *history);
/* Goes one step; the step, owned by the history, or NULL. */
BwStep *bw_history_go_back (BwHistory *history);
BwStep *bw_history_go_forward (BwHistory *history);

G_END_DECLS
