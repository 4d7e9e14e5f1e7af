/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-expression-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const BwFunction bw_definition_functions[] = {
  { "score", 1, 1, { BW_ARGUMENT_SCORE } },
  { "raw", 1, 1, { BW_ARGUMENT_DIMENSION } },
  { "exposure", 0, 0, { 0 } },
  { "readiness", 0, 0, { 0 } },
  { "gap", 1, 1, { BW_ARGUMENT_DIMENSION } },
  { "value", 1, 1, { BW_ARGUMENT_ITEM } },
  { "answer", 1, 1, { BW_ARGUMENT_ITEM } },
  { "credit", 1, 1, { BW_ARGUMENT_ITEM } },
  { "sum-credit", 1, 1, { BW_ARGUMENT_SECTION } },
  { "count-answered", 1, 1, { BW_ARGUMENT_SECTION_OR_DIMENSION } },
  { "count-items", 1, 1, { BW_ARGUMENT_SECTION_OR_DIMENSION } },
  { "count-at-least", 2, 2, { BW_ARGUMENT_DIMENSION, BW_ARGUMENT_NUMBER } },
  { "chosen", 2, 2, { BW_ARGUMENT_ITEM, BW_ARGUMENT_OPTION } },
  { "is-valid", 1, 1, { BW_ARGUMENT_SCORE } },
  { "count-rows", 1, 1, { BW_ARGUMENT_TABLE } },
  { "sum-field", 2, 4, { BW_ARGUMENT_TABLE, BW_ARGUMENT_COLUMN, BW_ARGUMENT_COLUMN, BW_ARGUMENT_TEXT } },
  { "field", 1, 1, { BW_ARGUMENT_FIELD } },
  { NULL, 0, 0, { 0 } },
};

#define ANY_NUMBERS                                                                                                    \
  {                                                                                                                    \
    BW_ARGUMENT_NUMBER, BW_ARGUMENT_NUMBER, BW_ARGUMENT_NUMBER, BW_ARGUMENT_NUMBER                                     \
  }

const BwFunction bw_built_in_functions[] = {
  { "sqrt", 1, 1, ANY_NUMBERS },    { "abs", 1, 1, ANY_NUMBERS },
  { "min", 1, 64, ANY_NUMBERS },    { "max", 1, 64, ANY_NUMBERS },
  { "mean", 1, 64, ANY_NUMBERS },   { "if", 3, 3, ANY_NUMBERS },
  { "not", 1, 1, ANY_NUMBERS },     { "true", 0, 0, ANY_NUMBERS },
  { "false", 0, 0, ANY_NUMBERS },   { "floor", 1, 1, ANY_NUMBERS },
  { "ceiling", 1, 1, ANY_NUMBERS }, { "round", 1, 1, ANY_NUMBERS },
  { "number", 1, 1, ANY_NUMBERS },  { NULL, 0, 0, { 0 } },
};

typedef struct
{
  const char *at;       /* what is still to be read */
  const char *argument; /* where the argument at hand begins */
  const char *variable;
  int line;
  GArray *calls;       /* of BwCall: the outcome */
  GArray *open;        /* of int: the call each open bracket belongs to, or -1 */
  gboolean want_value; /* the next token must begin a value */
  BwIssues *issues;
  gboolean good;
} Reader;

void
bw_call_clear (gpointer call)
{
  for (guint i = 0; i < BW_MAX_ARGUMENTS; i++)
    g_free (((BwCall *)call)->literals[i]);
}

/* Asked for at every call while an expression is evaluated: most names differ in their first letter. */
static const BwFunction *
find_among (const BwFunction *functions, const char *name)
{
  for (const BwFunction *function = functions; function->name != NULL; function++)
    if (function->name[0] == name[0] && g_str_equal (function->name, name))
      return function;
  return NULL;
}

const BwFunction *
bw_function_find (const char *name)
{
  const BwFunction *function = find_among (bw_definition_functions, name);

  return function != NULL ? function : find_among (bw_built_in_functions, name);
}

static void
fail (Reader *reader, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  bw_issues_add (reader->issues, BW_TAG_EXPRESSION_SYNTAX, reader->line, "%s", text);
  reader->good = FALSE;
}

static void
add_unknown_function (Reader *reader, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *nearest;

  for (const BwFunction *function = bw_definition_functions; function->name != NULL; function++)
    g_ptr_array_add (names, (gpointer)function->name);
  for (const BwFunction *function = bw_built_in_functions; function->name != NULL; function++)
    g_ptr_array_add (names, (gpointer)function->name);
  g_ptr_array_add (names, NULL);
  nearest = bw_nearest_word (name, (const char *const *)names->pdata);
  if (nearest != NULL)
    bw_issues_add (reader->issues, BW_TAG_UNKNOWN_FUNCTION, reader->line,
                   _ ("There is no function %s(); did you mean %s()?"), name, nearest);
  else
    bw_issues_add (reader->issues, BW_TAG_UNKNOWN_FUNCTION, reader->line, _ ("There is no function %s()."), name);
  reader->good = FALSE;
}

/* The call whose argument is being read, or NULL. */
static BwCall *
innermost_call (Reader *reader)
{
  int call = reader->open->len > 0 ? g_array_index (reader->open, int, reader->open->len - 1) : -1;

  return call >= 0 ? &g_array_index (reader->calls, BwCall, call) : NULL;
}

static void
read_literal (Reader *reader)
{
  const char *end = strchr (reader->at + 1, *reader->at);
  BwCall *call = innermost_call (reader);
  const char *before = reader->at, *after, *first;

  if (end == NULL)
    {
      fail (reader, _ ("A quotation mark is not closed."));
      reader->at += strlen (reader->at);
      return;
    }
  if (!reader->want_value)
    fail (reader, _ ("An operator is expected before a quotation mark."));
  for (after = end + 1; g_ascii_isspace (*after); after++)
    ;
  for (first = reader->argument; g_ascii_isspace (*first); first++)
    ;
  /* A literal is an argument by itself when nothing stands before it, and nothing but a comma or bracket after it. */
  if (first == before && call != NULL && call->n_arguments < BW_MAX_ARGUMENTS && (*after == ',' || *after == ')'))
    call->literals[call->n_arguments] = g_strndup (before + 1, end - before - 1);
  reader->at = end + 1;
  reader->want_value = FALSE;
}

static void
read_word (Reader *reader)
{
  const char *end = reader->at;
  g_autofree char *word = NULL;

  while (g_ascii_isalnum (*end) || (*end != '\0' && strchr ("_-.", *end) != NULL) || (guchar)*end >= 0x80)
    end++;
  word = g_strndup (reader->at, end - reader->at);
  while (g_ascii_isspace (*end))
    end++;
  reader->at = end;

  if (!reader->want_value)
    {
      const char *const operators[] = { "and", "or", "div", "mod", NULL };

      if (!g_strv_contains (operators, word))
        fail (reader, _ ("An operator is expected before “%s”."), word);
      reader->want_value = TRUE;
    }
  else if (*end == '(')
    {
      BwCall call = { .function = bw_function_find (word) };
      int position = (int)reader->calls->len;

      if (call.function == NULL)
        add_unknown_function (reader, word);
      g_array_append_val (reader->calls, call);
      g_array_append_val (reader->open, position);
      reader->argument = ++reader->at;
    }
  else
    {
      fail (reader, _ ("“%s” stands for nothing here; ids go in quotation marks, as in score('v-exp')."), word);
      reader->want_value = FALSE;
    }
}

static void
check_arguments (Reader *reader, const BwCall *call)
{
  const BwFunction *function = call->function;

  if (function == NULL ||
      (call->n_arguments >= function->min_arguments && call->n_arguments <= function->max_arguments))
    return;
  if (function->min_arguments == function->max_arguments)
    bw_issues_add (reader->issues, BW_TAG_WRONG_ARGUMENTS, reader->line,
                   _ ("%s() has the wrong number of arguments: %u instead of %u."), function->name, call->n_arguments,
                   function->min_arguments);
  else
    bw_issues_add (reader->issues, BW_TAG_WRONG_ARGUMENTS, reader->line,
                   _ ("%s() has the wrong number of arguments: %u instead of %u to %u."), function->name,
                   call->n_arguments, function->min_arguments, function->max_arguments);
  reader->good = FALSE;
}

static void
read_closing_bracket (Reader *reader)
{
  BwCall *call = innermost_call (reader);

  if (reader->open->len == 0)
    fail (reader, _ ("A closing bracket has no opening one."));
  else
    {
      gboolean empty = reader->want_value;

      if (call != NULL && !(empty && call->n_arguments == 0))
        call->n_arguments++;
      if (empty && (call == NULL || call->n_arguments > 0))
        fail (reader, _ ("A value is missing before a closing bracket."));
      if (call != NULL)
        check_arguments (reader, call);
      g_array_set_size (reader->open, reader->open->len - 1);
    }
  reader->at++;
  reader->want_value = FALSE;
}

static void
read_comma (Reader *reader)
{
  BwCall *call = innermost_call (reader);

  if (call == NULL || reader->want_value)
    fail (reader, _ ("A comma stands where none belongs."));
  else
    call->n_arguments++;
  reader->argument = ++reader->at;
  reader->want_value = TRUE;
}

static void
read_operator (Reader *reader)
{
  const char *at = reader->at;
  gsize length = (at[0] == '<' || at[0] == '>' || at[0] == '!') && at[1] == '=' ? 2 : 1;

  if (strchr ("+-*=<>!", *at) == NULL || (*at == '!' && length == 1))
    {
      const char *next = g_utf8_next_char (at);
      g_autofree char *sign = g_strndup (at, next - at);

      if (*at == '/')
        fail (reader, _ ("“/” has no meaning in an expression; to divide, write “div”."));
      else
        fail (reader, _ ("“%s” has no meaning in an expression."), sign);
      length = next - at;
    }
  else if (reader->want_value && *at != '-')
    {
      g_autofree char *sign = g_strndup (at, length);

      fail (reader, _ ("A value is missing before “%s”."), sign);
    }
  reader->at += length;
  reader->want_value = TRUE;
}

static void
read_number (Reader *reader)
{
  while (g_ascii_isdigit (*reader->at) || *reader->at == '.')
    reader->at++;
  if (!reader->want_value)
    fail (reader, _ ("An operator is expected before a number."));
  reader->want_value = FALSE;
}

static void
read_variable (Reader *reader)
{
  const char *end = ++reader->at;
  g_autofree char *name = NULL;

  while (g_ascii_isalnum (*end) || (*end != '\0' && strchr ("_-.", *end) != NULL))
    end++;
  name = g_strndup (reader->at, end - reader->at);
  if (!reader->want_value)
    fail (reader, _ ("An operator is expected before “$%s”."), name);
  else if (reader->variable == NULL)
    fail (reader, _ ("There is no $%s here."), name);
  else if (!g_str_equal (name, reader->variable))
    fail (reader, _ ("There is no $%s here; did you mean $%s?"), name, reader->variable);
  reader->at = end;
  reader->want_value = FALSE;
}

static void
read_token (Reader *reader)
{
  const char c = *reader->at;
  const int no_call = -1;

  if (g_ascii_isspace (c))
    reader->at++;
  else if (c == '\'' || c == '"')
    read_literal (reader);
  else if (c == '$')
    read_variable (reader);
  else if (g_ascii_isalpha (c) || c == '_' || (guchar)c >= 0x80)
    read_word (reader);
  else if (g_ascii_isdigit (c) || (c == '.' && g_ascii_isdigit (reader->at[1])))
    read_number (reader);
  else if (c == '(')
    {
      if (!reader->want_value)
        fail (reader, _ ("An operator is expected before an opening bracket."));
      g_array_append_val (reader->open, no_call);
      reader->at++;
      reader->want_value = TRUE;
    }
  else if (c == ')')
    read_closing_bracket (reader);
  else if (c == ',')
    read_comma (reader);
  else
    read_operator (reader);
}

gboolean
bw_expression_read_calls (const char *source, const char *variable, int line, GArray *calls, BwIssues *issues)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (int));
  Reader reader = { .at = source,
                    .argument = source,
                    .variable = variable,
                    .line = line,
                    .calls = calls,
                    .open = open,
                    .want_value = TRUE,
                    .issues = issues,
                    .good = TRUE };

  while (*reader.at != '\0' && reader.good)
    read_token (&reader);
  if (reader.good && open->len > 0)
    fail (&reader, _ ("A bracket is not closed."));
  else if (reader.good && reader.want_value)
    fail (&reader, _ ("A value is missing at the end."));
  return reader.good;
}
