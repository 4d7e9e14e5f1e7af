/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filled.h"

#include "app/report/bw-logo.h"
#include "app/report/bw-report-private.h"

#include <glib/gstdio.h>
#include <string.h>

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' "
#define RED_BOX "<rect width='100%' height='100%' fill='#c00000'/></svg>"

static GBytes *
take_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A PNG, red all over. */
static GBytes *
create_png (int width, int height)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 0.75, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* The pixel in the middle of the logo, drawn 40 points wide. */
static guint32
draw_middle (BwLogo *logo, gboolean greyscale)
{
  double width = 40, height = 40;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;
  bw_logo_fit (logo, &width, &height);
  bw_logo_draw (logo, cr, width, height, greyscale);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = ((guint32 *)(void *)(cairo_image_surface_get_data (surface) +
                               (int)(height / 2) * cairo_image_surface_get_stride (surface)))[(int)(width / 2)];
  cairo_surface_destroy (surface);
  return pixel & 0xffffff;
}

static void
test_kinds (void)
{
  g_autoptr (GBytes) png = create_png (30, 10);
  g_autoptr (GBytes) svg = take_text (SVG "viewBox='0 0 60 20'>" RED_BOX);
  GBytes *both[] = { png, svg };
  const char *types[] = { "image/png", "image/svg+xml" };
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BwLogo) logo = bw_logo_new (both[i], &error);
      g_autoptr (BwLogo) copy = logo ? bw_logo_copy (logo) : NULL;
      double width = 90, height = 90;
      guint32 red, grey;
      g_assert_no_error (error);
      g_assert_cmpstr (bw_logo_get_type (logo), ==, types[i]);
      g_assert_true (g_bytes_equal (bw_logo_get_bytes (copy), both[i]));
      bw_logo_fit (logo, &width, &height);
      g_assert_cmpfloat (width, ==, 90);
      g_assert_cmpfloat (height, ==, 30);
      red = draw_middle (copy, FALSE);
      grey = draw_middle (logo, TRUE);
      g_assert_cmphex (red & 0xffff, ==, 0);
      g_assert_cmpuint (red >> 16, >, 0xb0);
      g_assert_cmphex (grey & 0xff, ==, grey >> 16);
      g_assert_cmphex (grey & 0xff, ==, grey >> 8 & 0xff);
      g_assert_cmpuint (grey & 0xff, >, 20);
    }
}

static void
assert_refused (GBytes *bytes, int code)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (bw_logo_new (bytes, &error));
  g_assert_error (error, G_IO_ERROR, code);
}

static void
test_hostile (void)
{
  static const char *const texts[] = {
    "", "\x89PNG\r\n\x1a\n", "GIF89a", "<html/>", SVG "width='0' height='0'/>", SVG "<", "plain words",
  };
  g_autoptr (GBytes) png = create_png (30, 10);
  g_autoptr (GBytes) thread = take_text (SVG "viewBox='0 0 2100 1'>" RED_BOX);
  g_autofree char *large = g_strnfill (BW_LOGO_MAX_BYTES + 1, 'x');
  g_autoptr (GBytes) too_large = take_text (large);
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);
  g_autofree guint8 *claim = g_memdup2 (data, length);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = take_text (texts[i]);
      assert_refused (bytes, G_IO_ERROR_INVALID_DATA);
    }
  assert_refused (thread, G_IO_ERROR_NO_SPACE);
  assert_refused (too_large, G_IO_ERROR_NO_SPACE);
  for (gsize end = 8; end < length; end += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, end);
      g_autoptr (BwLogo) logo = bw_logo_new (cut, NULL);
      /* The very end may be missing; a row may not. */
      g_assert_true (!logo || end > length - 16);
    }
  /* A few bytes that claim to be 2³⁰ pixels across. */
  claim[16] = 0x40;
  {
    g_autoptr (GBytes) bomb = g_bytes_new (claim, length);
    assert_refused (bomb, G_IO_ERROR_NO_SPACE);
  }
}

/* An SVG reads nothing but itself. */
static void
test_reads_nothing_else (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bellwether-logo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "secret.png", NULL);
  g_autoptr (GBytes) png = create_png (40, 40);
  g_autofree char *text = g_strdup_printf (
    SVG "xmlns:xlink='http://www.w3.org/1999/xlink' width='40' height='40'><image width='40' height='40' "
        "xlink:href='file://%s'/></svg>",
    path);
  g_autoptr (GBytes) bytes = take_text (text);
  g_autoptr (BwLogo) logo = NULL;
  gsize length;
  const char *data = g_bytes_get_data (png, &length);
  g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
  logo = bw_logo_new (bytes, NULL);
  g_assert_nonnull (logo);
  g_assert_cmphex (draw_middle (logo, FALSE), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* On the cover, in the PDF and within the web page. */
static void
test_in_report (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_autoptr (GBytes) svg = take_text (SVG "viewBox='0 0 60 20'>" RED_BOX);
  g_autoptr (BwLogo) logo = bw_logo_new (svg, NULL);
  const BwReportOptions options = { .logo = logo, .organisation = (char *)"Acme", .title = (char *)"Our year" };
  g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
  g_autoptr (BwReport) again = bw_report_new (document, 0, &options);
  g_autoptr (GBytes) html = bw_report_to_html (report);
  g_autoptr (GBytes) first = bw_report_to_pdf (report, NULL, NULL, NULL);
  g_autoptr (GBytes) second = bw_report_to_pdf (again, NULL, NULL, NULL);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpstr (bw_report_get_title (report), ==, "Our year");
  g_assert_cmpuint (count_text (text, "The logo of Acme"), ==, 1);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (html, NULL), (gssize)g_bytes_get_size (html),
                                  "alt=\"The logo of Acme\" src=\"data:image/svg+xml;base64,"));
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logo/kinds", test_kinds);
  g_test_add_func ("/logo/hostile", test_hostile);
  g_test_add_func ("/logo/reads-nothing-else", test_reads_nothing_else);
  g_test_add_func ("/logo/in-report", test_in_report);
  return g_test_run ();
}
