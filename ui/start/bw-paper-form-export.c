/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paper-form-export.h"
#include "ui/bw-worker.h"

typedef struct
{
  BwAssessment *assessment; /* never changes, so it may be shared with the worker */
  BwPaperFormOptions options;
  GFile *file;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  bw_assessment_unref (export->assessment);
  g_object_unref (export->file);
  g_free (export);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (BwReport) pages = bw_report_new_for_paper_form (export->assessment, &export->options);
  GError *error = NULL;

  if (bw_report_write_pdf (pages, export->file, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
bw_paper_form_export_async (BwAssessment *assessment, const BwPaperFormOptions *options, GFile *file,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Export *export = g_new0 (Export, 1);

  export->assessment = bw_assessment_ref (assessment);
  export->options = *options;
  export->file = g_object_ref (file);
  g_task_set_source_tag (task, bw_paper_form_export_async);
  g_task_set_task_data (task, export, export_free);
  bw_worker_run (task, export_in_thread);
}

gboolean
bw_paper_form_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
