/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rounds: whose results they are, and the pictures of what changed. */

#include "tests/core/scoring/sheet.h"
#include "tests/core/scoring/team.h"

#include "app/chart/bw-chart-rounds.h"
#include "app/chart/bw-round-chart.h"
#include "app/scoring/bw-group-result.h"

#include <string.h>

static const char *const spring[] = { "44444", "34343", "33334", "44445", "44443", "33333" };
static const char *const autumn[] = { "55554", "44444", "44443", "55554", "55544", "44444" };

/* A list of one or two documents, which it takes. */
static GPtrArray *
list (BwDocument *first, BwDocument *second)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (documents, first);
  if (second != NULL)
    g_ptr_array_add (documents, second);
  return documents;
}

static char *const *
get_cells (const BwChart *chart, const char *name)
{
  const BwChartTable *table = bw_chart_get_table (chart);

  for (guint i = 0; i < table->rows->len; i++)
    for (guint j = 0; j < table->n_columns; j++)
      if (g_str_equal (((char **)table->rows->pdata[i])[j], name))
        return (char *const *)table->rows->pdata[i] + j;
  g_assert_not_reached ();
}

static void
test_group (void)
{
  g_autoptr (GPtrArray) documents = list (make_team (spring, 6), make_team (spring, 4));
  g_autoptr (BwDocument) document = make_team (autumn, 6);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autoptr (BwChartRounds) rounds = bw_chart_rounds_new (documents, BW_FORM_SELF, NULL);
  g_autoptr (BwChart) slope = NULL;
  guint n;
  g_autofree BwChartRound *all = bw_chart_rounds_dup_with (rounds, group->mean, NULL, TRUE, &n);
  const BwChartInput input = { .result = group->mean, .rounds = all, .n_rounds = n };
  char *const *cells;

  /* Four are too few to be a round. */
  g_assert_cmpuint (bw_chart_rounds_get_n (rounds), ==, 1);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (all[1].is_now && !all[0].is_now);
  slope = bw_round_chart_new (&input, BW_ROUND_CHART_SLOPE);
  cells = get_cells (slope, "Volatility readiness");
  g_assert_cmpstr (cells[1], ==, "65");
  g_assert_cmpstr (cells[2], ==, "83");
  g_assert_cmpint (bw_chart_get_kind (slope), ==, BW_CHART_SLOPE);
}

/* Rounds of one person are those of the same id; nobody is taken out of an anonymous team. */
static void
test_single (void)
{
  g_autoptr (BwDocument) plain = make_team (spring, 6);
  g_autoptr (GPtrArray) named = list (make_team (spring, 6), NULL);
  g_autoptr (GPtrArray) anonymous = list (say (plain, "anonymous=\"true\"", NULL), NULL);
  g_autoptr (GPtrArray) alone = list (make_team (spring, 1), NULL);
  g_autoptr (BwChartRounds) same = bw_chart_rounds_new (named, BW_FORM_SELF, "r3");
  g_autoptr (BwChartRounds) other = bw_chart_rounds_new (named, BW_FORM_SELF, "r9");
  g_autoptr (BwChartRounds) closed = bw_chart_rounds_new (anonymous, BW_FORM_SELF, "r3");
  g_autoptr (BwChartRounds) only = bw_chart_rounds_new (alone, BW_FORM_SELF, "r9");
  g_autoptr (BwChartRounds) team = bw_chart_rounds_new (named, BW_FORM_TEAM, "r3");
  guint n;
  g_autofree BwChartRound *rounds = bw_chart_rounds_dup_with (same, NULL, NULL, FALSE, &n);
  guint d = find_dimension (rounds[0].result->assessment, "v-rdy");

  assert_number (rounds[0].result->dimensions[d].score, 80);
  g_assert_cmpuint (bw_chart_rounds_get_n (other), ==, 0);
  g_assert_cmpuint (bw_chart_rounds_get_n (closed), ==, 0);
  g_assert_cmpuint (bw_chart_rounds_get_n (only), ==, 1);
  g_assert_cmpuint (bw_chart_rounds_get_n (team), ==, 0);
}

/* One round alone is no change, and an assessment that draws its rounds itself has no second picture of them. */
static void
test_nothing (void)
{
  g_autoptr (BwDocument) document = make_team (autumn, 6);
  g_autoptr (BwGroupResult) group = bw_group_result_new (document);
  g_autoptr (BwAssessment) pulse = read_definition ("pulse.xml");
  g_autoptr (BwResponse) response = bw_response_new (pulse, "r", BW_FORM_SELF);
  g_autoptr (BwResult) result = bw_result_new (pulse, response);
  const BwChartRound two[] = { { .label = "then", .result = result },
                               { .label = "now", .result = result, .is_now = TRUE } };
  guint n;
  g_autofree BwChartRound *alone = bw_chart_rounds_dup_with (NULL, group->mean, NULL, TRUE, &n);
  const BwChartInput one = { .result = group->mean, .rounds = alone, .n_rounds = n };
  const BwChartInput own = { .result = result, .rounds = two, .n_rounds = 2 };

  for (BwRoundChart which = 0; which < BW_N_ROUND_CHARTS; which++)
    g_assert_null (bw_round_chart_new (&one, which));
  g_assert_null (bw_round_chart_new (&own, BW_ROUND_CHART_RUN));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-chart/group", test_group);
  g_test_add_func ("/round-chart/single", test_single);
  g_test_add_func ("/round-chart/nothing", test_nothing);
  return g_test_run ();
}
