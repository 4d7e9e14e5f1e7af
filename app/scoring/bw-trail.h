/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-figure.h"

G_BEGIN_DECLS

/*
 * Why a figure is what it is: from the answers over keying, the rule on missing answers and the mean to 0–100 and the
 * band, each step with its numbers. It is worked out from the same arrays as the score, and says nothing that cannot be
 * checked by hand.
 */

/* A statement that is asked, and what its answer counts. */
typedef struct
{
  guint item;
  char *stem;   /* with the start of the sentence it shares with others */
  char *answer; /* as it was given; what stands for "skipped" when it was not */
  gboolean reverse;
  double value; /* of the chosen point; NaN: none */
  double keyed; /* after keying, on the scale's own points; NaN: none */
  double score; /* the same on 0–100; NaN: none */
} BwTrailAnswer;

/* A figure that enters another one. */
typedef struct
{
  BwFigure figure;
  char *name;
  char *score; /* as people see it */
  double weight;
  gboolean valid;
} BwTrailPart;

typedef struct
{
  BwFigure figure;
  char *name;
  char *score;      /* as people see it */
  const char *band; /* label, or NULL; owned by the assessment */
  GArray *answers;  /* of BwTrailAnswer; empty for a figure made of others */
  GArray *parts;    /* of BwTrailPart; empty for a dimension */
  GPtrArray *steps; /* of char *: a sentence each, in the order of the arithmetic; translated */
} BwTrail;

/* How @figure came about. @response is the one that @result was made from. */
BwTrail *bw_trail_new (const BwResult *result, const BwResponse *response, BwFigure figure);
void bw_trail_free (BwTrail *trail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTrail, bw_trail_free)

/* The trail as lines for a terminal. The caller owns it. */
char *bw_trail_to_text (const BwTrail *trail);

G_END_DECLS
