/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to open the profile of seven full documents: reading them, with their definitions at hand and
 * without, taking them together, and showing the page. The budget for the whole is 150 ms. */

#include "app/xml/bw-xml-writer.h"
#include "ui/bw-library.h"
#include "ui/bw-settings.h"
#include "ui/bw-ui.h"
#include "ui/profile/bw-profile-page.h"
#include "ui/profile/bw-profile-reading.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define N_ROUNDS 15
#define BUDGET 150.0

static const char *const members[] = { "vuca", "serv", "rupt", "conn", "disr", "intf", "sprg" };

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const double *)a < *(const double *)b ? -1 : 1;
}

static double
get_median (double *times, guint n)
{
  qsort (times, n, sizeof (double), compare_times);
  return times[n / 2];
}

/* A document with everything answered, and a note on every statement: what a full one may be. */
static void
write_document (BwLibrary *library, const char *folder, const char *id)
{
  BwAssessment *assessment = bw_catalogue_find (bw_library_get_catalogue (library), id);
  g_autoptr (BwDocument) document = bw_document_new (assessment, BW_FORM_SELF, id, "r1", "2026-03-31");
  g_autofree char *name = g_strconcat (id, ".bellwether", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING)
      {
        bw_document_set_answer (document, 0, i, &(BwAnswer){ .state = BW_ANSWER_GIVEN, .choice = i % 3 });
        bw_document_set_note (document, 0, i, "We talked about this for a while and agreed to look again in spring.");
      }
  bytes = bw_document_serialise (document);
  g_assert_true (bw_write_atomically (path, bytes, NULL));
}

static gboolean
is_on_shelf (gpointer library)
{
  return g_list_model_get_n_items (G_LIST_MODEL (bw_library_get_shelf (library))) == G_N_ELEMENTS (members);
}

static void
wait_for (gboolean (*ready) (gpointer data), gpointer data)
{
  while (!ready (data))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_catalogue (gpointer library)
{
  return bw_catalogue_get_n_profiles (bw_library_get_catalogue (library)) > 0;
}

static BwProfileReadingJob *
create_job (BwLibrary *library, BwDefinitionTable *definitions)
{
  BwProfileReadingJob *job = g_new0 (BwProfileReadingJob, 1);

  job->rules = bw_profile_rules_ref (bw_catalogue_get_profile (bw_library_get_catalogue (library), 0));
  job->members = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < job->rules->n_members; i++)
    g_ptr_array_add (job->members, bw_profile_model_list_documents (bw_library_get_profile_model (library),
                                                                    job->rules->members[i].assessment));
  job->known = bw_profile_reading_create_table ();
  job->schema = g_bytes_ref (bw_library_get_schema (library));
  job->definitions = bw_definition_table_ref (definitions);
  return job;
}

static double
measure_reading (BwLibrary *library, BwDefinitionTable *definitions)
{
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      BwProfileReadingJob *job = create_job (library, definitions);
      gint64 start = g_get_monotonic_time ();
      BwProfile *profile = bw_profile_reading_run (job, NULL);

      times[i] = (double)(g_get_monotonic_time () - start) / 1000;
      g_assert_cmpuint (profile->n_fed, ==, G_N_ELEMENTS (members));
      bw_profile_unref (profile);
      bw_profile_reading_job_free (job);
    }
  return get_median (times, N_ROUNDS);
}

static gboolean
is_read (gpointer library)
{
  return bw_profile_model_get_profile (bw_library_get_profile_model (library)) != NULL;
}

/* From the profile to a page that is laid out. */
static double
measure_page (BwLibrary *library)
{
  BwProfileModel *model = bw_library_get_profile_model (library);
  double times[N_ROUNDS];

  bw_profile_model_watch (model);
  wait_for (is_read, library);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      GtkWidget *window = gtk_window_new ();
      gint64 start;

      gtk_window_set_default_size (GTK_WINDOW (window), 1040, 760);
      gtk_window_present (GTK_WINDOW (window));
      while (g_main_context_iteration (NULL, FALSE))
        ;
      start = g_get_monotonic_time ();
      gtk_window_set_child (GTK_WINDOW (window), bw_profile_page_new (library));
      gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, 1040, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (window, 1040, 760, -1, NULL);
      times[i] = (double)(g_get_monotonic_time () - start) / 1000;
      gtk_window_destroy (GTK_WINDOW (window));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  bw_profile_model_unwatch (model);
  return get_median (times, N_ROUNDS);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("bellwether-XXXXXX", NULL);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (BwDefinitionTable) none = bw_definition_table_new ();
  double warm, cold, page;

  adw_init ();
  bw_ui_init ();
  settings = bw_settings_new ();
  g_settings_set_string (settings, "default-folder", folder);
  library = bw_library_new (g_getenv ("BELLWETHER_ASSESSMENTS"), NULL, settings);
  bw_library_load (library);
  wait_for (has_catalogue, library);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    write_document (library, folder, members[i]);
  bw_shelf_refresh (bw_library_get_shelf (library));
  wait_for (is_on_shelf, library);

  warm = measure_reading (library, bw_library_get_definitions (library));
  cold = measure_reading (library, none);
  page = measure_page (library);
  g_print ("profile of seven full documents: reading %.1f ms, without their definitions %.1f ms; page %.1f ms\n", warm,
           cold, page);
  g_print ("opening it: %.1f ms, %.0f %% of %.0f ms\n", warm + page, 100 * (warm + page) / BUDGET, BUDGET);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *name = g_strconcat (members[i], ".bellwether", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
