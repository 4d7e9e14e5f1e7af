/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-result.h"

#include "sheet.h"

/*
 * Whole response sheets of the assessments that come with the program. The expected figures are a second source: a
 * short Python program read the definitions with ElementTree and worked them out in exact fractions from domain.md 4.2
 * to 4.4; what it printed stands here. When a definition changes on purpose, work them out anew.
 */

typedef struct
{
  const char *id;
  double raw, score, low, high;
  guint n_answered, n_not_applicable;
  const char *band;
  double gap;
} Dimension;

typedef struct
{
  const char *definition;
  const char *answers;
  const Dimension *dimensions;
  guint n_dimensions;
  double exposure, readiness;
  struct
  {
    const char *id;
    double score;
  } indices[2];
  const char *headline; /* the rule that gives it, found by hand */
} Sheet;

static const Dimension vuca_1[] = {
  { "v-exp", 2.8, 45.0, 0.0, 100.0, 5, 0, "mid", NAN },
  { "u-exp", 2.6666666666666665, 41.666666666666664, 0.0, 100.0, 3, 1, "mid", NAN },
  { "c-exp", 3.4, 60.0, 0.0, 100.0, 5, 0, "mid", NAN },
  { "a-exp", 3.0, 50.0, 0.0, 75.0, 4, 1, "mid", NAN },
  { "v-rdy", 2.8, 45.0, 0.0, 100.0, 5, 0, "mid", 0.0 },
  { "u-rdy", 3.0, 50.0, 25.0, 100.0, 4, 1, "mid", -8.333333333333334 },
  { "c-rdy", 4.0, 75.0, 50.0, 100.0, 4, 0, "high", -15.0 },
  { "a-rdy", 3.2, 55.0, 0.0, 75.0, 5, 0, "mid", -5.0 },
  { "move", 3.1666666666666665, 54.166666666666664, 0.0, 100.0, 6, 1, "mid", -5.0 },
};

static const Sheet vuca_1_sheet = {
  .definition = "vuca.xml",
  .answers = "v-exp.1=1 v-exp.2=4 v-exp.3=2 v-exp.4=5 v-exp.5=4 u-exp.2=5 u-exp.3=n/a u-exp.4=2 u-exp.5=5 "
             "c-exp.1=3 c-exp.2=1 c-exp.3=5 c-exp.4=3 c-exp.5=1 a-exp.1=4 a-exp.2=3 a-exp.3=1 a-exp.4=n/a "
             "a-exp.5=2 v-rdy.1=1 v-rdy.2=4 v-rdy.3=2 v-rdy.4=5 v-rdy.5=4 u-rdy.1=2 u-rdy.2=5 u-rdy.3=3 "
             "u-rdy.4=2 u-rdy.5=n/a c-rdy.1=3 c-rdy.3=5 c-rdy.4=3 c-rdy.5=1 a-rdy.1=4 a-rdy.2=3 a-rdy.3=1 "
             "a-rdy.4=4 a-rdy.5=2 move.1=n/a move.2=4 move.3=2 move.4=5 move.6=2 move.7=5 move.8=3 "
             "case.price=information case.absence=information case.rival=information case.rule=information "
             "case.eight-rules=trial case.nine-systems=trial case.new-channel=information "
             "case.assistant=restructure ",
  .dimensions = vuca_1,
  .n_dimensions = G_N_ELEMENTS (vuca_1),
  .exposure = 49.166666666666664,
  .readiness = 55.833333333333336,
  .headline = "headline.reserve",
  .indices = { { "match", 31.25 } },
};

static const Dimension vuca_2[] = {
  { "v-exp", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "u-exp", 2.0, NAN, 25.0, 25.0, 2, 1, NULL, NAN },
  { "c-exp", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "a-exp", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "v-rdy", 2.0, NAN, 25.0, 25.0, 2, 1, NULL, NAN },
  { "u-rdy", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "c-rdy", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", 0.0 },
  { "a-rdy", 2.0, NAN, 25.0, 25.0, 2, 1, NULL, NAN },
  { "move", 2.5, NAN, 25.0, 50.0, 4, 2, NULL, NAN },
};

static const Sheet vuca_2_sheet = {
  .definition = "vuca.xml",
  .answers = "v-exp.1=3 v-exp.2=n/a v-exp.4=2 v-exp.5=4 u-exp.2=n/a u-exp.3=2 u-exp.5=4 c-exp.1=3 c-exp.2=n/a "
             "c-exp.3=2 c-exp.4=2 a-exp.1=3 a-exp.2=n/a a-exp.4=2 a-exp.5=4 v-rdy.2=n/a v-rdy.3=2 v-rdy.5=4 "
             "u-rdy.1=3 u-rdy.2=n/a u-rdy.3=2 u-rdy.4=2 c-rdy.1=3 c-rdy.2=n/a c-rdy.4=2 c-rdy.5=4 a-rdy.2=n/a "
             "a-rdy.3=2 a-rdy.5=4 move.1=3 move.2=n/a move.3=2 move.4=2 move.6=3 move.7=n/a "
             "case.price=reserves case.absence=reserves case.rule=trial case.eight-rules=information "
             "case.nine-systems=information case.new-channel=restructure case.assistant=information ",
  .dimensions = vuca_2,
  .n_dimensions = G_N_ELEMENTS (vuca_2),
  .exposure = 33.333333333333336,
  .readiness = NAN,
  .headline = "headline.unfinished",
  .indices = { { "match", 57.142857142857146 } },
};

static const Dimension servant_1[] = {
  { "first", 2.8, 45.0, 0.0, 100.0, 5, 0, "mid", NAN },
  { "grow", 3.75, 68.75, 25.0, 100.0, 4, 1, "high", NAN },
  { "eth", 2.4, 35.0, 0.0, 100.0, 5, 0, "low", NAN },
  { "man", 2.75, 43.75, 0.0, 100.0, 4, 1, "mid", NAN },
  { "att", 3.8, 70.0, 25.0, 100.0, 5, 0, "high", NAN },
  { "pur", 3.25, 56.25, 25.0, 100.0, 4, 1, "mid", NAN },
  { "peb", 2.75, 43.75, 0.0, 100.0, 4, 0, "mid", NAN },
  { "mea", 2.5, 37.5, 0.0, 75.0, 4, 1, "low", NAN },
  { "aut", 3.75, 68.75, 25.0, 100.0, 4, 0, "mid", NAN },
  { "cul", 3.1666666666666665, 54.166666666666664, 0.0, 100.0, 6, 1, "mid", NAN },
};

static const Sheet servant_1_sheet = {
  .definition = "servant-leadership.xml",
  .answers = "first.1=1 first.2=4 first.3=2 first.4=5 first.5=4 grow.2=5 grow.3=n/a grow.4=2 grow.5=5 "
             "grow.6=3 eth.1=1 eth.2=5 eth.3=3 eth.4=1 eth.5=4 man.1=3 man.2=1 man.3=n/a man.4=2 man.5=1 "
             "att.1=4 att.2=2 att.3=5 att.4=4 att.5=2 pur.1=5 pur.2=3 pur.3=2 pur.4=n/a pur.5=3 peb.2=5 "
             "peb.3=3 peb.4=1 peb.5=4 mea.1=3 mea.2=1 mea.3=4 mea.4=2 mea.5=n/a aut.1=4 aut.2=2 aut.3=5 "
             "aut.5=2 cul.1=5 cul.2=3 cul.3=2 cul.4=5 cul.5=3 cul.6=n/a cul.7=5 ",
  .dimensions = servant_1,
  .n_dimensions = G_N_ELEMENTS (servant_1),
  .exposure = NAN,
  .readiness = 52.291666666666664,
  .headline = "overall-mid",
  .indices = { { "posture", 51.25 }, { "actions", 50.0 } },
};

static const Dimension servant_2[] = {
  { "first", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "grow", 3.0, NAN, 25.0, 75.0, 3, 1, NULL, NAN },
  { "eth", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "man", 3.0, NAN, 25.0, 75.0, 2, 1, NULL, NAN },
  { "att", 3.0, 50.0, 25.0, 75.0, 3, 1, "mid", NAN },
  { "pur", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "peb", 3.0, NAN, 25.0, 75.0, 2, 1, NULL, NAN },
  { "mea", 3.0, 50.0, 25.0, 75.0, 3, 1, "mid", NAN },
  { "aut", 2.3333333333333335, 33.333333333333336, 25.0, 50.0, 3, 1, "low", NAN },
  { "cul", 3.3333333333333335, NAN, 25.0, 75.0, 3, 2, NULL, NAN },
};

static const Sheet servant_2_sheet = {
  .definition = "servant-leadership.xml",
  .answers = "first.1=3 first.2=n/a first.4=2 first.5=4 grow.2=n/a grow.3=2 grow.5=4 grow.6=3 eth.1=n/a "
             "eth.2=2 eth.3=2 eth.5=3 man.1=n/a man.3=2 man.4=4 att.1=n/a att.2=2 att.4=4 att.5=3 pur.1=n/a "
             "pur.2=2 pur.3=2 pur.5=3 peb.1=n/a peb.3=2 peb.4=4 mea.1=n/a mea.2=2 mea.4=4 mea.5=3 aut.1=n/a "
             "aut.2=2 aut.3=2 aut.5=3 cul.1=n/a cul.3=2 cul.4=4 cul.6=n/a cul.7=2 ",
  .dimensions = servant_2,
  .n_dimensions = G_N_ELEMENTS (servant_2),
  .exposure = NAN,
  .readiness = NAN,
  .headline = "overall-open",
  .indices = { { "posture", 38.888888888888886 }, { "actions", NAN } },
};

static void
assert_dimension (const BwResult *result, guint position, const Dimension *expected)
{
  const BwScore *score = &result->dimensions[position];
  const BwBandSet *set = bw_assessment_get_dimension_bands (result->assessment, position);

  g_test_message ("%s", expected->id);
  g_assert_cmpstr (result->assessment->dimensions[position].id, ==, expected->id);
  assert_number (score->raw, expected->raw);
  assert_number (score->score, expected->score);
  assert_number (score->low, expected->low);
  assert_number (score->high, expected->high);
  g_assert_cmpuint (score->n_items, ==, result->assessment->dimensions[position].n_items);
  g_assert_cmpuint (score->n_answered, ==, expected->n_answered);
  g_assert_cmpuint (score->n_not_applicable, ==, expected->n_not_applicable);
  g_assert_cmpint (score->valid, ==, !isnan (expected->score));
  g_assert_cmpstr (score->band >= 0 ? set->bands[score->band].id : NULL, ==, expected->band);
  assert_number (bw_result_get_gap (result, position), expected->gap);
}

static void
test_sheet (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (BwAssessment) assessment = read_definition (sheet->definition);
  g_autoptr (BwResponse) response = fill_in (assessment, sheet->answers);
  g_autoptr (BwResult) result = bw_result_new (assessment, response);

  g_assert_cmpuint (assessment->n_dimensions, ==, sheet->n_dimensions);
  for (guint i = 0; i < sheet->n_dimensions; i++)
    assert_dimension (result, i, &sheet->dimensions[i]);
  assert_number (result->exposure.score, sheet->exposure);
  assert_number (result->readiness.score, sheet->readiness);
  g_assert_cmpuint (result->n_readings, >, 0);
  g_assert_cmpstr (result->readings[0].rule->id, ==, sheet->headline);
  for (guint i = 0; i < G_N_ELEMENTS (sheet->indices) && sheet->indices[i].id != NULL; i++)
    assert_number (result->indices[find_index (assessment, sheet->indices[i].id)].score, sheet->indices[i].score);
}

/* The same response gives the same bytes, whatever was scored in between. */
static void
test_same_bytes (gconstpointer data)
{
  const Sheet *sheet = data;
  char *before[3] = { NULL };

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (BwAssessment) assessment = read_definition (sheet->definition);
      g_autoptr (BwResponse) response = fill_in (assessment, round == 1 ? "" : sheet->answers);
      g_autoptr (BwResult) result = bw_result_new (assessment, response);
      g_autofree char *text = bw_result_to_text (result);
      g_autofree char *json = bw_result_to_json (result);
      g_autofree char *csv = bw_result_to_csv (result);

      if (round == 0)
        {
          before[0] = g_steal_pointer (&text);
          before[1] = g_steal_pointer (&json);
          before[2] = g_steal_pointer (&csv);
        }
      else
        {
          g_assert_cmpint (g_str_equal (text, before[0]), ==, round == 2);
          g_assert_cmpint (g_str_equal (json, before[1]), ==, round == 2);
          g_assert_cmpint (g_str_equal (csv, before[2]), ==, round == 2);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    g_free (before[i]);
}

/* Ten thousand whole results, with every rule tried and every text filled in. */
static void
test_ten_thousand (void)
{
  g_autoptr (BwAssessment) assessment = read_definition (vuca_1_sheet.definition);
  g_autoptr (BwResponse) response = fill_in (assessment, vuca_1_sheet.answers);
  double seconds;

  g_test_timer_start ();
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (BwResult) result = bw_result_new (assessment, response);

      g_assert_true (result->exposure.valid);
    }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "ten thousand results: %.3f s", seconds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/worked/vuca-1", &vuca_1_sheet, test_sheet);
  g_test_add_data_func ("/worked/vuca-2", &vuca_2_sheet, test_sheet);
  g_test_add_data_func ("/worked/servant-1", &servant_1_sheet, test_sheet);
  g_test_add_data_func ("/worked/servant-2", &servant_2_sheet, test_sheet);
  g_test_add_data_func ("/worked/same-bytes/vuca", &vuca_1_sheet, test_same_bytes);
  g_test_add_data_func ("/worked/same-bytes/servant", &servant_1_sheet, test_same_bytes);
  g_test_add_func ("/worked/ten-thousand", test_ten_thousand);
  return g_test_run ();
}
