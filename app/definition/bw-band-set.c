/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Cuts are written by people in decimal; this is far below any they write. */
#define TOLERANCE 1e-9

static void
read_band (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwBand *band = element;

  band->id = bw_xml_node_dup_attribute (node, "id");
  band->label = bw_reader_read_child (reader, node, "label");
  band->meaning = bw_reader_read_child (reader, node, "meaning");
  band->from = bw_xml_node_get_double (node, "from", 0);
  band->to = bw_xml_node_get_double (node, "to", 0);
  band->sources = bw_reader_read_sources (reader, node);
  if (band->to <= band->from)
    bw_issues_add (reader->issues, BW_TAG_BAND_OVERLAP, bw_xml_node_get_line (node),
                   _ ("The band “%s” ends at %.15g, not above its beginning at %.15g."), band->id, band->to,
                   band->from);
}

/* Two neighbours: @to is where the one ends, @from where the next begins. */
static void
check_border (BwDefinitionReader *reader, int line, double to, double from)
{
  if (from > to + TOLERANCE)
    bw_issues_add (reader->issues, BW_TAG_BAND_GAP, line, _ ("No band holds the scores from %.15g to %.15g."), to,
                   from);
  else if (from < to - TOLERANCE)
    bw_issues_add (reader->issues, BW_TAG_BAND_OVERLAP, line, _ ("Two bands hold the scores from %.15g to %.15g."),
                   from, to);
}

void
bw_band_set_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwBandSet *set = element;
  double reached;
  guint i = 0;

  set->id = bw_xml_node_dup_attribute (node, "id");
  set->minimum = reached = bw_xml_node_get_double (node, "minimum", 0);
  set->maximum = bw_xml_node_get_double (node, "maximum", 100);
  set->bands = bw_reader_read_array (reader, node, "band", sizeof (BwBand), &set->n_bands, read_band);

  for (BwXmlNode *band = bw_xml_node_find_child (node, "band"); band != NULL;
       band = bw_xml_node_find_next (band, "band"), i++)
    {
      check_border (reader, bw_xml_node_get_line (band), reached, set->bands[i].from);
      reached = set->bands[i].to;
    }
  check_border (reader, bw_xml_node_get_line (node), reached, set->maximum);
  if (set->maximum <= set->minimum)
    bw_issues_add (reader->issues, BW_TAG_RANGE_EMPTY, bw_xml_node_get_line (node),
                   _ ("The band set “%s” has room for nothing: its maximum is %.15g, its minimum %.15g."), set->id,
                   set->maximum, set->minimum);
}

void
bw_band_set_clear (BwBandSet *set)
{
  for (guint i = 0; i < set->n_bands; i++)
    {
      g_free (set->bands[i].id);
      g_free (set->bands[i].label);
      g_free (set->bands[i].meaning);
      g_strfreev (set->bands[i].sources);
    }
  g_free (set->bands);
  g_free (set->id);
}

int
bw_band_set_find (const BwBandSet *set, double score)
{
  if (set == NULL || isnan (score))
    return -1;
  for (guint i = set->n_bands; i > 0; i--)
    if (score >= set->bands[i - 1].from)
      return (int)i - 1;
  return -1;
}

gboolean
bw_band_set_holds_scores (const BwBandSet *set)
{
  return fabs (set->minimum) <= TOLERANCE && fabs (set->maximum - 100) <= TOLERANCE;
}

void
bw_reader_check_range (BwDefinitionReader *reader, int line, const char *id, const BwBandSet *set)
{
  if (!bw_band_set_holds_scores (set))
    bw_issues_add (reader->issues, BW_TAG_BAND_RANGE, line,
                   _ ("“%s” is a score from 0 to 100, but the bands of “%s” reach from %.15g to %.15g."), id, set->id,
                   set->minimum, set->maximum);
}

static void
read_advice_block (BwDefinitionReader *reader, BwXmlNode *node, const BwBandSet *set, char ***advice,
                   GStrvBuilder *cited)
{
  g_autofree char *id = bw_xml_node_dup_attribute (node, "band");
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  int position = -1;

  for (BwXmlNode *line = bw_xml_node_find_child (node, "line"); line != NULL;
       line = bw_xml_node_find_next (line, "line"))
    {
      g_autofree char *text = bw_reader_read_text (reader, line);

      g_auto (GStrv) sources = bw_reader_read_sources (reader, line);

      g_strv_builder_add (lines, text);
      if (sources != NULL)
        g_strv_builder_addv (cited, (const char **)sources);
    }
  for (guint i = 0; i < set->n_bands; i++)
    {
      g_hash_table_add (known, set->bands[i].id);
      if (g_strcmp0 (set->bands[i].id, id) == 0)
        position = (int)i;
    }
  if (position < 0)
    bw_reader_add_unknown (reader, bw_xml_node_get_line (node), id, (GHashTable *[]){ known, NULL },
                           _ ("There is no band “%s” in the set “%s”."), id, set->id);
  else if (advice[position] != NULL)
    bw_issues_add (reader->issues, BW_TAG_ADVICE_DUPLICATE, bw_xml_node_get_line (node),
                   _ ("There is advice for the band “%s” already."), id);
  else
    advice[position] = g_strv_builder_end (lines);
}

char ***
bw_reader_read_advice (BwDefinitionReader *reader, BwXmlNode *parent, const BwBandSet *set, gboolean required,
                       char ***sources)
{
  g_autoptr (GStrvBuilder) cited = g_strv_builder_new ();
  char ***advice;

  if (set == NULL)
    return NULL;
  advice = g_new0 (char **, set->n_bands);
  for (BwXmlNode *node = bw_xml_node_find_child (parent, "advice"); node != NULL;
       node = bw_xml_node_find_next (node, "advice"))
    read_advice_block (reader, node, set, advice, cited);
  *sources = g_strv_builder_end (cited);
  if (**sources == NULL)
    g_clear_pointer (sources, g_strfreev);
  for (guint i = 0; required && i < set->n_bands; i++)
    if (advice[i] == NULL)
      bw_issues_add (reader->issues, BW_TAG_ADVICE_MISSING, bw_xml_node_get_line (parent),
                     _ ("There is no advice for the band “%s”."), set->bands[i].id);
  return advice;
}

void
bw_advice_free (char ***advice, const BwBandSet *set)
{
  for (guint i = 0; advice != NULL && i < set->n_bands; i++)
    g_strfreev (advice[i]);
  g_free (advice);
}
