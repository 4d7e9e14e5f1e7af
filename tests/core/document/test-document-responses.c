/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

/* Responses that come and go, back and forth. */

/* The ids of the responses, one after the other. */
static char *
list (BwDocument *document)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", bw_response_get_id (bw_document_get_response (document, i)));
  return g_string_free (ids, FALSE);
}

static void
assert_list (BwDocument *document, const char *expected)
{
  g_autofree char *ids = list (document);

  g_assert_cmpstr (ids, ==, expected);
}

typedef struct
{
  guint position, removed, added, n_told;
  guint revision_told;
} Heard;

static void
responses_changed_cb (BwDocument *document, guint position, guint removed, guint added, Heard *heard)
{
  heard->position = position;
  heard->removed = removed;
  heard->added = added;
  heard->n_told++;
}

static void
changed_cb (BwDocument *document, guint response, int item, Heard *heard)
{
  g_assert_cmpuint (response, <, bw_document_get_n_responses (document));
  heard->revision_told = (guint)bw_document_get_revision (document);
}

static BwDocument *
create_document (Heard *heard)
{
  BwDocument *document = small_new_document ();

  g_signal_connect (document, "responses-changed", G_CALLBACK (responses_changed_cb), heard);
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), heard);
  return document;
}

static void
assert_heard (const Heard *heard, guint position, guint removed, guint added)
{
  g_assert_cmpuint (heard->position, ==, position);
  g_assert_cmpuint (heard->removed, ==, removed);
  g_assert_cmpuint (heard->added, ==, added);
}

static void
test_add (void)
{
  Heard heard = { 0 };
  g_autoptr (BwDocument) document = create_document (&heard);
  const BwResponse *added;

  g_assert_cmpuint (bw_document_add_response (document, BW_FORM_TEAM, "r2"), ==, 1);
  assert_list (document, "r1 r2");
  assert_heard (&heard, 1, 0, 1);
  g_assert_cmpuint (heard.revision_told, ==, 1);
  added = bw_document_get_response (document, 1);
  g_assert_cmpint (bw_response_get_form (added), ==, BW_FORM_TEAM);
  g_assert_cmpstr (bw_response_get_started (added), ==, "2026-03-30");
  small_set (document, 1, "speed.1", "4");

  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_true (bw_document_undo (document, NULL, NULL));
  assert_list (document, "r1");
  assert_heard (&heard, 1, 1, 0);
  g_assert_false (bw_document_can_undo (document));
  g_assert_true (bw_document_redo (document, NULL, NULL));
  g_assert_true (bw_document_redo (document, NULL, NULL));
  assert_list (document, "r1 r2");
  g_assert_cmpint (bw_response_get_choice (bw_document_get_response (document, 1), small_item ("speed.1")), ==, 3);
}

static void
test_add_many (void)
{
  Heard heard = { 0 };
  g_autoptr (BwDocument) document = create_document (&heard);
  g_autoptr (GPtrArray) responses = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_response_free);

  bw_document_add_responses (document, responses);
  g_assert_cmpuint (heard.n_told, ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_ptr_array_add (responses, bw_response_new (small_get_assessment (), id, BW_FORM_SELF));
    }
  bw_document_add_responses (document, responses);
  g_assert_cmpuint (responses->len, ==, 0);
  assert_list (document, "r1 s0 s1 s2");
  assert_heard (&heard, 1, 0, 3);
  g_assert_true (bw_document_undo (document, NULL, NULL));
  assert_list (document, "r1");
  assert_heard (&heard, 1, 3, 0);
}

/* What a response that was taken away said is there again when it is taken back, and steps about others still find
 * theirs. */
static void
test_remove (void)
{
  Heard heard = { 0 };
  g_autoptr (BwDocument) document = create_document (&heard);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint response;

  bw_document_add_response (document, BW_FORM_SELF, "r2");
  bw_document_add_response (document, BW_FORM_SELF, "r3");
  small_set (document, 1, "speed.1", "4");
  bw_document_set_note (document, 1, small_item ("speed.1"), "Mine");
  small_set (document, 2, "speed.1", "2");
  before = small_write (document);

  bw_document_remove_response (document, 1);
  assert_list (document, "r1 r3");
  assert_heard (&heard, 1, 1, 0);
  small_set (document, 1, "speed.1", "5");
  g_assert_cmpint (bw_response_get_choice (bw_document_get_response (document, 1), small_item ("speed.1")), ==, 4);

  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_true (bw_document_undo (document, &response, NULL));
  g_assert_cmpuint (response, ==, 1);
  after = small_write (document);
  g_assert_cmpstr (after, ==, before);
  /* Taken away again and then something else done: the step back is that one. */
  g_assert_true (bw_document_redo (document, NULL, NULL));
  assert_list (document, "r1 r3");
  bw_document_set_title (document, "Other");
  g_assert_false (bw_document_can_redo (document));
  assert_list (document, "r1 r3");
}

static void
test_remove_ends (void)
{
  Heard heard = { 0 };
  g_autoptr (BwDocument) document = create_document (&heard);
  guint response;

  bw_document_remove_response (document, 0);
  assert_list (document, "r1");
  g_assert_cmpuint (heard.n_told, ==, 0);
  bw_document_add_response (document, BW_FORM_SELF, "r2");
  bw_document_remove_response (document, 1);
  assert_list (document, "r1");
  g_assert_true (bw_document_undo (document, NULL, NULL));
  assert_list (document, "r1 r2");
  bw_document_remove_response (document, 0);
  assert_list (document, "r2");
  g_assert_true (bw_document_undo (document, NULL, NULL));
  /* The last one goes by way of undoing that it came. */
  g_assert_true (bw_document_undo (document, &response, NULL));
  g_assert_cmpuint (response, ==, 0);
  assert_list (document, "r1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-responses/add", test_add);
  g_test_add_func ("/document-responses/add-many", test_add_many);
  g_test_add_func ("/document-responses/remove", test_remove);
  g_test_add_func ("/document-responses/remove-ends", test_remove_ends);
  return g_test_run ();
}
