/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-source.h"

#include "ui/results/bw-earlier-rounds.h"
#include "ui/bw-worker.h"

/* What is looked for beside the document: all of a folder is read for it, so only where one was named, or where the
 * assessment has a chart of rounds. */
static BwEarlierQuery *
create_query (BwSession *session)
{
  BwDocument *document = bw_session_get_document (session);
  guint response = bw_session_get_response_index (session);
  gboolean is_group = bw_report_is_group (document, response);

  if (bw_document_get_previous (document) == NULL &&
      (is_group || !bw_earlier_rounds_are_drawn (bw_session_get_assessment (session))))
    return NULL;
  return bw_earlier_query_new (document, is_group ? 0 : response, is_group);
}

BwReportSource *
bw_report_source_new (BwSession *session, const BwReportOptions *options)
{
  BwReportSource *self = g_new0 (BwReportSource, 1);

  self->document = bw_document_serialise (bw_session_get_document (session));
  self->assessment = bw_assessment_ref (bw_session_get_assessment (session));
  self->response = bw_session_get_response_index (session);
  self->file = g_object_ref (bw_autosave_get_file (bw_session_get_autosave (session)));
  self->query = create_query (session);
  bw_report_options_copy (options, &self->options);
  return self;
}

void
bw_report_source_free (BwReportSource *self)
{
  g_bytes_unref (self->document);
  bw_assessment_unref (self->assessment);
  g_object_unref (self->file);
  g_clear_pointer (&self->query, bw_earlier_query_free);
  bw_report_options_clear (&self->options);
  g_free (self);
}

static BwAssessment *
find_definition (const char *digest, gpointer data)
{
  BwAssessment *assessment = data;

  return g_str_equal (digest, assessment->digest) ? bw_assessment_ref (assessment) : NULL;
}

BwDocument *
bw_report_source_read (BwReportSource *self, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) no_schema = g_bytes_new (NULL, 0);
  BwDocument *document = bw_document_parse (self->document, no_schema, find_definition, self->assessment, issues);

  if (document == NULL)
    {
      g_autofree char *why = bw_issues_summarise (issues);

      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, why != NULL ? why : name);
    }
  else if (self->query != NULL && self->options.earlier == NULL)
    self->options.earlier = bw_earlier_documents_find (self->query, self->file, cancellable);
  return document;
}

/* The fonts of a report are its own, so it can be handed over to the thread that draws it. */
static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  BwReportSource *what = data;
  GError *error = NULL;
  g_autoptr (BwDocument) document = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  document = bw_report_source_read (what, "report", cancellable, &error);
  if (document == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bw_report_new (document, what->response, &what->options),
                           (GDestroyNotify)bw_report_free);
}

void
bw_report_lay_out_async (BwSession *session, const BwReportOptions *options, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  /* Without a source object: see bw_report_export_async(). */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, bw_report_lay_out_async);
  g_task_set_task_data (task, bw_report_source_new (session, options), (GDestroyNotify)bw_report_source_free);
  bw_worker_run (task, lay_out_in_thread);
}

BwReport *
bw_report_lay_out_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
