/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed of a profile, against tests/data/scoring/profile.* (there with plain line ends). After a change that is
 * meant, run it with BELLWETHER_UPDATE=1 and read what `git diff` says. */

#include "profile-sheet.h"

#include <locale.h>
#include <string.h>

static BwProfile *
create_profile (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e flood:e roof:r:storm dyke:r:flood plan:r:storm,flood");
  g_autoptr (BwAssessment) beta = define ("beta", "care:r trust:r");

  return read_together (
    rules,
    give (alpha, BW_FORM_SELF, "2026-03-31", "storm=80 flood=20 roof=30.25 dyke=47.5 plan=75 storm.1=4 E=50 R=52"),
    give (beta, BW_FORM_TEAM, "2025-03-30", "care=20 trust=30 care.1=2 R=25"), NULL);
}

static void
assert_file (const char *ending, const char *printed)
{
  g_autofree char *file = g_strconcat ("profile", ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scoring", file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, printed, -1, NULL));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (printed, ==, expected);
}

static void
test_text (void)
{
  g_autoptr (BwProfile) profile = create_profile ();
  g_autofree char *text = bw_profile_to_text (profile);

  assert_file (".txt", text);
}

static void
test_json (void)
{
  g_autoptr (BwProfile) profile = create_profile ();
  g_autofree char *json = bw_profile_to_json (profile);

  assert_file (".json", json);
}

static void
test_csv (void)
{
  g_autoptr (BwProfile) profile = create_profile ();
  g_autofree char *csv = bw_profile_to_csv (profile);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  g_autofree char *plain = g_strjoinv ("\n", lines);

  g_assert_null (strpbrk (plain, "\r"));
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 11);
    }
  assert_file (".csv", plain);
}

static void
test_locale (void)
{
  g_autoptr (BwProfile) profile = create_profile ();
  g_autofree char *json = bw_profile_to_json (profile);
  g_autofree char *text = bw_profile_to_text (profile);
  const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *again = NULL;
      g_autofree char *text_again = NULL;

      if (setlocale (LC_NUMERIC, names[i]) == NULL)
        g_test_message ("the locale %s is not here", names[i]);
      again = bw_profile_to_json (profile);
      text_again = bw_profile_to_text (profile);
      g_assert_cmpstr (again, ==, json);
      g_assert_cmpstr (text_again, ==, text);
    }
}

/* Nothing there at all: a few friendly lines, and no table of dashes. */
static void
test_empty (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwProfile) profile = read_together (rules, NULL);
  g_autofree char *text = bw_profile_to_text (profile);

  g_assert_cmpstr (text, ==,
                   "A small profile\n"
                   "0 of 3 results are there. Overall figures need a few more.\n"
                   "Not there yet: Alpha, Beta, Alpha two.\n"
                   "\n"
                   "The clock starts once a few more results are there.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile-print/text", test_text);
  g_test_add_func ("/profile-print/json", test_json);
  g_test_add_func ("/profile-print/csv", test_csv);
  g_test_add_func ("/profile-print/locale", test_locale);
  g_test_add_func ("/profile-print/empty", test_empty);
  return g_test_run ();
}
