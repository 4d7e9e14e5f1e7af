/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-xml.h"

#include <string.h>

static void
assert_one_issue (const BwIssues *issues, BwTag tag, int line)
{
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *text = bw_issues_format (issues, i);

      g_test_message ("%s", text);
    }
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, 1);
  g_assert_cmpstr (bw_tag_get_info (bw_issues_get (issues, 0)->tag)->name, ==, bw_tag_get_info (tag)->name);
  g_assert_cmpint (bw_issues_get (issues, 0)->line, ==, line);
}

static void
assert_refused (const char *data, gsize length, BwTag tag, int line)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  /* A copy of just this length: reading over its end is an error that a sanitizer sees. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);

  g_assert_null (tree);
  assert_one_issue (issues, tag, line);
}

static BwXmlTree *
parse (const char *data)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  g_autoptr (GBytes) bytes = g_bytes_new (data, strlen (data));
  BwXmlTree *tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);

  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    g_test_message ("%s", bw_issues_get (issues, i)->text);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  g_assert_nonnull (tree);
  return tree;
}

static const struct
{
  const char *name;
  const char *data;
  BwTag tag;
  int line;
} refusals[] = {
  { "empty", "", BW_TAG_EMPTY_FILE, 0 },
  { "blank", " \n ", BW_TAG_NOT_XML, 2 },
  { "words", "Dear Sir or Madam", BW_TAG_NOT_XML, 1 },
  { "unclosed", "<a>\n<b>\n</a>", BW_TAG_NOT_XML, 3 },
  { "broken-off", "<a>\n<b/>\n", BW_TAG_NOT_XML, 3 },
  { "broken-off-in-tag", "<a>\n<b x='", BW_TAG_NOT_XML, 2 },
  { "broken-off-in-comment", "<a>\n<!-- ", BW_TAG_NOT_XML, 2 },
  { "broken-off-in-cdata", "<a>\n<![CDATA[ ", BW_TAG_NOT_XML, 2 },
  { "bare-bracket", "<", BW_TAG_NOT_XML, 1 },
  { "bare-ampersand", "<a>\n\nR&D</a>", BW_TAG_NOT_XML, 3 },
  { "two-roots", "<a/>\n<b/>", BW_TAG_NOT_XML, 2 },
  { "attribute-twice", "<a x='1' x='2'/>", BW_TAG_NOT_XML, 1 },
  { "control-character", "<a>\x01</a>", BW_TAG_NOT_XML, 1 },
  { "control-reference", "<a>&#1;</a>", BW_TAG_NOT_XML, 1 },
  { "unknown-prefix", "<a>\n<p:b/></a>", BW_TAG_NOT_XML, 2 },
  { "unknown-entity", "<a>\n&nbsp;</a>", BW_TAG_NOT_XML, 2 },
  { "xml-1.1", "<?xml version='2.0'?><a>&#0;</a>", BW_TAG_NOT_XML, 1 },
  { "latin-1", "<a>\n\xe9t\xe9</a>", BW_TAG_NOT_UTF8, 2 },
  { "latin-1-declared", "<?xml version='1.0' encoding='ISO-8859-1'?>\n<a/>", BW_TAG_NOT_UTF8, 1 },
  { "utf-16-declared", "<?xml version='1.0' encoding=\"UTF-16\"?>\n<a/>", BW_TAG_NOT_UTF8, 1 },
  { "utf-16", "\xff\xfe<", BW_TAG_NOT_UTF8, 1 },
  { "overlong", "<a>\xc0\xaf</a>", BW_TAG_NOT_UTF8, 1 },
  { "surrogate", "<a>\xed\xa0\x80</a>", BW_TAG_NOT_UTF8, 1 },
  { "broken-off-in-letter", "<a>\xe2\x82", BW_TAG_NOT_UTF8, 1 },
  { "doctype", "<?xml version='1.0'?>\n<!DOCTYPE a>\n<a/>", BW_TAG_DOCTYPE, 2 },
  { "doctype-system", "\n\n<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>\n<a/>", BW_TAG_DOCTYPE, 3 },
  /* Refused at once: what is wrong further on is not looked at. */
  { "doctype-then-garbage", "<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;<<<", BW_TAG_DOCTYPE, 1 },
  { "entity-file", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", BW_TAG_DOCTYPE, 1 },
  { "entity-parameter", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><a/>", BW_TAG_DOCTYPE, 1 },
};

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  assert_refused (refusals[i].data, strlen (refusals[i].data), refusals[i].tag, refusals[i].line);
}

static void
test_zero_byte (void)
{
  assert_refused ("<a>\n\0</a>", 9, BW_TAG_NOT_XML, 2);
  assert_refused ("\0", 1, BW_TAG_NOT_XML, 1);
  /* UTF-16 without a mark. */
  assert_refused ("<\0a\0/\0>\0", 8, BW_TAG_NOT_XML, 1);
}

static void
test_right_byte (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<a>\n12\xff</a>", 11);
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);
  g_autofree char *text = NULL;

  g_assert_null (tree);
  text = bw_issues_format (issues, 0);
  g_assert_cmpstr (text, ==, "file:2: error: not-utf8: Byte 7 of the file is not UTF-8.");
}

static void
test_accepted (void)
{
  const char *const files[] = {
    "<a/>",
    "\xEF\xBB\xBF<a/>",
    "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?><a/>",
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n<a>\r\n</a>\r\n",
    "<!-- encoding='ISO-8859-1' --><a><!-- < ' & \" --><?do < ' ?><![CDATA[ < & ' <!DOCTYPE ]]></a><!-- -->",
    "<a x=\"'>'\" y='>\">'>'\"&lt;&gt;&amp;&apos;&quot;&#8364;&#x20AC;</a>",
    "<a xml:lang='en' xml:space='preserve'/>",
    "<a><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd'/></a>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BwXmlTree) tree = NULL;

      g_test_message ("%s", files[i]);
      tree = parse (files[i]);
      g_assert_cmpstr (bw_xml_node_get_name (bw_xml_tree_get_root (tree)), ==, "a");
    }
}

static char *
nest (guint levels)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < levels; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < levels; i++)
    g_string_append (text, "</a>");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
repeat (const char *before, const char *format, guint n, const char *after)
{
  GString *text = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, format, i);
  g_string_append (text, after);
  return g_string_free (text, FALSE);
}

/* Each limit lets through what reaches it, and refuses one more. */
static void
test_limits (void)
{
  g_autofree char *deep = nest (64);
  g_autofree char *too_deep = nest (65);
  g_autofree char *lines = repeat ("<a>", "\n", 59999, "</a>");
  g_autofree char *too_many_lines = repeat ("<a>", "\n", 60000, "</a>");
  g_autofree char *attributes = repeat ("<a", " x%u='>'", 100, "/>");
  g_autofree char *too_many_attributes = repeat ("<b>\n</b><a", " x%u='>'", 101, "/>");
  g_autofree char *parts = repeat ("<a>", "<b x='%u'/>", 74999, "<b/></a>");
  g_autofree char *too_many_parts = repeat ("<a>\n", "<b x='%u'/>", 74999, "<b/><b/></a>");
  const char *const good[] = { deep, lines, attributes, parts };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (BwXmlTree) tree = parse (good[i]);

      g_assert_nonnull (tree);
    }
  assert_refused (too_deep, strlen (too_deep), BW_TAG_TOO_DEEP, 1);
  assert_refused (too_many_lines, strlen (too_many_lines), BW_TAG_TOO_MANY_LINES, 0);
  assert_refused (too_many_attributes, strlen (too_many_attributes), BW_TAG_TOO_COMPLEX, 2);
  assert_refused (too_many_parts, strlen (too_many_parts), BW_TAG_TOO_COMPLEX, 2);
}

static void
test_size (void)
{
  g_autofree char *text = g_strnfill (4 * 1024 * 1024 + 1, ' ');
  gsize length = strlen (text);
  g_autoptr (BwXmlTree) tree = NULL;

  memcpy (text, "<a>", 3);
  memcpy (text + length - 5, "</a>", 4);
  assert_refused (text, length, BW_TAG_TOO_LARGE, 0);
  text[length - 1] = '\0';
  tree = parse (text);
}

/* A document may be longer than what libxml2 takes for a text without being told to. */
static void
test_large_document (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("file");
  gsize length = 20 * 1024 * 1024;
  char *text = g_strnfill (length, 'x');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (BwXmlTree) tree = NULL;
  g_autofree char *content = NULL;

  memcpy (text, "<a>", 3);
  memcpy (text + length - 4, "</a>", 4);
  bytes = g_bytes_new_take (text, length);
  tree = bw_xml_tree_parse (bytes, &bw_xml_limits_document, issues);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  content = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (tree));
  g_assert_cmpuint (strlen (content), ==, length - 7);
}

static void
test_root (void)
{
  static const struct
  {
    const char *data;
    int tag; /* -1: none */
    const char *text;
  } cases[] = {
    { "<a xmlns='urn:x:2'/>", -1, NULL },
    { "<p:a xmlns:p='urn:x:2'/>", -1, NULL },
    { "<a/>", BW_TAG_WRONG_NAMESPACE, "The root element <a> is not in the namespace “urn:x:2”." },
    { "<a xmlns='urn:x'/>", BW_TAG_WRONG_NAMESPACE, NULL },
    { "<a xmlns='urn:xy:2'/>", BW_TAG_WRONG_NAMESPACE, NULL },
    { "<a xmlns='urn:x:1'/>", BW_TAG_WRONG_NAMESPACE, NULL },
    { "<a xmlns='urn:x:0'/>", BW_TAG_WRONG_NAMESPACE, NULL },
    { "<a xmlns='urn:x:-3'/>", BW_TAG_WRONG_NAMESPACE, NULL },
    { "<a xmlns='urn:x:3b'/>", BW_TAG_WRONG_NAMESPACE, NULL },
    { "<a xmlns='urn:x:99999999999999999999'/>", BW_TAG_WRONG_NAMESPACE, NULL },
    { "<a xmlns='urn:x:3'/>", BW_TAG_NEWER_FORMAT,
      "The file is written in version 3 of the format; this program reads version 2." },
    { "<b xmlns='urn:x:12'/>", BW_TAG_NEWER_FORMAT, NULL },
    { "<b xmlns='urn:x:2'/>", BW_TAG_WRONG_ROOT, "The root element is <b>, where <a> is expected." },
    { "<A xmlns='urn:x:2'/>", BW_TAG_WRONG_ROOT, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwXmlTree) tree = parse (cases[i].data);
      g_autoptr (BwIssues) issues = bw_issues_new ("file");

      g_test_message ("%s", cases[i].data);
      g_assert_cmpint (bw_xml_tree_expect_root (tree, "a", "urn:x", 2, issues), ==, cases[i].tag < 0);
      if (cases[i].tag < 0)
        g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
      else
        assert_one_issue (issues, (BwTag)cases[i].tag, 1);
      if (cases[i].text != NULL)
        g_assert_cmpstr (bw_issues_get (issues, 0)->text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/xml/refused/%s", refusals[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/xml/zero-byte", test_zero_byte);
  g_test_add_func ("/xml/right-byte", test_right_byte);
  g_test_add_func ("/xml/accepted", test_accepted);
  g_test_add_func ("/xml/limits", test_limits);
  g_test_add_func ("/xml/size", test_size);
  g_test_add_func ("/xml/large-document", test_large_document);
  g_test_add_func ("/xml/root", test_root);
  return g_test_run ();
}
