/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlschemas.h>
#include <string.h>

struct _BwXmlSchema
{
  xmlSchema *schema;
};

/* The longest message of libxml2 that is looked at: it repeats a wrong value whole, and that may have megabytes. */
#define MAX_MESSAGE 2000

/* What validity_error_cb() works on. */
typedef struct
{
  BwIssues *issues;
  char *prefix;         /* "{namespace}" of the root, which libxml2 writes before each name */
  gboolean well_placed; /* no finding but doubled ids so far */
} Validation;

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
  xmlSchemaParserCtxt *context;
  xmlSchema *compiled;
  BwXmlSchema *schema;

  bw_xml_prepare ();
  context = xmlSchemaNewMemParserCtxt (data, (int)length);
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

/* People need neither the namespace before each name nor the kind of rule that was broken. The caller owns the result.
 */
static char *
simplify (const char *message, const char *prefix)
{
  g_autofree char *start = g_strndup (message, strnlen (message, MAX_MESSAGE));
  g_autofree char *text = bw_xml_error_message (start);
  g_autoptr (GString) out = g_string_new (text);
  const char *facet = strstr (out->str, ": [facet '");
  const char *end = facet != NULL ? strstr (facet, "'] ") : NULL;

  if (end != NULL)
    g_string_erase (out, facet + 2 - out->str, end + 3 - (facet + 2));
  g_string_replace (out, prefix, "", 0);
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
  Validation *validation = data;
  xmlNode *node = xml_error->node;
  int line = node != NULL ? (int)xmlGetLineNo (node) : xml_error->line;
  g_autofree char *text = NULL;

  if (xml_error->code != XML_SCHEMAV_CVC_IDC)
    {
      validation->well_placed = FALSE;
      text = simplify (xml_error->message, validation->prefix);
      bw_issues_add (validation->issues, BW_TAG_SCHEMA, line, "%s", text);
      return;
    }
  /* A keyref that leads nowhere is left to whoever reads the element: it can name the nearest id. */
  if (strstr (xml_error->message, "Duplicate key-sequence") == NULL)
    return;
  text = extract_key (xml_error->message);
  bw_issues_add (validation->issues, BW_TAG_DUPLICATE_ID, line, _ ("“%s” is already taken by another element."), text);
}

gboolean
bw_xml_schema_validate (BwXmlSchema *schema, BwXmlTree *tree, BwIssues *issues)
{
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (schema->schema);
  const xmlNode *root = bw_xml_tree_get_root (tree);
  Validation validation = { .issues = issues, .well_placed = TRUE };

  validation.prefix = g_strdup_printf ("{%s}", root->ns != NULL ? (const char *)root->ns->href : "");
  xmlSchemaSetValidStructuredErrors (context, (xmlStructuredErrorFunc)validity_error_cb, &validation);
  if (xmlSchemaValidateDoc (context, bw_xml_tree_get_document (tree)) < 0)
    {
      validation.well_placed = FALSE;
      bw_issues_add (issues, BW_TAG_SCHEMA, 0, _ ("The file could not be compared with its schema."));
    }
  xmlSchemaFreeValidCtxt (context);
  g_free (validation.prefix);
  return validation.well_placed;
}
