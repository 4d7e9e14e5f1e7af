/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-result.h"

G_BEGIN_DECLS

/* One of several rounds: when it was, in the words of whoever asks, and what came out. */
typedef struct
{
  const char *label;
  const BwResult *result;
  gboolean intervals; /* low and high of its scores are the 95 % interval around the mean of a group, not the spread of own answers */
  gboolean is_now; /* the round of the result itself */
} BwChartRound;

/* What charts are made from. All but the result may be NULL. Charts keep nothing of it but
 * the result. */
typedef struct
{
  const BwResult *result;
  const BwResponse *response; /* the answers behind it; NULL: it is a group's */
  const double *target;       /* what is aimed at, by dimension, 0–100; NaN: nothing */
  const BwResult *team;       /* the others' means, for a dumbbell */
  const BwChartRound *rounds; /* oldest first */
  guint n_rounds;
} BwChartInput;

G_END_DECLS
