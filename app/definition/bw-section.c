/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

gboolean
bw_is_question (BwXmlNode *node)
{
  return !bw_xml_node_is (node, "title") && !bw_xml_node_is (node, "introduction");
}

static guint
count_questions (BwXmlNode *root)
{
  guint n = 0;

  for (BwXmlNode *section = bw_xml_node_find_child (root, "section"); section != NULL;
       section = bw_xml_node_find_next (section, "section"))
    for (BwXmlNode *node = bw_xml_node_get_first_child (section); node != NULL; node = bw_xml_node_get_next (node))
      n += bw_is_question (node);
  return n;
}

static void
read_section (BwDefinitionReader *reader, BwXmlNode *node, guint position)
{
  BwAssessment *assessment = reader->assessment;
  BwSection *section = &assessment->sections[position];

  section->id = bw_xml_node_dup_attribute (node, "id");
  section->title = bw_reader_read_child (reader, node, "title");
  section->introduction =
    bw_reader_read_paragraphs (reader, bw_xml_node_find_child (node, "introduction"), &section->n_introduction);
  section->relevant = bw_reader_read_expression (reader, node, "relevant", NULL, NULL);
  section->first_item = assessment->n_items;
  for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
    {
      BwItem *item;

      if (!bw_is_question (child))
        continue;
      item = &assessment->items[assessment->n_items++];
      bw_item_read (reader, child, item);
      item->section = (int)position;
    }
  section->n_items = assessment->n_items - section->first_item;
}

/* TRUE when @item can stand on @page, below what is there: ratings of one dimension on one scale do, nothing else. */
static gboolean
fits_page (const BwAssessment *assessment, const BwPage *page, const BwItem *item)
{
  return item->type == BW_ITEM_RATING && page->dimension >= 0 && page->dimension == item->dimension &&
         page->section == (guint)item->section &&
         assessment->items[page->first_item].response_scale == item->response_scale;
}

static void
divide_into_pages (BwAssessment *assessment)
{
  BwPage *page = NULL;

  assessment->pages = g_new0 (BwPage, MAX (assessment->n_items, 1));
  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];

      if (page != NULL && fits_page (assessment, page, item))
        {
          page->n_items++;
          continue;
        }
      page = &assessment->pages[assessment->n_pages];
      *page = (BwPage){ .section = (guint)item->section,
                        .dimension = item->type == BW_ITEM_RATING ? item->dimension : -1,
                        .first_item = i,
                        .n_items = 1 };
      if (assessment->sections[page->section].n_pages++ == 0)
        assessment->sections[page->section].first_page = assessment->n_pages;
      assessment->n_pages++;
    }
}

static void
collect_items (BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING && assessment->items[i].dimension >= 0)
      assessment->dimensions[assessment->items[i].dimension].n_items++;
  for (guint d = 0; d < assessment->n_dimensions; d++)
    {
      BwDimension *dimension = &assessment->dimensions[d];

      dimension->items = g_new0 (guint, MAX (dimension->n_items, 1));
      dimension->min_answered = bw_min_answered (dimension->n_items, dimension->min_answered_share);
      dimension->n_items = 0;
    }
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].type == BW_ITEM_RATING && assessment->items[i].dimension >= 0)
      {
        BwDimension *dimension = &assessment->dimensions[assessment->items[i].dimension];

        dimension->items[dimension->n_items++] = i;
        if (assessment->items[i].response_scale != assessment->items[dimension->items[0]].response_scale)
          dimension->mixed_scales = TRUE;
      }
}

void
bw_sections_read (BwDefinitionReader *reader, BwXmlNode *root)
{
  BwAssessment *assessment = reader->assessment;
  guint n_sections = 0;

  for (BwXmlNode *node = bw_xml_node_find_child (root, "section"); node != NULL;
       node = bw_xml_node_find_next (node, "section"))
    n_sections++;
  assessment->sections = g_new0 (BwSection, MAX (n_sections, 1));
  assessment->items = g_new0 (BwItem, MAX (count_questions (root), 1));
  for (BwXmlNode *node = bw_xml_node_find_child (root, "section"); node != NULL;
       node = bw_xml_node_find_next (node, "section"))
    {
      read_section (reader, node, assessment->n_sections);
      assessment->n_sections++;
    }
  divide_into_pages (assessment);
  collect_items (assessment);
}
