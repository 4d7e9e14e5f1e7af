/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-private.h"
#include "bw-xml-writer.h"

#include <libxml/xmlsave.h>
#include <math.h>
#include <string.h>

char *
bw_xml_error_message (const char *message)
{
  g_autofree char *valid = bw_xml_make_valid (message != NULL ? message : "");
  g_autofree char *flat = g_strdelimit (g_steal_pointer (&valid), "\n\t", ' ');
  gsize length;

  g_strstrip (flat);
  length = strlen (flat);
  while (length > 0 && strchr (". :", flat[length - 1]) != NULL)
    flat[--length] = '\0';
  return g_steal_pointer (&flat);
}

static xmlNode *
skip_to_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

BwXmlNode *
bw_xml_node_get_first_child (BwXmlNode *node)
{
  return skip_to_element (node->children);
}

BwXmlNode *
bw_xml_node_get_next (BwXmlNode *node)
{
  return skip_to_element (node->next);
}

BwXmlNode *
bw_xml_node_get_parent (BwXmlNode *node)
{
  return node->parent != NULL && node->parent->type == XML_ELEMENT_NODE ? node->parent : NULL;
}

BwXmlNode *
bw_xml_node_find_child (BwXmlNode *node, const char *name)
{
  for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
    if (bw_xml_node_is (child, name))
      return child;
  return NULL;
}

BwXmlNode *
bw_xml_node_find_next (BwXmlNode *node, const char *name)
{
  for (BwXmlNode *next = bw_xml_node_get_next (node); next != NULL; next = bw_xml_node_get_next (next))
    if (bw_xml_node_is (next, name))
      return next;
  return NULL;
}

const char *
bw_xml_node_get_name (BwXmlNode *node)
{
  return (const char *)node->name;
}

gboolean
bw_xml_node_is (BwXmlNode *node, const char *name)
{
  xmlNode *root = xmlDocGetRootElement (node->doc);

  return xmlStrEqual (node->name, (const xmlChar *)name) &&
         xmlStrEqual (node->ns != NULL ? node->ns->href : NULL, root->ns != NULL ? root->ns->href : NULL);
}

int
bw_xml_node_get_line (BwXmlNode *node)
{
  return (int)xmlGetLineNo (node);
}

char *
bw_xml_node_dup_verbatim (BwXmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = g_strdup (content != NULL ? (const char *)content : "");

  xmlFree (content);
  return text;
}

/* Runs of XML white space become one space, in place; none is left at the ends. */
static char *
collapse (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (strchr (" \t\r\n", *from) == NULL)
        *to++ = *from;
      else if (to > text && to[-1] != ' ')
        *to++ = ' ';
    }
  if (to > text && to[-1] == ' ')
    to--;
  *to = '\0';
  return text;
}

char *
bw_xml_node_dup_text (BwXmlNode *node)
{
  return collapse (bw_xml_node_dup_verbatim (node));
}

char *
bw_xml_node_dup_own_text (BwXmlNode *node)
{
  GString *text = g_string_new (NULL);

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (xmlNodeIsText (child) && child->content != NULL)
      g_string_append (text, (const char *)child->content);
  return collapse (g_string_free (text, FALSE));
}

char **
bw_xml_node_dup_namespaces (BwXmlNode *node)
{
  const xmlNode *root = xmlDocGetRootElement (node->doc);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const xmlNs *declared = node->nsDef; declared != NULL; declared = declared->next)
    {
      gboolean usual = declared->prefix == NULL && root->ns != NULL && xmlStrEqual (declared->href, root->ns->href);
      g_autofree char *text =
        g_strdup_printf ("xmlns%s%s=\"%s\"", declared->prefix != NULL ? ":" : "",
                         declared->prefix != NULL ? (const char *)declared->prefix : "",
                         declared->href != NULL ? (const char *)declared->href : "");
      if (!usual)
        g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static char *
steal_attribute (xmlChar *value)
{
  char *text;

  if (value == NULL)
    return NULL;
  text = g_strstrip (g_strdup ((const char *)value));
  xmlFree (value);
  return text;
}

char *
bw_xml_node_dup_attribute (BwXmlNode *node, const char *name)
{
  return steal_attribute (xmlGetNoNsProp (node, (const xmlChar *)name));
}

char **
bw_xml_node_dup_words (BwXmlNode *node, const char *name)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, name);

  if (text == NULL)
    return NULL;
  collapse (text);
  return g_strsplit (text, " ", -1);
}

char *
bw_xml_node_dup_language (BwXmlNode *node)
{
  return steal_attribute (xmlGetNsProp (node, (const xmlChar *)"lang", XML_XML_NAMESPACE));
}

double
bw_xml_node_get_double (BwXmlNode *node, const char *name, double fallback)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, name);
  char *end;
  double value;

  if (text == NULL || *text == '\0')
    return fallback;
  value = g_ascii_strtod (text, &end);
  return *end == '\0' && isfinite (value) ? value : fallback;
}

gint64
bw_xml_node_get_integer (BwXmlNode *node, const char *name, gint64 fallback)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, name);
  gint64 value;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    return fallback;
  return value;
}

gboolean
bw_xml_node_get_boolean (BwXmlNode *node, const char *name, gboolean fallback)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, name);

  if (g_strcmp0 (text, "true") == 0 || g_strcmp0 (text, "1") == 0)
    return TRUE;
  if (g_strcmp0 (text, "false") == 0 || g_strcmp0 (text, "0") == 0)
    return FALSE;
  return fallback;
}

char **
bw_xml_node_dup_unknown_attributes (BwXmlNode *node, const char *const *known)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean any = FALSE;

  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *name = NULL;
      xmlChar *value;

      if (attribute->ns == NULL && g_strv_contains (known, (const char *)attribute->name))
        continue;
      name = attribute->ns != NULL ? g_strdup_printf ("{%s}%s", attribute->ns->href, attribute->name)
                                   : g_strdup ((const char *)attribute->name);
      value = xmlNodeGetContent ((xmlNode *)attribute);
      g_strv_builder_add_many (builder, name, value != NULL ? (const char *)value : "", NULL);
      xmlFree (value);
      any = TRUE;
    }
  return any ? g_strv_builder_end (builder) : NULL;
}

/* Serialises @node with every namespace it needs, whatever surrounds it later. */
static void
append_serialised (GString *out, xmlNode *node)
{
  xmlDoc *document = xmlNewDoc ((const xmlChar *)"1.0");
  xmlNode *copy = xmlDocCopyNode (node, document, 1);
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlSaveCtxt *save = xmlSaveToBuffer (buffer, "UTF-8", XML_SAVE_NO_DECL | XML_SAVE_AS_XML);

  xmlDocSetRootElement (document, copy);
  xmlSaveTree (save, copy);
  xmlSaveClose (save);
  g_string_append (out, (const char *)xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  xmlFreeDoc (document);
}

char *
bw_xml_node_dup_unknown_children (BwXmlNode *node, const char *const *known)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
    if (!g_strv_contains (known, bw_xml_node_get_name (child)) || !bw_xml_node_is (child, bw_xml_node_get_name (child)))
      append_serialised (out, child);
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

char *
bw_xml_node_dup_fragment (BwXmlNode *node)
{
  GString *out = g_string_new (NULL);

  append_serialised (out, node);
  return g_string_free (out, FALSE);
}
