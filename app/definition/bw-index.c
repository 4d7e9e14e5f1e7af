/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>

static BwPart *
read_parts (BwDefinitionReader *reader, BwXmlNode *parent, guint *n_parts)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (BwPart));

  for (BwXmlNode *node = bw_xml_node_find_child (parent, "of"); node != NULL; node = bw_xml_node_find_next (node, "of"))
    {
      g_autofree char *id = bw_xml_node_dup_attribute (node, "ref");
      BwPart part = { .weight = bw_xml_node_get_double (node, "weight", 1) };

      if (bw_reader_resolve_part (reader, bw_xml_node_get_line (node), id, &part))
        g_array_append_val (parts, part);
    }
  *n_parts = parts->len;
  return (BwPart *)(gpointer)g_array_free (parts, FALSE);
}

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
  if (index->band_set >= 0)
    index->advice = bw_reader_read_advice (reader, node, &reader->assessment->band_sets[index->band_set], has_advice);
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
  index->parts = read_parts (reader, node, &index->n_parts);
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
  g_free (index->parts);
  bw_expression_free (index->calculate);
  bw_expression_free (index->relevant);
}

static const char *const chart_kind_ids[BW_N_CHART_KINDS] = {
  [BW_CHART_MATRIX] = "matrix",
  [BW_CHART_BUTTERFLY] = "butterfly",
  [BW_CHART_RADAR] = "radar",
  [BW_CHART_BULLET_BARS] = "bullet-bars",
  [BW_CHART_DIVERGING_BARS] = "diverging-bars",
  [BW_CHART_DOT_PLOT] = "dot-plot",
  [BW_CHART_DUMBBELL] = "dumbbell",
  [BW_CHART_SLOPE] = "slope",
  [BW_CHART_HEAT_STRIP] = "heat-strip",
  [BW_CHART_CLOCK] = "clock",
  [BW_CHART_STAIRCASE] = "staircase",
  [BW_CHART_TILE_BOARD] = "tile-board",
  [BW_CHART_RUN_CHART] = "run-chart",
  [BW_CHART_BUBBLE_MAP] = "bubble-map",
};

const char *
bw_chart_kind_get_id (BwChartKind kind)
{
  g_return_val_if_fail (kind < BW_N_CHART_KINDS, NULL);

  return chart_kind_ids[kind];
}

void
bw_chart_spec_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwChartSpec *spec = element;
  g_autofree char *kind = bw_xml_node_dup_attribute (node, "kind");
  g_autofree char *role = bw_xml_node_dup_attribute (node, "role");

  spec->id = bw_xml_node_dup_attribute (node, "id");
  spec->cover = g_strcmp0 (role, "cover") == 0;
  spec->title = bw_reader_read_child (reader, node, "title");
  spec->caption = bw_reader_read_child (reader, node, "caption");
  spec->parts = read_parts (reader, node, &spec->n_parts);
  for (guint i = 0; i < BW_N_CHART_KINDS; i++)
    if (g_strcmp0 (kind, chart_kind_ids[i]) == 0)
      spec->kind = i;
}

void
bw_chart_spec_clear (BwChartSpec *spec)
{
  g_free (spec->id);
  g_free (spec->title);
  g_free (spec->caption);
  g_free (spec->parts);
}
