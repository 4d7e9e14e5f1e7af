/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filled.h"

#include "app/report/bw-report-part.h"
#include "app/report/bw-report-private.h"

#include <string.h>

/* The headings of level 1 and 2 of a report with @parts, "1 Results\n2 What stands out\n"; NULL: the default. */
static char *
dup_headings (BwDocument *document, const char *list)
{
  g_autofree char *unknown = NULL;
  g_auto (GStrv) parts = list ? bw_report_parts_parse (list, &unknown) : NULL;
  const BwReportOptions options = { .day = (char *)"2026-11-22", .parts = parts };
  g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
  GString *headings = g_string_new (NULL);
  g_assert_null (unknown);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const BwBlock *block = report->blocks->pdata[i];
      if (block->level == 1 || block->level == 2)
        g_string_append_printf (headings, "%u %s\n", block->level, block->name);
    }
  return g_string_free (headings, FALSE);
}

static void
assert_headings (BwDocument *document, const char *list, const char *expected)
{
  g_autofree char *headings = dup_headings (document, list);
  g_assert_cmpstr (headings, ==, expected);
}

static void
test_table (void)
{
  g_auto (GStrv) standard = bw_report_parts_dup_default ();
  g_assert_cmpstr (standard[0], ==, "cover");
  g_assert_true (bw_report_parts_contain (NULL, "notes"));
  g_assert_false (bw_report_parts_contain (NULL, "trails"));
  for (guint i = 0; i < bw_report_part_get_n (); i++)
    {
      const BwReportPart *part = bw_report_part_get (i);
      g_assert_true (bw_report_part_find (part->id) == part);
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", part->id, 0, 0));
      g_assert_cmpint (!(part->flags & BW_PART_DEFAULT), ==,
                       !g_strv_contains ((const char *const *)standard, part->id));
    }
}

static void
test_parse (void)
{
  g_autofree char *unknown = NULL;
  g_autofree char *nearest = NULL;
  g_auto (GStrv) parts = bw_report_parts_parse (" notes, cover,,notes,chart:matrix", &unknown);
  g_autofree char *joined = g_strjoinv (" ", parts);
  g_assert_cmpstr (joined, ==, "notes cover chart:matrix");
  g_assert_null (bw_report_parts_parse ("cover,advise", &unknown));
  g_assert_cmpstr (unknown, ==, "advise");
  nearest = bw_report_part_dup_nearest (unknown, NULL);
  g_assert_cmpstr (nearest, ==, "advice");
  g_clear_pointer (&unknown, g_free);
  g_assert_null (bw_report_parts_parse (" , ", &unknown));
  g_assert_cmpstr (unknown, ==, "");
}

/* Parts stand in the order in which they were chosen, and only those. */
static void
test_order (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_autofree char *usual = dup_headings (document, NULL);
  g_autofree char *named = dup_headings (document, "default");
  g_assert_cmpstr (usual, ==, named);
  assert_headings (document, "notes,guide", "1 Notes and flags\n1 How to read this report\n");
  assert_headings (document, "headline", "1 In short\n");
  assert_headings (document, "cover,headline", "");
}

/* What is found stands under one heading, unless something else comes between. */
static void
test_results (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  assert_headings (document, "priorities,chart:butterfly", "1 Results\n2 Where to begin\n2 The gap in each letter\n");
  /* Nothing is aimed at, so that part is not there. */
  assert_headings (document, "cover,target,notes", "1 Notes and flags\n");
  assert_headings (document, "priorities,notes,chart:butterfly",
                   "1 Results\n2 Where to begin\n1 Notes and flags\n1 More results\n2 The gap in each letter\n");
  /* A chart that this assessment does not have is passed over. */
  assert_headings (document, "chart:none,notes", "1 Notes and flags\n");
}

/* A chart that is a part of its own is not among the others as well. */
static void
test_charts (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_autofree char *all = dup_headings (document, "charts");
  g_autofree char *usual = dup_headings (document, "cover,cover-chart,charts");
  g_autofree char *moved = dup_headings (document, "chart:butterfly,charts");
  const char *title = "2 The gap in each letter\n";
  g_assert_nonnull (strstr (usual, title));
  g_assert_true (g_str_has_prefix (moved + strlen ("1 Results\n"), title));
  g_assert_null (strstr (strstr (moved, title) + 1, title));
  g_assert_cmpuint (strlen (moved), ==, strlen (all));
  /* Without a cover its chart is one like the others. */
  g_assert_cmpuint (strlen (all), >, strlen (usual));
}

/* The contents list what there is, wherever they stand. */
static void
test_contents (void)
{
  static const char *const lists[] = { "cover,contents,answers,notes", "answers,notes,contents" };
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) parts = g_strsplit (lists[i], ",", -1);
      const BwReportOptions options = { .parts = parts };
      g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
      guint n_links = 0;
      for (guint block = 0; block < report->blocks->len; block++)
        n_links += ((const BwBlock *)report->blocks->pdata[block])->link > 0;
      g_assert_cmpuint (n_links, ==, 2);
    }
}

/* Every part by itself makes a report, answered or not, on every assessment. */
static void
test_each_alone (void)
{
  static const char *const names[] = { "vuca.xml", "servant-leadership.xml" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (Filling filling = FILL_NOTHING; filling <= FILL_EVERYTHING; filling++)
      {
        g_autoptr (BwAssessment) assessment = read_definition (names[i]);
        g_autoptr (BwDocument) document = fill_document (assessment, filling);
        for (guint part = 0; part < bw_report_part_get_n (); part++)
          {
            char *parts[] = { (char *)bw_report_part_get (part)->id, NULL };
            const BwReportOptions options = { .parts = parts };
            g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
            g_assert_cmpuint (bw_report_get_n_pages (report), >=, 1);
          }
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-part/table", test_table);
  g_test_add_func ("/report-part/parse", test_parse);
  g_test_add_func ("/report-part/order", test_order);
  g_test_add_func ("/report-part/results", test_results);
  g_test_add_func ("/report-part/charts", test_charts);
  g_test_add_func ("/report-part/contents", test_contents);
  g_test_add_func ("/report-part/each-alone", test_each_alone);
  return g_test_run ();
}
