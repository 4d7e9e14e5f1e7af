/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/bw-combination.h"
#include "app/document/bw-fresh-id.h"

#include "small-assessment.h"

#include <string.h>

/* Responses of files come to a document that is open: what is there already stays as it is. */

/* A combination that begins with @document. full.bellwether holds r1 and r2. */
static BwCombination *
begin (BwDocument *document)
{
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  BwCombination *combination = bw_combination_new (small_get_schema ());

  g_assert_true (bw_combination_begin_with (combination, bw_document_get_assessment (document), bytes));
  g_assert_cmpuint (bw_combination_get_summary (combination)->n_kept, ==, 0);
  return combination;
}

static void
add (BwCombination *combination, const char *name, GBytes *bytes, const char *group)
{
  bw_combination_add (combination, name, bytes, group);
  g_bytes_unref (bytes);
}

static BwDocument *
create (BwCombination *combination, BwDocument *open)
{
  return bw_combination_create_document (combination,
                                         &(BwCombinationOptions){ .with_names = !bw_document_get_anonymous (open),
                                                                  .with_groups = TRUE,
                                                                  .document_id = "dnew",
                                                                  .today = "2026-11-26",
                                                                  .make_id = bw_fresh_id_new });
}

static void
test_new_only (void)
{
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  g_autoptr (BwDocument) open = small_parse (full);
  g_autofree char *before = small_write (open);
  g_autoptr (BwCombination) combination = begin (open);
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);
  guint n = bw_document_get_n_responses (open);
  g_autoptr (BwDocument) added = NULL;
  g_autofree char *after = NULL;

  add (combination, "a", small_load ("full.bellwether"), NULL);
  add (combination, "b", small_replace ("full.bellwether", "id=\"r1\"", "id=\"r9\""), "Shop");
  g_assert_cmpuint (summary->n_kept, ==, 1);
  g_assert_cmpuint (summary->n_twice, ==, 2 * n - 1);
  added = create (combination, open);
  g_assert_cmpuint (bw_document_get_n_responses (added), ==, 1);
  bw_document_adopt_responses (open, added);
  g_assert_cmpuint (bw_document_get_n_responses (added), ==, 0);
  g_assert_cmpuint (bw_document_get_n_responses (open), ==, n + 1);
  g_assert_cmpstr (bw_response_get_id (bw_document_get_response (open, n)), ==, "r9");
  g_assert_cmpstr (bw_response_get_name (bw_document_get_response (open, n)), ==, "Ada <in the shop>");
  g_assert_cmpstr (bw_document_get_group (open, n), ==, "Shop");
  g_assert_true (bw_document_undo (open, NULL, NULL));
  after = small_write (open);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (bw_document_can_undo (open));
  g_assert_true (bw_document_redo (open, NULL, NULL));
  g_assert_cmpuint (bw_document_get_n_responses (open), ==, n + 1);
}

/* Other answers of somebody who is there already do not replace them, even when they are newer. */
static void
test_stays (void)
{
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  g_autoptr (BwDocument) open = small_parse (full);
  g_autoptr (BwCombination) combination = begin (open);
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);

  add (combination, "a",
       small_replace ("full.bellwether", "item=\"speed.1\" value=\"4\"", "item=\"speed.1\" value=\"2\""), NULL);
  g_assert_cmpuint (summary->n_kept, ==, 0);
  g_assert_cmpint (((BwCombinedNote *)summary->notes->pdata[0])->kind, ==, BW_COMBINED_REPLACED);
  g_assert_cmpstr (((BwCombinedNote *)summary->notes->pdata[0])->why, ==,
                   "The answers in the document stay as they are.");
  g_assert_null (create (combination, open));
}

/* What is open says what the others have to be about. */
static void
test_other (void)
{
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  g_autoptr (BwDocument) open = small_parse (full);
  g_autoptr (BwCombination) combination = begin (open);

  add (combination, "a", small_replace ("full.bellwether", "Not at all", "Not a bit"), NULL);
  g_assert_cmpuint (bw_combination_get_summary (combination)->n_other, ==, 1);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *found = strstr (text, part); found != NULL; found = strstr (found + 1, part))
    n++;
  return n;
}

/* An anonymous document stays it, and its file does not tell who came later. */
static void
test_anonymous (void)
{
  g_autoptr (GBytes) full =
    small_replace ("full.bellwether", "<document id", "<document anonymous=\"true\" minimum-group=\"4\" id");
  g_autoptr (BwDocument) open = small_parse (full);
  g_autofree char *before = small_write (open);
  guint n_names = count (before, "<name>");
  gboolean mixed = FALSE;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (BwCombination) combination = begin (open);
      g_autoptr (BwDocument) added = NULL;

      add (combination, "a", small_replace ("full.bellwether", "<document id", "<document minimum-group=\"7\" id"),
           NULL);
      add (combination, "b", small_replace ("full.bellwether", "id=\"r1\"", "id=\"r9\""), NULL);
      added = create (combination, open);
      bw_document_adopt_responses (open, added);
    }
  text = small_write (open);
  g_assert_cmpuint (count (text, "<name>"), ==, n_names);
  for (guint i = 3; i < bw_document_get_n_responses (open); i++)
    {
      const char *id = bw_response_get_id (bw_document_get_response (open, i));
      const char *earlier = bw_response_get_id (bw_document_get_response (open, i - 1));

      mixed |= strstr (text, id) < strstr (text, earlier);
    }
  g_assert_true (mixed);
}

/* The larger smallest group holds for all, and goes with those who brought it. */
static void
test_minimum (void)
{
  g_autoptr (GBytes) full = small_load ("full.bellwether");
  g_autoptr (BwDocument) open = small_parse (full);
  g_autoptr (BwCombination) combination = begin (open);
  guint n = bw_document_get_n_responses (open);
  g_autofree char *file = NULL;
  g_autoptr (GBytes) named = small_replace ("full.bellwether", "<document id", "<document minimum-group=\"8\" id");
  g_autoptr (BwDocument) added = NULL;

  bw_document_set_minimum_group (open, 4);
  file = g_strndup (g_bytes_get_data (named, NULL), g_bytes_get_size (named));
  memcpy (strstr (file, "id=\"r1\""), "id=\"r8\"", strlen ("id=\"r8\""));
  add (combination, "a", g_bytes_new (file, strlen (file)), NULL);
  added = create (combination, open);
  bw_document_adopt_responses (open, added);
  g_assert_cmpuint (bw_document_get_minimum_group (open), ==, 8);
  g_assert_true (bw_document_undo (open, NULL, NULL));
  g_assert_cmpuint (bw_document_get_n_responses (open), ==, n);
  g_assert_cmpuint (bw_document_get_minimum_group (open), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adding/new-only", test_new_only);
  g_test_add_func ("/adding/stays", test_stays);
  g_test_add_func ("/adding/other", test_other);
  g_test_add_func ("/adding/anonymous", test_anonymous);
  g_test_add_func ("/adding/minimum", test_minimum);
  return g_test_run ();
}
