/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the report says and draws of several people, and of their rounds. */

#include "filled.h"

#include "tests/core/scoring/team.h"

#include <string.h>

static const char *const sheets[] = { "44444", "34343", "33334", "44445", "44443", "33333", "22222",
                                      "22322", "22212", "32222", "22232", "22223", "11111" };
static const char *const two[] = { "Sales", "Sales", "Sales", "Sales", "Sales", "Sales", "Care",
                                   "Care",  "Care",  "Care",  "Care",  "Care",  NULL };
static const char *const groups[] = { "Sales", "Sales", "Sales", "Sales", "Sales", "Sales", "Care",
                                      "Care",  "Care",  "Care",  "Care",  "Care",  "Depot", NULL };

static BwReport *
create (BwDocument *document, BwDocument *earlier)
{
  g_auto (BwReportOptions) options = { .day = g_strdup ("2026-03-31") };

  if (earlier != NULL)
    {
      options.earlier = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (options.earlier, g_object_ref (earlier));
    }
  return bw_report_new (document, BW_REPORT_GROUP, &options);
}

static char *
dup_html (BwReport *report)
{
  g_autoptr (GBytes) bytes = bw_report_to_html (report);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Every picture has its title on a page, and its table. */
static void
test_team (void)
{
  static const char *const titles[] = { "Scores, and how people lie around them", "What people agree on",
                                        "Parts of the group", "Where answers lie furthest apart" };
  g_autoptr (BwDocument) plain = make_team (sheets, 12);
  g_autoptr (BwDocument) document = say (plain, "", two);
  g_autoptr (BwReport) report = create (plain, NULL);
  g_autofree char *text = dup_report_text (report);
  g_autoptr (BwReport) parted = create (document, NULL);
  g_autofree char *parts = dup_report_text (parted);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_assert_cmpuint (count_text (parts, titles[i]), >=, 2);
  /* It says how to read all that, and nothing of what only one person has. */
  g_assert_cmpuint (count_text (text, "Every person counts once"), ==, 1);
  g_assert_cmpuint (count_text (text, "No figure rests on fewer than 5 people"), ==, 1);
  g_assert_cmpuint (count_text (text, "your lowest to your highest answer"), ==, 0);
  /* Nobody was said to belong anywhere. */
  g_assert_cmpuint (count_text (text, "Parts of the group"), ==, 0);
  g_assert_cmpuint (count_text (text, "Since the round before"), ==, 0);
}

/* Two parts that differ are said to; one that is too small is not told, in any format. */
static void
test_parts (void)
{
  g_autoptr (BwDocument) twelve = make_team (sheets, 12);
  g_autoptr (BwDocument) thirteen = make_team (sheets, 13);
  g_autoptr (BwDocument) shown = say (twelve, "", two);
  g_autoptr (BwDocument) hidden = say (thirteen, "anonymous=\"true\"", groups);
  g_autoptr (BwReport) open = create (shown, NULL);
  g_autoptr (BwReport) closed = create (hidden, NULL);
  g_autofree char *told = dup_html (open);
  g_autofree char *kept = dup_html (closed);

  g_assert_nonnull (strstr (told, "Volatility readiness: Care 28, Sales 65, a clear difference (+37, "));
  g_assert_null (strstr (kept, "a clear difference"));
  g_assert_nonnull (strstr (kept, "too few people to show it"));
}

/* The round before is drawn and compared person by person. */
static void
test_rounds (void)
{
  static const char *const later[] = { "55554", "44444", "44443", "55554", "55544", "44444" };
  g_autoptr (BwDocument) before = make_team (sheets, 6);
  g_autoptr (BwDocument) after = make_team (later, 6);
  g_autoptr (BwReport) report = create (after, before);
  g_autofree char *text = dup_report_text (report);

  g_assert_cmpuint (count_text (text, "Since the round before"), >=, 1);
  g_assert_cmpuint (count_text (text, "From the round before to this one"), >=, 2);
  g_assert_cmpuint (count_text (text, "Volatility readiness 65 83 +18 +14 to +23 a clear difference"), ==, 1);
  g_assert_true (bw_report_get_earlier (report) != NULL);
}

/* What few people would be uncovered by is neither drawn nor compared, and it is said why. */
static void
test_joiner (void)
{
  g_autoptr (BwDocument) plain = make_team (sheets, 12);
  g_autoptr (BwDocument) before = say (plain, "anonymous=\"true\"", NULL);
  g_autoptr (BwDocument) after = make_team (sheets, 13);
  g_autoptr (BwReport) report = create (after, before);
  g_autofree char *text = dup_report_text (report);

  g_assert_cmpuint (count_text (text, "whom a comparison would uncover"), ==, 1);
  g_assert_cmpuint (count_text (text, "From the round before to this one"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-team/team", test_team);
  g_test_add_func ("/report-team/parts", test_parts);
  g_test_add_func ("/report-team/rounds", test_rounds);
  g_test_add_func ("/report-team/joiner", test_joiner);
  return g_test_run ();
}
