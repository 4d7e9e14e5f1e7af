/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-earlier-documents.h"
#include "app/report/bw-report.h"
#include "ui/bw-session.h"

G_BEGIN_DECLS

/* What a worker makes a report from: copies, so that nothing is shared with the window but the assessment, which never changes. */
typedef struct
{
  GBytes *document;
  BwAssessment *assessment;
  guint response;
  GFile *file;           /* of the document: earlier rounds lie beside it */
  BwEarlierQuery *query; /* NULL: none are looked for */
  BwReportOptions options;
} BwReportSource;

/* The response of @session that is shown, as it is now. */
BwReportSource *bw_report_source_new (BwSession *session, const BwReportOptions *options);
void bw_report_source_free (BwReportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwReportSource, bw_report_source_free)

/* The document, for the thread that asks; NULL with @error set. @name stands in findings. Earlier rounds are put into the options. */
BwDocument *bw_report_source_read (BwReportSource *self, const char *name, GCancellable *cancellable, GError **error);

/* Lays the report out in a worker; whatever changes meanwhile does not matter. */
void bw_report_lay_out_async (BwSession *session, const BwReportOptions *options, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
/* The report, which the caller owns and may draw from the thread it is in; NULL with @error set. */
BwReport *bw_report_lay_out_finish (GAsyncResult *result, GError **error);

G_END_DECLS
