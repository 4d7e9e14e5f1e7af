/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-report.h"

G_BEGIN_DECLS

/* A report as a file of whatever kind: the pages, one page of HTML, or the figures alone. */

typedef enum
{
  BW_REPORT_FILE_PDF,
  BW_REPORT_FILE_HTML,
  BW_REPORT_FILE_ODT,  /* bw_report_to_odt() */
  BW_REPORT_FILE_CSV,  /* bw_result_to_csv() */
  BW_REPORT_FILE_JSON, /* bw_result_to_json() */
  BW_N_REPORT_FILES
} BwReportFile;

/* The ending of files of @kind, with its dot: ".pdf". Static. */
const char *bw_report_file_get_ending (BwReportFile kind);
/* The kind that the ending of @path stands for, in capitals or not; BW_N_REPORT_FILES when it stands for none. */
BwReportFile bw_report_file_find (const char *path);

/* Writes the report on response @response of @document to @file as a file of @kind. @progress is asked before each page of a PDF, and once
 * before everything else. @n_pages, which may be NULL, is set to the number of pages of a PDF, else to 0. Written as bw_file_replace() does,
 * with its errors, or G_IO_ERROR_CANCELLED when @progress said so. */
gboolean bw_report_write_file (BwDocument *document, guint response, const BwReportOptions *options, BwReportFile kind,
                               GFile *file, BwReportProgress progress, gpointer data, guint *n_pages,
                               GError **error);

G_END_DECLS
