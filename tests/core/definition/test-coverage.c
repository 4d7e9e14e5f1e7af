/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lines of its sources an assessment uses, and that together ours use all lines of the articles they are drawn
 * from. */

#include "definition-file.h"

#include "app/definition/bw-catalogue.h"
#include "app/definition/bw-coverage.h"

#include <string.h>

static BwCoverage *
cover (BwAssessment *const *assessments, guint n)
{
  g_autoptr (GError) error = NULL;
  BwCoverage *coverage = bw_coverage_new (assessments, n, &error);

  g_assert_no_error (error);
  return coverage;
}

static BwAssessment *
read_named (const char *name)
{
  g_autofree char *path = definition_get_path (name);

  return definition_read_clean (path);
}

/* Every element that can cite: those that are scored, those that are not. */
static void
test_uses (void)
{
  g_autoptr (BwAssessment) all = read_named ("all-elements.xml");
  g_autoptr (BwCoverage) coverage = cover (&all, 1);
  g_autoptr (GString) scored = g_string_new (NULL);
  g_autoptr (GString) background = g_string_new (NULL);

  g_assert_cmpuint (coverage->n_sources, ==, 1);
  g_assert_cmpstr (coverage->sources[0].id, ==, "L001");
  g_assert_cmpuint (coverage->n_lines, ==, 40);
  for (guint line = 1; line <= 40; line++)
    {
      BwLineUse use = bw_coverage_get_use (coverage, 0, line, 0);

      g_assert_cmpint (use, ==, bw_coverage_get_use (coverage, 0, line, -1));
      if (use != BW_LINE_UNUSED)
        g_string_append_printf (use == BW_LINE_SCORED ? scored : background, "%u ", line);
    }
  g_assert_cmpstr (scored->str, ==, "5 8 ");
  g_assert_cmpstr (background->str, ==, "1 2 3 4 6 7 40 ");
  g_assert_cmpuint (bw_coverage_count (coverage, 0, 0, BW_LINE_SCORED), ==, 2);
  g_assert_cmpuint (bw_coverage_count (coverage, -1, -1, BW_LINE_BACKGROUND), ==, 9);
  g_assert_cmpuint (bw_coverage_count (coverage, -1, -1, BW_LINE_UNUSED), ==, 40);
}

/* @questions in an assessment with a source of nine lines. */
static BwCoverage *
cover_questions (const char *questions)
{
  static const char head[] =
    "<assessment xmlns=\"urn:bellwether:assessment:1\" id=\"x\" version=\"1.0.0\" xml:lang=\"en\">"
    "<title>t</title><summary>s</summary><purpose>p</purpose><audience>a</audience><outcome>o</outcome>"
    "<minutes>1</minutes><form id=\"self\"><name>n</name><description>d</description></form>"
    "<source id=\"D1\" lines=\"9\">x</source><section id=\"q\"><title>t</title>";
  g_autofree char *text = g_strconcat (head, questions, "</section></assessment>", NULL);
  g_autoptr (BwAssessment) assessment = definition_parse_clean (text);

  return cover (&assessment, 1);
}

static void
test_questions (void)
{
  g_autoptr (BwCoverage) coverage = cover_questions (
    "<choice id=\"a\" source=\"D1-1\"><stem>s</stem><option id=\"o\">x</option><option id=\"p\">x</option></choice>"
    "<choice id=\"b\" source=\"D1-2\"><stem>s</stem><option id=\"o\" credit=\"1\">x</option>"
    "<option id=\"p\">x</option></choice>"
    "<number id=\"c\" source=\"D1-3\"><stem>s</stem></number>"
    "<free-text id=\"d\" source=\"D1-4\"><stem>s</stem></free-text>"
    "<record-table id=\"e\" source=\"D1-5\"><title>t</title><stem>s</stem>"
    "<field id=\"f\" type=\"number\" source=\"D1-6 D1-06\"><label>l</label></field></record-table>"
    "<number id=\"g\" source=\"D1\"><stem>s</stem></number>");
  const BwLineUse expected[] = { BW_LINE_BACKGROUND, BW_LINE_SCORED, BW_LINE_SCORED, BW_LINE_BACKGROUND,
                                 BW_LINE_BACKGROUND, BW_LINE_SCORED, BW_LINE_UNUSED };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (bw_coverage_get_use (coverage, 0, i + 1, 0), ==, expected[i]);
}

/* One source in two assessments is one source, as long as the longer of the two. What is borrowed is the parent's. */
static void
test_together (void)
{
  g_autoptr (BwAssessment) parent = read_named ("parent.xml");
  g_autoptr (BwAssessment) borrower = read_named ("borrower.xml");
  BwAssessment *const both[] = { parent, borrower };
  g_autoptr (BwCoverage) coverage = cover (both, 2);

  g_assert_cmpstr (coverage->assessments[0], ==, "parent");
  g_assert_cmpstr (coverage->assessments[1], ==, "borrower");
  g_assert_null (coverage->assessments[2]);
  g_assert_cmpuint (coverage->n_sources, ==, 1);
  g_assert_cmpuint (coverage->sources[0].n_lines, ==, 30);
  g_assert_cmpint (bw_coverage_get_use (coverage, 0, 7, 0), ==, BW_LINE_SCORED);
  g_assert_cmpint (bw_coverage_get_use (coverage, 0, 7, 1), ==, BW_LINE_UNUSED);
  g_assert_cmpint (bw_coverage_get_use (coverage, 0, 1, 1), ==, BW_LINE_SCORED);
  g_assert_cmpuint (bw_coverage_count (coverage, 0, 0, BW_LINE_SCORED), ==, 2);
  g_assert_cmpuint (bw_coverage_count (coverage, 0, -1, BW_LINE_SCORED), ==, 3);
}

static void
test_none (void)
{
  g_autoptr (BwCoverage) nothing = cover (NULL, 0);
  g_autoptr (BwAssessment) clean = read_named ("clean.xml");
  g_autoptr (BwCoverage) unnumbered = cover (&clean, 1);

  g_assert_cmpuint (nothing->n_sources, ==, 0);
  g_assert_cmpuint (unnumbered->n_sources, ==, 0);
  g_assert_cmpuint (bw_coverage_count (unnumbered, -1, -1, BW_LINE_UNUSED), ==, 0);
}

static void
test_too_many (void)
{
  g_autofree char *path = definition_get_path ("parent.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (GString) edited = g_string_new (text);
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (sources, "<source id=\"X%u\" lines=\"1000000\">x</source>", i);
  g_string_append (sources, "<response-scale id=\"agree\">");
  g_assert_cmpuint (g_string_replace (edited, "<response-scale id=\"agree\">", sources->str, 1), ==, 1);
  g_autoptr (BwAssessment) assessment = definition_parse_clean (edited->str);

  g_assert_null (bw_coverage_new (&assessment, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

static int
find_word (char *const *words, guint n, const char *word)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return (int)i;
  return -1;
}

static int
find_source (const BwCoverage *coverage, const char *id)
{
  for (guint i = 0; i < coverage->n_sources; i++)
    if (g_str_equal (coverage->sources[i].id, id))
      return (int)i;
  return -1;
}

/* @row is "D003-17 vuca serv", in brackets who needs the line as background only. Returns how many uses were lost. */
static guint
count_lost (const BwCoverage *coverage, const char *row)
{
  g_auto (GStrv) words = g_strsplit (row, " ", -1);
  g_auto (GStrv) place = g_strsplit (words[0], "-", 2);
  int source = find_source (coverage, place[0]);
  guint line = (guint)g_ascii_strtoull (place[1], NULL, 10);
  guint n_lost = 0;

  g_assert_cmpint (source, >=, 0);
  for (guint i = 1; words[i] != NULL; i++)
    {
      gboolean bracketed = words[i][0] == '(';
      BwLineUse needed = bracketed ? BW_LINE_BACKGROUND : BW_LINE_SCORED;
      g_autofree char *id = bracketed ? g_strndup (words[i] + 1, strlen (words[i]) - 2) : g_strdup (words[i]);
      int assessment = find_word (coverage->assessments, coverage->n_assessments, id);

      if (assessment >= 0 && bw_coverage_get_use (coverage, (guint)source, line, assessment) >= needed)
        continue;
      g_test_message ("%s is no longer %s by %s", words[0], bracketed ? "used" : "scored", id);
      n_lost++;
    }
  return n_lost;
}

/* The five articles that our assessments are drawn from, line by line: none may lose its last item. */
static void
test_articles (void)
{
  g_autoptr (BwCatalogue) catalogue =
    bw_catalogue_new (definition_get_schema (), g_getenv ("BELLWETHER_ASSESSMENTS"), NULL);
  g_autoptr (GPtrArray) assessments = g_ptr_array_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "coverage", "articles.txt", NULL);
  g_autofree char *text = definition_load_text (path);
  g_auto (GStrv) rows = g_strsplit (g_strchomp (text), "\n", -1);
  guint n_lost = 0;

  bw_catalogue_load (catalogue);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (bw_catalogue_entry_get_assessment (entry) != NULL)
        g_ptr_array_add (assessments, bw_catalogue_entry_get_assessment (entry));
    }
  g_autoptr (BwCoverage) coverage = cover ((BwAssessment *const *)assessments->pdata, assessments->len);

  g_assert_cmpuint (g_strv_length (rows), ==, 228);
  for (guint i = 0; rows[i] != NULL; i++)
    n_lost += count_lost (coverage, rows[i]);
  g_assert_cmpuint (n_lost, ==, 0);
  g_assert_cmpuint (coverage->n_lines, ==, 228);
  g_assert_cmpuint (bw_coverage_count (coverage, -1, -1, BW_LINE_BACKGROUND), ==, 228);
  g_assert_cmpuint (bw_coverage_count (coverage, -1, -1, BW_LINE_SCORED), >=, 215);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coverage/uses", test_uses);
  g_test_add_func ("/coverage/questions", test_questions);
  g_test_add_func ("/coverage/together", test_together);
  g_test_add_func ("/coverage/none", test_none);
  g_test_add_func ("/coverage/too-many", test_too_many);
  g_test_add_func ("/coverage/articles", test_articles);
  return g_test_run ();
}
