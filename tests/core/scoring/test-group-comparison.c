/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups and rounds against each other: what the differences are, how sure they are, and what must not come out. */

#include "app/definition/bw-parent-search.h"
#include "app/scoring/bw-group-comparison.h"
#include "app/xml/bw-xml.h"

#include "sheet.h"
#include "team.h"

#include <string.h>

static const char *const names[] = { "spring", "autumn" };

/* 75, 60, 55, 80, 70, 50: mean 65. */
static const char *const spring[] = { "44444", "34343", "33334", "44445", "44443", "33333" };
/* The same people, 20, 15, 20, 15, 20 and 25 points further. */
static const char *const autumn[] = { "55554", "44444", "44443", "55554", "55544", "44444" };
/* Others, as far apart as can be. */
static const char *const mixed[] = { "55555", "11111", "55555", "11111", "55555", "55555" };

static const BwGroupDifference *
find (const BwGroupComparison *comparison, const char *name)
{
  for (guint i = 0; i < comparison->differences->len; i++)
    if (g_str_equal (bw_group_comparison_get_name (comparison, i), name))
      return &g_array_index (comparison->differences, BwGroupDifference, i);
  g_assert_not_reached ();
}

static void
test_judge (void)
{
  static const struct
  {
    double difference, lower, upper;
    BwDifferenceVerdict verdict;
  } cases[] = {
    { 14, 5, 23, BW_DIFFERENCE_CLEAR },       { -14, -23, -5, BW_DIFFERENCE_CLEAR },
    { 14, -1, 29, BW_DIFFERENCE_NOT_CLEAR },  { 14, 0, 28, BW_DIFFERENCE_NOT_CLEAR },
    { 10, 9, 11, BW_DIFFERENCE_CLEAR },       { 9.9, 9, 11, BW_DIFFERENCE_SMALL },
    { -9.9, -30, 11, BW_DIFFERENCE_SMALL },   { 40, NAN, NAN, BW_DIFFERENCE_UNSURE },
    { NAN, NAN, NAN, BW_DIFFERENCE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (bw_difference_judge (cases[i].difference, &(BwInterval){ cases[i].lower, cases[i].upper }), ==,
                     cases[i].verdict);
}

/* Five people, each mean, a standard deviation of 10 on both sides: 20 ± t(0.975; 8) √(100/5 + 100/5). */
static void
test_groups (void)
{
  const double before[] = { 30, 40, 50, 40, NAN, 40 };
  const double after[] = { 50, 60, 70, 60, 60 };
  BwDifference difference = bw_difference_of_groups (before, 6, after, 5, 5);
  g_autofree char *interval = bw_difference_format_interval (&difference);
  BwDifference few = bw_difference_of_groups (before, 5, after, 5, 5);
  double half = 2.306 * sqrt (50.0 / 5 + 50.0 / 5);

  g_assert_cmpuint (difference.n[BW_SIDE_BEFORE], ==, 5);
  assert_number (difference.difference, 20);
  g_assert_cmpfloat_with_epsilon (difference.interval.lower, 20 - half, 0.005);
  g_assert_cmpfloat_with_epsilon (difference.interval.upper, 20 + half, 0.005);
  g_assert_cmpstr (interval, ==, "+10 to +30");
  g_assert_cmpint (difference.verdict, ==, BW_DIFFERENCE_CLEAR);
  /* Four with a figure are too few, whatever the fifth did. */
  g_assert_cmpint (few.verdict, ==, BW_DIFFERENCE_UNKNOWN);
  g_assert_true (isnan (few.means[BW_SIDE_BEFORE]) && isnan (few.means[BW_SIDE_AFTER]));
  g_assert_cmpuint (few.n[BW_SIDE_AFTER], ==, 0);
}

/* 10, 12, 14, 16, 18: 14 ± t(0.975; 4) 3.162 / √5. As two groups the same figures say nothing clear. */
static void
test_pairs (void)
{
  const double before[] = { 10, 30, 50, 70, NAN, 90 };
  const double after[] = { 20, 42, 64, 86, 50, 108 };
  BwDifference difference = bw_difference_of_pairs (before, after, 6, 5);
  BwDifference apart = bw_difference_of_groups (before, 6, after, 6, 5);

  g_assert_cmpuint (difference.n[BW_SIDE_AFTER], ==, 5);
  assert_number (difference.difference, 14);
  g_assert_cmpfloat_with_epsilon (difference.interval.lower, 10.07, 0.005);
  g_assert_cmpfloat_with_epsilon (difference.interval.upper, 17.93, 0.005);
  g_assert_cmpint (difference.verdict, ==, BW_DIFFERENCE_CLEAR);
  g_assert_cmpint (apart.verdict, ==, BW_DIFFERENCE_NOT_CLEAR);
}

/* What is on its own side of 0 stays there when it is shown. */
static void
test_interval_words (void)
{
  BwDifference close = { .interval = { 0.02, 28 } };
  BwDifference none = { .interval = BW_INTERVAL_NONE };
  g_autofree char *first = bw_difference_format_interval (&close);
  g_autofree char *second = bw_difference_format_interval (&none);

  g_assert_cmpstr (first, ==, "+0.1 to +28");
  g_assert_cmpstr (second, ==, "–");
}

/* The same ids are the same people. */
static void
test_linked (void)
{
  g_autoptr (BwDocument) before = make_team (spring, 6);
  g_autoptr (BwDocument) after = make_team (autumn, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwGroupComparison) comparison = bw_group_comparison_new (before, after, &error);
  const BwGroupDifference *what;
  g_autofree char *summary = NULL;

  g_assert_no_error (error);
  what = find (comparison, "Volatility readiness");
  summary = bw_group_comparison_summarise (comparison);
  g_assert_cmpuint (comparison->n_linked, ==, 6);
  assert_number (what->difference.means[BW_SIDE_BEFORE], 65);
  g_assert_cmpint (what->difference.verdict, ==, BW_DIFFERENCE_CLEAR);
  g_assert_cmpstr (summary, ==,
                   "People who answered: 6 then, 6 now. The 6 who are in both are compared with themselves.");
  /* Nobody answered these. */
  g_assert_cmpint (find (comparison, "Ambiguity readiness")->difference.verdict, ==, BW_DIFFERENCE_UNKNOWN);
}

static void
test_anonymous (void)
{
  g_autoptr (BwDocument) plain_before = make_team (spring, 6);
  g_autoptr (BwDocument) plain_after = make_team (mixed, 6);
  g_autoptr (BwDocument) before = say (plain_before, "anonymous=\"true\"", NULL);
  g_autoptr (BwDocument) after = say (plain_after, "anonymous=\"true\"", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwGroupComparison) comparison = bw_group_comparison_new (before, after, &error);
  g_autofree char *sentence = NULL;

  g_assert_no_error (error);
  /* Whoever has the same id is not taken for the same person. */
  g_assert_cmpuint (comparison->n_linked, ==, 0);
  for (guint i = 0; i < comparison->differences->len; i++)
    if (g_str_equal (bw_group_comparison_get_name (comparison, i), "Volatility readiness"))
      sentence = bw_group_comparison_describe (comparison, i);
  g_assert_cmpstr (sentence, ==, "Volatility readiness, 65 and 67: a small difference.");
}

static void
test_minimum (void)
{
  g_autoptr (BwDocument) before = make_team (spring, 6);
  g_autoptr (BwDocument) after = make_team (autumn, 6);
  g_autoptr (BwDocument) small = make_team (autumn, 4);
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_group_comparison_new (before, small, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_nonnull (strstr (error->message, "from 5 people on"));
  g_clear_error (&error);
  /* What one document wants holds for both. */
  bw_document_set_minimum_group (before, 7);
  g_assert_null (bw_group_comparison_new (after, before, &error));
  g_assert_nonnull (strstr (error->message, "from 7 people on"));
}

/* Two reports of one group that differ by fewer than five people would tell of those. */
static void
test_joiners (void)
{
  static const char *const many[] = { "44444", "34343", "33334", "44445", "44443", "33333",
                                      "11111", "22222", "51515", "15151", "23232" };

  for (guint extra = 0; extra <= 5; extra++)
    {
      g_autoptr (BwDocument) plain = make_team (many, 6);
      g_autoptr (BwDocument) before = say (plain, "anonymous=\"true\"", NULL);
      g_autoptr (BwDocument) after = make_team (many, 6 + extra);
      g_autoptr (GError) error = NULL;
      g_autoptr (BwGroupComparison) comparison = bw_group_comparison_new (before, after, &error);
      g_autoptr (BwGroupComparison) back = bw_group_comparison_new (after, before, NULL);

      g_assert_cmpint (comparison != NULL, ==, extra == 0 || extra == 5);
      g_assert_cmpint (back != NULL, ==, comparison != NULL);
      if (comparison == NULL)
        g_assert_nonnull (strstr (error->message, "uncover"));
    }
}

/* The VUCA assessment with another version, in which v-rdy.1 is asked otherwise. */
static BwAssessment *
read_other_version (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "vuca.xml", NULL);
  g_autofree char *schema_path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "assessment.xsd", NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  g_autoptr (GBytes) schema = bw_xml_load_file (schema_path, &bw_xml_limits_definition, issues);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BwParentSearch) search = bw_parent_search_new (schema, path, NULL, NULL);
  BwAssessment *assessment;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "version=\"1.0.0\"", "version=\"1.1.0\"", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (changed, "We hold a reserve of time", "We have a reserve of time", 1), ==, 1);
  bytes = g_bytes_new (changed->str, changed->len);
  assessment = bw_assessment_parse (bytes, schema, bw_parent_search_get_parents (search), issues);
  g_assert_nonnull (assessment);
  return assessment;
}

/* A question that is asked otherwise counts on neither side, for anybody; overall scores would not be the same thing.
 */
static void
test_versions (void)
{
  /* Without the first question, 62.5 on average on both sides. */
  static const char *const first[] = { "14444", "14343", "13334", "14445", "14443", "13333" };
  static const char *const second[] = { "54444", "54343", "53334", "54445", "54443", "53333" };
  g_autoptr (BwAssessment) other = read_other_version ();
  g_autoptr (BwDocument) before = make_team (first, 6);
  g_autoptr (BwDocument) after = make_team_on (other, second, 6);
  g_autoptr (BwGroupComparison) comparison = bw_group_comparison_new (before, after, NULL);
  g_autoptr (BwGroupComparison) back = bw_group_comparison_new (after, before, NULL);
  g_autofree char *summary = bw_group_comparison_summarise (comparison);

  g_assert_cmpuint (comparison->n_left_out, ==, 1);
  g_assert_cmpuint (back->n_left_out, ==, 1);
  assert_number (find (comparison, "Volatility readiness")->difference.difference, 0);
  g_assert_nonnull (strstr (summary, "1 question is not the same"));
  for (guint i = 0; i < comparison->differences->len; i++)
    g_assert_cmpint (g_array_index (comparison->differences, BwGroupDifference, i).dimensions[BW_SIDE_AFTER], >=, 0);
}

static void
test_other_assessment (void)
{
  g_autoptr (BwAssessment) other = read_definition ("servant-leadership.xml");
  g_autoptr (BwDocument) before = make_team (spring, 6);
  g_autoptr (BwDocument) after = bw_document_new (other, BW_FORM_SELF, "d", "r0", "2026-03-31");
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_group_comparison_new (before, after, &error));
  g_assert_nonnull (strstr (error->message, "different assessments"));
}

/* Parts are compared only where both may be shown, and only clear differences are named. */
static void
test_parts (void)
{
  static const char *const sheets[] = { "44444", "34343", "33334", "44445", "44443", "33333",
                                        "22222", "12121", "11112", "22223", "22221", "11111" };
  static const char *const groups[] = { "Sales", "Sales", "Sales", "Sales", "Sales", "Sales", "Care",
                                        "Care",  "Care",  "Care",  "Care",  "Care",  NULL };
  static const char *const small[] = { "Sales", "Sales", "Sales", "Sales", "Sales", "Sales", "Sales",
                                       "Sales", "Care",  "Care",  "Care",  "Care",  NULL };
  g_autoptr (BwDocument) plain = make_team (sheets, 12);
  g_autoptr (BwDocument) document = say (plain, "", groups);
  g_autoptr (BwDocument) uneven = say (plain, "", small);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autoptr (BwGroupResult) hidden = bw_group_result_new (uneven);
  g_auto (GStrv) sentences = bw_group_result_dup_part_differences (group);
  g_autofree char *json = bw_group_result_to_json (group);
  g_autofree char *text = bw_group_result_to_text (group);
  g_autofree char *closed = bw_group_result_to_json (hidden);

  g_assert_true (g_str_has_prefix (sentences[0], "Volatility readiness: Care 15, Sales 65, a clear difference (+50, "));
  g_assert_cmpuint (g_strv_length (sentences), ==, 3);
  g_assert_nonnull (strstr (json, "\"verdict\": \"clear\""));
  g_assert_nonnull (strstr (text, "Care 15, Sales 65, a clear"));
  g_assert_null (strstr (closed, "\"verdict\""));
  g_assert_null (bw_group_result_dup_part_differences (hidden));
}

static void
assert_file (const char *file, const char *printed)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scoring", file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (printed, ==, expected);
}

/* As printed, against files: CSV there with plain line ends. */
static void
test_print (void)
{
  g_autoptr (BwDocument) before = make_team (spring, 6);
  g_autoptr (BwDocument) after = make_team (autumn, 6);
  g_autoptr (BwGroupComparison) comparison = bw_group_comparison_new (before, after, NULL);
  g_autofree char *text = bw_group_comparison_to_text (comparison, names);
  g_autofree char *json = bw_group_comparison_to_json (comparison, names);
  g_autofree char *csv = bw_group_comparison_to_csv (comparison);
  g_autoptr (GString) plain = g_string_new (csv);

  g_string_replace (plain, "\r\n", "\n", 0);
  assert_file ("rounds.txt", text);
  assert_file ("rounds.json", json);
  assert_file ("rounds.csv", plain->str);
}

/* A team as printed, with a part that is too small. */
static void
test_print_team (void)
{
  static const char *const sheets[] = { "14444", "54444", "14444", "54444", "14444", "54444", "15444",
                                        "54444", "33333", "22232", "44444", "-----", "11111" };
  static const char *const groups[] = { "Sales", "Sales", "Sales", "Sales", "Sales", "Care",  "Care",
                                        "Care",  "Care",  "Care",  "Care",  "Care",  "Depot", NULL };
  g_autoptr (BwDocument) plain = make_team (sheets, 13);
  g_autoptr (BwDocument) document = say (plain, "invited=\"20\" anonymous=\"true\"", groups);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autofree char *text = bw_group_result_to_text (group);
  g_autofree char *json = bw_group_result_to_json (group);
  g_autofree char *csv = bw_group_result_to_csv (group);
  g_autoptr (GString) lines = g_string_new (csv);

  g_string_replace (lines, "\r\n", "\n", 0);
  assert_file ("team.txt", text);
  assert_file ("team.json", json);
  assert_file ("team.csv", lines->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/group-comparison/judge", test_judge);
  g_test_add_func ("/group-comparison/groups", test_groups);
  g_test_add_func ("/group-comparison/pairs", test_pairs);
  g_test_add_func ("/group-comparison/interval-words", test_interval_words);
  g_test_add_func ("/group-comparison/linked", test_linked);
  g_test_add_func ("/group-comparison/anonymous", test_anonymous);
  g_test_add_func ("/group-comparison/minimum", test_minimum);
  g_test_add_func ("/group-comparison/joiners", test_joiners);
  g_test_add_func ("/group-comparison/versions", test_versions);
  g_test_add_func ("/group-comparison/other-assessment", test_other_assessment);
  g_test_add_func ("/group-comparison/parts", test_parts);
  g_test_add_func ("/group-comparison/print", test_print);
  g_test_add_func ("/group-comparison/print-team", test_print_team);
  return g_test_run ();
}
