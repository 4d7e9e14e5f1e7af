/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-private.h"

/* Where to begin (domain.md 3.4), and the quick pebble beside it. */

static BwProfileCandidate *
get_candidate (GArray *candidates, guint position)
{
  return &g_array_index (candidates, BwProfileCandidate, position);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const BwProfileCandidate *first = a;
  const BwProfileCandidate *second = b;

  if (first->priority != second->priority)
    return first->priority > second->priority ? -1 : 1;
  if (first->readiness != second->readiness)
    return first->readiness < second->readiness ? -1 : 1;
  if (first->member != second->member)
    return first->member < second->member ? -1 : 1;
  return first->dimension < second->dimension ? -1 : 1;
}

/* What the chosen ones have taken so far. */
typedef struct
{
  guint *of_facet;
  guint *of_member;
} Taken;

static BwProfileFate
decide (const BwProfileCandidate *candidate, const Taken *taken, guint n_chosen, const BwProfileRules *rules)
{
  if (n_chosen == rules->n_priorities)
    return BW_FATE_OUTRANKED;
  if (candidate->facet >= 0 && taken->of_facet[candidate->facet] >= rules->per_facet)
    return BW_FATE_FACET;
  if (taken->of_member[candidate->member] >= rules->per_assessment)
    return BW_FATE_ASSESSMENT;
  return BW_FATE_CHOSEN;
}

guint
bw_profile_candidates_choose (GArray *candidates, const BwProfileRules *rules)
{
  g_autofree guint *of_facet = g_new0 (guint, rules->facets.n_groups);
  g_autofree guint *of_member = g_new0 (guint, rules->n_members);
  const Taken taken = { .of_facet = of_facet, .of_member = of_member };
  guint n_chosen = 0;

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      BwProfileCandidate *candidate = get_candidate (candidates, i);

      candidate->fate = decide (candidate, &taken, n_chosen, rules);
      if (candidate->fate != BW_FATE_CHOSEN)
        continue;
      n_chosen++;
      of_member[candidate->member]++;
      if (candidate->facet >= 0)
        of_facet[candidate->facet]++;
    }
  return n_chosen;
}

/* The exposure of a readiness dimension: its pairs, else the profile's, else what the rules assume. */
static double
find_exposure (const BwProfile *profile, const BwResult *result, guint dimension, BwExposureOrigin *origin)
{
  double paired = bw_result_get_paired_exposure (result, dimension);

  *origin = !isnan (paired)                    ? BW_EXPOSURE_PAIRED
            : !isnan (profile->exposure.score) ? BW_EXPOSURE_OVERALL
                                               : BW_EXPOSURE_ASSUMED;
  if (*origin == BW_EXPOSURE_PAIRED)
    return paired;
  return *origin == BW_EXPOSURE_OVERALL ? profile->exposure.score : profile->rules->fallback_exposure;
}

static void
add_candidate (BwProfile *profile, guint member, guint dimension)
{
  const BwResult *result = profile->feeds[member].source->result;
  BwProfileCandidate candidate = { .member = member, .dimension = dimension };

  candidate.facet = bw_profile_rules_find_facet (profile->rules, member, result->assessment->dimensions[dimension].id);
  candidate.readiness = result->dimensions[dimension].score;
  candidate.exposure = find_exposure (profile, result, dimension, &candidate.origin);
  candidate.priority = bw_score_settle (candidate.exposure * (100 - candidate.readiness) / 100);
  candidate.quadrant = bw_profile_find_quadrant (profile->rules, candidate.exposure, candidate.readiness);
  g_array_append_val (profile->candidates, candidate);
}

static gboolean
is_strong (const BwResult *result, guint dimension)
{
  const BwBandSet *bands = bw_assessment_get_dimension_bands (result->assessment, dimension);

  return bands != NULL && result->dimensions[dimension].band == (int)bands->n_bands - 1;
}

void
bw_profile_find_priorities (BwProfile *profile)
{
  for (guint member = 0; member < profile->rules->n_members; member++)
    {
      const BwProfileSource *source = profile->feeds[member].source;
      const BwAssessment *assessment = source != NULL ? source->result->assessment : NULL;

      for (guint i = 0; assessment != NULL && i < assessment->n_dimensions; i++)
        {
          if (assessment->dimensions[i].kind != BW_KIND_READINESS || !source->result->dimensions[i].valid)
            continue;
          if (is_strong (source->result, i))
            profile->n_strong++;
          else if (!source->result->advised[i])
            profile->n_set_aside++;
          else
            add_candidate (profile, member, i);
        }
    }
  profile->n_chosen = bw_profile_candidates_choose (profile->candidates, profile->rules);
}

const BwProfileCandidate *
bw_profile_get_candidate (const BwProfile *profile, guint position)
{
  return get_candidate (profile->candidates, position);
}

const char *
bw_profile_get_candidate_name (const BwProfile *profile, const BwProfileCandidate *candidate)
{
  return bw_profile_get_assessment (profile, candidate->member)->dimensions[candidate->dimension].name;
}

const char **
bw_profile_get_candidate_advice (const BwProfile *profile, const BwProfileCandidate *candidate)
{
  char *const *advice = bw_result_get_advice (profile->feeds[candidate->member].source->result, candidate->dimension);
  const char **lines;
  guint n = 0;

  if (advice == NULL)
    return NULL;
  lines = g_new0 (const char *, profile->rules->advice_lines + 1);
  while (n < profile->rules->advice_lines && advice[n] != NULL)
    {
      lines[n] = advice[n];
      n++;
    }
  return lines;
}

/* How much @item weighs: pressure as it is keyed, readiness the other way round; NaN when it is not asked or answered.
 */
static double
weigh_item (const BwProfileSource *source, const BwDimension *dimension, guint item)
{
  double value;

  if (!source->result->relevant[item])
    return NAN;
  value = bw_score_item (source->result->assessment, item, bw_response_get_codes (source->response));
  return dimension->kind == BW_KIND_EXPOSURE ? value : 100 - value;
}

void
bw_profile_find_pebble (BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;

  profile->pebble = (BwProfilePebble){ .member = -1 };
  for (guint i = 0; i < rules->n_pebbles; i++)
    {
      const BwProfileSource *source = profile->feeds[rules->pebbles[i].member].source;
      const BwAssessment *assessment = source != NULL ? source->result->assessment : NULL;
      int dimension = source != NULL ? bw_assessment_find_dimension (assessment, rules->pebbles[i].id) : -1;

      for (guint j = 0; dimension >= 0 && j < assessment->dimensions[dimension].n_items; j++)
        {
          guint item = assessment->dimensions[dimension].items[j];
          double burden = weigh_item (source, &assessment->dimensions[dimension], item);

          /* What weighs nothing is no pebble; of two that weigh the same, the first. */
          if (burden > profile->pebble.burden)
            profile->pebble = (BwProfilePebble){
              .member = (int)rules->pebbles[i].member, .dimension = (guint)dimension, .item = item, .burden = burden
            };
        }
    }
}
