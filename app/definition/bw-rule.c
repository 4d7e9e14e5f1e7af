/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first index among the parts, or -1. */
static int
find_index (const BwRule *rule)
{
  for (guint i = 0; i < rule->n_parts; i++)
    if (rule->parts[i].is_index)
      return (int)rule->parts[i].ref;
  return -1;
}

/* @content is what stands between two braces. */
static gboolean
is_placeholder (BwDefinitionReader *reader, int line, const BwRule *rule, const char *content)
{
  const char *const plain[] = { "name", NULL };
  const char *const pair[] = { "exposure", "readiness", "gap", NULL };
  const char *const at_hand[] = { "score", "band", "symbol", NULL };
  const char *const with_id[] = { "score:", "band:", "name:", NULL };
  BwPart part;

  if (g_strv_contains (plain, content))
    return TRUE;
  /* An index stands by itself, without a pair. */
  if (g_strv_contains (pair, content))
    return find_index (rule) < 0;
  /* The assessment as a whole has no symbol, nor a score. */
  if (g_strv_contains (at_hand, content))
    return rule->for_each || rule->n_parts > 0;
  for (guint i = 0; with_id[i] != NULL; i++)
    if (g_str_has_prefix (content, with_id[i]))
      {
        bw_reader_resolve_part (reader, line, content + strlen (with_id[i]), &part);
        return TRUE;
      }
  return FALSE;
}

static void
check_placeholders (BwDefinitionReader *reader, int line, const BwRule *rule)
{
  for (const char *open = strchr (rule->text, '{'); open != NULL; open = strchr (open + 1, '{'))
    {
      gsize length = strcspn (open + 1, "{}");
      gboolean closed = open[1 + length] == '}';
      g_autofree char *content = g_strndup (open + 1, length);

      if (!closed)
        bw_issues_add (reader->issues, BW_TAG_PLACEHOLDER, line, _ ("“{%s” has no closing brace."), content);
      else if (!is_placeholder (reader, line, rule, content))
        bw_issues_add (reader->issues, BW_TAG_PLACEHOLDER, line, _ ("“{%s}” stands for nothing that is known here."),
                       content);
    }
}

/* What is said of dimensions only is not said of an index: it would have no value, always. */
static void
check_dimensions_only (BwDefinitionReader *reader, int line, const BwRule *rule, const BwExpression *expression)
{
  int index = find_index (rule);

  for (guint i = 0; index >= 0 && expression != NULL && i < bw_expression_get_n_calls (expression); i++)
    {
      const BwCall *call = bw_expression_get_call (expression, i);
      BwArgument argument = call->function->arguments[0];

      if (call->n_arguments > 0 && call->literals[0] == NULL &&
          (argument == BW_ARGUMENT_DIMENSION || argument == BW_ARGUMENT_SECTION_OR_DIMENSION))
        bw_issues_add (reader->issues, BW_TAG_WRONG_ARGUMENTS, line,
                       _ ("%s() takes a dimension, and “%s” is an index."), call->function->name,
                       reader->assessment->indices[index].id);
    }
}

static void
check_parts (BwDefinitionReader *reader, BwXmlNode *node, const BwRule *rule)
{
  int line = bw_xml_node_get_line (node);
  gboolean has_parts = bw_xml_node_find_child (node, "of") != NULL;
  int index = find_index (rule);

  if (has_parts && rule->for_each)
    bw_issues_add (reader->issues, BW_TAG_RULE_PARTS, line, _ ("The rule “%s” has both for-each and parts."), rule->id);
  if (!has_parts && !rule->for_each && (rule->first || rule->order_by != NULL))
    bw_issues_add (reader->issues, BW_TAG_RULE_PARTS, line,
                   _ ("The rule “%s” is tried only once, so there is no order and no first one."), rule->id);
  if (index >= 0 && rule->role == BW_RULE_PAIR)
    bw_issues_add (reader->issues, BW_TAG_RULE_PARTS, line,
                   _ ("The rule “%s” is to stand beside a dimension, and “%s” is an index."), rule->id,
                   reader->assessment->indices[index].id);
  check_dimensions_only (reader, line, rule, rule->relevant);
  check_dimensions_only (reader, line, rule, rule->order_by);
}

void
bw_rule_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
  const char *variable = NULL;
  BwRule *rule = element;
  g_autofree char *role = bw_xml_node_dup_attribute (node, "role");
  g_autofree char *for_each = bw_xml_node_dup_attribute (node, "for-each");

  rule->id = bw_xml_node_dup_attribute (node, "id");
  if (g_strcmp0 (role, "headline") == 0)
    rule->role = BW_RULE_HEADLINE;
  else if (g_strcmp0 (role, "pair") == 0)
    rule->role = BW_RULE_PAIR;
  else
    rule->role = BW_RULE_NOTE;
  rule->for_each = for_each != NULL;
  rule->for_each_kind = g_strcmp0 (for_each, "exposure") == 0 ? BW_KIND_EXPOSURE : BW_KIND_READINESS;
  rule->title = bw_reader_read_child (reader, node, "title");
  rule->text = bw_reader_read_child (reader, node, "text");
  rule->sources = bw_reader_read_sources (reader, node);
  rule->first = bw_xml_node_get_boolean (node, "first", FALSE);
  rule->parts = bw_reader_read_parts (reader, node, &rule->n_parts);
  if (rule->for_each)
    variable = "dimension";
  else if (bw_xml_node_find_child (node, "of") != NULL)
    variable = "part";
  rule->relevant = bw_reader_read_expression (reader, node, "relevant", variable, NULL);
  rule->order_by = bw_reader_read_expression (reader, node, "order-by", variable, NULL);
  check_parts (reader, node, rule);
  if (rule->text != NULL)
    check_placeholders (reader, bw_xml_node_get_line (bw_xml_node_find_child (node, "text")), rule);
}

void
bw_rule_clear (BwRule *rule)
{
  g_free (rule->id);
  g_free (rule->title);
  g_free (rule->text);
  g_strfreev (rule->sources);
  g_free (rule->parts);
  bw_expression_free (rule->relevant);
  bw_expression_free (rule->order_by);
}
