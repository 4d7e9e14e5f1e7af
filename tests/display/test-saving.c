/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/bw-window.h"
#include "ui/widgets/bw-notice-bar.h"

#include <glib/gstdio.h>

/* What happens when answers cannot be written, or somebody else wrote the file: nothing is lost, and the person
 * decides. */

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static BwWindow *
show_session (Fixture *fixture)
{
  BwWindow *window = bw_window_new (NULL, fixture->library);
  g_autoptr (BwSession) session = fixture_create_session (fixture, "vuca");

  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (is_shown, window);
  bw_window_set_session (window, session);
  fixture_settle ();
  return window;
}

static BwAutosave *
get_autosave (BwWindow *window)
{
  return bw_session_get_autosave (bw_window_get_session (window));
}

static const char *
get_notice (BwWindow *window)
{
  GtkWidget *notice = fixture_find_type (GTK_WIDGET (window), BW_TYPE_NOTICE_BAR);

  return notice ? bw_notice_bar_get_text (BW_NOTICE_BAR (notice)) : NULL;
}

static gboolean
has_failed (gpointer window)
{
  return bw_autosave_get_state (get_autosave (window)) == BW_SAVE_FAILED;
}

static gboolean
is_saved (gpointer window)
{
  return bw_autosave_get_state (get_autosave (window)) == BW_SAVE_SAVED;
}

static gboolean
has_conflict (gpointer window)
{
  return bw_autosave_get_state (get_autosave (window)) == BW_SAVE_CONFLICT;
}

/* Puts a file where the folder for documents was, so that nothing can be written there. */
static void
block_folder (Fixture *fixture)
{
  g_autofree char *aside = g_strconcat (fixture->documents, "-aside", NULL);

  g_assert_cmpint (g_rename (fixture->documents, aside), ==, 0);
  g_assert_true (g_file_set_contents (fixture->documents, "in the way", -1, NULL));
}

static void
unblock_folder (Fixture *fixture)
{
  g_autofree char *aside = g_strconcat (fixture->documents, "-aside", NULL);

  g_assert_cmpint (g_unlink (fixture->documents), ==, 0);
  g_assert_cmpint (g_rename (aside, fixture->documents), ==, 0);
}

static void
test_retry (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_session (fixture);

  block_folder (fixture);
  fixture_answer (bw_window_get_session (window), 0, 1);
  fixture_wait (has_failed, window);
  g_assert_nonnull (get_notice (window));
  g_assert_nonnull (strstr (get_notice (window), "Your answers are still here in the window"));
  g_assert_nonnull (fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_STATUS, "Not saved yet"));
  fixture_assert_named (GTK_WIDGET (window));

  unblock_folder (fixture);
  fixture_click (GTK_WIDGET (window), "Try Again");
  fixture_wait (is_saved, window);
  g_assert_null (get_notice (window));
  g_assert_true (g_file_query_exists (bw_autosave_get_file (get_autosave (window)), NULL));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_stay_or_discard (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_session (fixture);
  GtkWidget *dialog;

  block_folder (fixture);
  fixture_answer (bw_window_get_session (window), 0, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  dialog = fixture_wait_for_dialog ();
  fixture_assert_named (dialog);
  fixture_click (dialog, "_Stay Here");
  g_assert_nonnull (bw_window_get_session (window));
  g_assert_true (bw_autosave_get_dirty (get_autosave (window)));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  dialog = fixture_wait_for_dialog ();
  fixture_click (dialog, "_Leave Without Saving");
  g_assert_null (bw_window_get_session (window));
  g_assert_null (get_notice (window));

  unblock_folder (fixture);
  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
destroyed_cb (gpointer data, GObject *where_it_was)
{
  *(gboolean *)data = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *)data;
}

static void
test_close (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_session (fixture);
  g_autoptr (GFile) file = g_object_ref (bw_autosave_get_file (get_autosave (window)));
  gboolean destroyed = FALSE;
  GtkWidget *dialog;

  block_folder (fixture);
  fixture_answer (bw_window_get_session (window), 0, 1);
  gtk_window_close (GTK_WINDOW (window));
  dialog = fixture_wait_for_dialog ();

  /* What was in the way has gone: trying again saves, and the window closes as it was asked to. */
  unblock_folder (fixture);
  g_object_weak_ref (G_OBJECT (window), destroyed_cb, &destroyed);
  fixture_click (dialog, "_Try Again");
  fixture_wait (is_set, &destroyed);
  g_assert_true (g_file_query_exists (file, NULL));

  fixture_free (fixture);
}

static void
test_close_at_once (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_session (fixture);
  g_autoptr (GFile) file = g_object_ref (bw_autosave_get_file (get_autosave (window)));
  gboolean destroyed = FALSE;

  /* Long before the timer would have saved. */
  fixture_answer (bw_window_get_session (window), 0, 1);
  g_object_weak_ref (G_OBJECT (window), destroyed_cb, &destroyed);
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait (is_set, &destroyed);
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_false (fixture_has_dialog ());

  fixture_free (fixture);
}

/* Somebody else writes the file of the session. */
static void
meddle (Fixture *fixture, BwWindow *window)
{
  g_autofree char *name = g_file_get_basename (bw_autosave_get_file (get_autosave (window)));
  char *dot = strrchr (name, '.');

  *dot = '\0';
  fixture_write_document (fixture, "vuca", name, 7);
}

static void
bring_conflict (Fixture *fixture, BwWindow *window)
{
  fixture_answer (bw_window_get_session (window), 0, 1);
  g_assert_true (bw_autosave_flush (get_autosave (window), NULL));
  meddle (fixture, window);
  fixture_answer (bw_window_get_session (window), 1, 1);
  fixture_wait (has_conflict, window);
  g_assert_nonnull (
    fixture_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_STATUS,
                  bw_autosave_get_dirty (get_autosave (window)) ? "Not saved yet" : "Changed elsewhere"));
  g_assert_nonnull (get_notice (window));
  g_assert_nonnull (strstr (get_notice (window), "Another program changed this file"));
}

static void
test_keep_mine (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_session (fixture);

  bring_conflict (fixture, window);
  fixture_click (GTK_WIDGET (window), "Keep Mine");
  fixture_wait (is_saved, window);
  g_assert_null (get_notice (window));
  g_assert_cmpuint (bw_session_get_progress (bw_window_get_session (window)).answered, ==, 2);

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static gboolean
has_theirs (gpointer window)
{
  BwSession *session = bw_window_get_session (window);

  return session && bw_session_get_progress (session).answered == 7;
}

static void
test_keep_theirs (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_session (fixture);
  g_autofree char *path = g_file_get_path (bw_autosave_get_file (get_autosave (window)));
  g_autofree char *mine = NULL;

  bring_conflict (fixture, window);
  fixture_click (GTK_WIDGET (window), "Take the File’s");
  fixture_wait (has_theirs, window);
  g_assert_null (get_notice (window));
  *strrchr (path, '.') = '\0';
  mine = g_strconcat (path, " (my version).bellwether", NULL);
  g_assert_true (g_file_test (mine, G_FILE_TEST_EXISTS));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_save (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_session (fixture);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  fixture_settle ();
  g_assert_true (fixture_says (GTK_WIDGET (window), "Saved by itself from your first answer on"));
  fixture_answer (bw_window_get_session (window), 0, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  g_assert_true (is_saved (window));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/saving/retry", test_retry);
  g_test_add_func ("/saving/stay-or-discard", test_stay_or_discard);
  g_test_add_func ("/saving/close", test_close);
  g_test_add_func ("/saving/close-at-once", test_close_at_once);
  g_test_add_func ("/saving/keep-mine", test_keep_mine);
  g_test_add_func ("/saving/keep-theirs", test_keep_theirs);
  g_test_add_func ("/saving/save", test_save);
  return g_test_run ();
}
