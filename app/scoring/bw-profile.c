/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-private.h"

#include "bw-clock.h"
#include "bw-figure.h"

static const BwProfileScore no_score = { .score = NAN, .low = NAN, .high = NAN, .band = -1 };

BwAssessment *
bw_profile_get_assessment (const BwProfile *profile, guint member)
{
  const BwProfileSource *source = profile->feeds[member].source;

  return source != NULL ? source->result->assessment : NULL;
}

const char *
bw_profile_get_member_title (const BwProfile *profile, guint member)
{
  const BwAssessment *assessment = bw_profile_get_assessment (profile, member);

  return assessment != NULL ? assessment->title : profile->rules->members[member].title;
}

BwScore
bw_profile_get_score (const BwProfile *profile, const BwProfileRef *ref)
{
  const BwProfileSource *source = profile->feeds[ref->member].source;
  BwFigure figure;

  if (source == NULL || !bw_figure_find (source->result->assessment, ref->id, &figure))
    return BW_SCORE_NONE;
  return *bw_result_get_figure (source->result, figure);
}

/* A score of one respondent: it has no interval. */
static BwProfileScore
make_score (const BwProfile *profile, BwDimensionKind kind, double score)
{
  BwProfileScore made = no_score;

  made.score = bw_score_settle (score);
  made.band = bw_band_set_find (&profile->rules->band_sets[kind], made.score);
  return made;
}

/* The newer of two days; one that is not known is the oldest. */
static gboolean
is_newer (const BwProfileSource *source, const BwProfileSource *other)
{
  return other == NULL || g_strcmp0 (source->day, other->day) > 0;
}

static void
feed_member (BwProfile *profile, guint member)
{
  BwProfileFeed *feed = &profile->feeds[member];

  for (guint i = 0; i < profile->sources->len; i++)
    {
      const BwProfileSource *source = profile->sources->pdata[i];

      if (bw_profile_source_fits (source, &profile->rules->members[member]))
        {
          if (is_newer (source, feed->source))
            feed->source = source;
        }
      else if (g_str_equal (source->result->assessment->id, profile->rules->members[member].assessment) &&
               is_newer (source, feed->unfinished))
        feed->unfinished = source;
    }
  if (feed->source != NULL)
    feed->unfinished = NULL;
}

static void
note_day (BwProfile *profile, const char *day)
{
  if (!bw_day_is_valid (day))
    return;
  if (profile->oldest == NULL || g_strcmp0 (day, profile->oldest) < 0)
    profile->oldest = day;
  if (profile->newest == NULL || g_strcmp0 (day, profile->newest) > 0)
    profile->newest = day;
}

/* TRUE when @newest is later than @oldest and @months more. */
static gboolean
is_far_apart (const char *oldest, const char *newest, guint months)
{
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autoptr (GDateTime) limit = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *first_text = g_strconcat (oldest, "T00:00:00Z", NULL);
  g_autofree char *last_text = g_strconcat (newest, "T00:00:00Z", NULL);

  first = g_date_time_new_from_iso8601 (first_text, utc);
  last = g_date_time_new_from_iso8601 (last_text, utc);
  limit = first != NULL ? g_date_time_add_months (first, (int)months) : NULL;
  return limit != NULL && last != NULL && g_date_time_compare (last, limit) > 0;
}

static void
choose_sources (BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;
  guint n_forms = 0;

  for (guint i = 0; i < rules->n_members; i++)
    {
      const BwProfileSource *source;

      feed_member (profile, i);
      source = profile->feeds[i].source;
      if (source == NULL)
        continue;
      profile->n_fed++;
      profile->n_exposed += rules->members[i].kinds[BW_KIND_EXPOSURE];
      n_forms += !profile->forms[source->result->form];
      profile->forms[source->result->form] = TRUE;
      note_day (profile, source->day);
    }
  profile->mixed = n_forms > 1;
  profile->far_apart = profile->oldest != NULL && is_far_apart (profile->oldest, profile->newest, rules->months_apart);
  if (profile->n_fed == rules->n_members)
    profile->completeness = BW_COMPLETENESS_FULL;
  else if (profile->n_fed > 0 && profile->n_fed >= rules->least_members && profile->n_exposed >= rules->least_exposed)
    profile->completeness = BW_COMPLETENESS_PARTIAL;
}

/* The mean over the members: each counts once, whatever its number of dimensions. */
static BwProfileScore
work_out_overall (const BwProfile *profile, BwDimensionKind kind)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < profile->rules->n_members; i++)
    {
      const BwProfileSource *source = profile->feeds[i].source;

      if (source == NULL || !profile->rules->members[i].kinds[kind])
        continue;
      sum += kind == BW_KIND_EXPOSURE ? source->result->exposure.score : source->result->readiness.score;
      n++;
    }
  if (n == 0 || profile->completeness == BW_COMPLETENESS_NONE)
    return no_score;
  return make_score (profile, kind, sum / n);
}

BwQuadrant
bw_profile_find_quadrant (const BwProfileRules *rules, double exposure, double readiness)
{
  if (isnan (exposure) || isnan (readiness))
    return BW_QUADRANT_NONE;
  if (exposure >= rules->lines[BW_KIND_EXPOSURE])
    return readiness >= rules->lines[BW_KIND_READINESS] ? BW_QUADRANT_HOLD : BW_QUADRANT_ACT;
  return readiness >= rules->lines[BW_KIND_READINESS] ? BW_QUADRANT_RESERVE : BW_QUADRANT_WATCH;
}

/* TRUE when the interval holds the line; without an interval, when the score is near it. */
static gboolean
touches_line (const BwProfileRules *rules, BwDimensionKind kind, const BwProfileScore *score)
{
  double line = rules->lines[kind];

  if (!isnan (score->low) && !isnan (score->high))
    return score->low <= line && line <= score->high;
  return fabs (score->score - line) <= rules->margin;
}

static gboolean
is_borderline (const BwProfileRules *rules, const BwProfileScore *exposure, const BwProfileScore *readiness)
{
  if (isnan (exposure->score) || isnan (readiness->score))
    return FALSE;
  return touches_line (rules, BW_KIND_EXPOSURE, exposure) || touches_line (rules, BW_KIND_READINESS, readiness);
}

static void
place_points (BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;

  for (guint i = 0; i < rules->n_points; i++)
    {
      BwProfilePosition *point = &profile->points[i];

      point->exposure =
        make_score (profile, BW_KIND_EXPOSURE, bw_profile_get_score (profile, &rules->points[i].exposure).score);
      point->readiness =
        make_score (profile, BW_KIND_READINESS, bw_profile_get_score (profile, &rules->points[i].readiness).score);
      point->quadrant = bw_profile_find_quadrant (rules, point->exposure.score, point->readiness.score);
      point->borderline = is_borderline (rules, &point->exposure, &point->readiness);
    }
}

static void
score_groups (const BwProfile *profile, const BwProfileGroups *groups, BwDimensionKind kind,
              BwProfileGroupScore *scores)
{
  for (guint i = 0; i < groups->n_groups; i++)
    {
      const BwProfileGroup *group = &groups->groups[i];
      BwProfileGroupScore *made = &scores[i];
      double sum = 0;

      *made = (BwProfileGroupScore){ .score = no_score, .n_parts = group->n_parts };
      for (guint j = 0; j < group->n_parts; j++)
        {
          BwScore score = bw_profile_get_score (profile, &group->parts[j]);

          made->n_valid += score.valid;
          sum += score.valid ? score.score : 0;
        }
      /* A hair of tolerance for shares such as 0.1. */
      if (made->n_valid > 0 && made->n_valid >= groups->valid_parts &&
          made->n_valid >= groups->valid_share * made->n_parts - 1e-9)
        made->score = make_score (profile, kind, sum / made->n_valid);
    }
}

/* The range is cautious: it ends where both scores are at their worse, and at their better ends. */
static void
set_clock (BwProfile *profile)
{
  const BwBandSet *zones = &profile->rules->zones;
  const BwProfileScore *e = &profile->exposure;
  const BwProfileScore *r = &profile->readiness;

  profile->minutes = bw_clock_get_minutes (e->score, r->score, zones->maximum);
  profile->minutes_low = bw_clock_get_minutes (e->high, r->low, zones->maximum);
  profile->minutes_high = bw_clock_get_minutes (e->low, r->high, zones->maximum);
  profile->zone = bw_band_set_find (zones, profile->minutes);
}

BwProfile *
bw_profile_new (BwProfileRules *rules, GPtrArray *sources)
{
  BwProfile *profile = g_new0 (BwProfile, 1);

  g_atomic_ref_count_init (&profile->ref_count);
  profile->rules = bw_profile_rules_ref (rules);
  profile->sources = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_profile_source_unref);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (profile->sources, bw_profile_source_ref (sources->pdata[i]));
  profile->feeds = g_new0 (BwProfileFeed, rules->n_members);
  profile->points = g_new0 (BwProfilePosition, rules->n_points);
  profile->facets = g_new0 (BwProfileGroupScore, rules->facets.n_groups);
  profile->pressures = g_new0 (BwProfileGroupScore, rules->pressures.n_groups);
  profile->candidates = g_array_new (FALSE, FALSE, sizeof (BwProfileCandidate));
  profile->readings = g_array_new (FALSE, FALSE, sizeof (BwProfileReading));

  choose_sources (profile);
  profile->exposure = work_out_overall (profile, BW_KIND_EXPOSURE);
  profile->readiness = work_out_overall (profile, BW_KIND_READINESS);
  profile->quadrant = bw_profile_find_quadrant (rules, profile->exposure.score, profile->readiness.score);
  profile->borderline = is_borderline (rules, &profile->exposure, &profile->readiness);
  set_clock (profile);
  place_points (profile);
  score_groups (profile, &rules->facets, BW_KIND_READINESS, profile->facets);
  score_groups (profile, &rules->pressures, BW_KIND_EXPOSURE, profile->pressures);
  bw_profile_find_priorities (profile);
  bw_profile_find_pebble (profile);
  bw_profile_find_readings (profile);
  return profile;
}

BwProfile *
bw_profile_ref (BwProfile *profile)
{
  g_atomic_ref_count_inc (&profile->ref_count);
  return profile;
}

void
bw_profile_unref (BwProfile *profile)
{
  if (profile == NULL || !g_atomic_ref_count_dec (&profile->ref_count))
    return;
  g_array_unref (profile->readings);
  g_array_unref (profile->candidates);
  g_free (profile->pressures);
  g_free (profile->facets);
  g_free (profile->points);
  g_free (profile->feeds);
  g_ptr_array_unref (profile->sources);
  bw_profile_rules_unref (profile->rules);
  g_free (profile);
}

const char *
bw_profile_get_quadrant_name (const BwProfile *profile, BwQuadrant quadrant)
{
  return quadrant == BW_QUADRANT_NONE ? "" : profile->rules->quadrants[quadrant - BW_QUADRANT_ACT].name;
}
