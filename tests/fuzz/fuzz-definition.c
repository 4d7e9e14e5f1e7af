/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Any bytes as a definition: it is read, or there is an error that says why not, in words that can be printed. What was
 * read can be answered and scored.
 */

#include "fuzz-target.h"

#include "app/definition/bw-assessment.h"
#include "app/document/bw-response.h"
#include "app/scoring/bw-result.h"
#include "app/xml/bw-xml.h"

static void
check_issues (BwIssues *issues)
{
  g_autofree char *summary = NULL;

  bw_issues_sort (issues);
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);

      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_cmpint (bw_issues_get (issues, i)->line, >=, 0);
    }
  summary = bw_issues_summarise (issues);
  g_assert_true ((summary != NULL) == (bw_issues_get_n_errors (issues) > 0));
}

static void
check_tree (GBytes *bytes)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("input.xml");
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);

  g_assert_cmpuint (bw_issues_get_n (issues), ==, tree ? 0 : 1);
  check_issues (issues);
}

static void
answer (BwResponse *response, const BwAssessment *assessment, guint position)
{
  const BwItem *item = &assessment->items[position];
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, position);
  guint n_choices = scale ? scale->n_points : item->n_options;
  BwAnswer given = {
    .state = BW_ANSWER_GIVEN,
    .choice = n_choices > 0 ? position % n_choices : 0,
    .choices = 1,
    .number = item->maximum,
    .text = (char *)"Bell",
  };

  if (item->type != BW_ITEM_RECORD_TABLE)
    bw_response_set_answer (response, position, &given);
}

static void
check_score (BwAssessment *assessment)
{
  BwForm form = bw_assessment_get_default_form (assessment);
  g_autoptr (BwResponse) response = bw_response_new (assessment, "r", form);
  g_autoptr (BwResult) result = NULL;
  g_autofree char *json = NULL;

  for (guint i = 0; i < assessment->n_items; i++)
    answer (response, assessment, i);
  result = bw_result_new (assessment, response);
  json = bw_result_to_json (result);
  g_assert_true (g_utf8_validate (json, -1, NULL));
}

static void
check_assessment (GBytes *bytes)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("input.xml");
  g_autoptr (BwAssessment) assessment = bw_assessment_parse (bytes, fuzz_get_schema (), NULL, issues);

  g_assert_true ((assessment == NULL) == (bw_issues_get_n_errors (issues) > 0));
  check_issues (issues);
  if (assessment)
    check_score (assessment);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  check_tree (bytes);
  check_assessment (bytes);
  return 0;
}
