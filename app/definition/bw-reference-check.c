/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-definition-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Expressions of a definition: compiled, and every id in them looked up. */

typedef struct
{
  BwDefinitionReader *reader;
  int line;
  const char *variable;
  const char *table; /* whose fields may be named */
  gboolean good;
} Check;

/* @owner is an item with options, or a record table with fields; what is wrong with another has been said already.
 * @format has places for both ids. */
static void
check_member (Check *check, const char *owner, const char *id, const char *format)
{
  GHashTable *members = owner != NULL ? g_hash_table_lookup (check->reader->members, owner) : NULL;

  if (members == NULL || g_hash_table_contains (members, id))
    return;
  bw_reader_add_unknown (check->reader, check->line, id, (GHashTable *[]){ members, NULL }, format, owner, id);
  check->good = FALSE;
}

/* @format has a place for the id. */
static void
check_known (Check *check, const char *id, GHashTable *one, GHashTable *other, const char *format)
{
  GHashTable *const spaces[] = { one, other, NULL };

  if (g_hash_table_contains (one, id) || (other != NULL && g_hash_table_contains (other, id)))
    return;
  bw_reader_add_unknown (check->reader, check->line, id, spaces, format, id);
  check->good = FALSE;
}

static void
check_resolved (Check *check, const char *id, BwIdSpace space)
{
  if (bw_reader_resolve (check->reader, check->line, id, space) < 0)
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
      check_known (check, id, ids[BW_ID_DIMENSION], ids[BW_ID_INDEX], _ ("There is no dimension or index “%s”."));
      break;
    case BW_ARGUMENT_DIMENSION:
      check_resolved (check, id, BW_ID_DIMENSION);
      break;
    case BW_ARGUMENT_ITEM:
      check_resolved (check, id, BW_ID_ITEM);
      break;
    case BW_ARGUMENT_SECTION:
      check_resolved (check, id, BW_ID_SECTION);
      break;
    case BW_ARGUMENT_SECTION_OR_DIMENSION:
      check_known (check, id, ids[BW_ID_SECTION], ids[BW_ID_DIMENSION], _ ("There is no section or dimension “%s”."));
      break;
    case BW_ARGUMENT_TABLE:
      check_known (check, id, check->reader->tables, NULL, _ ("There is no record table “%s”."));
      break;
    case BW_ARGUMENT_OPTION:
      /* Translators: the first is the id of an item, the second that of an option */
      check_member (check, before, id, _ ("“%s” has no option “%s”."));
      break;
    case BW_ARGUMENT_COLUMN:
    case BW_ARGUMENT_FIELD:
      /* Translators: the first is the id of a record table, the second that of a column */
      check_member (check, argument == BW_ARGUMENT_FIELD ? check->table : before, id, _ ("“%s” has no field “%s”."));
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

/* The elements whose answers a function can look at; others would give it nothing, always. */
static const struct
{
  const char *function;
  const char *elements[4];
} takes[] = {
  { "value", { "item", "number" } },
  { "answer", { "item" } },
  { "credit", { "vignette", "choice" } },
  { "chosen", { "vignette", "choice" } },
};

static void
check_question (Check *check, const BwCall *call)
{
  const char *id = call->literals[0];
  BwXmlNode *node = id != NULL ? g_hash_table_lookup (check->reader->questions, id) : NULL;

  for (guint i = 0; node != NULL && i < G_N_ELEMENTS (takes); i++)
    if (g_str_equal (takes[i].function, call->function->name) &&
        !g_strv_contains (takes[i].elements, bw_xml_node_get_name (node)))
      {
        bw_issues_add (check->reader->issues, BW_TAG_WRONG_ARGUMENTS, check->line,
                       _ ("%s() has nothing to take from “%s” (<%s>)."), call->function->name, id,
                       bw_xml_node_get_name (node));
        check->good = FALSE;
      }
}

/* What $dimension may stand for. */
static gboolean
can_be_dimension (BwArgument argument)
{
  return argument == BW_ARGUMENT_SCORE || argument == BW_ARGUMENT_DIMENSION ||
         argument == BW_ARGUMENT_SECTION_OR_DIMENSION;
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
      else if (names_something (function->arguments[i]) &&
               (check->variable == NULL || !can_be_dimension (function->arguments[i])))
        add_wrong_argument (check, call, _ ("%s() takes an id in quotation marks."));
    }
  check_question (check, call);
}

/* A compiled expression takes a hundred times its length in memory, so there is a limit to all of them together. */
gboolean
bw_reader_afford_expression (BwDefinitionReader *reader, int line, const char *source)
{
  const guint max_bytes = 128 * 1024;
  gboolean exceeded = reader->n_expression_bytes > max_bytes;

  reader->n_expression_bytes += strlen (source);
  if (!exceeded && reader->n_expression_bytes > max_bytes)
    bw_issues_add (reader->issues, BW_TAG_TOO_COMPLEX, line,
                   _ ("The expressions of the definition have more than %u characters together."), max_bytes);
  return reader->n_expression_bytes <= max_bytes;
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

  if (source == NULL || !bw_reader_afford_expression (reader, check.line, source))
    return NULL;
  expression = bw_expression_compile (source, variable, check.line, reader->issues);
  if (expression == NULL)
    return NULL;
  for (guint i = 0; i < bw_expression_get_n_calls (expression); i++)
    check_call (&check, bw_expression_get_call (expression, i));
  return check.good ? g_steal_pointer (&expression) : NULL;
}
