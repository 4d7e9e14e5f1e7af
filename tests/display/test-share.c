/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/bw-window.h"
#include "ui/share/bw-share-window.h"
#include "ui/share/bw-unseal-window.h"

#include <string.h>

/* Copies for others, and opening what is sealed. */

#define PASSPHRASE "rain hill lamp sheep"

typedef struct
{
  Fixture *fixture;
  BwWindow *window;
  GtkWidget *dialog; /* the one that is on the screen */
} Visit;

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static gboolean
has_window (gpointer type)
{
  return find_window (GPOINTER_TO_SIZE (type)) != NULL;
}

static gboolean
has_no_window (gpointer type)
{
  return !has_window (type);
}

static gboolean
has_session (gpointer window)
{
  return bw_window_get_session (window) != NULL;
}

static gboolean
is_idle (gpointer dialog)
{
  return BW_IS_SHARE_WINDOW (dialog) ? !bw_share_window_is_busy (dialog) : !bw_unseal_window_is_busy (dialog);
}

/* A window at home. */
static Visit
visit (void)
{
  Visit visit = { .fixture = fixture_new () };

  visit.window = bw_window_new (NULL, visit.fixture->library);
  gtk_window_set_default_size (GTK_WINDOW (visit.window), 1100, 700);
  gtk_window_present (GTK_WINDOW (visit.window));
  fixture_wait (is_shown, visit.window);
  fixture_settle ();
  return visit;
}

static void
leave (Visit *visit)
{
  fixture_assert_destroyed (GTK_WINDOW (visit->window));
  fixture_free (visit->fixture);
}

static void
meet (Visit *visit, GType type)
{
  fixture_wait (has_window, GSIZE_TO_POINTER (type));
  visit->dialog = find_window (type);
  fixture_wait (is_shown, visit->dialog);
  fixture_wait (is_idle, visit->dialog);
  fixture_settle ();
}

static void
close_dialog (Visit *visit)
{
  GType type = G_OBJECT_TYPE (visit->dialog);

  gtk_window_close (GTK_WINDOW (visit->dialog));
  fixture_wait (has_no_window, GSIZE_TO_POINTER (type));
}

/* With a document by Ada, who says her name in a note, too. */
static Visit
visit_share (void)
{
  Visit visited = visit ();
  g_autoptr (BwSession) session = fixture_create_session_as (visited.fixture, "vuca", BW_FORM_SELF, "Ada Zebra");

  fixture_answer (session, 0, 2);
  bw_session_set_note (session, 0, "Ask Zebra.");
  bw_window_set_session (visited.window, session);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (visited.window), "win.share", NULL));
  meet (&visited, BW_TYPE_SHARE_WINDOW);
  bw_share_window_set_cost (BW_SHARE_WINDOW (visited.dialog), &bw_seal_cost_least);
  return visited;
}

static GFile *
get_copy (Visit *visit, const char *name)
{
  g_autofree char *path = g_build_filename (visit->fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

static char *
read_copy (Visit *visit, const char *name)
{
  g_autoptr (GFile) file = get_copy (visit, name);
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  return text;
}

static char *
save (Visit *visit, const char *name)
{
  g_autoptr (GFile) file = get_copy (visit, name);

  bw_share_window_save (BW_SHARE_WINDOW (visit->dialog), file);
  fixture_wait (has_no_window, GSIZE_TO_POINTER (BW_TYPE_SHARE_WINDOW));
  return read_copy (visit, name);
}

static GtkWidget *
get_tick (Visit *visit, const char *text)
{
  g_autofree char *name = g_strdup_printf ("Leave out: %s", text);
  GtkWidget *tick = fixture_find (visit->dialog, GTK_ACCESSIBLE_ROLE_CHECKBOX, name);

  g_assert_nonnull (tick);
  return tick;
}

static gboolean
is_ticked (Visit *visit, const char *text)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (get_tick (visit, text)));
}

static void
tick (Visit *visit, const char *text, gboolean on)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_tick (visit, text)), on);
}

static void
open_kind (Visit *visit, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (fixture_find_row (visit->dialog, title), ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
}

static void
type_into (Visit *visit, const char *title, const char *text)
{
  GtkWidget *row = gtk_widget_get_ancestor (fixture_find_row (visit->dialog, title), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static GtkWidget *
get_button (Visit *visit, const char *label)
{
  return fixture_find (visit->dialog, GTK_ACCESSIBLE_ROLE_BUTTON, label);
}

/* It says who can read the copy and what it tells, and everything has a name. */
static void
test_shows (void)
{
  Visit visited = visit_share ();

  g_assert_true (fixture_says (visited.dialog, "Whoever gets the file can read all that is in it."));
  open_kind (&visited, "Names (1)");
  open_kind (&visited, "Notes (1)");
  open_kind (&visited, "Days (3)");
  g_assert_true (fixture_says (visited.dialog, "Ada Zebra"));
  g_assert_true (fixture_says (visited.dialog, "Response 1"));
  g_assert_true (fixture_says (visited.dialog, "Ask Zebra."));
  g_assert_true (is_ticked (&visited, "Names"));
  g_assert_true (is_ticked (&visited, "Ada Zebra"));
  fixture_assert_named (visited.dialog);
  fixture_assert_fits (visited.dialog, 360);
  close_dialog (&visited);
  leave (&visited);
}

/* A tick for all of a kind and those for each go together; what stays is searched for names that go. */
static void
test_ticks (void)
{
  Visit visited = visit_share ();

  open_kind (&visited, "Random numbers (2)");
  tick (&visited, "Random numbers", FALSE);
  tick (&visited, "Notes", FALSE);
  g_assert_true (fixture_says (visited.dialog,
                               "A name that is left out still stands in what stays:\n“zebra” in: Response 1, v-exp.1"));
  tick (&visited, "Names", FALSE);
  g_assert_false (fixture_says (
    visited.dialog, "A name that is left out still stands in what stays:\n“zebra” in: Response 1, v-exp.1"));
  open_kind (&visited, "Names (1)");
  g_assert_false (is_ticked (&visited, "Ada Zebra"));
  tick (&visited, "Ada Zebra", TRUE);
  g_assert_true (is_ticked (&visited, "Names"));
  close_dialog (&visited);
  leave (&visited);
}

/* What is ticked is nowhere in the copy, and the rest is. */
static void
test_copy (void)
{
  Visit visited = visit_share ();
  g_autofree char *text = NULL;
  BwDocument *document = bw_session_get_document (bw_window_get_session (visited.window));

  tick (&visited, "Notes", FALSE);
  text = save (&visited, "copy.bellwether");
  g_assert_null (strstr (text, "Ada"));
  g_assert_nonnull (strstr (text, "Ask Zebra."));
  g_assert_nonnull (strstr (text, "value=\"3\""));
  g_assert_cmpstr (bw_response_get_name (bw_document_get_response (document, 0)), ==, "Ada Zebra");
  leave (&visited);
}

/* The name of the file tells nothing either that was to go. */
static void
test_name (void)
{
  Visit visited = visit ();
  g_autoptr (BwSession) session = fixture_create_session (visited.fixture, "vuca");
  g_autofree char *without = NULL, *with = NULL, *sealed = NULL;

  bw_document_set_title (bw_session_get_document (session), "Zebra/Ltd");
  bw_window_set_session (visited.window, session);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (visited.window), "win.share", NULL));
  meet (&visited, BW_TYPE_SHARE_WINDOW);
  without = bw_share_window_dup_name (BW_SHARE_WINDOW (visited.dialog));
  g_assert_cmpstr (without, ==, "VUCA environment and response (for others).bellwether");
  tick (&visited, "Title", FALSE);
  with = bw_share_window_dup_name (BW_SHARE_WINDOW (visited.dialog));
  g_assert_cmpstr (with, ==, "Zebra-Ltd (for others).bellwether");
  gtk_switch_set_active (GTK_SWITCH (fixture_find_type (visited.dialog, GTK_TYPE_SWITCH)), TRUE);
  sealed = bw_share_window_dup_name (BW_SHARE_WINDOW (visited.dialog));
  g_assert_cmpstr (sealed, ==, "Zebra-Ltd (for others).bellwether-sealed");
  close_dialog (&visited);
  leave (&visited);
}

/* A copy that cannot be written is said so, and all is there to try again. */
static void
test_no_copy (void)
{
  Visit visited = visit_share ();
  g_autoptr (GFile) nowhere = get_copy (&visited, "gone/copy.bellwether");

  bw_share_window_save (BW_SHARE_WINDOW (visited.dialog), nowhere);
  g_assert_false (gtk_widget_is_sensitive (get_button (&visited, "Save As…")));
  fixture_wait (is_idle, visited.dialog);
  fixture_settle ();
  g_assert_nonnull (fixture_find (visited.dialog, GTK_ACCESSIBLE_ROLE_ALERT, NULL));
  g_assert_true (gtk_widget_is_sensitive (get_button (&visited, "Save As…")));
  g_assert_true (is_ticked (&visited, "Names"));
  close_dialog (&visited);
  leave (&visited);
}

static void
want_passphrase (Visit *visit)
{
  gtk_switch_set_active (GTK_SWITCH (fixture_find_type (visit->dialog, GTK_TYPE_SWITCH)), TRUE);
  fixture_settle ();
}

/* There is a copy only once the passphrase is typed twice alike. */
static void
test_passphrase (void)
{
  Visit visited = visit_share ();
  GtkWidget *button = get_button (&visited, "Save As…");

  g_assert_true (gtk_widget_is_sensitive (button));
  want_passphrase (&visited);
  fixture_assert_named (visited.dialog);
  g_assert_false (gtk_widget_is_sensitive (button));
  type_into (&visited, "Passphrase", "rain hill");
  g_assert_true (fixture_says (
    visited.dialog, "Short: a machine can guess it. Make it longer, such as four words that do not belong together."));
  type_into (&visited, "Passphrase once more", "rain hell");
  g_assert_true (fixture_says (visited.dialog, "The two are not the same yet."));
  g_assert_false (gtk_widget_is_sensitive (button));
  type_into (&visited, "Passphrase once more", "rain hill");
  g_assert_true (gtk_widget_is_sensitive (button));
  close_dialog (&visited);
  leave (&visited);
}

/* Writes a sealed copy and leaves its document for the home page. */
static Visit
visit_sealed (char **sealed)
{
  Visit visited = visit_share ();

  want_passphrase (&visited);
  type_into (&visited, "Passphrase", PASSPHRASE);
  type_into (&visited, "Passphrase once more", PASSPHRASE);
  tick (&visited, "Names", FALSE);
  *sealed = save (&visited, "copy.bellwether-sealed");
  bw_window_set_session (visited.window, NULL);
  return visited;
}

static void
open_copy (Visit *visit)
{
  g_autoptr (GFile) file = get_copy (visit, "copy.bellwether-sealed");

  bw_window_open_file (visit->window, file);
  meet (visit, BW_TYPE_UNSEAL_WINDOW);
}

/* The wrong passphrase asks again; the right one opens a copy, which is no file before it is changed. */
static void
test_unseal (void)
{
  g_autofree char *sealed = NULL, *after = NULL;
  g_autofree char *path = NULL;
  Visit visited = visit_sealed (&sealed);
  BwSession *session;

  g_assert_true (g_str_has_prefix (sealed, "BELLWETHERSEALED"));
  open_copy (&visited);
  fixture_assert_named (visited.dialog);
  fixture_assert_fits (visited.dialog, 360);
  g_assert_true (fixture_says (visited.dialog, "“copy.bellwether-sealed” is sealed"));
  g_assert_false (gtk_widget_is_sensitive (get_button (&visited, "Open")));
  type_into (&visited, "Passphrase", "rain hill lamp ship");
  fixture_click (visited.dialog, "Open");
  fixture_wait (is_idle, visited.dialog);
  g_assert_true (fixture_says (
    visited.dialog,
    "This passphrase does not open the file. Nothing was changed. Type it again; capital letters and spaces count."));
  g_assert_null (bw_window_get_session (visited.window));
  type_into (&visited, "Passphrase", PASSPHRASE);
  fixture_click (visited.dialog, "Open");
  fixture_wait (has_session, visited.window);
  fixture_wait (has_no_window, GSIZE_TO_POINTER (BW_TYPE_UNSEAL_WINDOW));
  session = bw_window_get_session (visited.window);
  g_assert_cmpstr (bw_response_get_name (bw_session_get_response (session)), ==, "Ada Zebra");
  g_assert_true (bw_session_get_blank (session));
  path = g_file_get_path (bw_autosave_get_file (bw_session_get_autosave (session)));
  g_assert_true (g_str_has_prefix (path, visited.fixture->documents));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  fixture_answer (session, 1, 1);
  g_assert_true (bw_autosave_flush (bw_session_get_autosave (session), NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  after = read_copy (&visited, "copy.bellwether-sealed");
  g_assert_cmpstr (after, ==, sealed);
  leave (&visited);
}

/* A damaged one is said to be damaged, whatever passphrase there is; closing the window leads home. */
static void
test_damaged (void)
{
  g_autofree char *sealed = NULL, *data = NULL;
  Visit visited = visit_sealed (&sealed);
  g_autoptr (GFile) file = get_copy (&visited, "copy.bellwether-sealed");
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &data, &length, NULL, NULL));
  data[length - 40] ^= 1;
  g_assert_true (g_file_replace_contents (file, data, length, NULL, FALSE, 0, NULL, NULL, NULL));
  open_copy (&visited);
  type_into (&visited, "Passphrase", PASSPHRASE);
  fixture_click (visited.dialog, "Open");
  fixture_wait (is_idle, visited.dialog);
  g_assert_true (fixture_says (visited.dialog,
                               "The sealed file was changed or damaged since it was sealed, so nothing of "
                               "it was read. Ask whoever sent it for another copy."));
  close_dialog (&visited);
  g_assert_null (bw_window_get_session (visited.window));
  leave (&visited);
}

/* Nobody waits: the window may go while a passphrase is tried. */
static void
test_closed_meanwhile (void)
{
  g_autofree char *sealed = NULL;
  Visit visited = visit_sealed (&sealed);

  open_copy (&visited);
  type_into (&visited, "Passphrase", PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (visited.dialog, "unseal.open", NULL));
  gtk_window_close (GTK_WINDOW (visited.dialog));
  fixture_wait (has_no_window, GSIZE_TO_POINTER (BW_TYPE_UNSEAL_WINDOW));
  fixture_settle ();
  g_assert_null (bw_window_get_session (visited.window));
  leave (&visited);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/share/shows", test_shows);
  g_test_add_func ("/share/ticks", test_ticks);
  g_test_add_func ("/share/copy", test_copy);
  g_test_add_func ("/share/name", test_name);
  g_test_add_func ("/share/no-copy", test_no_copy);
  g_test_add_func ("/share/passphrase", test_passphrase);
  g_test_add_func ("/share/unseal", test_unseal);
  g_test_add_func ("/share/damaged", test_damaged);
  g_test_add_func ("/share/closed-meanwhile", test_closed_meanwhile);
  return g_test_run ();
}
