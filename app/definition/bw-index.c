/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>

/* The indices "exposure" and "readiness" are of that kind by their name. */
static void
read_kind (BwDefinitionReader *reader, BwXmlNode *node, BwIndex *index)
{
  g_autofree char *kind = bw_xml_node_dup_attribute (node, "kind");
  gboolean is_overall = g_str_equal (index->id, "exposure") || g_str_equal (index->id, "readiness");

  if (is_overall && ((kind != NULL && !g_str_equal (kind, index->id)) || index->unit != NULL))
    bw_issues_add (
      reader->issues, BW_TAG_WRONG_KIND, bw_xml_node_get_line (node),
      _ ("The index “%s” is the overall score of that name; it cannot be of another kind, nor have a unit."),
      index->id);
  if (is_overall && !index->shown)
    bw_issues_add (reader->issues, BW_TAG_WRONG_KIND, bw_xml_node_get_line (node),
                   _ ("The index “%s” is the overall score of that name, which is always shown."), index->id);
  index->has_kind = is_overall || kind != NULL;
  index->kind = g_strcmp0 (is_overall ? index->id : kind, "exposure") == 0 ? BW_KIND_EXPOSURE : BW_KIND_READINESS;
}

static void
read_bands (BwDefinitionReader *reader, BwXmlNode *node, BwIndex *index)
{
  gboolean has_advice = bw_xml_node_find_child (node, "advice") != NULL;

  index->band_set = bw_reader_read_reference (reader, node, "band-set", BW_ID_BAND_SET);
  if (index->band_set < 0 && index->has_kind && index->unit == NULL)
    index->band_set = reader->assessment->band_set_of_kind[index->kind];
  if (index->band_set >= 0 && index->unit == NULL)
    bw_reader_check_range (reader, bw_xml_node_get_line (node), index->id,
                           &reader->assessment->band_sets[index->band_set]);
  if (index->band_set >= 0)
    index->advice = bw_reader_read_advice (reader, node, &reader->assessment->band_sets[index->band_set], has_advice,
                                           &index->advice_sources);
  else if (has_advice)
    bw_issues_add (reader->issues, BW_TAG_BANDS_MISSING, bw_xml_node_get_line (node),
                   _ ("The index “%s” has advice, but no bands that it could belong to."), index->id);
}

void
bw_index_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwIndex *index = element;
  g_autofree char *calculate = bw_xml_node_dup_attribute (node, "calculate");
  gboolean has_parts = bw_xml_node_find_child (node, "of") != NULL;

  index->id = bw_xml_node_dup_attribute (node, "id");
  index->name = bw_reader_read_child (reader, node, "name");
  index->definition = bw_reader_read_child (reader, node, "definition");
  index->unit = bw_xml_node_dup_attribute (node, "unit");
  index->sources = bw_reader_read_sources (reader, node);
  index->shown = bw_xml_node_get_boolean (node, "shown", TRUE);
  index->parts = bw_reader_read_parts (reader, node, &index->n_parts);
  index->calculate = bw_reader_read_expression (reader, node, "calculate", NULL, NULL);
  index->relevant = bw_reader_read_expression (reader, node, "relevant", NULL, NULL);
  read_kind (reader, node, index);
  read_bands (reader, node, index);

  if (has_parts == (calculate != NULL))
    bw_issues_add (reader->issues, BW_TAG_INDEX_INCOMPLETE, bw_xml_node_get_line (node),
                   has_parts ? _ ("The index “%s” has both parts and a calculation.")
                             : _ ("The index “%s” has neither parts nor a calculation."),
                   index->id);
}

void
bw_index_clear (BwIndex *index, const BwAssessment *assessment)
{
  if (index->advice != NULL)
    bw_advice_free (index->advice, &assessment->band_sets[index->band_set]);
  g_free (index->id);
  g_free (index->name);
  g_free (index->definition);
  g_free (index->unit);
  g_strfreev (index->sources);
  g_strfreev (index->advice_sources);
  g_free (index->parts);
  bw_expression_free (index->calculate);
  bw_expression_free (index->relevant);
}
