/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

G_BEGIN_DECLS

/*
 * The parts of a report as a person arranges them for one assessment: all there are, in an order, each chosen or not, and each chart by itself.
 * What that assessment has no use for is in the list too, so that it is not lost, but is not to be shown.
 */
typedef struct
{
  char *id;
  gboolean chosen;
  gboolean shown;
} BwPartChoice;

/* The list for @parts (NULL: the usual ones): those in their order, and the others, not chosen, where they usually stand. The caller owns the
 * array of BwPartChoice. */
GPtrArray *bw_part_choices_new (char *const *parts, const BwAssessment *assessment);
const BwPartChoice *bw_part_choices_get (GPtrArray *choices, guint position);
/* Moves the one at @from by @steps among those that are shown; FALSE when it stays where it is. */
gboolean bw_part_choices_move (GPtrArray *choices, guint from, int steps);
void bw_part_choices_set_chosen (GPtrArray *choices, guint position, gboolean chosen);
/* The ids of those that are chosen; NULL when that is what is usual. The caller owns it. */
char **bw_part_choices_dup_parts (GPtrArray *choices, const BwAssessment *assessment);

G_END_DECLS
