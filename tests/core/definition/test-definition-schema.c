/* SPDX-License-Identifier: GPL-3.0-or-later */

/* assessment.xsd, the reader and what is said about both: the one may not know what the other does not. */

#include "definition-file.h"

#include "app/xml/bw-expression.h"
#include "app/xml/bw-xml.h"

#include <math.h>
#include <string.h>

static BwXmlTree *
parse_schema (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("assessment.xsd");
  BwXmlTree *tree = bw_xml_tree_parse (definition_get_schema (), &bw_xml_limits_definition, issues);

  g_assert_nonnull (tree);
  return tree;
}

typedef void (*Visit) (BwXmlNode *node, gpointer data);

static void
walk (BwXmlNode *node, Visit visit, gpointer data)
{
  visit (node, data);
  for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
    walk (child, visit, data);
}

/* @text holds what begins with @before, then @word, then anything that ends a name. */
static gboolean
has_word (const char *text, const char *before, const char *word, const char *ends)
{
  g_autofree char *start = g_strconcat (before, word, NULL);

  for (const char *at = strstr (text, start); at != NULL; at = strstr (at + 1, start))
    if (strchr (ends, at[strlen (start)]) != NULL && at[strlen (start)] != '\0')
      return TRUE;
  return FALSE;
}

static void
check_use (BwXmlNode *node, gpointer data)
{
  const char *text = data;
  g_autofree char *name = bw_xml_node_dup_attribute (node, "name");
  g_autofree char *value = bw_xml_node_dup_attribute (node, "value");

  if (name != NULL && bw_xml_node_is (node, "element"))
    {
      g_test_message ("<%s>", name);
      g_assert_true (has_word (text, "<", name, " >/"));
    }
  else if (name != NULL && bw_xml_node_is (node, "attribute"))
    {
      g_test_message ("%s=", name);
      g_assert_true (has_word (text, " ", name, "="));
    }
  else if (bw_xml_node_is (node, "enumeration"))
    {
      g_test_message ("\"%s\"", value);
      g_assert_true (has_word (text, "\"", value, "\" "));
    }
}

/* The reader has seen everything the schema allows, at least once: what is borrowed, too, and what becomes of it. */
static void
test_all_is_used (void)
{
  static const char *const names[] = { "all-elements.xml", "borrower.xml", "borrower-expanded.xml" };
  g_autoptr (BwXmlTree) tree = parse_schema ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = definition_get_path (names[i]);
      g_autofree char *more = definition_load_text (path);

      g_string_append (text, more);
    }
  walk (bw_xml_tree_get_root (tree), check_use, text->str);
}

static const char *const operators[] = {
  "sqrt", "abs", "min", "max", "mean", "if", "not", "true", "false", "floor", "ceiling", "round", "number",
};

/* An author finds every function in the schema, and every one of them works. */
static void
test_functions (void)
{
  g_autoptr (BwXmlTree) tree = parse_schema ();
  g_autofree char *path = definition_get_path ("all-elements.xml");
  g_autofree char *text = definition_load_text (path);
  g_autofree char *said = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (tree));

  for (const BwFunction *function = bw_definition_functions; function->name != NULL; function++)
    {
      g_test_message ("%s()", function->name);
      g_assert_true (has_word (said, " ", function->name, "("));
      g_assert_true (strstr (text, function->name) != NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      g_test_message ("%s()", operators[i]);
      g_assert_true (has_word (said, " ", operators[i], "("));
      g_assert_true (has_word (text, "", operators[i], "("));
    }
}

/* Examples such as "sum-field('table', 'field')" in the schema. */
static gboolean
is_function (const char *name)
{
  for (const BwFunction *function = bw_definition_functions; function->name != NULL; function++)
    if (g_str_equal (function->name, name))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_equal (operators[i], name))
      return TRUE;
  return FALSE;
}

/* … and nothing that is said to be a function is none. */
static void
test_no_other_functions (void)
{
  g_autoptr (BwXmlTree) tree = parse_schema ();
  g_autofree char *said = bw_xml_node_dup_verbatim (bw_xml_tree_get_root (tree));
  guint n = 0;

  for (const char *at = strchr (said, '('); at != NULL; at = strchr (at + 1, '('))
    {
      const char *from = at;
      g_autofree char *name = NULL;

      while (from > said && (g_ascii_islower (from[-1]) || from[-1] == '-'))
        from--;
      name = g_strndup (from, at - from);
      if (*name == '\0')
        continue;
      g_test_message ("%s()", name);
      g_assert_true (is_function (name));
      n++;
    }
  g_assert_cmpuint (n, >, 30);
}

static void
collect_default (BwXmlNode *node, gpointer data)
{
  GPtrArray *defaults = data;
  g_autofree char *name = bw_xml_node_dup_attribute (node, "name");
  g_autofree char *value = bw_xml_node_dup_attribute (node, "default");
  char *line = g_strdup_printf ("%s=%s", name, value);

  if (value == NULL || g_ptr_array_find_with_equal_func (defaults, line, g_str_equal, NULL))
    g_free (line);
  else
    g_ptr_array_add (defaults, line);
}

/* The defaults are written down three times: in the schema, in the reader and here. */
static void
test_defaults (void)
{
  const char *const expected[] = {
    "tick=open",      "reversible=true", "minimum=0",       "maximum=100",     "min-answered-share=0.6",
    "own=false",      "keying=forward",  "multiple=false",  "maximum=1000000", "whole=false",
    "minimum-rows=0", "maximum-rows=50", "weight=1",        "shown=true",      "role=note",
    "first=false",    "role=result",     "show=dimensions", "sort=none"
  };
  g_autoptr (BwXmlTree) tree = parse_schema ();
  g_autoptr (GPtrArray) defaults = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = definition_get_path ("all-elements.xml");
  g_autoptr (BwAssessment) a = definition_read_clean (path);
  const BwItem *item;

  walk (bw_xml_tree_get_root (tree), collect_default, defaults);
  g_assert_cmpuint (defaults->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < defaults->len; i++)
    g_assert_cmpstr (g_ptr_array_index (defaults, i), ==, expected[i]);

  g_assert_cmpint (a->response_scales[0].points[0].tick, ==, BW_TICK_OPEN);
  g_assert_true (a->response_scales[0].reversible);
  g_assert_cmpfloat (a->band_sets[0].minimum, ==, 0);
  g_assert_cmpfloat (a->band_sets[0].maximum, ==, 100);
  g_assert_cmpfloat (a->dimensions[0].min_answered_share, ==, 0.6);
  item = &a->items[bw_assessment_find_item (a, "wind.1")];
  g_assert_false (item->own);
  g_assert_false (item->reverse);
  g_assert_cmpint (a->items[bw_assessment_find_item (a, "case")].type, ==, BW_ITEM_VIGNETTE);
  item = &a->items[bw_assessment_find_item (a, "height")];
  g_assert_cmpfloat (item->minimum, ==, 0);
  g_assert_cmpfloat (item->maximum, ==, 1000000);
  g_assert_false (item->whole);
  item = &a->items[bw_assessment_find_item (a, "ships")];
  g_assert_cmpfloat (item->fields[2].minimum, ==, 0);
  g_assert_cmpfloat (item->fields[2].maximum, ==, 1000000);
  g_assert_false (item->fields[2].whole);
  g_assert_false (item->fields[0].own);
  item = &a->items[bw_assessment_find_item (a, "birds")];
  g_assert_cmpuint (item->minimum_rows, ==, 0);
  g_assert_cmpuint (item->maximum_rows, ==, 50);
  g_assert_cmpfloat (a->indices[0].parts[1].weight, ==, 1);
  g_assert_cmpint (a->rules[3].role, ==, BW_RULE_NOTE);
  g_assert_true (a->indices[0].shown);
  g_assert_false (a->rules[3].first);
  g_assert_false (a->charts[2].cover);
  g_assert_cmpint (a->charts[2].show, ==, BW_CHART_SHOW_DIMENSIONS);
  g_assert_cmpint (a->charts[2].sort, ==, BW_SORT_NONE);
}

/* Without multiple="…", a choice is a single one. */
static void
test_default_choice (void)
{
  g_autofree char *path = definition_get_path ("all-elements.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (GString) edited = g_string_new (text);
  g_autoptr (BwAssessment) a = NULL;

  g_assert_cmpuint (g_string_replace (edited, " multiple=\"false\"", "", 0), ==, 1);
  a = definition_parse_clean (edited->str);
  g_assert_cmpint (a->items[bw_assessment_find_item (a, "boat")].type, ==, BW_ITEM_CHOICE);
}

static void
check_documentation (BwXmlNode *node, gpointer data)
{
  g_autofree char *name = bw_xml_node_dup_attribute (node, "name");
  guint *n = data;

  if (name == NULL || (!bw_xml_node_is (node, "complexType") && !bw_xml_node_is (node, "simpleType")))
    return;
  *n += 1;
  g_test_message ("%s", name);
  g_assert_nonnull (bw_xml_node_find_child (node, "annotation"));
}

/* The schema is also the reference for authors: every type says what it is for. */
static void
test_documentation (void)
{
  g_autoptr (BwXmlTree) tree = parse_schema ();
  guint n = 0;

  walk (bw_xml_tree_get_root (tree), check_documentation, &n);
  g_assert_cmpuint (n, >, 30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/definition-schema/all-is-used", test_all_is_used);
  g_test_add_func ("/definition-schema/functions", test_functions);
  g_test_add_func ("/definition-schema/no-other-functions", test_no_other_functions);
  g_test_add_func ("/definition-schema/defaults", test_defaults);
  g_test_add_func ("/definition-schema/default-choice", test_default_choice);
  g_test_add_func ("/definition-schema/documentation", test_documentation);
  return g_test_run ();
}
