/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-group-result.h"

G_BEGIN_DECLS

/*
 * What a team talks about first, and for how long: an entry a statement, or, below eight people, an entry a dimension, as single statements may
 * not be named then. Nothing in it says who answered what.
 *
 * They are ordered by disagreement × importance. Disagreement is the variance of the answers as a share of that of answers at random (1 − r*_wg;
 * Lindell, Brandt & Whitney 1999), from 0 up. Importance is how much is still to be done in the dimension: 100 less its mean for readiness, its
 * mean for exposure, as a share of 100, and never below a tenth. At most two statements of one dimension, so that the talk gets round.
 */

typedef struct
{
  int item;        /* -1: the whole dimension */
  guint dimension;
  double weight;   /* disagreement × importance */
  guint minutes;   /* the time box */
  char *topic;     /* what it is about, in the words of the assessment */
  char *prompt;    /* what to ask */
} BwAgendaEntry;

typedef struct
{
  GArray *entries; /* of BwAgendaEntry, most urgent first; empty when there is nothing to talk about that may be named */
  guint opening;   /* minutes to begin with: what the figures are and are not */
  guint closing;   /* minutes to end with: who does what until when */
  guint minutes;   /* in all */
  char *refusal;   /* why there is none, in a sentence; NULL when there is */
} BwAgenda;

/* No talk is shorter, none longer. */
#define BW_AGENDA_MIN 15
#define BW_AGENDA_MAX 480
#define BW_AGENDA_USUAL 90

/* An agenda that takes @minutes (kept within the two above): entries of at least eight and at most twenty-five minutes each. */
BwAgenda *bw_agenda_new (const BwGroupResult *group, guint minutes);
void bw_agenda_free (BwAgenda *agenda);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwAgenda, bw_agenda_free)

/* What to say in the first and the last minutes. Static. */
const char *bw_agenda_get_opening (void);
const char *bw_agenda_get_closing (void);

/* The agenda as plain text. The caller owns it. */
char *bw_agenda_to_text (const BwAgenda *agenda);

G_END_DECLS
