/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"
#include "app/report/bw-paper-form.h"

G_BEGIN_DECLS

/* What a blank form is made for. */
typedef enum
{
  BW_BLANK_FORM_PAPER,   /* a PDF */
  BW_BLANK_FORM_BROWSER, /* a page that offers the answers as a file */
  BW_N_BLANK_FORMS
} BwBlankForm;

/* Writes a blank form of @assessment to @file, in a worker. @options are copied; for the browser, only the form among them counts. */
void bw_blank_form_export_async (BwAssessment *assessment, BwBlankForm kind, const BwPaperFormOptions *options,
                                 GFile *file, GAsyncReadyCallback callback, gpointer data);
/* FALSE with @error set: those of bw_report_write_pdf() or bw_file_replace(). */
gboolean bw_blank_form_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
