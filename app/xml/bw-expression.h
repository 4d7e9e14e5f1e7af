/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-issue.h"

G_BEGIN_DECLS

/*
 * An expression of a definition: XPath 1.0 over functions, without nodes. It is compiled once and evaluated against whatever the
 * caller's functions read. sqrt, abs, min, max, mean and if are built in; mean, min and max leave NaN out.
 */

typedef enum
{
  BW_VALUE_NUMBER,
  BW_VALUE_TEXT,
  BW_VALUE_BOOLEAN,
} BwValueType;

typedef struct
{
  BwValueType type;
  double number; /* NaN: missing; 0 or 1 for a boolean */
  char *text;    /* owned by the value; NULL unless a text */
} BwValue;

/* What an argument names, so that the checker can look it up. */
typedef enum
{
  BW_ARGUMENT_NUMBER,
  BW_ARGUMENT_TEXT,
  BW_ARGUMENT_SCORE,                /* a dimension or an index */
  BW_ARGUMENT_DIMENSION,
  BW_ARGUMENT_ITEM,
  BW_ARGUMENT_OPTION,               /* of the item named before it */
  BW_ARGUMENT_SECTION,
  BW_ARGUMENT_SECTION_OR_DIMENSION,
  BW_ARGUMENT_TABLE,
  BW_ARGUMENT_COLUMN,               /* of the table named before it */
  BW_ARGUMENT_FIELD,                /* of the row at hand */
} BwArgument;

#define BW_MAX_ARGUMENTS 4

/* A function that a caller offers to expressions. */
typedef struct
{
  const char *name;
  guint min_arguments;
  guint max_arguments;
  BwArgument arguments[BW_MAX_ARGUMENTS];
} BwFunction;

/* The functions every definition may use, ended by one without a name. */
extern const BwFunction bw_definition_functions[];

/* A call found in the text of an expression. */
typedef struct
{
  const BwFunction *function;
  guint n_arguments;
  char *literals[BW_MAX_ARGUMENTS]; /* the literal text of an argument; NULL when it is computed */
} BwCall;

typedef struct _BwExpression BwExpression;

/* Answers a call: @arguments are borrowed, the result is the caller's. */
typedef BwValue (*BwCallFunc) (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data);

/* Compiles @source. NULL when it is no expression; findings say where it goes wrong (expression-syntax, unknown-function,
 * wrong-arguments), at @line. @variable is the one variable it may use, without the dollar sign, or NULL. */
BwExpression *bw_expression_compile (const char *source, const char *variable, int line, BwIssues *issues);
void bw_expression_free (BwExpression *expression);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwExpression, bw_expression_free)

/* Its text, and the calls found in it; owned by the expression. */
const char *bw_expression_get_source (const BwExpression *expression);
guint bw_expression_get_n_calls (const BwExpression *expression);
const BwCall *bw_expression_get_call (const BwExpression *expression, guint position);

/* Evaluates; @variable_value is the text of the variable, or NULL. Safe from several threads. Free the value's text. */
BwValue bw_expression_evaluate (const BwExpression *expression, const char *variable_value, BwCallFunc call, gpointer data);
/* As a number; NaN when it is none. */
double bw_expression_evaluate_number (const BwExpression *expression, const char *variable_value, BwCallFunc call, gpointer data);
/* As a condition; NaN is false. */
gboolean bw_expression_evaluate_condition (const BwExpression *expression, const char *variable_value, BwCallFunc call, gpointer data);

void bw_value_clear (BwValue *value);
/* A value of that type; the text is copied. */
BwValue bw_value_number (double number);
BwValue bw_value_boolean (gboolean truth);
BwValue bw_value_text (const char *text);

G_END_DECLS
