/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "app/document/bw-document.h"
#include "app/xml/bw-xml-writer.h"
#include "ui/bw-settings.h"
#include "ui/bw-ui.h"

#include <glib/gstdio.h>

#define PATIENCE_SECONDS 60

void
fixture_init (int *argc, char ***argv)
{
  GtkCssProvider *provider;

  g_test_init (argc, argv, NULL);
  adw_init ();
  bw_ui_init ();
  /* What moves is not there yet; tests look at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/bellwether_app/Bellwether/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_unref (provider);
}

static gboolean
timed_out_cb (gpointer data)
{
  g_error ("Waited in vain for a minute.");
  return G_SOURCE_REMOVE;
}

void
fixture_wait (FixtureReady ready, gpointer data)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, timed_out_cb, NULL);

  while (!ready (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

void
fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
has_catalogue (gpointer data)
{
  BwCatalogue *catalogue = bw_library_get_catalogue (data);

  return g_list_model_get_n_items (G_LIST_MODEL (catalogue)) > 0 && !bw_shelf_get_loading (bw_library_get_shelf (data));
}

Fixture *
fixture_new_with_own (const char *name, const char *definition)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = g_dir_make_tmp ("bellwether-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->documents = g_build_filename (fixture->folder, "documents", NULL);
  fixture->own = g_build_filename (fixture->folder, "own", NULL);
  g_assert_cmpint (g_mkdir (fixture->documents, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->own, 0700), ==, 0);
  if (name)
    {
      g_autofree char *path = g_build_filename (fixture->own, name, NULL);

      g_assert_true (g_file_set_contents (path, definition, -1, NULL));
    }
  fixture->settings = bw_settings_new ();
  g_assert_nonnull (fixture->settings);
  g_settings_reset (fixture->settings, "other-files");
  g_settings_set_string (fixture->settings, "default-folder", fixture->documents);
  fixture->library = bw_library_new (g_getenv ("BELLWETHER_ASSESSMENTS"), fixture->own, fixture->settings);
  bw_library_load (fixture->library);
  fixture_wait (has_catalogue, fixture->library);
  return fixture;
}

Fixture *
fixture_new (void)
{
  return fixture_new_with_own (NULL, NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
fixture_free (Fixture *fixture)
{
  fixture_settle ();
  g_assert_finalize_object (fixture->library);
  g_settings_reset (fixture->settings, "default-folder");
  g_object_unref (fixture->settings);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->documents);
  g_free (fixture->own);
  g_free (fixture);
}

BwAssessment *
fixture_get_assessment (Fixture *fixture, const char *id)
{
  BwAssessment *assessment = bw_catalogue_find (bw_library_get_catalogue (fixture->library), id);

  g_assert_nonnull (assessment);
  return assessment;
}

void
fixture_keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

gboolean
fixture_has_result (gpointer data)
{
  return *(gpointer *)data != NULL;
}

BwSession *
fixture_create_session_as (Fixture *fixture, const char *id, BwForm form, const char *name)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  BwSession *session;

  bw_session_create_async (fixture->library, fixture_get_assessment (fixture, id), form, name, NULL,
                           fixture_keep_result_cb, &result);
  fixture_wait (fixture_has_result, &result);
  session = bw_session_create_finish (fixture->library, result, &error);
  g_assert_no_error (error);
  return session;
}

BwSession *
fixture_create_session (Fixture *fixture, const char *id)
{
  return fixture_create_session_as (fixture, id, bw_assessment_get_default_form (fixture_get_assessment (fixture, id)),
                                    NULL);
}

void
fixture_answer (BwSession *session, guint item, guint choice)
{
  BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = choice };

  bw_session_set_answer (session, item, &answer);
}

void
fixture_write_document (Fixture *fixture, const char *id, const char *name, guint n_answers)
{
  BwAssessment *assessment = fixture_get_assessment (fixture, id);
  g_autofree char *document_id = g_uuid_string_random ();
  g_autoptr (BwDocument) document =
    bw_document_new (assessment, bw_assessment_get_default_form (assessment), document_id, "r1", "2026-03-30");
  g_autofree char *file = g_strconcat (name, ".bellwether", NULL);
  g_autofree char *path = g_build_filename (fixture->documents, file, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_answers; i++)
    {
      BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = i % 3 };

      bw_document_set_answer (document, 0, i, &answer);
    }
  bytes = bw_document_serialise (document);
  bw_write_atomically (path, bytes, &error);
  g_assert_no_error (error);
}

static gboolean
is_laid_out (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

GtkWindow *
fixture_show (GtkWidget *page, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (is_laid_out, window);
  fixture_settle ();
  return GTK_WINDOW (window);
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

void
fixture_assert_destroyed (GtkWindow *window)
{
  gboolean destroyed = FALSE;

  g_object_weak_ref (G_OBJECT (window), destroyed_cb, &destroyed);
  gtk_window_destroy (window);
  /* The compositor and a last frame may still hold it for a moment. */
  fixture_wait (is_set, &destroyed);
}
