/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>

/* Expressions of a definition: compiled, and every id in them looked up. */

typedef struct
{
  BwDefinitionReader *reader;
  int line;
  const char *variable;
  const char *table; /* whose fields may be named */
  gboolean good;
} Check;

static void
check_member (Check *check, const char *owner, const char *id, GHashTable *set)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", owner, id);
  g_autoptr (GHashTable) siblings = NULL;
  g_autofree char *prefix = NULL;
  GHashTableIter iter;
  gpointer member;

  if (g_hash_table_contains (set, key))
    return;
  siblings = g_hash_table_new (g_str_hash, g_str_equal);
  prefix = g_strdup_printf ("%s/", owner);
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &member, NULL))
    if (g_str_has_prefix (member, prefix))
      g_hash_table_add (siblings, (char *)member + strlen (prefix));
  bw_reader_add_unknown (check->reader, check->line, id, (GHashTable *[]){ siblings, NULL });
  check->good = FALSE;
}

static void
check_known (Check *check, const char *id, GHashTable *const *spaces)
{
  for (guint i = 0; spaces[i] != NULL; i++)
    if (g_hash_table_contains (spaces[i], id))
      return;
  bw_reader_add_unknown (check->reader, check->line, id, spaces);
  check->good = FALSE;
}

/* @before is the literal of the argument before, which options and columns belong to. */
static void
check_argument (Check *check, BwArgument argument, const char *id, const char *before)
{
  GHashTable **ids = check->reader->assessment->ids;

  switch (argument)
    {
    case BW_ARGUMENT_SCORE:
      check_known (check, id, (GHashTable *[]){ ids[BW_ID_DIMENSION], ids[BW_ID_INDEX], NULL });
      break;
    case BW_ARGUMENT_DIMENSION:
      check_known (check, id, (GHashTable *[]){ ids[BW_ID_DIMENSION], NULL });
      break;
    case BW_ARGUMENT_ITEM:
      check_known (check, id, (GHashTable *[]){ ids[BW_ID_ITEM], NULL });
      break;
    case BW_ARGUMENT_SECTION:
      check_known (check, id, (GHashTable *[]){ ids[BW_ID_SECTION], NULL });
      break;
    case BW_ARGUMENT_SECTION_OR_DIMENSION:
      check_known (check, id, (GHashTable *[]){ ids[BW_ID_SECTION], ids[BW_ID_DIMENSION], NULL });
      break;
    case BW_ARGUMENT_TABLE:
      check_known (check, id, (GHashTable *[]){ check->reader->tables, NULL });
      break;
    case BW_ARGUMENT_OPTION:
    case BW_ARGUMENT_COLUMN:
      if (before != NULL)
        check_member (check, before, id, check->reader->members);
      break;
    case BW_ARGUMENT_FIELD:
      if (check->table != NULL)
        check_member (check, check->table, id, check->reader->members);
      break;
    case BW_ARGUMENT_NUMBER:
    case BW_ARGUMENT_TEXT:
      break;
    }
}

static void
add_wrong_argument (Check *check, const BwCall *call, const char *format)
{
  bw_issues_add (check->reader->issues, BW_TAG_WRONG_ARGUMENTS, check->line, format, call->function->name);
  check->good = FALSE;
}

static gboolean
names_something (BwArgument argument)
{
  return argument != BW_ARGUMENT_NUMBER && argument != BW_ARGUMENT_TEXT;
}

static void
check_call (Check *check, const BwCall *call)
{
  const BwFunction *function = call->function;
  gboolean of_table = g_str_equal (function->name, "sum-field");

  if (g_str_equal (function->name, "field") && check->table == NULL)
    add_wrong_argument (check, call, _ ("%s() works only inside a record table."));
  if (of_table && call->n_arguments == 3)
    add_wrong_argument (check, call, _ ("%s() takes two arguments or four."));
  for (guint i = 0; i < MIN (call->n_arguments, BW_MAX_ARGUMENTS); i++)
    {
      const char *owner = i > 0 ? call->literals[of_table ? 0 : i - 1] : NULL;

      if (call->literals[i] != NULL)
        check_argument (check, function->arguments[i], call->literals[i], owner);
      else if (names_something (function->arguments[i]) && check->variable == NULL)
        add_wrong_argument (check, call, _ ("%s() takes an id in quotation marks."));
    }
}

BwExpression *
bw_reader_read_expression (BwDefinitionReader *reader, BwXmlNode *node, const char *attribute, const char *variable,
                           const char *table)
{
  g_autofree char *source = bw_xml_node_dup_attribute (node, attribute);
  Check check = {
    .reader = reader, .line = bw_xml_node_get_line (node), .variable = variable, .table = table, .good = TRUE
  };
  g_autoptr (BwExpression) expression = NULL;

  if (source == NULL)
    return NULL;
  expression = bw_expression_compile (source, variable, check.line, reader->issues);
  if (expression == NULL)
    return NULL;
  for (guint i = 0; i < bw_expression_get_n_calls (expression); i++)
    check_call (&check, bw_expression_get_call (expression, i));
  return check.good ? g_steal_pointer (&expression) : NULL;
}
