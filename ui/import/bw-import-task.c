/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-import-task.h"

#include "app/document/bw-autosave.h"
#include "app/document/bw-save-job.h"
#include "app/xml/bw-file.h"
#include "ui/bw-session.h"
#include "ui/bw-settings.h"
#include "ui/bw-worker.h"

/* What the worker needs; it touches nothing else. */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  GPtrArray *assessments;
  BwAssessment *assessment;
  BwForm form;
  BwResponseTable *table;
  GFile *folder;
  gboolean skip_rows;
  gboolean skip_columns;
  char *title;
  char *today;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->file);
  g_clear_pointer (&work->bytes, g_bytes_unref);
  g_clear_pointer (&work->assessments, g_ptr_array_unref);
  g_clear_pointer (&work->assessment, bw_assessment_unref);
  g_clear_pointer (&work->table, bw_response_table_free);
  g_clear_object (&work->folder);
  g_free (work->title);
  g_free (work->today);
  g_free (work);
}

static void create_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable);

/* Without a source object: the worker may be the last to let go of that. */
static void
run (Work *work, GTaskThreadFunc function, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  /* A document that was written is there, whatever the person said meanwhile. */
  g_task_set_check_cancellable (task, function != create_in_thread);
  bw_worker_run (task, function);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *place = bw_file_dup_place (work->file);
  g_autoptr (BwIssues) issues = bw_issues_new (place);
  GBytes *bytes = bw_file_load (work->file, &bw_xml_limits_document, cancellable, issues);
  g_autofree char *summary = NULL;

  if (bytes)
    {
      g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
      return;
    }
  summary = bw_issues_summarise (issues);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s", summary ? summary : "");
}

void
bw_import_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->file = g_object_ref (file);
  run (work, load_in_thread, bw_import_load_async, cancellable, callback, data);
}

GBytes *
bw_import_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
guess_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  guint best = 0, most = 0;

  for (guint i = 0; i < work->assessments->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      BwAssessment *assessment = work->assessments->pdata[i];
      guint n = bw_response_table_count_answers (assessment, bw_assessment_get_default_form (assessment), work->bytes);

      if (n > most)
        {
          most = n;
          best = i;
        }
    }
  g_task_return_int (task, (gssize)best);
}

void
bw_import_guess_async (GPtrArray *assessments, GBytes *bytes, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->assessments = g_ptr_array_copy (assessments, (GCopyFunc)(gpointer)bw_assessment_ref, NULL);
  g_ptr_array_set_free_func (work->assessments, (GDestroyNotify)bw_assessment_unref);
  work->bytes = g_bytes_ref (bytes);
  run (work, guess_in_thread, bw_import_guess_async, cancellable, callback, data);
}

int
bw_import_guess_finish (GAsyncResult *result, GError **error)
{
  return (int)g_task_propagate_int (G_TASK (result), error);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  g_autoptr (BwResponseTable) table =
    bw_response_table_new (work->assessment, work->form, work->bytes, cancellable, &error);

  if (table && bw_response_table_check (table, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&table), (GDestroyNotify)bw_response_table_free);
  else
    g_task_return_error (task, error);
}

void
bw_import_read_async (BwAssessment *assessment, BwForm form, GBytes *bytes, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->assessment = bw_assessment_ref (assessment);
  work->form = form;
  work->bytes = g_bytes_ref (bytes);
  run (work, read_in_thread, bw_import_read_async, cancellable, callback, data);
}

BwResponseTable *
bw_import_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (bw_response_table_check (work->table, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
bw_import_check_async (BwResponseTable *table, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->table = table;
  run (work, check_in_thread, bw_import_check_async, cancellable, callback, data);
}

gboolean
bw_import_check_finish (GAsyncResult *result, BwResponseTable **table, GError **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  *table = g_steal_pointer (&work->table);
  return g_task_propagate_boolean (G_TASK (result), error);
}

static char *
make_id (gpointer data)
{
  return g_uuid_string_random ();
}

static void
create_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  BwAssessment *assessment = bw_response_table_get_assessment (work->table);
  g_autofree char *id = g_uuid_string_random ();
  GError *error = NULL;
  g_autoptr (BwDocument) document =
    bw_response_table_create_document (work->table,
                                       &(BwResponseTableOptions){ .skip_rows = work->skip_rows,
                                                                  .skip_columns = work->skip_columns,
                                                                  .title = work->title,
                                                                  .document_id = id,
                                                                  .today = work->today,
                                                                  .make_id = make_id },
                                       &error);
  g_autoptr (GBytes) bytes = document ? bw_document_serialise (document) : NULL;
  g_autoptr (GFile) file =
    document && !g_cancellable_set_error_if_cancelled (cancellable, &error)
      ? bw_autosave_choose_file (work->folder, work->title ? work->title : assessment->title, NULL, &error)
      : NULL;

  if (file && bw_write_new (file, bytes, &error))
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
bw_import_create_async (BwResponseTable *table, BwLibrary *library, gboolean skip_rows, gboolean skip_columns,
                        const char *title, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->table = table;
  work->folder = bw_settings_get_folder (bw_library_get_settings (library));
  work->skip_rows = skip_rows;
  work->skip_columns = skip_columns;
  work->title = title && *title != '\0' ? g_strdup (title) : NULL;
  work->today = bw_session_dup_today ();
  run (work, create_in_thread, bw_import_create_async, cancellable, callback, data);
}

GFile *
bw_import_create_finish (GAsyncResult *result, BwResponseTable **table, GError **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  *table = g_steal_pointer (&work->table);
  return g_task_propagate_pointer (G_TASK (result), error);
}
