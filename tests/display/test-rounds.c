/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answer-sheet.h"

#include "ui/bw-window-private.h"
#include "ui/bw-window.h"
#include "ui/compare/bw-compare-window.h"

/* The next round of a document, what is carried over until it is confirmed, and two documents side by side. */

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static gboolean
has_session (gpointer window)
{
  return bw_window_get_session (window) != NULL;
}

static GFile *
find_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->documents, name, NULL);

  return g_file_new_for_path (path);
}

/* A window on the document that was written before. */
static BwWindow *
open_written (Fixture *fixture)
{
  BwWindow *window = bw_window_new (NULL, fixture->library);
  g_autoptr (GFile) file = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (is_shown, window);
  file = find_file (fixture, "spring.bellwether");
  bw_window_open_file (window, file);
  fixture_wait (has_session, window);
  fixture_settle ();
  return window;
}

/* A window on a document about the VUCA assessment whose first ten questions are answered. */
static BwWindow *
open_spring (Fixture *fixture)
{
  fixture_write_document (fixture, "vuca", "spring", 10);
  return open_written (fixture);
}

static gboolean
has_next_round (gpointer window)
{
  BwSession *session = bw_window_get_session (window);

  return session && bw_document_get_previous (bw_session_get_document (session));
}

static void
begin_round (BwWindow *window, const char *answer)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-round", NULL);
  dialog = fixture_wait_for_dialog ();
  fixture_assert_named (dialog);
  fixture_click (dialog, answer);
  fixture_wait (has_next_round, window);
  fixture_settle ();
}

static void
test_carry (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = open_spring (fixture);
  g_autofree char *id = g_strdup (bw_document_get_id (bw_session_get_document (bw_window_get_session (window))));
  BwSession *session;

  begin_round (window, "Begin With _These");
  session = bw_window_get_session (window);
  g_assert_cmpstr (bw_document_get_previous (bw_session_get_document (session)), ==, id);
  g_assert_cmpuint (bw_session_get_progress (session).carried, ==, 10);
  /* It holds answers, so it is a file before anything is answered. */
  g_assert_false (bw_session_get_blank (session));
  g_assert_true (bw_autosave_flush (bw_session_get_autosave (session), NULL));
  g_assert_true (g_file_query_exists (bw_autosave_get_file (bw_session_get_autosave (session)), NULL));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static void
test_anew (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = open_spring (fixture);
  BwSession *session;

  begin_round (window, "Answer _Anew");
  session = bw_window_get_session (window);
  g_assert_cmpuint (bw_session_get_progress (session).answered, ==, 0);
  g_assert_true (bw_session_get_blank (session));

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

/* The VUCA assessment as a later version asks it: the first question in other words, the second not at all. */
static char *
make_newer (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "assessments", "vuca.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) newer = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  newer = g_string_new (text);
  g_assert_cmpuint (g_string_replace (newer, "version=\"1.0.0\"", "version=\"1.10.0\"", 1), ==, 1);
  g_assert_cmpuint (g_string_replace (newer, "id=\"v-exp.2\"", "id=\"v-exp.9\"", 0), ==, 1);
  g_assert_cmpuint (g_string_replace (newer, "<stem>Our demand", "<stem>Often our demand", 0), ==, 1);
  return g_string_free (g_steal_pointer (&newer), FALSE);
}

/* A document of before the newer version, in a home that has the newer one. */
static Fixture *
new_fixture_with_newer (void)
{
  Fixture *before = fixture_new ();
  Fixture *fixture;
  g_autofree char *newer = make_newer ();
  g_autofree char *path = g_build_filename (before->documents, "spring.bellwether", NULL);
  g_autofree char *copy = NULL;
  g_autofree char *text = NULL;

  fixture_write_document (before, "vuca", "spring", 10);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  fixture_free (before);
  fixture = fixture_new_with_own ("vuca.xml", newer);
  copy = g_build_filename (fixture->documents, "spring.bellwether", NULL);
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));
  return fixture;
}

/* The next round may be about a newer version; what became of the answers is told. */
static void
test_newer_version (void)
{
  Fixture *fixture = new_fixture_with_newer ();
  BwWindow *window = open_written (fixture);
  BwSession *session;
  GtkWidget *told;

  begin_round (window, "Begin With _These");
  session = bw_window_get_session (window);
  g_assert_cmpstr (bw_session_get_assessment (session)->version, ==, "1.10.0");
  g_assert_cmpuint (bw_session_get_progress (session).carried, ==, 9);
  told = fixture_wait_for_dialog ();
  g_assert_true (fixture_says (told, "What became of the answers"));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (told)), "\nv-exp.2, “"));
  fixture_click (told, "_Close");

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

/* Unless people stay with the version they had. */
static void
test_same_version (void)
{
  Fixture *fixture = new_fixture_with_newer ();
  BwWindow *window = open_written (fixture);
  GtkWidget *dialog;
  BwSession *session;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-round", NULL);
  dialog = fixture_wait_for_dialog ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))),
                               FALSE);
  fixture_click (dialog, "Begin With _These");
  fixture_wait (has_next_round, window);
  session = bw_window_get_session (window);
  g_assert_cmpstr (bw_session_get_assessment (session)->version, ==, "1.0.0");
  g_assert_cmpuint (bw_session_get_progress (session).carried, ==, 10);

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

/* The first card in which something waits to be confirmed. */
static GtkWidget *
find_still_button (GtkWidget *root)
{
  return fixture_find (root, GTK_ACCESSIBLE_ROLE_BUTTON, "This answer still holds");
}

static void
test_confirm (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = open_spring (fixture);
  BwSession *session;
  const BwPage *page;
  GtkWidget *card;

  begin_round (window, "Begin With _These");
  session = bw_window_get_session (window);
  bw_session_set_page (session, 0);
  fixture_settle ();
  page = &bw_session_get_assessment (session)->pages[0];
  g_assert_true (fixture_says (GTK_WIDGET (window), "5 answers on this page are carried over from the round before."));
  fixture_assert_named (GTK_WIDGET (window));

  card = fixture_find_type (GTK_WIDGET (window), BW_TYPE_ITEM_CARD);
  gtk_widget_grab_focus (card);
  g_assert_true (bw_item_card_press_key (BW_ITEM_CARD (card), GDK_KEY_s, 0));
  g_assert_false (bw_response_get_carried (bw_session_get_response (session), page->first_item));
  g_assert_false (bw_item_card_press_key (BW_ITEM_CARD (card), GDK_KEY_s, 0));
  sheet_click (find_still_button (GTK_WIDGET (window)));
  g_assert_cmpuint (bw_session_get_progress (session).carried, ==, 8);
  g_assert_true (fixture_says (GTK_WIDGET (window), "3 answers on this page are carried over from the round before."));

  fixture_click (GTK_WIDGET (window), "All Still So");
  fixture_settle ();
  g_assert_cmpuint (bw_session_get_progress (session).carried, ==, 5);
  g_assert_null (find_still_button (GTK_WIDGET (window)));
  g_assert_true (bw_session_undo (session, NULL));
  g_assert_cmpuint (bw_session_get_progress (session).carried, ==, 8);

  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

static GtkWindow *
find_comparison (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (BW_IS_COMPARE_WINDOW (window))
        return window;
    }
  return NULL;
}

static gboolean
has_comparison (gpointer data)
{
  return find_comparison () != NULL;
}

static void
test_compare (void)
{
  Fixture *fixture = fixture_new ();
  BwWindow *window = open_spring (fixture);
  g_autoptr (GFile) earlier = find_file (fixture, "spring.bellwether");
  GtkWindow *comparison;

  begin_round (window, "Begin With _These");
  fixture_answer (bw_window_get_session (window), 0, 4);
  bw_window_compare_with (window, earlier);
  fixture_wait (has_comparison, NULL);
  fixture_settle ();
  comparison = find_comparison ();
  g_assert_cmpuint (bw_compare_window_count_shown (BW_COMPARE_WINDOW (comparison)), ==, 1);
  g_assert_true (fixture_says (GTK_WIDGET (comparison), "Differs"));
  bw_compare_window_set_only_differences (BW_COMPARE_WINDOW (comparison), FALSE);
  g_assert_cmpuint (bw_compare_window_count_shown (BW_COMPARE_WINDOW (comparison)), >, 50);
  fixture_assert_named (GTK_WIDGET (comparison));
  fixture_assert_fits (gtk_window_get_child (comparison) ? gtk_window_get_child (comparison) : GTK_WIDGET (comparison),
                       360);

  fixture_assert_destroyed (comparison);
  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

/* Another assessment, and what is no document: said, and nothing else happens. */
static void
test_not_comparable (void)
{
  static const char *const names[] = { "pulse.bellwether", "missing.bellwether" };
  Fixture *fixture = fixture_new ();
  BwWindow *window = open_spring (fixture);

  fixture_write_document (fixture, "puls", "pulse", 3);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) other = find_file (fixture, names[i]);

      bw_window_compare_with (window, other);
      fixture_click (fixture_wait_for_dialog (), "_Close");
      fixture_settle ();
      g_assert_null (find_comparison ());
    }
  fixture_assert_destroyed (GTK_WINDOW (window));
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/rounds/carry", test_carry);
  g_test_add_func ("/rounds/anew", test_anew);
  g_test_add_func ("/rounds/newer-version", test_newer_version);
  g_test_add_func ("/rounds/same-version", test_same_version);
  g_test_add_func ("/rounds/confirm", test_confirm);
  g_test_add_func ("/rounds/compare", test_compare);
  g_test_add_func ("/rounds/not-comparable", test_not_comparable);
  return g_test_run ();
}
