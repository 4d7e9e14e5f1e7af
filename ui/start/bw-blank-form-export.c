/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-blank-form-export.h"

#include "app/exchange/bw-browser-form.h"
#include "app/xml/bw-file.h"
#include "ui/bw-worker.h"

#include <libintl.h>

typedef struct
{
  BwAssessment *assessment; /* never changes, so it may be shared with the worker */
  BwBlankForm kind;
  BwPaperFormOptions options;
  char *locale_folder;
  GFile *file;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  bw_assessment_unref (export->assessment);
  g_free (export->locale_folder);
  g_object_unref (export->file);
  g_free (export);
}

static gboolean
write_page (const Export *export, GError **error)
{
  const BwBrowserFormOptions options = { .form = export->options.form, .locale_folder = export->locale_folder };
  g_autoptr (GBytes) page = bw_browser_form_create (export->assessment, &options);

  return bw_file_replace (export->file, page, error);
}

static gboolean
write_pages (const Export *export, GError **error)
{
  g_autoptr (BwReport) pages = bw_report_new_for_paper_form (export->assessment, &export->options);

  return bw_report_write_pdf (pages, export->file, NULL, NULL, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Export *export = data;
  GError *error = NULL;

  if (export->kind == BW_BLANK_FORM_BROWSER ? write_page (export, &error) : write_pages (export, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
bw_blank_form_export_async (BwAssessment *assessment, BwBlankForm kind, const BwPaperFormOptions *options, GFile *file,
                            GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Export *export = g_new0 (Export, 1);

  export->assessment = bw_assessment_ref (assessment);
  export->kind = kind;
  export->options = *options;
  export->locale_folder = g_strdup (bindtextdomain (GETTEXT_PACKAGE, NULL));
  export->file = g_object_ref (file);
  g_task_set_source_tag (task, bw_blank_form_export_async);
  g_task_set_task_data (task, export, export_free);
  bw_worker_run (task, export_in_thread);
}

gboolean
bw_blank_form_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
