/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-result.h"

#include "sheet.h"

#include <locale.h>
#include <string.h>

/* What is printed, against files beside the definitions: NAME.txt, NAME.json, NAME.csv (there with plain line ends). */

static const struct
{
  const char *name;
  const char *answers;
} sheets[] = {
  { "figures",
    "team=yes pressure.1=4 pressure.2=4 noise.1=2 noise.2=3 calm.1=2 calm.2=2 calm.4=3 reach.1=4 reach.2=3 quiet.1=1 "
    "case.1=ask case.2=ask map=Flood|4|1;Rule|1|7" },
  { "nasty", "equals.1=1 equals.2=1 plus.1=3 plus.2=3 minus.1=2 minus.2=1 at.1=3 at.2=3 comma.1=3 comma.2=2 comma.3=2 "
             "quote.1=1 quote.2=2 wide.1=3 wide.2=3 marks.1=1 marks.2=3 delete.1=n/a" },
};

static void
assert_file (const char *name, const char *ending, const char *printed)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scoring", file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (printed, ==, expected);
}

static BwResult *
score_sheet (guint position)
{
  g_autofree char *definition = g_strconcat ("data/scoring/", sheets[position].name, ".xml", NULL);
  g_autoptr (BwAssessment) assessment = read_definition (definition);
  g_autoptr (BwResponse) response = fill_in (assessment, sheets[position].answers);

  return bw_result_new (assessment, response);
}

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (BwResult) result = score_sheet (i);
      g_autofree char *text = bw_result_to_text (result);

      assert_file (sheets[i].name, ".txt", text);
    }
}

static void
test_json (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (BwResult) result = score_sheet (i);
      g_autofree char *json = bw_result_to_json (result);

      assert_file (sheets[i].name, ".json", json);
    }
}

static void
test_csv (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (BwResult) result = score_sheet (i);
      g_autofree char *csv = bw_result_to_csv (result);
      g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
      g_autofree char *plain = g_strjoinv ("\n", lines);

      g_assert_null (strpbrk (plain, "\r"));
      g_assert_true (g_str_has_suffix (csv, "\r\n"));
      assert_file (sheets[i].name, ".csv", plain);
    }
}

/* A comma for a decimal point would break JSON and CSV alike. */
static void
test_locale (void)
{
  g_autoptr (BwResult) result = score_sheet (0);
  g_autofree char *json = bw_result_to_json (result);
  g_autofree char *csv = bw_result_to_csv (result);
  const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *again = NULL;
      g_autofree char *csv_again = NULL;

      if (setlocale (LC_NUMERIC, names[i]) == NULL)
        g_test_message ("the locale %s is not here", names[i]);
      again = bw_result_to_json (result);
      csv_again = bw_result_to_csv (result);
      g_assert_cmpstr (again, ==, json);
      g_assert_cmpstr (csv_again, ==, csv);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/result-print/text", test_text);
  g_test_add_func ("/result-print/json", test_json);
  g_test_add_func ("/result-print/csv", test_csv);
  g_test_add_func ("/result-print/locale", test_locale);
  return g_test_run ();
}
