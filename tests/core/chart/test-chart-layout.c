/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/chart/bw-bullet-bar.h"
#include "chart-fixture.h"

#include <math.h>
#include <string.h>

/* Layouts as numbers: every place says its value exactly. */

#define TINY 1e-9

static void
test_matrix (void)
{
  Fixture fixture;
  const BwShape *across;
  const BwShape *up;
  const BwShape *act;

  lay_out (&fixture, &bw_matrix_chart, BW_CHART_MATRIX, SAMPLE_FOUR);
  /* The lines at 50, from end to end of the plot. */
  up = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 0);
  across = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 1);
  act = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, BW_INK_BAND_LOW, -1, 0);
  g_assert_cmpfloat_with_epsilon (up->x, across->x + across->width / 2, TINY);
  g_assert_cmpfloat_with_epsilon (across->y, up->y + up->height / 2, TINY);
  g_assert_cmpfloat_with_epsilon (act->x, up->x, TINY);
  g_assert_cmpfloat_with_epsilon (act->y, across->y, TINY);
  g_assert_cmpfloat_with_epsilon (act->x + act->width, across->x + across->width, TINY);

  for (guint i = 0; i < fixture.data->rows->len; i++)
    {
      const BwChartRow *row = get_row (&fixture, i);
      const BwShape *point = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, -1, -1, i);
      const BwShape *wide = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_READINESS, 2 * i);
      const BwShape *high = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_READINESS, 2 * i + 1);

      g_assert_cmpfloat_with_epsilon (point->x, across->x + row->exposure.score / 100 * across->width, TINY);
      g_assert_cmpfloat_with_epsilon (point->y, up->y + (1 - row->figure.score / 100) * up->height, TINY);
      g_assert_cmpint (point->fill, ==, row->borderline ? BW_INK_PAPER : BW_INK_READINESS);
      g_assert_cmpfloat_with_epsilon (wide->x, across->x + row->exposure.low / 100 * across->width, TINY);
      g_assert_cmpfloat_with_epsilon (wide->width, (row->exposure.high - row->exposure.low) / 100 * across->width,
                                      TINY);
      g_assert_cmpfloat_with_epsilon (high->height, (row->figure.high - row->figure.low) / 100 * up->height, TINY);
      g_assert_nonnull (find_label (fixture.drawing, row->symbol));
      g_assert_nonnull (find_label (fixture.drawing, row->name));
    }
  fixture_clear (&fixture);
}

/* Names where there is room; else symbols and a key that says what they mean. */
static void
test_matrix_labels (void)
{
  Fixture fixture;
  BwDrawing *drawing;
  const BwLabel *key;

  lay_out (&fixture, &bw_matrix_chart, BW_CHART_MATRIX, SAMPLE_THIRTEEN);
  for (guint i = 0; i < fixture.data->rows->len; i++)
    g_assert_nonnull (find_label (fixture.drawing, get_row (&fixture, i)->name));

  drawing = bw_matrix_chart.layout (fixture.data, fixture.context, &fixture.style, 340, 360);
  g_assert_null (find_label (drawing, "Volatility"));
  g_assert_nonnull (find_label (drawing, "V"));
  key = &g_array_index (drawing->labels, BwLabel, 0);
  g_assert_nonnull (strstr (key->text, "V Volatility · U Uncertainty"));
  bw_drawing_free (drawing);
  fixture_clear (&fixture);
}

static void
test_matrix_words (void)
{
  Fixture fixture;
  const BwMark *mark;

  lay_out (&fixture, &bw_matrix_chart, BW_CHART_MATRIX, SAMPLE_FOUR);
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 4);
  mark = &g_array_index (fixture.drawing->marks, BwMark, 2);
  g_assert_cmpstr (mark->name, ==, "Complexity");
  g_assert_cmpstr (mark->value, ==, "exposure 53, readiness 71, Hold and renew, borderline");
  g_assert_cmpint (mark->dimension, ==, 2);
  g_assert_nonnull (strstr (fixture.drawing->description, "Volatility: exposure 62, readiness 44, Act now"));
  fixture_clear (&fixture);

  /* Of many, those that press. */
  lay_out (&fixture, &bw_matrix_chart, BW_CHART_MATRIX, SAMPLE_THIRTEEN);
  g_assert_cmpstr (fixture.drawing->description, ==,
                   "Exposure across and readiness upwards, for 13 points. 7 lie in “Act now”: Volatility, Uncertainty, "
                   "Ambiguity, Ecology, Economy, Connected customer, Interfaces.");
  fixture_clear (&fixture);

  lay_out (&fixture, &bw_matrix_chart, BW_CHART_MATRIX, SAMPLE_HOLES);
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 3);
  g_assert_nonnull (strstr (g_array_index (fixture.drawing->labels, BwLabel, 0).text,
                            "3 points are not shown, for they have not enough answers yet: Dimension 2, Dimension 4"));
  fixture_clear (&fixture);
}

static void
test_butterfly (void)
{
  Fixture fixture;
  const BwShape *left;
  const BwShape *right;
  double reach;

  lay_out (&fixture, &bw_butterfly_chart, BW_CHART_BUTTERFLY, SAMPLE_FOUR);
  left = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 0);
  right = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 1);
  reach = left->x - find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 2)->x;
  g_assert_cmpfloat (reach, >, 100);
  for (guint i = 0; i < fixture.data->rows->len; i++)
    {
      const BwChartRow *row = get_row (&fixture, i);
      const BwShape *exposure = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, BW_INK_EXPOSURE, -1, i);
      const BwShape *readiness = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, BW_INK_READINESS, -1, i);

      g_assert_cmpfloat_with_epsilon (exposure->width, row->exposure.score / 100 * reach, TINY);
      g_assert_cmpfloat_with_epsilon (exposure->x + exposure->width, left->x, TINY);
      g_assert_cmpfloat_with_epsilon (readiness->width, row->figure.score / 100 * reach, TINY);
      g_assert_cmpfloat_with_epsilon (readiness->x, right->x, TINY);
      g_assert_cmpfloat_with_epsilon (readiness->y, exposure->y, TINY);
      /* Told apart without colour. */
      g_assert_cmpint (exposure->hatch, !=, readiness->hatch);
    }
  g_assert_nonnull (find_label (fixture.drawing, "gap +18"));
  g_assert_nonnull (find_label (fixture.drawing, "gap −27"));
  g_assert_cmpstr (g_array_index (fixture.drawing->marks, BwMark, 1).value, ==, "exposure 72, readiness 35, gap +37");
  g_assert_nonnull (strstr (fixture.drawing->description, "furthest ahead of readiness in Uncertainty"));
  fixture_clear (&fixture);
}

static void
test_radar (void)
{
  Fixture fixture;
  const BwShape *rim;
  guint n;

  lay_out (&fixture, &bw_radar_chart, BW_CHART_RADAR, SAMPLE_TEN);
  rim = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_GRID, 0);
  n = fixture.data->rows->len;
  for (guint i = 0; i < n; i++)
    {
      const BwShape *point = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_READINESS, -1, i);
      double reach = get_row (&fixture, i)->figure.score / 100 * rim->width / 2;
      double angle = 2 * G_PI * i / n;

      g_assert_cmpfloat_with_epsilon (point->x, rim->x + reach * sin (angle), TINY);
      g_assert_cmpfloat_with_epsilon (point->y, rim->y - reach * cos (angle), TINY);
      g_assert_nonnull (find_label (fixture.drawing, get_row (&fixture, i)->name));
      g_assert_nonnull (find_label (fixture.drawing, get_row (&fixture, i)->figure.text));
    }
  /* Rings at the cuts. */
  g_assert_cmpfloat_with_epsilon (find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_FRAME, 0)->width,
                                  0.4 * rim->width, TINY);
  g_assert_cmpfloat_with_epsilon (find_shape (fixture.drawing, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_FRAME, 1)->width,
                                  0.7 * rim->width, TINY);
  g_assert_cmpuint (fixture.drawing->marks->len, ==, n);
  fixture_clear (&fixture);

  /* Two outlines that differ in more than colour, and a legend. */
  lay_out (&fixture, &bw_radar_chart, BW_CHART_RADAR, SAMPLE_FOUR);
  g_assert_true (find_shape (fixture.drawing, BW_SHAPE_POLYGON, -1, BW_INK_EXPOSURE, 0)->dashed);
  g_assert_false (find_shape (fixture.drawing, BW_SHAPE_POLYGON, -1, BW_INK_READINESS, 0)->dashed);
  g_assert_nonnull (find_shape (fixture.drawing, BW_SHAPE_DIAMOND, BW_INK_EXPOSURE, -1, 4));
  g_assert_nonnull (find_label (fixture.drawing, "Exposure"));
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 8);
  fixture_clear (&fixture);
}

/* A web of one axis or of forty would say nothing: bars do. */
static void
test_radar_stand_in (void)
{
  Fixture fixture;

  lay_out (&fixture, &bw_radar_chart, BW_CHART_RADAR, SAMPLE_FORTY);
  /* 77.4 and 62.6 are shown as 77 and 63, 92.3 and 92.7 as 92 and 93: the gap is that of what is shown. */
  g_assert_nonnull (find_label (fixture.drawing, "gap +14"));
  g_assert_nonnull (find_label (fixture.drawing, "gap −1"));
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 40);
  fixture_clear (&fixture);
}

static void
test_bullet_bars (void)
{
  Fixture fixture;

  lay_out (&fixture, &bw_bullet_bars_chart, BW_CHART_BULLET_BARS, SAMPLE_FOUR);
  for (guint i = 0; i < fixture.data->rows->len; i++)
    {
      const BwChartRow *row = get_row (&fixture, i);
      gboolean exposure = row->kind == BW_KIND_EXPOSURE;
      const BwShape *low = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, BW_INK_BAND_LOW, -1, i);
      const BwShape *high = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, BW_INK_BAND_HIGH, -1, i);
      const BwShape *bar = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE,
                                       exposure ? BW_INK_EXPOSURE : BW_INK_READINESS, -1, exposure ? i : i - 4);
      const BwShape *cut = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 2 * i);
      const BwShape *spread = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_TEXT, i);
      double width = high->x + high->width - low->x;

      g_assert_cmpfloat_with_epsilon (bar->x, low->x, TINY);
      g_assert_cmpfloat_with_epsilon (bar->width, row->figure.score / 100 * width, TINY);
      g_assert_cmpfloat_with_epsilon (cut->x, low->x + 0.4 * width, TINY);
      g_assert_cmpfloat_with_epsilon (low->width, 0.4 * width, TINY);
      g_assert_cmpfloat_with_epsilon (spread->x, low->x + row->figure.low / 100 * width, TINY);
      g_assert_cmpfloat_with_epsilon (spread->width, (row->figure.high - row->figure.low) / 100 * width, TINY);
    }
  g_assert_nonnull (find_label (fixture.drawing, "Heavily exposed"));
  g_assert_cmpstr (g_array_index (fixture.drawing->marks, BwMark, 1).value, ==, "72, Heavily exposed");
  fixture_clear (&fixture);

  /* A dimension with bands of its own stands apart, under their names. */
  lay_out (&fixture, &bw_bullet_bars_chart, BW_CHART_BULLET_BARS, SAMPLE_TEN);
  g_assert_nonnull (find_label (fixture.drawing, "Standing still"));
  g_assert_cmpstr (g_array_index (fixture.drawing->marks, BwMark, 9).name, ==, "Growth of those served");
  fixture_clear (&fixture);

  lay_out (&fixture, &bw_bullet_bars_chart, BW_CHART_BULLET_BARS, SAMPLE_HOLES);
  g_assert_nonnull (find_label (fixture.drawing, "not enough answers yet"));
  g_assert_cmpuint (fixture.drawing->marks->len, ==, 12);
  fixture_clear (&fixture);
}

static void
test_bullet_bar (void)
{
  Fixture fixture;
  BwDrawing *bar;
  const BwShape *shape;

  lay_out (&fixture, &bw_bullet_bars_chart, BW_CHART_BULLET_BARS, SAMPLE_FOUR);
  bar = bw_bullet_bar_layout_row (get_row (&fixture, 0), fixture.context, &fixture.style, 200, 16);
  shape = find_shape (bar, BW_SHAPE_RECTANGLE, BW_INK_EXPOSURE, -1, 0);
  g_assert_cmpfloat_with_epsilon (shape->width, 124, TINY);
  g_assert_cmpfloat (shape->x, ==, 0);
  g_assert_cmpstr (bar->description, ==, "Volatility pressure: 62, Exposed.");
  g_assert_cmpuint (bar->marks->len, ==, 1);
  bw_drawing_free (bar);

  /* What is aimed at is a ring, all of it within the picture even at the end, and the words say so. */
  g_array_index (fixture.data->rows, BwChartRow, 0).figure.target = 100;
  bar = bw_bullet_bar_layout_row (get_row (&fixture, 0), fixture.context, &fixture.style, 200, 16);
  shape = find_shape (bar, BW_SHAPE_CIRCLE, BW_INK_NONE, BW_INK_TARGET, 0);
  g_assert_cmpfloat (shape->x + shape->width / 2, <=, 200);
  g_assert_cmpstr (bar->description, ==, "Volatility pressure: 62, Exposed, target 100.");
  bw_drawing_free (bar);
  g_array_index (fixture.data->rows, BwChartRow, 0).figure.target = NAN;

  /* Right to left it grows to the left. */
  fixture.style.right_to_left = TRUE;
  bar = bw_bullet_bar_layout_row (get_row (&fixture, 0), fixture.context, &fixture.style, 200, 16);
  g_assert_cmpfloat_with_epsilon (find_shape (bar, BW_SHAPE_RECTANGLE, BW_INK_EXPOSURE, -1, 0)->x, 76, TINY);
  bw_drawing_free (bar);
  fixture_clear (&fixture);
}

static void
test_diverging (void)
{
  Fixture fixture;
  const BwShape *middle;
  double step;
  guint bars[BW_N_INKS] = { 0 };

  lay_out (&fixture, &bw_diverging_bars_chart, BW_CHART_DIVERGING_BARS, SAMPLE_FOUR);
  middle = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 0);
  step = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 1)->x -
         find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_GRID, 0)->x;
  for (guint i = 0; i < fixture.data->items->len; i++)
    {
      const BwChartItem *item = &g_array_index (fixture.data->items, BwChartItem, i);
      static const BwInk inks[] = { BW_INK_NEGATIVE_2, BW_INK_NEGATIVE_1, BW_INK_NEUTRAL, BW_INK_POSITIVE_1,
                                    BW_INK_POSITIVE_2 };
      BwInk ink = item->kind == BW_KIND_EXPOSURE ? BW_INK_EXPOSURE : inks[item->choice];
      const BwShape *dot = find_shape (fixture.drawing, BW_SHAPE_CIRCLE, -1, -1, i);
      const BwShape *bar;

      /* Reversed or not: drawn as it was answered. */
      g_assert_cmpfloat_with_epsilon (dot->x, middle->x + (item->choice - 2) * step, TINY);
      if (item->choice == 2)
        continue;
      bar = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, (int)ink, -1, bars[ink]++);
      g_assert_nonnull (bar);
      g_assert_cmpfloat_with_epsilon (bar->width, fabs (item->choice - 2.0) * step, TINY);
      g_assert_cmpfloat_with_epsilon (item->choice < 2 ? bar->x + bar->width : bar->x, middle->x, TINY);
    }
  g_assert_nonnull (find_label (fixture.drawing, "⟲ I take centre stage in what the team does."));
  g_assert_cmpstr (g_array_index (fixture.drawing->marks, BwMark, 3).value, ==, "Strongly disagree, counts as 100");
  fixture_clear (&fixture);

  lay_out (&fixture, &bw_diverging_bars_chart, BW_CHART_DIVERGING_BARS, SAMPLE_HOLES);
  g_assert_nonnull (find_label (fixture.drawing, "Cannot judge"));
  g_assert_nonnull (find_label (fixture.drawing, "not answered yet"));
  fixture_clear (&fixture);
}

/* The segments of a group lie one after the other, as long as their shares, and the middle halves the middle point. */
static void
test_diverging_group (void)
{
  Fixture fixture;
  const BwChartItem *item;
  const BwShape *middle;
  double unit = 0;
  double left = 0;
  guint found = 0;
  guint total;

  lay_out (&fixture, &bw_diverging_bars_chart, BW_CHART_DIVERGING_BARS, SAMPLE_GROUP);
  middle = find_shape (fixture.drawing, BW_SHAPE_LINE, -1, BW_INK_FRAME, 0);
  item = &g_array_index (fixture.data->items, BwChartItem, 0);
  total = bw_chart_item_count (item);
  g_assert_cmpuint (total, ==, 20);
  for (guint i = 0; i < item->scale->n_points; i++)
    {
      const BwShape *segment;

      if (item->counts[i] == 0)
        continue;
      segment = find_shape (fixture.drawing, BW_SHAPE_RECTANGLE, -1, BW_INK_PAPER, found++);
      if (unit == 0)
        {
          unit = segment->width / item->counts[i] * total;
          left = segment->x;
        }
      g_assert_cmpfloat_with_epsilon (segment->width, unit * item->counts[i] / total, TINY);
      g_assert_cmpfloat_with_epsilon (segment->x, left, TINY);
      if (i == 2)
        g_assert_cmpfloat_with_epsilon (segment->x + segment->width / 2, middle->x, TINY);
      left += segment->width;
    }
  fixture_clear (&fixture);
}

/* What has no value at all has nothing to show. */
static void
test_shows (void)
{
  BwChartKind kind;

  for (guint i = 0; sample_get_face (i, &kind) != NULL; i++)
    {
      const BwChartFace *face = sample_get_face (i, &kind);
      g_autoptr (BwChartData) some = sample_new (SAMPLE_ONE, kind);
      g_autoptr (BwChartData) none = sample_new (SAMPLE_NONE, kind);

      g_assert_true (face->shows (some));
      g_assert_false (face->shows (none));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-layout/matrix", test_matrix);
  g_test_add_func ("/chart-layout/matrix-labels", test_matrix_labels);
  g_test_add_func ("/chart-layout/matrix-words", test_matrix_words);
  g_test_add_func ("/chart-layout/butterfly", test_butterfly);
  g_test_add_func ("/chart-layout/radar", test_radar);
  g_test_add_func ("/chart-layout/radar-stand-in", test_radar_stand_in);
  g_test_add_func ("/chart-layout/bullet-bars", test_bullet_bars);
  g_test_add_func ("/chart-layout/bullet-bar", test_bullet_bar);
  g_test_add_func ("/chart-layout/diverging", test_diverging);
  g_test_add_func ("/chart-layout/diverging-group", test_diverging_group);
  g_test_add_func ("/chart-layout/shows", test_shows);
  return g_test_run ();
}
