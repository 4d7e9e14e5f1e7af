/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-report-part.h"
#include "app/report/bw-report-private.h"
#include "markup.h"
#include "package.h"
#include "strained.h"

#include <string.h>

/*
 * Every part of the report of every assessment in every format, with texts that are hard to set: nothing is cut off,
 * stands where it should not, or is lost.
 */

static const char *const definitions[] = { "pulse.xml",
                                           "vuca.xml",
                                           "servant-leadership.xml",
                                           "five-ruptures.xml",
                                           "connected-customer.xml",
                                           "disrupt-or-be-disrupted.xml",
                                           "customer-relationships.xml",
                                           "customer-spring.xml",
                                           "data/report/hebrew.xml" };

/* Pages */

static double
get_line_width (PangoLayout *layout, int line)
{
  PangoRectangle logical;
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &logical);
  return (double)logical.width / PANGO_SCALE;
}

/* No line is wider than its cell, no cell than the page, and cells beside each other do not meet. */
static void
assert_cells_sound (const BwReport *report, const BwBlock *block)
{
  double width = bw_report_get_text_width (report);
  for (guint i = 0; i < block->cells->len; i++)
    {
      const BwCell *cell = bw_block_get_cell (block, i);
      g_assert_cmpfloat (cell->x, >=, -0.01);
      g_assert_cmpfloat (cell->x + cell->width, <=, width + 0.01);
      g_assert_cmpfloat (cell->top + cell->height, <=, block->height + 0.01);
      for (guint line = 0; line < bw_cell_get_n_lines (cell); line++)
        g_assert_cmpfloat (get_line_width (cell->layout, (int)line), <=, cell->width + 0.01);
      for (guint j = 0; j < i; j++)
        {
          const BwCell *other = bw_block_get_cell (block, j);
          g_assert_true (cell->x >= other->x + other->width - 0.01 || other->x >= cell->x + cell->width - 0.01);
        }
    }
}

/* Blocks stand below each other and above the foot, rows are whole, and no heading is the last. */
static void
assert_page_sound (const BwReport *report, const BwPlacedPage *page)
{
  double bottom = 0;
  for (guint i = 0; i < page->fragments->len; i++)
    {
      const BwFragment *fragment = bw_placed_page_get_fragment (page, i);
      gboolean is_row = g_strcmp0 (fragment->block->tag, "TR") == 0;
      g_assert_cmpfloat (fragment->y, >=, bottom - 0.001);
      g_assert_cmpfloat (fragment->scale, ==, 1);
      if (is_row && (fragment->is_rest || !fragment->is_last))
        {
          g_autofree char *row = bw_fragment_dup_text (fragment);
          g_error ("a row goes over the end of a page: %s", row);
        }
      bottom = fragment->y + fragment->height;
    }
  g_assert_cmpfloat (bottom, <=, bw_report_get_text_height (report) + 0.001);
  /* A part that has nothing to say leaves a page empty. */
  g_assert_true (page->fragments->len > 0 || report->blocks->len == 0);
  if (page->fragments->len > 0)
    g_assert_cmpuint (bw_placed_page_get_fragment (page, page->fragments->len - 1)->block->level, ==, 0);
}

/* What is drawn, pictures and all, keeps within the margins; letters may reach over by a hair. */
static void
assert_ink_sound (BwReport *report, guint page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;
  bw_report_draw_page (report, page, cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, report->margins.side - 3);
  g_assert_cmpfloat (y, >=, report->margins.top - 3);
  g_assert_cmpfloat (x + width, <=, report->width - report->margins.side + 3);
  g_assert_cmpfloat (y + height, <=, report->height - report->margins.bottom + report->margins.foot + 14);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static char *
read_pages (BwReport *report)
{
  for (guint i = 0; i < report->blocks->len; i++)
    assert_cells_sound (report, report->blocks->pdata[i]);
  for (guint i = 0; i < report->pages->len; i++)
    {
      assert_page_sound (report, report->pages->pdata[i]);
      assert_ink_sound (report, i);
    }
  return dup_report_text (report);
}

/* HTML */

static char *
read_html (BwReport *report)
{
  g_autoptr (GBytes) bytes = bw_report_to_html (report);
  g_autofree char *html = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  markup_assert_well_formed (html + strlen ("<!DOCTYPE html>\n"));
  markup_assert_self_contained (html);
  return markup_dup_text (html);
}

/* OpenDocument */

/* A table is kept from being parted row by row; its rows say so in the one style they share. */
static char *
read_odt (BwReport *report)
{
  g_autoptr (GBytes) bytes = bw_report_to_odt (report, NULL);
  g_auto (Package) package = { 0 };
  package_open (&package, bytes);
  package_assert_listed (&package);
  package_assert_references (&package);
  const char *content = package_get (&package, "content.xml");
  g_autoptr (GPtrArray) tables = markup_find_all (content, "<table:table ", 0);
  g_autoptr (GPtrArray) whole_rows = markup_find_all (content, "fo:keep-together=\"always\"", 0);
  g_assert_cmpuint (whole_rows->len, ==, tables->len);
  return markup_dup_text (content);
}

/* Other programs */

/* What @command, which ends with NULL, makes of @bytes; its complaints when @complaints. */
static char *
run (const char *const *command, GBytes *bytes, gboolean complaints)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program =
    g_subprocess_newv (command,
                       G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                         (complaints ? G_SUBPROCESS_FLAGS_STDERR_MERGE : G_SUBPROCESS_FLAGS_NONE),
                       &error);
  g_autoptr (GBytes) output = NULL;
  g_assert_no_error (error);
  g_subprocess_communicate (program, bytes, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static char *
dup_without_spaces (const char *text)
{
  GString *dense = g_string_new (NULL);
  for (const char *next = text; *next; next++)
    if (!g_ascii_isspace (*next))
      g_string_append_c (dense, *next);
  return g_string_free (dense, FALSE);
}

static gboolean
runs_left_to_right (const char *text)
{
  for (const char *next = text; *next; next = g_utf8_next_char (next))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (next));
      if (script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_ARABIC)
        return FALSE;
    }
  return TRUE;
}

/* The notes are in the PDF letter by letter. What runs from right to left is drawn the other way round, and which
 * letters it was made of the tool can but guess; the pages that were drawn are looked at above. */
static void
assert_pdf_whole (BwDocument *document, BwReport *report)
{
  static const char *const command[] = { "pdftotext", "-raw", "-nopgbrk", "-", "-", NULL };
  const BwResponse *response = bw_document_get_response (document, 0);
  g_autoptr (GBytes) bytes = bw_report_to_pdf (report, NULL, NULL, NULL);
  g_autofree char *output = run (command, bytes, FALSE);
  g_autofree char *text = dup_without_spaces (output);
  guint n = 0;
  for (guint i = 0; i < bw_document_get_assessment (document)->n_items; i++)
    {
      const char *note = bw_response_get_note (response, i);
      g_autofree char *dense = note ? dup_without_spaces (note) : NULL;
      if (!note || !runs_left_to_right (note))
        continue;
      if (!strstr (text, dense))
        g_error ("not in the PDF: %s", note);
      n++;
    }
  g_assert_cmpuint (n, >, 1);
}

/* The tool knows no elements later than those of HTML 4; nothing else is wrong. */
static void
assert_html_clean (BwReport *report)
{
  static const char *const command[] = { "xmllint", "--html", "--noout", "--nonet", "-", NULL };
  g_autoptr (GBytes) bytes = bw_report_to_html (report);
  g_autofree char *complaints = run (command, bytes, TRUE);
  g_autoptr (GPtrArray) errors = markup_find_all (complaints, "error : (?!Tag [a-z0-9]+ invalid\n)[^\n]*", 0);
  if (errors->len > 0)
    g_error ("%s", (char *)errors->pdata[0]);
}

static const struct
{
  const char *name;
  char *(*read) (BwReport *report);
} formats[] = {
  { "pages", read_pages },
  { "HTML", read_html },
  { "OpenDocument", read_odt },
};

/* What a part has to say of what was typed, word for word. */

static void
assert_told (const char *text, const char *typed)
{
  if (count_text (text, typed) == 0)
    g_error ("not there: %s\nin: %s", typed, text);
}

static void
assert_notes_told (BwDocument *document, const char *text)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  const BwResponse *response = bw_document_get_response (document, 0);
  g_autoptr (BwResult) result = bw_result_new (assessment, response);
  guint n = 0;
  for (guint i = 0; i < assessment->n_items; i++)
    if (result->relevant[i] && bw_response_get_note (response, i))
      {
        assert_told (text, bw_response_get_note (response, i));
        n++;
      }
  g_assert_cmpuint (n, >=, assessment->n_items > 10 ? strained_get_n_texts () - 2 : 2);
}

static void
assert_answers_told (BwDocument *document, const char *text)
{
  BwAssessment *assessment = bw_document_get_assessment (document);
  const BwResponse *response = bw_document_get_response (document, 0);
  g_autoptr (BwResult) result = bw_result_new (assessment, response);
  for (guint i = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) answer = bw_response_dup_answer (response, i);
      if (result->relevant[i] && answer.text)
        assert_told (text, answer.text);
      for (guint row = 0; result->relevant[i] && answer.rows && row < answer.rows->len; row++)
        for (char **field = answer.rows->pdata[row]; *field; field++)
          if (**field)
            assert_told (text, *field);
    }
}

static void
assert_names_told (BwDocument *document, const char *text)
{
  g_assert_cmpuint (count_text (text, strained_get_name ()), >=, 3);
}

static const struct
{
  const char *part;
  void (*assert_told) (BwDocument *document, const char *text);
} told[] = {
  { "cover", assert_names_told },
  { "notes", assert_notes_told },
  { "answers", assert_answers_told },
};

static void
try_parts (BwDocument *document, char **parts)
{
  g_autoptr (BwReport) report = create_strained_report (document, parts);
  for (guint format = 0; format < G_N_ELEMENTS (formats); format++)
    {
      g_autofree char *text = formats[format].read (report);
      for (guint i = 0; i < G_N_ELEMENTS (told); i++)
        if (g_strv_contains ((const char *const *)parts, told[i].part))
          told[i].assert_told (document, text);
    }
}

/* Each part by itself. */
static void
test_each_part (gconstpointer data)
{
  g_autoptr (BwAssessment) assessment = read_definition (data);
  g_autoptr (BwDocument) document = fill_strained_document (assessment);
  for (guint i = 0; i < bw_report_part_get_n (); i++)
    {
      char *parts[] = { (char *)bw_report_part_get (i)->id, NULL };
      g_test_message ("%s", parts[0]);
      try_parts (document, parts);
    }
}

/* All parts in one report. */
static void
test_whole (gconstpointer data)
{
  g_autoptr (BwAssessment) assessment = read_definition (data);
  g_autoptr (BwDocument) document = fill_strained_document (assessment);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  for (guint i = 0; i < bw_report_part_get_n (); i++)
    g_ptr_array_add (parts, (char *)bw_report_part_get (i)->id);
  g_ptr_array_add (parts, NULL);
  try_parts (document, (char **)parts->pdata);
  g_autoptr (BwReport) report = create_strained_report (document, (char **)parts->pdata);
  assert_html_clean (report);
  assert_pdf_whole (document, report);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      g_autofree char *alone = g_strdup_printf ("/report-everywhere/each-part/%s", definitions[i]);
      g_autofree char *whole = g_strdup_printf ("/report-everywhere/whole/%s", definitions[i]);
      g_test_add_data_func (alone, definitions[i], test_each_part);
      g_test_add_data_func (whole, definitions[i], test_whole);
    }
  return g_test_run ();
}
