/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plain.h"
#include "bw-profile-words.h"

#include <glib/gi18n-lib.h>

/* A profile for a terminal. */

#define NAME_WIDTH 30
#define FIGURE_WIDTH 9

static void
add_heading (GString *text, const char *heading)
{
  g_string_append_c (text, '\n');
  bw_plain_wrap (text, heading, 0);
}

/* A sentence of its own, when there is one. Takes it. */
static void
add_sentence (GString *text, char *sentence, guint indent)
{
  if (sentence != NULL)
    bw_plain_wrap (text, sentence, indent);
  g_free (sentence);
}

/* A line of a table: a name and three columns, of which any may be NULL. A name that is too long has a line to itself.
 */
static void
add_line (GString *text, const char *name, const char *first, const char *second, const char *last)
{
  g_autoptr (GString) line = g_string_new (NULL);

  bw_plain_spaces (line, 2);
  bw_plain_cell (line, name, NAME_WIDTH, FALSE);
  if (bw_plain_width (name) > NAME_WIDTH)
    {
      bw_plain_end_line (line);
      bw_plain_spaces (line, 2 + NAME_WIDTH);
    }
  bw_plain_cell (line, first != NULL ? first : "", FIGURE_WIDTH, TRUE);
  if (second != NULL)
    bw_plain_cell (line, second, FIGURE_WIDTH + 2, TRUE);
  bw_plain_spaces (line, 2);
  g_string_append (line, last != NULL ? last : "");
  bw_plain_end_line (line);
  g_string_append (text, line->str);
}

static void
add_score (GString *text, const BwProfile *profile, BwDimensionKind kind, const char *name, const BwProfileScore *score,
           const char *otherwise)
{
  g_autofree char *figure = bw_profile_format_score (profile, kind, score->score);

  add_line (text, name, figure, NULL,
            score->band >= 0 ? profile->rules->band_sets[kind].bands[score->band].label : otherwise);
}

static void
add_top (GString *text, const BwProfile *profile)
{
  const BwProfileRules *rules = profile->rules;

  bw_plain_wrap (text, rules->title, 0);
  add_sentence (text, bw_profile_dup_completeness (profile), 0);
  add_sentence (text, bw_profile_dup_missing (profile), 0);
  add_sentence (text, bw_profile_dup_apart (profile), 0);
  add_sentence (text, bw_profile_dup_mixed (profile), 0);
  g_string_append_c (text, '\n');
  add_sentence (text, bw_profile_dup_clock (profile), 0);
  if (profile->zone >= 0 && rules->zones.bands[profile->zone].meaning != NULL)
    bw_plain_wrap (text, rules->zones.bands[profile->zone].meaning, 0);
  if (profile->completeness == BW_COMPLETENESS_NONE)
    return;
  add_heading (text, C_ ("heading", "Overall"));
  add_score (text, profile, BW_KIND_EXPOSURE, _ ("Overall exposure"), &profile->exposure, NULL);
  add_score (text, profile, BW_KIND_READINESS, _ ("Overall readiness"), &profile->readiness, NULL);
  bw_plain_wrap (text, bw_profile_get_quadrant_name (profile, profile->quadrant), 2);
  bw_plain_wrap (text, rules->quadrants[profile->quadrant - BW_QUADRANT_ACT].text, 4);
}

static void
add_candidate (GString *text, const BwProfile *profile, const BwProfileCandidate *candidate, guint number)
{
  const char *facet = candidate->facet >= 0 ? profile->rules->facets.groups[candidate->facet].name : NULL;
  const char *name = bw_profile_get_candidate_name (profile, candidate);
  g_autofree char *basis = bw_profile_dup_basis (profile, candidate);
  /* Translators: a number in a list, the name of an area, and that of the facet it is part of */
  g_autofree char *head =
    facet != NULL ? g_strdup_printf (_ ("%u. %s (%s)"), number, name, facet) : g_strdup_printf ("%u. %s", number, name);
  g_autofree char *line =
    g_strdup_printf ("%s · %s", basis, bw_profile_get_quadrant_name (profile, candidate->quadrant));
  g_autofree const char **advice = bw_profile_get_candidate_advice (profile, candidate);

  bw_plain_wrap (text, head, 2);
  bw_plain_wrap (text, line, 5);
  for (guint i = 0; advice != NULL && advice[i] != NULL; i++)
    {
      g_autofree char *item = g_strconcat ("• ", advice[i], NULL);

      bw_plain_wrap (text, item, 5);
    }
}

static void
add_priorities (GString *text, const BwProfile *profile)
{
  guint number = 0;

  add_heading (text, profile->rules->priorities.title);
  for (guint i = 0; i < profile->candidates->len; i++)
    {
      const BwProfileCandidate *candidate = bw_profile_get_candidate (profile, i);
      g_autofree char *passed_over = bw_profile_dup_passed_over (profile, candidate);

      if (candidate->fate == BW_FATE_CHOSEN)
        add_candidate (text, profile, candidate, ++number);
      else if (passed_over != NULL && number < profile->n_chosen)
        {
          g_autofree char *line =
            g_strdup_printf ("– %s: %s", bw_profile_get_candidate_name (profile, candidate), passed_over);

          bw_plain_wrap (text, line, 2);
        }
    }
  add_sentence (text, bw_profile_dup_shortage (profile), 2);
}

static void
add_pebble (GString *text, const BwProfile *profile)
{
  if (profile->pebble.member < 0)
    return;
  add_heading (text, profile->rules->pebble.title);
  bw_plain_wrap (text, profile->rules->pebble.caption, 2);
  add_sentence (text, bw_profile_dup_pebble (profile), 4);
}

static void
add_points (GString *text, const BwProfile *profile)
{
  add_heading (text, profile->rules->matrix.title);
  add_line (text, "", C_ ("heading", "Exposure"), C_ ("heading", "Readiness"), NULL);
  for (guint i = 0; i < profile->rules->n_points; i++)
    {
      const BwProfilePosition *place = &profile->points[i];
      g_autofree char *exposure = bw_profile_format_score (profile, BW_KIND_EXPOSURE, place->exposure.score);
      g_autofree char *readiness = bw_profile_format_score (profile, BW_KIND_READINESS, place->readiness.score);
      const char *quadrant = bw_profile_get_quadrant_name (profile, place->quadrant);
      /* Translators: %s is the name of a quadrant */
      g_autofree char *last =
        place->borderline ? g_strdup_printf (_ ("%s (borderline)"), quadrant) : g_strdup (quadrant);

      add_line (text, profile->rules->points[i].name, exposure, readiness, last);
    }
}

static void
add_groups (GString *text, const BwProfile *profile, const BwProfileGroups *groups, const BwProfileGroupScore *scores,
            BwDimensionKind kind)
{
  add_heading (text, groups->heading.title);
  for (guint i = 0; i < groups->n_groups; i++)
    {
      g_autofree char *count = g_strdup_printf (_ ("%u of %u scored"), scores[i].n_valid, scores[i].n_parts);

      add_score (text, profile, kind, groups->groups[i].name, &scores[i].score, count);
    }
}

static void
add_readings (GString *text, const BwProfile *profile)
{
  guint n = MIN (profile->readings->len, profile->rules->most_readings);

  if (n == 0)
    return;
  add_heading (text, profile->rules->readings.title);
  for (guint i = 0; i < n; i++)
    {
      const BwCrossReading *rule = bw_profile_get_reading (profile, i)->rule;

      bw_plain_wrap (text, rule->title, 2);
      bw_plain_wrap (text, rule->text, 4);
    }
}

static void
add_sources (GString *text, const BwProfile *profile)
{
  add_heading (text, _ ("What it rests on"));
  for (guint i = 0; i < profile->rules->n_members; i++)
    {
      const BwProfileSource *source = profile->feeds[i].source;
      g_autofree char *day = source != NULL ? bw_day_format (source->day) : NULL;
      g_autofree char *line = NULL;

      if (source == NULL)
        continue;
      line = g_strdup_printf ("%s: %s%s%s", bw_profile_get_member_title (profile, i), source->title,
                              *day != '\0' ? ", " : "", day);
      bw_plain_wrap (text, line, 2);
    }
}

char *
bw_profile_to_text (const BwProfile *profile)
{
  GString *text = g_string_new (NULL);

  add_top (text, profile);
  if (profile->n_fed > 0)
    {
      add_priorities (text, profile);
      add_pebble (text, profile);
      add_points (text, profile);
      add_groups (text, profile, &profile->rules->pressures, profile->pressures, BW_KIND_EXPOSURE);
      add_groups (text, profile, &profile->rules->facets, profile->facets, BW_KIND_READINESS);
      add_readings (text, profile);
      add_sources (text, profile);
    }
  return g_string_free (text, FALSE);
}
