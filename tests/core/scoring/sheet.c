/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include "app/definition/bw-parent-search.h"
#include "app/document/bw-document.h"
#include "app/xml/bw-xml.h"

#include <string.h>

BwAssessment *
read_definition (const char *name)
{
  const char *folder = strchr (name, '/') != NULL ? g_getenv ("G_TEST_SRCDIR") : g_getenv ("BELLWETHER_ASSESSMENTS");
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *schema_path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "assessment.xsd", NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  g_autoptr (GBytes) schema = bw_xml_load_file (schema_path, &bw_xml_limits_definition, issues);
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  g_autoptr (BwParentSearch) search = NULL;
  BwAssessment *assessment = NULL;

  g_assert_nonnull (schema);
  g_assert_nonnull (bytes);
  search = bw_parent_search_new (schema, path, g_getenv ("BELLWETHER_ASSESSMENTS"), NULL);
  assessment = bw_assessment_parse (bytes, schema, bw_parent_search_get_parents (search), issues);
  for (guint i = 0; i < bw_issues_get_n (issues) && assessment == NULL; i++)
    {
      g_autofree char *finding = bw_issues_format (issues, i);

      g_test_message ("%s", finding);
    }
  g_assert_nonnull (assessment);
  return assessment;
}

BwResponse *
fill_in (BwAssessment *assessment, const char *line)
{
  BwResponse *response = bw_response_new (assessment, "r1", BW_FORM_SELF);
  g_auto (GStrv) answers = g_strsplit (line, " ", -1);

  for (guint i = 0; answers[i] != NULL; i++)
    {
      char *value = strchr (answers[i], '=');
      g_auto (BwAnswer) answer = { 0 };
      g_autoptr (GError) error = NULL;
      guint item;

      if (*answers[i] == '\0')
        continue;
      g_assert_nonnull (value);
      *value++ = '\0';
      item = find_item (assessment, answers[i]);
      g_strdelimit (value, "~", ' ');
      bw_answer_parse (assessment, item, value, &answer, &error);
      g_assert_no_error (error);
      bw_response_set_answer (response, item, &answer);
    }
  return response;
}

guint
find_dimension (const BwAssessment *assessment, const char *id)
{
  int found = bw_assessment_find_dimension (assessment, id);

  g_assert_cmpint (found, >=, 0);
  return (guint)found;
}

guint
find_index (const BwAssessment *assessment, const char *id)
{
  int found = bw_assessment_find_index (assessment, id);

  g_assert_cmpint (found, >=, 0);
  return (guint)found;
}

guint
find_item (const BwAssessment *assessment, const char *id)
{
  int found = bw_assessment_find_item (assessment, id);

  g_assert_cmpint (found, >=, 0);
  return (guint)found;
}
