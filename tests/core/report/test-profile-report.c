/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page on a profile: everything on one page, whatever the paper; the same bytes; tags for who reads it aloud. */

#include "tests/core/scoring/profile-sheet.h"

#include "app/report/bw-profile-report.h"

#include <string.h>

/* Seven results with everything in them that a page can hold. */
static BwProfile *
create_full (BwProfileRules *rules)
{
  g_autoptr (BwAssessment) vuca = define (
    "vuca", "v-exp:e u-exp:e c-exp:e a-exp:e v-rdy:r:v-exp u-rdy:r:u-exp c-rdy:r:c-exp a-rdy:r:a-exp move:r:v-exp");
  g_autoptr (BwAssessment) serv = define ("serv", "peb:r first:r grow:r aut:r");
  g_autoptr (BwAssessment) rupt = define (
    "rupt", "eco-exp:e org-exp:e ecn-exp:e tec-exp:e phi-exp:e eco-rdy:r org-rdy:r ecn-rdy:r tec-rdy:r phi-rdy:r");
  g_autoptr (BwAssessment) conn = define ("conn", "urg:e s1:r:urg s2:r:urg s3:r:urg s4:r:urg s7:r:urg");
  g_autoptr (BwAssessment) disr = define ("disr", "fri-exp:e rip-exp:e see-rdy:r one-rdy:r:fri-exp");
  g_autoptr (BwAssessment) intf = define ("intf", "lock-exp:e pull-exp:e learn-rdy:r:lock-exp hum-rdy:r:pull-exp");
  g_autoptr (BwAssessment) sprg = define ("sprg", "rig-exp:e gap-exp:e fit-rdy:r:gap-exp rem-rdy:r:rig-exp");

  return read_together (
    rules,
    give (vuca, BW_FORM_SELF, "2026-03-01",
          "v-exp=62 u-exp=71 c-exp=44 a-exp=58 v-rdy=39 u-rdy=35 c-rdy=61 a-rdy=42 move=66 E=59 R=49"),
    give (serv, BW_FORM_TEAM, "2026-03-04", "peb=35 first=55 grow=40 aut=33 peb.1=1 R=41"),
    give (
      rupt, BW_FORM_SELF, "2025-03-04",
      "eco-exp=20 org-exp=45 ecn-exp=52 tec-exp=80 phi-exp=50 eco-rdy=70 org-rdy=30 ecn-rdy=48 tec-rdy=55 phi-rdy=12 "
      "E=49 R=43"),
    give (conn, BW_FORM_SELF, "2026-03-05", "urg=64 s1=44 s2=60 s3=75 s4=72 s7=50 E=64 R=60"),
    give (disr, BW_FORM_SELF, "2026-03-05", "fri-exp=80 rip-exp=61 see-rdy=40 one-rdy=66 fri-exp.1=5 E=70 R=53"),
    give (intf, BW_FORM_SELF, "2026-03-05", "lock-exp=75 pull-exp=40 learn-rdy=30 hum-rdy=35 E=58 R=33"),
    give (sprg, BW_FORM_SELF, "2026-03-05", "rig-exp=66 gap-exp=50 fit-rdy=45 rem-rdy=20 E=58 R=33"), NULL);
}

static BwReportOptions
get_options (BwPaper paper)
{
  return (BwReportOptions){ .paper = paper, .day = (char *)"2026-03-31", .organisation = (char *)"Harbour Works" };
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in:\n%s", part, text);
}

static void
test_one_page (gconstpointer data)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwProfile) profile = create_full (rules);
  BwReportOptions options = get_options (GPOINTER_TO_INT (data));
  g_autoptr (BwReport) report = bw_report_new_for_profile (profile, &options);
  g_autofree char *text = bw_report_dup_page_text (report, 0);

  g_assert_cmpuint (profile->n_chosen, ==, 3);
  g_assert_cmpuint (profile->readings->len, >=, 2);
  g_assert_cmpuint (bw_report_get_n_pages (report), ==, 1);
  g_assert_cmpstr (bw_report_get_title (report), ==, "Disruption readiness");
  assert_says (text, "Disruption readiness");
  assert_says (text, "Harbour Works");
  assert_says (text, "31 March 2026");
  assert_says (text, " to midnight: ");
  assert_says (text, profile->rules->quadrants[profile->quadrant - BW_QUADRANT_ACT].text);
  assert_says (text, "Pressure and readiness");
  assert_says (text, "Where to begin");
  assert_says (text, "Who:");
  assert_says (text, "By when:");
  assert_says (text, "One quick pebble:");
  assert_says (text, "Read side by side");
  assert_says (text, "Full profile: all 7 results are there.");
  assert_says (text, "lie more than 6 months apart");
  assert_says (text, "come from different forms");
  assert_says (text, "compares you with nobody");
  assert_says (text, "not connected with the Bulletin of the Atomic Scientists");
}

/* Nothing of it depends on when or where it is made. */
static void
test_same_bytes (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwProfile) profile = create_full (rules);
  BwReportOptions options = get_options (BW_PAPER_A4);
  g_autoptr (BwReport) first = bw_report_new_for_profile (profile, &options);
  g_autoptr (BwReport) second = bw_report_new_for_profile (profile, &options);
  g_autoptr (GBytes) one = bw_report_to_pdf (first, NULL, NULL, NULL);
  g_autoptr (GBytes) two = bw_report_to_pdf (second, NULL, NULL, NULL);

  g_assert_true (g_bytes_equal (one, two));
}

/* The page says so when there is little to say, and is still a page. */
static void
test_little (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwAssessment) vuca = define ("vuca", "v-exp:e v-rdy:r:v-exp");
  g_autoptr (BwProfile) none = read_together (rules, NULL);
  g_autoptr (BwProfile) one =
    read_together (rules, give (vuca, BW_FORM_SELF, "2026-03-01", "v-exp=60 v-rdy=20 E=60 R=20"), NULL);
  BwReportOptions options = get_options (BW_PAPER_LETTER);
  g_autoptr (BwReport) empty = bw_report_new_for_profile (none, &options);
  g_autoptr (BwReport) report = bw_report_new_for_profile (one, &options);
  g_autofree char *nothing = bw_report_dup_page_text (empty, 0);
  g_autofree char *text = bw_report_dup_page_text (report, 0);

  g_assert_cmpuint (bw_report_get_n_pages (empty), ==, 1);
  assert_says (nothing, "The clock starts once a few more results are there.");
  assert_says (nothing, "0 of 7 results are there.");
  g_assert_cmpuint (bw_report_get_n_pages (report), ==, 1);
  assert_says (text, "There is only 1:");
  assert_says (text, "vuca (1 March 2026). Each is one response.");
}

/* Texts much longer than usual go to another page; nothing is cut off. */
static void
test_long_texts (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwProfile) profile = NULL;
  BwReportOptions options = get_options (BW_PAPER_LETTER);
  g_autoptr (BwReport) report = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 700; i++)
    g_string_append_printf (words, "word%u ", i);
  g_free (rules->disclaimer[0].text);
  rules->disclaimer[0].text = g_strdup (words->str);
  profile = create_full (rules);
  report = bw_report_new_for_profile (profile, &options);
  g_assert_cmpuint (bw_report_get_n_pages (report), ==, 2);
  text = bw_report_dup_page_text (report, 1);
  assert_says (text, "word699");
}

/* From right to left, and in grey. */
static void
test_right_to_left (void)
{
  g_autoptr (BwProfileRules) rules = read_rules ();
  g_autoptr (BwProfile) profile = NULL;
  BwReportOptions options = get_options (BW_PAPER_A4);
  g_autoptr (BwReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_free (rules->language);
  rules->language = g_strdup ("ar");
  options.greyscale = TRUE;
  profile = create_full (rules);
  report = bw_report_new_for_profile (profile, &options);
  bytes = bw_report_to_pdf (report, NULL, NULL, NULL);
  g_assert_cmpuint (bw_report_get_n_pages (report), ==, 1);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/profile-report/one-page/a4", GINT_TO_POINTER (BW_PAPER_A4), test_one_page);
  g_test_add_data_func ("/profile-report/one-page/letter", GINT_TO_POINTER (BW_PAPER_LETTER), test_one_page);
  g_test_add_func ("/profile-report/same-bytes", test_same_bytes);
  g_test_add_func ("/profile-report/little", test_little);
  g_test_add_func ("/profile-report/long-texts", test_long_texts);
  g_test_add_func ("/profile-report/right-to-left", test_right_to_left);
  return g_test_run ();
}
