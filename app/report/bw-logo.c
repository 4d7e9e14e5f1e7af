/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-logo.h"

#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* A thread as wide as a page helps nobody, and leaves no room for anything else. */
#define MAX_RATIO 20
/* Pixels a point of an SVG that is turned grey: fit for print. */
#define GREY_RESOLUTION (300.0 / 72)
#define MAX_GREY_SIDE 2000

static const guint8 png_signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

struct _BwLogo
{
  GBytes *bytes;
  gboolean is_svg;
  double width; /* in units of its own */
  double height;
  RsvgHandle *handle;       /* of an SVG, once it was needed */
  cairo_surface_t *surface; /* of a PNG, likewise */
  cairo_surface_t *grey;    /* of either */
};

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;
  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
decode_png (GBytes *bytes)
{
  Reader reader;
  reader.data = g_bytes_get_data (bytes, &reader.left);
  return cairo_image_surface_create_from_png_stream (read_bytes, &reader);
}

static guint32
read_number (const guint8 *data)
{
  return (guint32)data[0] << 24 | (guint32)data[1] << 16 | (guint32)data[2] << 8 | data[3];
}

static gboolean
refuse (GError **error, int code, const char *why)
{
  g_set_error_literal (error, G_IO_ERROR, code, why);
  return FALSE;
}

/* The size stands in the first chunk: what is too large is refused before a single row is unpacked. */
static gboolean
open_png (BwLogo *logo, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (logo->bytes, &length);
  if (length < 24 || memcmp (data + 12, "IHDR", 4) != 0)
    return refuse (error, G_IO_ERROR_INVALID_DATA, _ ("The logo is not a whole PNG picture."));
  logo->width = read_number (data + 16);
  logo->height = read_number (data + 20);
  if (logo->width > BW_LOGO_MAX_SIDE || logo->height > BW_LOGO_MAX_SIDE ||
      logo->width * logo->height > BW_LOGO_MAX_PIXELS)
    return refuse (error, G_IO_ERROR_NO_SPACE,
                   _ ("The logo has too many pixels. Choose a smaller one: a thousand across is plenty for print."));
  logo->surface = decode_png (logo->bytes);
  if (cairo_surface_status (logo->surface) != CAIRO_STATUS_SUCCESS)
    return refuse (error, G_IO_ERROR_INVALID_DATA, _ ("The logo is not a whole PNG picture."));
  return TRUE;
}

static RsvgHandle *
parse_svg (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  /* Without a base for addresses, an SVG can read nothing but itself. */
  return rsvg_handle_new_from_data (data, length, NULL);
}

static gboolean
open_svg (BwLogo *logo, GError **error)
{
  gboolean has_width, has_height, has_box;
  RsvgLength width, height;
  RsvgRectangle box;
  logo->handle = parse_svg (logo->bytes);
  if (!logo->handle)
    return refuse (error, G_IO_ERROR_INVALID_DATA, _ ("The logo is neither a PNG nor an SVG picture."));
  if (rsvg_handle_get_intrinsic_size_in_pixels (logo->handle, &logo->width, &logo->height))
    return TRUE;
  rsvg_handle_get_intrinsic_dimensions (logo->handle, &has_width, &width, &has_height, &height, &has_box, &box);
  logo->width = has_box ? box.width : 1;
  logo->height = has_box ? box.height : 1;
  return TRUE;
}

static gboolean
check_shape (const BwLogo *logo, GError **error)
{
  double ratio = logo->width / logo->height;
  if (!(logo->width > 0) || !(logo->height > 0) || !isfinite (ratio))
    return refuse (error, G_IO_ERROR_INVALID_DATA, _ ("The logo has no size, so it cannot be shown."));
  if (ratio > MAX_RATIO || ratio < 1.0 / MAX_RATIO)
    return refuse (error, G_IO_ERROR_NO_SPACE, _ ("The logo is too long and thin to be read on a page."));
  return TRUE;
}

BwLogo *
bw_logo_new (GBytes *bytes, GError **error)
{
  g_autoptr (BwLogo) logo = g_new0 (BwLogo, 1);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  logo->bytes = g_bytes_ref (bytes);
  logo->is_svg = length < sizeof png_signature || memcmp (data, png_signature, sizeof png_signature) != 0;
  if (length > BW_LOGO_MAX_BYTES)
    {
      refuse (error, G_IO_ERROR_NO_SPACE, _ ("The file of the logo is larger than 2 MiB. Choose a smaller one."));
      return NULL;
    }
  if (!(logo->is_svg ? open_svg (logo, error) : open_png (logo, error)) || !check_shape (logo, error))
    return NULL;
  return g_steal_pointer (&logo);
}

BwLogo *
bw_logo_load (GFile *file, GError **error)
{
  static const BwXmlLimits limits = { .max_bytes = BW_LOGO_MAX_BYTES };
  g_autofree char *place = bw_file_dup_place (file);
  g_autoptr (BwIssues) issues = bw_issues_new (place);
  g_autoptr (GBytes) bytes = bw_file_load (file, &limits, NULL, issues);
  if (!bytes)
    {
      g_autofree char *why = bw_issues_summarise (issues);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, why);
      return NULL;
    }
  return bw_logo_new (bytes, error);
}

BwLogo *
bw_logo_copy (const BwLogo *logo)
{
  BwLogo *copy;
  if (!logo)
    return NULL;
  copy = g_new0 (BwLogo, 1);
  copy->bytes = g_bytes_ref (logo->bytes);
  copy->is_svg = logo->is_svg;
  copy->width = logo->width;
  copy->height = logo->height;
  return copy;
}

void
bw_logo_free (BwLogo *logo)
{
  if (!logo)
    return;
  g_clear_object (&logo->handle);
  g_clear_pointer (&logo->surface, cairo_surface_destroy);
  g_clear_pointer (&logo->grey, cairo_surface_destroy);
  g_bytes_unref (logo->bytes);
  g_free (logo);
}

GBytes *
bw_logo_get_bytes (const BwLogo *logo)
{
  return logo->bytes;
}

const char *
bw_logo_get_type (const BwLogo *logo)
{
  return logo->is_svg ? "image/svg+xml" : "image/png";
}

void
bw_logo_fit (const BwLogo *logo, double *width, double *height)
{
  double scale = MIN (*width / logo->width, *height / logo->height);
  *width = logo->width * scale;
  *height = logo->height * scale;
}

/* In its own colours. */
static void
draw_plain (BwLogo *logo, cairo_t *cr, double width, double height)
{
  const RsvgRectangle box = { 0, 0, width, height };
  if (logo->is_svg)
    {
      if (!logo->handle)
        logo->handle = parse_svg (logo->bytes);
      if (logo->handle)
        rsvg_handle_render_document (logo->handle, cr, &box, NULL);
      return;
    }
  if (!logo->surface)
    logo->surface = decode_png (logo->bytes);
  cairo_scale (cr, width / logo->width, height / logo->height);
  cairo_set_source_surface (cr, logo->surface, 0, 0);
  cairo_paint (cr);
}

/* As light as each colour is to the eye (ITU-R BT.709); colours are multiplied by how opaque they are, and so is the
 * grey. */
static void
turn_grey (cairo_surface_t *surface)
{
  guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      guint32 *row = (guint32 *)(void *)(data + (gsize)y * stride);
      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          guint32 pixel = row[x];
          guint32 light =
            (guint32)(0.2126 * (pixel >> 16 & 0xff) + 0.7152 * (pixel >> 8 & 0xff) + 0.0722 * (pixel & 0xff) + 0.5);
          row[x] = (pixel & 0xff000000) | light << 16 | light << 8 | light;
        }
    }
  cairo_surface_mark_dirty (surface);
}

static cairo_surface_t *
create_grey (BwLogo *logo, double width, double height)
{
  double scale = MIN (GREY_RESOLUTION, MAX_GREY_SIDE / MAX (width, height));
  int columns = MAX (1, (int)ceil (width * scale));
  int rows = MAX (1, (int)ceil (height * scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_t *cr = cairo_create (surface);
  draw_plain (logo, cr, columns, rows);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  turn_grey (surface);
  return surface;
}

void
bw_logo_draw (BwLogo *logo, cairo_t *cr, double width, double height, gboolean greyscale)
{
  cairo_save (cr);
  if (greyscale)
    {
      if (!logo->grey)
        logo->grey = create_grey (logo, width, height);
      cairo_scale (cr, width / cairo_image_surface_get_width (logo->grey),
                   height / cairo_image_surface_get_height (logo->grey));
      cairo_set_source_surface (cr, logo->grey, 0, 0);
      cairo_paint (cr);
    }
  else
    draw_plain (logo, cr, width, height);
  cairo_restore (cr);
}
