/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

guint
bw_min_answered (guint n_items, double share)
{
  /* 0.6 × 5 is a hair over 3 in floating point; nobody means four of five by it. */
  double needed = ceil (share * n_items - 1e-9);

  return MIN (MAX ((guint)MAX (needed, 0), 2), n_items);
}

static BwDimensionKind
read_kind (BwXmlNode *node)
{
  g_autofree char *kind = bw_xml_node_dup_attribute (node, "kind");

  return g_strcmp0 (kind, "exposure") == 0 ? BW_KIND_EXPOSURE : BW_KIND_READINESS;
}

static void
read_pairs (BwDefinitionReader *reader, BwXmlNode *node, BwDimension *dimension)
{
  g_auto (GStrv) ids = bw_xml_node_dup_words (node, "paired-with");

  if (ids == NULL)
    return;
  dimension->paired_with = g_new0 (guint, g_strv_length (ids));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      int paired = bw_reader_resolve (reader, bw_xml_node_get_line (node), ids[i], BW_ID_DIMENSION);

      if (paired >= 0)
        dimension->paired_with[dimension->n_paired_with++] = (guint)paired;
    }
}

void
bw_dimension_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwDimension *dimension = element;
  const BwAssessment *assessment = reader->assessment;
  int line = bw_xml_node_get_line (node);

  dimension->id = bw_xml_node_dup_attribute (node, "id");
  dimension->kind = read_kind (node);
  dimension->name = bw_reader_read_child (reader, node, "name");
  dimension->definition = bw_reader_read_child (reader, node, "definition");
  dimension->help = bw_reader_read_child (reader, node, "help");
  dimension->symbol = bw_xml_node_dup_attribute (node, "symbol");
  dimension->sources = bw_reader_read_sources (reader, node);
  dimension->min_answered_share = bw_xml_node_get_double (node, "min-answered-share", 0.6);
  dimension->response_scale = bw_reader_read_reference (reader, node, "response-scale", BW_ID_SCALE);
  dimension->band_set = bw_reader_read_reference (reader, node, "band-set", BW_ID_BAND_SET);
  dimension->advice_relevant = bw_reader_read_expression (reader, node, "advice-relevant", NULL, NULL);
  bw_reader_read_form_texts (reader, node, "frame", FALSE, dimension->frames);
  read_pairs (reader, node, dimension);

  if (dimension->band_set < 0)
    dimension->band_set = assessment->band_set_of_kind[dimension->kind];
  if (dimension->band_set < 0)
    bw_issues_add (reader->issues, BW_TAG_BANDS_MISSING, line, _ ("There are no bands for the dimension “%s”."),
                   dimension->id);
  else
    {
      bw_reader_check_range (reader, line, dimension->id, &assessment->band_sets[dimension->band_set]);
      dimension->advice = bw_reader_read_advice (reader, node, &assessment->band_sets[dimension->band_set], TRUE,
                                                 &dimension->advice_sources);
    }
}

void
bw_dimension_clear (BwDimension *dimension, const BwAssessment *assessment)
{
  if (dimension->advice != NULL)
    bw_advice_free (dimension->advice, &assessment->band_sets[dimension->band_set]);
  for (guint form = 0; form < BW_N_FORMS; form++)
    g_free (dimension->frames[form]);
  g_free (dimension->id);
  g_free (dimension->name);
  g_free (dimension->definition);
  g_free (dimension->help);
  g_free (dimension->symbol);
  g_strfreev (dimension->sources);
  g_strfreev (dimension->advice_sources);
  bw_expression_free (dimension->advice_relevant);
  g_free (dimension->paired_with);
  g_free (dimension->items);
}

static void
check_pairs (BwDefinitionReader *reader, int line, const BwDimension *dimension)
{
  if (dimension->n_paired_with > 0 && dimension->kind == BW_KIND_EXPOSURE)
    bw_issues_add (reader->issues, BW_TAG_WRONG_KIND, line,
                   _ ("“%s” is an exposure and cannot be paired with another."), dimension->id);
  for (guint i = 0; i < dimension->n_paired_with; i++)
    {
      const BwDimension *paired = &reader->assessment->dimensions[dimension->paired_with[i]];

      if (paired->kind != BW_KIND_EXPOSURE)
        bw_issues_add (reader->issues, BW_TAG_WRONG_KIND, line,
                       _ ("“%s” is paired with “%s”, which is not an exposure."), dimension->id, paired->id);
    }
}

void
bw_dimensions_check (BwDefinitionReader *reader, BwXmlNode *root)
{
  const BwDimension *dimension = reader->assessment->dimensions;

  for (BwXmlNode *node = bw_xml_node_find_child (root, "dimension"); node != NULL;
       node = bw_xml_node_find_next (node, "dimension"), dimension++)
    {
      int line = bw_xml_node_get_line (node);

      check_pairs (reader, line, dimension);
      if (dimension->n_items == 0)
        bw_issues_add (reader->issues, BW_TAG_DIMENSION_EMPTY, line, _ ("The dimension “%s” has no items."),
                       dimension->id);
      else if (dimension->n_items < 3)
        bw_issues_add (reader->issues, BW_TAG_DIMENSION_SMALL, line,
                       _ ("The dimension “%s” has fewer than three items."), dimension->id);
    }
}
