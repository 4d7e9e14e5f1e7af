/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * What must be known before what, as a graph. An item waits for its own condition and that of its section; a dimension
 * for its items; an index for its parts and all that its expressions name. What many expressions may name at once (a
 * section's items, a gap, an overall score) is a node of its own, so that the graph grows with the file and not with
 * its square.
 */

typedef enum
{
  NODE_ITEM,
  NODE_CONDITION, /* of a section */
  NODE_CONTENTS,  /* of a section */
  NODE_DIMENSION,
  NODE_GAP,     /* of a dimension */
  NODE_OVERALL, /* of a kind */
  NODE_INDEX,
  N_NODE_TYPES
} NodeType;

typedef struct
{
  int line;
  GArray *needs; /* of guint; may be NULL */
  guint next;    /* which need to look at next */
  guint level;   /* how many conditions and indices have to be worked out one inside the other */
  enum
  {
    STATE_NEW,
    STATE_OPEN,
    STATE_DONE
  } state;
} Node;

typedef struct
{
  const BwAssessment *assessment;
  BwIssues *issues;
  guint first[N_NODE_TYPES + 1]; /* where the nodes of a type begin */
  Node *nodes;
  GArray *stack; /* of guint: the nodes that are open */
  guint n_ordered;
} Graph;

/* More than this is no assessment, and would take the scorer too deep. */
#define MAX_LEVEL 40

static guint
get_node (const Graph *graph, NodeType type, guint position)
{
  return graph->first[type] + position;
}

static NodeType
get_type (const Graph *graph, guint node)
{
  NodeType type = NODE_ITEM;

  while (node >= graph->first[type + 1])
    type++;
  return type;
}

static void
add_need (Graph *graph, guint from, NodeType type, guint position)
{
  guint to = get_node (graph, type, position);

  if (graph->nodes[from].needs == NULL)
    graph->nodes[from].needs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (graph->nodes[from].needs, to);
}

/* A literal may be the id of several things of different kinds; need them all. */
static void
add_named (Graph *graph, guint from, const char *id)
{
  int item = bw_assessment_find_item (graph->assessment, id);
  int section = bw_assessment_find_section (graph->assessment, id);
  int dimension = bw_assessment_find_dimension (graph->assessment, id);
  int index = bw_assessment_find_index (graph->assessment, id);

  if (item >= 0)
    add_need (graph, from, NODE_ITEM, (guint)item);
  if (section >= 0)
    add_need (graph, from, NODE_CONTENTS, (guint)section);
  if (dimension >= 0)
    add_need (graph, from, NODE_DIMENSION, (guint)dimension);
  if (index >= 0)
    add_need (graph, from, NODE_INDEX, (guint)index);
}

static void
add_expression (Graph *graph, guint from, const BwExpression *expression)
{
  for (guint i = 0; expression != NULL && i < bw_expression_get_n_calls (expression); i++)
    {
      const BwCall *call = bw_expression_get_call (expression, i);
      const char *name = call->function->name;
      const char *id = call->literals[0];
      BwArgument argument = call->function->arguments[0];
      int dimension = id != NULL ? bw_assessment_find_dimension (graph->assessment, id) : -1;

      if (g_str_equal (name, "exposure"))
        add_need (graph, from, NODE_OVERALL, BW_KIND_EXPOSURE);
      else if (g_str_equal (name, "readiness"))
        add_need (graph, from, NODE_OVERALL, BW_KIND_READINESS);
      else if (g_str_equal (name, "gap") && dimension >= 0)
        add_need (graph, from, NODE_GAP, (guint)dimension);
      else if (id != NULL && argument != BW_ARGUMENT_NUMBER && argument != BW_ARGUMENT_TEXT &&
               argument != BW_ARGUMENT_FIELD)
        add_named (graph, from, id);
    }
}

static void
build_items (Graph *graph)
{
  const BwAssessment *assessment = graph->assessment;

  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];

      add_need (graph, get_node (graph, NODE_ITEM, i), NODE_CONDITION, (guint)item->section);
      add_need (graph, get_node (graph, NODE_CONTENTS, (guint)item->section), NODE_ITEM, i);
      add_expression (graph, get_node (graph, NODE_ITEM, i), item->relevant);
      for (guint f = 0; f < item->n_fields; f++)
        add_expression (graph, get_node (graph, NODE_ITEM, i), item->fields[f].calculate);
    }
  for (guint i = 0; i < assessment->n_sections; i++)
    add_expression (graph, get_node (graph, NODE_CONDITION, i), assessment->sections[i].relevant);
}

static void
build_scores (Graph *graph)
{
  const BwAssessment *assessment = graph->assessment;
  const int *overall = assessment->index_of_kind;

  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      const BwDimension *dimension = &assessment->dimensions[i];
      guint gap = get_node (graph, NODE_GAP, i);

      for (guint j = 0; j < dimension->n_items; j++)
        add_need (graph, get_node (graph, NODE_DIMENSION, i), NODE_ITEM, dimension->items[j]);
      add_need (graph, gap, NODE_DIMENSION, i);
      for (guint j = 0; j < dimension->n_paired_with; j++)
        add_need (graph, gap, NODE_DIMENSION, dimension->paired_with[j]);
      if (dimension->n_paired_with == 0)
        add_need (graph, gap, NODE_OVERALL, BW_KIND_EXPOSURE);
      if (overall[dimension->kind] < 0)
        add_need (graph, get_node (graph, NODE_OVERALL, dimension->kind), NODE_DIMENSION, i);
    }
  for (guint kind = 0; kind < BW_N_KINDS; kind++)
    if (overall[kind] >= 0)
      add_need (graph, get_node (graph, NODE_OVERALL, kind), NODE_INDEX, (guint)overall[kind]);
  for (guint i = 0; i < assessment->n_indices; i++)
    {
      const BwIndex *index = &assessment->indices[i];

      for (guint j = 0; j < index->n_parts; j++)
        add_need (graph, get_node (graph, NODE_INDEX, i), index->parts[j].is_index ? NODE_INDEX : NODE_DIMENSION,
                  index->parts[j].ref);
      add_expression (graph, get_node (graph, NODE_INDEX, i), index->calculate);
      add_expression (graph, get_node (graph, NODE_INDEX, i), index->relevant);
    }
}

static void
set_lines (Graph *graph, BwXmlNode *root, const char *name, NodeType type)
{
  Node *node = &graph->nodes[graph->first[type]];

  for (BwXmlNode *child = bw_xml_node_find_child (root, name); child != NULL;
       child = bw_xml_node_find_next (child, name))
    node++->line = bw_xml_node_get_line (child);
}

/* TRUE for what an author wrote conditions, parts or calculations for. */
static gboolean
is_written (const Graph *graph, guint node)
{
  NodeType type = get_type (graph, node);

  return type == NODE_ITEM || type == NODE_CONDITION || type == NODE_INDEX;
}

/* @format has one place, for the id of @node, which is_written(). */
static void
add_finding (const Graph *graph, BwTag tag, guint node, const char *format)
{
  const BwAssessment *assessment = graph->assessment;
  NodeType type = get_type (graph, node);
  guint position = node - graph->first[type];
  const char *id = type == NODE_ITEM        ? assessment->items[position].id
                   : type == NODE_CONDITION ? assessment->sections[position].id
                                            : assessment->indices[position].id;

  bw_issues_add (graph->issues, tag, graph->nodes[node].line, format, id);
}

/* Names the last one of the circle: it is what needs something that waits for it. */
static void
add_cycle (const Graph *graph)
{
  for (guint i = graph->stack->len; i > 0; i--)
    if (is_written (graph, g_array_index (graph->stack, guint, i - 1)))
      {
        add_finding (graph, BW_TAG_CYCLE, g_array_index (graph->stack, guint, i - 1),
                     _ ("“%s” needs itself, directly or by a way round."));
        return;
      }
}

/* TRUE when working @node out calls for an expression or a mean inside of whatever asked for it. */
static gboolean
adds_level (const Graph *graph, guint node)
{
  NodeType type = get_type (graph, node);
  guint position = node - graph->first[type];

  return type == NODE_INDEX || (type == NODE_ITEM && graph->assessment->items[position].relevant != NULL) ||
         (type == NODE_CONDITION && graph->assessment->sections[position].relevant != NULL);
}

/* All that @node needs is done. */
static void
finish_node (Graph *graph, guint node, BwAssessment *assessment)
{
  Node *what = &graph->nodes[node];

  for (guint i = 0; what->needs != NULL && i < what->needs->len; i++)
    what->level = MAX (what->level, graph->nodes[g_array_index (what->needs, guint, i)].level);
  if (adds_level (graph, node) && ++what->level == MAX_LEVEL + 1)
    add_finding (graph, BW_TAG_TOO_DEEP, node,
                 _ ("“%s” stands at the end of too long a chain of things that need each other."));
  what->state = STATE_DONE;
  if (get_type (graph, node) == NODE_INDEX)
    assessment->index_order[graph->n_ordered++] = node - graph->first[NODE_INDEX];
}

/* Depth first; with a stack of its own, since a hostile file may chain thousands. */
static void
visit (Graph *graph, guint start, BwAssessment *assessment)
{
  g_array_append_val (graph->stack, start);
  graph->nodes[start].state = STATE_OPEN;
  while (graph->stack->len > 0)
    {
      guint node = g_array_index (graph->stack, guint, graph->stack->len - 1);
      Node *what = &graph->nodes[node];
      guint need;

      if (what->needs == NULL || what->next == what->needs->len)
        {
          finish_node (graph, node, assessment);
          g_array_set_size (graph->stack, graph->stack->len - 1);
          continue;
        }
      need = g_array_index (what->needs, guint, what->next++);
      if (graph->nodes[need].state == STATE_OPEN)
        add_cycle (graph);
      if (graph->nodes[need].state != STATE_NEW)
        continue;
      graph->nodes[need].state = STATE_OPEN;
      g_array_append_val (graph->stack, need);
    }
}

static void
build (Graph *graph, BwXmlNode *root)
{
  const BwAssessment *assessment = graph->assessment;
  const guint sizes[N_NODE_TYPES] = {
    [NODE_ITEM] = assessment->n_items,        [NODE_CONDITION] = assessment->n_sections,
    [NODE_CONTENTS] = assessment->n_sections, [NODE_DIMENSION] = assessment->n_dimensions,
    [NODE_GAP] = assessment->n_dimensions,    [NODE_OVERALL] = BW_N_KINDS,
    [NODE_INDEX] = assessment->n_indices,
  };

  for (guint type = 0; type < N_NODE_TYPES; type++)
    graph->first[type + 1] = graph->first[type] + sizes[type];
  graph->nodes = g_new0 (Node, graph->first[N_NODE_TYPES]);
  for (guint i = 0; i < assessment->n_items; i++)
    graph->nodes[i].line = assessment->items[i].line;
  set_lines (graph, root, "section", NODE_CONDITION);
  set_lines (graph, root, "index", NODE_INDEX);
  build_items (graph);
  build_scores (graph);
}

void
bw_dependencies_check (BwDefinitionReader *reader, BwXmlNode *root)
{
  BwAssessment *assessment = reader->assessment;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  Graph graph = { .assessment = assessment, .issues = reader->issues, .stack = stack };

  build (&graph, root);
  assessment->index_order = g_new0 (guint, MAX (assessment->n_indices, 1));
  for (guint i = 0; i < graph.first[N_NODE_TYPES]; i++)
    if (graph.nodes[i].state == STATE_NEW)
      visit (&graph, i, assessment);

  for (guint i = 0; i < graph.first[N_NODE_TYPES]; i++)
    g_clear_pointer (&graph.nodes[i].needs, g_array_unref);
  g_free (graph.nodes);
}
