/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/bw-window.h"
#include "ui/import/bw-import-window.h"

/* Responses from another program: read, matched, mapped by the person, and taken over as one document. */

typedef struct
{
  Fixture *fixture;
  BwWindow *window;
  GtkWidget *import;
} Visit;

static gboolean
is_shown (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static gboolean
is_done (gpointer import)
{
  return !bw_import_window_is_busy (import);
}

static GtkWidget *
find_import (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (BW_IS_IMPORT_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
read_table (Visit *visit, const char *text)
{
  g_autofree char *path = g_build_filename (visit->fixture->folder, "answers.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  bw_import_window_read (BW_IMPORT_WINDOW (visit->import), file);
  fixture_wait (is_done, visit->import);
  fixture_settle ();
}

static Visit
visit (const char *text)
{
  Visit visit = { .fixture = fixture_new () };

  visit.window = bw_window_new (NULL, visit.fixture->library);
  gtk_window_set_default_size (GTK_WINDOW (visit.window), 900, 700);
  gtk_window_present (GTK_WINDOW (visit.window));
  fixture_wait (is_shown, visit.window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (visit.window), "win.import-responses", NULL));
  visit.import = find_import ();
  g_assert_nonnull (visit.import);
  fixture_wait (is_shown, visit.import);
  read_table (&visit, text);
  return visit;
}

static void
leave (Visit *visit)
{
  fixture_assert_destroyed (GTK_WINDOW (visit->window));
  fixture_free (visit->fixture);
}

static gboolean
can_create (Visit *visit)
{
  return gtk_widget_is_sensitive (fixture_find (visit->import, GTK_ACCESSIBLE_ROLE_BUTTON, "Create Document"));
}

static gboolean
has_session (gpointer window)
{
  return bw_window_get_session (window) != NULL;
}

/* Chooses what a column holds by how that begins. */
static void
map_column (Visit *visit, const char *label, const char *start)
{
  GtkWidget *chooser = fixture_find (visit->import, GTK_ACCESSIBLE_ROLE_COMBO_BOX, label);
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (chooser));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    if (g_str_has_prefix (gtk_string_list_get_string (GTK_STRING_LIST (names), i), start))
      {
        gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser), i);
        fixture_wait (is_done, visit->import);
        fixture_settle ();
        return;
      }
  g_error ("Nothing begins with “%s”", start);
}

/* A table that is opened like a document leads here, and the keyboard begins where there is something to do. */
static void
test_opens (void)
{
  Visit visited = visit ("peb.1\n4\n");
  g_autofree char *path = g_build_filename (visited.fixture->folder, "answers.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (visited.import));

  g_assert_true (focus == fixture_find (visited.import, GTK_ACCESSIBLE_ROLE_BUTTON, "Choose…"));
  gtk_window_close (GTK_WINDOW (visited.import));
  fixture_settle ();
  bw_window_open_file (visited.window, file);
  visited.import = find_import ();
  g_assert_nonnull (visited.import);
  fixture_wait (is_done, visited.import);
  fixture_settle ();
  g_assert_true (can_create (&visited));
  leave (&visited);
}

/* The assessment is found by the headings; what matches is taken as it is. */
static void
test_takes (void)
{
  Visit visited = visit ("name,peb.1,peb.2\nAda,4,5\nBo,Often,2\n,,\n");
  BwDocument *document;

  fixture_assert_named (visited.import);
  fixture_assert_fits (visited.import, 400);
  g_assert_true (can_create (&visited));
  fixture_click (visited.import, "Create Document");
  fixture_wait (has_session, visited.window);
  g_assert_null (find_import ());
  document = bw_session_get_document (bw_window_get_session (visited.window));
  g_assert_cmpstr (bw_document_get_assessment (document)->id, ==, "serv");
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 2);
  g_assert_cmpstr (bw_response_get_name (bw_document_get_response (document, 1)), ==, "Bo");
  leave (&visited);
}

/* A column that is not known holds everything back until the person says what it is; so does a row. */
static void
test_maps (void)
{
  Visit visited = visit ("peb.1,How much?\n4,5\n9,5\n");

  g_assert_false (can_create (&visited));
  g_assert_true (fixture_says (visited.import, "What does not match"));
  g_assert_nonnull (fixture_find (visited.import, GTK_ACCESSIBLE_ROLE_SWITCH, "Leave out 1 column"));
  map_column (&visited, "What the column “How much?” holds", "peb.2  ");
  g_assert_null (fixture_find (visited.import, GTK_ACCESSIBLE_ROLE_SWITCH, "Leave out 1 column"));
  g_assert_false (can_create (&visited));
  gtk_switch_set_active (GTK_SWITCH (fixture_find (visited.import, GTK_ACCESSIBLE_ROLE_SWITCH, "Leave out 1 row")),
                         TRUE);
  fixture_settle ();
  g_assert_true (can_create (&visited));
  map_column (&visited, "What the column “How much?” holds", "peb.1  ");
  g_assert_false (can_create (&visited));
  gtk_window_close (GTK_WINDOW (visited.import));
  fixture_settle ();
  g_assert_null (find_import ());
  leave (&visited);
}

/* What cannot be read says why; another table goes on from there. */
static void
test_refuses (void)
{
  Visit visited = visit ("peb.1\n\"4\n");

  g_assert_false (can_create (&visited));
  g_assert_true (fixture_says (visited.import, "Row 2: a quotation mark is opened and not closed."));
  read_table (&visited, "nothing\nx\n");
  g_assert_false (can_create (&visited));
  read_table (&visited, "peb.1\n\"\"\n");
  g_assert_false (can_create (&visited));
  g_assert_true (fixture_says (visited.import, "Nobody has answered a question in this table."));
  read_table (&visited, "peb.1\n4\n");
  g_assert_true (can_create (&visited));
  leave (&visited);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/import/opens", test_opens);
  g_test_add_func ("/import/takes", test_takes);
  g_test_add_func ("/import/maps", test_maps);
  g_test_add_func ("/import/refuses", test_refuses);
  return g_test_run ();
}
