/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-evaluation.h"

#include "sheet.h"

/* Scores below are worked out by hand from this sheet:
 *   pressure 5, 4, 2 reversed = 4 → 13/3 → 83.333…      noise 3, 2 → 37.5
 *   calm 2, 3, 4 reversed = 2, not applicable → 7/3 → 33.333…
 *   reach 4, 2, – → 3 → 75                                quiet not asked */
#define SHEET                                                                                                          \
  "team=no tools=hammer,none minutes=30 words=well pressure.1=5 pressure.2=4 pressure.3=2 noise.1=3 noise.2=2 "        \
  "calm.1=2 calm.2=3 calm.3=4 calm.4=n/a reach.1=4 reach.2=2 quiet.1=5 quiet.2=5 quiet.3=5 case.1=ask case.2=ask "     \
  "map=Supplier|3|4;Strike|2|1;Flood|4|;Rule|1|5"

static const struct
{
  const char *expression;
  double value;
} samples[] = {
  { "score('pressure')", 250.0 / 3 },
  { "score('calm')", 100.0 / 3 },
  { "score('quiet')", NAN },
  { "raw('pressure')", 13.0 / 3 },
  { "raw('reach')", 3 },
  { "raw('quiet')", NAN },
  { "exposure()", (250.0 / 3 + 37.5) / 2 },
  { "readiness()", (100.0 / 3 + 75) / 2 },
  { "gap('calm')", 50 },
  { "gap('reach')", (250.0 / 3 + 37.5) / 2 - 75 },
  { "gap('quiet')", NAN },
  { "gap('pressure')", NAN },
  { "value('pressure.1')", 100 },
  { "value('pressure.3')", 75 },
  { "value('minutes')", 30 },
  { "value('calm.4')", NAN },
  { "value('reach.3')", NAN },
  { "value('quiet.1')", NAN },
  { "value('case.1')", NAN },
  { "answer('pressure.3')", 2 },
  { "answer('reach.1')", 4 },
  { "answer('quiet.1')", NAN },
  { "credit('case.1')", 0.5 },
  { "credit('case.2')", 1 },
  { "credit('tools')", 0.5 },
  { "credit('team')", NAN },
  { "sum-credit('cases')", 1.5 },
  { "sum-credit('start')", 0.5 },
  { "count-answered('cases')", 2 },
  { "count-items('cases')", 2 },
  { "count-answered('start')", 3 },
  { "count-items('start')", 3 },
  { "count-answered('calm')", 3 },
  { "count-items('calm')", 4 },
  { "count-answered('extra')", 0 },
  { "count-items('extra')", 0 },
  { "count-items('quiet')", 0 },
  { "count-at-least('pressure', 4)", 2 },
  { "count-at-least('pressure', 2)", 3 },
  { "count-at-least('reach', 3)", 1 },
  { "count-at-least('quiet', 1)", 0 },
  { "number(chosen('team', 'no'))", 1 },
  { "number(chosen('team', 'yes'))", 0 },
  { "number(chosen('tools', 'none'))", 1 },
  { "number(chosen('tools', 'saw'))", 0 },
  { "number(is-valid('calm'))", 1 },
  { "number(is-valid('quiet'))", 0 },
  { "number(is-valid('match'))", 1 },
  { "score('match')", 75 },
  { "score('weighted')", (100.0 + 75) / 4 },
  { "score('nested')", ((100.0 + 75) / 4 + 75) / 2 },
  { "count-rows('map')", 4 },
  { "sum-field('map', 'impact')", 10 },
  { "sum-field('map', 'known')", 10 },
  { "sum-field('map', 'impact', 'letter', 'V')", 4 },
  { "sum-field('map', 'impact', 'letter', 'U')", 6 },
  { "sum-field('map', 'impact', 'letter', 'C')", 0 },
  { "sum-field('map', 'impact', 'known', '2')", 1 },
  { "sum-field('map', 'double')", 20 },
  { "sum-field('map', 'fourfold', 'letter', 'V')", 16 },
  { "sum-field('map', 'what')", 0 },
  { "sum-field('map', 'nowhere')", NAN },
  { "score('nowhere')", NAN },
  { "value('nowhere')", NAN },
  { "count-items('nowhere')", NAN },
  { "field('impact')", NAN },
};

static void
test_too_little (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  g_autoptr (BwResponse) response = fill_in (assessment, "reach.1=4");
  g_auto (BwEvaluation) evaluation = { 0 };
  g_autoptr (BwIssues) issues = bw_issues_new ("test");
  g_autoptr (BwExpression) raw = bw_expression_compile ("raw('reach')", NULL, 0, issues);
  g_autoptr (BwExpression) value = bw_expression_compile ("value('reach.1')", NULL, 0, issues);

  /* There is a mean, but it is not valid; the answer itself is. */
  bw_evaluation_init (&evaluation, assessment, response);
  assert_number (bw_expression_evaluate_number (raw, NULL, bw_evaluation_call, &evaluation), NAN);
  assert_number (bw_expression_evaluate_number (value, NULL, bw_evaluation_call, &evaluation), 100);
}

static void
test_functions (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  g_autoptr (BwResponse) response = fill_in (assessment, SHEET);

  /* Each on its own, with nothing worked out yet, and then all in a row. */
  for (guint round = 0; round < 2; round++)
    {
      g_auto (BwEvaluation) evaluation = { 0 };

      for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
        {
          g_autoptr (BwIssues) issues = bw_issues_new ("test");
          g_autoptr (BwExpression) expression = bw_expression_compile (samples[i].expression, NULL, 0, issues);

          g_assert_nonnull (expression);
          if (round == 0)
            bw_evaluation_clear (&evaluation);
          if (evaluation.result == NULL)
            bw_evaluation_init (&evaluation, assessment, response);
          g_test_message ("%s", samples[i].expression);
          assert_number (bw_expression_evaluate_number (expression, NULL, bw_evaluation_call, &evaluation),
                         samples[i].value);
        }
    }
}

/* Which of the items of "extra" are asked: a letter each. */
static void
assert_asked (BwAssessment *assessment, const char *line, const char *expected)
{
  g_autoptr (BwResponse) response = fill_in (assessment, line);
  g_autofree guint8 *relevant = bw_relevance_new (assessment, response);
  g_autoptr (BwResult) result = bw_result_new (assessment, response);
  g_autoptr (GString) asked = g_string_new (NULL);
  guint first = find_item (assessment, "quiet.1");

  g_assert_cmpmem (relevant, assessment->n_items, result->relevant, assessment->n_items);
  for (guint i = 0; i < assessment->n_items; i++)
    if (i >= first && i < first + 4)
      g_string_append_c (asked, relevant[i] ? 'y' : 'n');
    else
      g_assert_cmpuint (relevant[i], ==, 1);
  g_assert_cmpstr (asked->str, ==, expected);
  g_assert_cmpuint (result->dimensions[find_dimension (assessment, "quiet")].n_items, ==,
                    (expected[0] == 'y') + (expected[1] == 'y') + (expected[2] == 'y') + (expected[3] == 'y'));
}

static void
test_relevance (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");

  assert_asked (assessment, "", "nnnn");
  assert_asked (assessment, "team=no minutes=30 quiet.3=5", "nnnn");
  assert_asked (assessment, "team=n/a", "nnnn");
  assert_asked (assessment, "team=yes", "yynn");
  assert_asked (assessment, "team=yes minutes=10", "yynn");
  assert_asked (assessment, "team=yes minutes=11", "yyyn");
  assert_asked (assessment, "team=yes minutes=11 quiet.3=2", "yyyn");
  assert_asked (assessment, "team=yes minutes=11 quiet.3=3", "yyyy");
  /* quiet.3 was answered, and is not asked any more: its answer no longer leads to quiet.4. */
  assert_asked (assessment, "team=yes minutes=5 quiet.3=5", "yynn");
}

static void
test_not_asked (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  guint quiet = find_dimension (assessment, "quiet");
  static const struct
  {
    const char *line;
    guint n_items, n_answered;
    double score;
  } sheets[] = {
    { "team=no quiet.1=5 quiet.2=5 quiet.3=1 quiet.4=1 minutes=30", 0, 0, NAN },
    /* The answers to quiet.3 and quiet.4 are kept, and do not count. */
    { "team=yes quiet.1=5 quiet.2=4 quiet.3=1 quiet.4=1 minutes=3", 2, 2, 87.5 },
    { "team=yes quiet.1=5 quiet.2=4 quiet.3=3 quiet.4=1 minutes=30", 4, 4, 56.25 },
    { "team=yes quiet.1=5 quiet.3=1 quiet.4=1 minutes=3", 2, 1, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (BwResponse) response = fill_in (assessment, sheets[i].line);
      g_autoptr (BwResult) result = bw_result_new (assessment, response);
      const BwScore *score = &result->dimensions[quiet];

      g_assert_cmpuint (score->n_items, ==, sheets[i].n_items);
      g_assert_cmpuint (score->n_answered, ==, sheets[i].n_answered);
      assert_number (score->score, sheets[i].score);
      g_assert_cmpint (score->valid, ==, !isnan (sheets[i].score));
      /* A dimension nobody is asked about is not missing from the overall score. */
      g_assert_cmpuint (result->readiness.n_items, ==, sheets[i].n_items > 0 ? 3 : 2);
    }
}

static void
test_derived (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  guint map = find_item (assessment, "map");
  char *full[] = { "Flood", "3", "", "0.3", "", "", NULL };
  char *empty[] = { "", "", "", "", "", "", NULL };
  char *short_row[] = { "Flood", NULL };
  char *odd[] = { "Flood", "much", "", "1e999", "", "", NULL };
  static const struct
  {
    guint field;
    const char *full, *empty;
  } fields[] = { { 2, "V", "U" }, { 4, "0.6", "" }, { 5, "1.2", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *of_full = bw_result_dup_derived (assessment, map, fields[i].field, full);
      g_autofree char *of_empty = bw_result_dup_derived (assessment, map, fields[i].field, empty);
      g_autofree char *of_short = bw_result_dup_derived (assessment, map, fields[i].field, short_row);
      g_autofree char *of_odd = bw_result_dup_derived (assessment, map, fields[i].field, odd);

      g_assert_cmpstr (of_full, ==, fields[i].full);
      g_assert_cmpstr (of_empty, ==, fields[i].empty);
      g_assert_cmpstr (of_short, ==, fields[i].empty);
      g_assert_cmpstr (of_odd, ==, fields[i].empty);
    }
}

static void
test_blank_rows (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  g_autoptr (BwResponse) response = fill_in (assessment, "map=Flood|3|4;||;Rule");
  g_auto (BwEvaluation) evaluation = { 0 };
  g_autoptr (BwIssues) issues = bw_issues_new ("test");
  g_autoptr (BwExpression) expression = bw_expression_compile ("count-rows('map')", NULL, 0, issues);

  /* A row that was added and not filled in yet is no row. */
  bw_evaluation_init (&evaluation, assessment, response);
  g_assert_cmpfloat (bw_expression_evaluate_number (expression, NULL, bw_evaluation_call, &evaluation), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation/functions", test_functions);
  g_test_add_func ("/evaluation/too-little", test_too_little);
  g_test_add_func ("/evaluation/relevance", test_relevance);
  g_test_add_func ("/evaluation/not-asked", test_not_asked);
  g_test_add_func ("/evaluation/derived", test_derived);
  g_test_add_func ("/evaluation/blank-rows", test_blank_rows);
  return g_test_run ();
}
