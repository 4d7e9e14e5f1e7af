/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report-file.h"
#include "ui/bw-session.h"

G_BEGIN_DECLS

/* Called on the main loop while a report is written: pages done, pages in all. */
typedef void (*BwExportProgress) (guint page, guint n_pages, gpointer data);

/* Writes the report on the shown response of @session to @file as @kind, in a worker: what is written is the document as it is now,
 * whatever changes meanwhile. @options are copied. @progress is not called any more once the callback has been. */
void bw_report_export_async (BwSession *session, const BwReportOptions *options, BwReportFile kind, GFile *file,
                             GCancellable *cancellable, BwExportProgress progress, gpointer progress_data,
                             GAsyncReadyCallback callback, gpointer data);
/* FALSE with @error set: those of bw_report_write_file(). */
gboolean bw_report_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
