/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-parent.h"

struct _BwParent
{
  BwAssessment *assessment;
  BwXmlTree *tree;
  GHashTable *questions; /* each from id to element */
  GHashTable *dimensions;
  GHashTable *response_scales;
  GHashTable *sources;
};

static void
index_child (BwParent *parent, BwXmlNode *node)
{
  const struct
  {
    const char *name;
    GHashTable *elements;
  } spaces[] = {
    { "dimension", parent->dimensions },
    { "response-scale", parent->response_scales },
    { "source", parent->sources },
  };

  if (bw_xml_node_is (node, "section"))
    for (BwXmlNode *child = bw_xml_node_get_first_child (node); child != NULL; child = bw_xml_node_get_next (child))
      {
        char *id = bw_xml_node_dup_attribute (child, "id");

        /* Titles and introductions have none. */
        if (id != NULL)
          g_hash_table_insert (parent->questions, id, child);
      }
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (bw_xml_node_is (node, spaces[i].name))
      g_hash_table_insert (spaces[i].elements, bw_xml_node_dup_attribute (node, "id"), node);
}

BwParent *
bw_parent_new (BwAssessment *assessment)
{
  BwParent *parent = g_new0 (BwParent, 1);
  g_autoptr (BwIssues) none = bw_issues_new ("");

  parent->assessment = assessment;
  parent->questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parent->dimensions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parent->response_scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  parent->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* These bytes were read before, and nothing was wrong with them. */
  parent->tree = bw_xml_tree_parse (assessment->bytes, &bw_xml_limits_definition, none);
  g_assert (parent->tree != NULL);
  for (BwXmlNode *node = bw_xml_node_get_first_child (bw_xml_tree_get_root (parent->tree)); node != NULL;
       node = bw_xml_node_get_next (node))
    index_child (parent, node);
  return parent;
}

void
bw_parent_free (BwParent *parent)
{
  if (parent == NULL)
    return;
  g_hash_table_unref (parent->questions);
  g_hash_table_unref (parent->dimensions);
  g_hash_table_unref (parent->response_scales);
  g_hash_table_unref (parent->sources);
  bw_xml_tree_free (parent->tree);
  bw_assessment_unref (parent->assessment);
  g_free (parent);
}

const BwAssessment *
bw_parent_get_assessment (const BwParent *parent)
{
  return parent->assessment;
}

static BwXmlNode *
find (GHashTable *elements, const char *id)
{
  return id != NULL ? g_hash_table_lookup (elements, id) : NULL;
}

BwXmlNode *
bw_parent_find_question (const BwParent *parent, const char *id)
{
  return find (parent->questions, id);
}

BwXmlNode *
bw_parent_find_dimension (const BwParent *parent, const char *id)
{
  return find (parent->dimensions, id);
}

BwXmlNode *
bw_parent_find_response_scale (const BwParent *parent, const char *id)
{
  return find (parent->response_scales, id);
}

BwXmlNode *
bw_parent_find_source (const BwParent *parent, const char *id)
{
  return find (parent->sources, id);
}

gboolean
bw_assessment_borrows (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_items; i++)
    if (assessment->items[i].borrowed_from != NULL)
      return TRUE;
  return FALSE;
}
