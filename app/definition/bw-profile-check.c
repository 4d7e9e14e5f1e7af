/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-profile-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the references and expressions of a profile lead to. */

/* In words: what an argument of a function names, or NULL when it is no id of its own. Untranslated. */
static const char *const nouns[] = {
  [BW_ARGUMENT_SCORE] = N_ ("“%s” has no dimension or index “%s”."),
  [BW_ARGUMENT_DIMENSION] = N_ ("“%s” has no dimension “%s”."),
  [BW_ARGUMENT_ITEM] = N_ ("“%s” has no item “%s”."),
  [BW_ARGUMENT_SECTION] = N_ ("“%s” has no section “%s”."),
  [BW_ARGUMENT_SECTION_OR_DIMENSION] = N_ ("“%s” has no section or dimension “%s”."),
  [BW_ARGUMENT_TABLE] = N_ ("“%s” has no item “%s”."),
  [BW_ARGUMENT_OPTION] = NULL,
  [BW_ARGUMENT_COLUMN] = NULL,
  [BW_ARGUMENT_FIELD] = NULL,
};

/* TRUE for an argument that is a qualified id. */
static gboolean
is_qualified (BwArgument argument)
{
  return argument < G_N_ELEMENTS (nouns) && nouns[argument] != NULL;
}

/* The overall score that @id means, or BW_N_KINDS. */
static BwDimensionKind
get_overall (const char *id)
{
  if (g_str_equal (id, "exposure"))
    return BW_KIND_EXPOSURE;
  return g_str_equal (id, "readiness") ? BW_KIND_READINESS : BW_N_KINDS;
}

void
bw_profile_check_calls (BwDefinitionReader *reader, const BwProfileRules *rules, int line,
                        const BwExpression *expression)
{

  for (guint i = 0; i < bw_expression_get_n_calls (expression); i++)
    {
      const BwCall *call = bw_expression_get_call (expression, i);
      gboolean here = !g_str_equal (call->function->name, "field");

      if (!here)
        bw_issues_add (reader->issues, BW_TAG_WRONG_ARGUMENTS, line, _ ("%s() works only inside a record table."),
                       call->function->name);
      for (guint j = 0; here && j < MIN (call->n_arguments, BW_MAX_ARGUMENTS); j++)
        {
          if (!is_qualified (call->function->arguments[j]))
            continue;
          if (call->literals[j] == NULL)
            bw_issues_add (reader->issues, BW_TAG_WRONG_ARGUMENTS, line, _ ("%s() takes an id in quotation marks."),
                           call->function->name);
          else if (bw_profile_rules_split (rules, call->literals[j], NULL) < 0)
            bw_profile_add_unknown_member (reader, rules, line, call->literals[j]);
        }
    }
}

void
bw_profile_add_unknown_member (BwDefinitionReader *reader, const BwProfileRules *rules, int line, const char *reference)
{
  g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);
  const char *dot = strchr (reference, '.');
  g_autofree char *first = dot != NULL ? g_strndup (reference, (gsize)(dot - reference)) : g_strdup (reference);

  for (guint i = 0; i < rules->n_members; i++)
    g_hash_table_add (members, rules->members[i].assessment);
  bw_reader_add_unknown (
    reader, line, first, (GHashTable *[]){ members, NULL },
    /* Translators: the first is a reference such as “vuca.v-exp”, the second what is before its dot */
    _ ("“%s” begins with none of the members: there is no “%s”."), reference, first);
}

typedef struct
{
  BwDefinitionReader reader; /* for its findings only */
  const BwProfileRules *rules;
  BwAssessment **assessments; /* by member; NULL: not at hand */
} Check;

static void
add_unknown (Check *check, int line, guint member, BwArgument argument, const char *id)
{
  const BwAssessment *assessment = check->assessments[member];
  GHashTable *const *ids = assessment->ids;
  GHashTable *spaces[3] = { NULL };

  switch (argument)
    {
    case BW_ARGUMENT_ITEM:
    case BW_ARGUMENT_TABLE:
      spaces[0] = ids[BW_ID_ITEM];
      break;
    case BW_ARGUMENT_SECTION:
      spaces[0] = ids[BW_ID_SECTION];
      break;
    case BW_ARGUMENT_SECTION_OR_DIMENSION:
      spaces[0] = ids[BW_ID_DIMENSION];
      spaces[1] = ids[BW_ID_SECTION];
      break;
    case BW_ARGUMENT_SCORE:
      spaces[0] = ids[BW_ID_DIMENSION];
      spaces[1] = ids[BW_ID_INDEX];
      break;
    default:
      spaces[0] = ids[BW_ID_DIMENSION];
      break;
    }
  bw_reader_add_unknown (&check->reader, line, id, spaces, _ (nouns[argument]), assessment->id, id);
}

static gboolean
has_dimension_of (const BwAssessment *assessment, BwDimensionKind kind)
{
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].kind == kind)
      return TRUE;
  return FALSE;
}

static const char *
get_kind_id (BwDimensionKind kind)
{
  return kind == BW_KIND_EXPOSURE ? "exposure" : "readiness";
}

/* The overall score @kind of @member: it has to be declared, and there. */
static void
check_overall (Check *check, int line, guint member, BwDimensionKind kind)
{
  const BwAssessment *assessment = check->assessments[member];
  int index = assessment->index_of_kind[kind];

  if (index < 0 && !has_dimension_of (assessment, kind))
    bw_issues_add (check->reader.issues, BW_TAG_WRONG_KIND, line,
                   /* Translators: the first is the id of an assessment, the second “exposure” or “readiness” */
                   _ ("“%s” has no overall %s."), assessment->id, get_kind_id (kind));
}

/* The assessment that @ref leads to; NULL when it is not at hand, or has been found to be none. */
static const BwAssessment *
get_assessment (const Check *check, const BwProfileRef *ref)
{
  return ref->id != NULL ? check->assessments[ref->member] : NULL;
}

/* @kind: what it must be of; @overall: whether overall scores and indices will do. */
static void
check_reference (Check *check, const BwProfileRef *ref, BwDimensionKind kind, gboolean overall)
{
  const BwAssessment *assessment = get_assessment (check, ref);
  int dimension, index;
  gboolean fits = FALSE;

  if (assessment == NULL)
    return;
  dimension = bw_assessment_find_dimension (assessment, ref->id);
  index = overall ? bw_assessment_find_index (assessment, ref->id) : -1;
  if (dimension >= 0)
    fits = assessment->dimensions[dimension].kind == kind;
  else if (overall && get_overall (ref->id) != BW_N_KINDS)
    {
      fits = get_overall (ref->id) == kind;
      check_overall (check, ref->line, ref->member, get_overall (ref->id));
    }
  else if (index >= 0)
    fits = assessment->indices[index].unit == NULL &&
           (!assessment->indices[index].has_kind || assessment->indices[index].kind == kind);
  else
    {
      add_unknown (check, ref->line, ref->member, overall ? BW_ARGUMENT_SCORE : BW_ARGUMENT_DIMENSION, ref->id);
      return;
    }
  if (!fits)
    bw_issues_add (check->reader.issues, BW_TAG_WRONG_KIND, ref->line,
                   /* Translators: the last is “exposure” or “readiness”, as it is written in the file */
                   _ ("“%s.%s” does not belong here, where %s is meant."), assessment->id, ref->id, get_kind_id (kind));
}

static void
check_groups (Check *check, const BwProfileGroups *groups, BwDimensionKind kind)
{
  for (guint i = 0; i < groups->n_groups; i++)
    for (guint j = 0; j < groups->groups[i].n_parts; j++)
      check_reference (check, &groups->groups[i].parts[j], kind, FALSE);
}

/* Either kind will do: it is the item that is looked for. */
static void
check_pebbles (Check *check)
{
  for (guint i = 0; i < check->rules->n_pebbles; i++)
    {
      const BwProfileRef *ref = &check->rules->pebbles[i];
      const BwAssessment *assessment = get_assessment (check, ref);

      if (assessment != NULL && bw_assessment_find_dimension (assessment, ref->id) < 0)
        add_unknown (check, ref->line, ref->member, BW_ARGUMENT_DIMENSION, ref->id);
    }
}

static gboolean
is_known (const BwAssessment *assessment, BwArgument argument, const char *id)
{
  switch (argument)
    {
    case BW_ARGUMENT_ITEM:
    case BW_ARGUMENT_TABLE:
      return bw_assessment_find_item (assessment, id) >= 0;
    case BW_ARGUMENT_SECTION:
      return bw_assessment_find_section (assessment, id) >= 0;
    case BW_ARGUMENT_SECTION_OR_DIMENSION:
      return bw_assessment_find_section (assessment, id) >= 0 || bw_assessment_find_dimension (assessment, id) >= 0;
    case BW_ARGUMENT_SCORE:
      return bw_assessment_find_dimension (assessment, id) >= 0 || bw_assessment_find_index (assessment, id) >= 0 ||
             get_overall (id) != BW_N_KINDS;
    default:
      return bw_assessment_find_dimension (assessment, id) >= 0;
    }
}

/* @expression is NULL when it is none. */
static void
check_expression (Check *check, int line, const BwExpression *expression)
{
  for (guint i = 0; expression != NULL && i < bw_expression_get_n_calls (expression); i++)
    {
      const BwCall *call = bw_expression_get_call (expression, i);

      for (guint j = 0; j < MIN (call->n_arguments, BW_MAX_ARGUMENTS); j++)
        {
          BwArgument argument = call->function->arguments[j];
          const char *rest = NULL;
          int member;

          if (!is_qualified (argument) || call->literals[j] == NULL)
            continue;
          member = bw_profile_rules_split (check->rules, call->literals[j], &rest);
          if (member >= 0 && check->assessments[member] != NULL &&
              !is_known (check->assessments[member], argument, rest))
            add_unknown (check, line, (guint)member, argument, rest);
        }
    }
}

static void
check_members (Check *check)
{
  for (guint i = 0; i < check->rules->n_members; i++)
    for (guint kind = 0; kind < BW_N_KINDS; kind++)
      if (check->assessments[i] != NULL && check->rules->members[i].kinds[kind])
        check_overall (check, check->rules->members[i].line, i, kind);
}

void
bw_profile_rules_check (const BwProfileRules *rules, BwFindAssessment find, gpointer data, BwIssues *issues)
{
  g_autofree BwAssessment **assessments = g_new0 (BwAssessment *, rules->n_members);
  Check check = { .reader = { .issues = issues }, .rules = rules, .assessments = assessments };

  for (guint i = 0; i < rules->n_members; i++)
    assessments[i] = find (rules->members[i].assessment, data);
  check_members (&check);
  for (guint i = 0; i < rules->n_points; i++)
    {
      check_reference (&check, &rules->points[i].exposure, BW_KIND_EXPOSURE, TRUE);
      check_reference (&check, &rules->points[i].readiness, BW_KIND_READINESS, TRUE);
    }
  check_groups (&check, &rules->facets, BW_KIND_READINESS);
  check_groups (&check, &rules->pressures, BW_KIND_EXPOSURE);
  check_pebbles (&check);
  for (guint i = 0; i < rules->n_cross_readings; i++)
    for (guint j = 0; j < rules->cross_readings[i].n_conditions; j++)
      check_expression (&check, rules->cross_readings[i].conditions[j].line,
                        rules->cross_readings[i].conditions[j].value);
  bw_issues_sort (issues);
}
