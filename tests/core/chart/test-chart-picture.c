/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include "chart-sample.h"

#include "app/chart/bw-picture.h"
#include "app/chart/bw-picture-svg.h"
#include "app/xml/bw-xml.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

/* Charts as files for somewhere else. */

#define SVG "http://www.w3.org/2000/svg"
#define WIDTH 640

typedef struct
{
  BwChart *chart;
  BwChartStyle style;
  BwDrawing *picture;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer sample)
{
  BwChartData *data = sample_new (GPOINTER_TO_INT (sample), BW_CHART_DUMBBELL);

  fixture->chart = bw_chart_new_for_data (data);
  if (fixture->chart == NULL)
    fixture->chart = bw_chart_new_for_data (sample_new (GPOINTER_TO_INT (sample), BW_CHART_BULLET_BARS));
  g_assert_nonnull (fixture->chart);
  bw_picture_init_style (&fixture->style, GPOINTER_TO_INT (sample) == SAMPLE_HEBREW);
  fixture->picture = bw_picture_layout (fixture->chart, &fixture->style, WIDTH);
  fixture->folder = g_dir_make_tmp ("bellwether-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer sample)
{
  bw_drawing_free (fixture->picture);
  bw_chart_free (fixture->chart);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
write_file (Fixture *fixture, BwPictureFormat format)
{
  g_autofree char *name = g_strdup_printf ("picture.%s", bw_picture_format_get_ending (format));
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_picture_write (fixture->picture, &fixture->style, format, file, &error));
  g_assert_no_error (error);
  return path;
}

/* Everything is on the paper, under the title. */
static void
test_layout (Fixture *fixture, gconstpointer sample)
{
  const BwDrawing *picture = fixture->picture;
  const BwShape *paper = &g_array_index (picture->shapes, BwShape, 0);
  const BwLabel *title = &g_array_index (picture->labels, BwLabel, picture->labels->len - 1);

  g_assert_cmpfloat (picture->width, ==, WIDTH);
  g_assert_cmpint (paper->fill, ==, BW_INK_PAPER);
  g_assert_cmpfloat (paper->height, ==, picture->height);
  g_assert_cmpstr (title->text, ==, bw_chart_get_title (fixture->chart));
  for (guint i = 0; i + 1 < picture->labels->len; i++)
    {
      const BwLabel *label = &g_array_index (picture->labels, BwLabel, i);

      g_assert_cmpfloat (label->x, >=, title->x - 0.5);
      g_assert_cmpfloat (label->x + label->width, <=, WIDTH - title->x + 0.5);
      g_assert_cmpfloat (label->y, >=, title->y + title->height);
      g_assert_cmpfloat (label->y + label->height, <=, picture->height);
    }
  for (guint i = 0; i < picture->marks->len; i++)
    g_assert_cmpfloat (g_array_index (picture->marks, BwMark, i).y, >=, title->y + title->height);
}

/* The texts of all elements called @name below @root, a line each. */
static void
collect (BwXmlNode *root, const char *name, GString *texts)
{
  for (BwXmlNode *child = bw_xml_node_get_first_child (root); child != NULL; child = bw_xml_node_get_next (child))
    {
      if (bw_xml_node_is (child, name))
        {
          g_autofree char *text = bw_xml_node_dup_text (child);

          g_string_append_printf (texts, "%s\n", text);
        }
      collect (child, name, texts);
    }
}

static void
test_svg (Fixture *fixture, gconstpointer sample)
{
  g_autofree char *path = write_file (fixture, BW_PICTURE_SVG);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  g_autoptr (BwXmlTree) tree = bytes != NULL ? bw_xml_tree_parse (bytes, &bw_xml_limits_definition, issues) : NULL;
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf ("%s\n", fixture->picture->title);

  g_assert_nonnull (tree);
  g_assert_true (bw_xml_node_is (bw_xml_tree_get_root (tree), "svg"));
  collect (bw_xml_tree_get_root (tree), "title", titles);
  g_assert_cmpstr (titles->str, ==, title);
  /* Each label is there as words, one line or more. */
  collect (bw_xml_tree_get_root (tree), "text", texts);
  for (guint i = 0; i < fixture->picture->labels->len; i++)
    {
      const BwLabel *label = &g_array_index (fixture->picture->labels, BwLabel, i);
      g_auto (GStrv) words = g_strsplit_set (label->text, " \n", 2);

      if (label->lines == 0 && strlen (words[0]) < 20)
        g_assert_nonnull (strstr (texts->str, words[0]));
    }
  g_unlink (path);
}

/* What @program prints on @path. */
static char *
run (const char *program, const char *path, gboolean to_stdout)
{
  const char *arguments[] = { program, path, to_stdout ? "-" : NULL, NULL };
  char *output = NULL;
  int status = 0;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static void
test_pdf (Fixture *fixture, gconstpointer sample)
{
  g_autofree char *path = write_file (fixture, BW_PICTURE_PDF);
  g_autofree char *info = run ("pdfinfo", path, FALSE);
  g_autofree char *text = run ("pdftotext", path, TRUE);
  g_autofree char *title = g_strdup_printf ("%s\n", fixture->picture->title);

  g_assert_nonnull (strstr (info, title));
  g_assert_nonnull (strstr (info, "Pages:           1\n"));
  /* The time of day is nobody's business. */
  g_assert_null (strstr (info, "CreationDate"));
  g_assert_nonnull (strstr (text, bw_chart_get_title (fixture->chart)));
  g_assert_nonnull (strstr (text, g_array_index (fixture->picture->marks, BwMark, 0).name));
  g_unlink (path);
}

static void
test_png (Fixture *fixture, gconstpointer sample)
{
  g_autofree char *path = write_file (fixture, BW_PICTURE_PNG);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  const guint32 *corner;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2 * WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, (int)ceil (2 * fixture->picture->height));
  /* On paper, whatever it will lie on. */
  corner = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (surface);
  g_assert_cmphex (*corner & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (surface);
  g_unlink (path);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer sample)
{
  for (BwPictureFormat format = 0; format < BW_N_PICTURE_FORMATS; format++)
    {
      g_autoptr (GBytes) once = bw_picture_to_bytes (fixture->picture, &fixture->style, format, NULL);
      g_autoptr (GBytes) again = bw_picture_to_bytes (fixture->picture, &fixture->style, format, NULL);

      g_assert_true (g_bytes_equal (once, again));
    }
}

static void
test_failure (Fixture *fixture, gconstpointer sample)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "picture.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (bw_picture_write (fixture->picture, &fixture->style, BW_PICTURE_PNG, file, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* All that a drawing can hold, as elements. */
static void
test_svg_shapes (void)
{
  g_autoptr (BwDrawing) drawing = bw_drawing_new (100, 50, "Fish & chips");
  BwChartStyle style;
  BwShape *arc;
  BwLabel *label;
  g_autoptr (GBytes) bytes = NULL;
  const char *parts[] = {
    "<svg width=\"100\" height=\"50\" viewBox=\"0 0 100 50\" role=\"img\"",
    "xmlns=\"" SVG "\">",
    "<title>Fish &amp; chips</title>",
    "<pattern id=\"hatch-2-1\" patternUnits=\"userSpaceOnUse\" width=\"6\" height=\"6\">",
    "<rect x=\"1\" y=\"2\" width=\"30\" height=\"4\" rx=\"2\" fill=\"#",
    "fill=\"url(#hatch-2-1)\"",
    "<circle cx=\"5\" cy=\"6\" r=\"4\" fill=\"#",
    "<path d=\"M10 0L20 5\" fill=\"none\" stroke=\"#",
    "stroke-dasharray=\"3 2.5\"",
    /* Three quarters of a turn, in two parts. */
    "<path d=\"M60 25A10 10 0 0 1 42.93 32.07A10 10 0 0 1 50 15\" fill=\"none\"",
    "text-anchor=\"end\"",
    ">One very l…</text>",
  };

  bw_chart_style_init (&style, BW_LOOK_PAPER, FALSE, 12);
  style.font_family = "DejaVu Sans";
  bw_drawing_add_rectangle (drawing, 1, 2, 30, 4, BW_INK_READINESS)->radius = 9;
  g_array_index (drawing->shapes, BwShape, 0).hatch = BW_HATCH_FALLING;
  bw_drawing_add_circle (drawing, 5, 6, 8, BW_INK_TARGET);
  bw_drawing_add_line (drawing, 10, 0, 20, 5, BW_INK_GRID)->dashed = TRUE;
  arc = bw_drawing_add_shape (drawing, BW_SHAPE_ARC);
  arc->x = 50;
  arc->y = 25;
  arc->width = 20;
  arc->height = -G_PI_2;
  arc->stroke = BW_INK_TEXT;
  label =
    bw_drawing_add_label (drawing, "One very long line of words", 0, 30, 66, 14, 10, PANGO_ALIGN_RIGHT, BW_INK_TEXT);
  label->lines = 1;
  bytes = bw_drawing_to_svg (drawing, &style);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), parts[i], strlen (parts[i])) == NULL)
      g_error ("“%s” is not in\n%.*s", parts[i], (int)g_bytes_get_size (bytes),
               (const char *)g_bytes_get_data (bytes, NULL));
}

static void
test_path (void)
{
  static const struct
  {
    const char *name;
    BwPictureFormat offered, chosen;
    const char *path;
    BwPictureFormat format;
  } cases[] = {
    { "/a/Map.png", BW_PICTURE_PNG, BW_PICTURE_PNG, "/a/Map.png", BW_PICTURE_PNG },
    /* Another kind was chosen, and the name left as it was. */
    { "/a/Map.png", BW_PICTURE_PNG, BW_PICTURE_SVG, "/a/Map.svg", BW_PICTURE_SVG },
    /* The ending was typed. */
    { "/a/Map.PDF", BW_PICTURE_PNG, BW_PICTURE_PNG, "/a/Map.PDF", BW_PICTURE_PDF },
    { "/a/Map.pdf", BW_PICTURE_PNG, BW_PICTURE_SVG, "/a/Map.pdf", BW_PICTURE_PDF },
    /* There is none. */
    { "/a.png/Map", BW_PICTURE_PNG, BW_PICTURE_SVG, "/a.png/Map.svg", BW_PICTURE_SVG },
    { "Map v1.2", BW_PICTURE_PNG, BW_PICTURE_PNG, "Map v1.2.png", BW_PICTURE_PNG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BwPictureFormat format;
      g_autofree char *path = bw_picture_dup_path (cases[i].name, cases[i].offered, cases[i].chosen, &format);

      g_assert_cmpstr (path, ==, cases[i].path);
      g_assert_cmpint (format, ==, cases[i].format);
    }
}

#define ADD(name, sample, function)                                                                                    \
  g_test_add ("/chart-picture/" name, Fixture, GINT_TO_POINTER (sample), set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("layout", SAMPLE_FOUR, test_layout);
  ADD ("layout-hebrew", SAMPLE_HEBREW, test_layout);
  ADD ("svg", SAMPLE_FOUR, test_svg);
  ADD ("svg-long", SAMPLE_LONG, test_svg);
  ADD ("pdf", SAMPLE_FOUR, test_pdf);
  ADD ("png", SAMPLE_FOUR, test_png);
  ADD ("same-bytes", SAMPLE_FOUR, test_same_bytes);
  ADD ("failure", SAMPLE_FOUR, test_failure);
  g_test_add_func ("/chart-picture/svg-shapes", test_svg_shapes);
  g_test_add_func ("/chart-picture/path", test_path);
  return g_test_run ();
}
