/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <glib/gstdio.h>

/* Small pictures of every kind against those kept in tests/data/chart. Run with BELLWETHER_UPDATE=1 to write them anew,
 * and look at what changed before keeping them. */

#define WIDTH 240
#define HEIGHT 160
/* Squares are compared by their mean, so that the edges of letters may fall a little differently, but nothing may move.
 */
#define SQUARE 8
#define TOLERANCE 20.0

static cairo_surface_t *
paint (const BwChartFace *face, BwChartKind kind, BwLook look)
{
  g_autoptr (BwChartData) data = sample_new (SAMPLE_FOUR, kind);
  PangoContext *context = bw_chart_style_create_context ();
  g_autoptr (BwDrawing) drawing = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  BwChartStyle style;

  bw_chart_style_init (&style, look, FALSE, 8);
  style.font_family = "DejaVu Sans";
  drawing = face->layout (data, context, &style, WIDTH - 8, HEIGHT - 8);
  cairo_set_source_rgb (cr, style.inks[BW_INK_PAPER].red, style.inks[BW_INK_PAPER].green,
                        style.inks[BW_INK_PAPER].blue);
  cairo_paint (cr);
  cairo_translate (cr, 4, 4);
  bw_drawing_draw (drawing, cr, &style, -1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_object_unref (context);
  return surface;
}

/* The mean of one channel over a square. */
static double
get_mean (cairo_surface_t *surface, int left, int top, guint channel)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int y = top; y < top + SQUARE; y++)
    for (int x = left; x < left + SQUARE; x++)
      sum += pixels[y * stride + 4 * x + (int)channel];
  return sum / (SQUARE * SQUARE);
}

static double
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  double most = 0;

  for (int y = 0; y < HEIGHT; y += SQUARE)
    for (int x = 0; x < WIDTH; x += SQUARE)
      for (guint channel = 0; channel < 3; channel++)
        most = MAX (most, ABS (get_mean (a, x, y, channel) - get_mean (b, x, y, channel)));
  return most;
}

static void
check (const BwChartFace *face, BwChartKind kind, BwLook look)
{
  g_autofree char *name =
    g_strdup_printf ("%s-%s.png", bw_chart_kind_get_id (kind), look == BW_LOOK_LIGHT ? "light" : "greyscale");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "chart", name, NULL);
  cairo_surface_t *actual = paint (face, kind, look);
  cairo_surface_t *expected;
  double difference;

  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (actual, path), ==, CAIRO_STATUS_SUCCESS);
  expected = cairo_image_surface_create_from_png (path);
  if (cairo_surface_status (expected) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be read; run with BELLWETHER_UPDATE=1 to write it", path);
  g_assert_cmpint (cairo_image_surface_get_width (expected), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (expected), ==, HEIGHT);
  difference = compare (actual, expected);
  if (difference > TOLERANCE)
    {
      g_autofree char *seen = g_test_build_filename (G_TEST_BUILT, name, NULL);

      cairo_surface_write_to_png (actual, seen);
      g_error ("%s differs by %.1f from %s", seen, difference, path);
    }
  cairo_surface_destroy (expected);
  cairo_surface_destroy (actual);
}

static void
test_kind (gconstpointer position)
{
  BwChartKind kind;
  const BwChartFace *face = sample_get_face (GPOINTER_TO_UINT (position), &kind);

  check (face, kind, BW_LOOK_LIGHT);
  check (face, kind, BW_LOOK_GREYSCALE);
}

int
main (int argc, char **argv)
{
  BwChartKind kind;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; sample_get_face (i, &kind) != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart-image/%s", bw_chart_kind_get_id (kind));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kind);
    }
  return g_test_run ();
}
