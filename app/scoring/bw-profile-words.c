/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-words.h"

#include "bw-clock.h"

#include <glib/gi18n-lib.h>

char *
bw_profile_dup_completeness (const BwProfile *profile)
{
  guint n = profile->n_fed, total = profile->rules->n_members;

  switch (profile->completeness)
    {
    case BW_COMPLETENESS_FULL:
      return g_strdup_printf (
        ngettext ("Full profile: the one result is there.", "Full profile: all %u results are there.", total), total);
    case BW_COMPLETENESS_PARTIAL:
      /* Translators: the second is how many results a full profile has */
      return g_strdup_printf (
        ngettext ("Partial profile: %u of %u results is there.", "Partial profile: %u of %u results are there.", n), n,
        total);
    case BW_COMPLETENESS_NONE:
    default:
      return g_strdup_printf (ngettext ("%u of %u results is there. Overall figures need a few more.",
                                        "%u of %u results are there. Overall figures need a few more.", n),
                              n, total);
    }
}

/* Appends "Customer spring" or ", Customer spring". */
static void
add_name (GString *names, const char *name)
{
  if (names->len > 0)
    /* Translators: between the names in a list */
    g_string_append (names, C_ ("list", ", "));
  g_string_append (names, name);
}

char *
bw_profile_dup_missing (const BwProfile *profile)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GString) unfinished = g_string_new (NULL);
  GString *text = NULL;

  for (guint i = 0; i < profile->rules->n_members; i++)
    if (profile->feeds[i].unfinished != NULL)
      add_name (unfinished, profile->feeds[i].unfinished->result->assessment->title);
    else if (profile->feeds[i].source == NULL)
      add_name (missing, profile->rules->members[i].title);
  if (missing->len == 0 && unfinished->len == 0)
    return NULL;
  text = g_string_new (NULL);
  if (missing->len > 0)
    /* Translators: then names of assessments */
    g_string_append_printf (text, _ ("Not there yet: %s."), missing->str);
  if (missing->len > 0 && unfinished->len > 0)
    g_string_append_c (text, ' ');
  if (unfinished->len > 0)
    /* Translators: then names of assessments */
    g_string_append_printf (text, _ ("Begun, with a few more answers to give: %s."), unfinished->str);
  return g_string_free (text, FALSE);
}

/* TRUE when all results are of one known day. */
static gboolean
is_of_one_day (const BwProfile *profile)
{
  if (profile->oldest == NULL || !g_str_equal (profile->oldest, profile->newest))
    return FALSE;
  for (guint i = 0; i < profile->rules->n_members; i++)
    if (profile->feeds[i].source != NULL && profile->feeds[i].source->day == NULL)
      return FALSE;
  return TRUE;
}

char *
bw_profile_dup_sources (const BwProfile *profile)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *newest = bw_day_format (profile->newest);
  gboolean one_day = profile->n_fed > 1 && is_of_one_day (profile);

  for (guint i = 0; i < profile->rules->n_members; i++)
    {
      const BwProfileSource *source = profile->feeds[i].source;
      g_autofree char *day = source != NULL ? bw_day_format (source->day) : NULL;
      g_autofree char *name = NULL;

      if (source == NULL)
        continue;
      /* Translators: the title of an assessment, and the day of its result */
      name = one_day || *day == '\0' ? g_strdup (source->result->assessment->title)
                                     : g_strdup_printf (_ ("%s (%s)"), source->result->assessment->title, day);
      add_name (names, name);
    }
  if (names->len == 0)
    return NULL;
  if (one_day)
    /* Translators: names of assessments, and the day of all their results */
    return g_strdup_printf (_ ("%s, all of %s. Each is one response."), names->str, newest);
  /* Translators: names of assessments, each with a day */
  return g_strdup_printf (_ ("%s. Each is one response."), names->str);
}

char *
bw_profile_dup_apart (const BwProfile *profile)
{
  guint months = profile->rules->months_apart;
  g_autofree char *oldest = bw_day_format (profile->oldest);
  g_autofree char *newest = bw_day_format (profile->newest);

  if (!profile->far_apart)
    return NULL;
  /* Translators: the two texts are days, such as “22 November 2026” */
  return g_strdup_printf (
    ngettext ("The oldest and the newest result (%s and %s) lie more than %u month apart. Much may have "
              "changed in between.",
              "The oldest and the newest result (%s and %s) lie more than %u months apart. Much may "
              "have changed in between.",
              months),
    oldest, newest, months);
}

/* The name of @form in the first source that has it. */
static const char *
get_form_name (const BwProfile *profile, BwForm form)
{
  for (guint i = 0; i < profile->rules->n_members; i++)
    {
      const BwProfileSource *source = profile->feeds[i].source;

      if (source != NULL && source->result->form == form && source->result->assessment->forms[form].name != NULL)
        return source->result->assessment->forms[form].name;
    }
  return bw_form_get_id (form);
}

char *
bw_profile_dup_mixed (const BwProfile *profile)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (!profile->mixed)
    return NULL;
  for (guint form = 0; form < BW_N_FORMS; form++)
    if (profile->forms[form])
      {
        /* Translators: the name of a way to fill in an assessment, such as “On your own” */
        g_autofree char *name = g_strdup_printf (_ ("“%s”"), get_form_name (profile, form));

        add_name (names, name);
      }
  /* Translators: then the names of forms, in quotation marks */
  return g_strdup_printf (
    _ ("These results come from different forms: %s. One person sees other things than several do, so "
       "compare them with care."),
    names->str);
}

char *
bw_profile_dup_clock (const BwProfile *profile)
{
  const BwBandSet *zones = &profile->rules->zones;
  g_autofree char *minutes = NULL;

  if (isnan (profile->minutes))
    return g_strdup (_ ("The clock starts once a few more results are there."));
  minutes = bw_clock_format (profile->minutes);
  /* Translators: a time such as “5½ minutes”; then the name of a part of the dial */
  return g_strdup_printf (_ ("%s to midnight: %s"), minutes, zones->bands[profile->zone].label);
}

char *
bw_profile_dup_shortage (const BwProfile *profile)
{
  guint n = profile->n_chosen;

  if (n >= profile->rules->n_priorities)
    return NULL;
  if (profile->candidates->len == 0 && profile->n_strong + profile->n_set_aside == 0)
    return g_strdup (_ ("Nothing to choose from yet: no readiness has a score."));
  if (profile->candidates->len == 0 && profile->n_set_aside == 0)
    return g_strdup (_ ("Everything that has a score is in its highest band already. Keep it fresh."));
  if (profile->candidates->len == n)
    return g_strdup_printf (
      ngettext ("There is only %u: everything else is in its highest band, has to wait for something "
                "else, or has no score yet.",
                "There are only %u: everything else is in its highest band, has to wait for something "
                "else, or has no score yet.",
                n),
      n);
  return g_strdup_printf (
    ngettext ("There is only %u: what else there is belongs to a facet or an assessment that has its "
              "share already.",
              "There are only %u: what else there is belongs to a facet or an assessment that has its "
              "share already.",
              n),
    n);
}

char *
bw_profile_dup_passed_over (const BwProfile *profile, const BwProfileCandidate *candidate)
{
  switch (candidate->fate)
    {
    case BW_FATE_FACET:
      /* Translators: the name of a facet, such as “Sense” */
      return g_strdup_printf (_ ("passed over: the facet “%s” has its share"),
                              profile->rules->facets.groups[candidate->facet].name);
    case BW_FATE_ASSESSMENT:
      /* Translators: the title of an assessment */
      return g_strdup_printf (_ ("passed over: “%s” has its share"),
                              bw_profile_get_member_title (profile, candidate->member));
    case BW_FATE_CHOSEN:
    case BW_FATE_OUTRANKED:
    default:
      return NULL;
    }
}

char *
bw_profile_format_score (const BwProfile *profile, BwDimensionKind kind, double score)
{
  return bw_score_format (score, &profile->rules->band_sets[kind]);
}

char *
bw_profile_format_priority (double priority)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (priority))
    return g_strdup ("–");
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.1f", floor (priority * 10 + 0.5) / 10));
}

char *
bw_profile_dup_basis (const BwProfile *profile, const BwProfileCandidate *candidate)
{
  const BwAssessment *assessment = bw_profile_get_assessment (profile, candidate->member);
  g_autofree char *exposure = bw_profile_format_score (profile, BW_KIND_EXPOSURE, candidate->exposure);
  g_autofree char *readiness =
    bw_score_format (candidate->readiness, bw_assessment_get_dimension_bands (assessment, candidate->dimension));
  g_autofree char *priority = bw_profile_format_priority (candidate->priority);

  switch (candidate->origin)
    {
    case BW_EXPOSURE_OVERALL:
      return g_strdup_printf (_ ("Overall exposure %s, readiness %s, priority %s"), exposure, readiness, priority);
    case BW_EXPOSURE_ASSUMED:
      return g_strdup_printf (_ ("Exposure not known, taken as %s; readiness %s, priority %s"), exposure, readiness,
                              priority);
    case BW_EXPOSURE_PAIRED:
    default:
      return g_strdup_printf (_ ("Exposure %s, readiness %s, priority %s"), exposure, readiness, priority);
    }
}

char *
bw_profile_dup_pebble (const BwProfile *profile)
{
  const BwProfilePebble *pebble = &profile->pebble;
  const BwResult *result;
  const char *frame;
  const char *stem;

  if (pebble->member < 0)
    return NULL;
  result = profile->feeds[pebble->member].source->result;
  stem = result->assessment->items[pebble->item].stems[result->form];
  frame = result->assessment->dimensions[pebble->dimension].frames[result->form];
  return frame != NULL ? g_strdup_printf ("%s %s", frame, stem) : g_strdup (stem);
}
