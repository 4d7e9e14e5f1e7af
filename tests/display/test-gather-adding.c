/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gather-desk.h"

/* The responses in many files come to the open document. */

/* Several files come to the open document in one step; those that it has already do not. */
static void
test_adds (void)
{
  GatherDesk *desk = gather_desk_new ();
  g_autoptr (GFile) own = gather_desk_get_file (desk, "Person 0.bellwether");
  BwDocument *document;

  bw_window_open_file (desk->window, own);
  fixture_wait (gather_desk_has_session, desk->window);
  fixture_settle ();
  document = bw_session_get_document (bw_window_get_session (desk->window));
  bw_document_set_minimum_group (document, 3);
  gather_desk_drop (desk, GTK_WIDGET (desk->window),
                    (const char *[]){ "Person 0.bellwether", "Person 1.bellwether", "Person 2.bellwether", NULL });
  gather_desk_meet (desk);
  fixture_wait (gather_desk_is_done, desk->gather);
  fixture_settle ();
  g_assert_true (fixture_says (desk->gather, "2 responses can be added"));
  g_assert_false (fixture_says (desk->gather, "Keep comments"));
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  fixture_click (desk->gather, "Add");
  fixture_wait (gather_desk_is_closed, NULL);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 3);
  g_assert_cmpstr (bw_response_get_name (bw_document_get_response (document, 2)), ==, "Person 2");
  g_assert_cmpuint (bw_document_get_minimum_group (document), ==, 3);
  fixture_settle ();
  g_assert_cmpstr (bw_window_get_page_name (desk->window), ==, "team");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.undo", NULL));
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  gather_desk_free (desk);
}

/* What comes to an anonymous document is anonymous, whatever it was. */
static void
test_adds_anonymously (void)
{
  GatherDesk *desk = gather_desk_new ();
  BwDocument *document;
  g_autofree char *team = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gather_desk_drop_folder (desk);
  team = gather_desk_save (desk);
  document = bw_session_get_document (bw_window_get_session (desk->window));
  gather_desk_write_person (desk, "vuca", "Person late");
  gather_desk_drop (desk, GTK_WIDGET (desk->window),
                    (const char *[]){ "Person late.bellwether", "torn.bellwether", NULL });
  gather_desk_meet (desk);
  fixture_wait (gather_desk_is_done, desk->gather);
  fixture_settle ();
  g_assert_true (fixture_says (desk->gather, "1 response can be added"));
  g_assert_false (gtk_widget_is_sensitive (fixture_find_row (desk->gather, "With names")));
  fixture_click (desk->gather, "Add");
  fixture_wait (gather_desk_is_closed, NULL);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, GATHER_DESK_N_PEOPLE + 1);
  bytes = bw_document_serialise (document);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_null (strstr (text, "Person"));
  g_assert_null (strstr (text, "Zounds"));
  gather_desk_free (desk);
}

/* The document that is open is not written over. */
static void
test_keeps_open (void)
{
  GatherDesk *desk = gather_desk_new ();
  g_autoptr (GFile) own = gather_desk_get_file (desk, "Person 0.bellwether");
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  bw_window_open_file (desk->window, own);
  fixture_wait (gather_desk_has_session, desk->window);
  fixture_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.combine-responses", NULL));
  gather_desk_meet (desk);
  g_ptr_array_add (files, gather_desk_get_file (desk, ""));
  bw_gather_window_read (BW_GATHER_WINDOW (desk->gather), files);
  fixture_wait (gather_desk_is_done, desk->gather);
  bw_gather_window_save (BW_GATHER_WINDOW (desk->gather), own);
  g_assert_false (bw_gather_window_is_busy (BW_GATHER_WINDOW (desk->gather)));
  g_assert_true (fixture_says (desk->gather, "That document is open just now. Choose another name."));
  gather_desk_close (desk);
  gather_desk_free (desk);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/gather-adding/adds", test_adds);
  g_test_add_func ("/gather-adding/keeps-open", test_keeps_open);
  g_test_add_func ("/gather-adding/adds-anonymously", test_adds_anonymously);
  return g_test_run ();
}
