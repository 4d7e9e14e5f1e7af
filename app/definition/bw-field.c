/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>

static BwFieldType
find_type (BwXmlNode *node)
{
  g_autofree char *type = bw_xml_node_dup_attribute (node, "type");

  if (g_strcmp0 (type, "number") == 0)
    return BW_FIELD_NUMBER;
  if (g_strcmp0 (type, "rating") == 0)
    return BW_FIELD_RATING;
  if (g_strcmp0 (type, "derived") == 0)
    return BW_FIELD_DERIVED;
  return BW_FIELD_TEXT;
}

void
bw_field_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwField *field = element;
  int line = bw_xml_node_get_line (node);
  g_autofree char *table = bw_xml_node_dup_attribute (bw_xml_node_get_parent (node), "id");
  g_autofree char *scale = bw_xml_node_dup_attribute (node, "response-scale");
  g_autofree char *calculate = bw_xml_node_dup_attribute (node, "calculate");

  field->id = bw_xml_node_dup_attribute (node, "id");
  field->type = find_type (node);
  field->label = bw_reader_read_child (reader, node, "label");
  field->help = bw_reader_read_child (reader, node, "help");
  field->unit = bw_reader_read_child (reader, node, "unit");
  field->sources = bw_reader_read_sources (reader, node);
  field->own = bw_xml_node_get_boolean (node, "own", FALSE);
  field->response_scale = bw_reader_read_reference (reader, node, "response-scale", BW_ID_SCALE);
  field->calculate = bw_reader_read_expression (reader, node, "calculate", NULL, table);
  field->minimum = bw_xml_node_get_double (node, "minimum", 0);
  field->maximum = bw_xml_node_get_double (node, "maximum", 1000000);
  field->whole = bw_xml_node_get_boolean (node, "whole", FALSE);

  if ((field->type == BW_FIELD_RATING) != (scale != NULL))
    bw_issues_add (reader->issues, BW_TAG_FIELD_INCOMPLETE, line,
                   scale != NULL ? _ ("The field “%s” has a response scale but is no rating.")
                                 : _ ("The rating field “%s” has no response scale."),
                   field->id);
  if ((field->type == BW_FIELD_DERIVED) != (calculate != NULL))
    bw_issues_add (reader->issues, BW_TAG_FIELD_INCOMPLETE, line,
                   calculate != NULL ? _ ("The field “%s” is calculated but not of the type derived.")
                                     : _ ("The derived field “%s” has no calculation."),
                   field->id);
  if (field->type == BW_FIELD_NUMBER && field->maximum <= field->minimum)
    bw_issues_add (reader->issues, BW_TAG_RANGE_EMPTY, line,
                   _ ("“%s” accepts no number: its maximum is %.15g, its minimum %.15g."), field->id, field->maximum,
                   field->minimum);
}

void
bw_field_clear (BwField *field)
{
  g_free (field->id);
  g_free (field->label);
  g_free (field->help);
  g_free (field->unit);
  g_strfreev (field->sources);
  bw_expression_free (field->calculate);
}
