/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

void
bw_source_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwSource *source = element;

  source->id = bw_xml_node_dup_attribute (node, "id");
  source->citation = bw_reader_read_text (reader, node);
  source->n_lines = (guint)CLAMP (bw_xml_node_get_integer (node, "lines", 0), 0, G_MAXINT);
}

void
bw_source_clear (BwSource *source)
{
  g_free (source->id);
  g_free (source->citation);
}

void
bw_background_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwBackground *background = element;

  background->id = bw_xml_node_dup_attribute (node, "id");
  background->title = bw_reader_read_child (reader, node, "title");
  background->sources = bw_reader_read_sources (reader, node);
  background->paragraphs = bw_reader_read_paragraphs (reader, node, &background->n_paragraphs);
}

void
bw_background_clear (BwBackground *background)
{
  bw_paragraphs_free (background->paragraphs, background->n_paragraphs);
  g_free (background->id);
  g_free (background->title);
  g_strfreev (background->sources);
}

void
bw_remedy_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwRemedy *remedy = element;

  remedy->id = bw_xml_node_dup_attribute (node, "id");
  remedy->name = bw_reader_read_text (reader, node);
}

void
bw_remedy_clear (BwRemedy *remedy)
{
  g_free (remedy->id);
  g_free (remedy->name);
}
