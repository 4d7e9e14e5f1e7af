/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/core/chart/chart-sample.h"

/* How long a chart takes to lay out and to draw at 1600 × 1000 pixels: 5 ms together, on the average of the kinds. */

#define ROUNDS 200

/* A sample of a size that people have. */
static Sample
choose_sample (BwChartKind kind)
{
  switch (kind)
    {
    case BW_CHART_RADAR:
    case BW_CHART_STAIRCASE:
      return SAMPLE_TEN;
    case BW_CHART_SLOPE:     /* three requests, seven figures each */
    case BW_CHART_RUN_CHART: /* four lines, six rounds */
      return SAMPLE_GROUP;
    default:
      return SAMPLE_THIRTEEN;
    }
}

int
main (void)
{
  PangoContext *context = bw_chart_style_create_context ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 1000);
  const BwChartFace *face;
  BwChartKind kind;
  BwChartStyle style;
  double sum = 0;
  guint n;

  bw_chart_style_init (&style, BW_LOOK_LIGHT, FALSE, 14);
  for (n = 0; (face = sample_get_face (n, &kind)) != NULL; n++)
    {
      g_autoptr (BwChartData) data = sample_new (choose_sample (kind), kind);
      g_autoptr (GTimer) timer = g_timer_new ();
      g_autoptr (BwDrawing) drawing = face->layout (data, context, &style, 1600, 1000);
      cairo_t *cr = cairo_create (surface);
      double layout, draw;

      bw_drawing_draw (drawing, cr, &style, -1);
      g_timer_start (timer);
      for (guint round = 0; round < ROUNDS; round++)
        bw_drawing_free (face->layout (data, context, &style, 1600, 1000));
      layout = g_timer_elapsed (timer, NULL);
      g_timer_start (timer);
      for (guint round = 0; round < ROUNDS; round++)
        bw_drawing_draw (drawing, cr, &style, 0);
      draw = g_timer_elapsed (timer, NULL);
      sum += layout + draw;
      g_print ("%-15s layout %6.2f ms   draw %6.2f ms\n", bw_chart_kind_get_id (kind), 1000 * layout / ROUNDS,
               1000 * draw / ROUNDS);
      cairo_destroy (cr);
    }
  g_print ("%-15s %6.2f ms\n", "average", 1000 * sum / ROUNDS / n);
  cairo_surface_destroy (surface);
  g_object_unref (context);
  return 0;
}
