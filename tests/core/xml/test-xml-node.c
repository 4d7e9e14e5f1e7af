/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-xml-writer.h"
#include "app/xml/bw-xml.h"

#include <math.h>
#include <string.h>

static BwXmlTree *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  BwXmlTree *tree = bw_xml_tree_parse (bytes, &bw_xml_limits_document, issues);

  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  return tree;
}

static void
test_walk (void)
{
  g_autoptr (BwXmlTree) tree = parse ("<a xmlns='u' xmlns:o='other'>\n text <!-- no --><b>\n<c/></b>\n<?no?>"
                                      "<o:c/><o:b/><b n='2'/><d/>\n</a>");
  BwXmlNode *root = bw_xml_tree_get_root (tree);
  BwXmlNode *b = bw_xml_node_get_first_child (root);
  BwXmlNode *node;

  g_assert_null (bw_xml_node_get_parent (root));
  g_assert_true (bw_xml_node_is (root, "a"));
  g_assert_cmpint (bw_xml_node_get_line (root), ==, 1);
  g_assert_cmpstr (bw_xml_node_get_name (b), ==, "b");
  g_assert_cmpint (bw_xml_node_get_line (b), ==, 2);
  g_assert_true (bw_xml_node_get_parent (b) == root);
  g_assert_true (bw_xml_node_get_first_child (bw_xml_node_get_first_child (b)) == NULL);
  g_assert_null (bw_xml_node_find_child (b, "d"));

  /* What another namespace calls "c" or "b" is no "c" or "b" of ours. */
  g_assert_null (bw_xml_node_find_child (root, "c"));
  node = bw_xml_node_get_next (b);
  g_assert_cmpstr (bw_xml_node_get_name (node), ==, "c");
  g_assert_false (bw_xml_node_is (node, "c"));
  g_assert_true (bw_xml_node_find_child (root, "b") == b);
  node = bw_xml_node_find_next (b, "b");
  g_assert_cmpint (bw_xml_node_get_integer (node, "n", 0), ==, 2);
  g_assert_null (bw_xml_node_find_next (node, "b"));
  node = bw_xml_node_get_next (node);
  g_assert_cmpstr (bw_xml_node_get_name (node), ==, "d");
  g_assert_null (bw_xml_node_get_next (node));
}

static void
test_text (void)
{
  g_autoptr (BwXmlTree) tree =
    parse ("<a> \t\r\n one\r\n<!-- no -->two  &lt;<b>three</b><![CDATA[ <4> ]]>\xc2\xa0 &#13;five\n</a>");
  g_autoptr (BwXmlTree) blank = parse ("<a> \n\t </a>");
  g_autoptr (BwXmlTree) none = parse ("<a/>");
  g_autofree char *text = bw_xml_node_dup_text (bw_xml_tree_get_root (tree));
  g_autofree char *verbatim = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (tree));
  g_autofree char *blank_text = bw_xml_node_dup_text (bw_xml_tree_get_root (blank));
  g_autofree char *blank_verbatim = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (blank));
  g_autofree char *no_text = bw_xml_node_dup_text (bw_xml_tree_get_root (none));
  g_autofree char *no_verbatim = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (none));

  g_assert_cmpstr (text, ==, "one two <three <4> \xc2\xa0 five");
  g_assert_cmpstr (verbatim, ==, " \t\n one\ntwo  <three <4> \xc2\xa0 \rfive\n");
  g_assert_cmpstr (blank_text, ==, "");
  g_assert_cmpstr (blank_verbatim, ==, " \n\t ");
  g_assert_cmpstr (no_text, ==, "");
  g_assert_cmpstr (no_verbatim, ==, "");
}

static void
test_attributes (void)
{
  g_autoptr (BwXmlTree) tree = parse ("<a x='  one\n two ' xmlns:o='u' o:x='other' o:y='y' xml:lang=' de-AT ' e=''\n"
                                      " w='  a\n\tb   c '/>");
  BwXmlNode *root = bw_xml_tree_get_root (tree);
  g_autofree char *x = bw_xml_node_dup_attribute (root, "x");
  g_autofree char *y = bw_xml_node_dup_attribute (root, "y");
  g_autofree char *language = bw_xml_node_dup_language (root);
  g_autofree char *lang = bw_xml_node_dup_attribute (root, "lang");
  g_autofree char *empty = bw_xml_node_dup_attribute (root, "e");
  g_auto (GStrv) words = bw_xml_node_dup_words (root, "w");
  g_auto (GStrv) no_words = bw_xml_node_dup_words (root, "e");

  g_assert_cmpstr (x, ==, "one  two");
  g_assert_null (y);
  g_assert_cmpstr (language, ==, "de-AT");
  g_assert_null (lang);
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpuint (g_strv_length (words), ==, 3);
  g_assert_cmpstr (words[0], ==, "a");
  g_assert_cmpstr (words[1], ==, "b");
  g_assert_cmpstr (words[2], ==, "c");
  g_assert_cmpuint (g_strv_length (no_words), ==, 0);
  g_assert_null (bw_xml_node_dup_words (root, "none"));
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double number;
    gint64 integer;
    int truth; /* -1: neither */
  } cases[] = {
    { "1", 1, 1, 1 },           { "0", 0, 0, 0 },
    { "true", -7, -7, 1 },      { "false", -7, -7, 0 },
    { "True", -7, -7, -1 },     { " 12.5 ", 12.5, -7, -1 },
    { "-3", -3, -3, -1 },       { "1,5", -7, -7, -1 },
    { "5 apples", -7, -7, -1 }, { "", -7, -7, -1 },
    { "inf", -7, -7, -1 },      { "nan", -7, -7, -1 },
    { "1e400", -7, -7, -1 },    { "99999999999999999999", 1e20, -7, -1 },
  };
  g_autoptr (BwXmlTree) none = parse ("<a/>");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("<a x='%s'/>", cases[i].text);
      g_autoptr (BwXmlTree) tree = parse (text);
      BwXmlNode *root = bw_xml_tree_get_root (tree);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpfloat (bw_xml_node_get_double (root, "x", -7), ==, cases[i].number);
      g_assert_cmpint (bw_xml_node_get_integer (root, "x", -7), ==, cases[i].integer);
      g_assert_cmpint (bw_xml_node_get_boolean (root, "x", TRUE), ==, cases[i].truth != 0);
      g_assert_cmpint (bw_xml_node_get_boolean (root, "x", FALSE), ==, cases[i].truth == 1);
    }
  g_assert_true (isnan (bw_xml_node_get_double (bw_xml_tree_get_root (none), "x", NAN)));
  g_assert_cmpint (bw_xml_node_get_integer (bw_xml_tree_get_root (none), "x", 4), ==, 4);
  g_assert_true (bw_xml_node_get_boolean (bw_xml_tree_get_root (none), "x", TRUE));
}

/* Beyond 65535 libxml2 needs help to count. */
static void
test_line (void)
{
  g_autoptr (GString) text = g_string_new ("<a>");
  g_autoptr (BwXmlTree) tree = NULL;

  for (guint i = 1; i < 70000; i++)
    g_string_append_c (text, '\n');
  g_string_append (text, "<b>x</b></a>");
  tree = parse (text->str);
  g_assert_cmpint (bw_xml_node_get_line (bw_xml_node_get_first_child (bw_xml_tree_get_root (tree))), ==, 70000);
}

static const char *const known_attributes[] = { "id", "name", NULL };
static const char *const known_children[] = { "answer", "note", NULL };

/* Writes the root of @tree as a reader that knows little of it would. */
static char *
write_again (BwXmlTree *tree)
{
  BwXmlNode *root = bw_xml_tree_get_root (tree);
  g_auto (GStrv) attributes = bw_xml_node_dup_unknown_attributes (root, known_attributes);
  g_autofree char *children = bw_xml_node_dup_unknown_children (root, known_children);
  g_autofree char *id = bw_xml_node_dup_attribute (root, "id");
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autoptr (GBytes) bytes = NULL;

  bw_xml_writer_start (writer, "document", "urn:d:1");
  bw_xml_writer_attribute (writer, "id", id);
  bw_xml_writer_attributes (writer, attributes);
  bw_xml_writer_element (writer, "answer", "4");
  bw_xml_writer_fragment (writer, children);
  bw_xml_writer_end (writer);
  bytes = bw_xml_writer_finish (writer);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_same_unknown (BwXmlTree *one, BwXmlTree *other)
{
  g_auto (GStrv) attributes = bw_xml_node_dup_unknown_attributes (bw_xml_tree_get_root (one), known_attributes);
  g_auto (GStrv) others = bw_xml_node_dup_unknown_attributes (bw_xml_tree_get_root (other), known_attributes);
  g_autofree char *children = bw_xml_node_dup_unknown_children (bw_xml_tree_get_root (one), known_children);
  g_autofree char *other_children = bw_xml_node_dup_unknown_children (bw_xml_tree_get_root (other), known_children);

  g_assert_cmpstrv (attributes, others);
  g_assert_cmpstr (children, ==, other_children);
}

static void
test_unknown (void)
{
  g_autoptr (BwXmlTree) tree = parse (
    "<document xmlns='urn:d:1' xmlns:f='urn:future' xmlns:g='urn:other' id='x' mood='g&quot;o&#10;o&#13;d &lt; &amp;'"
    " f:mood='better' g:mood='best' f:id='7' xml:lang='en'>"
    "<answer>4</answer>"
    "<f:answer f:x='1' y='2'> kept <b>\n <g:c/>\n</b><![CDATA[<]]>&amp;&#13;\r\n</f:answer>"
    "<later xmlns=''><answer/></later>"
    "<note/>"
    "<picture>words<f:inner/></picture>"
    "</document>");
  g_auto (GStrv) attributes = bw_xml_node_dup_unknown_attributes (bw_xml_tree_get_root (tree), known_attributes);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (BwXmlTree) again = NULL;
  BwXmlNode *node;
  g_autofree char *text = NULL;

  g_assert_cmpstrv (
    attributes, ((const char *[]){ "mood", "g\"o\no\rd < &", "{urn:future}mood", "better", "{urn:other}mood", "best",
                                   "{urn:future}id", "7", "{http://www.w3.org/XML/1998/namespace}lang", "en", NULL }));
  first = write_again (tree);
  g_test_message ("%s", first);
  again = parse (first);
  assert_same_unknown (tree, again);
  second = write_again (again);
  g_assert_cmpstr (first, ==, second);

  /* The strangers stand where they stood, in their own namespaces, and nothing of ours among them. */
  node = bw_xml_node_get_next (bw_xml_node_get_first_child (bw_xml_tree_get_root (again)));
  g_assert_cmpstr (bw_xml_node_get_name (node), ==, "answer");
  g_assert_false (bw_xml_node_is (node, "answer"));
  text = bw_xml_node_dup_verbatim (node);
  g_assert_cmpstr (text, ==, " kept \n \n<&\r\n");
  node = bw_xml_node_get_next (node);
  g_assert_cmpstr (bw_xml_node_get_name (node), ==, "later");
  g_assert_false (bw_xml_node_is (node, "later"));
  node = bw_xml_node_get_next (node);
  g_assert_true (bw_xml_node_is (node, "picture"));
  g_assert_null (bw_xml_node_get_next (node));
}

static void
test_nothing_unknown (void)
{
  g_autoptr (BwXmlTree) tree = parse ("<document xmlns='urn:d:1' id='x' name='y'>words<answer/><note/></document>");
  BwXmlNode *root = bw_xml_tree_get_root (tree);

  g_assert_null (bw_xml_node_dup_unknown_attributes (root, known_attributes));
  g_assert_null (bw_xml_node_dup_unknown_children (root, known_children));
}

static void
test_fragment (void)
{
  g_autoptr (BwXmlTree) tree = parse ("<a xmlns='u' xmlns:o='other'><o:b o:x='1'><c>t</c></o:b></a>");
  BwXmlNode *node = bw_xml_node_get_first_child (bw_xml_tree_get_root (tree));
  g_autofree char *fragment = bw_xml_node_dup_fragment (node);
  g_autoptr (BwXmlTree) alone = parse (fragment);
  g_autofree char *again = bw_xml_node_dup_fragment (bw_xml_tree_get_root (alone));

  g_test_message ("%s", fragment);
  g_assert_cmpstr (fragment, ==, again);
  g_assert_nonnull (bw_xml_node_get_first_child (bw_xml_tree_get_root (alone)));
  /* Not in the namespace of the element around it. */
  g_assert_null (bw_xml_node_find_child (bw_xml_tree_get_root (alone), "c"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-node/walk", test_walk);
  g_test_add_func ("/xml-node/text", test_text);
  g_test_add_func ("/xml-node/attributes", test_attributes);
  g_test_add_func ("/xml-node/numbers", test_numbers);
  g_test_add_func ("/xml-node/line", test_line);
  g_test_add_func ("/xml-node/unknown", test_unknown);
  g_test_add_func ("/xml-node/nothing-unknown", test_nothing_unknown);
  g_test_add_func ("/xml-node/fragment", test_fragment);
  return g_test_run ();
}
