/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "app/document/bw-combination.h"
#include "ui/bw-window.h"
#include "ui/gather/bw-gather-window.h"

/* The responses in many files: read, summed up, and made a new document or added to the open one. */

#define N_PEOPLE 6

typedef struct
{
  Fixture *fixture;
  BwWindow *window;
  GtkWidget *gather;
} Visit;

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static gboolean
is_done (gpointer gather)
{
  return !bw_gather_window_is_busy (gather);
}

static GtkWidget *
find_gather (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (BW_IS_GATHER_WINDOW (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_gather (gpointer unused)
{
  return find_gather () != NULL;
}

static gboolean
has_no_gather (gpointer unused)
{
  return find_gather () == NULL;
}

static gboolean
is_gone (gpointer window)
{
  return *(gpointer *)window == NULL;
}

static gboolean
has_session (gpointer window)
{
  return bw_window_get_session (window) != NULL;
}

static GFile *
get_file (Visit *visit, const char *name)
{
  g_autofree char *path = g_build_filename (visit->fixture->folder, "many", name, NULL);

  return g_file_new_for_path (path);
}

/* A document by somebody of that name, in a folder beside the one for documents. */
static void
write_person (Visit *visit, const char *id, const char *name)
{
  g_autoptr (BwSession) session = fixture_create_session_as (visit->fixture, id, BW_FORM_SELF, name);
  g_autofree char *base = g_strconcat (name, ".bellwether", NULL);
  g_autoptr (GFile) file = get_file (visit, base);
  g_autoptr (GBytes) bytes = NULL;

  fixture_answer (session, 0, 2);
  bw_session_set_note (session, 0, "Zounds, a note");
  bytes = bw_document_serialise (bw_session_get_document (session));
  g_assert_true (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
}

/* Six people, one of them twice, one about something else, and a damaged file. */
static void
write_files (Visit *visit)
{
  g_autofree char *folder = g_build_filename (visit->fixture->folder, "many", NULL);
  g_autofree char *damaged = g_build_filename (folder, "torn.bellwether", NULL);
  g_autoptr (GFile) first = get_file (visit, "Person 0.bellwether");
  g_autoptr (GFile) again = get_file (visit, "again.bellwether");

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      write_person (visit, "vuca", name);
    }
  g_assert_true (g_file_copy (first, again, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  write_person (visit, "serv", "elsewhere");
  g_assert_true (g_file_set_contents (damaged, "<document", -1, NULL));
}

static Visit
visit (void)
{
  Visit visit = { .fixture = fixture_new () };

  write_files (&visit);
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
meet_gather (Visit *visit)
{
  fixture_wait (has_gather, NULL);
  visit->gather = find_gather ();
  fixture_wait (is_shown, visit->gather);
}

/* Does what a drop on the main window does. */
static void
drop (Visit *visit, const char *const *names)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *names; names++)
    g_ptr_array_add (files, get_file (visit, *names));
  bw_window_take_files (visit->window, files);
}

static void
drop_folder (Visit *visit)
{
  drop (visit, (const char *[]){ "", NULL });
  meet_gather (visit);
  fixture_wait (is_done, visit->gather);
  fixture_settle ();
}

/* The window is left, with everything that it started. */
static void
close_gather (Visit *visit)
{
  g_object_add_weak_pointer (G_OBJECT (visit->gather), (gpointer *)&visit->gather);
  gtk_window_close (GTK_WINDOW (visit->gather));
  fixture_wait (is_gone, &visit->gather);
}

static void
turn_on (GtkWidget *root, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (fixture_find_row (root, title), GTK_TYPE_LIST_BOX_ROW);

  gtk_switch_set_active (GTK_SWITCH (fixture_find_type (row, GTK_TYPE_SWITCH)), TRUE);
}

static char *
save (Visit *visit)
{
  g_autofree char *path = g_build_filename (visit->fixture->documents, "Team.bellwether", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text;

  bw_gather_window_save (BW_GATHER_WINDOW (visit->gather), file);
  fixture_wait (has_session, visit->window);
  fixture_wait (has_no_gather, NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Before there are files, the window says what it is for, and everything has a name. */
static void
test_begins (void)
{
  Visit visited = visit ();

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (visited.window), "win.combine-responses", NULL));
  meet_gather (&visited);
  fixture_settle ();
  fixture_assert_named (visited.gather);
  fixture_assert_fits (visited.gather, 360);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (visited.gather)) ==
                 fixture_find (visited.gather, GTK_ACCESSIBLE_ROLE_BUTTON, "Choose Files…"));
  g_assert_null (fixture_find (visited.gather, GTK_ACCESSIBLE_ROLE_BUTTON, "Save As…"));
  close_gather (&visited);
  leave (&visited);
}

/* What became of the files is said and named, file by file. */
static void
test_sums_up (void)
{
  Visit visited = visit ();
  GtkWidget *row;

  drop_folder (&visited);
  fixture_assert_named (visited.gather);
  fixture_assert_fits (visited.gather, 360);
  g_assert_true (fixture_says (visited.gather, "6 responses can be combined"));
  g_assert_true (
    fixture_says (visited.gather, "1 response there twice, 1 file about something else, 1 file that cannot be read"));
  row = fixture_find_row (visited.gather, "9 files read");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  g_assert_true (fixture_says (visited.gather, "many/torn.bellwether"));
  g_assert_true (fixture_says (visited.gather, "many/again.bellwether"));
  g_assert_true (fixture_says (visited.gather, "There twice, kept once."));
  g_assert_true (fixture_says (visited.gather, "Left out. It is about “Servant leadership and service culture”."));
  g_assert_null (bw_window_get_session (visited.window));
  close_gather (&visited);
  leave (&visited);
}

/* Anonymous unless the person says otherwise; the Team view shows what was made. */
static void
test_anonymous (void)
{
  Visit visited = visit ();
  BwDocument *document;
  g_autofree char *text = NULL;

  drop_folder (&visited);
  text = save (&visited);
  g_assert_null (strstr (text, "Person"));
  g_assert_null (strstr (text, "Zounds"));
  document = bw_session_get_document (bw_window_get_session (visited.window));
  g_assert_true (bw_document_get_anonymous (document));
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, N_PEOPLE);
  g_assert_cmpstr (bw_document_get_title (document), ==, "many");
  fixture_settle ();
  g_assert_cmpstr (bw_window_get_page_name (visited.window), ==, "team");
  leave (&visited);
}

static void
test_named (void)
{
  Visit visited = visit ();
  GtkWidget *named;
  BwDocument *document;
  g_autofree char *text = NULL;

  drop_folder (&visited);
  g_assert_true (fixture_says (visited.gather, "Keep comments"));
  named = gtk_widget_get_ancestor (fixture_find_row (visited.gather, "With names"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (named, "activate");
  fixture_settle ();
  g_assert_false (fixture_says (visited.gather, "Keep comments"));
  turn_on (visited.gather, "Keep folders as groups");
  text = save (&visited);
  g_assert_nonnull (strstr (text, "Person 3"));
  g_assert_nonnull (strstr (text, "Zounds"));
  document = bw_session_get_document (bw_window_get_session (visited.window));
  g_assert_false (bw_document_get_anonymous (document));
  g_assert_cmpstr (bw_document_get_group (document, 0), ==, "many");
  fixture_settle ();
  g_assert_cmpstr (bw_window_get_page_name (visited.window), ==, "team");
  leave (&visited);
}

/* Stopping takes nothing, and the way is free for another try; a window that closes leaves a worker behind, and nothing
 * else. */
static void
test_stops (void)
{
  Visit visited = visit ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, get_file (&visited, ""));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (visited.window), "win.combine-responses", NULL));
  meet_gather (&visited);
  bw_gather_window_read (BW_GATHER_WINDOW (visited.gather), files);
  /* Whatever the worker found, nobody has looked at it yet. */
  g_assert_true (bw_gather_window_is_busy (BW_GATHER_WINDOW (visited.gather)));
  g_assert_true (fixture_says (visited.gather, "Looking for files…"));
  fixture_assert_named (visited.gather);
  fixture_click (visited.gather, "Stop");
  g_assert_false (bw_gather_window_is_busy (BW_GATHER_WINDOW (visited.gather)));
  fixture_settle ();
  g_assert_true (fixture_says (visited.gather, "Stopped. Nothing was taken. Choose the files again to go on."));
  bw_gather_window_read (BW_GATHER_WINDOW (visited.gather), files);
  fixture_wait (is_done, visited.gather);
  fixture_settle ();
  g_assert_true (fixture_says (visited.gather, "6 responses can be combined"));
  bw_gather_window_read (BW_GATHER_WINDOW (visited.gather), files);
  g_object_add_weak_pointer (G_OBJECT (visited.gather), (gpointer *)&visited.gather);
  gtk_window_close (GTK_WINDOW (visited.gather));
  fixture_wait (is_gone, &visited.gather);
  leave (&visited);
}

/* Several files come to the open document in one step; those that it has already do not. */
static void
test_adds (void)
{
  Visit visited = visit ();
  g_autoptr (GFile) own = get_file (&visited, "Person 0.bellwether");
  BwDocument *document;

  bw_window_open_file (visited.window, own);
  fixture_wait (has_session, visited.window);
  fixture_settle ();
  document = bw_session_get_document (bw_window_get_session (visited.window));
  drop (&visited, (const char *[]){ "Person 0.bellwether", "Person 1.bellwether", "Person 2.bellwether", NULL });
  meet_gather (&visited);
  fixture_wait (is_done, visited.gather);
  fixture_settle ();
  g_assert_true (fixture_says (visited.gather, "2 responses can be added"));
  g_assert_false (fixture_says (visited.gather, "Keep comments"));
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  fixture_click (visited.gather, "Add");
  fixture_wait (has_no_gather, NULL);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 3);
  g_assert_cmpstr (bw_response_get_name (bw_document_get_response (document, 2)), ==, "Person 2");
  fixture_settle ();
  g_assert_cmpstr (bw_window_get_page_name (visited.window), ==, "team");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (visited.window), "win.undo", NULL));
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  leave (&visited);
}

/* What comes to an anonymous document is anonymous, whatever it was. */
static void
test_adds_anonymously (void)
{
  Visit visited = visit ();
  BwDocument *document;
  g_autofree char *team = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  drop_folder (&visited);
  team = save (&visited);
  document = bw_session_get_document (bw_window_get_session (visited.window));
  write_person (&visited, "vuca", "Person late");
  drop (&visited, (const char *[]){ "Person late.bellwether", "torn.bellwether", NULL });
  meet_gather (&visited);
  fixture_wait (is_done, visited.gather);
  fixture_settle ();
  g_assert_true (fixture_says (visited.gather, "1 response can be added"));
  g_assert_false (gtk_widget_is_sensitive (fixture_find_row (visited.gather, "With names")));
  fixture_click (visited.gather, "Add");
  fixture_wait (has_no_gather, NULL);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, N_PEOPLE + 1);
  bytes = bw_document_serialise (document);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_null (strstr (text, "Person"));
  g_assert_null (strstr (text, "Zounds"));
  leave (&visited);
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
  g_test_add_func ("/gather/adds", test_adds);
  g_test_add_func ("/gather/adds-anonymously", test_adds_anonymously);
  return g_test_run ();
}
