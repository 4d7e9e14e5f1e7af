/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bw-expression-text.h"
#include "bw-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <math.h>

struct _BwExpression
{
  char *source;
  char *variable;
  GArray *calls; /* of BwCall */
  xmlXPathCompExpr *compiled;
};

/* What the functions called during one evaluation need. */
typedef struct
{
  BwCallFunc call;
  gpointer data;
  const char *variable_value;
} Evaluation;

BwValue
bw_value_number (double number)
{
  return (BwValue){ .type = BW_VALUE_NUMBER, .number = number };
}

BwValue
bw_value_boolean (gboolean truth)
{
  return (BwValue){ .type = BW_VALUE_BOOLEAN, .number = truth ? 1 : 0 };
}

BwValue
bw_value_text (const char *text)
{
  return (BwValue){ .type = BW_VALUE_TEXT, .number = NAN, .text = g_strdup (text) };
}

void
bw_value_clear (BwValue *value)
{
  g_clear_pointer (&value->text, g_free);
}

static BwValue
value_from_object (const xmlXPathObject *object)
{
  switch (object != NULL ? object->type : XPATH_UNDEFINED)
    {
    case XPATH_NUMBER:
      return bw_value_number (object->floatval);
    case XPATH_BOOLEAN:
      return bw_value_boolean (object->boolval);
    case XPATH_STRING:
      return bw_value_text ((const char *)object->stringval);
    default:
      return bw_value_number (NAN);
    }
}

static double
as_number (const BwValue *value)
{
  if (value->type != BW_VALUE_TEXT)
    return value->number;
  return xmlXPathCastStringToNumber ((const xmlChar *)value->text);
}

/* A number is true unless it is 0 or NaN, a text unless it is empty: XPath 1.0, 4.3. */
static gboolean
as_condition (const BwValue *value)
{
  if (value->type == BW_VALUE_TEXT)
    return value->text != NULL && *value->text != '\0';
  return !isnan (value->number) && value->number != 0;
}

/* Smallest, largest or mean of the arguments that are there. */
static double
fold (char what, const BwValue *arguments, guint n_arguments)
{
  double outcome = NAN, sum = 0;
  guint n = 0;

  for (guint i = 0; i < n_arguments; i++)
    {
      double number = as_number (&arguments[i]);

      if (isnan (number))
        continue;
      n++;
      sum += number;
      if (isnan (outcome) || (what == '<' ? number < outcome : number > outcome))
        outcome = number;
    }
  return what == 'm' && n > 0 ? sum / n : outcome;
}

static gboolean
is_built_in (const BwFunction *function)
{
  for (const BwFunction *built_in = bw_built_in_functions; built_in->name != NULL; built_in++)
    if (built_in == function)
      return TRUE;
  return FALSE;
}

static BwValue
call_function (const BwFunction *function, const BwValue *arguments, guint n, const Evaluation *evaluation)
{
  const char *name = function->name;

  if (!is_built_in (function))
    return evaluation->call (function, arguments, n, evaluation->data);
  if (g_str_equal (name, "sqrt"))
    return bw_value_number (sqrt (as_number (&arguments[0])));
  if (g_str_equal (name, "abs"))
    return bw_value_number (fabs (as_number (&arguments[0])));
  if (g_str_equal (name, "min"))
    return bw_value_number (fold ('<', arguments, n));
  if (g_str_equal (name, "max"))
    return bw_value_number (fold ('>', arguments, n));
  if (g_str_equal (name, "mean"))
    return bw_value_number (fold ('m', arguments, n));
  g_assert (g_str_equal (name, "if"));
  {
    const BwValue *chosen = &arguments[as_condition (&arguments[0]) ? 1 : 2];

    return chosen->type == BW_VALUE_TEXT ? bw_value_text (chosen->text) : *chosen;
  }
}

static void
push_value (xmlXPathParserContext *parser, const BwValue *value)
{
  if (value->type == BW_VALUE_TEXT)
    valuePush (parser, xmlXPathNewCString (value->text != NULL ? value->text : ""));
  else if (value->type == BW_VALUE_BOOLEAN)
    valuePush (parser, xmlXPathNewBoolean (value->number != 0));
  else
    valuePush (parser, xmlXPathNewFloat (value->number));
}

/* libxml2 calls this for every function of ours; the name is in the context. */
static void
function_cb (xmlXPathParserContext *parser, int n_given)
{
  const BwFunction *function = bw_function_find ((const char *)parser->context->function);
  guint n = (guint)MAX (n_given, 0);
  g_autofree BwValue *arguments = g_new0 (BwValue, MAX (n, 1));
  BwValue value = { 0 };

  for (guint i = n; i > 0; i--)
    {
      xmlXPathObject *object = valuePop (parser);

      arguments[i - 1] = value_from_object (object);
      xmlXPathFreeObject (object);
    }
  if (function != NULL && n >= function->min_arguments && n <= function->max_arguments)
    value = call_function (function, arguments, n, parser->context->userData);
  else
    value = bw_value_number (NAN);
  push_value (parser, &value);
  bw_value_clear (&value);
  for (guint i = 0; i < n; i++)
    bw_value_clear (&arguments[i]);
}

/* XPath's own functions stay libxml2's: they were registered first. */
static xmlXPathFunction
lookup_function (void *context, const xmlChar *name, const xmlChar *uri)
{
  const char *const native[] = { "not", "true", "false", "floor", "ceiling", "round", "number", NULL };

  if (uri != NULL || g_strv_contains (native, (const char *)name) || bw_function_find ((const char *)name) == NULL)
    return NULL;
  return function_cb;
}

static xmlXPathObject *
lookup_variable (void *data, const xmlChar *name, const xmlChar *uri)
{
  const Evaluation *evaluation = data;

  return xmlXPathNewCString (evaluation->variable_value != NULL ? evaluation->variable_value : "");
}

static void
ignore_error_cb (void *data, xmlErrorPtr error)
{
}

static xmlXPathContext *
create_context (Evaluation *evaluation)
{
  xmlXPathContext *context = xmlXPathNewContext (NULL);

  context->error = (xmlStructuredErrorFunc)ignore_error_cb;
  context->userData = evaluation;
  xmlXPathRegisterFuncLookup (context, lookup_function, evaluation);
  xmlXPathRegisterVariableLookup (context, lookup_variable, evaluation);
  return context;
}

/* Making a context costs more than evaluating a condition in it, so each thread keeps those it is done with: as many as
 * expressions whose functions evaluate others lie within each other. */
static GPrivate spare_contexts = G_PRIVATE_INIT ((GDestroyNotify)g_ptr_array_unref);

static GPtrArray *
get_spare_contexts (void)
{
  GPtrArray *spare = g_private_get (&spare_contexts);

  if (spare == NULL)
    {
      spare = g_ptr_array_new_with_free_func ((GDestroyNotify)xmlXPathFreeContext);
      g_private_set (&spare_contexts, spare);
    }
  return spare;
}

static xmlXPathContext *
take_context (Evaluation *evaluation)
{
  GPtrArray *spare = get_spare_contexts ();
  xmlXPathContext *context;

  if (spare->len == 0)
    return create_context (evaluation);
  context = g_ptr_array_steal_index (spare, spare->len - 1);
  context->userData = evaluation;
  context->funcLookupData = evaluation;
  context->varLookupData = evaluation;
  return context;
}

static void
give_back_context (xmlXPathContext *context)
{
  g_ptr_array_add (get_spare_contexts (), context);
}

BwExpression *
bw_expression_compile (const char *source, const char *variable, int line, BwIssues *issues)
{
  g_autoptr (BwExpression) expression = g_new0 (BwExpression, 1);
  xmlXPathContext *context;

  expression->source = g_strdup (source);
  expression->variable = g_strdup (variable);
  expression->calls = g_array_new (FALSE, FALSE, sizeof (BwCall));
  g_array_set_clear_func (expression->calls, bw_call_clear);
  if (!bw_expression_read_calls (source, variable, line, expression->calls, issues))
    return NULL;

  bw_xml_prepare ();
  context = create_context (NULL);
  expression->compiled = xmlXPathCtxtCompile (context, (const xmlChar *)source);
  xmlXPathFreeContext (context);
  if (expression->compiled == NULL)
    {
      bw_issues_add (issues, BW_TAG_EXPRESSION_SYNTAX, line, _ ("“%s” is not an expression."), source);
      return NULL;
    }
  return g_steal_pointer (&expression);
}

void
bw_expression_free (BwExpression *expression)
{
  if (expression == NULL)
    return;
  if (expression->compiled != NULL)
    xmlXPathFreeCompExpr (expression->compiled);
  g_array_unref (expression->calls);
  g_free (expression->variable);
  g_free (expression->source);
  g_free (expression);
}

const char *
bw_expression_get_source (const BwExpression *expression)
{
  return expression->source;
}

guint
bw_expression_get_n_calls (const BwExpression *expression)
{
  return expression->calls->len;
}

const BwCall *
bw_expression_get_call (const BwExpression *expression, guint position)
{
  return &g_array_index (expression->calls, BwCall, position);
}

/* libxml2 keeps in the compiled expression where it found a function. Two threads may both write that, but only the
 * same. */
BwValue
bw_expression_evaluate (const BwExpression *expression, const char *variable_value, BwCallFunc call, gpointer data)
{
  Evaluation evaluation = { .call = call, .data = data, .variable_value = variable_value };
  xmlXPathContext *context = take_context (&evaluation);
  xmlXPathObject *object = xmlXPathCompiledEval (expression->compiled, context);
  BwValue value = value_from_object (object);

  /* After an error the context is not as it was. */
  if (object != NULL)
    give_back_context (context);
  else
    xmlXPathFreeContext (context);
  xmlXPathFreeObject (object);
  return value;
}

double
bw_expression_evaluate_number (const BwExpression *expression, const char *variable_value, BwCallFunc call,
                               gpointer data)
{
  BwValue value = bw_expression_evaluate (expression, variable_value, call, data);
  double number = as_number (&value);

  bw_value_clear (&value);
  return number;
}

gboolean
bw_expression_evaluate_condition (const BwExpression *expression, const char *variable_value, BwCallFunc call,
                                  gpointer data)
{
  BwValue value = bw_expression_evaluate (expression, variable_value, call, data);
  gboolean truth = as_condition (&value);

  bw_value_clear (&value);
  return truth;
}
