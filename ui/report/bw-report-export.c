/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-export.h"

#include "app/xml/bw-file.h"
#include "bw-report-source.h"
#include "ui/bw-worker.h"

typedef struct
{
  BwReportSource *source;
  BwReportFile kind;
  GFile *file;
  BwExportProgress progress;
  gpointer progress_data;
} Export;

typedef struct
{
  GTask *task;
  guint page, n_pages;
} Step;

static void
export_free (gpointer data)
{
  Export *export = data;

  bw_report_source_free (export->source);
  g_object_unref (export->file);
  g_free (export);
}

static gboolean
step_cb (gpointer data)
{
  Step *step = data;
  Export *export = g_task_get_task_data (step->task);

  if (!g_task_get_completed (step->task))
    export->progress (step->page, step->n_pages, export->progress_data);
  return G_SOURCE_REMOVE;
}

static void
step_free (gpointer data)
{
  g_object_unref (((Step *)data)->task);
  g_free (data);
}

static gboolean
page_cb (guint page, guint n_pages, gpointer data)
{
  GTask *task = data;
  Step *step = g_new (Step, 1);

  *step = (Step){ .task = g_object_ref (task), .page = page, .n_pages = n_pages };
  g_main_context_invoke_full (g_task_get_context (task), g_task_get_priority (task), step_cb, step, step_free);
  return !g_cancellable_is_cancelled (g_task_get_cancellable (task));
}

/* The worker reads its own document and lays out its own report: fonts of Pango belong to the thread that loaded them.
 */
static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autofree char *place = bw_file_dup_place (export->file);
  GError *error = NULL;
  g_autoptr (BwDocument) document = bw_report_source_read (export->source, place, cancellable, &error);

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (bw_report_write_file (document, export->source->response, &export->source->options, export->kind, export->file,
                            page_cb, task, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
bw_report_export_async (BwSession *session, const BwReportOptions *options, BwReportFile kind, GFile *file,
                        GCancellable *cancellable, BwExportProgress progress, gpointer progress_data,
                        GAsyncReadyCallback callback, gpointer data)
{
  /* Without a source object: the worker may be the last to let go of that, and a session must end in its own thread. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Export *export = g_new0 (Export, 1);

  export->source = bw_report_source_new (session, options);
  export->kind = kind;
  export->file = g_object_ref (file);
  export->progress = progress;
  export->progress_data = progress_data;
  g_task_set_source_tag (task, bw_report_export_async);
  g_task_set_task_data (task, export, export_free);
  bw_worker_run (task, export_in_thread);
}

gboolean
bw_report_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
