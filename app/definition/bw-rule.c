/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @content is what stands between two braces. */
static gboolean
is_placeholder (BwDefinitionReader *reader, int line, const BwRule *rule, const char *content)
{
  const char *const plain[] = { "name", "exposure", "readiness", "gap", NULL };
  const char *const with_id[] = { "score:", "band:", "name:", NULL };
  BwPart part;

  if (g_strv_contains (plain, content))
    return TRUE;
  /* The assessment as a whole has no symbol. */
  if (g_str_equal (content, "symbol"))
    return rule->for_each;
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

void
bw_rule_read (BwDefinitionReader *reader, BwXmlNode *node, gpointer element)
{
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
  rule->relevant = bw_reader_read_expression (reader, node, "relevant", rule->for_each ? "dimension" : NULL, NULL);
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
  bw_expression_free (rule->relevant);
}
