/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-output.h"
#include "ui/bw-worker.h"

/* What the worker gets: a profile does not change, so it may be shared. */
typedef struct
{
  BwProfile *profile;
  BwReportOptions options;
  GFile *file;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  bw_profile_unref (export->profile);
  bw_report_options_clear (&export->options);
  g_object_unref (export->file);
  g_free (export);
}

static gboolean
page_cb (guint page, guint n_pages, gpointer cancellable)
{
  return !g_cancellable_is_cancelled (cancellable);
}

/* The worker lays out its own report: fonts of Pango belong to the thread that loaded them. */
static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  g_autoptr (BwReport) report = bw_report_new_for_profile (export->profile, &export->options);
  GError *error = NULL;

  if (bw_report_write_pdf (report, export->file, page_cb, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
bw_profile_export_async (BwProfile *profile, const BwReportOptions *options, GFile *file, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Export *export = g_new0 (Export, 1);

  export->profile = bw_profile_ref (profile);
  bw_report_options_copy (options, &export->options);
  export->file = g_object_ref (file);
  g_task_set_source_tag (task, bw_profile_export_async);
  g_task_set_task_data (task, export, export_free);
  bw_worker_run (task, export_in_thread);
}

gboolean
bw_profile_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
