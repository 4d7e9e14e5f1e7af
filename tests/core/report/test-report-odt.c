/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-report-private.h"
#include "markup.h"
#include "package.h"
#include "written-report.h"

#include <string.h>

/* The report as an OpenDocument text, taken apart again. */

typedef struct
{
  WrittenReport written;
  GBytes *bytes;
  Package package;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  written_report_set_up (&fixture->written, data);
  fixture->bytes = bw_report_to_odt (fixture->written.report, &error);
  g_assert_no_error (error);
  package_open (&fixture->package, fixture->bytes);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  package_close (&fixture->package);
  g_bytes_unref (fixture->bytes);
  written_report_tear_down (&fixture->written, data);
}

static const char *
get_file (Fixture *fixture, const char *name)
{
  return package_get (&fixture->package, name);
}

/* The first bytes say what it is, all parts are XML, and the list names each of them. */
static void
test_package (Fixture *fixture, gconstpointer data)
{
  static const char type[] = "application/vnd.oasis.opendocument.text";
  const char *bytes = g_bytes_get_data (fixture->bytes, NULL);
  g_assert_cmpmem (bytes + 30, 8, "mimetype", 8);
  g_assert_cmpmem (bytes + 38, strlen (type), type, strlen (type));
  g_assert_cmpstr (fixture->package.names->pdata[0], ==, "mimetype");
  package_assert_listed (&fixture->package);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) again = bw_report_to_odt (fixture->written.report, NULL);
  g_assert_true (g_bytes_equal (fixture->bytes, again));
}

/* Every style that is used is there; every picture, too, and every place that a link leads to. */
static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (package_assert_references (&fixture->package), >, 3);
}

/* The headings are those of the pages, at their levels; the title is none. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *blocks = fixture->written.report->blocks;
  g_autoptr (GPtrArray) headings = markup_find_all (get_file (fixture, "content.xml"),
                                                    "<text:h [^>]*text:outline-level=\"(\\d)\"[^>]*>.*?</text:h>", 0);
  guint n = 0;
  for (guint i = 0; i < blocks->len; i++)
    {
      const BwBlock *block = blocks->pdata[i];
      g_autofree char *level = NULL;
      g_autofree char *text = NULL;
      if (!block->tag || block->tag[0] != 'H' || bw_block_get_cell (block, 0)->style == BW_TEXT_TITLE)
        continue;
      g_assert_cmpuint (n, <, headings->len);
      level = g_strdup_printf ("text:outline-level=\"%c\"", block->tag[1]);
      text = markup_dup_text (headings->pdata[n]);
      g_assert_nonnull (strstr (headings->pdata[n], level));
      g_assert_cmpuint (count_text (text, pango_layout_get_text (bw_block_get_cell (block, 0)->layout)), ==, 1);
      n++;
    }
  g_assert_cmpuint (n, ==, headings->len);
  g_assert_cmpuint (n, >, 3);
}

/* Every cell of every block is there word for word; rows of spaces are elements. */
static void
test_text (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *blocks = fixture->written.report->blocks;
  g_autofree char *text = markup_dup_text (get_file (fixture, "content.xml"));
  for (guint i = 0; i < blocks->len; i++)
    {
      const BwBlock *block = blocks->pdata[i];
      for (guint cell = 0; cell < block->cells->len; cell++)
        {
          PangoLayout *layout = bw_block_get_cell (block, cell)->layout;
          if (layout && g_strcmp0 (bw_block_get_cell (block, cell)->tag, "Lbl") != 0 &&
              *pango_layout_get_text (layout) != '\0')
            g_assert_cmpuint (count_text (text, pango_layout_get_text (layout)), >, 0);
        }
    }
}

/* Pictures are shapes, with a title and what they show; tables show their heads again on each page, and no row is
 * broken. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  const char *content = get_file (fixture, "content.xml");
  g_autoptr (GPtrArray) frames = markup_find_all (content, "<draw:frame ", 0);
  g_autoptr (GPtrArray) told = markup_find_all (
    content, "draw:mime-type=\"image/svg\\+xml\"/><svg:title>[^<]+</svg:title><svg:desc>[^<]+</svg:desc></draw:frame>",
    0);
  g_autoptr (GPtrArray) heads = markup_find_all (content, "<table:table-header-rows>", 0);
  g_autoptr (GPtrArray) tables = markup_find_all (content, "<table:table ", 0);
  g_autoptr (GPtrArray) whole_rows = markup_find_all (content, "fo:keep-together=\"always\"", 0);
  g_assert_cmpuint (frames->len, >, 3);
  g_assert_cmpuint (told->len, ==, frames->len);
  g_assert_cmpuint (heads->len, >, 2);
  g_assert_cmpuint (whole_rows->len, ==, tables->len);
}

static void
test_about (Fixture *fixture, gconstpointer data)
{
  const char *meta = get_file (fixture, "meta.xml");
  const char *styles = get_file (fixture, "styles.xml");
  gboolean hebrew = g_str_has_suffix (data, "hebrew.xml");
  g_assert_nonnull (strstr (meta, hebrew ? "<dc:language>he</dc:language>" : "<dc:language>en</dc:language>"));
  g_assert_nonnull (strstr (meta, "<meta:creation-date>2026-11-22T00:00:00</meta:creation-date>"));
  g_assert_nonnull (strstr (meta, "<dc:creator>Pumps &amp; &lt;Pipes&gt;</dc:creator>"));
  g_assert_nonnull (strstr (styles, "<text:page-number/> of <text:page-count/>"));
  g_assert_nonnull (strstr (styles, "fo:page-width=\"595.28pt\" fo:page-height=\"841.89pt\""));
  g_assert_nonnull (strstr (styles, hebrew ? "style:writing-mode=\"rl-tb\"" : "style:writing-mode=\"lr-tb\""));
  g_assert_null (strstr (styles, hebrew ? "style:writing-mode=\"lr-tb\"" : "style:writing-mode=\"rl-tb\""));
}

/* What runs the other way than the report says so, and keeps to the same edge. */
static void
test_directions (Fixture *fixture, gconstpointer data)
{
  gboolean hebrew = g_str_has_suffix (data, "hebrew.xml");
  const char *turned = hebrew ? "fo:text-align=\"right\" style:writing-mode=\"lr-tb\"" : "style:writing-mode=\"rl-tb\"";
  g_assert_nonnull (
    strstr (get_file (fixture, "styles.xml"), hebrew ? "fo:text-align=\"right\"" : "fo:text-align=\"left\""));
  g_assert_true ((strstr (get_file (fixture, "content.xml"), turned) != NULL) == hebrew);
}

#define ADD(name, definition, function)                                                                                \
  g_test_add ("/report-odt/" name "/" definition, Fixture, definition, set_up, function, tear_down)

#define ADD_ALL(definition)                                                                                            \
  ADD ("package", definition, test_package);                                                                           \
  ADD ("same-bytes", definition, test_same_bytes);                                                                     \
  ADD ("references", definition, test_references);                                                                     \
  ADD ("headings", definition, test_headings);                                                                         \
  ADD ("text", definition, test_text)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ALL ("vuca.xml");
  ADD_ALL ("disrupt-or-be-disrupted.xml");
  ADD_ALL ("data/report/hebrew.xml");
  ADD_ALL ("data/report/hostile.xml");
  ADD ("figures", "vuca.xml", test_figures);
  ADD ("about", "vuca.xml", test_about);
  ADD ("about", "data/report/hebrew.xml", test_about);
  ADD ("directions", "vuca.xml", test_directions);
  ADD ("directions", "data/report/hebrew.xml", test_directions);
  return g_test_run ();
}
