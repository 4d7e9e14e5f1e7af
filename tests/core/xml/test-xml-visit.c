/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-xml.h"

#include <string.h>

/* Many elements, one after the other, beside the tree that holds them all at once: nothing may differ. */

static const BwXmlMany many = { .parent = "few", .child = "one" };

static GBytes *
take (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* Adds the lines of @node and of all elements inside. */
static void
append_lines (GString *seen, BwXmlNode *node)
{
  g_string_append_printf (seen, " %d", bw_xml_node_get_line (node));
  for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
    append_lines (seen, child);
}

static void
visit_cb (BwXmlNode *node, gpointer data)
{
  GString *seen = data;
  g_autofree char *fragment = bw_xml_node_dup_fragment (node);

  g_string_append (seen, fragment);
  append_lines (seen, node);
  g_string_append_c (seen, '\n');
}

/* What a visit would show, by way of the whole tree, which has none of it afterwards. */
static char *
take_out (BwXmlTree *whole)
{
  GString *seen = g_string_new (NULL);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  BwXmlNode *parent = bw_xml_node_find_child (bw_xml_tree_get_root (whole), many.parent);

  for (BwXmlNode *node = parent != NULL ? bw_xml_node_find_child (parent, many.child) : NULL; node != NULL;
       node = bw_xml_node_find_next (node, many.child))
    g_ptr_array_add (nodes, node);
  for (guint i = 0; i < nodes->len; i++)
    visit_cb (nodes->pdata[i], seen);
  for (guint i = 0; i < nodes->len; i++)
    bw_xml_node_remove (nodes->pdata[i]);
  return g_string_free (seen, FALSE);
}

static void
assert_same (GBytes *bytes)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  g_autoptr (BwXmlTree) whole = bw_xml_tree_parse (bytes, &bw_xml_limits_document, issues);
  g_autoptr (BwXmlTree) rest = bw_xml_tree_parse_around (bytes, &bw_xml_limits_document, &many, issues);
  g_autofree char *expected = take_out (whole);
  g_autoptr (GString) seen = g_string_new (NULL);

  g_assert_true (bw_xml_visit (bytes, &bw_xml_limits_document, &many, visit_cb, seen, issues));
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  g_assert_cmpstr (seen->str, ==, expected);
  g_autoptr (GBytes) left = bw_xml_tree_serialise (whole);
  g_autoptr (GBytes) around = bw_xml_tree_serialise (rest);
  g_assert_cmpmem (g_bytes_get_data (around, NULL), g_bytes_get_size (around), g_bytes_get_data (left, NULL),
                   g_bytes_get_size (left));
}

static void
test_same (void)
{
  static const char *const texts[] = {
    "<a xmlns='u'><few><one/><one n='1'>x<b/>y</one>\n</few><last/></a>",
    /* Only the first parent counts, only what is directly inside, and only our own namespace. */
    "<a xmlns='u' xmlns:o='v'><o:few><one/></o:few><b><few><one/></few></b><few o='1'>t<o:one/><b><one/></b>"
    "<one/>u</few><few><one/></few><one/></a>",
    "<o:a xmlns:o='u'><o:few><o:one q='1' xmlns:p='w' p:r='2'><one/></o:one><one/></o:few></o:a>",
    "<a><few> <one xml:id='x'/> <!-- no --> <one xml:id='y'><![CDATA[ <4> ]]>&lt;&#10;</one><?no?> </few></a>",
    "<few><few><one><few><one/></few></one></few><one/></few>",
    "<a xmlns='u'/>",
    "<one><one><one/></one></one>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = take (texts[i]);

      g_test_message ("%s", texts[i]);
      assert_same (bytes);
    }
}

/* libxml2 counts lines up to 65535 in an element itself; those behind are to be as right as in the tree. */
static void
test_lines (void)
{
  GString *text = g_string_new ("<a>\n<few>\n");

  for (guint i = 0; i < 30000; i++)
    g_string_append (text, "<one>\n<b/>\n<b>\nx</b>\n</one>\n");
  g_string_append (text, "</few>\n</a>\n");
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  assert_same (bytes);
}

static void
count_cb (BwXmlNode *node, gpointer data)
{
  (*(guint *)data)++;
}

static void
assert_refused (const char *text, const BwXmlLimits *limits, BwTag tag)
{
  g_autoptr (GBytes) bytes = take (text);
  guint n = 0;

  for (guint way = 0; way < 2; way++)
    {
      g_autoptr (BwIssues) issues = bw_issues_new ("f");

      if (way == 0)
        g_assert_null (bw_xml_tree_parse_around (bytes, limits, &many, issues));
      else
        g_assert_false (bw_xml_visit (bytes, limits, &many, count_cb, &n, issues));
      g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
      g_assert_cmpint (bw_issues_get (issues, 0)->tag, ==, tag);
    }
}

/* What is left out of the tree is looked at as closely as the rest. */
static void
test_refused (void)
{
  const BwXmlLimits small = { .max_bytes = 1000, .max_depth = 5, .max_parts = 8 };

  assert_refused ("<a><few><one></few></a>", &small, BW_TAG_NOT_XML);
  assert_refused ("<a><few><one>&no;</one></few></a>", &small, BW_TAG_NOT_XML);
  assert_refused ("<a><few><one/></few></a><b/>", &small, BW_TAG_NOT_XML);
  assert_refused ("<a><few><one><b><b><b/></b></b></one></few></a>", &small, BW_TAG_TOO_DEEP);
  assert_refused ("<a><few><one a='1' b='2' c='3' d='4' e='5' f='6'/></few></a>", &small, BW_TAG_TOO_COMPLEX);
  assert_refused ("<!DOCTYPE a><a><few><one/></few></a>", &small, BW_TAG_DOCTYPE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-visit/same", test_same);
  g_test_add_func ("/xml-visit/lines", test_lines);
  g_test_add_func ("/xml-visit/refused", test_refused);
  return g_test_run ();
}
