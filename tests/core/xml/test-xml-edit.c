/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tree that is changed: what is added is like what was parsed, and is written as it would have been read. */

#include "app/xml/bw-xml.h"

#include <string.h>

static BwXmlTree *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  BwXmlTree *tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);

  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  return tree;
}

static void
assert_text (BwXmlTree *tree, const char *expected)
{
  g_autoptr (GBytes) bytes = bw_xml_tree_serialise (tree);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *whole = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n%s\n", expected);

  g_assert_cmpstr (text, ==, whole);
}

static void
test_insert (void)
{
  g_autoptr (BwXmlTree) tree = parse ("<a xmlns=\"u\">\n  <b/>\n</a>");
  BwXmlNode *root = bw_xml_tree_get_root (tree);
  BwXmlNode *b = bw_xml_node_get_first_child (root);
  BwXmlNode *c = bw_xml_node_insert (root, b, "c", "1 < 2 & &lt;", 7);
  BwXmlNode *d = bw_xml_node_insert (b, NULL, "d", NULL, 8);
  g_autofree char *text = bw_xml_node_dup_text (c);

  bw_xml_node_insert_text (b, "\n  ");
  bw_xml_node_set_attribute (d, "n", "\"<1>\"");
  bw_xml_node_set_attribute (d, "m", NULL);
  g_assert_true (bw_xml_node_is (c, "c"));
  g_assert_true (bw_xml_node_get_next (c) == b);
  g_assert_true (bw_xml_node_get_parent (d) == b);
  g_assert_cmpint (bw_xml_node_get_line (c), ==, 7);
  g_assert_cmpstr (text, ==, "1 < 2 & &lt;");
  assert_text (tree, "<a xmlns=\"u\">\n  <c>1 &lt; 2 &amp; &amp;lt;</c>\n"
                     "  <b><d n=\"&quot;&lt;1&gt;&quot;\"/></b>\n</a>");
}

/* From a tree that calls the namespace otherwise. */
static void
test_insert_copy (void)
{
  g_autoptr (BwXmlTree) other = parse ("<o:a xmlns:o=\"u\">\n\n<o:b n=\"1\">x<o:c>ä</o:c>\n</o:b></o:a>");
  g_autoptr (BwXmlTree) tree = parse ("<a xmlns=\"u\"><z/></a>");
  BwXmlNode *root = bw_xml_tree_get_root (tree);
  BwXmlNode *original = bw_xml_node_get_first_child (bw_xml_tree_get_root (other));
  BwXmlNode *before = bw_xml_node_insert_copy (root, bw_xml_node_get_first_child (root), original, 12);
  BwXmlNode *last = bw_xml_node_insert_copy (root, NULL, original, 60000);

  g_clear_pointer (&other, bw_xml_tree_free);
  g_assert_true (bw_xml_node_is (before, "b"));
  g_assert_true (bw_xml_node_is (bw_xml_node_get_first_child (before), "c"));
  g_assert_cmpint (bw_xml_node_get_line (bw_xml_node_get_first_child (before)), ==, 12);
  g_assert_cmpint (bw_xml_node_get_line (last), ==, 60000);
  assert_text (tree, "<a xmlns=\"u\"><b n=\"1\">x<c>ä</c>\n</b><z/><b n=\"1\">x<c>ä</c>\n</b></a>");
}

static void
test_remove (void)
{
  g_autoptr (BwXmlTree) tree = parse ("<a><b>1<c/></b><d/></a>");
  BwXmlNode *root = bw_xml_tree_get_root (tree);

  bw_xml_node_remove (bw_xml_node_get_first_child (root));
  g_assert_cmpstr (bw_xml_node_get_name (bw_xml_node_get_first_child (root)), ==, "d");
  assert_text (tree, "<a><d/></a>");
}

/* What is written reads the same, whatever is in it. */
static void
test_serialise (void)
{
  g_autoptr (BwXmlTree) tree =
    parse ("<?xml version='1.0'?>\n<a x='1&#10;2'><![CDATA[<é>]]>\r\n\t&#13;&#x1F411;<b/></a>");
  g_autoptr (GBytes) first = bw_xml_tree_serialise (tree);
  g_autoptr (GBytes) second = bw_xml_tree_serialise (tree);
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  g_autoptr (BwXmlTree) again = bw_xml_tree_parse (first, &bw_xml_limits_definition, issues);
  g_autofree char *text = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (again));
  g_autofree char *value = bw_xml_node_dup_attribute (bw_xml_tree_get_root (again), "x");

  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpstr (text, ==, "<é>\n\t\r🐑");
  g_assert_cmpstr (value, ==, "1\n2");
}

static void
test_remove_attribute (void)
{
  g_autoptr (BwXmlTree) tree = parse ("<a xmlns:n=\"v\" x=\"1\" n:x=\"2\" y=\"3\"/>");
  BwXmlNode *root = bw_xml_tree_get_root (tree);

  bw_xml_node_remove_attribute (root, "{v}x");
  bw_xml_node_remove_attribute (root, "y");
  bw_xml_node_remove_attribute (root, "z");
  bw_xml_node_remove_attribute (root, "{w}x");
  assert_text (tree, "<a xmlns:n=\"v\" x=\"1\"/>");
}

/* What lies beside the elements, and in no tree: but what only looks so, in CDATA or an attribute, is none. */
static void
test_beside (void)
{
  static const char text[] = "<?xml version='1.0'?><!-- one --><?two three?>"
                             "<a xmlns='u' xmlns:n='v' x='--> ?>'> s <![CDATA[<!-- no --><?no?>]]><b xmlns='u' "
                             "xmlns:m='w'/> t<!--four--></a><?five?>";
  static const char *const expected[] = { "<!-- one -->", "<?two three?>", "<!--four-->", "<?five?>" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) remarks = bw_xml_dup_remarks (bytes);
  g_autoptr (BwXmlTree) tree = parse (text);
  BwXmlNode *root = bw_xml_tree_get_root (tree);
  g_auto (GStrv) outer = bw_xml_node_dup_namespaces (root);
  g_auto (GStrv) inner = bw_xml_node_dup_namespaces (bw_xml_node_get_first_child (root));
  g_autofree char *own = bw_xml_node_dup_own_text (root);

  g_assert_cmpuint (remarks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < remarks->len; i++)
    g_assert_cmpstr (remarks->pdata[i], ==, expected[i]);
  g_assert_cmpuint (g_strv_length (outer), ==, 1);
  g_assert_cmpstr (outer[0], ==, "xmlns:n=\"v\"");
  g_assert_cmpuint (g_strv_length (inner), ==, 1);
  g_assert_cmpstr (inner[0], ==, "xmlns:m=\"w\"");
  g_assert_cmpstr (own, ==, "s <!-- no --><?no?> t");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-edit/insert", test_insert);
  g_test_add_func ("/xml-edit/insert-copy", test_insert_copy);
  g_test_add_func ("/xml-edit/remove", test_remove);
  g_test_add_func ("/xml-edit/remove-attribute", test_remove_attribute);
  g_test_add_func ("/xml-edit/beside", test_beside);
  g_test_add_func ("/xml-edit/serialise", test_serialise);
  return g_test_run ();
}
