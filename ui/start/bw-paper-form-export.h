/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-paper-form.h"

G_BEGIN_DECLS

/* Writes a blank form of @assessment to @file as a PDF, in a worker. @options are copied. */
void bw_paper_form_export_async (BwAssessment *assessment, const BwPaperFormOptions *options, GFile *file,
                                 GAsyncReadyCallback callback, gpointer data);
/* FALSE with @error set: those of bw_report_write_pdf(). */
gboolean bw_paper_form_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
