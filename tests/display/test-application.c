/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "ui/bw-application.h"
#include "ui/bw-window.h"
#include "ui/preferences/bw-preferences-window.h"

/* The application: its windows, the files it is asked to open, and its actions. */

typedef void (*Body) (BwApplication *application, Fixture *fixture);

typedef struct
{
  BwApplication *application;
  Fixture *fixture;
  Body body;
} Run;

static guint
count_windows (gpointer application)
{
  return g_list_length (gtk_application_get_windows (application));
}

static gboolean
has_window (gpointer application)
{
  return count_windows (application) > 0;
}

static gboolean
run_cb (gpointer data)
{
  Run *run = data;

  fixture_wait (has_window, run->application);
  run->body (run->application, run->fixture);
  g_action_group_activate_action (G_ACTION_GROUP (run->application), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* Starts the application, which opens its window; calls @body; quits. */
static void
run (Body body)
{
  Fixture *fixture = fixture_new ();
  BwApplication *application = bw_application_new (g_getenv ("BELLWETHER_ASSESSMENTS"), fixture->own);
  Run data = { application, fixture, body };

  g_idle_add (run_cb, &data);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_assert_cmpuint (count_windows (application), ==, 0);
  g_assert_finalize_object (application);
  fixture_free (fixture);
}

/* The window of @type, or NULL. */
static GtkWindow *
find_window (BwApplication *application, GType type)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return l->data;
  return NULL;
}

static void
see_activate (BwApplication *application, Fixture *fixture)
{

  g_assert_cmpuint (count_windows (application), ==, 1);
  g_assert_nonnull (find_window (application, BW_TYPE_WINDOW));
  /* Started again, the window comes forward. */
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (count_windows (application), ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  g_assert_cmpuint (count_windows (application), ==, 2);
}

static gboolean
all_have_sessions (gpointer application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (!bw_window_get_session (l->data))
      return FALSE;
  return TRUE;
}

static void
see_open (BwApplication *application, Fixture *fixture)
{
  g_autofree char *first_path = g_build_filename (fixture->documents, "First.bellwether", NULL);
  g_autofree char *second_path = g_build_filename (fixture->documents, "Second.bellwether", NULL);
  g_autoptr (GFile) first = g_file_new_for_path (first_path);
  g_autoptr (GFile) second = g_file_new_for_path (second_path);

  fixture_write_document (fixture, "vuca", "First", 2);
  fixture_write_document (fixture, "vuca", "Second", 4);
  g_application_open (G_APPLICATION (application), (GFile *[]){ first, second }, 2, "");
  fixture_settle ();
  /* The idle window took the first, and the second got one of its own. */
  g_assert_cmpuint (count_windows (application), ==, 2);
  fixture_wait (all_have_sessions, application);

  /* What is open already comes forward. */
  g_application_open (G_APPLICATION (application), &first, 1, "");
  fixture_settle ();
  g_assert_cmpuint (count_windows (application), ==, 2);
}

static void
see_other_windows (BwApplication *application, Fixture *fixture)
{
  GtkWindow *about;

  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  g_assert_nonnull (find_window (application, BW_TYPE_PREFERENCES_WINDOW));
  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  about = find_window (application, ADW_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (about);
  g_assert_cmpstr (adw_about_window_get_application_name (ADW_ABOUT_WINDOW (about)), ==, "Bellwether");
  g_assert_cmpint (adw_about_window_get_license_type (ADW_ABOUT_WINDOW (about)), ==, GTK_LICENSE_GPL_3_0);
}

static void
see_keys (BwApplication *application, Fixture *fixture)
{
  static const char *const actions[] = { "win.open",     "win.home",   "win.print",     "win.save",
                                         "win.undo",     "win.redo",   "win.back",      "app.quit",
                                         "window.close", "win.search", "win.save-copy", "app.shortcuts" };
  g_auto (GStrv) known = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_true (g_strv_contains ((const char *const *)known, actions[i]));
  /* No key does two things. */
  for (guint i = 0; known[i]; i++)
    {
      g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (GTK_APPLICATION (application), known[i]);

      for (guint j = 0; accelerators[j]; j++)
        g_assert_true (g_hash_table_add (keys, g_strdup (accelerators[j])));
    }
}

static void
see_colours (BwApplication *application, Fixture *fixture)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_settings_set_string (fixture->settings, "colour-scheme", "dark");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_set_string (fixture->settings, "colour-scheme", "light");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_settings_reset (fixture->settings, "colour-scheme");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_activate (void)
{
  run (see_activate);
}

static void
test_open (void)
{
  run (see_open);
}

static void
test_other_windows (void)
{
  run (see_other_windows);
}

static void
test_keys (void)
{
  run (see_keys);
}

static void
test_colours (void)
{
  run (see_colours);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/application/activate", test_activate);
  g_test_add_func ("/application/open", test_open);
  g_test_add_func ("/application/other-windows", test_other_windows);
  g_test_add_func ("/application/keys", test_keys);
  g_test_add_func ("/application/colours", test_colours);
  return g_test_run ();
}
