/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "definition-file.h"

#include "app/xml/bw-xml.h"

#include <string.h>

static GBytes *schema;

static void
forget_schema (void)
{
  g_clear_pointer (&schema, g_bytes_unref);
}

char *
definition_load_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

GBytes *
definition_get_schema (void)
{
  if (schema == NULL)
    {
      g_autofree char *path = definition_get_shipped_path ("assessment.xsd");
      char *text = definition_load_text (path);

      schema = g_bytes_new_take (text, strlen (text));
      atexit (forget_schema);
    }
  return schema;
}

char *
definition_get_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "definition", name, NULL);
}

char *
definition_get_shipped_path (const char *name)
{
  return g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), name, NULL);
}

static BwAssessment *
load (const char *path, const BwParents *parents, BwIssues *issues)
{
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);

  return bytes != NULL ? bw_assessment_parse (bytes, definition_get_schema (), parents, issues) : NULL;
}

/* The parent called x is in tests/data/definition/x.xml. */
static BwParentState
find_parent (const char *id, BwAssessment **parent, gpointer data)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = definition_get_path (name);
  g_autoptr (BwIssues) issues = bw_issues_new (name);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return BW_PARENT_MISSING;
  *parent = load (path, data, issues);
  return *parent != NULL ? BW_PARENT_READY : BW_PARENT_BROKEN;
}

BwAssessment *
definition_read (const char *path, BwIssues **issues)
{
  g_autofree char *name = g_path_get_basename (path);
  BwParents grandparents = { .find = find_parent };
  const BwParents parents = { .find = find_parent, .data = &grandparents };

  *issues = bw_issues_new (name);
  return load (path, &parents, *issues);
}

static void
assert_clean (const BwIssues *issues)
{
  g_autofree char *list = definition_list_issues (issues);

  g_assert_cmpstr (list, ==, "");
}

BwAssessment *
definition_read_clean (const char *path)
{
  g_autoptr (BwIssues) issues = NULL;
  BwAssessment *assessment = definition_read (path, &issues);

  assert_clean (issues);
  g_assert_nonnull (assessment);
  return assessment;
}

BwAssessment *
definition_parse_clean (const char *text)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("text");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  BwAssessment *assessment = bw_assessment_parse (bytes, definition_get_schema (), NULL, issues);

  assert_clean (issues);
  g_assert_nonnull (assessment);
  return assessment;
}

char *
definition_list_issues (const BwIssues *issues)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);

      g_string_append_printf (list, "%s\n", line);
    }
  return g_string_free (list, FALSE);
}
