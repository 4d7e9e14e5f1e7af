/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-fixture.h"

#include <math.h>
#include <string.h>

/* Layouts as numbers, of the kinds that put points on a scale. */

#define TINY 1e-9

/* A label is at its value's height when its middle is. */
static double
get_middle (const BwLabel *label)
{
  return label->y + label->height / 2;
}

static void
test_dot_plot (void)
{
  Fixture fixture;
  double zero, unit;

  lay_out (&fixture, &bw_dot_plot_chart, BW_CHART_DOT_PLOT, SAMPLE_FOUR);
  zero = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 0)->x;
  unit = (find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 4)->x - zero) / 100;
  g_assert_cmpfloat (unit, >, 3);
  g_assert_cmpuint (fixture.data->rows->len, ==, 8);
  for (guint i = 0; i < fixture.data->rows->len; i++)
    {
      const BwChartRow *row = get_row (&fixture, i);
      gboolean exposure = row->kind == BW_KIND_EXPOSURE;
      /* The first of each is in the legend. */
      const BwShape *point =
        find_shape (fixture.drawing, exposure ? BW_SHAPE_DIAMOND : BW_SHAPE_CIRCLE, -1, -1, i % 4 + 1);
      const BwShape *spread =
        find_shape (fixture.drawing, BW_SHAPE_LINE, -1, exposure ? BW_INK_EXPOSURE : BW_INK_READINESS, i % 4);

      g_assert_cmpfloat_with_epsilon (point->x, zero + row->figure.score * unit, TINY);
      g_assert_cmpfloat_with_epsilon (spread->x, zero + row->figure.low * unit, TINY);
      g_assert_cmpfloat_with_epsilon (spread->width, (row->figure.high - row->figure.low) * unit, TINY);
      g_assert_cmpfloat_with_epsilon (spread->y, point->y, TINY);
      g_assert_cmpfloat_with_epsilon (get_middle (find_label (fixture.drawing, row->name)), point->y, TINY);
      g_assert_cmpstr (get_mark (&fixture, i)->name, ==, row->name);
      g_assert_cmpint (get_mark (&fixture, i)->dimension, ==, row->dimension);
    }
  g_assert_nonnull (find_label (fixture.drawing, "Exposure"));
  g_assert_cmpstr (get_mark (&fixture, 1)->value, ==, "72, Heavily exposed");
  g_assert_cmpstr (
    fixture.drawing->description, ==,
    "8 points on a scale from 0 to 100. Highest: Uncertainty pressure, 72. Lowest: Ambiguity pressure, 31.");
  fixture_clear (&fixture);

  /* One kind needs no legend. */
  lay_out (&fixture, &bw_dot_plot_chart, BW_CHART_DOT_PLOT, SAMPLE_TEN);
  g_assert_null (find_label (fixture.drawing, "Readiness"));
  fixture_clear (&fixture);

  lay_out (&fixture, &bw_dot_plot_chart, BW_CHART_DOT_PLOT, SAMPLE_HOLES);
  g_assert_nonnull (find_label (fixture.drawing, "not enough answers yet"));
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 12);
  fixture_clear (&fixture);
}

static void
test_dumbbell (void)
{
  Fixture fixture;
  double zero, unit;

  lay_out (&fixture, &bw_dumbbell_chart, BW_CHART_DUMBBELL, SAMPLE_TEN);
  zero = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 0)->x;
  unit = (find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 4)->x - zero) / 100;
  for (guint i = 0; i < fixture.data->rows->len; i++)
    {
      const BwChartRow *row = get_row (&fixture, i);
      const BwShape *own = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_READINESS, -1, i + 1);
      const BwShape *other = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_PAPER, BW_INK_TEXT, i + 1);
      const BwShape *line = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, i);

      g_assert_cmpfloat_with_epsilon (own->x, zero + row->figure.score * unit, TINY);
      g_assert_cmpfloat_with_epsilon (other->x, zero + row->other.score * unit, TINY);
      g_assert_cmpfloat_with_epsilon (line->x, own->x, TINY);
      g_assert_cmpfloat_with_epsilon (line->x + line->width, other->x, TINY);
      /* Two points in one place are still two. */
      if (row->figure.score == row->other.score)
        g_assert_cmpfloat (other->width, >, own->width);
      else
        g_assert_cmpfloat (other->width, <, own->width);
    }
  g_assert_nonnull (find_label (fixture.drawing, "You"));
  g_assert_nonnull (find_label (fixture.drawing, "Team"));
  g_assert_nonnull (find_label (fixture.drawing, "−22"));
  g_assert_nonnull (find_label (fixture.drawing, "seen differently"));
  fixture_clear (&fixture);
}

/* The widest gap stands on top, whichever way it goes, and what is missing at the end. */
static void
test_dumbbell_words (void)
{
  Fixture fixture;
  double before = INFINITY;

  lay_out (&fixture, &bw_dumbbell_chart, BW_CHART_DUMBBELL, SAMPLE_TEN);
  for (guint i = 0; i < fixture.data->rows->len; i++)
    {
      double gap = fabs (bw_chart_row_get_difference (get_row (&fixture, i)));

      g_assert_cmpfloat (gap, <=, before);
      before = gap;
    }
  g_assert_cmpstr (get_mark (&fixture, 0)->name, ==, "Purpose");
  g_assert_cmpstr (get_mark (&fixture, 0)->value, ==, "You: 66, Team: 35, gap +31, seen differently");
  g_assert_cmpstr (
    fixture.drawing->description, ==,
    "“You” and “Team” compared in 10 rows, from 0 to 100. Widest gap, Purpose: You: 66, Team: 35, gap "
    "+31, seen differently. Marked “seen differently”: Purpose, Growth of those served, Servant first, Clearing "
    "pebbles.");
  fixture_clear (&fixture);

  lay_out (&fixture, &bw_dumbbell_chart, BW_CHART_DUMBBELL, SAMPLE_HOLES);
  g_assert_false (isnan (bw_chart_row_get_difference (get_row (&fixture, 0))));
  g_assert_true (isnan (bw_chart_row_get_difference (get_row (&fixture, 5))));
  fixture_clear (&fixture);
}

/* A target is a ring. */
static void
test_dumbbell_target (void)
{
  Fixture fixture;

  lay_out (&fixture, &bw_dumbbell_chart, BW_CHART_DUMBBELL, SAMPLE_TEN);
  fixture.data->to_target = TRUE;
  lay_out_again (&fixture, &bw_dumbbell_chart, 640, 400);
  g_assert_nonnull (find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_TARGET, 10));
  g_assert_null (find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_PAPER, BW_INK_TEXT, 0));
  fixture_clear (&fixture);
}

/* What is aimed at is a ring where that score would be, said in words and in the table. */
static void
test_targets (void)
{
  Fixture fixture;
  const BwShape *ring;
  const BwShape *low;
  const BwShape *high;
  const BwShape *rim;
  g_autoptr (BwChartTable) table = NULL;
  double reach;

  lay_out (&fixture, &bw_bullet_bars_chart, BW_CHART_BULLET_BARS, SAMPLE_GROUP);
  ring = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_TARGET, 0);
  low = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, BW_INK_BAND_LOW, -1, 0);
  high = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, BW_INK_BAND_HIGH, -1, 0);
  g_assert_cmpfloat_with_epsilon (ring->x, low->x + 0.695 * (high->x + high->width - low->x), TINY);
  g_assert_cmpfloat (ring->width, <=, low->height);
  g_assert_cmpstr (get_mark (&fixture, 0)->value, ==, "62, Exposed, target 70");
  g_assert_cmpstr (get_mark (&fixture, 1)->value, ==, "72, Heavily exposed");
  g_assert_nonnull (strstr (fixture.drawing->description, " 5 of them have a target."));
  g_assert_true (has_label_part (fixture.drawing, "Ring: the target."));
  table = bw_bullet_bars_chart.make_table (fixture.data);
  g_assert_cmpstr (table->columns[5], ==, "Target");
  g_assert_cmpstr (((char **)g_ptr_array_index (table->rows, 0))[5], ==, "70");
  g_assert_cmpstr (((char **)g_ptr_array_index (table->rows, 1))[5], ==, "–");
  fixture_clear (&fixture);

  lay_out (&fixture, &bw_radar_chart, BW_CHART_RADAR, SAMPLE_GROUP);
  rim = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_GRID, 0);
  /* The first is that of the legend. */
  ring = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_TARGET, 1);
  reach = get_row (&fixture, 0)->figure.target / 100 * rim->width / 2;
  g_assert_cmpfloat_with_epsilon (ring->x, rim->x, TINY);
  g_assert_cmpfloat_with_epsilon (ring->y, rim->y - reach, TINY);
  g_assert_nonnull (find_label (fixture.drawing, "Target"));
  g_assert_cmpstr (get_mark (&fixture, 1)->value, ==, "readiness 44, target 52");
  g_assert_nonnull (strstr (fixture.drawing->description, " 3 of them have a target."));
  bw_chart_table_free (g_steal_pointer (&table));
  table = bw_radar_chart.make_table (fixture.data);
  g_assert_cmpstr (table->columns[3], ==, "Target");
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-dots/dot-plot", test_dot_plot);
  g_test_add_func ("/chart-dots/dumbbell", test_dumbbell);
  g_test_add_func ("/chart-dots/dumbbell-words", test_dumbbell_words);
  g_test_add_func ("/chart-dots/dumbbell-target", test_dumbbell_target);
  g_test_add_func ("/chart-dots/targets", test_targets);
  return g_test_run ();
}
