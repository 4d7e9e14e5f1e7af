/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

typedef struct
{
  guint changed;
  guint response;
  int item;
  guint titles;
  guint undos;
  guint redos;
} Heard;

static void
changed_cb (BwDocument *document, guint response, int item, Heard *heard)
{
  heard->changed++;
  heard->response = response;
  heard->item = item;
}

static void
notify_cb (GObject *document, GParamSpec *pspec, Heard *heard)
{
  heard->titles += g_str_equal (pspec->name, "title");
  heard->undos += g_str_equal (pspec->name, "can-undo");
  heard->redos += g_str_equal (pspec->name, "can-redo");
}

static void
listen (BwDocument *document, Heard *heard)
{
  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), heard);
  g_signal_connect (document, "notify", G_CALLBACK (notify_cb), heard);
}

static const BwResponse *
first (BwDocument *document)
{
  return bw_document_get_response (document, 0);
}

static void
test_new (void)
{
  g_autoptr (BwDocument) document = small_new_document ();

  g_assert_cmpstr (bw_document_get_id (document), ==, "d0c");
  g_assert_null (bw_document_get_title (document));
  g_assert_cmpstr (bw_document_get_created (document), ==, "2026-03-30");
  g_assert_null (bw_document_get_source_digest (document));
  g_assert_true (bw_document_get_assessment (document) == small_get_assessment ());
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  g_assert_cmpstr (bw_response_get_id (first (document)), ==, "r1");
  g_assert_cmpstr (bw_response_get_started (first (document)), ==, "2026-03-30");
  g_assert_cmpuint (bw_document_get_revision (document), ==, 0);
  g_assert_false (bw_document_can_undo (document));
  g_assert_false (bw_document_can_redo (document));
  g_assert_false (bw_document_undo (document, NULL, NULL));
  g_assert_false (bw_document_redo (document, NULL, NULL));
  g_assert_finalize_object (g_steal_pointer (&document));
}

static void
test_changes (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  Heard heard = { 0 };
  guint item = small_item ("speed.2");

  listen (document, &heard);
  bw_document_set_today (document, "2026-04-01");
  small_set (document, 0, "speed.2", "4");
  g_assert_cmpuint (heard.changed, ==, 1);
  g_assert_cmpint (heard.item, ==, item);
  g_assert_cmpuint (heard.undos, ==, 1);
  g_assert_cmpuint (heard.redos, ==, 0);
  g_assert_cmpuint (bw_document_get_revision (document), ==, 1);
  g_assert_cmpstr (bw_response_get_started (first (document)), ==, "2026-03-30");
  g_assert_cmpstr (bw_response_get_changed (first (document)), ==, "2026-04-01");

  /* The same again is no change. */
  small_set (document, 0, "speed.2", "4");
  small_set (document, 0, "speed.1", "");
  bw_document_set_note (document, 0, item, NULL);
  bw_document_set_note (document, 0, item, "");
  bw_document_set_flagged (document, 0, item, FALSE);
  bw_document_set_name (document, 0, NULL);
  bw_document_set_title (document, NULL);
  g_assert_cmpuint (heard.changed, ==, 1);
  g_assert_cmpuint (bw_document_get_revision (document), ==, 1);

  bw_document_set_note (document, 0, item, "Why");
  bw_document_set_flagged (document, 0, item, TRUE);
  bw_document_set_name (document, 0, "Ada");
  g_assert_cmpint (heard.item, ==, -1);
  g_object_set (document, "title", "Spring", NULL);
  g_assert_cmpuint (heard.titles, ==, 1);
  g_assert_cmpuint (heard.changed, ==, 5);
  g_assert_cmpuint (heard.undos, ==, 1);
  g_autofree char *title = NULL;
  gboolean can_undo = FALSE, can_redo = TRUE;
  g_object_get (document, "title", &title, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_cmpstr (title, ==, "Spring");
  g_assert_true (can_undo);
  g_assert_false (can_redo);
}

static void
test_undo (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  Heard heard = { 0 };
  guint response = 99;
  int item = 99;

  small_set (document, 0, "speed.2", "4");
  small_set (document, 0, "speed.2", "n/a");
  bw_document_set_title (document, "Spring");
  listen (document, &heard);

  g_assert_true (bw_document_undo (document, &response, &item));
  g_assert_cmpint (item, ==, -1);
  g_assert_null (bw_document_get_title (document));
  g_assert_cmpuint (heard.titles, ==, 1);
  g_assert_cmpuint (heard.redos, ==, 1);
  g_assert_true (bw_document_undo (document, &response, &item));
  g_assert_cmpint (item, ==, small_item ("speed.2"));
  g_assert_cmpuint (response, ==, 0);
  g_assert_cmpint (bw_response_get_choice (first (document), (guint)item), ==, 3);
  g_assert_true (bw_document_undo (document, NULL, NULL));
  g_assert_cmpint (bw_response_get_state (first (document), (guint)item), ==, BW_ANSWER_SKIPPED);
  g_assert_cmpuint (heard.undos, ==, 1);
  g_assert_false (bw_document_undo (document, NULL, NULL));
  g_assert_cmpuint (bw_document_get_revision (document), ==, 6);

  g_assert_true (bw_document_redo (document, &response, &item));
  g_assert_cmpint (bw_response_get_choice (first (document), (guint)item), ==, 3);
  /* A new change forgets what could have been done again. */
  small_set (document, 0, "speed.1", "1");
  g_assert_false (bw_document_can_redo (document));
  g_assert_false (bw_document_redo (document, NULL, NULL));
  g_assert_true (bw_document_undo (document, NULL, &item));
  g_assert_cmpint (item, ==, small_item ("speed.1"));
}

/* Without a day, a document that was read keeps its days. */
static void
test_no_today (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDocument) document = small_parse (bytes);

  small_set (document, 0, "speed.1", "1");
  g_assert_cmpstr (bw_response_get_changed (first (document)), ==, "2026-03-31");
  bw_document_undo (document, NULL, NULL);
  g_autoptr (GBytes) again = bw_document_serialise (document);
  small_assert_same_text ("full.bellwether", again, bytes);
}

static void
test_typing (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  guint wish = small_item ("wish");

  small_set (document, 0, "wish", "M");
  small_set (document, 0, "wish", "Mo");
  small_set (document, 0, "wish", "More");
  bw_document_end_step (document);
  small_set (document, 0, "wish", "More time");
  bw_document_set_note (document, 0, wish, "n");
  bw_document_set_note (document, 0, wish, "no");
  small_set (document, 0, "minutes", "1");
  small_set (document, 0, "minutes", "12");
  bw_document_set_name (document, 0, "A");
  bw_document_set_name (document, 0, "Ada");
  bw_document_set_title (document, "S");
  bw_document_set_title (document, "Spring");
  /* Two presses are two steps. */
  small_set (document, 0, "speed.1", "1");
  small_set (document, 0, "speed.1", "2");
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpint (bw_response_get_choice (first (document), small_item ("speed.1")), ==, 0);
  bw_document_undo (document, NULL, NULL);
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_document_get_title (document));
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_name (first (document)));
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpint (bw_response_get_state (first (document), small_item ("minutes")), ==, BW_ANSWER_SKIPPED);
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_note (first (document), wish));
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpstr (bw_response_get_text (first (document), wish), ==, "More");
  /* Going back ends the step as well. */
  small_set (document, 0, "wish", "More rest");
  bw_document_undo (document, NULL, NULL);
  g_assert_cmpstr (bw_response_get_text (first (document), wish), ==, "More");
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_text (first (document), wish));
  g_assert_false (bw_document_can_undo (document));
  /* Typed and wiped out: nothing to take back. */
  small_set (document, 0, "wish", "x");
  small_set (document, 0, "wish", "");
  g_assert_false (bw_document_can_undo (document));
}

static void
test_typing_in_table (void)
{
  g_autoptr (BwDocument) document = small_new_document ();
  guint map = small_item ("map");

  small_set (document, 0, "map", "A");
  small_set (document, 0, "map", "A;B");
  small_set (document, 0, "map", "A;Br");
  small_set (document, 0, "map", "A;Bread");
  small_set (document, 0, "map", "A|3;Bread");
  small_set (document, 0, "map", "A|4;Bread");
  bw_document_undo (document, NULL, NULL);
  GPtrArray *rows = bw_response_get_rows (first (document), map);
  g_assert_cmpstr (((char **)rows->pdata[0])[1], ==, "");
  bw_document_undo (document, NULL, NULL);
  rows = bw_response_get_rows (first (document), map);
  g_assert_cmpstr (((char **)rows->pdata[1])[0], ==, "B");
  bw_document_undo (document, NULL, NULL);
  rows = bw_response_get_rows (first (document), map);
  g_assert_cmpuint (rows->len, ==, 1);
  bw_document_undo (document, NULL, NULL);
  g_assert_null (bw_response_get_rows (first (document), map));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/new", test_new);
  g_test_add_func ("/document/changes", test_changes);
  g_test_add_func ("/document/undo", test_undo);
  g_test_add_func ("/document/no-today", test_no_today);
  g_test_add_func ("/document/typing", test_typing);
  g_test_add_func ("/document/typing-in-table", test_typing_in_table);
  return g_test_run ();
}
