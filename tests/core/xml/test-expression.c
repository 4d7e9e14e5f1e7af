/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-expression.h"

#include <math.h>
#include <string.h>

/* score() takes any id: "none" has no score, another the number it is. answer() is a text, is-valid() a truth. */
static BwValue
answer_cb (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data)
{
  g_assert_true (data == &answer_cb);
  if (g_str_equal (function->name, "score"))
    {
      g_assert_cmpuint (n_arguments, ==, 1);
      g_assert_cmpint (arguments[0].type, ==, BW_VALUE_TEXT);
      return bw_value_number (g_str_equal (arguments[0].text, "none") ? NAN : g_ascii_strtod (arguments[0].text, NULL));
    }
  if (g_str_equal (function->name, "answer"))
    return bw_value_text (arguments[0].text);
  if (g_str_equal (function->name, "is-valid"))
    return bw_value_boolean (!g_str_equal (arguments[0].text, "none"));
  if (g_str_equal (function->name, "count-at-least"))
    return bw_value_number (arguments[1].number * 10);
  if (g_str_equal (function->name, "sum-field"))
    return bw_value_number (n_arguments);
  g_assert_cmpstr (function->name, ==, "exposure");
  return bw_value_number (60);
}

static BwExpression *
compile (const char *source)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("f");
  BwExpression *expression = bw_expression_compile (source, "dimension", 1, issues);

  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    g_test_message ("%s: %s", source, bw_issues_get (issues, i)->text);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  g_assert_nonnull (expression);
  g_assert_cmpstr (bw_expression_get_source (expression), ==, source);
  return expression;
}

static const struct
{
  const char *source;
  double number; /* of a truth: 1 or 0 */
} numbers[] = {
  /* operators and what binds closer */
  { "7", 7 },
  { ".5", 0.5 },
  { "5.", 5 },
  { " ( 7 ) ", 7 },
  { "-7", -7 },
  { "--7", 7 },
  { "2 + 3", 5 },
  { "2+3", 5 },
  { "2 - 3", -1 },
  { "2-3", -1 },
  { "5 - - 3", 8 },
  { "2 * 3", 6 },
  { "7 div 2", 3.5 },
  { "7 mod 2", 1 },
  { "-7 mod 2", -1 },
  { "7.5 mod 2", 1.5 },
  { "1 div 0", INFINITY },
  { "-1 div 0", -INFINITY },
  { "0 div 0", NAN },
  { "2 + 3 * 4", 14 },
  { "(2 + 3) * 4", 20 },
  { "2 * 3 + 4", 10 },
  { "10 - 4 - 3", 3 },
  { "24 div 4 div 3", 2 },
  { "2 * 7 mod 4", 2 },
  { "-2 * 3", -6 },
  { "2 + 3 = 5", 1 },
  { "1 = 1", 1 },
  { "1 != 1", 0 },
  { "1 < 2", 1 },
  { "2 < 2", 0 },
  { "2 <= 2", 1 },
  { "3 > 2", 1 },
  { "2 > 2", 0 },
  { "2 >= 2", 1 },
  { "2>=2", 1 },
  { "1 and 0", 0 },
  { "1 and 2", 1 },
  { "1 or 0", 1 },
  { "0 or 0", 0 },
  { "1 or 1 and 0", 1 },
  { "(1 or 1) and 0", 0 },
  { "1 < 2 and 2 < 3", 1 },
  { "3 > 2 > 1", 0 },
  { "1 = 1 = 1", 1 },
  { "'a' = 'a'", 1 },
  { "\"it's\" = 'x'", 0 },
  { "'a' != 'b'", 1 },
  { "'12' + 1", 13 },
  { "'twelve' + 1", NAN },
  { "'' + 1", NAN },
  { "'10' > '9'", 1 },
  /* functions of the language */
  { "sqrt(9)", 3 },
  { "sqrt(-1)", NAN },
  { "sqrt('16')", 4 },
  { "abs(-3)", 3 },
  { "abs(3)", 3 },
  { "min(3, 1, 2)", 1 },
  { "min(3)", 3 },
  { "max(3, 1, 2)", 3 },
  { "max(-3, -1)", -1 },
  { "mean(1, 2, 6)", 3 },
  { "mean('1', 2)", 1.5 },
  { "floor(2.7)", 2 },
  { "floor(-2.2)", -3 },
  { "ceiling(2.2)", 3 },
  { "round(2.5)", 3 },
  { "round(-2.5)", -2 },
  { "round(2.4)", 2 },
  { "number('12.5')", 12.5 },
  { "number(true())", 1 },
  { "true()", 1 },
  { "false()", 0 },
  { "not(1)", 0 },
  { "not(0)", 1 },
  { "not('')", 1 },
  { "not('0')", 0 },
  { "if(1 > 2, 3, 4)", 4 },
  { "if(2 > 1, 3, 4)", 3 },
  { "if('x', 3, 4)", 3 },
  { "if('', 3, 4)", 4 },
  { "if(1, if(0, 1, 2), 3)", 2 },
  { "sqrt ( 9 )", 3 },
  { "min(1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,0)", 0 },
  /* functions of the definition */
  { "score('40')", 40 },
  { "score(\"40\") + 1", 41 },
  { "score('40')-score('30')", 10 },
  { "exposure()", 60 },
  { "exposure() - 5", 55 },
  { "exposure()-5", 55 },
  { "-exposure()", -60 },
  { "exposure() div 2", 30 },
  { "answer('3') + 1", 4 },
  { "is-valid('x')", 1 },
  { "is-valid('none')", 0 },
  { "is-valid('x') and not(is-valid('none'))", 1 },
  { "count-at-least('d', 4)", 40 },
  { "count-at-least('d', 2 + 2)", 40 },
  { "sum-field('t', 'f')", 2 },
  { "sum-field('t', 'f', 'k', 'v')", 4 },
  { "score($dimension)", 25 },
  { "$dimension = '25'", 1 },
  { "$dimension + 0", 25 },
  { "12 * (1 - sqrt(exposure() * (100 - score('40')) div 10000))", 4.8 },
  /* What is missing stays missing, and is nothing to compare with. */
  { "score('none')", NAN },
  { "score('none') + 1", NAN },
  { "score('none') * 0", NAN },
  { "-score('none')", NAN },
  { "sqrt(score('none'))", NAN },
  { "abs(score('none'))", NAN },
  { "round(score('none'))", NAN },
  { "score('none') > 50", 0 },
  { "score('none') >= 50", 0 },
  { "score('none') < 50", 0 },
  { "score('none') <= 50", 0 },
  { "score('none') = 50", 0 },
  { "score('none') = score('none')", 0 },
  { "50 < score('none')", 0 },
  { "score('none') = 'a'", 0 },
  { "score('none') != 50", 1 },
  { "not(score('none') >= 0)", 1 },
  { "not(score('none'))", 1 },
  { "score('none') or 0", 0 },
  { "if(score('none') >= 50, 1, 2)", 2 },
  { "if(score('none'), 1, 2)", 2 },
  { "if(1, score('none'), 2)", NAN },
  { "min(score('none'), 3)", 3 },
  { "max(score('none'), 3)", 3 },
  { "mean(score('none'), 3, 5)", 4 },
  { "mean(3, 5, score('none'))", 4 },
  { "min(score('none'))", NAN },
  { "max(score('none'), score('none'))", NAN },
  { "mean(score('none'))", NAN },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (BwExpression) expression = compile (numbers[i].source);
      double number = bw_expression_evaluate_number (expression, "25", answer_cb, &answer_cb);
      gboolean truth = bw_expression_evaluate_condition (expression, "25", answer_cb, &answer_cb);

      g_test_message ("%s = %g", numbers[i].source, number);
      if (isnan (numbers[i].number) || isinf (numbers[i].number))
        g_assert_true (isnan (numbers[i].number) ? isnan (number) : number == numbers[i].number);
      else
        g_assert_cmpfloat_with_epsilon (number, numbers[i].number, 1e-12);
      g_assert_cmpint (truth, ==, !isnan (numbers[i].number) && numbers[i].number != 0);
    }
}

static const struct
{
  const char *source;
  BwValueType type;
  const char *text;
  double number;
} values[] = {
  { "1 + 1", BW_VALUE_NUMBER, NULL, 2 },
  { "1 < 2", BW_VALUE_BOOLEAN, NULL, 1 },
  { "false()", BW_VALUE_BOOLEAN, NULL, 0 },
  { "'Volatility'", BW_VALUE_TEXT, "Volatility", NAN },
  { "if(1, 'yes', 'no')", BW_VALUE_TEXT, "yes", NAN },
  { "if(0, 'yes', 'nö')", BW_VALUE_TEXT, "nö", NAN },
  { "if(1, 1 = 1, 'no')", BW_VALUE_BOOLEAN, NULL, 1 },
  { "answer('x')", BW_VALUE_TEXT, "x", NAN },
  { "is-valid('x')", BW_VALUE_BOOLEAN, NULL, 1 },
  { "$dimension", BW_VALUE_TEXT, "v-exp", NAN },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (BwExpression) expression = compile (values[i].source);
      BwValue value = bw_expression_evaluate (expression, "v-exp", answer_cb, &answer_cb);

      g_test_message ("%s", values[i].source);
      g_assert_cmpint (value.type, ==, values[i].type);
      g_assert_cmpstr (value.text, ==, values[i].text);
      if (!isnan (values[i].number))
        g_assert_cmpfloat (value.number, ==, values[i].number);
      bw_value_clear (&value);
      g_assert_null (value.text);
    }
}

/* A text is a number when it reads as one, and a condition when it is not empty. */
static void
test_texts (void)
{
  static const struct
  {
    const char *text;
    double number;
  } cases[] = {
    { "12.5", 12.5 }, { " 12.5 ", 12.5 }, { "-3", -3 },   { "", NAN },
    { "12,5", NAN },  { "0x10", NAN },    { "inf", NAN }, { "5 min", NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *source = g_strdup_printf ("'%s'", cases[i].text);
      g_autoptr (BwExpression) expression = compile (source);
      double number = bw_expression_evaluate_number (expression, NULL, answer_cb, &answer_cb);

      g_test_message ("%s", source);
      g_assert_true (isnan (cases[i].number) ? isnan (number) : number == cases[i].number);
      g_assert_cmpint (bw_expression_evaluate_condition (expression, NULL, answer_cb, &answer_cb), ==,
                       *cases[i].text != '\0');
    }
}

/* An expression may call for others, and those again for others, on the way. */
static BwValue
nest_cb (const BwFunction *function, const BwValue *arguments, guint n_arguments, gpointer data)
{
  const BwExpression *expression = data;
  int level = atoi (arguments[0].text);
  g_autofree char *next = g_strdup_printf ("%d", level - 1);

  if (level == 0)
    return bw_value_number (1);
  return bw_value_number (bw_expression_evaluate_number (expression, next, nest_cb, data));
}

static void
test_nested (void)
{
  g_autoptr (BwExpression) expression = compile ("score($dimension) + score($dimension)");

  g_assert_cmpfloat (bw_expression_evaluate_number (expression, "10", nest_cb, expression), ==, 2048);
}

#define N_THREADS 4

static gpointer
evaluate_often (gpointer data)
{
  BwExpression *const *expressions = data;

  for (guint round = 0; round < 200; round++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      {
        double number = bw_expression_evaluate_number (expressions[i], "25", answer_cb, &answer_cb);

        if (isfinite (numbers[i].number))
          g_assert_cmpfloat_with_epsilon (number, numbers[i].number, 1e-12);
      }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[N_THREADS];
  BwExpression *expressions[G_N_ELEMENTS (numbers)];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    expressions[i] = compile (numbers[i].source);
  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("evaluate", evaluate_often, expressions);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    bw_expression_free (expressions[i]);
}

/* "open × n, middle, close × n" */
static char *
wrap (const char *open, guint n, const char *middle, const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, open);
  g_string_append (text, middle);
  for (guint i = 0; i < n; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

/* As long as a definition may make it; in a thread, whose stack is no larger than a thread's. */
static gpointer
evaluate_deep (gpointer data)
{
  g_autofree char *brackets = wrap ("(", 499, "1", ")");
  g_autofree char *calls = wrap ("not(", 199, "1", ")");
  g_autofree char *signs = wrap ("-", 998, "1", "");
  g_autofree char *sum = wrap ("1+", 499, "1", "");
  g_autofree char *ands = wrap ("1=", 499, "1", "");
  const struct
  {
    const char *source;
    double number;
  } cases[] = { { brackets, 1 }, { calls, 0 }, { signs, 1 }, { sum, 500 }, { ands, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwExpression) expression = compile (cases[i].source);

      g_assert_cmpfloat (bw_expression_evaluate_number (expression, NULL, answer_cb, &answer_cb), ==, cases[i].number);
    }
  return NULL;
}

static void
test_deep (void)
{
  g_thread_join (g_thread_new ("deep", evaluate_deep, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/expression/threads", test_threads);
  g_test_add_func ("/expression/numbers", test_numbers);
  g_test_add_func ("/expression/values", test_values);
  g_test_add_func ("/expression/texts", test_texts);
  g_test_add_func ("/expression/nested", test_nested);
  g_test_add_func ("/expression/deep", test_deep);
  return g_test_run ();
}
