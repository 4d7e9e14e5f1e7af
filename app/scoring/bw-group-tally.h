/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-group-result.h"

G_BEGIN_DECLS

/* The figures of all persons, flat and one after the other, before anything is held back. For
 * bw-group-result.c and bw-group-comparison.c only: a tally never leaves them. */
typedef struct
{
  BwAssessment *assessment; /* borrowed */
  guint n;                  /* persons */
  guint n_figures;          /* dimensions, then indices, exposure, readiness */
  double *figures;          /* [figure * n + person]; NaN: none */
  guint8 *codes;    /* [person * n_items + item], as in bw_response_get_codes(); skipped where it was not asked */
  int *parts;       /* by person: position in @names; -1: none */
  GPtrArray *names; /* of char *: the parts of the group, in the order of their names */
} BwGroupTally;

/* Scores every response of @form once; readings and advice are left out. */
void bw_group_tally_init (BwGroupTally *tally, BwDocument *document, BwForm form);
void bw_group_tally_clear (BwGroupTally *tally);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwGroupTally, bw_group_tally_clear)

/* The figures of all persons for one of them; owned by the tally. */
const double *bw_group_tally_get_figure (const BwGroupTally *tally, guint figure);
/* Keyed answers to the items of @dimension, as bw_agreement_measure() takes them. The caller owns them. */
double *bw_group_tally_dup_answers (const BwGroupTally *tally, guint dimension);
/* Sheets with one value throughout the items of a dimension that has reversed and other ones, at least four answered.
 */
guint bw_group_tally_count_careless (const BwGroupTally *tally);

G_END_DECLS
