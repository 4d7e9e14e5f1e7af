/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-report-file.h"
#include "app/report/bw-report-private.h"
#include "app/scoring/bw-result.h"
#include "markup.h"
#include "written-report.h"

#include <glib/gstdio.h>
#include <string.h>

/* The report as HTML, as text and as other programs read it. */

static char *
dup_html (BwReport *report)
{
  g_autoptr (GBytes) bytes = bw_report_to_html (report);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What xmllint complains about in the file. */
static char *
dup_complaints (WrittenReport *fixture, const char *option)
{
  const char *const arguments[] = { "xmllint", "--noout", "--nonet", option, fixture->path, NULL };
  char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  g_assert_true (bw_report_write_html (fixture->report, fixture->file, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                &complaints, NULL, &error);
  g_assert_no_error (error);
  return complaints;
}

/* Every tag is closed, every letter that needs it escaped; and nothing is wrong as HTML but that the tool knows version
 * 4 only. */
static void
test_valid (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *as_xml = dup_complaints (fixture, "--nowarning");
  g_autofree char *as_html = dup_complaints (fixture, "--html");
  g_autoptr (GPtrArray) errors = markup_find_all (as_html, "error : ([^\\n]*)", 1);
  g_assert_cmpstr (as_xml, ==, "");
  for (guint i = 0; i < errors->len; i++)
    if (!g_regex_match_simple ("^Tag [a-z0-9]+ invalid$", errors->pdata[i], G_REGEX_CASELESS, 0))
      g_assert_cmpstr (errors->pdata[i], ==, "");
}

static void
test_self_contained (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *html = dup_html (fixture->report);
  markup_assert_self_contained (html);
}

/* Ids are unique, and everything that is referred to is there. */
static void
test_ids (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *html = dup_html (fixture->report);
  g_autoptr (GPtrArray) ids = markup_find_all (html, " id=\"([^\"]*)\"", 1);
  g_autoptr (GPtrArray) links =
    markup_find_all (html, "(href=\"#|url\\(#|labelledby=\"|labelledby=\"\\S* )([^\"\\) ]*)", 2);
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < ids->len; i++)
    g_assert_true (g_hash_table_add (set, ids->pdata[i]));
  g_assert_cmpuint (links->len, >, 0);
  for (guint i = 0; i < links->len; i++)
    g_assert_true (g_hash_table_contains (set, links->pdata[i]));
}

/* The headings are those of the pages, and none is two levels below the one before. */
static void
test_headings (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *html = dup_html (fixture->report);
  g_autoptr (GPtrArray) headings = markup_find_all (html, "<h([1-3])[^>]*>([^<]*)</h", 2);
  g_autoptr (GPtrArray) levels = markup_find_all (html, "<h([1-3])", 1);
  const GPtrArray *blocks = fixture->report->blocks;
  guint n = 0;
  int level = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      const BwBlock *block = blocks->pdata[i];
      if (!block->tag || block->tag[0] != 'H')
        continue;
      g_assert_cmpuint (n, <, headings->len);
      g_autofree char *text = markup_dup_text (headings->pdata[n]);
      g_assert_cmpuint (count_text (text, pango_layout_get_text (bw_block_get_cell (block, 0)->layout)), ==, 1);
      g_assert_cmpint (block->tag[1], ==, *(char *)levels->pdata[n]);
      g_assert_cmpint (block->tag[1] - '0', <=, level + 1);
      level = block->tag[1] - '0';
      n++;
    }
  g_assert_cmpuint (n, ==, headings->len);
  g_assert_cmpuint (n, >, 3);
}

/* Every cell of every block is there word for word; but for the numbers of pages. */
static void
test_text (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *html = dup_html (fixture->report);
  g_autofree char *text = markup_dup_text (html);
  const GPtrArray *blocks = fixture->report->blocks;
  for (guint i = 0; i < blocks->len; i++)
    {
      const BwBlock *block = blocks->pdata[i];
      for (guint cell = 0; cell < block->cells->len; cell++)
        {
          PangoLayout *layout = bw_block_get_cell (block, cell)->layout;
          if (!layout || block->link > 0 || g_strcmp0 (bw_block_get_cell (block, cell)->tag, "Lbl") == 0 ||
              *pango_layout_get_text (layout) == '\0')
            continue;
          /* A lead in bold is set apart by a tag, which is a space here. */
          g_assert_cmpuint (count_text (text, pango_layout_get_text (layout)), >, 0);
        }
    }
}

/* A picture has a title, and below it the numbers behind it. */
static void
test_figures (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *html = dup_html (fixture->report);
  g_autoptr (GPtrArray) figures =
    markup_find_all (html, "<figure><svg [^>]*role=\"img\"[^>]*><title id=\"[^\"]*\">[^<]+</title>", 0);
  g_autoptr (GPtrArray) all = markup_find_all (html, "<figure>", 0);
  g_autoptr (GPtrArray) twins =
    markup_find_all (html, "</figure>\n<details><summary>[^<]+</summary>\n<div [^>]*><table>", 0);
  g_autoptr (GPtrArray) heads = markup_find_all (html, "<th scope=\"col\"", 0);
  g_assert_cmpuint (all->len, >, 0);
  g_assert_cmpuint (figures->len, ==, all->len);
  g_assert_cmpuint (twins->len, ==, all->len);
  g_assert_cmpuint (heads->len, >, 2);
  g_assert_nonnull (strstr (html, "<text "));
}

static void
test_same_bytes (WrittenReport *fixture, gconstpointer data)
{
  g_autoptr (BwReport) anew = create_report (fixture->document, BW_PAPER_A4, FALSE);
  g_autofree char *first = dup_html (fixture->report);
  g_autofree char *again = dup_html (fixture->report);
  g_autofree char *other = dup_html (anew);
  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, ==, other);
}

/* Long texts and hostile ones come through whole. */
static void
test_notes (WrittenReport *fixture, gconstpointer data)
{
  g_autoptr (GString) note = g_string_new ("</p><script>alert(\"1\")</script> & 'x'\n");
  g_autoptr (GString) name = g_string_new ("\"><img> ");
  while (g_utf8_strlen (note->str, -1) < 1990)
    g_string_append_printf (note, "wörd%u ", (guint)note->len);
  while (g_utf8_strlen (name->str, -1) < 199)
    g_string_append_unichar (name, 0x5D0);
  bw_document_set_note (fixture->document, 0, 0, note->str);
  bw_document_set_name (fixture->document, 0, name->str);
  g_autoptr (BwReport) report = create_report (fixture->document, BW_PAPER_A4, FALSE);
  g_autofree char *html = dup_html (report);
  g_autofree char *text = markup_dup_text (html);
  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "<img"));
  g_assert_cmpuint (count_text (text, note->str), >=, 1);
  g_assert_cmpuint (count_text (text, name->str), >=, 1);
}

static void
test_right_to_left (WrittenReport *fixture, gconstpointer data)
{
  g_autofree char *html = dup_html (fixture->report);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"he\" dir=\"rtl\">"));
  g_assert_nonnull (strstr (html, "main{text-align:right}"));
}

/* In grey there is no dark side. */
static void
test_greyscale (WrittenReport *fixture, gconstpointer data)
{
  g_autoptr (BwReport) grey = create_report (fixture->document, BW_PAPER_A4, TRUE);
  g_autofree char *in_grey = dup_html (grey);
  g_autofree char *in_colour = dup_html (fixture->report);
  g_assert_null (strstr (in_grey, "prefers-color-scheme"));
  g_assert_nonnull (strstr (in_colour, "prefers-color-scheme:dark"));
}

static void
test_kinds (void)
{
  g_assert_cmpint (bw_report_file_find ("a.pdf"), ==, BW_REPORT_FILE_PDF);
  g_assert_cmpint (bw_report_file_find ("a.b.HTML"), ==, BW_REPORT_FILE_HTML);
  g_assert_cmpint (bw_report_file_find ("a.htm"), ==, BW_REPORT_FILE_HTML);
  g_assert_cmpint (bw_report_file_find ("a.csv"), ==, BW_REPORT_FILE_CSV);
  g_assert_cmpint (bw_report_file_find ("a.json"), ==, BW_REPORT_FILE_JSON);
  g_assert_cmpint (bw_report_file_find ("a.odt"), ==, BW_REPORT_FILE_ODT);
  g_assert_cmpint (bw_report_file_find ("a.docx"), ==, BW_N_REPORT_FILES);
  g_assert_cmpint (bw_report_file_find ("pdf"), ==, BW_N_REPORT_FILES);
}

#define ADD(name, definition, function)                                                                                \
  g_test_add ("/report-html/" name "/" definition, WrittenReport, definition, written_report_set_up, function,         \
              written_report_tear_down)

#define ADD_ALL(definition)                                                                                            \
  ADD ("valid", definition, test_valid);                                                                               \
  ADD ("self-contained", definition, test_self_contained);                                                             \
  ADD ("ids", definition, test_ids);                                                                                   \
  ADD ("headings", definition, test_headings);                                                                         \
  ADD ("text", definition, test_text);                                                                                 \
  ADD ("same-bytes", definition, test_same_bytes)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ALL ("vuca.xml");
  ADD_ALL ("servant-leadership.xml");
  ADD_ALL ("five-ruptures.xml");
  ADD_ALL ("connected-customer.xml");
  ADD_ALL ("customer-relationships.xml");
  ADD_ALL ("customer-spring.xml");
  ADD_ALL ("disrupt-or-be-disrupted.xml");
  ADD_ALL ("data/report/hebrew.xml");
  ADD ("valid", "data/report/hostile.xml", test_valid);
  ADD ("text", "data/report/hostile.xml", test_text);
  ADD ("self-contained", "data/report/hostile.xml", test_self_contained);
  ADD ("figures", "vuca.xml", test_figures);
  ADD ("figures", "servant-leadership.xml", test_figures);
  ADD ("figures", "five-ruptures.xml", test_figures);
  ADD ("figures", "customer-spring.xml", test_figures);
  ADD ("figures", "disrupt-or-be-disrupted.xml", test_figures);
  ADD ("notes", "vuca.xml", test_notes);
  ADD ("right-to-left", "data/report/hebrew.xml", test_right_to_left);
  ADD ("greyscale", "vuca.xml", test_greyscale);
  g_test_add_func ("/report-html/kinds", test_kinds);
  return g_test_run ();
}
