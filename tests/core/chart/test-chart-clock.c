/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <math.h>
#include <string.h>

/* Clock and staircase: where things are, as numbers. */

static BwDrawing *
lay_out (const BwChartFace *face, const BwChartData *data, double width, double height)
{
  PangoContext *context = bw_chart_style_create_context ();
  BwChartStyle style;
  BwDrawing *drawing;

  bw_chart_style_init (&style, BW_LOOK_LIGHT, FALSE, 12);
  drawing =
    face->layout (data, context, &style, width, height > 0 ? height : face->get_height (data, context, &style, width));
  g_object_unref (context);
  return drawing;
}

static BwChartData *
make_clock (double minutes, double reference)
{
  BwChartData *data = bw_chart_data_new (BW_CHART_CLOCK, "Clock", NULL);
  BwChartRow *row = bw_chart_data_add_row (data, "Minutes to midnight", NULL);

  bw_chart_figure_set (&row->figure, minutes, NAN, NAN, "some minutes");
  bw_chart_axis_set (&data->x, 0, 12, NAN, NULL, 0);
  data->reference = reference;
  return data;
}

/* The tip of the hand, from the centre of the dial; the radius is that of the face. */
static void
find_hand (const BwDrawing *drawing, double *x, double *y, double *radius)
{
  const BwShape *face = &g_array_index (drawing->shapes, BwShape, 0);

  g_assert_cmpint (face->type, ==, BW_SHAPE_CIRCLE);
  *radius = face->width / 2;
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);

      if (shape->type != BW_SHAPE_POLYGON || shape->fill != BW_INK_TEXT)
        continue;
      *x = shape->points[2] - face->x;
      *y = shape->points[3] - face->y;
      return;
    }
  g_assert_not_reached ();
}

/* Midnight is on top, and what is left lies on the left, whatever way a script runs. */
static void
test_hand (void)
{
  static const struct
  {
    double minutes;
    double degrees; /* counterclockwise from the top */
  } cases[] = { { 0, 0 }, { 6, 90 }, { 12, 180 }, { 3, 45 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BwChartData) data = make_clock (cases[i].minutes, NAN);
      g_autoptr (BwDrawing) drawing = lay_out (&bw_clock_chart, data, 600, 240);
      double angle = cases[i].degrees * G_PI / 180;
      double x, y, radius, length;

      find_hand (drawing, &x, &y, &radius);
      length = hypot (x, y);
      g_assert_cmpfloat (length, >, 0.6 * radius);
      g_assert_cmpfloat (length, <, radius);
      g_assert_cmpfloat_with_epsilon (x, -length * sin (angle), 1e-6);
      g_assert_cmpfloat_with_epsilon (y, -length * cos (angle), 1e-6);
    }
}

static const BwLabel *
find_label (const BwDrawing *drawing, const char *text)
{
  for (guint i = 0; i < drawing->labels->len; i++)
    if (strcmp (g_array_index (drawing->labels, BwLabel, i).text, text) == 0)
      return &g_array_index (drawing->labels, BwLabel, i);
  return NULL;
}

/* Zones lie along the rim, each with its name beside it; what finds no place there stands in a key. */
static void
test_zones (void)
{
  g_autoptr (BwChartData) data = sample_new (SAMPLE_GROUP, BW_CHART_CLOCK);
  g_autoptr (BwDrawing) drawing = lay_out (&bw_clock_chart, data, 640, 0);
  g_autoptr (BwDrawing) small = lay_out (&bw_clock_chart, data, 150, 0);
  const BwShape *face = &g_array_index (drawing->shapes, BwShape, 0);
  const BwBandSet *zones = g_array_index (data->rows, BwChartRow, 0).figure.bands;
  const BwLabel *last = NULL;

  for (guint i = 0; i < zones->n_bands; i++)
    {
      const BwShape *zone = &g_array_index (drawing->shapes, BwShape, i + 1);
      const BwLabel *name = find_label (drawing, zones->bands[i].label);
      double dx = CLAMP (face->x, name->x, name->x + name->width) - face->x;
      double dy = CLAMP (face->y, name->y, name->y + name->height) - face->y;

      g_assert_cmpint (zone->type, ==, BW_SHAPE_POLYGON);
      /* Outer edge first: it begins at the lower cut. */
      g_assert_cmpfloat_with_epsilon (hypot (zone->points[0] - face->x, zone->points[1] - face->y), face->width / 2,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (atan2 (face->x - zone->points[0], face->y - zone->points[1]),
                                      zones->bands[i].from / 12 * G_PI, 1e-6);
      g_assert_cmpfloat (hypot (dx, dy), >, face->width / 2);
      g_assert_true (last == NULL || name->y > last->y + last->height);
      g_assert_cmpint (name->bold, ==, i == 1);
      last = name;
    }
  g_assert_nonnull (find_label (drawing, "The author’s six"));
  g_assert_nonnull (find_label (drawing, "Between 4.2 and 6.6"));
  g_assert_nonnull (find_label (small, "The author’s six: 6"));
  g_assert_nonnull (find_label (small, "0 to 3: Last minutes"));
}

/* Where the figure may lie is a sector from the lowest to the highest, hatched. */
static void
test_range (void)
{
  g_autoptr (BwChartData) data = sample_new (SAMPLE_GROUP, BW_CHART_CLOCK);
  g_autoptr (BwDrawing) drawing = lay_out (&bw_clock_chart, data, 640, 0);
  const BwShape *face = &g_array_index (drawing->shapes, BwShape, 0);

  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);
      guint end = shape->n_points / 2 - 1;

      if (shape->hatch != BW_HATCH_RISING)
        continue;
      g_assert_cmpfloat_with_epsilon (atan2 (face->x - shape->points[0], face->y - shape->points[1]), 4.2 / 12 * G_PI,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (atan2 (face->x - shape->points[2 * end], face->y - shape->points[2 * end + 1]),
                                      6.6 / 12 * G_PI, 1e-6);
      return;
    }
  g_assert_not_reached ();
}

static void
test_right_to_left (void)
{
  g_autoptr (BwChartData) data = make_clock (6, NAN);
  PangoContext *context = bw_chart_style_create_context ();
  g_autoptr (BwDrawing) drawing = NULL;
  BwChartStyle style;
  double x, y, radius;

  bw_chart_style_init (&style, BW_LOOK_LIGHT, TRUE, 12);
  drawing = bw_clock_chart.layout (data, context, &style, 600, 240);
  find_hand (drawing, &x, &y, &radius);
  g_assert_cmpfloat (x, <, 0);
  /* The words are on the other side of it, though. */
  g_assert_cmpfloat (g_array_index (drawing->shapes, BwShape, 0).x, >, 300);
  g_object_unref (context);
}

static void
test_reference (void)
{
  g_autoptr (BwChartData) without = make_clock (5, NAN);
  g_autoptr (BwChartData) with = make_clock (5, 6);
  g_autoptr (BwDrawing) plain = lay_out (&bw_clock_chart, without, 600, 240);
  g_autoptr (BwDrawing) drawing = lay_out (&bw_clock_chart, with, 600, 240);

  g_assert_cmpuint (plain->marks->len, ==, 1);
  g_assert_cmpuint (drawing->marks->len, ==, 2);
  g_assert_nonnull (strstr (drawing->description, "The thin hand: 6."));
}

static const char *
get_value (const BwDrawing *drawing, guint mark)
{
  return g_array_index (drawing->marks, BwMark, mark).value;
}

static const BwBand bands[] = { { (char *)"low", (char *)"Low", NULL, 0, 40, NULL },
                                { (char *)"mid", (char *)"Mid", NULL, 40, 70, NULL },
                                { (char *)"high", (char *)"High", NULL, 70, 100, NULL } };
static const BwBandSet set = { (char *)"bands", (BwBand *)bands, G_N_ELEMENTS (bands), 0, 100 };

static const BwShape *
find_bar (const BwDrawing *drawing, guint n)
{
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *shape = &g_array_index (drawing->shapes, BwShape, i);

      if (shape->type == BW_SHAPE_RECTANGLE && shape->fill == BW_INK_READINESS && n-- == 0)
        return shape;
    }
  return NULL;
}

/* The first step below its lowest cut is marked by a triangle and a word, and no other. */
static void
test_first_step (void)
{
  static const double scores[] = { 71, 40, 39.5, 12 };
  g_autoptr (BwChartData) data = bw_chart_data_new (BW_CHART_STAIRCASE, "Steps", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
    {
      g_autofree char *name = g_strdup_printf ("Step %u", i + 1);
      g_autofree char *text = g_strdup_printf ("%g", scores[i]);
      BwChartRow *row = bw_chart_data_add_row (data, name, NULL);

      bw_chart_figure_set (&row->figure, scores[i], NAN, NAN, text);
      row->figure.bands = &set;
      row->figure.band = bw_band_set_find (&set, scores[i]);
    }
  /* Side by side, one below the other. */
  for (guint way = 0; way < 2; way++)
    {
      g_autoptr (BwDrawing) drawing = lay_out (&bw_staircase_chart, data, way == 0 ? 600 : 100, 0);
      const BwShape *first = find_bar (drawing, 0);
      guint n_triangles = 0;

      for (guint i = 0; i < drawing->shapes->len; i++)
        n_triangles += g_array_index (drawing->shapes, BwShape, i).type == BW_SHAPE_POLYGON &&
                       g_array_index (drawing->shapes, BwShape, i).fill == BW_INK_TEXT;
      g_assert_cmpuint (n_triangles, ==, 1);
      g_assert_cmpstr (get_value (drawing, 0), ==, "71, High");
      g_assert_cmpstr (get_value (drawing, 1), ==, "40, Mid");
      g_assert_cmpstr (get_value (drawing, 2), ==, "39.5, Low, first below 40");
      g_assert_cmpstr (get_value (drawing, 3), ==, "12, Low");
      g_assert_nonnull (strstr (drawing->description, "Step 3 is the first step below 40."));
      for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
        {
          const BwShape *bar = find_bar (drawing, i);

          /* All from one ground, as long as their scores. */
          g_assert_cmpfloat_with_epsilon (way == 0 ? bar->y + bar->height : bar->x,
                                          way == 0 ? first->y + first->height : first->x, 1e-6);
          g_assert_cmpfloat_with_epsilon (way == 0 ? bar->height / first->height : bar->width / first->width,
                                          scores[i] / scores[0], 1e-6);
        }
    }
}

/* The thresholds lie where the bands are cut, and are gaps in bars that reach beyond. */
static void
test_thresholds (void)
{
  g_autoptr (BwChartData) data = bw_chart_data_new (BW_CHART_STAIRCASE, "Steps", NULL);
  g_autoptr (BwDrawing) drawing = NULL;
  const BwShape *bar;
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    {
      BwChartRow *row = bw_chart_data_add_row (data, "A step", NULL);

      bw_chart_figure_set (&row->figure, 50, NAN, NAN, NULL);
      row->figure.bands = &set;
      row->figure.band = 1;
    }
  drawing = lay_out (&bw_staircase_chart, data, 600, 0);
  bar = find_bar (drawing, 0);
  for (guint i = 0; i < drawing->shapes->len; i++)
    {
      const BwShape *line = &g_array_index (drawing->shapes, BwShape, i);
      double value = (bar->y + bar->height - line->y) / bar->height * 50;

      if (line->type != BW_SHAPE_LINE || (line->stroke != BW_INK_FRAME && line->stroke != BW_INK_PAPER) || value < 1)
        continue;
      g_assert_cmpfloat_with_epsilon (value, line->stroke == BW_INK_PAPER ? 40 : 70, 1e-6);
      n++;
    }
  g_assert_cmpuint (n, ==, 6);
  g_assert_nonnull (strstr (drawing->description, "None of them is in the lowest band."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-clock/hand", test_hand);
  g_test_add_func ("/chart-clock/zones", test_zones);
  g_test_add_func ("/chart-clock/range", test_range);
  g_test_add_func ("/chart-clock/right-to-left", test_right_to_left);
  g_test_add_func ("/chart-clock/reference", test_reference);
  g_test_add_func ("/chart-clock/first-step", test_first_step);
  g_test_add_func ("/chart-clock/thresholds", test_thresholds);
  return g_test_run ();
}
