/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-report-private.h"
#include "app/report/bw-report-text.h"
#include "written-report.h"

#include <glib/gstdio.h>
#include <string.h>

/* The PDF as other programs read it: poppler's tools. */

static void
write_pdf (WrittenReport *fixture)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (bw_report_write_pdf (fixture->report, fixture->file, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* What @tool says about the file; it must have no complaint. */
static char *
run (WrittenReport *fixture, const char *tool, const char *option, gboolean to_stdout)
{
  const char *arguments[6] = { tool };
  guint n = 1;
  char *output = NULL;
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  int status;
  if (option)
    arguments[n++] = option;
  arguments[n++] = fixture->path;
  if (to_stdout)
    arguments[n++] = "-";
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &complaints, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_cmpstr (complaints, ==, "");
  return output;
}

static void
assert_line (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  if (!g_regex_match (regex, text, 0, NULL))
    g_test_message ("no line %s in: %s", pattern, text);
  g_assert_true (g_regex_match (regex, text, 0, NULL));
}

static void
test_info (WrittenReport *fixture, gconstpointer data)
{
  write_pdf (fixture);
  g_autofree char *info = run (fixture, "pdfinfo", NULL, FALSE);
  assert_line (info, "^Title: +VUCA environment and response$");
  assert_line (info, "^Author: +Pumps & <Pipes>$");
  assert_line (info, "^CreationDate: +Sun Nov 22 00:00:00 2026 UTC$");
  assert_line (info, "^Tagged: +yes$");
  assert_line (info, "^Encrypted: +no$");
  assert_line (info, "^JavaScript: +no$");
  assert_line (info, "^Page size: +595.* x 841.* pts \\(A4\\)$");
  g_assert_null (strstr (info, "ModDate"));
  g_autofree char *pages = g_strdup_printf ("^Pages: +%u$", bw_report_get_n_pages (fixture->report));
  assert_line (info, pages);
}

static void
test_fonts (WrittenReport *fixture, gconstpointer data)
{
  guint n = 0;
  write_pdf (fixture);
  g_autofree char *fonts = run (fixture, "pdffonts", NULL, FALSE);
  g_auto (GStrv) lines = g_strsplit (fonts, "\n", -1);
  for (guint i = 2; lines[i] && *lines[i]; i++, n++)
    {
      /* Embedded, a subset, and with a way back to letters. */
      assert_line (lines[i], " yes +yes +yes +[0-9]+ +[0-9]+$");
      g_assert_null (strstr (lines[i], "Type 3"));
    }
  g_assert_cmpuint (n, >=, 2);
}

/* How often @pattern is in the bytes of the file. */
static guint
count_bytes (WrittenReport *fixture, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_RAW | G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  guint n = 0;
  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_regex_match_full (regex, contents, (gssize)length, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  return n;
}

/* The language is that of the assessment; windows show the title. */
static void
test_language (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *pattern = g_strdup_printf ("/Lang \\(%s\\)", fixture->assessment->language);
  write_pdf (fixture);
  g_assert_cmpuint (count_bytes (fixture, pattern), ==, 1);
  g_assert_cmpuint (count_bytes (fixture, "/DisplayDocTitle true"), ==, 1);
}

/* Each figure has words for those who do not see it, and each head of a table says that it heads a column. */
static void
test_alternatives (WrittenReport *fixture, gconstpointer data)
{
  write_pdf (fixture);
  g_autofree char *structure = run (fixture, "pdfinfo", "-struct", FALSE);
  guint n_figures = 0;
  for (const char *found = strstr (structure, " Figure"); found; found = strstr (found + 1, " Figure"))
    n_figures++;
  g_assert_cmpuint (n_figures, >=, 3);
  g_assert_cmpuint (count_bytes (fixture, "/Alt [(<]"), ==, n_figures);
  g_assert_cmpuint (count_bytes (fixture, "/Scope /Column"), >, 0);
}

/* Every line of the contents leads to its place. */
static void
test_links (WrittenReport *fixture, gconstpointer data)
{
  guint n = 0;
  write_pdf (fixture);
  for (guint i = 0; i < fixture->report->blocks->len; i++)
    n += ((const BwBlock *)fixture->report->blocks->pdata[i])->link > 0;
  g_assert_cmpuint (n, >=, 7);
  g_assert_cmpuint (count_bytes (fixture, "/Subtype /Link"), ==, n);
  g_assert_cmpuint (count_bytes (fixture, "/Dest \\[ *\\d+ 0 R /XYZ"), >=, n);
}

/* White space as the tools print it is not the text's. */
static char *
collapse (const char *text)
{
  g_autoptr (GRegex) spaces = g_regex_new ("[\\s\\f]+", 0, 0, NULL);
  return g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
}

static void
test_text (WrittenReport *fixture, gconstpointer data)
{
  write_pdf (fixture);
  g_autofree char *output = run (fixture, "pdftotext", "-raw", TRUE);
  g_autofree char *text = collapse (output);
  BwForm form = bw_assessment_get_default_form (fixture->assessment);
  guint missing = 0;
  for (guint i = 0; i < fixture->assessment->n_items; i++)
    missing += count_text (text, fixture->assessment->items[i].stems[form]) == 0;
  /* A case that runs over the end of a page has a foot in its midst. */
  g_assert_cmpuint (missing, <=, 3);
  g_assert_cmpuint (count_text (text, "Team <North> & Co"), >=, 1);
  g_assert_cmpuint (count_text (text, "22 November 2026"), >=, bw_report_get_n_pages (fixture->report));
}

/* Headings, paragraphs, tables with heads, lists and figures, each with its text. */
static void
test_structure (WrittenReport *fixture, gconstpointer data)
{
  write_pdf (fixture);
  g_autofree char *structure = run (fixture, "pdfinfo", "-struct-text", FALSE);
  assert_line (structure, "^Document");
  assert_line (structure, "^  H1 \\(block\\)\n    \"VUCA environment and response\"$");
  assert_line (structure, "^  H1 \\(block\\)\n    \"How to read this report\"$");
  assert_line (structure, "^  H2 \\(block\\)\n    \"Volatility exposure\"$");
  assert_line (structure, "^  P \\(block\\)$");
  assert_line (structure, "^  L \\(block\\)\n    LI \\(block\\)$");
  assert_line (structure, "^      TH:\n +/Scope /Column\n *\"No\\.\"$");
  assert_line (structure, "^      TD *\n *\"Our demand, prices or volumes swing");
  assert_line (structure, "^  Figure");
  /* Whole sentences, over the ends of lines and through letters that fonts like to join. */
  for (guint i = 0; i < fixture->assessment->n_items; i++)
    if (fixture->assessment->items[i].type == BW_ITEM_RATING)
      g_assert_cmpuint (count_text (structure, fixture->assessment->items[i].stems[BW_FORM_SELF]), >=, 1);
  for (guint i = 0; bw_report_get_disclaimers ()[i].lead; i++)
    g_assert_cmpuint (count_text (structure, bw_report_get_disclaimers ()[i].lead), ==, 1);
  /* The foot of a page is no part of the text. */
  g_assert_null (strstr (structure, "· 22 November 2026"));
}

/* A bookmark for every heading, nested. */
static void
test_bookmarks (WrittenReport *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  const char *arguments[] = { "pdftohtml", "-xml", "-i", "-stdout", fixture->path, NULL };
  write_pdf (fixture);
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  const char *outline = strstr (output, "<outline>");
  g_assert_nonnull (outline);
  assert_line (outline, "<item page=\"2\">How to read this report</item>");
  assert_line (outline,
               "<item page=\"[0-9]+\">Results</item>\n<outline>\n<item page=\"[0-9]+\">What stands out</item>");
  assert_line (outline, "<item page=\"[0-9]+\">Volatility exposure</item>");
  assert_line (outline, "<item page=\"[0-9]+\">All answers</item>");
}

static void
test_same_bytes (WrittenReport *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = bw_report_to_pdf (fixture->report, NULL, NULL, NULL);
  g_autoptr (GBytes) again = bw_report_to_pdf (fixture->report, NULL, NULL, NULL);
  g_autoptr (BwReport) other = create_report (fixture->document, BW_PAPER_A4, FALSE);
  g_autoptr (GBytes) anew = bw_report_to_pdf (other, NULL, NULL, NULL);
  BwReportOptions options = { .day = (char *)"2026-11-23", .organisation = (char *)"Pumps & <Pipes>" };
  g_autoptr (BwReport) later = bw_report_new (fixture->document, 0, &options);
  g_autoptr (GBytes) changed = bw_report_to_pdf (later, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (first, again));
  g_assert_true (g_bytes_equal (first, anew));
  g_assert_false (g_bytes_equal (first, changed));
  write_pdf (fixture);
  g_autofree char *written = NULL;
  gsize length;
  g_assert_true (g_file_get_contents (fixture->path, &written, &length, NULL));
  g_assert_cmpmem (written, length, g_bytes_get_data (first, NULL), g_bytes_get_size (first));
}

static gpointer
write_in_thread (gpointer data)
{
  g_autoptr (BwReport) report = create_report (data, BW_PAPER_A4, FALSE);
  return bw_report_to_pdf (report, NULL, NULL, NULL);
}

/* Reports made and drawn in several threads at once, and one that is drawn in another thread than it was made in. */
static void
test_threads (WrittenReport *fixture, gconstpointer data)
{
  g_autoptr (GBytes) expected = bw_report_to_pdf (fixture->report, NULL, NULL, NULL);
  GThread *threads[4];
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("report", write_in_thread, fixture->document);
  g_autoptr (GBytes) here = bw_report_to_pdf (fixture->report, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (here, expected));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) there = g_thread_join (threads[i]);
      g_assert_true (g_bytes_equal (there, expected));
    }
}

typedef struct
{
  guint calls;
  guint stop_at;
} Counter;

static gboolean
count_cb (guint page, guint n_pages, gpointer data)
{
  Counter *counter = data;
  g_assert_cmpuint (page, ==, counter->calls);
  g_assert_cmpuint (page, <, n_pages);
  counter->calls++;
  return counter->calls != counter->stop_at;
}

static void
test_progress (WrittenReport *fixture, gconstpointer data)
{
  Counter all = { 0, 0 };
  Counter some = { 0, 3 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bw_report_to_pdf (fixture->report, count_cb, &all, NULL);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (all.calls, ==, bw_report_get_n_pages (fixture->report));
  g_assert_false (bw_report_write_pdf (fixture->report, fixture->file, count_cb, &some, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (some.calls, ==, 3);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* A file that was there stays as it was when the new one cannot be written. */
static void
test_errors (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "missing", "report.pdf", NULL);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autofree char *kept = NULL;
  Counter counter = { 0, 1 };
  g_autoptr (GError) error = NULL;
  g_assert_false (bw_report_write_pdf (fixture->report, missing, NULL, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
  g_assert_false (bw_report_write_pdf (fixture->report, fixture->file, count_cb, &counter, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (fixture->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "old");
}

#define ADD(name, definition, function)                                                                                \
  g_test_add ("/report-pdf/" name, WrittenReport, definition, written_report_set_up, function, written_report_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("info", "vuca.xml", test_info);
  ADD ("language", "vuca.xml", test_language);
  ADD ("language-hebrew", "data/report/hebrew.xml", test_language);
  ADD ("alternatives", "vuca.xml", test_alternatives);
  ADD ("links", "vuca.xml", test_links);
  ADD ("fonts", "vuca.xml", test_fonts);
  ADD ("fonts-hebrew", "data/report/hebrew.xml", test_fonts);
  ADD ("text", "vuca.xml", test_text);
  ADD ("text-leadership", "servant-leadership.xml", test_text);
  ADD ("structure", "vuca.xml", test_structure);
  ADD ("bookmarks", "vuca.xml", test_bookmarks);
  ADD ("same-bytes", "vuca.xml", test_same_bytes);
  ADD ("same-bytes-leadership", "servant-leadership.xml", test_same_bytes);
  ADD ("threads", "vuca.xml", test_threads);
  ADD ("progress", "vuca.xml", test_progress);
  ADD ("errors", "vuca.xml", test_errors);
  return g_test_run ();
}
