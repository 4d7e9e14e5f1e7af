/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include "app/chart/bw-drawing.h"
#include "app/chart/bw-label-placer.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

/* One of everything. */
static BwDrawing *
make_drawing (void)
{
  BwDrawing *drawing = bw_drawing_new (200, 100, "Everything");
  const double corners[] = { 10, 10, 30, 10, 20, 30 };
  BwShape *arc;
  BwLabel *label;

  bw_drawing_add_rectangle (drawing, 10, 20, 50, 15, BW_INK_READINESS)->hatch = BW_HATCH_CROSS;
  bw_drawing_add_rectangle (drawing, 70, 20, 50, 15, BW_INK_EXPOSURE)->hatch = BW_HATCH_DOTS;
  bw_drawing_add_circle (drawing, 40, 60, 8, BW_INK_EXPOSURE);
  bw_drawing_add_circle (drawing, 60, 60, 8, BW_INK_TARGET)->type = BW_SHAPE_DIAMOND;
  bw_drawing_add_line (drawing, 10, 90, 150, 80, BW_INK_GRID)->dashed = TRUE;
  bw_drawing_add_polygon (drawing, corners, 3, BW_INK_NEUTRAL)->stroke = BW_INK_FRAME;
  arc = bw_drawing_add_shape (drawing, BW_SHAPE_ARC);
  arc->x = 150;
  arc->y = 50;
  arc->width = 40;
  arc->radius = -1;
  arc->height = 0.25;
  arc->stroke = BW_INK_TEXT;
  label = bw_drawing_add_label (drawing, "Readiness", 100, 60, 60, 16, 12, PANGO_ALIGN_LEFT, BW_INK_TEXT);
  label->bold = TRUE;
  bw_drawing_add_label (drawing, "44", 180, 5, 15, 16, 12, PANGO_ALIGN_RIGHT, BW_INK_MUTED);
  bw_drawing_add_label (drawing, "middle", 60, 5, 50, 16, 12, PANGO_ALIGN_CENTER, BW_INK_MUTED);
  bw_drawing_add_mark (drawing, "Volatility", "readiness 44", 30, 50, 20, 20)->dimension = 3;
  return drawing;
}

static void
assert_same (const BwDrawing *a, const BwDrawing *b)
{
  const double tiny = 1e-9;

  g_assert_cmpuint (a->shapes->len, ==, b->shapes->len);
  for (guint i = 0; i < a->shapes->len; i++)
    {
      const BwShape *s = &g_array_index (a->shapes, BwShape, i);
      const BwShape *t = &g_array_index (b->shapes, BwShape, i);

      g_assert_cmpfloat_with_epsilon (s->x, t->x, tiny);
      g_assert_cmpfloat_with_epsilon (s->y, t->y, tiny);
      g_assert_cmpfloat_with_epsilon (s->width, t->width, tiny);
      g_assert_cmpfloat_with_epsilon (s->height, t->height, tiny);
      g_assert_cmpfloat_with_epsilon (s->radius, t->radius, tiny);
      for (guint j = 0; j < 2 * s->n_points; j++)
        g_assert_cmpfloat_with_epsilon (s->points[j], t->points[j], tiny);
    }
  for (guint i = 0; i < a->labels->len; i++)
    {
      const BwLabel *s = &g_array_index (a->labels, BwLabel, i);
      const BwLabel *t = &g_array_index (b->labels, BwLabel, i);

      g_assert_cmpfloat_with_epsilon (s->x, t->x, tiny);
      g_assert_cmpint (s->alignment, ==, t->alignment);
    }
  for (guint i = 0; i < a->marks->len; i++)
    g_assert_cmpfloat_with_epsilon (g_array_index (a->marks, BwMark, i).x, g_array_index (b->marks, BwMark, i).x, tiny);
}

static void
test_mirror (void)
{
  g_autoptr (BwDrawing) drawing = make_drawing ();
  g_autoptr (BwDrawing) original = make_drawing ();
  const BwShape *arc;

  bw_drawing_mirror (drawing);
  g_assert_cmpfloat (g_array_index (drawing->shapes, BwShape, 0).x, ==, 140);
  g_assert_cmpfloat (g_array_index (drawing->shapes, BwShape, 2).x, ==, 160);
  g_assert_cmpfloat (g_array_index (drawing->shapes, BwShape, 4).x, ==, 190);
  g_assert_cmpfloat (g_array_index (drawing->shapes, BwShape, 4).width, ==, -140);
  g_assert_cmpfloat (g_array_index (drawing->shapes, BwShape, 5).points[4], ==, 180);
  g_assert_cmpfloat (g_array_index (drawing->labels, BwLabel, 0).x, ==, 40);
  g_assert_cmpint (g_array_index (drawing->labels, BwLabel, 0).alignment, ==, PANGO_ALIGN_RIGHT);
  g_assert_cmpint (g_array_index (drawing->labels, BwLabel, 2).alignment, ==, PANGO_ALIGN_CENTER);
  g_assert_cmpfloat (g_array_index (drawing->marks, BwMark, 0).x, ==, 150);

  /* The ends of the arc lie where those of the original are reflected. */
  arc = &g_array_index (drawing->shapes, BwShape, 6);
  g_assert_cmpfloat_with_epsilon (arc->x + 20 * cos (arc->radius), 200 - (150 + 20 * cos (0.25)), 1e-9);
  g_assert_cmpfloat_with_epsilon (arc->y + 20 * sin (arc->height), 50 + 20 * sin (-1), 1e-9);

  bw_drawing_mirror (drawing);
  assert_same (drawing, original);
}

static void
test_find_mark (void)
{
  g_autoptr (BwDrawing) drawing = bw_drawing_new (100, 100, NULL);

  g_assert_cmpint (bw_drawing_find_mark (drawing, 5, 5), ==, -1);
  bw_drawing_add_mark (drawing, "row", "1", 0, 0, 100, 20);
  bw_drawing_add_mark (drawing, "point", "2", 10, 5, 10, 10);
  g_assert_cmpint (bw_drawing_find_mark (drawing, 15, 10), ==, 1);
  g_assert_cmpint (bw_drawing_find_mark (drawing, 50, 10), ==, 0);
  g_assert_cmpint (bw_drawing_find_mark (drawing, 50, 50), ==, -1);
}

static void
test_next_mark (void)
{
  g_autoptr (BwDrawing) drawing = bw_drawing_new (100, 100, NULL);

  g_assert_cmpint (bw_drawing_next_mark (drawing, -1, 1, 0), ==, -1);
  for (guint i = 0; i < 9; i++)
    bw_drawing_add_mark (drawing, "cell", "", 30 * (i % 3), 30 * (i / 3), 10, 10);
  g_assert_cmpint (bw_drawing_next_mark (drawing, -1, 1, 0), ==, 0);
  g_assert_cmpint (bw_drawing_next_mark (drawing, 4, 1, 0), ==, 5);
  g_assert_cmpint (bw_drawing_next_mark (drawing, 4, -1, 0), ==, 3);
  g_assert_cmpint (bw_drawing_next_mark (drawing, 4, 0, -1), ==, 1);
  g_assert_cmpint (bw_drawing_next_mark (drawing, 4, 0, 1), ==, 7);
  g_assert_cmpint (bw_drawing_next_mark (drawing, 5, 1, 0), ==, 5);
  g_assert_cmpint (bw_drawing_next_mark (drawing, 99, 1, 0), ==, 0);
}

static guint
count_reached (const BwDrawing *drawing, guint start)
{
  static const int steps[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  guint n = drawing->marks->len;
  g_autofree gboolean *seen = g_new0 (gboolean, n);
  g_autofree guint *queue = g_new (guint, n);
  guint end = 0;

  queue[end++] = start;
  seen[start] = TRUE;
  for (guint i = 0; i < end; i++)
    for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
      {
        int next = bw_drawing_next_mark (drawing, queue[i], steps[j][0], steps[j][1]);

        if (!seen[next])
          {
            seen[next] = TRUE;
            queue[end++] = next;
          }
      }
  return end;
}

/* From every mark the arrows lead to every other: scattered, in one column, in one place. */
static void
test_walk (void)
{
  GRand *random = g_rand_new_with_seed (20240607);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (BwDrawing) drawing = bw_drawing_new (1000, 1000, NULL);
      guint n = 2 + round;

      for (guint i = 0; i < n; i++)
        {
          double x = round % 3 == 0 ? 100 : floor (g_rand_double_range (random, 0, round % 3 == 1 ? 1000 : 5)) * 3;
          double y = floor (g_rand_double_range (random, 0, round % 2 ? 1000 : 6)) * 7;

          bw_drawing_add_mark (drawing, "point", "", x, y, 10, 10);
        }
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (count_reached (drawing, i), ==, n);
    }
  g_rand_free (random);
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On paper text stays text and nothing becomes an image. */
static void
test_vector (void)
{
  g_autoptr (BwDrawing) drawing = make_drawing ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect, bytes, 200, 100);
  cairo_t *cr = cairo_create (surface);
  BwChartStyle style;

  bw_chart_style_init (&style, BW_LOOK_PAPER, FALSE, 12);
  bw_drawing_draw (drawing, cr, &style, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_assert_nonnull (memmem (bytes->data, bytes->len, "/FontFile", 9));
  g_assert_null (memmem (bytes->data, bytes->len, "/Subtype /Image", 15));
}

/* The drawing leaves the context as it was, and the ground to the host. */
static void
test_context (void)
{
  g_autoptr (BwDrawing) drawing = make_drawing ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 100);
  cairo_t *cr = cairo_create (surface);
  BwChartStyle style;
  const guint32 *pixels;

  bw_chart_style_init (&style, BW_LOOK_DARK, TRUE, 12);
  cairo_set_line_width (cr, 7);
  bw_drawing_draw (drawing, cr, &style, -1);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_false (cairo_has_current_point (cr));
  cairo_surface_flush (surface);
  pixels = (const guint32 *)(gpointer)cairo_image_surface_get_data (surface);
  g_assert_cmphex (pixels[99 * 200 + 199], ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Labels of points in one place find places of their own, and a full page is said to be full. */
static void
test_placer (void)
{
  g_autoptr (BwLabelPlacer) placer = bw_label_placer_new (0, 0, 200, 200, 4);
  BwBox boxes[12];
  BwBox none;
  double line[4];

  bw_label_placer_block (placer, 95, 95, 10, 10);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      const BwBox *box = &boxes[i];

      g_assert_true (bw_label_placer_place (placer, 100, 100, 5, 30, 12, &boxes[i]));
      g_assert_true (box->x >= 0 && box->y >= 0 && box->x + box->width <= 200 && box->y + box->height <= 200);
      g_assert_false (box->x < 105 && box->x + box->width > 95 && box->y < 105 && box->y + box->height > 95);
      for (guint j = 0; j < i; j++)
        g_assert_false (box->x < boxes[j].x + boxes[j].width && box->x + box->width > boxes[j].x &&
                        box->y < boxes[j].y + boxes[j].height && box->y + box->height > boxes[j].y);
    }
  g_assert_cmpfloat (boxes[0].x, ==, 109);
  g_assert_false (bw_label_placer_get_leader (placer, 100, 100, 5, &boxes[0], line));
  g_assert_true (bw_label_placer_get_leader (placer, 100, 100, 5, &boxes[11], line));
  g_assert_false (bw_label_placer_place (placer, 100, 100, 5, 201, 12, &none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/mirror", test_mirror);
  g_test_add_func ("/drawing/find-mark", test_find_mark);
  g_test_add_func ("/drawing/next-mark", test_next_mark);
  g_test_add_func ("/drawing/walk", test_walk);
  g_test_add_func ("/drawing/vector", test_vector);
  g_test_add_func ("/drawing/context", test_context);
  g_test_add_func ("/drawing/placer", test_placer);
  return g_test_run ();
}
