/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-report-private.h"
#include "filled.h"

#include <string.h>

static const char *const definitions[] = { "vuca.xml",
                                           "servant-leadership.xml",
                                           "five-ruptures.xml",
                                           "connected-customer.xml",
                                           "disrupt-or-be-disrupted.xml",
                                           "customer-relationships.xml",
                                           "customer-spring.xml",
                                           "data/report/hostile.xml",
                                           "data/report/hebrew.xml" };

/* On each page: nothing below the text's bottom, no heading last, no overlap; the contents name the right pages. */
static void
assert_pages_sound (BwReport *report)
{
  for (guint page = 0; page < report->pages->len; page++)
    {
      const BwPlacedPage *placed = report->pages->pdata[page];
      double bottom = 0;
      g_assert_cmpuint (placed->fragments->len, >, 0);
      for (guint i = 0; i < placed->fragments->len; i++)
        {
          const BwFragment *fragment = bw_placed_page_get_fragment (placed, i);
          g_assert_cmpfloat (fragment->y, >=, bottom - 0.001);
          g_assert_cmpfloat (fragment->scale, ==, 1);
          bottom = fragment->y + fragment->height;
        }
      g_assert_cmpfloat (bottom, <=, report->height - 63 - 77 + 0.001);
      g_assert_cmpuint (bw_placed_page_get_fragment (placed, placed->fragments->len - 1)->block->level, ==, 0);
    }
}

static void
test_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    for (guint paper = BW_PAPER_A4; paper <= BW_PAPER_LETTER; paper++)
      for (guint filling = FILL_NOTHING; filling <= FILL_EVERYTHING; filling++)
        {
          g_autoptr (BwAssessment) assessment = read_definition (definitions[i]);
          g_autoptr (BwDocument) document = fill_document (assessment, filling);
          g_autoptr (BwReport) report = create_report (document, paper, FALSE);
          assert_pages_sound (report);
        }
}

/* The annex on how scores came about fits its pages as well. */
static void
test_trails (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      g_autoptr (BwAssessment) assessment = read_definition (definitions[i]);
      g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
      g_auto (GStrv) parts =
        g_strsplit ("cover,headline,contents,guide,advice,cases,checklist,trails,tables,method", ",", -1);
      const BwReportOptions options = { .parts = parts };
      g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
      assert_pages_sound (report);
    }
}

static void
test_contents (void)
{
  guint n = 0;
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const BwBlock *block = report->blocks->pdata[i];
      if (!block->link)
        continue;
      guint page = (guint)g_ascii_strtoull (pango_layout_get_text (bw_block_get_cell (block, 1)->layout), NULL, 10);
      const char *title = pango_layout_get_text (bw_block_get_cell (block, 0)->layout);
      g_autofree char *text = bw_report_dup_page_text (report, page - 1);
      g_autofree char *line = g_strdup_printf ("%s\n", title);
      g_assert_nonnull (strstr (text, line));
      n++;
    }
  g_assert_cmpuint (n, >=, 7);
}

static void
test_sizes (void)
{
  static const double sizes[][2] = { { 595.28, 841.89 }, { 612, 792 } };
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  for (guint paper = BW_PAPER_A4; paper <= BW_PAPER_LETTER; paper++)
    {
      g_autoptr (BwReport) report = create_report (document, paper, FALSE);
      double width, height;
      bw_report_get_page_size (report, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, sizes[paper][0], 0.01);
      g_assert_cmpfloat_with_epsilon (height, sizes[paper][1], 0.01);
      g_assert_cmpstr (bw_report_get_title (report), ==, "VUCA environment and response");
    }
}

/* How many pixels of the page are coloured, and how many are not white. */
static void
count_pixels (BwReport *report, guint page, guint *coloured, guint *inked)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)report->width, (int)report->height);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  bw_report_draw_page (report, page, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *)(void *)(cairo_image_surface_get_data (surface) +
                                                     (gsize)y * cairo_image_surface_get_stride (surface));
      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        {
          int red = row[x] >> 16 & 255;
          int green = row[x] >> 8 & 255;
          int blue = row[x] & 255;
          /* Rounding while blending may differ by one. */
          *coloured += ABS (red - green) > 1 || ABS (green - blue) > 1;
          *inked += red < 128;
        }
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_greyscale (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  for (guint greyscale = 0; greyscale < 2; greyscale++)
    {
      g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, greyscale);
      guint coloured = 0;
      for (guint page = 0; page < bw_report_get_n_pages (report); page++)
        {
          guint inked = 0;
          count_pixels (report, page, &coloured, &inked);
          g_assert_cmpuint (inked, >, 200);
        }
      if (greyscale)
        g_assert_cmpuint (coloured, ==, 0);
      else
        g_assert_cmpuint (coloured, >, 100);
    }
}

/* Names of 300 letters without any space break; they widen nothing and push nothing off the page. */
static void
test_long_words (void)
{
  g_autofree char *name = g_strnfill (300, 'W');
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  bw_document_set_name (document, 0, name);
  bw_document_set_title (document, name);
  bw_document_set_note (document, 0, 0, name);
  const BwReportOptions options = { .organisation = name, .day = name };
  g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
  g_autofree char *text = dup_report_text (report);
  assert_pages_sound (report);
  g_assert_cmpuint (count_text (text, name), ==, 5);
  for (guint i = 0; i < report->blocks->len; i++)
    for (guint j = 0; j < ((BwBlock *)report->blocks->pdata[i])->cells->len; j++)
      {
        const BwCell *cell = bw_block_get_cell (report->blocks->pdata[i], j);
        int width;
        if (cell->type != BW_CELL_TEXT)
          continue;
        pango_layout_get_size (cell->layout, &width, NULL);
        g_assert_cmpfloat ((double)width / PANGO_SCALE, <=, cell->width + 0.01);
        g_assert_cmpfloat (cell->x + cell->width, <=, report->width - 2 * 64 + 0.01);
      }
}

/* The first page of a definition in Hebrew keeps to the right; one in English to the left. */
static void
test_direction (void)
{
  for (guint i = 0; i < 2; i++)
    {
      gboolean mirrored = i == 1;
      g_autoptr (BwAssessment) assessment = read_definition (mirrored ? "data/report/hebrew.xml" : "vuca.xml");
      g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
      g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
      g_assert_cmpint (bw_typesetter_is_right_to_left (report->typesetter), ==, mirrored);
      for (guint j = 0; j < report->blocks->len; j++)
        {
          const BwBlock *block = report->blocks->pdata[j];
          const BwCell *first = block->cells->len > 0 ? bw_block_get_cell (block, 0) : NULL;
          if (!first || first->type != BW_CELL_TEXT || !block->tag || g_str_equal (block->tag, "TR"))
            continue;
          for (int line = 0; line < pango_layout_get_line_count (first->layout); line++)
            g_assert_cmpint (bw_layout_line_get_alignment (pango_layout_get_line_readonly (first->layout, line)), ==,
                             mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
          if (block->cells->len > 1 && bw_block_get_cell (block, 1)->type == BW_CELL_TEXT)
            g_assert_true ((bw_block_get_cell (block, 1)->x < first->x) == mirrored);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pages/pages", test_pages);
  g_test_add_func ("/report-pages/trails", test_trails);
  g_test_add_func ("/report-pages/contents", test_contents);
  g_test_add_func ("/report-pages/sizes", test_sizes);
  g_test_add_func ("/report-pages/greyscale", test_greyscale);
  g_test_add_func ("/report-pages/long-words", test_long_words);
  g_test_add_func ("/report-pages/direction", test_direction);
  return g_test_run ();
}
