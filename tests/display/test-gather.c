/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gather-desk.h"

#include "app/exchange/bw-sealed-file.h"

/* The responses in many files: read, summed up, and made a new document. */

/* Before there are files, the window says what it is for, and everything has a name. */
static void
test_begins (void)
{
  GatherDesk *desk = gather_desk_new ();

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.combine-responses", NULL));
  gather_desk_meet (desk);
  fixture_settle ();
  fixture_assert_named (desk->gather);
  fixture_assert_fits (desk->gather, 360);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (desk->gather)) ==
                 fixture_find (desk->gather, GTK_ACCESSIBLE_ROLE_BUTTON, "Choose Files…"));
  g_assert_null (fixture_find (desk->gather, GTK_ACCESSIBLE_ROLE_BUTTON, "Save As…"));
  gather_desk_close (desk);
  gather_desk_free (desk);
}

/* What became of the files is said and named, file by file. */
static void
test_sums_up (void)
{
  GatherDesk *desk = gather_desk_new ();
  GtkWidget *row;

  gather_desk_drop_folder (desk);
  fixture_assert_named (desk->gather);
  fixture_assert_fits (desk->gather, 360);
  g_assert_true (fixture_says (desk->gather, "6 responses can be combined"));
  g_assert_true (
    fixture_says (desk->gather, "1 response there twice, 1 file about something else, 1 file that cannot be read"));
  row = fixture_find_row (desk->gather, "9 files read");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  g_assert_true (fixture_says (desk->gather, "many/torn.bellwether"));
  g_assert_true (fixture_says (desk->gather, "many/again.bellwether"));
  g_assert_true (fixture_says (desk->gather, "There twice, kept once."));
  g_assert_true (fixture_says (desk->gather, "Left out. It is about “Servant leadership and service culture”."));
  g_assert_null (bw_window_get_session (desk->window));
  gather_desk_close (desk);
  gather_desk_free (desk);
}

/* Anonymous unless the person says otherwise; the Team view shows what was made. */
static void
test_anonymous (void)
{
  GatherDesk *desk = gather_desk_new ();
  BwDocument *document;
  g_autofree char *text = NULL;

  gather_desk_drop_folder (desk);
  text = gather_desk_save (desk);
  g_assert_null (strstr (text, "Person"));
  g_assert_null (strstr (text, "Zounds"));
  document = bw_session_get_document (bw_window_get_session (desk->window));
  g_assert_true (bw_document_get_anonymous (document));
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, GATHER_DESK_N_PEOPLE);
  g_assert_cmpstr (bw_document_get_title (document), ==, "many");
  fixture_settle ();
  g_assert_cmpstr (bw_window_get_page_name (desk->window), ==, "team");
  gather_desk_free (desk);
}

static void
test_named (void)
{
  GatherDesk *desk = gather_desk_new ();
  GtkWidget *named;
  BwDocument *document;
  g_autofree char *text = NULL;

  gather_desk_drop_folder (desk);
  g_assert_true (fixture_says (desk->gather, "Keep comments"));
  named = gtk_widget_get_ancestor (fixture_find_row (desk->gather, "With names"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (named, "activate");
  fixture_settle ();
  g_assert_false (fixture_says (desk->gather, "Keep comments"));
  gather_desk_turn_on (desk->gather, "Keep folders as groups");
  text = gather_desk_save (desk);
  g_assert_nonnull (strstr (text, "Person 3"));
  g_assert_nonnull (strstr (text, "Zounds"));
  document = bw_session_get_document (bw_window_get_session (desk->window));
  g_assert_false (bw_document_get_anonymous (document));
  g_assert_cmpstr (bw_document_get_group (document, 0), ==, "many");
  fixture_settle ();
  g_assert_cmpstr (bw_window_get_page_name (desk->window), ==, "team");
  gather_desk_free (desk);
}

/* Stopping takes nothing, and the way is free for another try; a window that closes leaves a worker behind, and nothing
 * else. */
static void
test_stops (void)
{
  GatherDesk *desk = gather_desk_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, gather_desk_get_file (desk, ""));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.combine-responses", NULL));
  gather_desk_meet (desk);
  bw_gather_window_read (BW_GATHER_WINDOW (desk->gather), files);
  /* Whatever the worker found, nobody has looked at it yet. */
  g_assert_true (bw_gather_window_is_busy (BW_GATHER_WINDOW (desk->gather)));
  g_assert_true (fixture_says (desk->gather, "Looking for files…"));
  fixture_assert_named (desk->gather);
  fixture_click (desk->gather, "Stop");
  g_assert_false (bw_gather_window_is_busy (BW_GATHER_WINDOW (desk->gather)));
  fixture_settle ();
  g_assert_true (fixture_says (desk->gather, "Stopped. Nothing was taken. Choose the files again to go on."));
  /* So does Escape, while there is something to stop. */
  bw_gather_window_read (BW_GATHER_WINDOW (desk->gather), files);
  gtk_widget_activate_action (desk->gather, "gather.escape", NULL);
  g_assert_false (bw_gather_window_is_busy (BW_GATHER_WINDOW (desk->gather)));
  fixture_settle ();
  g_assert_nonnull (fixture_find (desk->gather, GTK_ACCESSIBLE_ROLE_BUTTON, "Choose Files…"));
  bw_gather_window_read (BW_GATHER_WINDOW (desk->gather), files);
  fixture_wait (gather_desk_is_done, desk->gather);
  fixture_settle ();
  g_assert_true (fixture_says (desk->gather, "6 responses can be combined"));
  bw_gather_window_read (BW_GATHER_WINDOW (desk->gather), files);
  g_object_add_weak_pointer (G_OBJECT (desk->gather), (gpointer *)&desk->gather);
  gtk_window_close (GTK_WINDOW (desk->gather));
  fixture_wait (gather_desk_is_gone, &desk->gather);
  gather_desk_free (desk);
}

static gboolean
has_report (gpointer gather)
{
  return gather_desk_is_done (gather) && fixture_says (gather, "From version 0.9.0 to 1.0.0");
}

/* Answers from another version stay behind until the person says otherwise, and then it is said what becomes of the
 * questions. */
static void
test_versions (void)
{
  GatherDesk *desk = gather_desk_new ();

  gather_desk_write_earlier_person (desk);
  gather_desk_drop_folder (desk);
  g_assert_true (fixture_says (desk->gather, "6 responses can be combined"));
  gather_desk_turn_on (desk->gather, "Take over answers from other versions");
  fixture_wait (has_report, desk->gather);
  fixture_settle ();
  fixture_assert_named (desk->gather);
  fixture_assert_fits (desk->gather, 360);
  g_assert_true (fixture_says (desk->gather, "7 responses can be combined"));
  g_assert_true (fixture_says (desk->gather, "Questions: 56 the same, 1 in other words, 0 gone, 0 new"));
  g_assert_true (GTK_IS_SWITCH (gtk_window_get_focus (GTK_WINDOW (desk->gather))));
  gather_desk_close (desk);
  gather_desk_free (desk);
}

static gboolean
is_read (gpointer gather)
{
  return gather_desk_is_done (gather) && fixture_says (gather, "2 responses can be combined");
}

/* Files that were copied elsewhere are pasted by their paths, and more are dropped. */
static void
test_pastes (void)
{
  GatherDesk *desk = gather_desk_new ();
  g_autofree char *folder = g_build_filename (desk->fixture->folder, "many", NULL);
  g_autofree char *text =
    g_strdup_printf ("%s/Person 1.bellwether\n\n%s/Person 2.bellwether\nand more", folder, folder);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), "win.combine-responses", NULL));
  gather_desk_meet (desk);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (desk->gather), text);
  g_assert_true (gtk_widget_activate_action (desk->gather, "gather.paste", NULL));
  fixture_wait (is_read, desk->gather);
  /* More come to them. */
  gather_desk_drop (desk, desk->gather, (const char *[]){ "Person 3.bellwether", "torn.bellwether", NULL });
  fixture_wait (gather_desk_is_done, desk->gather);
  g_assert_true (fixture_says (desk->gather, "3 responses can be combined"));
  gather_desk_close (desk);
  gather_desk_free (desk);
}

static void
seal (GatherDesk *desk, const char *name)
{
  g_autoptr (GFile) file = gather_desk_get_file (desk, name);
  g_autoptr (BwPassphrase) passphrase = bw_passphrase_new ("correct horse battery");
  g_autoptr (GBytes) plain = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GBytes) sealed = bw_sealed_file_seal (plain, passphrase, &bw_seal_cost_least, NULL);

  g_assert_nonnull (sealed);
  g_assert_true (g_file_replace_contents (file, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

static gboolean
is_opened (gpointer gather)
{
  return gather_desk_is_done (gather) && fixture_says (gather, "6 responses can be combined");
}

/* What is sealed is named, and read once somebody types the passphrase. */
static void
test_sealed (void)
{
  GatherDesk *desk = gather_desk_new ();
  GtkWidget *passphrase;

  seal (desk, "Person 5.bellwether");
  gather_desk_drop_folder (desk);
  g_assert_true (fixture_says (desk->gather, "5 responses can be combined"));
  passphrase = fixture_find_type (desk->gather, ADW_TYPE_PASSWORD_ENTRY_ROW);
  g_assert_true (gtk_widget_get_mapped (passphrase));
  fixture_assert_named (desk->gather);
  gtk_editable_set_text (GTK_EDITABLE (passphrase), "correct horse battery");
  g_signal_emit_by_name (passphrase, "apply");
  fixture_wait (is_opened, desk->gather);
  gather_desk_close (desk);
  gather_desk_free (desk);
}

/* Where it cannot be written, nothing is lost: another place will do. */
static void
test_saves_elsewhere (void)
{
  GatherDesk *desk = gather_desk_new ();
  g_autoptr (GFile) nowhere = g_file_new_build_filename (desk->fixture->folder, "not", "there", "x.bellwether", NULL);
  g_autofree char *text = NULL;

  gather_desk_drop_folder (desk);
  bw_gather_window_save (BW_GATHER_WINDOW (desk->gather), nowhere);
  fixture_wait (gather_desk_is_done, desk->gather);
  g_assert_nonnull (gather_desk_find ());
  g_assert_null (bw_window_get_session (desk->window));
  g_assert_true (gtk_widget_is_sensitive (fixture_find (desk->gather, GTK_ACCESSIBLE_ROLE_BUTTON, "Save As…")));
  text = gather_desk_save (desk);
  g_assert_null (strstr (text, "Person"));
  gather_desk_free (desk);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/gather/begins", test_begins);
  g_test_add_func ("/gather/sums-up", test_sums_up);
  g_test_add_func ("/gather/anonymous", test_anonymous);
  g_test_add_func ("/gather/named", test_named);
  g_test_add_func ("/gather/stops", test_stops);
  g_test_add_func ("/gather/versions", test_versions);
  g_test_add_func ("/gather/pastes", test_pastes);
  g_test_add_func ("/gather/sealed", test_sealed);
  g_test_add_func ("/gather/saves-elsewhere", test_saves_elsewhere);
  return g_test_run ();
}
