/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-xml-writer.h"
#include "app/xml/bw-xml.h"

#include <math.h>
#include <string.h>

static char *
finish (BwXmlWriter *writer)
{
  g_autoptr (GBytes) bytes = bw_xml_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static BwXmlTree *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  BwXmlTree *tree = bw_xml_tree_parse (bytes, &bw_xml_limits_document, issues);

  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    g_test_message ("%s", bw_issues_get (issues, i)->text);
  g_assert_nonnull (tree);
  return tree;
}

static void
write_sample (BwXmlWriter *writer)
{
  bw_xml_writer_start (writer, "document", "urn:d:1");
  bw_xml_writer_attribute (writer, "id", "a<b>&\"c'\n\t");
  bw_xml_writer_attribute (writer, "none", NULL);
  bw_xml_writer_attribute_double (writer, "share", 0.1);
  bw_xml_writer_attributes (writer, NULL);
  bw_xml_writer_start (writer, "empty", NULL);
  bw_xml_writer_end (writer);
  bw_xml_writer_element (writer, "note", "R&D <3 ]]> \"é\" 😀\n\r\ttwo");
  bw_xml_writer_fragment (writer, NULL);
  bw_xml_writer_start (writer, "outer", "urn:o");
  bw_xml_writer_element (writer, "inner", "");
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
}

static void
test_bytes (void)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autoptr (BwXmlWriter) other = bw_xml_writer_new ();
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  write_sample (writer);
  text = finish (writer);
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<document id=\"a&lt;b&gt;&amp;&quot;c'&#10;&#9;\" share=\"0.1\" xmlns=\"urn:d:1\">\n"
                   "  <empty/>\n"
                   "  <note>R&amp;D &lt;3 ]]&gt; &quot;é&quot; 😀\n&#13;\ttwo</note>\n"
                   "  <outer xmlns=\"urn:o\">\n"
                   "    <inner></inner>\n"
                   "  </outer>\n"
                   "</document>\n");
  write_sample (other);
  again = finish (other);
  g_assert_cmpstr (text, ==, again);
}

static void
test_reads_back (void)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autofree char *text = NULL;
  g_autoptr (BwXmlTree) tree = NULL;
  g_autofree char *id = NULL;
  g_autofree char *note = NULL;
  BwXmlNode *node;

  write_sample (writer);
  text = finish (writer);
  tree = parse (text);
  node = bw_xml_node_find_child (bw_xml_tree_get_root (tree), "note");
  note = bw_xml_node_dup_verbatim (node);
  g_assert_cmpstr (note, ==, "R&D <3 ]]> \"é\" 😀\n\r\ttwo");
  id = bw_xml_node_dup_attribute (bw_xml_tree_get_root (tree), "id");
  g_assert_cmpstr (id, ==, "a<b>&\"c'");
  node = bw_xml_node_get_next (node);
  g_assert_false (bw_xml_node_is (node, "outer"));
}

static void
test_valid (void)
{
  static const struct
  {
    const char *text;
    const char *valid;
  } cases[] = {
    { "", "" },
    { "plain\t\r\n", "plain\t\r\n" },
    { "é€😀\xc2\x85", "é€😀\xc2\x85" },
    { "a\x01"
      "b\x1f\x7f",
      "a\xef\xbf\xbd"
      "b\xef\xbf\xbd\x7f" },
    { "\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xe2\x82", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xef\xbf\xbe\xef\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
      g_autofree char *valid = bw_xml_make_valid (cases[i].text);
      g_autofree char *text = NULL;
      g_autofree char *attribute = NULL;
      g_autofree char *content = NULL;
      g_autoptr (BwXmlTree) tree = NULL;

      g_assert_cmpstr (valid, ==, cases[i].valid);
      bw_xml_writer_start (writer, "a", NULL);
      bw_xml_writer_attribute (writer, "x", cases[i].text);
      bw_xml_writer_text (writer, cases[i].text);
      bw_xml_writer_end (writer);
      text = finish (writer);
      tree = parse (text);
      content = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (tree));
      g_assert_cmpstr (content, ==, cases[i].valid);
    }
}

/* @text comes back byte for byte, between other elements and alone. */
static void
assert_verbatim (const char *text)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autofree char *written = NULL;
  g_autofree char *content = NULL;
  g_autoptr (BwXmlTree) tree = NULL;

  bw_xml_writer_start (writer, "a", "u");
  bw_xml_writer_element (writer, "before", "x");
  bw_xml_writer_start (writer, "b", NULL);
  bw_xml_writer_verbatim (writer, text, strlen (text));
  bw_xml_writer_end (writer);
  bw_xml_writer_element (writer, "after", "x");
  bw_xml_writer_end (writer);
  written = finish (writer);
  tree = parse (written);
  content = bw_xml_node_dup_verbatim (bw_xml_node_find_child (bw_xml_tree_get_root (tree), "b"));
  g_assert_cmpstr (content, ==, text);
}

static void
test_verbatim (void)
{
  const char *const texts[] = {
    "",
    "x",
    " \n\t ",
    "\r",
    "\r\n",
    "\n\r\r\n",
    "]]>",
    "]]]>>",
    "]]",
    "]]>]]>",
    "]]\r>",
    "]\r]>",
    "<![CDATA[x]]>",
    "&amp;<&>",
    "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<a>é😀</a>",
    "\xc2\x85\xe2\x80\xa8",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_verbatim (texts[i]);
}

static void
test_verbatim_at_random (void)
{
  const char letters[] = "]]]>>\r\n<&x";

  for (guint round = 0; round < 2000; round++)
    {
      char text[13] = { 0 };

      for (guint i = 0; i < sizeof text - 1; i++)
        text[i] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      assert_verbatim (text);
    }
}

static void
assert_double (double value, const char *expected)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autofree char *text = NULL;
  g_autofree char *attribute = NULL;
  g_autoptr (BwXmlTree) tree = NULL;
  double back;

  bw_xml_writer_start (writer, "a", NULL);
  bw_xml_writer_attribute_double (writer, "x", value);
  bw_xml_writer_end (writer);
  text = finish (writer);
  tree = parse (text);
  attribute = bw_xml_node_dup_attribute (bw_xml_tree_get_root (tree), "x");
  if (expected != NULL)
    g_assert_cmpstr (attribute, ==, expected);
  back = bw_xml_node_get_double (bw_xml_tree_get_root (tree), "x", NAN);
  g_assert_cmpmem (&back, sizeof back, &value, sizeof value);
}

static void
test_double (void)
{
  assert_double (0, "0");
  assert_double (-0.0, "-0");
  assert_double (1, "1");
  assert_double (100, "100");
  assert_double (0.1, "0.1");
  assert_double (66.7, "66.7");
  assert_double (200.0 / 3, "66.66666666666667");
  assert_double (0.1 + 0.2, "0.30000000000000004");
  assert_double (1e300, "1e+300");
  assert_double (123456789, "123456789");
  assert_double (1000000, "1000000");
  assert_double (5e-324, NULL);
  assert_double (G_MAXDOUBLE, NULL);
  for (guint round = 0; round < 2000; round++)
    {
      guint64 bits = (guint64)(guint32)g_test_rand_int () << 32 | (guint32)g_test_rand_int ();
      double value;

      memcpy (&value, &bits, sizeof value);
      if (isfinite (value))
        assert_double (value, NULL);
      assert_double (g_test_rand_double_range (0, 100), NULL);
    }
}

static void
test_large (void)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  bw_xml_writer_start (writer, "a", NULL);
  for (guint i = 0; i < 200000; i++)
    bw_xml_writer_element (writer, "b", "some words");
  bw_xml_writer_end (writer);
  bytes = bw_xml_writer_finish (writer);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==,
                    strlen ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n</a>\n") +
                      200000 * strlen ("  <b>some words</b>\n"));
}

/* Whoever gives up half way leaves nothing behind. */
static void
test_unfinished (void)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();

  bw_xml_writer_start (writer, "a", NULL);
  bw_xml_writer_start (writer, "b", NULL);
  bw_xml_writer_text (writer, "x");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-writer/bytes", test_bytes);
  g_test_add_func ("/xml-writer/reads-back", test_reads_back);
  g_test_add_func ("/xml-writer/valid", test_valid);
  g_test_add_func ("/xml-writer/verbatim", test_verbatim);
  g_test_add_func ("/xml-writer/verbatim-at-random", test_verbatim_at_random);
  g_test_add_func ("/xml-writer/double", test_double);
  g_test_add_func ("/xml-writer/large", test_large);
  g_test_add_func ("/xml-writer/unfinished", test_unfinished);
  return g_test_run ();
}
