/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_POINTS 2
#define MAX_POINTS 11

static void
read_point (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwPoint *point = element;
  g_autofree char *tick = bw_xml_node_dup_attribute (node, "tick");

  point->anchor = bw_reader_read_text (reader, node);
  point->value = bw_xml_node_get_double (node, "value", NAN);
  if (g_strcmp0 (tick, "full") == 0)
    point->tick = BW_TICK_FULL;
  else if (g_strcmp0 (tick, "half") == 0)
    point->tick = BW_TICK_HALF;
}

void
bw_response_scale_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  BwResponseScale *scale = element;
  int line = bw_xml_node_get_line (node);

  scale->id = bw_xml_node_dup_attribute (node, "id");
  scale->reversible = bw_xml_node_get_boolean (node, "reversible", TRUE);
  scale->prompt = bw_reader_read_child (reader, node, "prompt");
  scale->not_applicable = bw_reader_read_child (reader, node, "not-applicable");
  scale->points = bw_reader_read_array (reader, node, "point", sizeof (BwPoint), &scale->n_points, read_point);

  if (scale->n_points < MIN_POINTS || scale->n_points > MAX_POINTS)
    bw_issues_add (reader->issues, BW_TAG_SCALE_POINTS, line,
                   ngettext ("The scale “%s” has %u point; from %d to %d are possible.",
                             "The scale “%s” has %u points; from %d to %d are possible.", scale->n_points),
                   scale->id, scale->n_points, MIN_POINTS, MAX_POINTS);
  for (guint i = 1; i < scale->n_points; i++)
    if (!(scale->points[i].value > scale->points[i - 1].value))
      {
        bw_issues_add (reader->issues, BW_TAG_SCALE_ORDER, line,
                       _ ("The values of the scale “%s” do not rise at “%s”."), scale->id, scale->points[i].anchor);
        break;
      }
}

void
bw_response_scale_clear (BwResponseScale *scale)
{
  for (guint i = 0; i < scale->n_points; i++)
    g_free (scale->points[i].anchor);
  g_free (scale->points);
  g_free (scale->id);
  g_free (scale->prompt);
  g_free (scale->not_applicable);
}
