/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-picture.h"

#include "app/xml/bw-file.h"
#include "bw-picture-svg.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define FONT_SIZE 11
#define TITLE_SIZE 15
#define MARGIN 18

static const char *const endings[BW_N_PICTURE_FORMATS] = {
  [BW_PICTURE_PNG] = "png",
  [BW_PICTURE_SVG] = "svg",
  [BW_PICTURE_PDF] = "pdf",
};

void
bw_picture_init_style (BwChartStyle *style, gboolean right_to_left)
{
  bw_chart_style_init (style, BW_LOOK_PAPER, right_to_left, FONT_SIZE);
}

BwDrawing *
bw_picture_layout (const BwChart *chart, const BwChartStyle *style, double width)
{
  PangoContext *context = bw_chart_style_create_context ();
  const char *title = bw_chart_get_title (chart);
  double inner = width - 2 * MARGIN;
  double title_height;
  double height = bw_chart_get_natural_height (chart, context, style, inner);
  BwDrawing *picture = bw_chart_layout (chart, context, style, inner, height);
  BwShape paper = { .type = BW_SHAPE_RECTANGLE, .fill = BW_INK_PAPER, .opacity = 1 };

  bw_measure_text (context, style, title, TITLE_SIZE, TRUE, inner, NULL, &title_height);
  bw_drawing_shift (picture, MARGIN, MARGIN + title_height + TITLE_SIZE * 0.6);
  picture->width = width;
  picture->height = ceil (height + title_height + TITLE_SIZE * 0.6 + 2 * MARGIN);
  bw_drawing_add_label (picture, title, MARGIN, MARGIN, inner, title_height, TITLE_SIZE,
                        style->right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, BW_INK_TEXT)
    ->bold = TRUE;
  /* Behind all else. */
  paper.width = picture->width;
  paper.height = picture->height;
  g_array_prepend_val (picture->shapes, paper);
  if (picture->title == NULL)
    picture->title = g_strdup (title);
  g_object_unref (context);
  return picture;
}

cairo_surface_t *
bw_picture_paint (const BwDrawing *picture, const BwChartStyle *style, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)ceil (picture->width * scale),
                                                         (int)ceil (picture->height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  bw_drawing_draw (picture, cr, style, -1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
write_png (const BwDrawing *picture, const BwChartStyle *style, GByteArray *bytes)
{
  cairo_surface_t *surface = bw_picture_paint (picture, style, BW_PICTURE_SCALE);
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
write_pdf (const BwDrawing *picture, const BwChartStyle *style, GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, picture->width, picture->height);
  cairo_t *cr;
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, picture->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Bellwether");
  if (picture->description != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, picture->description);
  /* None, in place of the moment of writing. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  cr = cairo_create (surface);
  bw_drawing_draw (picture, cr, style, -1);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

GBytes *
bw_picture_to_bytes (const BwDrawing *picture, const BwChartStyle *style, BwPictureFormat format, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_status_t status;

  if (format == BW_PICTURE_SVG)
    return bw_drawing_to_svg (picture, style);
  bytes = g_byte_array_new ();
  status = format == BW_PICTURE_PDF ? write_pdf (picture, style, bytes) : write_png (picture, style, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture could not be drawn (%s)"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
bw_picture_write (const BwDrawing *picture, const BwChartStyle *style, BwPictureFormat format, GFile *file,
                  GError **error)
{
  g_autoptr (GBytes) bytes = bw_picture_to_bytes (picture, style, format, error);

  return bytes != NULL && bw_file_replace (file, bytes, error);
}

const char *
bw_picture_format_get_ending (BwPictureFormat format)
{
  return endings[format];
}

char *
bw_picture_dup_path (const char *name, BwPictureFormat offered, BwPictureFormat chosen, BwPictureFormat *format)
{
  const char *dot = strrchr (name, '.');
  const char *slash = strrchr (name, G_DIR_SEPARATOR);

  *format = chosen;
  if (dot != NULL && (slash == NULL || dot > slash))
    for (guint i = 0; i < BW_N_PICTURE_FORMATS; i++)
      if (g_ascii_strcasecmp (dot + 1, endings[i]) == 0)
        {
          g_autofree char *stem = NULL;

          if (i != offered || chosen == offered)
            {
              *format = i;
              return g_strdup (name);
            }
          stem = g_strndup (name, dot - name);
          return g_strdup_printf ("%s.%s", stem, endings[chosen]);
        }
  return g_strdup_printf ("%s.%s", name, endings[chosen]);
}
