/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Overall indices, completeness, points and groups of a profile (domain.md 3.1 to 3.3). */

#include "profile-sheet.h"

#include "app/scoring/bw-clock.h"
#include "app/scoring/bw-profile-words.h"
#include "sheet.h"

/* An assessment of the shipped profile with nothing but its overall scores. */
static BwProfileSource *
give_overall (const char *id, const char *day, const char *scores)
{
  g_autoptr (BwAssessment) assessment = define (id, g_str_equal (id, "serv") ? "peb:r" : "a-exp:e a-rdy:r:a-exp");

  return give (assessment, BW_FORM_SELF, day, scores);
}

/* The worked example of domain.md 3.7, to all digits given there. */
static void
test_worked (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwProfile) profile =
    read_together (rules, give_overall ("vuca", NULL, "E=62 R=44"), give_overall ("serv", NULL, "R=52"),
                   give_overall ("conn", NULL, "E=64 R=41"), give_overall ("disr", NULL, "E=70 R=55"),
                   give_overall ("intf", NULL, "E=50 R=38"), NULL);
  g_autofree char *missing = bw_profile_dup_missing (profile);
  g_autofree char *clock = bw_profile_dup_clock (profile);
  g_autofree char *completeness = bw_profile_dup_completeness (profile);

  g_assert_cmpfloat (profile->exposure.score, ==, 61.5);
  g_assert_cmpfloat (profile->readiness.score, ==, 46.0);
  g_assert_cmpint (profile->completeness, ==, BW_COMPLETENESS_PARTIAL);
  g_assert_cmpuint (profile->n_fed, ==, 5);
  g_assert_cmpuint (profile->n_exposed, ==, 4);
  g_assert_cmpfloat_with_epsilon (bw_clock_get_pressure (61.5, 46), 57.63, 0.005);
  g_assert_cmpfloat_with_epsilon (profile->minutes, 5.085, 0.0005);
  g_assert_cmpfloat (bw_clock_round (profile->minutes), ==, 5.0);
  g_assert_cmpstr (rules->zones.bands[profile->zone].id, ==, "late");
  g_assert_cmpint (profile->quadrant, ==, BW_QUADRANT_ACT);
  g_assert_true (profile->borderline);
  assert_number (profile->minutes_low, NAN);
  assert_number (profile->minutes_high, NAN);
  g_assert_cmpstr (missing, ==, "Not there yet: Five ruptures, Customer spring.");
  g_assert_cmpstr (clock, ==, "5 minutes to midnight: Late");
  g_assert_cmpstr (completeness, ==, "Partial profile: 5 of 7 results are there.");
}

static void
test_completeness (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwProfile) empty = read_together (rules, NULL);
  g_autoptr (BwProfile) two =
    read_together (rules, give_overall ("vuca", NULL, "E=62 R=44"), give_overall ("conn", NULL, "E=64 R=41"), NULL);
  g_autoptr (BwProfile) three =
    read_together (rules, give_overall ("vuca", NULL, "E=62 R=44"), give_overall ("conn", NULL, "E=64 R=41"),
                   give_overall ("serv", NULL, "R=52"), NULL);
  g_autoptr (BwProfile) all =
    read_together (rules, give_overall ("vuca", NULL, "E=62 R=44"), give_overall ("conn", NULL, "E=64 R=41"),
                   give_overall ("serv", NULL, "R=52"), give_overall ("rupt", NULL, "E=10 R=90"),
                   give_overall ("disr", NULL, "E=10 R=90"), give_overall ("intf", NULL, "E=10 R=90"),
                   give_overall ("sprg", NULL, "E=10 R=90"), NULL);
  g_autofree char *none_missing = bw_profile_dup_missing (all);
  g_autofree char *waiting = bw_profile_dup_clock (two);

  g_assert_cmpint (empty->completeness, ==, BW_COMPLETENESS_NONE);
  assert_number (empty->exposure.score, NAN);
  assert_number (empty->minutes, NAN);
  g_assert_cmpint (empty->zone, ==, -1);
  g_assert_cmpint (two->completeness, ==, BW_COMPLETENESS_NONE);
  assert_number (two->exposure.score, NAN);
  assert_number (two->readiness.score, NAN);
  g_assert_cmpstr (waiting, ==, "The clock starts once a few more results are there.");
  g_assert_cmpint (three->completeness, ==, BW_COMPLETENESS_PARTIAL);
  assert_number (three->exposure.score, 63);
  assert_number (three->readiness.score, 137 / 3.0);
  g_assert_cmpint (all->completeness, ==, BW_COMPLETENESS_FULL);
  assert_number (all->exposure.score, (62 + 64 + 40) / 6.0);
  assert_number (all->readiness.score, (44 + 41 + 52 + 360) / 7.0);
  g_assert_null (none_missing);
}

/* Enough members, too few of them with exposure. */
static void
test_too_little_exposure (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) beta = define ("beta", "care:r trust:r");
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");
  g_autoptr (BwProfile) one = NULL;
  g_autoptr (BwProfile) both = NULL;

  rules->least_members = 1;
  one = read_together (rules, give (beta, BW_FORM_SELF, NULL, "R=50"), NULL);
  both =
    read_together (rules, give (beta, BW_FORM_SELF, NULL, "R=50"), give (alpha, BW_FORM_SELF, NULL, "E=70 R=20"), NULL);
  g_assert_cmpint (one->completeness, ==, BW_COMPLETENESS_NONE);
  assert_number (one->readiness.score, NAN);
  g_assert_cmpint (both->completeness, ==, BW_COMPLETENESS_PARTIAL);
  assert_number (both->exposure.score, 70);
  assert_number (both->readiness.score, 35);
}

/* A result counts when all the overall scores of its assessment are valid; a newer one that is not does not hide an
 * older one. */
static void
test_newest (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");
  g_autoptr (BwAssessment) other = define ("gamma", "storm:e roof:r");
  g_autoptr (BwProfile) profile = read_together (
    rules, give (alpha, BW_FORM_SELF, "2026-01-10", "E=10 R=10"), give (alpha, BW_FORM_SELF, "2026-03-10", "E=30 R=30"),
    give (alpha, BW_FORM_SELF, "2026-03-10", "E=35 R=35"), give (alpha, BW_FORM_SELF, "2026-02-10", "E=20 R=20"),
    give (alpha, BW_FORM_SELF, NULL, "E=5 R=5"), give (alpha, BW_FORM_SELF, "2026-04-10", "E=40"),
    give (other, BW_FORM_SELF, "2026-05-10", "E=50 R=50"), NULL);
  g_autoptr (BwProfile) unfinished = read_together (rules, give (alpha, BW_FORM_SELF, "2026-04-10", "E=40"), NULL);
  g_autofree char *missing = bw_profile_dup_missing (unfinished);

  assert_number (profile->feeds[0].source->result->exposure.score, 30);
  g_assert_null (profile->feeds[0].unfinished);
  g_assert_null (profile->feeds[1].source);
  g_assert_null (unfinished->feeds[0].source);
  assert_number (unfinished->feeds[0].unfinished->result->exposure.score, 40);
  g_assert_cmpuint (unfinished->n_fed, ==, 0);
  g_assert_cmpstr (missing, ==, "Not there yet: Beta, Alpha two. Begun, with a few more answers to give: alpha.");
}

static void
test_apart (void)
{
  static const struct
  {
    const char *first, *last;
    gboolean apart;
  } cases[] = {
    { "2026-01-15", "2026-07-15", FALSE },  { "2026-01-15", "2026-07-16", TRUE }, { "2026-07-16", "2026-01-15", TRUE },
    { "2025-08-31", "2026-02-28", FALSE },  { "2025-08-31", "2026-03-01", TRUE }, { "2026-01-15", NULL, FALSE },
    { "last spring", "2026-07-16", FALSE },
  };
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");
  g_autoptr (BwAssessment) beta = define ("beta", "care:r");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwProfile) profile = read_together (rules, give (alpha, BW_FORM_SELF, cases[i].first, "E=10 R=10"),
                                                     give (beta, BW_FORM_SELF, cases[i].last, "R=10"), NULL);
      g_autofree char *text = bw_profile_dup_apart (profile);

      g_test_message ("%s %s", cases[i].first, cases[i].last);
      g_assert_cmpint (profile->far_apart, ==, cases[i].apart);
      g_assert_true ((text != NULL) == cases[i].apart);
    }
}

static void
test_mixed (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");
  g_autoptr (BwAssessment) beta = define ("beta", "care:r");
  g_autoptr (BwProfile) same =
    read_together (rules, give (alpha, BW_FORM_TEAM, NULL, "E=10 R=10"), give (beta, BW_FORM_TEAM, NULL, "R=10"), NULL);
  g_autoptr (BwProfile) mixed =
    read_together (rules, give (alpha, BW_FORM_SELF, NULL, "E=10 R=10"), give (beta, BW_FORM_TEAM, NULL, "R=10"), NULL);
  g_autofree char *silent = bw_profile_dup_mixed (same);
  g_autofree char *text = bw_profile_dup_mixed (mixed);

  g_assert_false (same->mixed);
  g_assert_null (silent);
  g_assert_true (mixed->mixed);
  g_assert_nonnull (strstr (text, "“On your own”, “In a team”"));
}

static void
test_points (void)
{
  static const struct
  {
    const char *scores;
    BwQuadrant quadrant;
    gboolean borderline;
  } cases[] = {
    { "storm=50 roof=49 E=1 R=1", BW_QUADRANT_ACT, TRUE },
    { "storm=80 roof=20 E=1 R=1", BW_QUADRANT_ACT, FALSE },
    { "storm=80 roof=80 E=1 R=1", BW_QUADRANT_HOLD, FALSE },
    { "storm=20 roof=20 E=1 R=1", BW_QUADRANT_WATCH, FALSE },
    { "storm=20 roof=80 E=1 R=1", BW_QUADRANT_RESERVE, FALSE },
    { "storm=55 roof=80 E=1 R=1", BW_QUADRANT_HOLD, TRUE },
    { "storm=55.1 roof=80 E=1 R=1", BW_QUADRANT_HOLD, FALSE },
    { "storm=80 roof=45 E=1 R=1", BW_QUADRANT_ACT, TRUE },
    { "storm=80 roof=44.9 E=1 R=1", BW_QUADRANT_ACT, FALSE },
    { "storm=80 E=1 R=1", BW_QUADRANT_NONE, FALSE },
  };
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwProfile) profile = read_together (rules, give (alpha, BW_FORM_SELF, NULL, cases[i].scores), NULL);

      g_test_message ("%s", cases[i].scores);
      g_assert_cmpint (profile->points[0].quadrant, ==, cases[i].quadrant);
      g_assert_cmpint (profile->points[0].borderline, ==, cases[i].borderline);
      g_assert_cmpint (profile->points[1].quadrant, ==, BW_QUADRANT_NONE);
    }
}

/* The lines of the matrix are those of the rules, and a point may stand for whole assessments. */
static void
test_lines_and_overall (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) two = define ("alpha.two", "heat:e shade:r:heat");
  g_autoptr (BwProfile) profile = NULL;

  rules->lines[BW_KIND_EXPOSURE] = 30;
  rules->lines[BW_KIND_READINESS] = 70;
  rules->margin = 0;
  profile = read_together (rules, give (two, BW_FORM_SELF, NULL, "heat=30 shade=10 E=99 R=69"), NULL);
  assert_number (profile->points[1].exposure.score, 30);
  assert_number (profile->points[1].readiness.score, 69);
  g_assert_cmpint (profile->points[1].quadrant, ==, BW_QUADRANT_ACT);
  g_assert_cmpstr (bw_profile_get_quadrant_name (profile, BW_QUADRANT_ACT), ==, "Act");
  g_assert_true (profile->points[1].borderline);
}

static void
test_groups (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwAssessment) vuca = define ("vuca", "v-exp:e u-exp:e c-exp:e a-exp:e u-rdy:r a-rdy:r");
  g_autoptr (BwAssessment) conn = define ("conn", "urg:e s7:r now:r");
  g_autoptr (BwAssessment) disr = define ("disr", "fri-exp:e see-rdy:r");
  g_autoptr (BwProfile) profile =
    read_together (rules, give (vuca, BW_FORM_SELF, NULL, "v-exp=10 u-exp=40 u-rdy=60 a-rdy=80 E=1 R=1"),
                   give (conn, BW_FORM_SELF, NULL, "urg=90 s7=40 now=33 E=1 R=1"),
                   give (disr, BW_FORM_SELF, NULL, "fri-exp=80 E=1 R=1"), NULL);

  /* Turbulence: two of four. Customers: two of six are too few. */
  assert_number (profile->pressures[0].score.score, 25);
  g_assert_cmpuint (profile->pressures[0].n_valid, ==, 2);
  g_assert_cmpuint (profile->pressures[0].n_parts, ==, 4);
  g_assert_cmpint (profile->pressures[0].score.band, ==, 0);
  assert_number (profile->pressures[2].score.score, NAN);
  g_assert_cmpuint (profile->pressures[2].n_valid, ==, 2);
  g_assert_cmpint (profile->pressures[2].score.band, ==, -1);
  /* Sense: two of five are too few. Try and let go: two of three. */
  assert_number (profile->facets[0].score.score, NAN);
  assert_number (profile->facets[2].score.score, 60);
  g_assert_cmpint (profile->facets[2].score.band, ==, 1);
}

/* A document of several responses gives the one that was changed last. */
static void
test_source_of_document (void)
{
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");
  g_autoptr (BwDocument) document = bw_document_new (alpha, BW_FORM_SELF, "d1", "r1", "2026-03-04");
  g_autoptr (BwProfileSource) source = bw_profile_source_new_for_document (document, "File", "file:///x");
  g_autoptr (BwProfileSource) named = NULL;

  g_assert_cmpstr (source->title, ==, "File");
  g_assert_cmpstr (source->place, ==, "file:///x");
  g_assert_cmpstr (source->day, ==, "2026-03-04");
  g_assert_true (source->response == bw_document_get_response (document, 0));
  bw_document_set_title (document, "Spring");
  named = bw_profile_source_new_for_document (document, "File", NULL);
  g_assert_cmpstr (named->title, ==, "Spring");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/worked", test_worked);
  g_test_add_func ("/profile/completeness", test_completeness);
  g_test_add_func ("/profile/too-little-exposure", test_too_little_exposure);
  g_test_add_func ("/profile/newest", test_newest);
  g_test_add_func ("/profile/apart", test_apart);
  g_test_add_func ("/profile/mixed", test_mixed);
  g_test_add_func ("/profile/points", test_points);
  g_test_add_func ("/profile/lines-and-overall", test_lines_and_overall);
  g_test_add_func ("/profile/groups", test_groups);
  g_test_add_func ("/profile/source-of-document", test_source_of_document);
  return g_test_run ();
}
