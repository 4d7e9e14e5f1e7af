/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-json.h"
#include "bw-profile-words.h"

/* A profile for programs: figures are not rounded, what is not known is null. */

static void
add_score (BwJson *json, const char *name, const BwProfileScore *score, const BwBandSet *bands)
{
  const BwBand *band = score->band >= 0 ? &bands->bands[score->band] : NULL;

  bw_json_open (json, name, '{');
  bw_json_number (json, "score", score->score);
  bw_json_number (json, "low", score->low);
  bw_json_number (json, "high", score->high);
  bw_json_text (json, "band", band != NULL ? band->id : NULL);
  bw_json_text (json, "band_label", band != NULL ? band->label : NULL);
  bw_json_close (json, '}');
}

static void
add_quadrant (BwJson *json, BwQuadrant quadrant)
{
  bw_json_text (json, "quadrant", quadrant != BW_QUADRANT_NONE ? bw_quadrant_get_id (quadrant) : NULL);
}

static void
add_member (BwJson *json, const BwProfile *profile, guint member)
{
  const BwProfileFeed *feed = &profile->feeds[member];
  const BwResult *result = feed->source != NULL ? feed->source->result : NULL;

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "assessment", profile->rules->members[member].assessment);
  bw_json_text (json, "title", bw_profile_get_member_title (profile, member));
  bw_json_text (json, "state", result != NULL ? "valid" : feed->unfinished != NULL ? "unfinished" : "missing");
  bw_json_text (json, "version", result != NULL ? result->assessment->version : NULL);
  bw_json_text (json, "document", result != NULL ? feed->source->title : NULL);
  bw_json_text (json, "day", result != NULL ? feed->source->day : NULL);
  bw_json_text (json, "form", result != NULL ? bw_form_get_id (result->form) : NULL);
  bw_json_number (json, "exposure", result != NULL ? result->exposure.score : NAN);
  bw_json_number (json, "readiness", result != NULL ? result->readiness.score : NAN);
  bw_json_close (json, '}');
}

static void
add_point (BwJson *json, const BwProfile *profile, guint position)
{
  const BwProfilePoint *point = &profile->rules->points[position];
  const BwProfilePosition *place = &profile->points[position];

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "id", point->id);
  bw_json_text (json, "symbol", point->symbol);
  bw_json_text (json, "name", point->name);
  bw_json_number (json, "exposure", place->exposure.score);
  bw_json_number (json, "readiness", place->readiness.score);
  add_quadrant (json, place->quadrant);
  bw_json_truth (json, "borderline", place->borderline);
  bw_json_close (json, '}');
}

static void
add_groups (BwJson *json, const char *name, const BwProfileGroups *groups, const BwProfileGroupScore *scores,
            const BwBandSet *bands)
{
  bw_json_open (json, name, '[');
  for (guint i = 0; i < groups->n_groups; i++)
    {
      bw_json_open (json, NULL, '{');
      bw_json_text (json, "id", groups->groups[i].id);
      bw_json_text (json, "name", groups->groups[i].name);
      add_score (json, "figure", &scores[i].score, bands);
      bw_json_number (json, "parts", scores[i].n_parts);
      bw_json_number (json, "valid_parts", scores[i].n_valid);
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
}

static void
add_candidate (BwJson *json, const BwProfile *profile, const BwProfileCandidate *candidate)
{
  static const char *const fates[] = { "chosen", "facet-taken", "assessment-taken", "outranked" };
  static const char *const origins[] = { "paired", "overall", "assumed" };
  const BwAssessment *assessment = bw_profile_get_assessment (profile, candidate->member);
  const BwProfileGroup *facet = candidate->facet >= 0 ? &profile->rules->facets.groups[candidate->facet] : NULL;

  bw_json_open (json, NULL, '{');
  bw_json_text (json, "assessment", assessment->id);
  bw_json_text (json, "dimension", assessment->dimensions[candidate->dimension].id);
  bw_json_text (json, "name", assessment->dimensions[candidate->dimension].name);
  bw_json_text (json, "facet", facet != NULL ? facet->id : NULL);
  bw_json_number (json, "exposure", candidate->exposure);
  bw_json_text (json, "exposure_from", origins[candidate->origin]);
  bw_json_number (json, "readiness", candidate->readiness);
  bw_json_number (json, "priority", candidate->priority);
  add_quadrant (json, candidate->quadrant);
  bw_json_text (json, "fate", fates[candidate->fate]);
  bw_json_close (json, '}');
}

static void
add_pebble (BwJson *json, const BwProfile *profile)
{
  const BwProfilePebble *pebble = &profile->pebble;
  const BwAssessment *assessment;
  g_autofree char *text = bw_profile_dup_pebble (profile);

  if (pebble->member < 0)
    {
      bw_json_text (json, "quick_pebble", NULL);
      return;
    }
  assessment = bw_profile_get_assessment (profile, (guint)pebble->member);
  bw_json_open (json, "quick_pebble", '{');
  bw_json_text (json, "assessment", assessment->id);
  bw_json_text (json, "item", assessment->items[pebble->item].id);
  bw_json_text (json, "text", text);
  bw_json_number (json, "burden", pebble->burden);
  bw_json_close (json, '}');
}

static void
add_head (BwJson *json, const BwProfile *profile)
{
  static const char *const completeness[] = { "none", "partial", "full" };
  const BwProfileRules *rules = profile->rules;

  bw_json_open (json, "profile", '{');
  bw_json_text (json, "id", rules->id);
  bw_json_text (json, "version", rules->version);
  bw_json_text (json, "title", rules->title);
  bw_json_close (json, '}');
  bw_json_text (json, "completeness", completeness[profile->completeness]);
  bw_json_text (json, "oldest", profile->oldest);
  bw_json_text (json, "newest", profile->newest);
  bw_json_truth (json, "far_apart", profile->far_apart);
  bw_json_truth (json, "mixed_forms", profile->mixed);
  add_score (json, "exposure", &profile->exposure, &rules->band_sets[BW_KIND_EXPOSURE]);
  add_score (json, "readiness", &profile->readiness, &rules->band_sets[BW_KIND_READINESS]);
  add_quadrant (json, profile->quadrant);
  bw_json_truth (json, "borderline", profile->borderline);
  bw_json_open (json, "clock", '{');
  bw_json_number (json, "minutes", profile->minutes);
  bw_json_number (json, "low", profile->minutes_low);
  bw_json_number (json, "high", profile->minutes_high);
  bw_json_number (json, "span", rules->zones.maximum);
  bw_json_text (json, "zone", profile->zone >= 0 ? rules->zones.bands[profile->zone].id : NULL);
  bw_json_close (json, '}');
}

static void
add_readings (BwJson *json, const BwProfile *profile)
{
  bw_json_open (json, "cross_readings", '[');
  for (guint i = 0; i < profile->readings->len; i++)
    {
      const BwProfileReading *reading = bw_profile_get_reading (profile, i);

      bw_json_open (json, NULL, '{');
      bw_json_text (json, "id", reading->rule->id);
      bw_json_text (json, "title", reading->rule->title);
      bw_json_text (json, "text", reading->rule->text);
      bw_json_number (json, "strength", reading->strength);
      bw_json_truth (json, "shown", i < profile->rules->most_readings);
      bw_json_close (json, '}');
    }
  bw_json_close (json, ']');
}

char *
bw_profile_to_json (const BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;
  BwJson json = BW_JSON_INIT;

  bw_json_open (&json, NULL, '{');
  add_head (&json, profile);
  bw_json_open (&json, "members", '[');
  for (guint i = 0; i < rules->n_members; i++)
    add_member (&json, profile, i);
  bw_json_close (&json, ']');
  bw_json_open (&json, "points", '[');
  for (guint i = 0; i < rules->n_points; i++)
    add_point (&json, profile, i);
  bw_json_close (&json, ']');
  add_groups (&json, "facets", &rules->facets, profile->facets, &rules->band_sets[BW_KIND_READINESS]);
  add_groups (&json, "pressures", &rules->pressures, profile->pressures, &rules->band_sets[BW_KIND_EXPOSURE]);
  bw_json_open (&json, "priorities", '[');
  for (guint i = 0; i < profile->candidates->len; i++)
    add_candidate (&json, profile, bw_profile_get_candidate (profile, i));
  bw_json_close (&json, ']');
  add_pebble (&json, profile);
  add_readings (&json, profile);
  bw_json_close (&json, '}');
  return bw_json_finish (&json);
}
