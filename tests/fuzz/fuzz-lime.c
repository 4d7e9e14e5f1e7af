/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a survey of LimeSurvey: it is read, or there is a finding that says why not; what becomes a definition
 * passes the check. */

#include "fuzz-target.h"

#include "app/definition/bw-assessment.h"
#include "app/exchange/bw-lime-definition.h"

static void
check_definition (GBytes *definition)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("definition.xml");
  g_autoptr (BwAssessment) assessment = bw_assessment_parse (definition, fuzz_get_schema (), NULL, issues);
  g_autofree char *finding = bw_issues_get_n (issues) > 0 ? bw_issues_format (issues, 0) : NULL;

  g_assert_cmpstr (finding, ==, NULL);
  g_assert_nonnull (assessment);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (BwIssues) issues = bw_issues_new ("input.lss");
  g_autoptr (BwLimeFile) file = bw_lime_file_read (bytes, NULL, issues);
  g_autoptr (GBytes) definition = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) left_out = NULL;

  g_assert_true ((file == NULL) == (bw_issues_get_n_errors (issues) > 0));
  if (file == NULL)
    return 0;
  definition = bw_lime_definition_write (file, &left_out, &error);
  g_assert_true ((definition == NULL) == (error != NULL));
  if (definition == NULL)
    return 0;
  for (char **sentence = left_out; *sentence != NULL; sentence++)
    g_assert_true (g_utf8_validate (*sentence, -1, NULL));
  check_definition (definition);
  return 0;
}
