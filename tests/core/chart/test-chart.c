/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-chart.h"
#include "tests/core/scoring/sheet.h"

#include <math.h>
#include <string.h>

/* From a definition and answers to pictures. */

typedef struct
{
  BwAssessment *assessment;
  BwResponse *response;
  BwResult *result;
} Fixture;

/* Every rating answered with the point that @choose gives; negative: left out, −2: not applicable. */
static void
fixture_init (Fixture *fixture, const char *name, int (*choose) (const BwAssessment *assessment, guint item))
{
  fixture->assessment = read_definition (name);
  fixture->response = bw_response_new (fixture->assessment, "r1", BW_FORM_SELF);
  for (guint i = 0; i < fixture->assessment->n_items; i++)
    {
      BwAnswer answer = { .state = BW_ANSWER_GIVEN };
      int choice = fixture->assessment->items[i].type == BW_ITEM_RATING ? choose (fixture->assessment, i) : -1;

      if (choice == -1)
        continue;
      answer.state = choice < 0 ? BW_ANSWER_NOT_APPLICABLE : BW_ANSWER_GIVEN;
      answer.choice = (guint)MAX (choice, 0);
      bw_response_set_answer (fixture->response, i, &answer);
    }
  fixture->result = bw_result_new (fixture->assessment, fixture->response);
}

static void
fixture_clear (Fixture *fixture)
{
  bw_result_free (fixture->result);
  bw_response_free (fixture->response);
  bw_assessment_unref (fixture->assessment);
}

static BwChart *
make_chart (const Fixture *fixture, const char *id)
{
  for (guint i = 0; i < fixture->assessment->n_charts; i++)
    if (strcmp (fixture->assessment->charts[i].id, id) == 0)
      return bw_chart_new (&(BwChartInput){ .result = fixture->result, .response = fixture->response }, i);
  g_assert_not_reached ();
}

static int
choose_some (const BwAssessment *assessment, guint item)
{
  return (int)((item * 7 + item / 5) % 5);
}

static int
choose_none (const BwAssessment *assessment, guint item)
{
  return -1;
}

/* Exposure answered throughout, readiness of uncertainty not at all. */
static int
choose_gap (const BwAssessment *assessment, guint item)
{
  const BwDimension *dimension = &assessment->dimensions[assessment->items[item].dimension];

  return strcmp (dimension->id, "u-rdy") == 0 ? -2 : 3;
}

static const char *
get_cell (const BwChart *chart, guint row, guint column)
{
  return ((char **)g_ptr_array_index (bw_chart_get_table (chart)->rows, row))[column];
}

static void
test_pairs (void)
{
  static const char *const names[] = { "Volatility", "Uncertainty", "Complexity", "Ambiguity" };
  Fixture fixture;
  g_autoptr (BwChart) matrix = NULL;
  g_autoptr (BwChart) butterfly = NULL;

  fixture_init (&fixture, "vuca.xml", choose_some);
  matrix = make_chart (&fixture, "matrix");
  butterfly = make_chart (&fixture, "butterfly");
  g_assert_cmpint (bw_chart_get_kind (matrix), ==, BW_CHART_MATRIX);
  g_assert_cmpstr (bw_chart_get_title (matrix), ==, "Pressure and readiness, letter by letter");
  g_assert_nonnull (bw_chart_get_caption (matrix));
  g_assert_cmpuint (bw_chart_get_table (matrix)->rows->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      guint exposure = find_dimension (fixture.assessment, (const char *[]){ "v-exp", "u-exp", "c-exp", "a-exp" }[i]);
      guint readiness = find_dimension (fixture.assessment, (const char *[]){ "v-rdy", "u-rdy", "c-rdy", "a-rdy" }[i]);
      const BwScore *scores = fixture.result->dimensions;
      g_autofree char *x = bw_score_format (scores[exposure].score, NULL);
      g_autofree char *y = bw_score_format (scores[readiness].score, NULL);
      BwQuadrant quadrant = bw_quadrant_find (scores[exposure].score, scores[readiness].score);

      /* A pair is called by what both names begin with. */
      g_assert_cmpstr (get_cell (matrix, i, 0), ==, names[i]);
      g_assert_true (g_str_has_prefix (get_cell (matrix, i, 1), x));
      g_assert_true (g_str_has_prefix (get_cell (matrix, i, 2), y));
      g_assert_true (g_str_has_prefix (get_cell (matrix, i, 3), bw_quadrant_get_name (quadrant)));
      g_assert_cmpstr (get_cell (butterfly, i, 0), ==, names[i]);
      g_assert_cmpstr (get_cell (butterfly, i, 1), ==, get_cell (matrix, i, 1));
    }
  fixture_clear (&fixture);
}

/* Without parts every dimension that names its pair is there. The spread of an exposure made of four reaches from the
 * lowest of all their answers to the highest. */
static void
test_many_exposures (void)
{
  Fixture fixture;
  BwChart *chart;
  BwDrawing *drawing;
  PangoContext *context = bw_chart_style_create_context ();
  const BwShape *whisker = NULL;
  const BwShape *bar = NULL;
  BwChartStyle style;
  double low = 100;
  double high = 0;
  double reach;
  guint n_parts;

  fixture_init (&fixture, "vuca.xml", choose_some);
  bw_chart_style_init (&style, BW_LOOK_LIGHT, FALSE, 12);
  n_parts = fixture.assessment->charts[1].n_parts;
  fixture.assessment->charts[1].n_parts = 0;
  chart = make_chart (&fixture, "butterfly");
  fixture.assessment->charts[1].n_parts = n_parts;
  g_assert_cmpuint (bw_chart_get_table (chart)->rows->len, ==, 5);
  g_assert_cmpstr (get_cell (chart, 4, 0), ==, "Sense-making and movement");

  for (guint i = 0; i < fixture.assessment->n_dimensions; i++)
    if (fixture.assessment->dimensions[i].kind == BW_KIND_EXPOSURE)
      {
        low = MIN (low, fixture.result->dimensions[i].low);
        high = MAX (high, fixture.result->dimensions[i].high);
      }
  drawing = bw_chart_layout (chart, context, &style, 640, 400);
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);

      if (shape->fill == BW_INK_EXPOSURE)
        bar = shape;
      if (shape->stroke == BW_INK_TEXT && shape->width < 0)
        whisker = shape;
    }
  reach = bar->width / bw_result_get_paired_exposure (fixture.result, find_dimension (fixture.assessment, "move"));
  g_assert_cmpfloat_with_epsilon (-whisker->width, (high - low) * reach, 1e-9);
  bw_drawing_free (drawing);
  bw_chart_free (chart);
  g_object_unref (context);
  fixture_clear (&fixture);
}

/* One missing score takes one point away and leaves the rest. */
static void
test_missing (void)
{
  Fixture fixture;
  g_autoptr (BwChart) matrix = NULL;
  g_autoptr (BwChart) bars = NULL;
  g_autoptr (BwDrawing) drawing = NULL;
  PangoContext *context = bw_chart_style_create_context ();
  BwChartStyle style;

  fixture_init (&fixture, "vuca.xml", choose_gap);
  bw_chart_style_init (&style, BW_LOOK_LIGHT, FALSE, 12);
  matrix = make_chart (&fixture, "matrix");
  drawing = bw_chart_layout (matrix, context, &style, 640, 440);
  g_assert_cmpuint (drawing->marks->len, ==, 3);
  g_assert_cmpstr (get_cell (matrix, 1, 2), ==, "–");
  g_assert_nonnull (
    strstr (drawing->description, "1 point is not shown, for it has not enough answers yet: Uncertainty."));

  bars = make_chart (&fixture, "bars");
  g_assert_cmpuint (bw_chart_get_table (bars)->rows->len, ==, 9);
  g_assert_cmpfloat (bw_chart_get_natural_height (bars, context, &style, 640), >, 200);
  g_object_unref (context);
  fixture_clear (&fixture);
}

/* A chart that is for groups and one without any value are not there. */
static void
test_nothing (void)
{
  Fixture vuca;
  Fixture servant;
  Fixture empty;

  fixture_init (&vuca, "vuca.xml", choose_some);
  fixture_init (&servant, "servant-leadership.xml", choose_some);
  fixture_init (&empty, "vuca.xml", choose_none);
  g_assert_null (make_chart (&vuca, "answers"));
  g_assert_null (make_chart (&servant, "self-and-team"));
  for (guint i = 0; i < empty.assessment->n_charts; i++)
    g_assert_null (bw_chart_new (&(BwChartInput){ .result = empty.result, .response = empty.response }, i));
  fixture_clear (&vuca);
  fixture_clear (&servant);
  fixture_clear (&empty);
}

static void
test_answers (void)
{
  Fixture fixture;
  g_autoptr (BwChart) chart = NULL;
  g_autoptr (BwChart) radar = NULL;
  g_autoptr (BwDrawing) drawing = NULL;
  PangoContext *context = bw_chart_style_create_context ();
  const BwDimension *growth;
  BwChartStyle style;

  fixture_init (&fixture, "servant-leadership.xml", choose_some);
  chart = make_chart (&fixture, "growth-around-no-change");
  growth = &fixture.assessment->dimensions[find_dimension (fixture.assessment, "grow")];
  g_assert_cmpuint (bw_chart_get_table (chart)->rows->len, ==, growth->n_items);
  for (guint i = 0; i < growth->n_items; i++)
    {
      guint item = growth->items[i];
      int choice = bw_response_get_choice (fixture.response, item);

      g_assert_cmpstr (get_cell (chart, i, 0), ==, fixture.assessment->items[item].stems[BW_FORM_SELF]);
      g_assert_cmpstr (get_cell (chart, i, 1), ==,
                       bw_assessment_get_item_scale (fixture.assessment, item)->points[choice].anchor);
    }

  /* The statements complete a sentence, so that has to be there. */
  bw_chart_style_init (&style, BW_LOOK_LIGHT, FALSE, 12);
  drawing = bw_chart_layout (chart, context, &style, 640, bw_chart_get_natural_height (chart, context, &style, 640));
  g_assert_cmpstr (g_array_index (drawing->labels, BwLabel, 0).text, ==, growth->frames[BW_FORM_SELF]);

  /* A statement that was not asked is not there. */
  bw_chart_free (g_steal_pointer (&chart));
  fixture.result->relevant[growth->items[2]] = 0;
  chart = make_chart (&fixture, "growth-around-no-change");
  g_assert_cmpuint (bw_chart_get_table (chart)->rows->len, ==, growth->n_items - 1);

  /* No exposure in this assessment: one outline of ten axes. */
  radar = make_chart (&fixture, "overview");
  g_assert_cmpuint (bw_chart_get_table (radar)->rows->len, ==, 10);
  g_assert_cmpuint (bw_chart_get_table (radar)->n_columns, ==, 2);
  g_object_unref (context);
  fixture_clear (&fixture);
}

static void
test_bullet_bar (void)
{
  Fixture fixture;
  PangoContext *context = bw_chart_style_create_context ();
  BwChartStyle style;

  fixture_init (&fixture, "vuca.xml", choose_gap);
  bw_chart_style_init (&style, BW_LOOK_DARK, FALSE, 12);
  for (guint i = 0; i < fixture.assessment->n_dimensions; i++)
    {
      g_autoptr (BwDrawing) bar = bw_bullet_bar_layout (fixture.result, i, NAN, context, &style, 300, 18);
      const BwMark *mark = &g_array_index (bar->marks, BwMark, 0);

      g_assert_cmpstr (mark->name, ==, fixture.assessment->dimensions[i].name);
      g_assert_cmpint (mark->dimension, ==, (int)i);
      if (!fixture.result->dimensions[i].valid)
        g_assert_cmpstr (mark->value, ==, "not enough answers yet");
      else
        g_assert_nonnull (strstr (mark->value, bw_result_get_band_label (fixture.result, i)));
    }
  g_object_unref (context);
  fixture_clear (&fixture);
}

/* The tables of our own assessments become pictures: situations as bubbles, a walk along one request as slopes. */
static void
test_tables (void)
{
  static const struct
  {
    const char *definition, *answers, *chart, *cell;
    guint rows, row, column;
  } cases[] = {
    { "vuca.xml", "situations=Flood|3|1|4;Strike|1|3|2", "map", "Uncertainty", 2, 0, 3 },
    { "disrupt-or-be-disrupted.xml", "walk=Pump|1|3|2|14|5|6|90|55|20;Pump|2|1|1|4|0|1|60|50|20", "walk-slope",
      "90 minutes", 8, 4, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = { .assessment = read_definition (cases[i].definition) };
      g_autoptr (BwChart) chart = NULL;

      fixture.response = fill_in (fixture.assessment, cases[i].answers);
      fixture.result = bw_result_new (fixture.assessment, fixture.response);
      chart = make_chart (&fixture, cases[i].chart);
      g_assert_nonnull (chart);
      g_assert_cmpuint (bw_chart_get_table (chart)->rows->len, ==, cases[i].rows);
      g_assert_cmpstr (get_cell (chart, cases[i].row, cases[i].column), ==, cases[i].cell);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/pairs", test_pairs);
  g_test_add_func ("/chart/many-exposures", test_many_exposures);
  g_test_add_func ("/chart/missing", test_missing);
  g_test_add_func ("/chart/nothing", test_nothing);
  g_test_add_func ("/chart/answers", test_answers);
  g_test_add_func ("/chart/tables", test_tables);
  g_test_add_func ("/chart/bullet-bar", test_bullet_bar);
  return g_test_run ();
}
