/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/bw-window.h"
#include "ui/widgets/bw-adaptive-bin.h"

/* The window: the way between its pages, opening and taking in files, and steps back. */

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static BwWindow *
show_window (Fixture *fixture, int width, int height)
{
  BwWindow *window = bw_window_new (NULL, fixture->library);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (is_shown, window);
  fixture_settle ();
  return window;
}

static gboolean
act (BwWindow *window, const char *action)
{
  gboolean done = gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);

  fixture_settle ();
  return done;
}

static gboolean
has_session (gpointer window)
{
  return bw_window_get_session (window) != NULL;
}

/* From the home page to the first question. */
static void
begin (BwWindow *window, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin", "s", id);
  fixture_settle ();
  fixture_click (GTK_WIDGET (window), "Begin");
  fixture_wait (has_session, window);
  fixture_settle ();
}

static void
test_way (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);

  g_assert_cmpstr (bw_window_get_page_name (window), ==, "home");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.begin", "s", "vuca");
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "start");
  act (window, "win.back");
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "home");

  begin (window, "vuca");
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "answer");
  g_assert_nonnull (bw_window_get_session (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "VUCA environment and response – Bellwether");
  for (guint i = 0; i < 4; i++)
    {
      const char *views[] = { "review", "results", "report", "answer" };

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", views[i]);
      fixture_settle ();
      g_assert_cmpstr (bw_window_get_page_name (window), ==, views[i]);
      fixture_assert_named (GTK_WIDGET (window));
    }
  act (window, "win.home");
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "home");
  g_assert_null (bw_window_get_session (window));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_show_item (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  BwAssessment *assessment;
  guint last;

  begin (window, "vuca");
  assessment = bw_session_get_assessment (bw_window_get_session (window));
  last = assessment->n_items - 1;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", "review");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-item", "i", (int)last);
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "answer");
  g_assert_cmpuint (bw_session_get_page (bw_window_get_session (window)), ==,
                    bw_assessment_get_item_page (assessment, last));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-item", "i", 100000);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-item", "i", -1);

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_steps (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  BwSession *session;

  begin (window, "vuca");
  session = bw_window_get_session (window);
  fixture_answer (session, 12, 1);
  bw_session_set_page (session, 0);
  act (window, "win.undo");
  g_assert_cmpint (bw_response_get_state (bw_session_get_response (session), 12), ==, BW_ANSWER_SKIPPED);
  g_assert_cmpuint (bw_session_get_page (session), ==,
                    bw_assessment_get_item_page (bw_session_get_assessment (session), 12));
  g_assert_true (fixture_says (GTK_WIDGET (window), "Taken back, now "));
  act (window, "win.redo");
  g_assert_cmpint (bw_response_get_choice (bw_session_get_response (session), 12), ==, 1);

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
open_path (BwWindow *window, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  bw_window_open_file (window, file);
}

static void
test_open (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  g_auto (GStrv) others = NULL;
  g_autofree char *from = g_build_filename (fixture->documents, "Mine.bellwether", NULL);
  g_autofree char *to = g_build_filename (fixture->folder, "Elsewhere.bellwether", NULL);

  fixture_write_document (fixture, "vuca", "Mine", 5);
  open_path (window, fixture->documents, "Mine.bellwether");
  g_assert_true (bw_window_is_opening (window));
  fixture_wait (has_session, window);
  g_assert_false (bw_window_is_opening (window));
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "answer");
  others = g_settings_get_strv (fixture->settings, "other-files");
  g_assert_cmpuint (g_strv_length (others), ==, 0);

  /* One from elsewhere is remembered. */
  act (window, "win.home");
  g_assert_cmpint (rename (from, to), ==, 0);
  open_path (window, fixture->folder, "Elsewhere.bellwether");
  fixture_wait (has_session, window);
  g_strfreev (others);
  others = g_settings_get_strv (fixture->settings, "other-files");
  g_assert_cmpuint (g_strv_length (others), ==, 1);
  g_assert_true (g_str_has_suffix (others[0], "/Elsewhere.bellwether"));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_open_other (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  g_autofree char *path = g_build_filename (fixture->documents, "letter.bellwether", NULL);
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, "Dear Anna", -1, NULL));
  open_path (window, fixture->documents, "letter.bellwether");
  dialog = fixture_wait_for_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "“letter.bellwether” does not open");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), !=, "");
  fixture_click (dialog, "_Close");
  g_assert_cmpstr (bw_window_get_page_name (window), ==, "home");

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static gboolean
has_own (gpointer library)
{
  return bw_catalogue_find (bw_library_get_catalogue (library), "small") != NULL;
}

static void
test_add_definition (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "data", "document", NULL);
  GtkWidget *dialog;

  g_assert_false (has_own (fixture->library));
  open_path (window, data, "small.xml");
  dialog = fixture_wait_for_dialog ();
  g_assert_true (fixture_says (dialog, "to your assessments?"));
  fixture_click (dialog, "_Add");
  fixture_wait (has_own, fixture->library);

  /* The second time, it would replace the first. */
  open_path (window, data, "small.xml");
  dialog = fixture_wait_for_dialog ();
  g_assert_true (fixture_says (dialog, "Replace your version of"));
  fixture_click (dialog, "_Cancel");

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static gboolean
has_own_profile (gpointer library)
{
  BwCatalogue *catalogue = bw_library_get_catalogue (library);

  return bw_catalogue_get_n_profiles (catalogue) > 0 &&
         g_str_equal (bw_catalogue_get_profile (catalogue, 0)->id, "ours");
}

/* The rules of a profile are added the same way, and go before those that came with the program. */
static void
test_add_profile (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  g_autofree char *from = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "profile.xml", NULL);
  g_autofree char *to = g_build_filename (fixture->folder, "ours.xml", NULL);
  g_autofree char *shipped = NULL;
  g_autoptr (GString) ours = NULL;
  GtkWidget *dialog;

  g_assert_true (g_file_get_contents (from, &shipped, NULL, NULL));
  ours = g_string_new (shipped);
  g_assert_cmpuint (g_string_replace (ours, " id=\"disruption-readiness\"", " id=\"ours\"", 1), ==, 1);
  g_assert_true (g_file_set_contents (to, ours->str, -1, NULL));

  g_assert_false (has_own_profile (fixture->library));
  open_path (window, fixture->folder, "ours.xml");
  dialog = fixture_wait_for_dialog ();
  g_assert_true (fixture_says (dialog, "to your assessments?"));
  fixture_click (dialog, "_Add");
  fixture_wait (has_own_profile, fixture->library);

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static gboolean
has_borrower (gpointer library)
{
  return bw_catalogue_find (bw_library_get_catalogue (library), "borrower") != NULL;
}

/* One that borrows from what lies beside it. What is added holds the copies, so it is complete without. */
static void
test_add_borrower (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  g_autofree char *data = g_test_build_filename (G_TEST_DIST, "data", "definition", NULL);
  GtkWidget *dialog;

  open_path (window, data, "borrower.xml");
  dialog = fixture_wait_for_dialog ();
  g_assert_true (fixture_says (dialog, "to your assessments?"));
  fixture_click (dialog, "_Add");
  fixture_wait (has_borrower, fixture->library);
  g_assert_null (bw_catalogue_find (bw_library_get_catalogue (fixture->library), "parent"));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_broken_definition (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  g_autofree char *path = g_build_filename (fixture->folder, "bad.xml", NULL);
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, "<assessment>\n", -1, NULL));
  open_path (window, fixture->folder, "bad.xml");
  dialog = fixture_wait_for_dialog ();
  g_assert_true (fixture_says (dialog, "“bad.xml” is not ready to be used"));
  g_assert_true (fixture_says (dialog, "Line 2: "));
  fixture_click (dialog, "_Close");

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_rename (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  GtkWidget *dialog;

  begin (window, "vuca");
  act (window, "win.rename");
  dialog = fixture_wait_for_dialog ();
  fixture_assert_named (dialog);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), " Berlin ");
  fixture_click (dialog, "_Rename");
  g_assert_cmpstr (bw_session_get_title (bw_window_get_session (window)), ==, "Berlin");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Berlin – Bellwether");

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static gboolean
is_narrow (gpointer window)
{
  return bw_adaptive_bin_get_narrow (BW_ADAPTIVE_BIN (fixture_find_type (window, BW_TYPE_ADAPTIVE_BIN)));
}

static void
test_narrow (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 360, 640);
  AdwViewSwitcherBar *bar;
  GtkWidget *content;

  fixture_wait (is_narrow, window);
  fixture_settle ();
  content = adw_bin_get_child (ADW_BIN (fixture_find_type (GTK_WIDGET (window), BW_TYPE_ADAPTIVE_BIN)));
  bar = ADW_VIEW_SWITCHER_BAR (fixture_find_type (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER_BAR));
  fixture_assert_fits (content, 360);
  g_assert_false (adw_view_switcher_bar_get_reveal (bar));
  begin (window, "vuca");
  g_assert_true (adw_view_switcher_bar_get_reveal (bar));
  fixture_answer (bw_window_get_session (window), 0, 1);
  for (guint i = 0; i < 5; i++)
    {
      const char *views[] = { "answer", "review", "results", "report", "plan" };

      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-view", "s", views[i]);
      fixture_settle ();
      fixture_assert_fits (content, 360);
    }

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

/* What offers to take something back goes when there is something else to take back. */
static void
test_toast_undo (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = show_window (fixture, 900, 700);
  GtkWidget *overlay;
  BwSession *session;

  begin (window, "vuca");
  overlay = fixture_find_type (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  session = bw_window_get_session (window);
  fixture_answer (session, 0, 3);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toast-undo", "s", "The row is <removed>");
  fixture_settle ();
  g_assert_true (fixture_says (overlay, "The row is <removed>"));
  fixture_click (overlay, "_Undo");
  g_assert_cmpint (bw_response_get_state (bw_session_get_response (session), 0), ==, BW_ANSWER_SKIPPED);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.toast-undo", "s", "The row is removed again");
  fixture_answer (session, 1, 3);
  fixture_settle ();
  g_assert_false (fixture_says (overlay, "The row is removed again"));
  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/way", test_way);
  g_test_add_func ("/window/show-item", test_show_item);
  g_test_add_func ("/window/steps", test_steps);
  g_test_add_func ("/window/open", test_open);
  g_test_add_func ("/window/open-other", test_open_other);
  g_test_add_func ("/window/add-definition", test_add_definition);
  g_test_add_func ("/window/add-profile", test_add_profile);
  g_test_add_func ("/window/add-borrower", test_add_borrower);
  g_test_add_func ("/window/broken-definition", test_broken_definition);
  g_test_add_func ("/window/rename", test_rename);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/toast-undo", test_toast_undo);
  return g_test_run ();
}
