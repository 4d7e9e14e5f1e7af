/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include <string.h>

static GBytes *schema;
static BwAssessment *assessment;

static void
forget (void)
{
  g_clear_pointer (&assessment, bw_assessment_unref);
  g_clear_pointer (&schema, g_bytes_unref);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length = 0;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

GBytes *
small_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "document", name, NULL);

  return load (path);
}

GBytes *
small_get_schema (void)
{
  if (schema == NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "assessment.xsd", NULL);
      schema = load (path);
      atexit (forget);
    }
  return schema;
}

BwAssessment *
small_get_assessment (void)
{
  if (assessment == NULL)
    {
      g_autoptr (BwIssues) issues = bw_issues_new ("small.xml");
      g_autoptr (GBytes) bytes = small_load ("small.xml");
      assessment = bw_assessment_parse (bytes, small_get_schema (), NULL, issues);
      for (guint i = 0; i < bw_issues_get_n (issues); i++)
        g_test_message ("%s", bw_issues_get (issues, i)->text);
      g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
    }
  return assessment;
}

BwDocument *
small_new_document (void)
{
  return bw_document_new (small_get_assessment (), BW_FORM_SELF, "d0c", "r1", "2026-03-30");
}

BwDocument *
small_parse (GBytes *bytes)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("document");
  BwDocument *document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);
  g_autofree char *summary = bw_issues_summarise (issues);

  g_assert_cmpstr (summary, ==, NULL);
  g_assert_nonnull (document);
  return document;
}

guint
small_item (const char *id)
{
  int item = bw_assessment_find_item (small_get_assessment (), id);

  g_assert_cmpint (item, >=, 0);
  return (guint)item;
}

BwAnswer
small_answer (const char *id, const char *text)
{
  BwAnswer answer = { 0 };
  g_autoptr (GError) error = NULL;

  bw_answer_parse (small_get_assessment (), small_item (id), text, &answer, &error);
  g_assert_no_error (error);
  return answer;
}

void
small_set (BwDocument *document, guint response, const char *id, const char *text)
{
  g_auto (BwAnswer) answer = small_answer (id, text);

  bw_document_set_answer (document, response, small_item (id), &answer);
}

char *
small_write (BwDocument *document)
{
  g_autoptr (GBytes) bytes = bw_document_serialise (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char **
split_lines (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);

  return g_strsplit (text, "\n", -1);
}

void
small_assert_same_text (const char *what, GBytes *bytes, GBytes *expected)
{
  g_auto (GStrv) lines = split_lines (bytes);
  g_auto (GStrv) expected_lines = split_lines (expected);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    if (!g_str_equal (lines[i], expected_lines[i]))
      {
        g_test_message ("%s:%u", what, i + 1);
        g_test_message ("-%s", expected_lines[i]);
        g_test_message ("+%s", lines[i]);
        g_assert_cmpstr (lines[i], ==, expected_lines[i]);
      }
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

BwAssessment *
small_find (const char *digest, gpointer data)
{
  guint *asked = data;

  (*asked)++;
  if (!g_str_equal (digest, small_get_assessment ()->digest))
    return NULL;
  return bw_assessment_ref (small_get_assessment ());
}

GBytes *
small_replace (const char *name, const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = small_load (name);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));

  g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

GBytes *
small_cut_copy (const char *name)
{
  g_autoptr (GBytes) bytes = small_load (name);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *start = strstr (text, "<![CDATA[");
  char *end = g_strrstr (text, "</definition>");
  g_autofree char *cut = g_strdup_printf ("%.*s%s", (int)(start - text), text, end);

  return g_bytes_new (cut, strlen (cut));
}
