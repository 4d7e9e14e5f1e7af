/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-csv.h"
#include "bw-profile-words.h"

/* One row a figure. What a column has no meaning for stays empty. */

typedef struct
{
  const char *type;
  const char *id;
  const char *name;
  const char *of; /* the assessment, or the facet, it belongs to */
  double score;
  const char *band;
  double exposure;
  double readiness;
  const char *quadrant;
  const char *state;
  const char *day;
} Row;

#define NO_PAIR .exposure = NAN, .readiness = NAN

static void
add_row (GString *csv, const Row *row)
{
  const char *const heads[] = { row->id, row->name, row->of };

  g_string_append (csv, row->type);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_string_append_c (csv, ',');
      bw_csv_text (csv, heads[i]);
    }
  g_string_append_c (csv, ',');
  bw_csv_number (csv, row->score);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, row->band);
  g_string_append_c (csv, ',');
  bw_csv_number (csv, row->exposure);
  g_string_append_c (csv, ',');
  bw_csv_number (csv, row->readiness);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, row->quadrant);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, row->state);
  g_string_append_c (csv, ',');
  bw_csv_text (csv, row->day);
  g_string_append (csv, "\r\n");
}

static const char *
get_band (const BwBandSet *bands, int band)
{
  return band >= 0 ? bands->bands[band].id : NULL;
}

static void
add_overall (GString *csv, const BwProfile *profile)
{
  static const char *const states[] = { "none", "partial", "full" };
  const BwProfileRules *rules = profile->rules;

  add_row (csv, &(Row){ .type = "profile",
                        .id = rules->id,
                        .name = rules->title,
                        .score = NAN,
                        .exposure = profile->exposure.score,
                        .readiness = profile->readiness.score,
                        .quadrant = bw_quadrant_get_id (profile->quadrant),
                        .state = states[profile->completeness],
                        .day = profile->newest });
  add_row (csv, &(Row){ .type = "clock",
                        .id = "minutes",
                        .name = rules->clock.title,
                        .score = profile->minutes,
                        .band = get_band (&rules->zones, profile->zone),
                        .exposure = NAN,
                        .readiness = NAN });
}

static void
add_members (GString *csv, const BwProfile *profile)
{
  for (guint i = 0; i < profile->rules->n_members; i++)
    {
      const BwProfileFeed *feed = &profile->feeds[i];
      const BwProfileSource *source = feed->source;

      add_row (csv, &(Row){ .type = "member",
                            .id = profile->rules->members[i].assessment,
                            .name = bw_profile_get_member_title (profile, i),
                            .of = source != NULL ? source->title : NULL,
                            .score = NAN,
                            .exposure = source != NULL ? source->result->exposure.score : NAN,
                            .readiness = source != NULL ? source->result->readiness.score : NAN,
                            .state = source != NULL             ? bw_form_get_id (source->result->form)
                                     : feed->unfinished != NULL ? "unfinished"
                                                                : "missing",
                            .day = source != NULL ? source->day : NULL });
    }
}

static void
add_points (GString *csv, const BwProfile *profile)
{
  for (guint i = 0; i < profile->rules->n_points; i++)
    {
      const BwProfilePosition *place = &profile->points[i];

      add_row (csv, &(Row){ .type = "point",
                            .id = profile->rules->points[i].id,
                            .name = profile->rules->points[i].name,
                            .score = NAN,
                            .exposure = place->exposure.score,
                            .readiness = place->readiness.score,
                            .quadrant = bw_quadrant_get_id (place->quadrant),
                            .state = place->borderline ? "borderline" : NULL });
    }
}

static void
add_groups (GString *csv, const char *type, const BwProfileGroups *groups, const BwProfileGroupScore *scores,
            const BwBandSet *bands)
{
  for (guint i = 0; i < groups->n_groups; i++)
    add_row (csv, &(Row){ NO_PAIR, .type = type, .id = groups->groups[i].id, .name = groups->groups[i].name,
                          .score = scores[i].score.score, .band = get_band (bands, scores[i].score.band) });
}

static void
add_candidates (GString *csv, const BwProfile *profile)
{
  static const char *const fates[] = { "chosen", "facet-taken", "assessment-taken", "outranked" };

  for (guint i = 0; i < profile->candidates->len; i++)
    {
      const BwProfileCandidate *candidate = bw_profile_get_candidate (profile, i);
      const BwAssessment *assessment = bw_profile_get_assessment (profile, candidate->member);

      add_row (csv, &(Row){ .type = "priority",
                            .id = assessment->dimensions[candidate->dimension].id,
                            .name = assessment->dimensions[candidate->dimension].name,
                            .of = assessment->id,
                            .score = candidate->priority,
                            .exposure = candidate->exposure,
                            .readiness = candidate->readiness,
                            .quadrant = bw_quadrant_get_id (candidate->quadrant),
                            .state = fates[candidate->fate] });
    }
}

static void
add_rest (GString *csv, const BwProfile *profile)
{
  const BwProfilePebble *pebble = &profile->pebble;

  if (pebble->member >= 0)
    {
      const BwAssessment *assessment = bw_profile_get_assessment (profile, (guint)pebble->member);
      g_autofree char *text = bw_profile_dup_pebble (profile);

      add_row (csv, &(Row){ NO_PAIR, .type = "pebble", .id = assessment->items[pebble->item].id, .name = text,
                            .of = assessment->id, .score = pebble->burden });
    }
  for (guint i = 0; i < profile->readings->len; i++)
    {
      const BwProfileReading *reading = bw_profile_get_reading (profile, i);

      add_row (csv, &(Row){ NO_PAIR, .type = "reading", .id = reading->rule->id, .name = reading->rule->title,
                            .score = reading->strength });
    }
}

char *
bw_profile_to_csv (const BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;
  GString *csv = g_string_new ("type,id,name,of,score,band,exposure,readiness,quadrant,state,day\r\n");

  add_overall (csv, profile);
  add_members (csv, profile);
  add_points (csv, profile);
  add_groups (csv, "facet", &rules->facets, profile->facets, &rules->band_sets[BW_KIND_READINESS]);
  add_groups (csv, "pressure", &rules->pressures, profile->pressures, &rules->band_sets[BW_KIND_EXPOSURE]);
  add_candidates (csv, profile);
  add_rest (csv, profile);
  return g_string_free (csv, FALSE);
}
