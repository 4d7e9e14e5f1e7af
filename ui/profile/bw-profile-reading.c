/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-reading.h"

#include "app/xml/bw-xml.h"
#include "ui/bw-worker.h"

GHashTable *
bw_profile_reading_create_table (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify)bw_profile_source_unref);
}

void
bw_profile_reading_job_free (BwProfileReadingJob *job)
{
  bw_profile_rules_unref (job->rules);
  g_ptr_array_unref (job->members);
  g_hash_table_unref (job->known);
  g_bytes_unref (job->schema);
  bw_definition_table_unref (job->definitions);
  g_free (job);
}

/* What @entry comes to; NULL when it cannot be read: the home page says why. Owned by the table. */
static BwProfileSource *
read_entry (BwProfileReadingJob *job, BwShelfEntry *entry)
{
  GFile *file = bw_shelf_entry_get_file (entry);
  const char *path = g_file_peek_path (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (BwIssues) issues = bw_issues_new (uri);
  g_autoptr (BwDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  BwProfileSource *source;

  if (g_hash_table_contains (job->known, entry))
    return g_hash_table_lookup (job->known, entry);
  if (path != NULL)
    bytes = bw_xml_load_file (path, &bw_xml_limits_document, issues);
  if (bytes != NULL)
    document = bw_document_parse (bytes, job->schema, bw_definition_table_find, job->definitions, issues);
  if (document == NULL)
    return NULL;
  source = bw_profile_source_new_for_document (document, bw_shelf_entry_get_title (entry), uri);
  if (source != NULL)
    g_hash_table_replace (job->known, g_object_ref (entry), source);
  return source;
}

BwProfile *
bw_profile_reading_run (BwProfileReadingJob *job, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_profile_source_unref);

  for (guint i = 0; i < job->members->len; i++)
    {
      GPtrArray *entries = job->members->pdata[i];
      gboolean fits = FALSE;

      for (guint j = 0; j < entries->len && !fits; j++)
        {
          BwProfileSource *source;

          if (g_cancellable_is_cancelled (cancellable))
            return NULL;
          source = read_entry (job, entries->pdata[j]);
          if (source == NULL)
            continue;
          g_ptr_array_add (sources, bw_profile_source_ref (source));
          fits = bw_profile_source_fits (source, &job->rules->members[i]);
        }
    }
  return bw_profile_new (job->rules, sources);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  BwProfile *profile = bw_profile_reading_run (data, cancellable);

  if (profile != NULL)
    g_task_return_pointer (task, profile, (GDestroyNotify)bw_profile_unref);
  else
    g_task_return_error_if_cancelled (task);
}

void
bw_profile_reading_start (BwProfileReadingJob *job, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer data)
{
  /* Without a source object: the worker may be the last to let go of that, and a model must end in its own thread. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, bw_profile_reading_start);
  g_task_set_task_data (task, job, (GDestroyNotify)bw_profile_reading_job_free);
  bw_worker_run (task, run_in_thread);
}

BwProfile *
bw_profile_reading_finish (GAsyncResult *result, GHashTable **known, GError **error)
{
  BwProfileReadingJob *job = g_task_get_task_data (G_TASK (result));
  BwProfile *profile = g_task_propagate_pointer (G_TASK (result), error);

  if (profile != NULL)
    *known = g_hash_table_ref (job->known);
  return profile;
}
