/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where to begin, the quick pebble and the cross-readings (domain.md 3.4 and 3.5). */

#include "profile-sheet.h"

#include "app/scoring/bw-profile-words.h"
#include "sheet.h"

typedef struct
{
  const char *member;
  const char *facet; /* NULL: none */
  double exposure;
  double readiness;
  double priority;
  BwProfileFate fate;
} Row;

static int
find_facet (const BwProfileRules *rules, const char *id)
{
  for (guint i = 0; id != NULL && i < rules->facets.n_groups; i++)
    if (g_str_equal (rules->facets.groups[i].id, id))
      return (int)i;
  return -1;
}

/* Puts the candidates in backwards, chooses, and looks at what became of each. */
static void
assert_choice (const Row *rows, guint n, guint n_chosen)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (BwProfileCandidate));

  for (guint i = n; i > 0; i--)
    {
      const Row *row = &rows[i - 1];
      BwProfileCandidate candidate = {
        .member = (guint)bw_profile_rules_find_member (rules, row->member),
        .dimension = i,
        .facet = find_facet (rules, row->facet),
        .exposure = row->exposure,
        .readiness = row->readiness,
        .priority = row->exposure * (100 - row->readiness) / 100,
      };

      assert_number (candidate.priority, row->priority);
      g_array_append_val (candidates, candidate);
    }
  g_assert_cmpuint (bw_profile_candidates_choose (candidates, rules), ==, n_chosen);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpuint (g_array_index (candidates, BwProfileCandidate, i).dimension, ==, i + 1);
      g_assert_cmpint (g_array_index (candidates, BwProfileCandidate, i).fate, ==, rows[i].fate);
    }
}

/* The worked example of domain.md 3.7, with the figures as they stand there. */
static void
test_worked (void)
{
  static const Row rows[] = {
    { "vuca", "sense", 72, 35, 46.8, BW_FATE_CHOSEN },     /* u-rdy */
    { "conn", "move", 64, 38, 39.68, BW_FATE_CHOSEN },     /* s4 */
    { "intf", "sense", 55, 30, 38.5, BW_FATE_FACET },      /* learn-rdy */
    { "vuca", "try", 66, 42, 38.28, BW_FATE_CHOSEN },      /* a-rdy */
    { "serv", "enable", 58, 35, 37.7, BW_FATE_OUTRANKED }, /* peb */
    { "vuca", "move", 60, 40, 36.0, BW_FATE_OUTRANKED },   /* v-rdy */
    { "disr", "relate", 80, 68, 25.6, BW_FATE_OUTRANKED }, /* one-rdy */
  };

  assert_choice (rows, G_N_ELEMENTS (rows), 3);
}

/* Two of one assessment at most; what is in no facet takes none. */
static void
test_assessment_share (void)
{
  static const Row rows[] = {
    { "vuca", "sense", 90, 10, 81, BW_FATE_CHOSEN },  { "vuca", NULL, 80, 10, 72, BW_FATE_CHOSEN },
    { "vuca", NULL, 70, 10, 63, BW_FATE_ASSESSMENT }, { "vuca", "sense", 60, 10, 54, BW_FATE_FACET },
    { "conn", "sense", 50, 10, 45, BW_FATE_FACET },
  };

  assert_choice (rows, G_N_ELEMENTS (rows), 2);
}

/* Ties: the lower readiness, then the order of the members, then that of the dimensions. */
static void
test_ties (void)
{
  static const Row rows[] = {
    { "sprg", NULL, 40, 0, 40, BW_FATE_CHOSEN },     { "vuca", NULL, 50, 20, 40, BW_FATE_CHOSEN },
    { "vuca", NULL, 50, 20, 40, BW_FATE_CHOSEN },    { "serv", NULL, 50, 20, 40, BW_FATE_OUTRANKED },
    { "vuca", NULL, 80, 50, 40, BW_FATE_OUTRANKED },
  };

  assert_choice (rows, G_N_ELEMENTS (rows), 3);
}

/* The whole way from results: pairs, the overall exposure for serv, and what is ready already left out. */
static void
test_from_results (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwAssessment) vuca =
    define ("vuca", "v-exp:e u-exp:e a-exp:e v-rdy:r:v-exp u-rdy:r:u-exp a-rdy:r:a-exp move:r:v-exp,u-exp");
  g_autoptr (BwAssessment) serv = define ("serv", "peb:r first:r");
  g_autoptr (BwAssessment) conn = define ("conn", "urg:e s4:r:urg");
  g_autoptr (BwAssessment) intf = define ("intf", "lock-exp:e learn-rdy:r:lock-exp");
  g_autoptr (BwProfile) profile = read_together (
    rules, give (vuca, BW_FORM_SELF, NULL, "v-exp=60 u-exp=72 a-exp=66 v-rdy=40 u-rdy=35 a-rdy=42 move=70 E=62 R=44"),
    give (serv, BW_FORM_SELF, NULL, "peb=35 R=52"), give (conn, BW_FORM_SELF, NULL, "urg=64 s4=38 E=64 R=41"),
    give (intf, BW_FORM_SELF, NULL, "lock-exp=55 learn-rdy=30 E=50 R=38"), NULL);
  const BwProfileCandidate *second = bw_profile_get_candidate (profile, 1);
  g_autofree char *basis = bw_profile_dup_basis (profile, second);
  g_autofree char *why = bw_profile_dup_passed_over (profile, bw_profile_get_candidate (profile, 2));
  g_autofree char *shortage = bw_profile_dup_shortage (profile);
  g_autofree const char **advice = bw_profile_get_candidate_advice (profile, second);

  g_assert_cmpuint (profile->candidates->len, ==, 6);
  g_assert_cmpuint (profile->n_strong, ==, 1);
  g_assert_cmpuint (profile->n_chosen, ==, 3);
  g_assert_cmpstr (bw_profile_get_candidate_name (profile, bw_profile_get_candidate (profile, 0)), ==, "The u-rdy");
  assert_number (bw_profile_get_candidate (profile, 0)->priority, 46.8);
  g_assert_cmpstr (bw_profile_get_candidate_name (profile, second), ==, "The s4");
  assert_number (second->priority, 39.68);
  /* No pair of its own: the overall exposure, (62 + 64 + 50) / 3. */
  assert_number (bw_profile_get_candidate (profile, 4)->priority, 176 / 3.0 * 0.65);
  g_assert_cmpint (bw_profile_get_candidate (profile, 4)->origin, ==, BW_EXPOSURE_OVERALL);
  g_assert_cmpstr (basis, ==, "Exposure 64, readiness 38, priority 39.7");
  g_assert_cmpstr (why, ==, "passed over: the facet “Sense” has its share");
  g_assert_null (shortage);
  g_assert_cmpstr (advice[0], ==, "One.");
  g_assert_cmpstr (advice[1], ==, "Two.");
  g_assert_null (advice[2]);
}

/* Several pairs count as their mean; without any exposure, the figure of the rules stands in and that is said. */
static void
test_exposures (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwAssessment) vuca = define ("vuca", "v-exp:e u-exp:e move:r:v-exp,u-exp");
  g_autoptr (BwAssessment) serv = define ("serv", "peb:r");
  g_autoptr (BwProfile) profile =
    read_together (rules, give (vuca, BW_FORM_SELF, NULL, "v-exp=40 u-exp=70 move=20 E=55 R=20"),
                   give (serv, BW_FORM_SELF, NULL, "peb=35 R=35"), NULL);
  const BwProfileCandidate *paired = bw_profile_get_candidate (profile, 0);
  const BwProfileCandidate *assumed = bw_profile_get_candidate (profile, 1);
  g_autofree char *basis = bw_profile_dup_basis (profile, assumed);

  assert_number (paired->exposure, 55);
  assert_number (paired->priority, 44);
  g_assert_cmpint (assumed->origin, ==, BW_EXPOSURE_ASSUMED);
  assert_number (assumed->exposure, 50);
  assert_number (assumed->priority, 32.5);
  g_assert_cmpstr (basis, ==, "Exposure not known, taken as 50; readiness 35, priority 32.5");
}

/* An unready pair is no reason to leave a dimension out: the overall exposure stands in. */
static void
test_pair_not_valid (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e flood:e roof:r:storm");
  g_autoptr (BwAssessment) two = define ("alpha.two", "heat:e shade:r:heat");
  g_autoptr (BwProfile) profile = read_together (rules, give (alpha, BW_FORM_SELF, NULL, "flood=80 roof=20 E=80 R=20"),
                                                 give (two, BW_FORM_SELF, NULL, "heat=40 shade=80 E=40 R=80"), NULL);

  g_assert_cmpuint (profile->candidates->len, ==, 1);
  g_assert_cmpint (bw_profile_get_candidate (profile, 0)->origin, ==, BW_EXPOSURE_OVERALL);
  assert_number (bw_profile_get_candidate (profile, 0)->exposure, 60);
}

static void
test_shortage (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r dyke:r");
  g_autoptr (BwAssessment) beta = define ("beta", "care:r trust:r");
  g_autoptr (BwProfile) none = read_together (rules, NULL);
  g_autoptr (BwProfile) strong = read_together (rules, give (beta, BW_FORM_SELF, NULL, "care=80 trust=90 R=85"), NULL);
  g_autoptr (BwProfile) few = read_together (rules, give (beta, BW_FORM_SELF, NULL, "care=20 trust=90 R=55"), NULL);
  g_autoptr (BwProfile) shared = read_together (rules, give (beta, BW_FORM_SELF, NULL, "care=20 trust=30 R=25"), NULL);
  g_autofree char *texts[] = { bw_profile_dup_shortage (none), bw_profile_dup_shortage (strong),
                               bw_profile_dup_shortage (few), bw_profile_dup_shortage (shared) };
  g_autofree char *passed_over = bw_profile_dup_passed_over (shared, bw_profile_get_candidate (shared, 1));

  g_assert_cmpstr (texts[0], ==, "Nothing to choose from yet: no readiness has a score.");
  g_assert_cmpstr (texts[1], ==, "Everything that has a score is in its highest band already. Keep it fresh.");
  g_assert_true (g_str_has_prefix (texts[2], "There is only 1: everything else is in its highest band"));
  g_assert_true (g_str_has_prefix (texts[3], "There is only 1: what else there is belongs to a facet"));
  g_assert_cmpstr (passed_over, ==, "passed over: the facet “People” has its share");
  for (guint i = 1; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

/* The heaviest item: pressure as keyed, readiness the other way round; of equals the first. */
static void
test_pebble (void)
{
  static const struct
  {
    const char *care, *storm; /* answers on the two dimensions */
    const char *item;         /* NULL: no pebble */
    double burden;
  } cases[] = {
    { "care.1=4 care.2=2", "storm.1=4 storm.2=1", "storm.2", 100 }, /* reversed: 1 presses most */
    { "care.1=1 care.2=2", "storm.1=4", "care.1", 100 },
    { "care.1=3 care.2=5", "storm.1=4", "care.2", 100 },
    { "care.1=2", "storm.1=4", "care.1", 75 },
    { "care.1=5", "storm.1=1", NULL, 0 },
    { "care.1=5", "storm.1=2", "storm.1", 25 },
  };
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");
  g_autoptr (BwAssessment) beta = define ("beta", "care:r trust:r");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *a = g_strconcat ("E=1 R=1 ", cases[i].storm, NULL);
      g_autofree char *b = g_strconcat ("R=1 trust.1=1 ", cases[i].care, NULL);
      g_autoptr (BwProfile) profile =
        read_together (rules, give (alpha, BW_FORM_SELF, NULL, a), give (beta, BW_FORM_SELF, NULL, b), NULL);
      g_autofree char *text = bw_profile_dup_pebble (profile);

      g_test_message ("%u", i);
      g_assert_cmpint (profile->pebble.member >= 0, ==, cases[i].item != NULL);
      if (cases[i].item == NULL)
        continue;
      g_assert_cmpstr (
        bw_profile_get_assessment (profile, (guint)profile->pebble.member)->items[profile->pebble.item].id, ==,
        cases[i].item);
      assert_number (profile->pebble.burden, cases[i].burden);
      g_assert_true (g_str_has_prefix (text, "Item "));
    }
}

/* x-one: storm at least 60, and the mean of two items below 40. x-two: the whole presses more than it is answered, and
 * beta's readiness is at most 80. */
static void
test_readings (void)
{
  static const struct
  {
    const char *alpha, *beta, *two;
    const char *first, *second; /* ids, strongest first; NULL: none */
    double strength;            /* of the first */
  } cases[] = {
    { "storm=60 E=70 R=20", "R=50 care.1=2", "E=70 R=20 heat.2=4", "x-two", "x-one", 30 },
    { "storm=59 E=70 R=20", "R=50 care.1=2", "E=70 R=20 heat.2=4", "x-two", NULL, 30 },
    { "storm=90 E=70 R=20", "R=70 care.1=1", "E=70 R=20 heat.2=4", "x-one", "x-two", 27.5 },
    { "storm=90 E=70 R=20", "R=90 care.1=1", "E=70 R=20 heat.2=4", "x-one", NULL, 27.5 },
    { "storm=90 E=70 R=20", "R=90 care.1=1", "E=70 R=20", NULL, NULL, 0 }, /* an item is missing */
    { "storm=90 E=70 R=20", "R=90", "E=70 R=20 heat.2=4", NULL, NULL, 0 },
    { "storm=90 E=20 R=20", "R=20 care.1=3", "E=20 R=20 heat.2=4", "x-one", NULL, 2.5 }, /* 0 is not above 0 */
  };
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e roof:r");
  g_autoptr (BwAssessment) beta = define ("beta", "care:r trust:r");
  g_autoptr (BwAssessment) two = define ("alpha.two", "heat:e shade:r");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwProfile) profile = read_together (rules, give (alpha, BW_FORM_SELF, NULL, cases[i].alpha),
                                                     give (beta, BW_FORM_SELF, NULL, cases[i].beta),
                                                     give (two, BW_FORM_SELF, NULL, cases[i].two), NULL);
      guint n = (cases[i].first != NULL) + (cases[i].second != NULL);

      g_test_message ("%u", i);
      g_assert_cmpuint (profile->readings->len, ==, n);
      if (n > 0)
        {
          g_assert_cmpstr (bw_profile_get_reading (profile, 0)->rule->id, ==, cases[i].first);
          assert_number (bw_profile_get_reading (profile, 0)->strength, cases[i].strength);
        }
      if (n > 1)
        g_assert_cmpstr (bw_profile_get_reading (profile, 1)->rule->id, ==, cases[i].second);
    }
}

/* Without overall scores, what needs them does not hold. */
static void
test_readings_need_all (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) beta = define ("beta", "care:r trust:r");
  g_autoptr (BwProfile) profile = read_together (rules, give (beta, BW_FORM_SELF, NULL, "R=50 care.1=2"), NULL);

  g_assert_cmpuint (profile->readings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile-priorities/worked", test_worked);
  g_test_add_func ("/profile-priorities/assessment-share", test_assessment_share);
  g_test_add_func ("/profile-priorities/ties", test_ties);
  g_test_add_func ("/profile-priorities/from-results", test_from_results);
  g_test_add_func ("/profile-priorities/exposures", test_exposures);
  g_test_add_func ("/profile-priorities/pair-not-valid", test_pair_not_valid);
  g_test_add_func ("/profile-priorities/shortage", test_shortage);
  g_test_add_func ("/profile-priorities/pebble", test_pebble);
  g_test_add_func ("/profile-priorities/readings", test_readings);
  g_test_add_func ("/profile-priorities/readings-need-all", test_readings_need_all);
  return g_test_run ();
}
