/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Any bytes as the rules of a profile: they are read, or there is an error that says why not, in words that can be
 * printed. By what was read, results can be read together.
 */

#include "fuzz-target.h"

#include "app/definition/bw-catalogue.h"
#include "app/scoring/bw-profile.h"

/* The small assessments that the small profile reads. Never freed. */
static BwAssessment *
find (const char *id, gpointer data)
{
  static BwCatalogue *catalogue = NULL;

  if (catalogue == NULL)
    {
      g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "profile", "assessments", NULL);

      catalogue = bw_catalogue_new (fuzz_get_schema (), folder, NULL);
      bw_catalogue_load (catalogue);
    }
  return bw_catalogue_find (catalogue, id);
}

static void
check_issues (BwIssues *issues)
{
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
}

/* A result of @assessment with every statement answered. */
static BwProfileSource *
create_source (BwAssessment *assessment)
{
  g_autoptr (BwDocument) document =
    bw_document_new (assessment, bw_assessment_get_default_form (assessment), "d", "r", "2026-03-31");

  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING)
      bw_document_set_answer (document, 0, i, &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = i % 3 });
  return bw_profile_source_new_for_document (document, "Fuzz", NULL);
}

static void
check_profile (BwProfileRules *rules)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_profile_source_unref);
  g_autoptr (BwProfile) profile = NULL;
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;

  for (guint i = 0; i < rules->n_members; i++)
    if (find (rules->members[i].assessment, NULL) != NULL)
      g_ptr_array_add (sources, create_source (find (rules->members[i].assessment, NULL)));
  profile = bw_profile_new (rules, sources);
  text = bw_profile_to_text (profile);
  json = bw_profile_to_json (profile);
  csv = bw_profile_to_csv (profile);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_utf8_validate (json, -1, NULL));
  g_assert_true (g_utf8_validate (csv, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (BwIssues) issues = bw_issues_new ("input.xml");
  g_autoptr (BwIssues) alone_issues = bw_issues_new ("input.xml");
  g_autoptr (BwProfileRules) rules = bw_profile_rules_parse (bytes, fuzz_get_profile_schema (), find, NULL, issues);
  g_autoptr (BwProfileRules) alone =
    bw_profile_rules_parse (bytes, fuzz_get_profile_schema (), NULL, NULL, alone_issues);

  g_assert_true ((rules == NULL) == (bw_issues_get_n_errors (issues) > 0));
  g_assert_true ((alone == NULL) == (bw_issues_get_n_errors (alone_issues) > 0));
  check_issues (issues);
  check_issues (alone_issues);
  /* What leads nowhere has no value, and must do no harm. */
  if (alone != NULL)
    check_profile (alone);
  return 0;
}
