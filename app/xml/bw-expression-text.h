/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-expression.h"

/* What can be said of an expression by reading it: which functions it calls with which literals. */

/* The functions that belong to the language itself, ended by one without a name. */
extern const BwFunction bw_built_in_functions[];

/* The function called @name, of the definition or built in; NULL when there is none. */
const BwFunction *bw_function_find (const char *name);

/* Reads @source and adds its calls to @calls (of BwCall, cleared with bw_call_clear()). FALSE, with findings, when it uses what
 * expressions may not: nodes, unknown functions, unknown variables, the wrong number of arguments. */
gboolean bw_expression_read_calls (const char *source, const char *variable, int line, GArray *calls, BwIssues *issues);

void bw_call_clear (gpointer call);
