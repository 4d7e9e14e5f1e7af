/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include <string.h>

/* Rounds: a document that goes on from another, and answers that are carried over until somebody confirms them. */

static BwDocument *
read_full (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");

  return small_parse (bytes);
}

static BwDocument *
begin_round (gboolean with_answers)
{
  g_autoptr (BwDocument) earlier = read_full ();

  return bw_document_new_round (earlier, with_answers, "d0d", "r9", "2026-09-30");
}

static guint
count_carried (BwDocument *document)
{
  const BwAssessment *assessment = small_get_assessment ();

  return bw_response_get_progress (bw_document_get_response (document, 0), 0, assessment->n_items, NULL).carried;
}

static void
test_new_round (void)
{
  g_autoptr (BwDocument) earlier = read_full ();
  g_autoptr (BwDocument) document = bw_document_new_round (earlier, TRUE, "d0d", "r9", "2026-09-30");
  const BwResponse *response = bw_document_get_response (document, 0);
  guint first = small_item ("speed.1"), open = small_item ("speed.3");

  g_assert_cmpstr (bw_document_get_id (document), ==, "d0d");
  g_assert_cmpstr (bw_document_get_previous (document), ==, "d0c");
  g_assert_cmpstr (bw_document_get_created (document), ==, "2026-09-30");
  g_assert_null (bw_document_get_title (document));
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 2);
  g_assert_cmpstr (bw_response_get_id (response), ==, "r1");
  g_assert_cmpstr (bw_response_get_name (response), ==, "Ada <in the shop>");
  g_assert_cmpstr (bw_response_get_started (response), ==, "2026-09-30");
  g_assert_true (bw_response_get_carried (response, first));
  g_assert_cmpint (bw_response_get_choice (response, first), ==,
                   bw_response_get_choice (bw_document_get_response (earlier, 0), first));
  g_assert_cmpint (bw_response_get_state (response, small_item ("speed.2")), ==, BW_ANSWER_NOT_APPLICABLE);
  g_assert_true (bw_response_get_carried (response, small_item ("speed.2")));
  /* What was passed over was not carried, and a mark was for last time. */
  g_assert_false (bw_response_get_carried (response, open));
  g_assert_false (bw_response_get_flagged (response, open));
  g_assert_cmpstr (bw_response_get_note (response, small_item ("case.1")), ==, "Both would do.");
  g_assert_cmpuint (count_carried (document), ==, 11);
  g_assert_false (bw_document_can_undo (document));
}

static void
test_without_answers (void)
{
  g_autoptr (BwDocument) document = begin_round (FALSE);

  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 2);
  g_assert_cmpuint (count_carried (document), ==, 0);
  g_assert_cmpint (bw_response_get_state (bw_document_get_response (document, 0), 0), ==, BW_ANSWER_SKIPPED);
  g_assert_cmpstr (bw_document_get_previous (document), ==, "d0c");
}

static void
test_aims_again (void)
{
  g_autoptr (BwDocument) earlier = read_full ();
  double scores[] = { 70, 30 };

  bw_document_set_target (earlier, scores);
  g_autoptr (BwDocument) document = bw_document_new_round (earlier, FALSE, "d0d", "r9", "2026-09-30");
  g_autofree double *target = bw_document_dup_target (document);
  g_assert_cmpfloat (target[1], ==, 30);
}

/* What people meant to do goes on, each action with its state. */
static void
test_plan (void)
{
  g_autoptr (BwDocument) earlier = read_full ();

  bw_document_add_action (earlier, "a1", "Ring five customers", "speed");
  bw_document_set_action (earlier, 0, BW_ACTION_STATE, "started");
  g_autoptr (BwDocument) document = bw_document_new_round (earlier, FALSE, "d0d", "r9", "2026-09-30");
  g_assert_cmpuint (bw_document_get_n_actions (document), ==, 1);
  g_assert_cmpstr (bw_document_get_action (document, 0, BW_ACTION_WHAT), ==, "Ring five customers");
  g_assert_cmpint (bw_document_get_action_state (document, 0), ==, BW_ACTION_STARTED);
  /* The two go on apart. */
  bw_document_set_action (document, 0, BW_ACTION_STATE, "done");
  g_assert_cmpint (bw_document_get_action_state (earlier, 0), ==, BW_ACTION_STARTED);
}

/* Where nobody may be known, nobody is known again. */
static void
test_anonymous (void)
{
  g_autoptr (GBytes) bytes = small_replace ("full.bellwether", "<document id=\"d0c\"",
                                            "<document id=\"d0c\" anonymous=\"true\" minimum-group=\"6\"");
  g_autoptr (BwDocument) earlier = small_parse (bytes);
  g_autoptr (BwDocument) document = bw_document_new_round (earlier, TRUE, "d0d", "r9", "2026-09-30");
  g_autofree char *text = small_write (document);

  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  g_assert_cmpstr (bw_response_get_id (bw_document_get_response (document, 0)), ==, "r9");
  g_assert_null (bw_response_get_name (bw_document_get_response (document, 0)));
  g_assert_cmpuint (count_carried (document), ==, 0);
  g_assert_nonnull (strstr (text, "anonymous=\"true\""));
  g_assert_nonnull (strstr (text, "minimum-group=\"6\""));
}

/* Who was asked, and which part of the group each belongs to. */
static void
test_group (void)
{
  g_autoptr (GBytes) bytes =
    small_replace ("full.bellwether", "<document id=\"d0c\"", "<document id=\"d0c\" invited=\"9\" minimum-group=\"4\"");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) halves = g_strsplit (text, "<response id=\"r1\"", 2);
  g_autofree char *grouped = g_strjoinv ("<response id=\"r1\" group=\"Sales\"", halves);
  g_autoptr (GBytes) changed = g_bytes_new (grouped, strlen (grouped));
  g_autoptr (BwDocument) earlier = small_parse (changed);
  g_autoptr (BwDocument) document = bw_document_new_round (earlier, FALSE, "d0d", "r9", "2026-09-30");
  g_autofree char *written = small_write (document);

  g_assert_cmpuint (bw_document_get_invited (document), ==, 9);
  g_assert_cmpuint (bw_document_get_minimum_group (document), ==, 4);
  g_assert_cmpstr (bw_document_get_group (document, 0), ==, "Sales");
  g_assert_null (bw_document_get_group (document, 1));
  g_assert_nonnull (strstr (written, " group=\"Sales\""));
}

static void
test_round_trip (void)
{
  g_autoptr (BwDocument) document = begin_round (TRUE);
  g_autofree char *text = small_write (document);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwDocument) again = small_parse (bytes);
  g_autofree char *text_again = small_write (again);

  g_assert_nonnull (strstr (text, " previous=\"d0c\""));
  g_assert_nonnull (strstr (text, "<answer item=\"speed.1\" value=\"4\" carried=\"true\"/>"));
  g_assert_nonnull (strstr (text, "<answer item=\"speed.2\" not-applicable=\"true\" carried=\"true\"/>"));
  g_assert_cmpstr (text_again, ==, text);
  g_assert_cmpuint (count_carried (again), ==, 11);
  g_assert_cmpstr (bw_document_get_previous (again), ==, "d0c");
}

/* The same answer given again is a confirmation, which can be undone. */
static void
test_answer_confirms (void)
{
  g_autoptr (BwDocument) document = begin_round (TRUE);
  const BwResponse *response = bw_document_get_response (document, 0);
  guint item = small_item ("speed.1");
  int undone;

  small_set (document, 0, "speed.1", "4");
  g_assert_false (bw_response_get_carried (response, item));
  g_assert_cmpuint (count_carried (document), ==, 10);
  g_assert_true (bw_document_undo (document, NULL, &undone));
  g_assert_cmpint (undone, ==, (int)item);
  g_assert_true (bw_response_get_carried (response, item));
  small_set (document, 0, "speed.1", "2");
  g_assert_false (bw_response_get_carried (response, item));
  bw_document_undo (document, NULL, NULL);
  g_assert_true (bw_response_get_carried (response, item));
  g_assert_cmpint (bw_response_get_choice (response, item), ==, 3);
  /* A note or a flag says nothing about the answer. */
  bw_document_set_flagged (document, 0, item, TRUE);
  bw_document_set_note (document, 0, item, "Hm.");
  g_assert_true (bw_response_get_carried (response, item));
  small_set (document, 0, "speed.1", "");
  g_assert_cmpuint (count_carried (document), ==, 10);
}

/* All answers of a page are confirmed in one step. */
static void
test_confirm (void)
{
  g_autoptr (BwDocument) document = begin_round (TRUE);
  g_autofree char *before = small_write (document);
  guint n_items = small_get_assessment ()->n_items;
  int item;

  bw_document_confirm (document, 0, 0, G_MAXUINT);
  g_assert_cmpuint (count_carried (document), ==, 0);
  g_autofree char *after = small_write (document);
  g_assert_null (strstr (after, "item=\"speed.1\" value=\"4\" carried"));
  g_assert_true (bw_document_undo (document, NULL, &item));
  g_assert_cmpint (item, ==, (int)small_item ("speed.1"));
  g_assert_false (bw_document_can_undo (document));
  g_autofree char *undone = small_write (document);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (bw_document_redo (document, NULL, &item));
  g_assert_false (bw_document_can_redo (document));
  g_autofree char *redone = small_write (document);
  g_assert_cmpstr (redone, ==, after);
  /* Nothing left to confirm: no step. */
  guint64 revision = bw_document_get_revision (document);
  bw_document_confirm (document, 0, 0, n_items);
  g_assert_cmpuint (bw_document_get_revision (document), ==, revision);
  /* One is a step of its own. */
  bw_document_undo (document, NULL, NULL);
  bw_document_confirm (document, 0, small_item ("minutes"), 1);
  bw_document_confirm (document, 0, small_item ("people"), 1);
  g_assert_cmpuint (count_carried (document), ==, 9);
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpuint (count_carried (document), ==, 10);
}

/* What does not fit is named by line and stays in the file. */
static void
test_unfit (void)
{
  static const char *const unfit[] = {
    "<answer item=\"speed.1\" value=\"4\" carried=\"maybe\"/>",
    "<answer item=\"speed.1\" value=\"44\" carried=\"true\"/>",
    "<answer item=\"speed.1\" carried=\"true\"/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (unfit); i++)
    {
      g_autoptr (GBytes) bytes = small_replace ("full.bellwether", "<answer item=\"speed.1\" value=\"4\"/>", unfit[i]);
      g_autoptr (BwIssues) issues = bw_issues_new ("test");
      g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);
      g_autofree char *text = small_write (document);

      g_assert_cmpuint (bw_issues_get_n (issues), ==, i < 2 ? 1 : 0);
      g_assert_cmpuint (count_carried (document), ==, 0);
      g_assert_nonnull (strstr (text, unfit[i]));
      /* An answer given now takes the place of what could not be read. */
      small_set (document, 0, "speed.1", "2");
      g_autofree char *answered = small_write (document);
      g_assert_true (i == 0 || strstr (answered, "carried") == NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round/new", test_new_round);
  g_test_add_func ("/round/without-answers", test_without_answers);
  g_test_add_func ("/round/aims-again", test_aims_again);
  g_test_add_func ("/round/plan", test_plan);
  g_test_add_func ("/round/anonymous", test_anonymous);
  g_test_add_func ("/round/group", test_group);
  g_test_add_func ("/round/round-trip", test_round_trip);
  g_test_add_func ("/round/answer-confirms", test_answer_confirms);
  g_test_add_func ("/round/confirm", test_confirm);
  g_test_add_func ("/round/unfit", test_unfit);
  return g_test_run ();
}
