/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Any bytes as a template of reports: it is read, or there is an error that says why not. What was read is written back in a way that reads
 * again, byte for byte the same.
 */

#include "fuzz-target.h"

#include "app/report/bw-report-template.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (BwIssues) issues = bw_issues_new ("input");
  g_autoptr (BwReportTemplate) template = bw_report_template_parse (bytes, issues);
  g_autoptr (BwReportTemplate) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_true ((template == NULL) == (bw_issues_get_n_errors (issues) > 0));
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
  if (template == NULL)
    return 0;
  written = bw_report_template_serialise (template);
  again = bw_report_template_parse (written, issues);
  g_assert_nonnull (again);
  rewritten = bw_report_template_serialise (again);
  g_assert_true (g_bytes_equal (written, rewritten));
  return 0;
}
