/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include "app/document/bw-entry-difference.h"
#include "app/document/bw-entry-key.h"
#include "app/document/bw-paper-entry.h"

#include <string.h>

/* Filled paper forms, keyed with the number pad: a key an answer, sheet after sheet, and a second time by somebody
 * else. */

static guint n_ids;

static char *
make_id (void)
{
  return g_strdup_printf ("sheet-%u", ++n_ids);
}

static BwPaperEntry *
begin (BwDocument *document, gboolean second)
{
  return bw_paper_entry_new (document, BW_FORM_SELF, second, make_id);
}

/* Presses every key of @keys; each has to be taken, or lead to the next sheet. */
static void
press (BwPaperEntry *entry, const char *keys)
{
  for (const char *key = keys; *key != '\0'; key++)
    {
      BwEntryOutcome outcome = bw_paper_entry_press (entry, *key);
      g_assert_true (outcome == BW_ENTRY_TAKEN || outcome == BW_ENTRY_NEXT_SHEET);
    }
}

static void
assert_answer (BwDocument *document, guint response, const char *id, const char *expected)
{
  guint item = small_item (id);
  g_auto (BwAnswer) answer = bw_response_dup_answer (bw_document_get_response (document, response), item);
  g_autofree char *text = bw_answer_format (small_get_assessment (), item, &answer);

  g_assert_cmpstr (text, ==, expected);
}

/* Six ratings, a case, a choice, ticks, two numbers. */
#define WHOLE_SHEET                                                                                                    \
  "123"                                                                                                                \
  "123"                                                                                                                \
  "b"                                                                                                                  \
  "2"                                                                                                                  \
  "13\n"                                                                                                               \
  "12.5\n"                                                                                                             \
  "7\n"

static void
test_keys (void)
{
  BwAssessment *assessment = small_get_assessment ();

  g_assert_cmpint (bw_entry_key_get (assessment, small_item ("speed.1"), 4), ==, '5');
  /* Printed as −0.5, 0 and 0.5: by position. */
  g_assert_cmpint (bw_entry_key_get (assessment, small_item ("drift.1"), 0), ==, '1');
  g_assert_cmpint (bw_entry_key_find (assessment, small_item ("drift.1"), '3'), ==, 2);
  g_assert_cmpint (bw_entry_key_find (assessment, small_item ("drift.1"), '0'), ==, -1);
  g_assert_cmpint (bw_entry_key_find (assessment, small_item ("speed.1"), '6'), ==, -1);
  g_assert_cmpint (bw_entry_key_find (assessment, small_item ("case.1"), 'C'), ==, 2);
  g_assert_cmpint (bw_entry_key_find (assessment, small_item ("case.1"), 'd'), ==, -1);
  g_assert_cmpint (bw_entry_key_find (assessment, small_item ("wish"), '1'), ==, -1);
  g_assert_cmpint (bw_entry_key_get (assessment, small_item ("wish"), 0), ==, 0);
}

static void
test_sheet (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autoptr (BwPaperEntry) entry = begin (document, FALSE);

  press (entry, WHOLE_SHEET);
  g_assert_cmpuint (bw_paper_entry_get_item (entry), ==, small_get_assessment ()->n_items);
  assert_answer (document, 0, "speed.3", "Moderately");
  assert_answer (document, 0, "drift.1", "Less");
  assert_answer (document, 0, "case.1", "Ask why.");
  assert_answer (document, 0, "sector", "In a firm");
  g_assert_cmpfloat (bw_response_get_number (bw_document_get_response (document, 0), small_item ("minutes")), ==, 12.5);
  g_assert_cmpuint (bw_response_get_choices (bw_document_get_response (document, 0), small_item ("channels")), ==, 5);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autoptr (BwPaperEntry) entry = begin (document, FALSE);
  guint64 revision = bw_document_get_revision (document);

  g_assert_cmpint (bw_paper_entry_press (entry, '6'), ==, BW_ENTRY_REFUSED);
  g_assert_cmpint (bw_paper_entry_press (entry, 'x'), ==, BW_ENTRY_REFUSED);
  g_assert_cmpint (bw_paper_entry_press (entry, '\0'), ==, BW_ENTRY_REFUSED);
  g_assert_cmpuint (bw_document_get_revision (document), ==, revision);
  g_assert_cmpuint (bw_paper_entry_get_item (entry), ==, 0);
  /* A number beyond its range stays to be mended. */
  bw_paper_entry_go_to (entry, 0, small_item ("people"));
  press (entry, "99");
  g_assert_cmpint (bw_paper_entry_press (entry, '\n'), ==, BW_ENTRY_REFUSED);
  g_assert_cmpint (bw_paper_entry_press (entry, '+'), ==, BW_ENTRY_REFUSED);
  g_assert_cmpstr (bw_paper_entry_get_typed (entry), ==, "99");
  press (entry, "\b\n");
  g_assert_cmpfloat (bw_response_get_number (bw_document_get_response (document, 0), small_item ("people")), ==, 9);
  for (guint i = 0; i < 100; i++)
    bw_paper_entry_press (entry, '1');
}

static void
test_marks (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autoptr (BwPaperEntry) entry = begin (document, FALSE);
  const BwResponse *response = bw_document_get_response (document, 0);

  press (entry, "-4/.");
  g_assert_true (bw_response_get_flagged (response, 0));
  g_assert_cmpint (bw_response_get_choice (response, 0), ==, 3);
  g_assert_cmpint (bw_response_get_state (response, 1), ==, BW_ANSWER_NOT_APPLICABLE);
  g_assert_cmpint (bw_response_get_state (response, 2), ==, BW_ANSWER_SKIPPED);
  g_assert_cmpint (bw_paper_entry_press (entry, '*'), ==, BW_ENTRY_NOTE);
  bw_paper_entry_set_note (entry, 3, "Hard to read.");
  g_assert_cmpstr (bw_response_get_note (response, 3), ==, "Hard to read.");
  bw_paper_entry_set_text (entry, small_item ("wish"), "More light.");
  assert_answer (document, 0, "wish", "More light.");
  press (entry, "\b\b\b");
  g_assert_cmpuint (bw_paper_entry_get_item (entry), ==, 0);
  press (entry, "\b");
  g_assert_cmpuint (bw_paper_entry_get_item (entry), ==, 0);
  press (entry, "-2");
  g_assert_false (bw_response_get_flagged (response, 0));
  g_assert_cmpint (bw_response_get_choice (response, 0), ==, 1);
}

static void
test_stack (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autoptr (BwPaperEntry) entry = begin (document, FALSE);
  BwCheckTotal total;

  press (entry, WHOLE_SHEET "\n");
  g_assert_cmpuint (bw_paper_entry_get_sheet (entry), ==, 1);
  /* A sheet begins with its first answer, not before. */
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  g_assert_cmpint (bw_paper_entry_press (entry, '+'), ==, BW_ENTRY_EMPTY);
  press (entry, "55+4");
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 3);
  total = bw_paper_entry_get_total (entry, 0);
  g_assert_cmpfloat (total.sum, ==, 6);
  g_assert_cmpuint (total.n_answered, ==, 11);
  g_assert_cmpuint (total.n_items, ==, 11);
  total = bw_paper_entry_get_running_total (entry);
  g_assert_cmpfloat (total.sum, ==, 6 + 10 + 4);
  g_assert_cmpuint (total.n_answered, ==, 14);
  g_assert_cmpuint (total.n_items, ==, 33);
  /* Back, to put one right. */
  bw_paper_entry_go_to (entry, 1, 1);
  press (entry, "2");
  g_assert_cmpfloat (bw_paper_entry_get_running_total (entry).sum, ==, 17);
  /* Taken back, wherever one is: the place is that of what is taken back. */
  bw_paper_entry_go_to (entry, 0, 0);
  g_assert_true (bw_paper_entry_undo (entry));
  g_assert_cmpuint (bw_paper_entry_get_sheet (entry), ==, 1);
  g_assert_cmpuint (bw_paper_entry_get_item (entry), ==, 1);
  g_assert_cmpfloat (bw_paper_entry_get_running_total (entry).sum, ==, 20);
  g_assert_true (bw_paper_entry_redo (entry));
  g_assert_cmpfloat (bw_paper_entry_get_running_total (entry).sum, ==, 17);
  while (bw_paper_entry_undo (entry))
    ;
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  g_assert_cmpfloat (bw_paper_entry_get_running_total (entry).sum, ==, 0);
  while (bw_paper_entry_redo (entry))
    ;
  g_assert_cmpfloat (bw_paper_entry_get_running_total (entry).sum, ==, 17);
}

/* Somebody else, who begins where nothing is keyed yet. */
static void
test_begin_again (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autoptr (BwPaperEntry) first = begin (document, FALSE);

  press (first, "1+2+3");
  g_autoptr (BwPaperEntry) entry = begin (document, FALSE);
  g_assert_cmpuint (bw_paper_entry_get_sheet (entry), ==, 3);
  g_assert_cmpuint (bw_paper_entry_get_n_sheets (entry), ==, 3);
}

static BwDocument *
create_with_second (void)
{
  BwDocument *document = small_new_document ();
  g_autoptr (BwPaperEntry) first = begin (document, FALSE);
  g_autoptr (BwPaperEntry) second = NULL;

  press (first, "123+345+5");
  second = begin (document, TRUE);
  g_assert_cmpuint (bw_paper_entry_get_sheet (second), ==, 0);
  g_assert_null (bw_paper_entry_get_response (second, 0));
  press (second, "123+354");
  return document;
}

static void
test_second (void)
{
  g_autoptr (BwDocument) document = create_with_second ();
  g_autoptr (GArray) differences = bw_entry_differences_new (document);
  BwEntryCount count = bw_entry_count (document);
  const BwEntryDifference *difference = &g_array_index (differences, BwEntryDifference, 0);

  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 3);
  g_assert_cmpuint (count.n_first, ==, 3);
  g_assert_cmpuint (count.n_second, ==, 2);
  g_assert_cmpuint (count.n_only_first, ==, 1);
  g_assert_cmpuint (count.n_only_second, ==, 0);
  g_assert_cmpuint (differences->len, ==, 2);
  g_assert_cmpuint (difference->response, ==, 1);
  g_assert_cmpuint (difference->item, ==, 1);

  bw_entry_difference_take_second (document, difference);
  assert_answer (document, 1, "speed.2", "Very strongly");
  bw_entry_difference_take_first (document, difference + 1);
  assert_answer (document, 1, "speed.3", "Very strongly");
  g_autoptr (GArray) left = bw_entry_differences_new (document);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_autoptr (GArray) again = bw_entry_differences_new (document);
  g_assert_cmpuint (again->len, ==, 1);

  const BwAnswer retyped = { .state = BW_ANSWER_GIVEN, .choice = 0 };
  bw_entry_difference_retype (document, difference + 1, &retyped);
  assert_answer (document, 1, "speed.3", "Not at all");
  bw_document_clear_second (document);
  g_assert_cmpuint (bw_document_get_n_second (document), ==, 0);
  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_cmpuint (bw_document_get_n_second (document), ==, 2);
}

/* A stack in which the second person has one sheet more. */
static void
test_one_more (void)
{
  g_autoptr (BwDocument) document = create_with_second ();
  g_autoptr (BwPaperEntry) second = begin (document, TRUE);

  g_assert_cmpuint (bw_paper_entry_get_sheet (second), ==, 2);
  press (second, "5+1");
  BwEntryCount count = bw_entry_count (document);
  g_assert_cmpuint (count.n_only_first, ==, 0);
  g_assert_cmpuint (count.n_only_second, ==, 1);
  g_assert_cmpuint (bw_paper_entry_get_n_sheets (second), ==, 4);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 3);
  g_assert_cmpfloat (bw_paper_entry_get_running_total (second).sum, ==, 6 + 12 + 5 + 1);
}

/* It stays in the file, byte for byte, until it is compared. */
static void
test_kept (void)
{
  g_autoptr (BwDocument) document = create_with_second ();
  g_autofree char *text = small_write (document);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwDocument) read = small_parse (bytes);
  g_autofree char *again = small_write (read);
  g_autoptr (GArray) differences = bw_entry_differences_new (read);

  g_assert_nonnull (strstr (text, "<second-entry>"));
  g_assert_cmpstr (text, ==, again);
  g_assert_cmpuint (differences->len, ==, 2);
  g_assert_cmpuint (bw_document_get_n_responses (read), ==, 3);
  bw_document_clear_second (read);
  g_autofree char *cleared = small_write (read);
  g_assert_null (strstr (cleared, "<second-entry"));
}

/* @text with @from replaced by @to, read as a document. */
static BwDocument *
read_with (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, 2);
  g_autofree char *changed = g_strjoinv (to, parts);
  g_autoptr (GBytes) bytes = g_bytes_new (changed, strlen (changed));

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return small_parse (bytes);
}

static void
test_hostile (void)
{
  g_autoptr (BwDocument) document = create_with_second ();
  g_autofree char *text = small_write (document);
  static const char *const inside[] = {
    "<second-entry>",
    "<second-entry future=\"yes\"><other/>",
    "<second-entry/><second-entry>",
    "<second-entry><response/><response id=\"\"/><response id=\"r1\"/><response id=\"r1\"/>",
    "<second-entry><response id=\"?\"><answer item=\"nowhere\" value=\"1\"/><answer item=\"speed.1\" "
    "value=\"99\"/></response>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
    {
      g_autoptr (BwDocument) read = read_with (text, "<second-entry>", inside[i]);
      g_autoptr (GArray) differences = bw_entry_differences_new (read);
      g_autoptr (BwPaperEntry) entry = begin (read, TRUE);
      g_autofree char *written = small_write (read);
      g_autoptr (GBytes) bytes = g_bytes_new (written, strlen (written));
      g_autoptr (BwDocument) again = small_parse (bytes);
      g_autofree char *twice = small_write (again);

      press (entry, "1");
      bw_entry_count (read);
      /* An empty one in front of another is dropped, so the other is read from then on. */
      g_assert_true (i == 2 || g_str_equal (written, twice));
      g_assert_cmpuint (bw_document_get_n_responses (read), ==, 3);
      g_assert_true (i != 1 || strstr (written, "future=\"yes\"") != NULL);
    }
}

/* The same keys on the last sheets as on the first ones: what a key costs does not grow with the stack. */
static gint64
key_sheets (BwPaperEntry *entry, guint n)
{
  gint64 begun = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    press (entry, WHOLE_SHEET "+");
  return g_get_monotonic_time () - begun;
}

static void
test_many (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  g_autoptr (BwPaperEntry) entry = begin (document, FALSE);
  gint64 early = key_sheets (entry, 100);

  key_sheets (entry, 800);
  gint64 late = key_sheets (entry, 100);
  g_test_message ("100 sheets: the first in %d µs, the last of a thousand in %d µs", (int)early, (int)late);
  g_assert_cmpuint (bw_paper_entry_get_n_sheets (entry), ==, 1000);
  /* A machine that does other things in between is no slip. */
  g_assert_cmpint (late, <, 20 * early + 200000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-entry/keys", test_keys);
  g_test_add_func ("/paper-entry/sheet", test_sheet);
  g_test_add_func ("/paper-entry/refused", test_refused);
  g_test_add_func ("/paper-entry/marks", test_marks);
  g_test_add_func ("/paper-entry/stack", test_stack);
  g_test_add_func ("/paper-entry/begin-again", test_begin_again);
  g_test_add_func ("/paper-entry/second", test_second);
  g_test_add_func ("/paper-entry/one-more", test_one_more);
  g_test_add_func ("/paper-entry/kept", test_kept);
  g_test_add_func ("/paper-entry/hostile", test_hostile);
  g_test_add_func ("/paper-entry/many", test_many);
  return g_test_run ();
}
