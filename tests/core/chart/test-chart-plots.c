/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-chart-bubble.h"
#include "app/chart/bw-chart-panel.h"
#include "app/chart/bw-label-column.h"
#include "chart-fixture.h"

#include <math.h>
#include <string.h>

/* Layouts as numbers, of the kinds that put lines over steps or bubbles into a plane. */

#define TINY 1e-9

static void
test_slope (void)
{
  Fixture fixture;

  lay_out (&fixture, &bw_slope_chart, BW_CHART_SLOPE, SAMPLE_FOUR);
  for (guint i = 0; i < fixture.data->panels->len; i++)
    {
      const BwChartPanel *panel = bw_chart_data_get_panel (fixture.data, i);
      const BwChartFigure *figures = bw_chart_panel_get_line (panel, 0)->figures;
      const BwShape *post = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 2 * i);
      const BwShape *slope = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_READINESS, i);
      const BwShape *end = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_READINESS, -1, 2 * i + 1);
      double radius = end->width / 2;
      double most = MAX (figures[0].score, figures[1].score);
      double unit = (post->height - 2 * radius) / most;

      /* From zero, so that half as much is half as high. */
      g_assert_cmpfloat_with_epsilon (slope->x, post->x, TINY);
      g_assert_cmpfloat_with_epsilon (post->y + post->height - radius - slope->y, figures[0].score * unit, 1e-6);
      g_assert_cmpfloat_with_epsilon (-slope->height, (figures[1].score - figures[0].score) * unit, 1e-6);
      g_assert_cmpfloat_with_epsilon (slope->y + slope->height, end->y, TINY);
      g_assert_nonnull (find_label (fixture.drawing, panel->title));
      g_assert_true (has_label_part (fixture.drawing, figures[0].text));
      g_assert_true (has_label_part (fixture.drawing, figures[1].text));
    }
  g_assert_cmpstr (get_mark (&fixture, 4)->name, ==, "Time until it was solved");
  g_assert_cmpstr (get_mark (&fixture, 4)->value, ==, "As it is now: 15 hours, As it should be: 2 hours");
  g_assert_nonnull (strstr (fixture.drawing->description, "From “As it is now” to “As it should be”, in 7 panels."));
  fixture_clear (&fixture);
}

/* Several lines are named where they begin; with too little room there are numbers and a key. */
static void
test_slope_names (void)
{
  Fixture fixture;

  lay_out (&fixture, &bw_slope_chart, BW_CHART_SLOPE, SAMPLE_GROUP);
  g_assert_nonnull (find_label (fixture.drawing, "Moving house  14"));
  g_assert_cmpstr (get_mark (&fixture, 0)->name, ==, "People the customer dealt with, Repair of a boiler");
  lay_out_again (&fixture, &bw_slope_chart, 200, 900);
  g_assert_null (find_label (fixture.drawing, "Moving house  14"));
  g_assert_nonnull (find_label (fixture.drawing, "3:  14"));
  g_assert_true (
    has_label_part (fixture.drawing, "1\u00a0Repair of a boiler · 2\u00a0New tariff · 3\u00a0Moving house"));
  fixture_clear (&fixture);

  /* What has one end only is a point, and named there. */
  lay_out (&fixture, &bw_slope_chart, BW_CHART_SLOPE, SAMPLE_HOLES);
  g_assert_true (has_label_part (fixture.drawing, "1:  4"));
  g_assert_nonnull (strstr (get_mark (&fixture, 0)->value, "nothing noted"));
  fixture_clear (&fixture);
}

static void
test_run (void)
{
  Fixture fixture;
  const BwShape *zero;
  const BwShape *hundred;
  guint n = 0;

  lay_out (&fixture, &bw_run_chart, BW_CHART_RUN_CHART, SAMPLE_FOUR);
  zero = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 0);
  hundred = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 1);
  for (guint i = 0; i < 2; i++)
    {
      const BwChartLine *line = bw_chart_panel_get_line (bw_chart_data_get_panel (fixture.data, 0), i);
      const BwShape *shade =
        find_shape (fixture.drawing, BW_SHAPE_POLYGON, i == 0 ? BW_INK_EXPOSURE : BW_INK_READINESS, BW_INK_NONE, 0);
      const BwShape *path = find_shape (fixture.drawing, BW_SHAPE_POLYGON, BW_INK_NONE, -1, i);

      g_assert_cmpuint (shade->n_points, ==, 12);
      g_assert_cmpuint (path->n_points, ==, 6);
      g_assert_true (path->open);
      g_assert_cmpint (path->dashed, ==, i == 0);
      for (guint j = 0; j < line->n_figures; j++, n++)
        {
          const BwChartFigure *figure = &line->figures[j];
          double unit = (zero->y - hundred->y) / 100;

          g_assert_cmpfloat_with_epsilon (path->points[2 * j], zero->x + j * zero->width / 5, 1e-6);
          g_assert_cmpfloat_with_epsilon (path->points[2 * j + 1], zero->y - figure->score * unit, 1e-6);
          g_assert_cmpfloat_with_epsilon (shade->points[2 * j + 1], zero->y - figure->high * unit, 1e-6);
          g_assert_cmpfloat_with_epsilon (shade->points[23 - 2 * j], zero->y - figure->low * unit, 1e-6);
          g_assert_cmpstr (bw_chart_data_get_step (fixture.data, j), ==,
                           strstr (get_mark (&fixture, n)->name, ", ") + 2);
        }
    }
  g_assert_cmpstr (get_mark (&fixture, 0)->value, ==, "81, interval 72 to 89");
  g_assert_true (has_label_part (fixture.drawing, "Pulse readiness  "));
  g_assert_nonnull (find_label (fixture.drawing, "11 February"));
  fixture_clear (&fixture);
}

/* A round without a figure parts the line, and a figure between two such rounds has a thin line for its interval. */
static void
test_run_gaps (void)
{
  Fixture fixture;
  guint n = 0;

  lay_out (&fixture, &bw_run_chart, BW_CHART_RUN_CHART, SAMPLE_HOLES);
  while (find_shape (fixture.drawing, BW_SHAPE_POLYGON, BW_INK_NONE, -1, n) != NULL)
    n++;
  g_assert_cmpuint (n, ==, 3);
  g_assert_nonnull (find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_READINESS, 0));
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 8);
  fixture_clear (&fixture);

  /* A single round is a point, and no line. */
  lay_out (&fixture, &bw_run_chart, BW_CHART_RUN_CHART, SAMPLE_ONE);
  g_assert_null (find_shape (fixture.drawing, BW_SHAPE_POLYGON, -1, -1, 0));
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 1);
  fixture_clear (&fixture);
}

static void
test_bubbles (void)
{
  Fixture fixture;
  const BwShape *up;
  const BwShape *across;
  double square = 0;

  lay_out (&fixture, &bw_bubble_map_chart, BW_CHART_BUBBLE_MAP, SAMPLE_HOLES);
  up = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 0);
  across = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 1);
  g_assert_cmpfloat_with_epsilon (up->x, across->x + 0.6 * across->width, TINY);
  g_assert_cmpfloat_with_epsilon (across->y, up->y + 0.4 * up->height, TINY);
  for (guint i = 0; i < fixture.data->bubbles->len; i += 2)
    {
      const BwChartBubble *bubble = bw_chart_data_get_bubble (fixture.data, i);
      const BwShape *outline = NULL;

      /* Outlines come largest first. */
      for (guint n = 0; outline == NULL; n++)
        {
          const BwShape *shape = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_READINESS, n);

          g_assert_nonnull (shape);
          if (fabs (shape->x - (across->x + (bubble->x + 0.5) / 5 * across->width)) < 1e-6 &&
              fabs (shape->y - (up->y + (4.5 - bubble->y) / 5 * up->height)) < 1e-6)
            outline = shape;
        }
      /* The area, not the diameter. */
      if (square == 0)
        square = outline->width * outline->width / bubble->size;
      g_assert_cmpfloat_with_epsilon (outline->width * outline->width, square * bubble->size, 1e-6);
    }
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 3);
  g_assert_true (has_label_part (fixture.drawing, "Not rated yet: New rule on data, Prices double, Situation 6."));
  g_assert_nonnull (find_label (fixture.drawing, "Complexity"));
  g_assert_cmpstr (get_mark (&fixture, 0)->value, ==,
                   "How much do we know?: A little, How well can we predict results?: Half, How strongly it touches "
                   "customers: Mostly, Ambiguity");
  fixture_clear (&fixture);
}

/* However many share a place: as many outlines, each somewhere else, none of them filled. */
static void
test_bubbles_countable (void)
{
  Fixture fixture;
  guint n = 0;

  lay_out (&fixture, &bw_bubble_map_chart, BW_CHART_BUBBLE_MAP, SAMPLE_FORTY);
  for (const BwShape *a; (a = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_READINESS, n)) != NULL;
       n++)
    for (guint i = 0; i < n; i++)
      {
        const BwShape *b = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_READINESS, i);

        g_assert_cmpfloat (hypot (a->x - b->x, a->y - b->y), >, 2 * fixture.style.line_width);
      }
  g_assert_cmpuint (n, ==, 40);
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 40);
  for (guint i = 0; i < 40; i++)
    g_assert_cmpfloat (find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_READINESS, -1, i)->opacity, <, 0.5);
  fixture_clear (&fixture);
}

/* Every bubble is named, beside it or in the small print. */
static void
test_bubble_names (void)
{
  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    {
      Fixture fixture;

      lay_out (&fixture, &bw_bubble_map_chart, BW_CHART_BUBBLE_MAP, sample);
      for (guint i = 0; i < fixture.data->bubbles->len; i++)
        g_assert_true (has_label_part (fixture.drawing, bw_chart_data_get_bubble (fixture.data, i)->name));
      fixture_clear (&fixture);
    }
}

/* A matrix of two figures that are not exposure and readiness says what they are. */
static void
test_matrix_of_its_own (void)
{
  Fixture fixture;
  g_autoptr (BwChartTable) table = NULL;

  lay_out (&fixture, &bw_matrix_chart, BW_CHART_MATRIX, SAMPLE_FOUR);
  fixture.data->x.title = g_strdup ("Lock-in");
  fixture.data->y.title = g_strdup ("Pull to integrate");
  lay_out_again (&fixture, &bw_matrix_chart, 640, 440);
  g_assert_nonnull (find_label (fixture.drawing, "Lock-in"));
  g_assert_nonnull (find_label (fixture.drawing, "Pull to integrate"));
  g_assert_null (find_label (fixture.drawing, "Exposure"));
  g_assert_null (find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, -1, -1, 0));
  g_assert_cmpstr (get_mark (&fixture, 0)->value, ==, "Lock-in: 62, Pull to integrate: 44, Act now");
  g_assert_nonnull (
    strstr (fixture.drawing->description, "“Lock-in” across and “Pull to integrate” upwards, for 4 points."));
  table = bw_matrix_chart.make_table (fixture.data);
  g_assert_cmpstr (table->columns[1], ==, "Lock-in");
  fixture_clear (&fixture);
}

static void
test_label_column (void)
{
  double apart[] = { 50, 10, 90 };
  double same[] = { 50, 50, 50 };
  double edge[] = { 99, 98, 20 };
  double full[] = { 1, 2, 3 };

  g_assert_true (bw_label_column_spread (apart, 3, 10, 0, 100));
  g_assert_cmpfloat (apart[0], ==, 50);
  g_assert_cmpfloat (apart[1], ==, 10);
  g_assert_cmpfloat (apart[2], ==, 90);

  /* Around where they all want to be, in the order they came. */
  g_assert_true (bw_label_column_spread (same, 3, 10, 0, 100));
  g_assert_cmpfloat (same[0], ==, 40);
  g_assert_cmpfloat (same[1], ==, 50);
  g_assert_cmpfloat (same[2], ==, 60);

  g_assert_true (bw_label_column_spread (edge, 3, 10, 0, 100));
  g_assert_cmpfloat (edge[0], ==, 95);
  g_assert_cmpfloat (edge[1], ==, 85);
  g_assert_cmpfloat (edge[2], ==, 20);

  g_assert_true (bw_label_column_spread (full, 3, 10, 0, 30));
  g_assert_cmpfloat (full[0], ==, 5);
  g_assert_cmpfloat (full[2], ==, 25);
  g_assert_false (bw_label_column_spread (full, 3, 10, 0, 29));
  g_assert_cmpfloat (full[0], ==, 5);
  g_assert_true (bw_label_column_spread (NULL, 0, 10, 0, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-plots/slope", test_slope);
  g_test_add_func ("/chart-plots/slope-names", test_slope_names);
  g_test_add_func ("/chart-plots/run", test_run);
  g_test_add_func ("/chart-plots/run-gaps", test_run_gaps);
  g_test_add_func ("/chart-plots/bubbles", test_bubbles);
  g_test_add_func ("/chart-plots/bubbles-countable", test_bubbles_countable);
  g_test_add_func ("/chart-plots/bubble-names", test_bubble_names);
  g_test_add_func ("/chart-plots/matrix-of-its-own", test_matrix_of_its_own);
  g_test_add_func ("/chart-plots/label-column", test_label_column);
  return g_test_run ();
}
