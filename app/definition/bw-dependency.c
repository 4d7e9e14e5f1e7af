/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What must be known before what: a graph over items, sections, dimensions and indices, numbered in that order. An item
 * waits for its own condition and that of its section; a dimension for its items; an index for its parts and all its
 * expressions name.
 */

typedef struct
{
  BwDefinitionReader *reader;
  guint first_section, first_dimension, first_index, n;
  GArray **needs; /* of guint, by node */
  guint8 *state;  /* by node: 0 not seen, 1 being looked at, 2 done */
  guint *next;    /* by node: which need to look at next */
  guint n_ordered;
  GArray *in_circle; /* of guint: the nodes of circles */
} Graph;

static void
add_need (Graph *graph, guint from, guint to)
{
  g_array_append_val (graph->needs[from], to);
}

static void
add_part (Graph *graph, guint from, gboolean is_index, guint ref)
{
  add_need (graph, from, (is_index ? graph->first_index : graph->first_dimension) + ref);
}

/* Everything the overall score of @kind is made of: the index that replaces it, else all dimensions of the kind. */
static void
add_overall (Graph *graph, guint from, BwDimensionKind kind)
{
  const BwAssessment *assessment = graph->reader->assessment;
  int index = kind == BW_KIND_EXPOSURE ? assessment->index_exposure : assessment->index_readiness;

  if (index >= 0)
    {
      add_part (graph, from, TRUE, (guint)index);
      return;
    }
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (assessment->dimensions[i].kind == kind)
      add_part (graph, from, FALSE, i);
}

static void
add_gap (Graph *graph, guint from, guint dimension)
{
  const BwDimension *readiness = &graph->reader->assessment->dimensions[dimension];

  add_part (graph, from, FALSE, dimension);
  for (guint i = 0; i < readiness->n_paired_with; i++)
    add_part (graph, from, FALSE, readiness->paired_with[i]);
  if (readiness->n_paired_with == 0)
    add_overall (graph, from, BW_KIND_EXPOSURE);
}

/* A literal may be the id of several things of different kinds; need them all. */
static void
add_named (Graph *graph, guint from, const char *id)
{
  const BwAssessment *assessment = graph->reader->assessment;
  int item = bw_assessment_find_item (assessment, id);
  int section = bw_assessment_find_section (assessment, id);
  int dimension = bw_assessment_find_dimension (assessment, id);
  int index = bw_assessment_find_index (assessment, id);

  if (item >= 0)
    add_need (graph, from, (guint)item);
  for (guint i = 0; section >= 0 && i < assessment->sections[section].n_items; i++)
    add_need (graph, from, assessment->sections[section].first_item + i);
  if (dimension >= 0)
    add_part (graph, from, FALSE, (guint)dimension);
  if (index >= 0)
    add_part (graph, from, TRUE, (guint)index);
}

static void
add_expression (Graph *graph, guint from, const BwExpression *expression)
{
  for (guint i = 0; expression != NULL && i < bw_expression_get_n_calls (expression); i++)
    {
      const BwCall *call = bw_expression_get_call (expression, i);
      const char *name = call->function->name;
      const char *id = call->literals[0];
      int dimension = id != NULL ? bw_assessment_find_dimension (graph->reader->assessment, id) : -1;

      if (g_str_equal (name, "exposure"))
        add_overall (graph, from, BW_KIND_EXPOSURE);
      else if (g_str_equal (name, "readiness"))
        add_overall (graph, from, BW_KIND_READINESS);
      else if (g_str_equal (name, "gap") && dimension >= 0)
        add_gap (graph, from, (guint)dimension);
      else if (id != NULL && call->function->arguments[0] != BW_ARGUMENT_NUMBER &&
               call->function->arguments[0] != BW_ARGUMENT_TEXT && call->function->arguments[0] != BW_ARGUMENT_FIELD)
        add_named (graph, from, id);
    }
}

static void
build (Graph *graph)
{
  const BwAssessment *assessment = graph->reader->assessment;

  for (guint i = 0; i < assessment->n_items; i++)
    {
      add_expression (graph, i, assessment->items[i].relevant);
      add_need (graph, i, graph->first_section + (guint)assessment->items[i].section);
      for (guint f = 0; f < assessment->items[i].n_fields; f++)
        add_expression (graph, i, assessment->items[i].fields[f].calculate);
    }
  for (guint i = 0; i < assessment->n_sections; i++)
    add_expression (graph, graph->first_section + i, assessment->sections[i].relevant);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    for (guint j = 0; j < assessment->dimensions[i].n_items; j++)
      add_need (graph, graph->first_dimension + i, assessment->dimensions[i].items[j]);
  for (guint i = 0; i < assessment->n_indices; i++)
    {
      const BwIndex *index = &assessment->indices[i];

      for (guint j = 0; j < index->n_parts; j++)
        add_part (graph, graph->first_index + i, index->parts[j].is_index, index->parts[j].ref);
      add_expression (graph, graph->first_index + i, index->calculate);
      add_expression (graph, graph->first_index + i, index->relevant);
    }
}

/* Depth-first; an explicit stack, since a hostile file may chain thousands. */
static void
visit (Graph *graph, guint start)
{
  BwAssessment *assessment = graph->reader->assessment;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (stack, start);
  graph->state[start] = 1;
  while (stack->len > 0)
    {
      guint node = g_array_index (stack, guint, stack->len - 1);

      if (graph->next[node] < graph->needs[node]->len)
        {
          guint need = g_array_index (graph->needs[node], guint, graph->next[node]++);

          if (graph->state[need] == 1)
            g_array_append_val (graph->in_circle, need);
          if (graph->state[need] != 0)
            continue;
          graph->state[need] = 1;
          g_array_append_val (stack, need);
          continue;
        }
      graph->state[node] = 2;
      g_array_set_size (stack, stack->len - 1);
      if (node >= graph->first_index)
        assessment->index_order[graph->n_ordered++] = node - graph->first_index;
    }
}

static BwXmlNode *
find_nth (BwXmlNode *root, const char *name, guint n)
{
  BwXmlNode *node = bw_xml_node_find_child (root, name);

  while (node != NULL && n-- > 0)
    node = bw_xml_node_find_next (node, name);
  return node;
}

static void
add_cycle (Graph *graph, BwXmlNode *root, guint node)
{
  const BwAssessment *assessment = graph->reader->assessment;
  const char *id;
  int line = 0;

  if (node >= graph->first_index)
    {
      id = assessment->indices[node - graph->first_index].id;
      line = bw_xml_node_get_line (find_nth (root, "index", node - graph->first_index));
    }
  else if (node >= graph->first_dimension)
    {
      id = assessment->dimensions[node - graph->first_dimension].id;
      line = bw_xml_node_get_line (find_nth (root, "dimension", node - graph->first_dimension));
    }
  else if (node >= graph->first_section)
    {
      id = assessment->sections[node - graph->first_section].id;
      line = bw_xml_node_get_line (find_nth (root, "section", node - graph->first_section));
    }
  else
    {
      id = assessment->items[node].id;
      line = assessment->items[node].line;
    }
  bw_issues_add (graph->reader->issues, BW_TAG_CYCLE, line, _ ("“%s” needs itself, directly or by a way round."), id);
}

/* A derived field may name the fields before it only, so rows have no circles either. */
static void
check_fields (Graph *graph, const BwItem *item)
{
  for (guint f = 0; f < item->n_fields; f++)
    for (guint c = 0; item->fields[f].calculate != NULL && c < bw_expression_get_n_calls (item->fields[f].calculate);
         c++)
      {
        const BwCall *call = bw_expression_get_call (item->fields[f].calculate, c);

        for (guint other = f; g_str_equal (call->function->name, "field") && other < item->n_fields; other++)
          if (item->fields[other].type == BW_FIELD_DERIVED &&
              g_strcmp0 (item->fields[other].id, call->literals[0]) == 0)
            bw_issues_add (graph->reader->issues, BW_TAG_CYCLE, item->line,
                           _ ("The field “%s” needs “%s”, which is worked out only after it."), item->fields[f].id,
                           item->fields[other].id);
      }
}

void
bw_dependencies_check (BwDefinitionReader *reader, BwXmlNode *root)
{
  BwAssessment *assessment = reader->assessment;
  g_autoptr (GArray) in_circle = g_array_new (FALSE, FALSE, sizeof (guint));
  Graph graph = { .reader = reader, .in_circle = in_circle };

  graph.first_section = assessment->n_items;
  graph.first_dimension = graph.first_section + assessment->n_sections;
  graph.first_index = graph.first_dimension + assessment->n_dimensions;
  graph.n = graph.first_index + assessment->n_indices;
  graph.needs = g_new0 (GArray *, MAX (graph.n, 1));
  graph.state = g_new0 (guint8, MAX (graph.n, 1));
  graph.next = g_new0 (guint, MAX (graph.n, 1));
  for (guint i = 0; i < graph.n; i++)
    graph.needs[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  assessment->index_order = g_new0 (guint, MAX (assessment->n_indices, 1));

  build (&graph);
  for (guint i = 0; i < graph.n; i++)
    if (graph.state[i] == 0)
      visit (&graph, i);
  for (guint i = 0; i < in_circle->len; i++)
    add_cycle (&graph, root, g_array_index (in_circle, guint, i));
  for (guint i = 0; i < assessment->n_items; i++)
    check_fields (&graph, &assessment->items[i]);

  for (guint i = 0; i < graph.n; i++)
    g_array_unref (graph.needs[i]);
  g_free (graph.needs);
  g_free (graph.state);
  g_free (graph.next);
}
