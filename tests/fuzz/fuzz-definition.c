/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Any bytes as a definition: it is read, or there is an error that says why not, in words that can be printed. What was
 * read can be answered and scored, and others can borrow from it. What it borrows is in it from then on.
 */

#include "fuzz-target.h"

#include "app/definition/bw-parent.h"
#include "app/document/bw-response.h"
#include "app/scoring/bw-result.h"
#include "app/xml/bw-xml.h"

#include <string.h>

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

/* tests/data/definition/parent.xml, which "parent" means in every input. Never freed. */
static BwAssessment *
load_parent (void)
{
  static BwAssessment *parent = NULL;

  if (parent == NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "definition", "parent.xml", NULL);
      g_autoptr (BwIssues) issues = bw_issues_new (path);
      g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);

      parent = bw_assessment_parse (bytes, fuzz_get_schema (), NULL, issues);
      g_assert_nonnull (parent);
    }
  return parent;
}

static BwParentState
find_parent (const char *id, BwAssessment **parent, gpointer data)
{
  if (g_str_equal (id, "broken"))
    return BW_PARENT_BROKEN;
  if (g_str_equal (id, "borrows"))
    return BW_PARENT_BORROWS;
  if (!g_str_equal (id, "parent"))
    return BW_PARENT_MISSING;
  *parent = bw_assessment_ref (load_parent ());
  return BW_PARENT_READY;
}

static void
check_stands_alone (BwAssessment *assessment)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("expanded.xml");
  g_autoptr (BwAssessment) alone = bw_assessment_parse (assessment->bytes, fuzz_get_schema (), NULL, issues);

  g_assert_nonnull (alone);
  g_assert_cmpstr (alone->digest, ==, assessment->digest);
}

static BwParentState
find_lender (const char *id, BwAssessment **parent, gpointer lender)
{
  *parent = bw_assessment_ref (lender);
  return BW_PARENT_READY;
}

/* An assessment that asks the first rated item of @lender. */
static GBytes *
write_borrower (const BwAssessment *lender, const BwItem *item)
{
  const char *form = bw_form_get_id (bw_assessment_get_default_form (lender));
  GString *text = g_string_new ("<assessment xmlns=\"urn:bellwether:assessment:1\" id=\"b\" version=\"1.0.0\" "
                                "xml:lang=\"en\"><title>t</title><summary>s</summary><purpose>p</purpose>"
                                "<audience>a</audience><outcome>o</outcome><minutes>1</minutes>");

  g_string_append_printf (text, "<form id=\"%s\"><name>n</name><description>d</description></form>", form);
  g_string_append (text, "<response-scale id=\"s\"><point value=\"1\">a</point><point value=\"2\">b</point>"
                         "</response-scale><band-set id=\"b\" kind=\"readiness\">"
                         "<band id=\"low\" from=\"0\" to=\"50\"><label>l</label></band>"
                         "<band id=\"high\" from=\"50\" to=\"100\"><label>h</label></band></band-set>"
                         "<dimension id=\"d\" kind=\"readiness\" response-scale=\"s\"><name>n</name>"
                         "<definition>d</definition></dimension><section id=\"q\"><title>t</title>");
  g_string_append_printf (text, "<borrowed-item id=\"i\" from=\"%s\" item=\"%s\" dimension=\"d\"/>", lender->id,
                          item->id);
  g_string_append (text, "</section></assessment>");
  return g_string_free_to_bytes (text);
}

static void
check_lending (BwAssessment *assessment)
{
  const BwParents parents = { .find = find_lender, .data = assessment };
  const BwItem *item = assessment->items;
  const BwItem *end = item + assessment->n_items;

  while (item < end && item->type != BW_ITEM_RATING)
    item++;
  if (item == end)
    return;
  g_autoptr (BwIssues) issues = bw_issues_new ("borrower.xml");
  g_autoptr (GBytes) bytes = write_borrower (assessment, item);
  g_autoptr (BwAssessment) borrower = bw_assessment_parse (bytes, fuzz_get_schema (), &parents, issues);

  check_issues (issues);
  if (borrower)
    check_stands_alone (borrower);
  /* An id made of two long ones is too long; what is very long is not copied. */
  else
    g_assert_true (strlen (assessment->id) > 20 || g_bytes_get_size (assessment->bytes) > 100000 ||
                   bw_assessment_borrows (assessment));
}

static void
check_assessment (GBytes *bytes)
{
  const BwParents parents = { .find = find_parent };
  g_autoptr (BwIssues) issues = bw_issues_new ("input.xml");
  g_autoptr (BwAssessment) assessment = bw_assessment_parse (bytes, fuzz_get_schema (), &parents, issues);

  g_assert_true ((assessment == NULL) == (bw_issues_get_n_errors (issues) > 0));
  check_issues (issues);
  if (!assessment)
    return;
  check_score (assessment);
  if (assessment->bytes != bytes)
    check_stands_alone (assessment);
  check_lending (assessment);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  check_tree (bytes);
  check_assessment (bytes);
  return 0;
}
