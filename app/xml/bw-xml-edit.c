/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-xml-private.h"

#include <libxml/xmlsave.h>
#include <string.h>

/* Changing a tree, for elements that stand for others. */

static void
set_line (xmlNode *node, int line)
{
  if (node->type != XML_ELEMENT_NODE)
    return;
  node->line = (unsigned short)CLAMP (line, 0, G_MAXUINT16);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    set_line (child, line);
}

BwXmlNode *
bw_xml_node_insert (BwXmlNode *parent, BwXmlNode *before, const char *name, const char *text, int line)
{
  const xmlNode *root = xmlDocGetRootElement (parent->doc);
  xmlNode *node = xmlNewDocNode (parent->doc, root->ns, (const xmlChar *)name, NULL);

  if (text != NULL)
    xmlNodeAddContent (node, (const xmlChar *)text);
  set_line (node, line);
  return before != NULL ? xmlAddPrevSibling (before, node) : xmlAddChild (parent, node);
}

BwXmlNode *
bw_xml_node_insert_copy (BwXmlNode *parent, BwXmlNode *before, BwXmlNode *original, int line)
{
  xmlNode *copy = NULL;

  /* Unlike xmlDocCopyNode(), this takes up the namespaces of the place the copy goes to. */
  if (xmlDOMWrapCloneNode (NULL, original->doc, original, &copy, parent->doc, parent, 1, 0) != 0)
    return NULL;
  set_line (copy, line);
  return before != NULL ? xmlAddPrevSibling (before, copy) : xmlAddChild (parent, copy);
}

void
bw_xml_node_insert_text (BwXmlNode *before, const char *text)
{
  xmlAddPrevSibling (before, xmlNewDocText (before->doc, (const xmlChar *)text));
}

void
bw_xml_node_set_attribute (BwXmlNode *node, const char *name, const char *value)
{
  if (value != NULL)
    xmlSetNsProp (node, NULL, (const xmlChar *)name, (const xmlChar *)value);
}

void
bw_xml_node_remove_attribute (BwXmlNode *node, const char *name)
{
  const char *local = strrchr (name, '}');
  g_autofree char *uri = local != NULL ? g_strndup (name + 1, (gsize)(local - name) - 1) : NULL;
  xmlAttr *attribute = uri != NULL ? xmlHasNsProp (node, (const xmlChar *)local + 1, (const xmlChar *)uri)
                                   : xmlHasNsProp (node, (const xmlChar *)name, NULL);

  if (attribute != NULL)
    xmlRemoveProp (attribute);
}

void
bw_xml_node_remove (BwXmlNode *node)
{
  xmlUnlinkNode (node);
  xmlFreeNode (node);
}

GBytes *
bw_xml_tree_serialise (BwXmlTree *tree)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlSaveCtxt *save = xmlSaveToBuffer (buffer, "UTF-8", XML_SAVE_AS_XML);
  GBytes *bytes;

  xmlSaveDoc (save, bw_xml_tree_get_document (tree));
  xmlSaveClose (save);
  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize)xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return bytes;
}
