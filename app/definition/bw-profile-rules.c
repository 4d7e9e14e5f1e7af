/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-profile-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define NAMESPACE "urn:bellwether:profile"

int
bw_profile_rules_find_member (const BwProfileRules *rules, const char *assessment)
{
  for (guint i = 0; i < rules->n_members; i++)
    if (g_str_equal (rules->members[i].assessment, assessment))
      return (int)i;
  return -1;
}

int
bw_profile_rules_split (const BwProfileRules *rules, const char *reference, const char **rest)
{
  gsize longest = 0;
  int found = -1;

  for (guint i = 0; i < rules->n_members; i++)
    {
      gsize length = strlen (rules->members[i].assessment);

      if (length > longest && strncmp (reference, rules->members[i].assessment, length) == 0 &&
          reference[length] == '.' && reference[length + 1] != '\0')
        {
          longest = length;
          found = (int)i;
        }
    }
  if (found >= 0 && rest != NULL)
    *rest = reference + longest + 1;
  return found;
}

int
bw_profile_rules_find_facet (const BwProfileRules *rules, guint member, const char *dimension)
{
  for (guint i = 0; i < rules->facets.n_groups; i++)
    {
      const BwProfileGroup *facet = &rules->facets.groups[i];

      for (guint j = 0; j < facet->n_parts; j++)
        if (facet->parts[j].member == member && g_str_equal (facet->parts[j].id, dimension))
          return (int)i;
    }
  return -1;
}

static gboolean
validate (BwXmlTree *tree, GBytes *schema_bytes, BwIssues *issues)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwXmlSchema) schema = bw_xml_schema_new (schema_bytes, &error);

  if (schema == NULL)
    {
      bw_issues_add (issues, BW_TAG_UNREADABLE, 0, _ ("profile.xsd cannot be used: %s"), error->message);
      return FALSE;
    }
  return bw_xml_schema_validate (schema, tree, issues);
}

BwProfileRules *
bw_profile_rules_parse (GBytes *bytes, GBytes *schema, BwFindAssessment find, gpointer data, BwIssues *issues)
{
  g_autoptr (BwXmlTree) tree = bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues);
  g_autoptr (BwProfileRules) rules = NULL;

  if (tree == NULL || !bw_xml_tree_expect_root (tree, "profile", NAMESPACE, 1, issues))
    return NULL;
  if (!validate (tree, schema, issues))
    {
      bw_issues_sort (issues);
      return NULL;
    }
  rules = g_new0 (BwProfileRules, 1);
  g_atomic_ref_count_init (&rules->ref_count);
  bw_profile_rules_read (rules, bw_xml_tree_get_root (tree), issues);
  if (find != NULL)
    bw_profile_rules_check (rules, find, data, issues);
  bw_issues_sort (issues);
  return bw_issues_get_n_errors (issues) == 0 ? g_steal_pointer (&rules) : NULL;
}

BwProfileRules *
bw_profile_rules_ref (BwProfileRules *rules)
{
  g_atomic_ref_count_inc (&rules->ref_count);
  return rules;
}

static void
clear_refs (BwProfileRef *refs, guint n)
{
  for (guint i = 0; i < n; i++)
    g_free (refs[i].id);
  g_free (refs);
}

static void
clear_heading (BwProfileHeading *heading)
{
  g_free (heading->title);
  g_free (heading->caption);
}

static void
clear_groups (BwProfileGroups *groups)
{
  for (guint i = 0; i < groups->n_groups; i++)
    {
      BwProfileGroup *group = &groups->groups[i];

      g_free (group->id);
      g_free (group->name);
      g_free (group->definition);
      clear_refs (group->parts, group->n_parts);
    }
  g_free (groups->groups);
  clear_heading (&groups->heading);
}

static void
clear_matrix (BwProfileRules *rules)
{
  for (guint i = 0; i < BW_N_PROFILE_QUADRANTS; i++)
    {
      g_free (rules->quadrants[i].name);
      g_free (rules->quadrants[i].text);
    }
  for (guint i = 0; i < rules->n_points; i++)
    {
      BwProfilePoint *point = &rules->points[i];

      g_free (point->id);
      g_free (point->symbol);
      g_free (point->name);
      g_free (point->exposure.id);
      g_free (point->readiness.id);
    }
  g_free (rules->points);
  clear_heading (&rules->matrix);
}

static void
clear_readings (BwProfileRules *rules)
{
  for (guint i = 0; i < rules->n_cross_readings; i++)
    {
      BwCrossReading *reading = &rules->cross_readings[i];

      for (guint j = 0; j < reading->n_conditions; j++)
        bw_expression_free (reading->conditions[j].value);
      g_free (reading->conditions);
      g_free (reading->id);
      g_free (reading->title);
      g_free (reading->text);
      g_strfreev (reading->sources);
    }
  g_free (rules->cross_readings);
  clear_heading (&rules->readings);
}

static void
clear_head (BwProfileRules *rules)
{
  g_free (rules->id);
  g_free (rules->version);
  g_free (rules->language);
  g_free (rules->title);
  g_free (rules->summary);
  for (guint i = 0; i < rules->n_sources; i++)
    bw_source_clear (&rules->sources[i]);
  g_free (rules->sources);
  for (guint i = 0; i < rules->n_members; i++)
    {
      g_free (rules->members[i].assessment);
      g_free (rules->members[i].title);
    }
  g_free (rules->members);
  g_free (rules->opener);
  g_free (rules->opener_title);
}

void
bw_profile_rules_unref (BwProfileRules *rules)
{
  if (rules == NULL || !g_atomic_ref_count_dec (&rules->ref_count))
    return;
  clear_head (rules);
  for (guint kind = 0; kind < BW_N_KINDS; kind++)
    bw_band_set_clear (&rules->band_sets[kind]);
  bw_band_set_clear (&rules->zones);
  clear_heading (&rules->clock);
  g_free (rules->reference_label);
  clear_matrix (rules);
  clear_groups (&rules->facets);
  clear_groups (&rules->pressures);
  clear_heading (&rules->priorities);
  clear_heading (&rules->pebble);
  clear_refs (rules->pebbles, rules->n_pebbles);
  clear_readings (rules);
  bw_paragraphs_free (rules->disclaimer, rules->n_disclaimer);
  g_free (rules);
}
