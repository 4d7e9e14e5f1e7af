/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said of an expression by reading it: the calls in it, and why it is none. */

#include "app/xml/bw-expression.h"

#include <string.h>

static const struct
{
  const char *source;
  BwTag tag;
  const char *text; /* may be NULL */
} refusals[] = {
  /* no nodes, whichever way they are asked for */
  { "/", BW_TAG_EXPRESSION_SYNTAX, "“/” has no meaning in an expression; to divide, write “div”." },
  { "//a", BW_TAG_EXPRESSION_SYNTAX, "“/” has no meaning in an expression; to divide, write “div”." },
  { "/a/b", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "a", BW_TAG_EXPRESSION_SYNTAX, "“a” stands for nothing here; ids go in quotation marks, as in score('v-exp')." },
  { "v-exp > 5", BW_TAG_EXPRESSION_SYNTAX,
    "“v-exp” stands for nothing here; ids go in quotation marks, as in score('v-exp')." },
  { "a[1]", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "(1)[1]", BW_TAG_EXPRESSION_SYNTAX, "“[” has no meaning in an expression." },
  { "score('x')[1]", BW_TAG_EXPRESSION_SYNTAX, "“[” has no meaning in an expression." },
  { "score('x')/a", BW_TAG_EXPRESSION_SYNTAX, "“/” has no meaning in an expression; to divide, write “div”." },
  { "(1)//a", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "@a", BW_TAG_EXPRESSION_SYNTAX, "“@” has no meaning in an expression." },
  { ".", BW_TAG_EXPRESSION_SYNTAX, "“.” has no meaning in an expression." },
  { "..", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { ".//a", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "*", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before “*”." },
  { "* * *", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "score('x') * *", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before “*”." },
  { "child::a", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "self::node()", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "p:f(1)", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "1 | 2", BW_TAG_EXPRESSION_SYNTAX, "“|” has no meaning in an expression." },
  { "id('x')", BW_TAG_UNKNOWN_FUNCTION, "There is no function id(); did you mean if()?" },
  { "document('http://127.0.0.1:9/')", BW_TAG_UNKNOWN_FUNCTION, "There is no function document()." },
  { "text()", BW_TAG_UNKNOWN_FUNCTION, NULL },
  { "node()", BW_TAG_UNKNOWN_FUNCTION, NULL },
  { "position()", BW_TAG_UNKNOWN_FUNCTION, NULL },
  { "last()", BW_TAG_UNKNOWN_FUNCTION, NULL },
  { "concat('a', 'b')", BW_TAG_UNKNOWN_FUNCTION, NULL },
  { "string(1)", BW_TAG_UNKNOWN_FUNCTION, NULL },
  { "current()", BW_TAG_UNKNOWN_FUNCTION, NULL },
  /* functions */
  { "scor('x')", BW_TAG_UNKNOWN_FUNCTION, "There is no function scor(); did you mean score()?" },
  { "count-answerd('x')", BW_TAG_UNKNOWN_FUNCTION,
    "There is no function count-answerd(); did you mean count-answered()?" },
  { "Score('x')", BW_TAG_UNKNOWN_FUNCTION, "There is no function Score(); did you mean score()?" },
  { "1 + frobnicate(2)", BW_TAG_UNKNOWN_FUNCTION, "There is no function frobnicate()." },
  { "score()", BW_TAG_WRONG_ARGUMENTS, "score() has the wrong number of arguments: 0 instead of 1." },
  { "score('a', 'b')", BW_TAG_WRONG_ARGUMENTS, "score() has the wrong number of arguments: 2 instead of 1." },
  { "exposure('a')", BW_TAG_WRONG_ARGUMENTS, "exposure() has the wrong number of arguments: 1 instead of 0." },
  { "sum-field('a')", BW_TAG_WRONG_ARGUMENTS, "sum-field() has the wrong number of arguments: 1 instead of 2 to 4." },
  { "sum-field('a', 'b', 'c', 'd', 'e')", BW_TAG_WRONG_ARGUMENTS,
    "sum-field() has the wrong number of arguments: 5 instead of 2 to 4." },
  { "min()", BW_TAG_WRONG_ARGUMENTS, "min() has the wrong number of arguments: 0 instead of 1 to 64." },
  { "if(1, 2)", BW_TAG_WRONG_ARGUMENTS, "if() has the wrong number of arguments: 2 instead of 3." },
  { "true(1)", BW_TAG_WRONG_ARGUMENTS, NULL },
  { "not()", BW_TAG_WRONG_ARGUMENTS, NULL },
  { "1 + score(min(), 2)", BW_TAG_WRONG_ARGUMENTS, "min() has the wrong number of arguments: 0 instead of 1 to 64." },
  /* variables */
  { "$x", BW_TAG_EXPRESSION_SYNTAX, "There is no $x here; did you mean $dimension?" },
  { "score($dimensions)", BW_TAG_EXPRESSION_SYNTAX, "There is no $dimensions here; did you mean $dimension?" },
  { "$", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "$ dimension", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "$dimension $dimension", BW_TAG_EXPRESSION_SYNTAX, "An operator is expected before “$dimension”." },
  { "$dimension/a", BW_TAG_EXPRESSION_SYNTAX, NULL },
  /* form */
  { "", BW_TAG_EXPRESSION_SYNTAX, "A value is missing at the end." },
  { "  ", BW_TAG_EXPRESSION_SYNTAX, "A value is missing at the end." },
  { "()", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before a closing bracket." },
  { "(", BW_TAG_EXPRESSION_SYNTAX, "A bracket is not closed." },
  { "(1", BW_TAG_EXPRESSION_SYNTAX, "A bracket is not closed." },
  { "1)", BW_TAG_EXPRESSION_SYNTAX, "A closing bracket has no opening one." },
  { ")", BW_TAG_EXPRESSION_SYNTAX, "A closing bracket has no opening one." },
  { "score('x'", BW_TAG_EXPRESSION_SYNTAX, "A bracket is not closed." },
  { "score('x", BW_TAG_EXPRESSION_SYNTAX, "A quotation mark is not closed." },
  { "'it's'", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "1 +", BW_TAG_EXPRESSION_SYNTAX, "A value is missing at the end." },
  { "+ 1", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before “+”." },
  { "1 + * 2", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before “*”." },
  { "1 2", BW_TAG_EXPRESSION_SYNTAX, "An operator is expected before a number." },
  { "1.2.3", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "1e5", BW_TAG_EXPRESSION_SYNTAX, "An operator is expected before “e5”." },
  { "1 'a'", BW_TAG_EXPRESSION_SYNTAX, "An operator is expected before a quotation mark." },
  { "1 (2)", BW_TAG_EXPRESSION_SYNTAX, "An operator is expected before an opening bracket." },
  { "1, 2", BW_TAG_EXPRESSION_SYNTAX, "A comma stands where none belongs." },
  { "(1, 2)", BW_TAG_EXPRESSION_SYNTAX, "A comma stands where none belongs." },
  { "min(1,, 2)", BW_TAG_EXPRESSION_SYNTAX, "A comma stands where none belongs." },
  { "min(, 2)", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "min(1, )", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before a closing bracket." },
  { "1 == 2", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before “=”." },
  { "1 <> 2", BW_TAG_EXPRESSION_SYNTAX, "A value is missing before “>”." },
  { "1 => 2", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "1 ! 2", BW_TAG_EXPRESSION_SYNTAX, "“!” has no meaning in an expression." },
  { "!1", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "1 && 2", BW_TAG_EXPRESSION_SYNTAX, "“&” has no meaning in an expression." },
  { "50 %", BW_TAG_EXPRESSION_SYNTAX, "“%” has no meaning in an expression." },
  { "1 / 2", BW_TAG_EXPRESSION_SYNTAX, "“/” has no meaning in an expression; to divide, write “div”." },
  { "1 × 2", BW_TAG_EXPRESSION_SYNTAX, "An operator is expected before “×”." },
  { "1 plus 2", BW_TAG_EXPRESSION_SYNTAX, "An operator is expected before “plus”." },
  { "and", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "1 and", BW_TAG_EXPRESSION_SYNTAX, "A value is missing at the end." },
  { "score(‘x’)", BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "\xEF\xBB\xBF"
    "1",
    BW_TAG_EXPRESSION_SYNTAX, NULL },
  { "1;2", BW_TAG_EXPRESSION_SYNTAX, "“;” has no meaning in an expression." },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (BwIssues) issues = bw_issues_new ("f");
      g_autoptr (BwExpression) expression = bw_expression_compile (refusals[i].source, "dimension", 7, issues);
      const BwIssue *issue;

      g_assert_null (expression);
      g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
      issue = bw_issues_get (issues, 0);
      g_test_message ("%s: %s", refusals[i].source, issue->text);
      g_assert_cmpstr (bw_tag_get_info (issue->tag)->name, ==, bw_tag_get_info (refusals[i].tag)->name);
      g_assert_cmpint (issue->line, ==, 7);
      if (refusals[i].text != NULL)
        g_assert_cmpstr (issue->text, ==, refusals[i].text);
    }
}

static void
test_no_variable (void)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("f");

  g_assert_null (bw_expression_compile ("score($dimension)", NULL, 7, issues));
  g_assert_cmpstr (bw_issues_get (issues, 0)->text, ==, "There is no $dimension here.");
}

/* Brackets that open and open must not take the stack with them. */
static void
test_deep (void)
{
  const char *const starts[] = { "(", "not(", "-(", "min(1,", "(((1)" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GString) source = g_string_new (NULL);
      g_autoptr (BwIssues) issues = bw_issues_new ("f");

      while (source->len < 900)
        g_string_append (source, starts[i]);
      g_assert_null (bw_expression_compile (source->str, NULL, 1, issues));
      g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
    }
}

/* "function(literal, -, …)" for each call, in the order in which they open; "-" where an argument is computed. */
static char *
list_calls (const char *source)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  g_autoptr (BwExpression) expression = bw_expression_compile (source, "dimension", 1, issues);
  GString *list = g_string_new (NULL);

  g_assert_nonnull (expression);
  for (guint i = 0; i < bw_expression_get_n_calls (expression); i++)
    {
      const BwCall *call = bw_expression_get_call (expression, i);

      g_string_append_printf (list, "%s%s(", i > 0 ? " " : "", call->function->name);
      for (guint j = 0; j < call->n_arguments; j++)
        g_string_append_printf (list, "%s%s", j > 0 ? "," : "",
                                j >= BW_MAX_ARGUMENTS       ? "…"
                                : call->literals[j] != NULL ? call->literals[j]
                                                            : "-");
      g_string_append_c (list, ')');
    }
  return g_string_free (list, FALSE);
}

static void
test_calls (void)
{
  static const struct
  {
    const char *source;
    const char *calls;
  } cases[] = {
    { "1", "" },
    { "score('a')", "score(a)" },
    { "score( \"a\" ) + raw('b')", "score(a) raw(b)" },
    { "exposure() > 50 and gap('a') > 20", "exposure() gap(a)" },
    { "chosen('item', 'option')", "chosen(item,option)" },
    { "count-at-least('d', 4)", "count-at-least(d,-)" },
    { "if(score('a') > score('b'), 'x', score('c'))", "if(-,x,-) score(a) score(b) score(c)" },
    { "min(score('a'), max(score('b'), 'c'), 'd')", "min(-,-,d) score(a) max(-,c) score(b)" },
    { "sum-field('t', 'f', 'k', 'v')", "sum-field(t,f,k,v)" },
    { "score($dimension)", "score(-)" },
    /* A text that is only part of an argument is not the argument. */
    { "score(('a'))", "score(-)" },
    { "min('a' + 1, 1 + 'b', 'c')", "min(-,-,c)" },
    { "min(1,2,3,'4','5','6')", "min(-,-,-,4,…,…)" },
    { "score('')", "score()" },
    { "'score(1)'", "" },
    { "score('a)b,c(')", "score(a)b,c()" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *calls = list_calls (cases[i].source);

      g_test_message ("%s", cases[i].source);
      g_assert_cmpstr (calls, ==, cases[i].calls);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/expression-text/refusals", test_refusals);
  g_test_add_func ("/expression-text/no-variable", test_no_variable);
  g_test_add_func ("/expression-text/deep", test_deep);
  g_test_add_func ("/expression-text/calls", test_calls);
  return g_test_run ();
}
