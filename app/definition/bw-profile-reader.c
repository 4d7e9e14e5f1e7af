/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-profile-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Profile and definition share texts, bands, sources and paragraphs, and the functions that read them. Those want a
 * definition to look sources up in; here it is one that has nothing else. */
typedef struct
{
  BwDefinitionReader definition;
  BwProfileRules *rules;
} Reader;

/* The functions of elements get the first member of the reader. */
static Reader *
get_reader (BwDefinitionReader *definition)
{
  return (Reader *)definition;
}

static BwDimensionKind
read_kind (BwXmlNode *node)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, "kind");

  return g_strcmp0 (text, "exposure") == 0 ? BW_KIND_EXPOSURE : BW_KIND_READINESS;
}

static void
read_heading (Reader *reader, BwXmlNode *node, BwProfileHeading *heading)
{
  heading->title = bw_reader_read_child (&reader->definition, node, "title");
  heading->caption = bw_reader_read_child (&reader->definition, node, "caption");
}

static guint
read_count (BwXmlNode *node, const char *attribute, guint fallback)
{
  return (guint)bw_xml_node_get_integer (node, attribute, fallback);
}

/* One that begins with no member stays without an id. */
static void
read_reference (Reader *reader, BwXmlNode *node, const char *attribute, BwProfileRef *ref)
{
  g_autofree char *text = bw_xml_node_dup_attribute (node, attribute);
  const char *rest = NULL;
  int member = text != NULL ? bw_profile_rules_split (reader->rules, text, &rest) : -1;

  ref->line = bw_xml_node_get_line (node);
  if (member >= 0)
    *ref = (BwProfileRef){ .member = (guint)member, .id = g_strdup (rest), .line = ref->line };
  else if (text != NULL)
    bw_profile_add_unknown_member (&reader->definition, reader->rules, ref->line, text);
}

static void
read_part (BwDefinitionReader *definition, BwXmlNode *node, gpointer element)
{
  read_reference (get_reader (definition), node, "ref", element);
}

static void
read_member (BwDefinitionReader *definition, BwXmlNode *node, gpointer element)
{
  BwProfileMember *member = element;
  g_auto (GStrv) kinds = bw_xml_node_dup_words (node, "kinds");

  member->assessment = bw_xml_node_dup_attribute (node, "assessment");
  member->title = bw_reader_read_child (definition, node, "title");
  member->line = bw_xml_node_get_line (node);
  member->kinds[BW_KIND_EXPOSURE] = kinds == NULL || g_strv_contains ((const char *const *)kinds, "exposure");
  member->kinds[BW_KIND_READINESS] = kinds == NULL || g_strv_contains ((const char *const *)kinds, "readiness");
}

static void
read_point (BwDefinitionReader *definition, BwXmlNode *node, gpointer element)
{
  BwProfilePoint *point = element;

  point->id = bw_xml_node_dup_attribute (node, "id");
  point->symbol = bw_xml_node_dup_attribute (node, "symbol");
  point->name = bw_reader_read_child (definition, node, "name");
  read_reference (get_reader (definition), node, "exposure", &point->exposure);
  read_reference (get_reader (definition), node, "readiness", &point->readiness);
}

static void
read_group (BwDefinitionReader *definition, BwXmlNode *node, gpointer element)
{
  BwProfileGroup *group = element;

  group->id = bw_xml_node_dup_attribute (node, "id");
  group->name = bw_reader_read_child (definition, node, "name");
  group->definition = bw_reader_read_child (definition, node, "definition");
  group->parts = bw_reader_read_array (definition, node, "of", sizeof (BwProfileRef), &group->n_parts, read_part);
}

static void
read_groups (Reader *reader, BwXmlNode *node, BwProfileGroups *groups)
{
  read_heading (reader, node, &groups->heading);
  groups->valid_share = bw_xml_node_get_double (node, "valid-share", 0.5);
  groups->valid_parts = read_count (node, "valid-parts", 2);
  groups->groups =
    bw_reader_read_array (&reader->definition, node, "group", sizeof (BwProfileGroup), &groups->n_groups, read_group);
}

static void
read_limit (Reader *reader, BwXmlNode *node, BwProfileCondition *condition)
{
  static const char *const names[BW_N_LIMITS] = { "at-least", "at-most", "below", "above" };
  guint n = 0;

  for (guint type = 0; type < BW_N_LIMITS; type++)
    {
      double limit = bw_xml_node_get_double (node, names[type], NAN);

      if (isnan (limit))
        continue;
      condition->type = type;
      condition->limit = limit;
      n++;
    }
  if (n != 1)
    bw_issues_add (reader->definition.issues, BW_TAG_CONDITION_LIMIT, condition->line,
                   _ ("A condition has one limit: at-least, at-most, below or above. This one has %u."), n);
}

static void
read_condition (BwDefinitionReader *definition, BwXmlNode *node, gpointer element)
{
  BwProfileCondition *condition = element;
  g_autofree char *source = bw_xml_node_dup_attribute (node, "value");

  condition->line = bw_xml_node_get_line (node);
  read_limit (get_reader (definition), node, condition);
  if (bw_reader_afford_expression (definition, condition->line, source))
    condition->value = bw_expression_compile (source, NULL, condition->line, definition->issues);
  if (condition->value != NULL)
    bw_profile_check_calls (definition, get_reader (definition)->rules, condition->line, condition->value);
}

static void
read_cross_reading (BwDefinitionReader *definition, BwXmlNode *node, gpointer element)
{
  BwCrossReading *reading = element;

  reading->id = bw_xml_node_dup_attribute (node, "id");
  reading->title = bw_reader_read_child (definition, node, "title");
  reading->text = bw_reader_read_child (definition, node, "text");
  reading->sources = bw_reader_read_sources (definition, node);
  reading->conditions = bw_reader_read_array (definition, node, "condition", sizeof (BwProfileCondition),
                                              &reading->n_conditions, read_condition);
}

static void
read_head (Reader *reader, BwXmlNode *root)
{
  BwProfileRules *rules = reader->rules;
  BwXmlNode *opener = bw_xml_node_find_child (root, "opener");
  BwXmlNode *completeness = bw_xml_node_find_child (root, "completeness");

  rules->id = bw_xml_node_dup_attribute (root, "id");
  rules->version = bw_xml_node_dup_attribute (root, "version");
  rules->language = bw_reader_read_language (&reader->definition, root);
  rules->title = bw_reader_read_child (&reader->definition, root, "title");
  rules->summary = bw_reader_read_child (&reader->definition, root, "summary");
  rules->members = bw_reader_read_array (&reader->definition, root, "member", sizeof (BwProfileMember),
                                         &rules->n_members, read_member);
  if (opener != NULL)
    {
      rules->opener = bw_xml_node_dup_attribute (opener, "assessment");
      rules->opener_title = bw_reader_read_child (&reader->definition, opener, "title");
    }
  rules->least_members = read_count (completeness, "members", 0);
  rules->least_exposed = read_count (completeness, "with-exposure", 0);
  rules->months_apart = read_count (completeness, "months-apart", 6);
  if (rules->least_members > rules->n_members)
    bw_issues_add (reader->definition.issues, BW_TAG_RANGE_EMPTY, bw_xml_node_get_line (completeness),
                   _ ("A profile of %u members can never have %u of them."), rules->n_members, rules->least_members);
}

static void
read_bands (Reader *reader, BwXmlNode *root)
{
  for (BwXmlNode *node = bw_xml_node_find_child (root, "band-set"); node != NULL;
       node = bw_xml_node_find_next (node, "band-set"))
    {
      BwDimensionKind kind = read_kind (node);

      /* Two of one kind are a finding of the schema already. */
      if (reader->rules->band_sets[kind].bands == NULL)
        bw_band_set_read (&reader->definition, node, &reader->rules->band_sets[kind]);
    }
}

static void
read_clock (Reader *reader, BwXmlNode *node)
{
  BwProfileRules *rules = reader->rules;

  read_heading (reader, node, &rules->clock);
  bw_band_set_read (&reader->definition, bw_xml_node_find_child (node, "band-set"), &rules->zones);
  rules->reference_label = bw_reader_read_child (&reader->definition, node, "reference");
  rules->reference = bw_xml_node_get_double (node, "reference", NAN);
  if (rules->reference < 0 || rules->reference > rules->zones.maximum)
    bw_issues_add (reader->definition.issues, BW_TAG_RANGE_EMPTY, bw_xml_node_get_line (node),
                   _ ("The reference hand points to %.15g, and the dial goes from 0 to %.15g."), rules->reference,
                   rules->zones.maximum);
}

static void
read_matrix (Reader *reader, BwXmlNode *node)
{
  static const char *const ids[BW_N_PROFILE_QUADRANTS] = { "act", "hold", "watch", "reserve" };
  BwProfileRules *rules = reader->rules;

  read_heading (reader, node, &rules->matrix);
  rules->lines[BW_KIND_EXPOSURE] = bw_xml_node_get_double (node, "exposure-line", 50);
  rules->lines[BW_KIND_READINESS] = bw_xml_node_get_double (node, "readiness-line", 50);
  rules->margin = bw_xml_node_get_double (node, "margin", 5);
  for (BwXmlNode *child = bw_xml_node_find_child (node, "quadrant"); child != NULL;
       child = bw_xml_node_find_next (child, "quadrant"))
    {
      g_autofree char *id = bw_xml_node_dup_attribute (child, "id");

      for (guint i = 0; i < BW_N_PROFILE_QUADRANTS; i++)
        if (g_strcmp0 (ids[i], id) == 0 && rules->quadrants[i].name == NULL)
          {
            rules->quadrants[i].name = bw_reader_read_child (&reader->definition, child, "name");
            rules->quadrants[i].text = bw_reader_read_child (&reader->definition, child, "text");
          }
    }
  rules->points =
    bw_reader_read_array (&reader->definition, node, "point", sizeof (BwProfilePoint), &rules->n_points, read_point);
}

static void
read_priorities (Reader *reader, BwXmlNode *node)
{
  BwProfileRules *rules = reader->rules;

  read_heading (reader, node, &rules->priorities);
  rules->n_priorities = read_count (node, "count", 3);
  rules->per_facet = read_count (node, "per-facet", 1);
  rules->per_assessment = read_count (node, "per-assessment", 2);
  rules->fallback_exposure = bw_xml_node_get_double (node, "exposure", 50);
  rules->advice_lines = read_count (node, "advice-lines", 2);
}

static void
read_rest (Reader *reader, BwXmlNode *root)
{
  BwProfileRules *rules = reader->rules;
  BwXmlNode *pebble = bw_xml_node_find_child (root, "quick-pebble");
  BwXmlNode *readings = bw_xml_node_find_child (root, "cross-readings");

  if (pebble != NULL)
    {
      rules->pebble.title = bw_reader_read_child (&reader->definition, pebble, "title");
      rules->pebble.caption = bw_reader_read_child (&reader->definition, pebble, "text");
      rules->pebbles =
        bw_reader_read_array (&reader->definition, pebble, "of", sizeof (BwProfileRef), &rules->n_pebbles, read_part);
    }
  if (readings != NULL)
    {
      read_heading (reader, readings, &rules->readings);
      rules->most_readings = read_count (readings, "count", 4);
      rules->cross_readings =
        bw_reader_read_array (&reader->definition, readings, "cross-reading", sizeof (BwCrossReading),
                              &rules->n_cross_readings, read_cross_reading);
    }
  rules->disclaimer =
    bw_reader_read_paragraphs (&reader->definition, bw_xml_node_find_child (root, "disclaimer"), &rules->n_disclaimer);
}

/* The sources come first: what follows cites them. */
static void
read_sources (Reader *reader, BwXmlNode *root, BwAssessment *shelf)
{
  shelf->sources =
    bw_reader_read_array (&reader->definition, root, "source", sizeof (BwSource), &shelf->n_sources, bw_source_read);
  shelf->ids[BW_ID_SOURCE] = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = shelf->n_sources; i > 0; i--)
    g_hash_table_insert (shelf->ids[BW_ID_SOURCE], shelf->sources[i - 1].id, GUINT_TO_POINTER (i - 1));
  reader->rules->sources = shelf->sources;
  reader->rules->n_sources = shelf->n_sources;
}

void
bw_profile_rules_read (BwProfileRules *rules, BwXmlNode *root, BwIssues *issues)
{
  BwAssessment shelf = { 0 };
  Reader reader = { .definition = { .assessment = &shelf, .issues = issues }, .rules = rules };

  read_sources (&reader, root, &shelf);
  read_head (&reader, root);
  read_bands (&reader, root);
  read_clock (&reader, bw_xml_node_find_child (root, "clock"));
  read_matrix (&reader, bw_xml_node_find_child (root, "matrix"));
  read_groups (&reader, bw_xml_node_find_child (root, "facets"), &rules->facets);
  read_groups (&reader, bw_xml_node_find_child (root, "pressures"), &rules->pressures);
  read_priorities (&reader, bw_xml_node_find_child (root, "priorities"));
  read_rest (&reader, root);
  g_hash_table_unref (shelf.ids[BW_ID_SOURCE]);
}
