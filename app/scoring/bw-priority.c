/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-result.h"

#include <math.h>

/* How many to begin with: more than three at once are none. */
#define N_PRIORITIES 3

typedef struct
{
  guint dimension;
  double readiness;
  double urgency;
} BwCandidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const BwCandidate *first = a;
  const BwCandidate *second = b;
  if (first->urgency != second->urgency)
    return first->urgency > second->urgency ? -1 : 1;
  if (first->readiness != second->readiness)
    return first->readiness < second->readiness ? -1 : 1;
  return first->dimension < second->dimension ? -1 : 1;
}

GArray *
bw_result_find_priorities (const BwResult *result)
{
  const BwAssessment *assessment = result->assessment;
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (BwCandidate));
  GArray *priorities = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      const BwScore *score = &result->dimensions[i];
      const BwBandSet *bands = bw_assessment_get_dimension_bands (assessment, i);
      double exposure = bw_result_get_paired_exposure (result, i);
      BwCandidate candidate = { .dimension = i, .readiness = score->score };
      if (assessment->dimensions[i].kind != BW_KIND_READINESS || !score->valid || !result->advised[i] ||
          (bands && score->band == (int)bands->n_bands - 1))
        continue;
      /* Without any exposure, all count as pressed alike. */
      candidate.urgency = (isnan (exposure) ? 50 : exposure) * (100 - score->score) / 100;
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, N_PRIORITIES); i++)
    g_array_append_val (priorities, g_array_index (candidates, BwCandidate, i).dimension);
  return priorities;
}
