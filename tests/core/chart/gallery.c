/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <glib/gstdio.h>

/* Writes every kind of chart in several looks and sizes to PNG files, to be looked at: gallery FOLDER [KIND [SAMPLE]].
 */

static const struct
{
  const char *name;
  BwLook look;
  gboolean right_to_left;
  double width;
  double height; /* 0: the natural one */
  double scale;
} plates[] = {
  { "light", BW_LOOK_LIGHT, FALSE, 640, 0, 2 },
  { "dark", BW_LOOK_DARK, FALSE, 640, 0, 1 },
  { "contrast", BW_LOOK_HIGH_CONTRAST_DARK, FALSE, 640, 0, 1 },
  { "grey", BW_LOOK_GREYSCALE, FALSE, 640, 0, 2 },
  { "rtl", BW_LOOK_LIGHT, TRUE, 640, 0, 1 },
  { "narrow", BW_LOOK_LIGHT, FALSE, 340, 0, 2 },
  { "tiny", BW_LOOK_LIGHT, FALSE, 280, 240, 2 },
  { "large", BW_LOOK_LIGHT, FALSE, 1600, 1000, 1 },
};

static gboolean
write_plate (const char *folder, const BwChartFace *face, BwChartKind kind, Sample sample, guint p)
{
  g_autoptr (BwChartData) data = sample_new (sample, kind);
  PangoContext *context = bw_chart_style_create_context ();
  g_autoptr (BwDrawing) drawing = NULL;
  g_autofree char *path = NULL;
  const double margin = 16;
  BwChartStyle style;
  double height = plates[p].height;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  bw_chart_style_init (&style, plates[p].look, plates[p].right_to_left, 12);
  if (height == 0)
    height = face->get_height (data, context, &style, plates[p].width);
  drawing = face->layout (data, context, &style, plates[p].width, height);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)((plates[p].width + 2 * margin) * plates[p].scale),
                                        (int)((height + 2 * margin) * plates[p].scale));
  cr = cairo_create (surface);
  cairo_scale (cr, plates[p].scale, plates[p].scale);
  cairo_set_source_rgb (cr, style.inks[BW_INK_PAPER].red, style.inks[BW_INK_PAPER].green,
                        style.inks[BW_INK_PAPER].blue);
  cairo_paint (cr);
  cairo_translate (cr, margin, margin);
  bw_drawing_draw (drawing, cr, &style, p == 0 && drawing->marks->len > 1 ? 1 : -1);
  path =
    g_strdup_printf ("%s/%s-%s-%s.png", folder, bw_chart_kind_get_id (kind), sample_get_name (sample), plates[p].name);
  status = cairo_surface_write_to_png (surface, path);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_print ("%s: %s\n", path, drawing->description);
  return status == CAIRO_STATUS_SUCCESS;
}

int
main (int argc, char **argv)
{
  const BwChartFace *face;
  BwChartKind kind;

  if (argc < 2)
    {
      g_printerr ("Usage: gallery FOLDER [KIND [SAMPLE]]\n");
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0755);
  for (guint k = 0; (face = sample_get_face (k, &kind)) != NULL; k++)
    for (Sample sample = 0; sample < N_SAMPLES; sample++)
      for (guint p = 0; p < G_N_ELEMENTS (plates); p++)
        {
          if ((argc > 2 && g_strcmp0 (argv[2], bw_chart_kind_get_id (kind)) != 0) ||
              (argc > 3 && g_strcmp0 (argv[3], sample_get_name (sample)) != 0))
            continue;
          if (!write_plate (argv[1], face, kind, sample, p))
            return 1;
        }
  return 0;
}
