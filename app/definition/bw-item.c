/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static void
read_option (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwOption *option = element;

  option->id = bw_xml_node_dup_attribute (node, "id");
  option->text = bw_reader_read_text (reader, node);
  option->credit = bw_xml_node_get_double (node, "credit", NAN);
  option->remedy = bw_reader_read_reference (reader, node, "remedy", BW_ID_REMEDY);
}

static void
check_credits (BwDefinitionReader *reader, const BwItem *item)
{
  guint n_full = 0;

  for (guint i = 0; i < item->n_options; i++)
    n_full += item->options[i].credit == 1;
  if (n_full != 1)
    bw_issues_add (reader->issues, BW_TAG_VIGNETTE_CREDIT, item->line,
                   _ ("The vignette “%s” has %u options with full credit, where one is expected."), item->id, n_full);
}

static void
read_range (BwDefinitionReader *reader, BwXmlNode *node, BwItem *item)
{
  item->minimum = bw_xml_node_get_double (node, "minimum", 0);
  item->maximum = bw_xml_node_get_double (node, "maximum", 1000000);
  item->whole = bw_xml_node_get_boolean (node, "whole", FALSE);
  item->unit = bw_reader_read_child (reader, node, "unit");
  if (item->maximum <= item->minimum)
    bw_issues_add (reader->issues, BW_TAG_RANGE_EMPTY, item->line,
                   _ ("“%s” accepts no number: its maximum is %.15g, its minimum %.15g."), item->id, item->maximum,
                   item->minimum);
}

/* A derived field may name only fields that are there before it: those a person fills in, and derived ones above it. */
static void
check_field_order (BwDefinitionReader *reader, int line, const BwItem *item, guint position)
{
  const BwExpression *calculate = item->fields[position].calculate;

  for (guint i = 0; calculate != NULL && i < bw_expression_get_n_calls (calculate); i++)
    {
      const BwCall *call = bw_expression_get_call (calculate, i);

      for (guint later = position; g_str_equal (call->function->name, "field") && later < item->n_fields; later++)
        if (item->fields[later].type == BW_FIELD_DERIVED && g_strcmp0 (item->fields[later].id, call->literals[0]) == 0)
          bw_issues_add (reader->issues, BW_TAG_CYCLE, line,
                         _ ("The field “%s” needs “%s”, which is worked out only after it."), item->fields[position].id,
                         item->fields[later].id);
    }
}

static void
read_table (BwDefinitionReader *reader, BwXmlNode *node, BwItem *item)
{
  guint position = 0;

  item->fields = bw_reader_read_array (reader, node, "field", sizeof (BwField), &item->n_fields, bw_field_read);
  for (BwXmlNode *field = bw_xml_node_find_child (node, "field"); field != NULL;
       field = bw_xml_node_find_next (field, "field"))
    check_field_order (reader, bw_xml_node_get_line (field), item, position++);

  item->minimum_rows = (guint)CLAMP (bw_xml_node_get_integer (node, "minimum-rows", 0), 0, 10000);
  item->maximum_rows = (guint)CLAMP (bw_xml_node_get_integer (node, "maximum-rows", 50), 1, 10000);
  if (item->maximum_rows < item->minimum_rows)
    bw_issues_add (reader->issues, BW_TAG_RANGE_EMPTY, item->line,
                   _ ("The table “%s” accepts no number of rows: at most %u, at least %u."), item->id,
                   item->maximum_rows, item->minimum_rows);
}

static void
read_rating (BwDefinitionReader *reader, BwXmlNode *node, BwItem *item)
{
  g_autofree char *keying = bw_xml_node_dup_attribute (node, "keying");
  const BwResponseScale *scale = NULL;

  item->dimension = bw_reader_read_reference (reader, node, "dimension", BW_ID_DIMENSION);
  item->reverse = g_strcmp0 (keying, "reverse") == 0;
  item->response_scale = bw_reader_read_reference (reader, node, "response-scale", BW_ID_SCALE);
  if (item->response_scale < 0 && item->dimension >= 0)
    item->response_scale = reader->assessment->dimensions[item->dimension].response_scale;
  if (item->response_scale >= 0)
    scale = &reader->assessment->response_scales[item->response_scale];
  if (item->reverse && scale != NULL && !scale->reversible)
    bw_issues_add (reader->issues, BW_TAG_REVERSE_FORBIDDEN, item->line,
                   _ ("“%s” is reverse keyed, which its scale “%s” forbids."), item->id, scale->id);
}

static BwItemType
find_type (BwXmlNode *node)
{
  const char *name = bw_xml_node_get_name (node);

  if (g_str_equal (name, "item"))
    return BW_ITEM_RATING;
  if (g_str_equal (name, "vignette"))
    return BW_ITEM_VIGNETTE;
  if (g_str_equal (name, "choice"))
    return bw_xml_node_get_boolean (node, "multiple", FALSE) ? BW_ITEM_MULTIPLE_CHOICE : BW_ITEM_CHOICE;
  if (g_str_equal (name, "number"))
    return BW_ITEM_NUMBER;
  if (g_str_equal (name, "record-table"))
    return BW_ITEM_RECORD_TABLE;
  return BW_ITEM_TEXT;
}

void
bw_item_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwItem *item = element;

  item->id = bw_xml_node_dup_attribute (node, "id");
  item->type = find_type (node);
  item->line = bw_xml_node_get_line (node);
  item->dimension = item->response_scale = -1;
  item->own = bw_xml_node_get_boolean (node, "own", FALSE);
  item->title = bw_reader_read_child (reader, node, "title");
  item->help = bw_reader_read_child (reader, node, "help");
  item->sources = bw_reader_read_sources (reader, node);
  item->borrowed_from = bw_xml_node_dup_attribute (node, "borrowed-from");
  item->borrowed_item = bw_xml_node_dup_attribute (node, "borrowed-item");
  item->relevant = bw_reader_read_expression (reader, node, "relevant", NULL, NULL);
  item->reasoning = bw_reader_read_child (reader, node, "reasoning");
  item->options = bw_reader_read_array (reader, node, "option", sizeof (BwOption), &item->n_options, read_option);
  bw_reader_read_form_texts (reader, node, "stem", TRUE, item->stems);

  if (item->type == BW_ITEM_RATING)
    read_rating (reader, node, item);
  else if (item->type == BW_ITEM_VIGNETTE)
    {
      item->dimension = bw_reader_read_reference (reader, node, "about", BW_ID_DIMENSION);
      check_credits (reader, item);
    }
  else if (item->type == BW_ITEM_NUMBER)
    read_range (reader, node, item);
  else if (item->type == BW_ITEM_RECORD_TABLE)
    read_table (reader, node, item);
  if (item->sources == NULL && !item->own && item->borrowed_from == NULL && reader->assessment->n_sources > 0 &&
      (item->type == BW_ITEM_RATING || item->type == BW_ITEM_VIGNETTE))
    bw_issues_add (reader->issues, BW_TAG_SOURCE_MISSING, item->line, _ ("“%s” names no source."), item->id);
}

void
bw_item_clear (BwItem *item)
{
  for (guint form = 0; form < BW_N_FORMS; form++)
    g_free (item->stems[form]);
  for (guint i = 0; i < item->n_options; i++)
    {
      g_free (item->options[i].id);
      g_free (item->options[i].text);
    }
  for (guint i = 0; i < item->n_fields; i++)
    bw_field_clear (&item->fields[i]);
  g_free (item->options);
  g_free (item->fields);
  g_free (item->id);
  g_free (item->title);
  g_free (item->help);
  g_strfreev (item->sources);
  g_free (item->borrowed_from);
  g_free (item->borrowed_item);
  bw_expression_free (item->relevant);
  g_free (item->reasoning);
  g_free (item->unit);
}

gboolean
bw_item_counts (const BwItem *item)
{
  return item->type != BW_ITEM_TEXT && item->type != BW_ITEM_RECORD_TABLE;
}
