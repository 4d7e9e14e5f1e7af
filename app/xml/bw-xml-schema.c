/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlschemas.h>
#include <string.h>

struct _BwXmlSchema
{
  xmlSchema *schema;
};

static void
schema_error_cb (void *data, xmlErrorPtr xml_error)
{
  GString *messages = data;
  g_autofree char *message = bw_xml_error_message (xml_error->message);

  g_string_append_printf (messages, "%s%d: %s", messages->len > 0 ? "; " : "", xml_error->line, message);
}

BwXmlSchema *
bw_xml_schema_new (GBytes *bytes, GError **error)
{
  g_autoptr (GString) messages = g_string_new (NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  xmlSchemaParserCtxt *context = xmlSchemaNewMemParserCtxt (data, (int)length);
  xmlSchema *compiled;
  BwXmlSchema *schema;

  xmlSchemaSetParserStructuredErrors (context, (xmlStructuredErrorFunc)schema_error_cb, messages);
  compiled = xmlSchemaParse (context);
  xmlSchemaFreeParserCtxt (context);
  if (compiled == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The schema could not be read: %s."), messages->str);
      return NULL;
    }
  schema = g_new0 (BwXmlSchema, 1);
  schema->schema = compiled;
  return schema;
}

void
bw_xml_schema_free (BwXmlSchema *schema)
{
  if (schema == NULL)
    return;
  xmlSchemaFree (schema->schema);
  g_free (schema);
}

/* libxml2 writes "{urn:…}item" and "Element '…': …"; people need neither the namespace nor the element twice. */
static char *
simplify (const char *message)
{
  g_autofree char *text = bw_xml_error_message (message);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      const char *brace = *c == '{' ? strchr (c, '}') : NULL;

      if (brace != NULL)
        c = brace;
      else
        g_string_append_c (out, *c);
    }
  g_string_append_c (out, '.');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The value of a key in a message such as "Duplicate key-sequence ['v-exp.1'] in key …". The caller owns it. */
static char *
extract_key (const char *message)
{
  const char *from = strstr (message, "['");
  const char *to = from != NULL ? strstr (from, "']") : NULL;

  return to != NULL ? g_strndup (from + 2, to - from - 2) : g_strdup ("");
}

static void
validity_error_cb (void *data, xmlErrorPtr xml_error)
{
  BwIssues *issues = data;
  xmlNode *node = xml_error->node;
  int line = node != NULL ? (int)xmlGetLineNo (node) : xml_error->line;
  g_autofree char *text = NULL;

  if (xml_error->code != XML_SCHEMAV_CVC_IDC)
    {
      text = simplify (xml_error->message);
      bw_issues_add (issues, BW_TAG_SCHEMA, line, "%s", text);
      return;
    }
  text = extract_key (xml_error->message);
  /* A keyref that leads nowhere is left to whoever reads the element: it can name the nearest id. */
  if (strstr (xml_error->message, "Duplicate key-sequence") != NULL)
    bw_issues_add (issues, BW_TAG_DUPLICATE_ID, line, _ ("The id “%s” is already taken by another element."), text);
}

gboolean
bw_xml_schema_validate (BwXmlSchema *schema, BwXmlTree *tree, BwIssues *issues)
{
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (schema->schema);
  guint n_before = bw_issues_get_n (issues);

  xmlSchemaSetValidStructuredErrors (context, (xmlStructuredErrorFunc)validity_error_cb, issues);
  xmlSchemaValidateDoc (context, bw_xml_tree_get_document (tree));
  xmlSchemaFreeValidCtxt (context);
  return bw_issues_get_n (issues) == n_before;
}
