/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as an expression: it compiles and has a value, or there is an error that says why not. */

#include "fuzz-target.h"

#include "app/xml/bw-expression.h"

#include <math.h>

/* A value of each type in turn, and none. */
static BwValue
answer (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data)
{
  guint *calls = data;

  switch ((*calls)++ % 4)
    {
    case 0:
      return bw_value_number (12.5);
    case 1:
      return bw_value_text ("12.5");
    case 2:
      return bw_value_boolean (TRUE);
    default:
      return bw_value_number (NAN);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *source = g_strndup ((const char *)data, size);
  g_autoptr (BwIssues) issues = bw_issues_new ("input.xml");
  g_autoptr (BwExpression) expression = NULL;
  guint calls = 0;
  BwValue value;

  /* An attribute of a definition is always UTF-8, and never longer than its schema allows. */
  if (!g_utf8_validate (source, -1, NULL) || g_utf8_strlen (source, -1) > 1000)
    return 0;

  expression = bw_expression_compile (source, "dimension", 1, issues);
  if (expression == NULL)
    {
      g_assert_cmpuint (bw_issues_get_n_errors (issues), >, 0);
      return 0;
    }
  value = bw_expression_evaluate (expression, "v-exp", answer, &calls);
  g_assert_true (value.type != BW_VALUE_TEXT || g_utf8_validate (value.text, -1, NULL));
  bw_value_clear (&value);
  bw_expression_evaluate_number (expression, NULL, answer, &calls);
  bw_expression_evaluate_condition (expression, "", answer, &calls);
  return 0;
}
