/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/bw-combination.h"
#include "app/document/bw-fresh-id.h"

#include "small-assessment.h"

#include <string.h>

/* From one version of an assessment to another: which answers go over, which do not, and that each of these is named.
 */

typedef struct
{
  BwAssessment *later;
  BwDocument *document; /* full.bellwether, about the earlier version */
  BwMigration *migration;
} Fixture;

static BwAssessment *
parse (GBytes *bytes)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("later.xml");
  BwAssessment *assessment = bw_assessment_parse (bytes, small_get_schema (), NULL, issues);
  g_autofree char *summary = bw_issues_summarise (issues);

  g_assert_cmpstr (summary, ==, NULL);
  return assessment;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) later = small_load ("small-later.xml");
  g_autoptr (GBytes) full = small_load ("full.bellwether");

  fixture->later = parse (later);
  fixture->document = small_parse (full);
  fixture->migration = bw_migration_new (bw_document_get_assessment (fixture->document), fixture->later);
  g_assert_nonnull (fixture->migration);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  bw_migration_free (fixture->migration);
  g_assert_finalize_object (fixture->document);
  bw_assessment_unref (fixture->later);
}

static guint
later_item (const Fixture *fixture, const char *id)
{
  int item = bw_assessment_find_item (fixture->later, id);

  g_assert_cmpint (item, >=, 0);
  return (guint)item;
}

/* After a change that is meant, run it with BELLWETHER_UPDATE=1 and read what became of the file. */
static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "document", "migration.txt", NULL);
  g_auto (BwMigrationOutcome) outcome = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *report = bw_migration_to_text (fixture->migration);

  g_string_append (text, report);
  g_assert_true (bw_document_migrate (fixture->document, fixture->migration, &outcome));
  g_autofree char *sentence = bw_migration_describe (fixture->migration, &outcome);
  g_string_append_printf (text, "%s\n", sentence);
  for (guint i = 0; i < outcome.dropped->len; i++)
    g_string_append_printf (text, "%s\n", (char *)outcome.dropped->pdata[i]);
  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_autoptr (GBytes) expected = small_load ("migration.txt");
  g_autoptr (GBytes) actual = g_bytes_new (text->str, text->len);
  small_assert_same_text ("migration.txt", actual, expected);
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  g_auto (BwMigrationOutcome) outcome = { 0 };

  g_assert_true (bw_document_migrate (fixture->document, fixture->migration, &outcome));
  const BwResponse *response = bw_document_get_response (fixture->document, 0);
  g_assert_true (bw_response_get_assessment (response) == fixture->later);
  g_assert_cmpstr (bw_response_get_id (response), ==, "r1");
  g_assert_cmpstr (bw_response_get_name (response), ==, "Ada <in the shop>");
  g_assert_cmpstr (bw_response_get_changed (response), ==, "2026-03-31");
  /* In other words, but on the same scale. */
  g_assert_cmpint (bw_response_get_choice (response, later_item (fixture, "speed.1")), ==, 3);
  /* The other way round now: the answer would say the opposite. */
  g_assert_cmpint (bw_response_get_state (response, later_item (fixture, "speed.2")), ==, BW_ANSWER_SKIPPED);
  /* A point of the scale has another name. */
  g_assert_cmpint (bw_response_get_state (response, later_item (fixture, "drift.1")), ==, BW_ANSWER_SKIPPED);
  g_assert_cmpint (bw_response_get_state (response, later_item (fixture, "speed.4")), ==, BW_ANSWER_SKIPPED);
  g_assert_cmpstr (bw_response_get_note (response, later_item (fixture, "case.1")), ==, "Both would do.");
  g_assert_cmpuint (bw_response_get_choices (response, later_item (fixture, "channels")), ==, 5);
  g_assert_cmpfloat (bw_response_get_number (response, later_item (fixture, "people")), ==, 7);
  g_assert_cmpstr (bw_response_get_text (response, later_item (fixture, "wish")), ==, "More time.");
  g_assert_cmpuint (bw_response_get_rows (response, later_item (fixture, "map"))->len, ==, 3);
  /* Forty are more than may be said now. */
  response = bw_document_get_response (fixture->document, 1);
  g_assert_cmpint (bw_response_get_state (response, later_item (fixture, "people")), ==, BW_ANSWER_SKIPPED);
}

/* Every answer that was given is in the new response or in the report. */
static void
test_nothing_lost (Fixture *fixture, gconstpointer data)
{
  const BwAssessment *earlier = bw_document_get_assessment (fixture->document);

  for (guint i = 0; i < bw_document_get_n_responses (fixture->document); i++)
    {
      const BwResponse *response = bw_document_get_response (fixture->document, i);
      g_auto (BwMigrationOutcome) outcome = { 0 };
      g_autoptr (BwResponse) moved = bw_migration_apply (fixture->migration, response, &outcome);
      guint n_before = 0, n_after = 0;

      for (guint item = 0; item < earlier->n_items; item++)
        n_before +=
          bw_response_get_state (response, item) != BW_ANSWER_SKIPPED || bw_response_get_note (response, item) != NULL;
      for (guint item = 0; item < fixture->later->n_items; item++)
        n_after +=
          bw_response_get_state (moved, item) != BW_ANSWER_SKIPPED || bw_response_get_note (moved, item) != NULL;
      g_assert_cmpuint (n_after + (outcome.dropped != NULL ? outcome.dropped->len : 0), ==, n_before);
    }
}

/* The way back is a way, too. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  g_auto (BwMigrationOutcome) outcome = { 0 };
  BwAssessment *earlier = bw_assessment_ref (bw_document_get_assessment (fixture->document));
  g_autoptr (BwMigration) back = bw_migration_new (fixture->later, earlier);

  g_assert_true (bw_document_migrate (fixture->document, fixture->migration, &outcome));
  g_assert_true (bw_document_migrate (fixture->document, back, &outcome));
  g_assert_cmpint (bw_response_get_choice (bw_document_get_response (fixture->document, 0), small_item ("speed.1")), ==,
                   3);
  bw_assessment_unref (earlier);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  static const char form[] = "  <form id=\"consensus\">\n    <name>Together</name>\n"
                             "    <description>You agree on one sheet.</description>\n  </form>\n";
  g_auto (BwMigrationOutcome) outcome = { 0 };
  g_autoptr (GBytes) without = small_replace ("small-later.xml", form, "");
  g_autoptr (GBytes) another = small_replace ("small-later.xml", "id=\"small\"", "id=\"tiny\"");
  g_autoptr (BwAssessment) one_form = parse (without);
  g_autoptr (BwAssessment) other = parse (another);
  BwAssessment *earlier = bw_document_get_assessment (fixture->document);
  g_autoptr (BwMigration) migration = bw_migration_new (earlier, one_form);
  g_autofree char *before = small_write (fixture->document);

  g_assert_null (bw_migration_new (earlier, other));
  g_assert_false (bw_document_migrate (fixture->document, migration, &outcome));
  g_autofree char *after = small_write (fixture->document);
  g_assert_cmpstr (before, ==, after);
}

/* What a newer program wrote around the answers goes with them. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = small_replace ("full.bellwether", "<answer item=\"sector\" value=\"public\"/>",
                                            "<answer item=\"sector\" value=\"public\" mood=\"good\"/>"
                                            "<answer item=\"drift.3\" value=\"much\"/>");
  g_autoptr (BwIssues) issues = bw_issues_new ("");
  g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);
  g_autoptr (BwMigration) migration = bw_migration_new (bw_document_get_assessment (document), fixture->later);
  g_auto (BwMigrationOutcome) outcome = { 0 };

  g_assert_true (bw_document_migrate (document, migration, &outcome));
  g_autofree char *text = small_write (document);
  g_assert_nonnull (strstr (text, "mood=\"good\""));
  /* What could not be read is not lost without a word either. */
  g_assert_true (
    g_ptr_array_find_with_equal_func (outcome.dropped, "drift.3: “much”, which is no answer to it", g_str_equal, NULL));
}

static GBytes *
write_later (const Fixture *fixture, const char *id)
{
  g_autoptr (BwDocument) document = bw_document_new (fixture->later, BW_FORM_SELF, "d", id, "2026-04-01");
  BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = 1 };

  bw_document_set_answer (document, 0, later_item (fixture, "speed.1"), &answer);
  return bw_document_serialise (document);
}

static void
test_combined (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  g_autoptr (GBytes) later = write_later (fixture, "r3");
  const BwCombinedNote *note;

  bw_combination_set_migrates (combination, TRUE);
  bw_combination_add (combination, "later", later, NULL);
  bw_combination_add (combination, "full", full, "Shop");
  bw_combination_add (combination, "again", full, "Shop");
  g_assert_cmpuint (summary->n_kept, ==, 3);
  g_assert_cmpuint (summary->n_migrated, ==, 2);
  g_assert_cmpuint (summary->n_twice, ==, 2);
  g_assert_cmpuint (summary->n_other, ==, 0);
  g_assert_cmpuint (summary->migrations->len, ==, 1);
  note = summary->notes->pdata[0];
  g_assert_cmpint (note->kind, ==, BW_COMBINED_MIGRATED);
  g_assert_cmpstr (note->file, ==, "full");
  g_assert_cmpuint (note->dropped->len, ==, 5);
  g_autoptr (BwDocument) document = bw_combination_create_document (
    combination, &(BwCombinationOptions){
                   .with_names = TRUE, .document_id = "d", .today = "2026-11-26", .make_id = bw_fresh_id_new });
  g_assert_cmpstr (bw_document_get_assessment (document)->version, ==, "1.3.0");
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 3);
}

/* Nobody is shown what one of those said who were promised it. */
static void
test_combined_anonymous (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  g_autoptr (GBytes) full = small_replace ("full.bellwether", "<document id", "<document anonymous=\"true\" id");
  g_autoptr (GBytes) later = write_later (fixture, "r3");

  bw_combination_set_migrates (combination, TRUE);
  bw_combination_add (combination, "later", later, NULL);
  bw_combination_add (combination, "full", full, NULL);
  g_assert_null (((BwCombinedNote *)bw_combination_get_summary (combination)->notes->pdata[0])->dropped);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/migration/report", test_report },
    { "/migration/answers", test_answers },
    { "/migration/nothing-lost", test_nothing_lost },
    { "/migration/back", test_back },
    { "/migration/refused", test_refused },
    { "/migration/unknown", test_unknown },
    { "/migration/combined", test_combined },
    { "/migration/combined-anonymous", test_combined_anonymous },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
