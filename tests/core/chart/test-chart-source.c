/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-chart-bubble.h"
#include "app/chart/bw-chart-panel.h"
#include "app/chart/bw-chart-source.h"
#include "tests/core/scoring/sheet.h"

#include <math.h>

/* From a definition and answers to what the charts draw. */

typedef struct
{
  BwAssessment *assessment;
  BwResponse *response;
  BwResult *result;
  BwChartInput input;
  BwChartData *data;
} Fixture;

#define ANSWERS "tide.1=4 tide.2=4 ropes.1=1 ropes.2=2 lights.1=3 lights.2=4 "

static void
fixture_init (Fixture *fixture, const char *answers)
{
  *fixture = (Fixture){ .assessment = read_definition ("data/chart/harbour.xml") };
  fixture->response = fill_in (fixture->assessment, answers);
  fixture->result = bw_result_new (fixture->assessment, fixture->response);
  fixture->input = (BwChartInput){ .result = fixture->result, .response = fixture->response };
}

static void
fixture_clear (Fixture *fixture)
{
  bw_chart_data_free (fixture->data);
  bw_result_free (fixture->result);
  bw_response_free (fixture->response);
  bw_assessment_unref (fixture->assessment);
}

typedef void (*Fill) (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);

static const BwChartData *
fill (Fixture *fixture, const char *id, Fill source)
{
  for (guint i = 0; i < fixture->assessment->n_charts; i++)
    {
      const BwChartSpec *spec = &fixture->assessment->charts[i];

      if (!g_str_equal (spec->id, id))
        continue;
      bw_chart_data_free (fixture->data);
      fixture->data = bw_chart_data_new (spec->kind, spec->title, spec->caption);
      source (fixture->data, &fixture->input, spec);
      return fixture->data;
    }
  g_assert_not_reached ();
}

static const BwChartRow *
get_row (const BwChartData *data, guint i)
{
  g_assert_cmpuint (i, <, data->rows->len);
  return &g_array_index (data->rows, BwChartRow, i);
}

/* The single statements of a dimension, the strongest first; one of the opposite counts turned round, and says so. */
static void
test_statements (void)
{
  Fixture fixture;
  const BwChartData *data;

  fixture_init (&fixture, ANSWERS);
  data = fill (&fixture, "pains", bw_chart_source_scores);
  g_assert_cmpuint (data->rows->len, ==, 2);
  g_assert_cmpstr (get_row (data, 0)->name, ==, "Boats lie dry.");
  assert_number (get_row (data, 0)->figure.score, 100);
  g_assert_cmpint (get_row (data, 0)->kind, ==, BW_KIND_EXPOSURE);
  g_assert_cmpint (get_row (data, 0)->dimension, ==, (int)find_dimension (fixture.assessment, "tide"));
  g_assert_cmpstr (get_row (data, 1)->name, ==, "⟲ The water is deep.");
  assert_number (get_row (data, 1)->figure.score, 0);
  g_assert_true (get_row (data, 1)->reverse);
  g_assert_false (bw_chart_figure_has_spread (&get_row (data, 0)->figure));

  /* A group has no answers of its own. */
  fixture.input.response = NULL;
  data = fill (&fixture, "pains", bw_chart_source_scores);
  g_assert_false (bw_chart_figure_is_valid (&get_row (data, 0)->figure));
  fixture_clear (&fixture);
}

/* Parts with names of their own, statements among dimensions, the lowest first. */
static void
test_parts (void)
{
  Fixture fixture;
  const double target[] = { NAN, 80, NAN };
  const BwChartData *data;

  fixture_init (&fixture, ANSWERS);
  fixture.input.target = target;
  data = fill (&fixture, "some", bw_chart_source_scores);
  g_assert_cmpuint (data->rows->len, ==, 3);
  g_assert_cmpstr (get_row (data, 0)->name, ==, "Knots");
  assert_number (get_row (data, 0)->figure.score, 37.5);
  assert_number (get_row (data, 0)->figure.target, 80);
  g_assert_cmpstr (get_row (data, 1)->name, ==, "Our ropes are new.");
  g_assert_true (isnan (get_row (data, 1)->figure.target));
  g_assert_cmpstr (get_row (data, 2)->name, ==, "Lights");
  fixture_clear (&fixture);

  /* What has no figure stands at the end, whichever way the others go. */
  fixture_init (&fixture, "lights.1=3 lights.2=4");
  data = fill (&fixture, "some", bw_chart_source_scores);
  g_assert_cmpstr (get_row (data, 0)->name, ==, "Lights");
  g_assert_cmpstr (get_row (data, 1)->name, ==, "Knots");
  fixture_clear (&fixture);
}

static void
test_team (void)
{
  Fixture fixture;
  g_autoptr (BwResponse) others = NULL;
  g_autoptr (BwResult) team = NULL;
  const BwChartData *data;

  fixture_init (&fixture, ANSWERS);
  data = fill (&fixture, "gaps", bw_chart_source_comparison);
  g_assert_cmpuint (data->rows->len, ==, 0);

  others = fill_in (fixture.assessment, "tide.1=3 tide.2=3 ropes.1=3 ropes.2=3 lights.1=3 lights.2=3");
  team = bw_result_new (fixture.assessment, others);
  fixture.input.team = team;
  data = fill (&fixture, "gaps", bw_chart_source_comparison);
  g_assert_cmpuint (data->rows->len, ==, 3);
  g_assert_false (data->to_target);
  g_assert_cmpstr (bw_chart_data_get_step (data, 1), ==, "Team");
  g_assert_cmpstr (get_row (data, 0)->name, ==, "Ropes");
  assert_number (get_row (data, 0)->figure.score, 37.5);
  assert_number (get_row (data, 0)->other.score, 75);
  g_assert_cmpstr (get_row (data, 0)->remark, ==, "seen differently");
  g_assert_cmpstr (get_row (data, 1)->name, ==, "Lights");
  assert_number (bw_chart_row_get_difference (get_row (data, 1)), 12.5);
  g_assert_null (get_row (data, 1)->remark);
  fixture_clear (&fixture);
}

/* Of ±15, both ends are seen differently; below, they are not. */
static void
test_seen_differently (void)
{
  const double gaps[] = { 15, -15, 14.999, -14.999 };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      Fixture fixture;
      g_autoptr (BwResult) team = NULL;

      fixture_init (&fixture, ANSWERS);
      team = bw_result_new (fixture.assessment, fixture.response);
      team->dimensions[1].score = fixture.result->dimensions[1].score - gaps[i];
      fixture.input.team = team;
      fill (&fixture, "gaps", bw_chart_source_comparison);
      g_assert_cmpstr (get_row (fixture.data, 0)->name, ==, "Ropes");
      g_assert_cmpint (get_row (fixture.data, 0)->remark != NULL, ==, fabs (gaps[i]) >= 15);
      fixture_clear (&fixture);
    }
}

/* Without a team the target is what is held against; what has none is left out. Where self and team are told apart, a
 * target is no team. */
static void
test_target (void)
{
  Fixture fixture;
  const double target[] = { NAN, 80, 90 };
  const BwChartData *data;

  fixture_init (&fixture, ANSWERS);
  fixture.input.target = target;
  data = fill (&fixture, "gaps", bw_chart_source_comparison);
  g_assert_cmpuint (data->rows->len, ==, 2);
  g_assert_true (data->to_target);
  g_assert_cmpstr (bw_chart_data_get_step (data, 0), ==, "Now");
  g_assert_cmpstr (get_row (data, 0)->name, ==, "Ropes");
  assert_number (get_row (data, 0)->other.score, 80);
  g_assert_null (get_row (data, 0)->remark);

  fixture.assessment->forms[BW_FORM_SELF].declared = fixture.assessment->forms[BW_FORM_TEAM].declared = TRUE;
  g_assert_cmpuint (fill (&fixture, "gaps", bw_chart_source_comparison)->rows->len, ==, 0);
  fixture_clear (&fixture);
}

static void
test_rounds (void)
{
  Fixture fixture;
  g_autoptr (BwResponse) empty = NULL;
  g_autoptr (BwResult) nothing = NULL;
  const BwChartLine *line;

  fixture_init (&fixture, ANSWERS);
  empty = fill_in (fixture.assessment, "");
  nothing = bw_result_new (fixture.assessment, empty);
  BwChartRound rounds[] = { { "Spring", fixture.result, TRUE },
                            { "Summer", nothing, TRUE },
                            { "Autumn", fixture.result, FALSE } };

  fixture.input.rounds = rounds;
  fixture.input.n_rounds = 1;
  g_assert_cmpuint (fill (&fixture, "rounds", bw_chart_source_rounds)->panels->len, ==, 0);

  /* Of no part in particular, the two overall scores. */
  fixture.input.n_rounds = 3;
  fill (&fixture, "rounds", bw_chart_source_rounds);
  g_assert_cmpuint (bw_chart_data_get_panel (fixture.data, 0)->lines->len, ==, 2);
  g_assert_cmpstr (bw_chart_data_get_step (fixture.data, 1), ==, "Summer");
  line = bw_chart_panel_get_line (bw_chart_data_get_panel (fixture.data, 0), 1);
  g_assert_cmpstr (line->name, ==, "Readiness");
  assert_number (line->figures[0].score, fixture.result->readiness.score);
  g_assert_false (bw_chart_figure_is_valid (&line->figures[1]));

  /* An interval is one only where the round says so. */
  fill (&fixture, "one-line", bw_chart_source_rounds);
  line = bw_chart_panel_get_line (bw_chart_data_get_panel (fixture.data, 0), 0);
  g_assert_cmpstr (line->name, ==, "Ropes");
  assert_number (line->figures[0].low, 25);
  assert_number (line->figures[0].high, 50);
  assert_number (line->figures[2].low, NAN);
  fixture_clear (&fixture);
}

static void
assert_pair (const BwChartLine *line, const char *name, const char *first, const char *last)
{
  g_assert_cmpstr (line->name, ==, name);
  g_assert_cmpstr (line->figures[0].text, ==, first);
  g_assert_cmpstr (line->figures[1].text, ==, last);
}

/* Rows of one name are one line, from the first point of the rating to the last; what lies between is no end. */
static void
test_slopes (void)
{
  Fixture fixture;
  const BwChartPanel *panel;

  fixture_init (&fixture, "visits=Ferry|1|3|2;Tug|3|9|;Ferry|2|99|99;Tug|1|12.5|4;Ferry|3|1|2;Ferry|1|7|7;|1|5|5");
  fill (&fixture, "walk", bw_chart_source_slopes);
  g_assert_cmpstr (bw_chart_data_get_step (fixture.data, 0), ==, "Now");
  g_assert_cmpstr (bw_chart_data_get_step (fixture.data, 1), ==, "Later");
  g_assert_cmpuint (fixture.data->panels->len, ==, 3);

  panel = bw_chart_data_get_panel (fixture.data, 0);
  g_assert_cmpstr (panel->title, ==, "Hours");
  g_assert_cmpuint (panel->lines->len, ==, 4);
  assert_pair (bw_chart_panel_get_line (panel, 0), "Ferry", "3 h", "1 h");
  assert_pair (bw_chart_panel_get_line (panel, 1), "Tug", "12.5 h", "9 h");
  assert_pair (bw_chart_panel_get_line (panel, 2), "Ferry", "7 h", "–");
  assert_pair (bw_chart_panel_get_line (panel, 3), "Row 7", "5 h", "–");
  assert_number (bw_chart_panel_get_line (panel, 0)->figures[0].score, 3);

  panel = bw_chart_data_get_panel (fixture.data, 1);
  g_assert_cmpstr (panel->title, ==, "People");
  assert_pair (bw_chart_panel_get_line (panel, 1), "Tug", "4", "–");

  /* Derived, and in at most two decimals. */
  panel = bw_chart_data_get_panel (fixture.data, 2);
  assert_pair (bw_chart_panel_get_line (panel, 0), "Ferry", "0.67", "2");
  fixture_clear (&fixture);

  fixture_init (&fixture, "");
  g_assert_cmpuint (fill (&fixture, "walk", bw_chart_source_slopes)->panels->len, ==, 0);
  fixture_clear (&fixture);
}

static void
test_bubbles (void)
{
  Fixture fixture;
  const BwChartBubble *bubble;
  const BwChartData *data;

  fixture_init (&fixture, "boats=Ferry|3|1|4;|2||0;Tug|2|3|1");
  data = fill (&fixture, "map", bw_chart_source_bubbles);
  g_assert_cmpuint (data->bubbles->len, ==, 3);
  bubble = bw_chart_data_get_bubble (data, 0);
  g_assert_cmpstr (bubble->name, ==, "Ferry");
  assert_number (bubble->x, 3);
  assert_number (bubble->y, 1);
  assert_number (bubble->size, 4);
  g_assert_cmpstr (bubble->x_text, ==, "Mostly");
  g_assert_cmpstr (bubble->size_text, ==, "Completely");
  g_assert_cmpuint (bw_chart_bubble_get_corner (bubble, data), ==, 1);
  g_assert_cmpstr (bw_chart_data_get_bubble (data, 1)->name, ==, "Row 2");
  g_assert_false (bw_chart_bubble_is_placed (bw_chart_data_get_bubble (data, 1)));
  g_assert_cmpuint (bw_chart_bubble_get_corner (bw_chart_data_get_bubble (data, 2), data), ==, 4);

  /* 0 to 2 are low, 3 and 4 are high. */
  assert_number (data->x.cut, 2.5);
  assert_number (data->x.minimum, -0.5);
  assert_number (data->y.maximum, 4.5);
  assert_number (data->size_maximum, 4);
  g_assert_cmpstr (data->x.title, ==, "Knowledge");
  g_assert_cmpstr (data->y.title, ==, "What can we foresee?");
  g_assert_cmpstr (data->size_title, ==, "How heavy?");
  g_assert_cmpstr (data->corners[0], ==, "Uncertain");
  g_assert_null (data->corners[1]);
  g_assert_cmpstr (data->corners[3], ==, "Complex");
  fixture_clear (&fixture);
}

/* Numbers lie between 0 and the highest of them, cut in the middle. */
static void
test_plain_bubbles (void)
{
  Fixture fixture;
  const BwChartData *data;

  fixture_init (&fixture, "visits=Ferry|1|8|2;Tug|3|2|20;|||");
  data = fill (&fixture, "plain-map", bw_chart_source_bubbles);
  g_assert_cmpuint (data->bubbles->len, ==, 2);
  assert_number (data->x.cut, 4);
  assert_number (data->y.cut, 10);
  g_assert_cmpfloat (data->x.minimum, <, 0);
  g_assert_null (data->size_title);
  assert_number (bw_chart_data_get_bubble (data, 1)->size, 1);
  g_assert_cmpstr (bw_chart_data_get_bubble (data, 0)->name, ==, "Row 1");
  g_assert_cmpstr (bw_chart_data_get_bubble (data, 0)->x_text, ==, "8 h");
  fixture_clear (&fixture);
}

/* Any figure against any other, with the author's words. */
static void
test_against (void)
{
  Fixture fixture;
  const BwChartData *data;

  fixture_init (&fixture, ANSWERS);
  data = fill (&fixture, "against", bw_chart_source_pairs);
  g_assert_cmpuint (data->rows->len, ==, 1);
  g_assert_cmpstr (get_row (data, 0)->name, ==, "The quay");
  g_assert_null (get_row (data, 0)->symbol);
  assert_number (get_row (data, 0)->exposure.score, 87.5);
  assert_number (get_row (data, 0)->figure.score, 37.5);
  g_assert_cmpuint (get_row (data, 0)->corner, ==, 1);
  g_assert_null (get_row (data, 0)->quadrant);
  g_assert_cmpstr (data->x.title, ==, "Lights");
  g_assert_cmpstr (data->y.title, ==, "The quay");
  g_assert_cmpstr (data->corners[3], ==, "Moored");
  g_assert_null (data->corners[0]);

  data = fill (&fixture, "several", bw_chart_source_pairs);
  g_assert_cmpuint (data->rows->len, ==, 2);
  assert_number (get_row (data, 1)->exposure.score, 100);
  assert_number (get_row (data, 1)->figure.score, 75);
  g_assert_cmpstr (data->x.title, ==, "Exposure");
  g_assert_cmpstr (data->y.title, ==, "Hold");

  /* Of exposure and readiness, the usual words stay where the author has no others. */
  data = fill (&fixture, "renamed", bw_chart_source_pairs);
  g_assert_cmpuint (data->rows->len, ==, 2);
  g_assert_cmpstr (data->corners[0], ==, "Hurry");
  g_assert_cmpstr (data->corners[1], ==, "Hold and renew");
  g_assert_cmpstr (get_row (data, 0)->quadrant, ==, "Hurry");
  g_assert_null (data->x.title);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-source/statements", test_statements);
  g_test_add_func ("/chart-source/parts", test_parts);
  g_test_add_func ("/chart-source/team", test_team);
  g_test_add_func ("/chart-source/seen-differently", test_seen_differently);
  g_test_add_func ("/chart-source/target", test_target);
  g_test_add_func ("/chart-source/rounds", test_rounds);
  g_test_add_func ("/chart-source/slopes", test_slopes);
  g_test_add_func ("/chart-source/bubbles", test_bubbles);
  g_test_add_func ("/chart-source/plain-bubbles", test_plain_bubbles);
  g_test_add_func ("/chart-source/against", test_against);
  return g_test_run ();
}
