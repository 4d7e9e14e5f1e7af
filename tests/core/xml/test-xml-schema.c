/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-xml.h"

#include <gio/gio.h>
#include <string.h>

#define SCHEMA                                                                                                         \
  "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t' targetNamespace='urn:t'"                     \
  " elementFormDefault='qualified'>"                                                                                   \
  "<xs:simpleType name='id'><xs:restriction base='xs:token'><xs:pattern value='[a-z]{1,3}'/></xs:restriction>"         \
  "</xs:simpleType>"                                                                                                   \
  "<xs:element name='list'><xs:complexType><xs:sequence>"                                                              \
  "<xs:element name='one' maxOccurs='unbounded'><xs:complexType>"                                                      \
  "<xs:attribute name='id' type='t:id' use='required'/><xs:attribute name='like' type='t:id'/>"                        \
  "</xs:complexType></xs:element></xs:sequence></xs:complexType>"                                                      \
  "<xs:key name='k'><xs:selector xpath='t:one'/><xs:field xpath='@id'/></xs:key>"                                      \
  "<xs:keyref name='r' refer='t:k'><xs:selector xpath='t:one'/><xs:field xpath='@like'/></xs:keyref>"                  \
  "</xs:element></xs:schema>"

static BwXmlSchema *
load_schema (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BwXmlSchema *schema = bw_xml_schema_new (bytes, &error);

  g_assert_no_error (error);
  return schema;
}

/* The findings, one a line. */
static char *
validate (BwXmlSchema *schema, const char *text, gboolean *well_placed)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);
  GString *lines = g_string_new (NULL);

  g_assert_nonnull (tree);
  *well_placed = bw_xml_schema_validate (schema, tree, issues);
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);

      g_string_append_printf (lines, "%s\n", line);
    }
  return g_string_free (lines, FALSE);
}

static const struct
{
  const char *name;
  const char *children;
  gboolean well_placed;
  const char *findings;
} cases[] = {
  { "clean", "<one id='a'/>\n<one id='b' like='a'/>", TRUE, "" },
  { "element", "\n<two/>", FALSE,
    "f:2: error: schema: Element 'two': This element is not expected. Expected is ( one ).\n" },
  /* The name alone would not say what is wrong with this one. */
  { "namespace", "\n<one xmlns='urn:other' id='a'/>", FALSE,
    "f:2: error: schema: Element '{urn:other}one': This element is not expected. Expected is ( one ).\n" },
  { "attribute", "\n<one id='a' not='b'/>", FALSE,
    "f:2: error: schema: Element 'one', attribute 'not': The attribute 'not' is not allowed.\n" },
  { "missing", "\n<one/>", FALSE, "f:2: error: schema: Element 'one': The attribute 'id' is required but missing.\n" },
  /* Braces of the pattern and of the value stay. */
  { "pattern", "\n<one id='{A}'/>", FALSE,
    "f:2: error: schema: Element 'one', attribute 'id': The value '{A}' is not accepted by the pattern "
    "'[a-z]{1,3}'.\n" },
  { "text", "<one id='a'/>words", FALSE,
    "f:1: error: schema: Element 'list': Character content other than whitespace is not allowed because the content "
    "type is 'element-only'.\n" },
  { "duplicate", "\n<one id='a'/>\n<one id='a'/>\n<one id='b'/>", TRUE,
    "f:3: error: duplicate-id: “a” is already taken by another element.\n" },
  { "three", "\n<one id='a'/>\n<one id='a'/>\n<one id='a'/>", TRUE,
    "f:3: error: duplicate-id: “a” is already taken by another element.\n"
    "f:4: error: duplicate-id: “a” is already taken by another element.\n" },
  /* Where it leads to nothing, whoever reads the element says so. */
  { "keyref", "\n<one id='a' like='z'/>", TRUE, "" },
  { "both", "\n<one id='a'/>\n<one id='a'/>\n<two/>", FALSE,
    "f:3: error: duplicate-id: “a” is already taken by another element.\n"
    "f:4: error: schema: Element 'two': This element is not expected. Expected is ( one ).\n" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (BwXmlSchema) schema = load_schema (SCHEMA);
  g_autofree char *text = g_strdup_printf ("<list xmlns='urn:t'>%s</list>", cases[i].children);
  gboolean well_placed;
  g_autofree char *findings = validate (schema, text, &well_placed);

  g_assert_cmpstr (findings, ==, cases[i].findings);
  g_assert_cmpint (well_placed, ==, cases[i].well_placed);
}

/* One schema serves many trees. */
static void
test_again (void)
{
  g_autoptr (BwXmlSchema) schema = load_schema (SCHEMA);

  for (guint i = 0; i < 3; i++)
    {
      gboolean well_placed;
      g_autofree char *bad = validate (schema, "<list xmlns='urn:t'><two/></list>", &well_placed);
      g_autofree char *good = NULL;

      g_assert_false (well_placed);
      good = validate (schema, "<list xmlns='urn:t'><one id='a'/></list>", &well_placed);
      g_assert_true (well_placed);
      g_assert_cmpstr (good, ==, "");
    }
}

/* Findings that are not kept still count: what is built wrongly must never pass. */
static void
test_flood (void)
{
  g_autoptr (BwXmlSchema) schema = load_schema (SCHEMA);
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  const char *text = "<list xmlns='urn:t'><two/></list>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);

  for (guint i = 0; i < 5000; i++)
    bw_issues_add (issues, BW_TAG_CYCLE, 1, "%u", i);
  g_assert_false (bw_xml_schema_validate (schema, tree, issues));
  g_assert_cmpuint (bw_issues_get_n_errors (issues), ==, 5001);
}

static void
test_no_schema (void)
{
  const char *const texts[] = { "", "<", "<a/>",
                                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:no/></xs:schema>" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;
      g_autoptr (BwXmlSchema) schema = bw_xml_schema_new (bytes, &error);

      g_assert_null (schema);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_test_message ("%s", error->message);
    }
}

/* Nothing in libxml2 is set up when the first two threads come along: types, tables and tests of names. */
static gpointer
validate_often (gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (BwXmlSchema) schema = load_schema (SCHEMA);
      gboolean well_placed;
      g_autofree char *findings =
        validate (schema, "<list xmlns='urn:t'><one id='a'/><one id='a'/></list>", &well_placed);

      g_assert_cmpstr (findings, ==, "f:1: error: duplicate-id: “a” is already taken by another element.\n");
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("validate", validate_often, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-schema/threads", test_threads);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/xml-schema/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/xml-schema/again", test_again);
  g_test_add_func ("/xml-schema/flood", test_flood);
  g_test_add_func ("/xml-schema/no-schema", test_no_schema);
  return g_test_run ();
}
