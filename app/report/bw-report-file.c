/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-file.h"

#include "app/scoring/bw-group-result.h"
#include "app/scoring/bw-plan-table.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const endings[BW_N_REPORT_FILES] = {
  [BW_REPORT_FILE_PDF] = ".pdf", [BW_REPORT_FILE_HTML] = ".html", [BW_REPORT_FILE_ODT] = ".odt",
  [BW_REPORT_FILE_CSV] = ".csv", [BW_REPORT_FILE_JSON] = ".json",
};

const char *
bw_report_file_get_ending (BwReportFile kind)
{
  return endings[kind];
}

BwReportFile
bw_report_file_find (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  guint kind = 0;
  while (kind < BW_N_REPORT_FILES && !g_str_has_suffix (lower, endings[kind]))
    kind++;
  return g_str_has_suffix (lower, ".htm") ? BW_REPORT_FILE_HTML : (BwReportFile)kind;
}

static gboolean
write_odt (BwReport *report, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = bw_report_to_odt (report, error);
  return bytes && bw_file_replace (file, bytes, error);
}

/* One of the two is NULL. */
static char *
dup_json (const BwResult *result, const BwGroupResult *group, BwDocument *document, const BwReportOptions *options)
{
  BwJson json = BW_JSON_INIT;
  bw_json_open (&json, NULL, '{');
  if (group)
    bw_group_result_add_json (&json, group);
  else
    bw_result_add_json (&json, result);
  if (bw_document_get_n_actions (document) > 0)
    bw_plan_add_json (&json, document, options->day, !options->no_names);
  bw_json_close (&json, '}');
  return bw_json_finish (&json);
}

static char *
dup_figures (BwDocument *document, guint response, const BwReportOptions *options, BwReportFile kind)
{
  g_autoptr (BwResult) result = NULL;
  g_autoptr (BwGroupResult) group = NULL;
  if (bw_report_is_group (document, response))
    group = bw_group_result_new (document);
  else
    result = bw_result_new (bw_document_get_assessment (document), bw_document_get_response (document, response));
  if (kind == BW_REPORT_FILE_JSON)
    return dup_json (result, group, document, options);
  return group ? bw_group_result_to_csv_with_plan (group, document, !options->no_names)
               : bw_result_to_csv_with_plan (result, document, !options->no_names);
}

static gboolean
write_figures (BwDocument *document, guint response, const BwReportOptions *options, BwReportFile kind, GFile *file,
               GError **error)
{
  char *text = dup_figures (document, response, options, kind);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  return bw_file_replace (file, bytes, error);
}

gboolean
bw_report_write_file (BwDocument *document, guint response, const BwReportOptions *options, BwReportFile kind,
                      GFile *file, BwReportProgress progress, gpointer data, guint *n_pages, GError **error)
{
  g_autoptr (BwReport) report = NULL;
  if (n_pages)
    *n_pages = 0;
  if (kind != BW_REPORT_FILE_PDF && progress && !progress (0, 1, data))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Stopped. No report was written."));
      return FALSE;
    }
  if (kind == BW_REPORT_FILE_CSV || kind == BW_REPORT_FILE_JSON)
    return write_figures (document, response, options, kind, file, error);
  report = bw_report_new (document, response, options);
  if (kind == BW_REPORT_FILE_HTML)
    return bw_report_write_html (report, file, error);
  if (kind == BW_REPORT_FILE_ODT)
    return write_odt (report, file, error);
  if (n_pages)
    *n_pages = bw_report_get_n_pages (report);
  return bw_report_write_pdf (report, file, progress, data, error);
}
