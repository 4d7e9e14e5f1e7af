/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include <string.h>

/* Files that are broken, foreign or meant to do harm. */

static void
assert_refused (GBytes *bytes, BwTag tag, const char *sentence)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);
  g_autofree char *summary = bw_issues_summarise (issues);

  g_assert_null (document);
  g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, 1);
  g_assert_cmpint (bw_issues_get (issues, 0)->tag, ==, tag);
  g_assert_nonnull (summary);
  g_assert_cmpstr (bw_issues_get (issues, 0)->text, ==, sentence);
}

static void
assert_text_refused (const char *text, BwTag tag, const char *sentence)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  assert_refused (bytes, tag, sentence);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) newer = small_replace ("full.bellwether", "document:1", "document:2");
  g_autoptr (GBytes) foreign = small_replace ("full.bellwether", "urn:bellwether:document:1", "urn:example:document:1");
  g_autoptr (GBytes) doctype =
    small_replace ("full.bellwether", "<document", "<!DOCTYPE document [<!ENTITY a \"b\">]><document");
  g_autoptr (GBytes) cut = small_cut_copy ("full.bellwether");
  g_autoptr (GBytes) spoilt = small_replace ("full.bellwether", "<summary>", "<summery>");
  g_autoptr (GBytes) definition = small_load ("small.xml");
  g_autoptr (GBytes) no_responses = small_replace ("full.bellwether", "<responses>", "<responses/><later>");
  g_autoptr (GBytes) entity = small_replace ("full.bellwether", "Ask the", "Ask &the;");
  g_autoptr (GBytes) latin = small_replace ("full.bellwether", "Ask the", "Ask \xe9");

  assert_refused (newer, BW_TAG_NEWER_FORMAT,
                  "The file is written in version 2 of the format; this program reads version 1.");
  assert_refused (foreign, BW_TAG_WRONG_NAMESPACE,
                  "The root element <document> is not in the namespace “urn:bellwether:document:1”.");
  assert_refused (doctype, BW_TAG_DOCTYPE, "The file has a document type declaration, which is refused.");
  assert_refused (cut, BW_TAG_DOCUMENT_INCOMPLETE, "The copy of the assessment inside is missing.");
  assert_refused (definition, BW_TAG_WRONG_NAMESPACE,
                  "The root element <assessment> is not in the namespace “urn:bellwether:document:1”.");
  assert_text_refused ("", BW_TAG_EMPTY_FILE, "The file is empty.");
  assert_text_refused ("<responses xmlns='urn:bellwether:document:1'/>", BW_TAG_WRONG_ROOT,
                       "The root element is <responses>, where <document> is expected.");
  assert_text_refused ("<document xmlns='urn:bellwether:document:1'/>", BW_TAG_DOCUMENT_INCOMPLETE,
                       "The copy of the assessment inside is missing.");

  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  g_assert_null (bw_document_parse (spoilt, small_get_schema (), NULL, NULL, issues));
  g_assert_true (
    g_str_has_prefix (bw_issues_get (issues, 0)->text, "The copy of the assessment inside cannot be read. "));
  g_assert_null (bw_document_parse (no_responses, small_get_schema (), NULL, NULL, issues));
  g_assert_null (bw_document_parse (entity, small_get_schema (), NULL, NULL, issues));
  g_assert_null (bw_document_parse (latin, small_get_schema (), NULL, NULL, issues));
  g_assert_cmpuint (bw_issues_get_n_errors (issues), >=, 4);
}

static void
test_deep (void)
{
  g_autoptr (GString) deep = g_string_new ("<document xmlns='urn:bellwether:document:1'>");

  for (guint i = 0; i < 200; i++)
    g_string_append (deep, "<a>");
  assert_text_refused (deep->str, BW_TAG_TOO_DEEP, "Elements are nested more than 64 levels deep.");
}

/* Cut anywhere, the file is refused with one clear finding. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  gsize length = g_bytes_get_size (bytes);

  for (gsize i = 0; i + 12 < length; i += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (BwIssues) issues = bw_issues_new ("file");
      g_assert_null (bw_document_parse (part, small_get_schema (), NULL, NULL, issues));
      g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, 1);
    }
}

static void
test_huge_attribute (void)
{
  g_autofree char *word = g_strnfill (4 * 1024 * 1024, 'x');
  g_autofree char *value = g_strdup_printf ("value=\"%s\"", word);
  g_autoptr (GBytes) bytes = small_replace ("full.bellwether", "value=\"4\"", value);
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);

  g_assert_nonnull (document);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_autoptr (GBytes) written = bw_document_serialise (document);
  g_assert_true (g_bytes_equal (written, bytes));
}

/* Bytes at random, alone and in the midst of a good file: findings, and what is read can be written and read again. */
static void
test_rubbish (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) good = small_load ("full.bellwether");
  g_autofree char *text = g_strndup (g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  int head = (int)(strstr (text, "<definition") - text);

  for (guint i = 0; i < 2000; i++)
    {
      gsize length = g_bytes_get_size (good);
      g_autofree char *copy = g_memdup2 (g_bytes_get_data (good, NULL), length);
      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        copy[g_rand_int_range (random, 0, head)] =
          (char)g_rand_int_range (random, i % 2 == 0 ? 0 : 32, i % 2 == 0 ? 256 : 127);
      g_autoptr (GBytes) bytes = g_bytes_new (copy, length);
      g_autoptr (BwIssues) issues = bw_issues_new ("file");
      guint asked = 0;
      g_autoptr (BwDocument) document = bw_document_parse (bytes, small_get_schema (), small_find, &asked, issues);
      g_assert_cmpint (document == NULL, ==, bw_issues_get_n_errors (issues) > 0);
      if (document == NULL)
        continue;
      g_autoptr (GBytes) written = bw_document_serialise (document);
      g_autoptr (BwDocument) again = bw_document_parse (written, small_get_schema (), small_find, &asked, issues);
      g_assert_nonnull (again);
      g_autoptr (GBytes) written_again = bw_document_serialise (again);
      small_assert_same_text ("rubbish", written_again, written);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-hostile/refused", test_refused);
  g_test_add_func ("/document-hostile/deep", test_deep);
  g_test_add_func ("/document-hostile/truncated", test_truncated);
  g_test_add_func ("/document-hostile/huge-attribute", test_huge_attribute);
  g_test_add_func ("/document-hostile/rubbish", test_rubbish);
  return g_test_run ();
}
