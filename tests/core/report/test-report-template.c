/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filled.h"

#include "app/report/bw-report-template.h"

#include <glib/gstdio.h>
#include <string.h>

#define START "<report-template xmlns='urn:bellwether:report-template:1'"
#define SVG "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><rect width='9' height='9'/></svg>"

static BwReportTemplate *
parse (const char *text, char **findings)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwIssues) issues = bw_issues_new ("t");
  GString *all = g_string_new (NULL);
  BwReportTemplate *template = bw_report_template_parse (bytes, issues);
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *line = bw_issues_format (issues, i);
      g_string_append_printf (all, "%s\n", line);
    }
  *findings = g_string_free (all, FALSE);
  return template;
}

static char *
serialise (const BwReportTemplate *template)
{
  g_autoptr (GBytes) bytes = bw_report_template_serialise (template);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What is written reads back the same. */
static void
test_round_trip (void)
{
  static const char *const ids[] = { "cover", "chart:matrix", "notes", NULL };
  g_autoptr (GBytes) svg = g_bytes_new_static (SVG, strlen (SVG));
  const BwReportOptions options = { .paper = BW_PAPER_LETTER,
                                    .margin = 17.5,
                                    .title = (char *)"A & <B>",
                                    .organisation = (char *)"Pumps",
                                    .logo = bw_logo_new (svg, NULL),
                                    .day = (char *)"2026-11-26",
                                    .greyscale = TRUE,
                                    .no_names = TRUE,
                                    .parts = (char **)ids };
  g_autoptr (BwReportTemplate) template = bw_report_template_new ("Board <meeting>", &options);
  g_autofree char *text = serialise (template);
  g_autofree char *findings = NULL;
  g_autoptr (BwReportTemplate) read = parse (text, &findings);
  g_autofree char *again = NULL;
  g_assert_cmpstr (findings, ==, "");
  g_assert_cmpstr (read->name, ==, "Board <meeting>");
  g_assert_cmpint (read->options.paper, ==, BW_PAPER_LETTER);
  g_assert_cmpfloat (read->options.margin, ==, 17.5);
  g_assert_cmpstr (read->options.title, ==, "A & <B>");
  g_assert_cmpstr (read->options.organisation, ==, "Pumps");
  g_assert_true (read->options.greyscale && read->options.no_names);
  g_assert_true (g_strv_equal ((const char *const *)read->options.parts, ids));
  g_assert_true (g_bytes_equal (bw_logo_get_bytes (read->options.logo), svg));
  g_assert_null (read->options.day);
  again = serialise (read);
  g_assert_cmpstr (again, ==, text);
  bw_logo_free (options.logo);
}

/* What a newer version wrote is kept, and named where it does nothing yet. */
static void
test_unknown (void)
{
  const char *text =
    START " weight='3' paper='a5' margin='400' names='some'>\n<name>N</name>\n"
          "<parts><part id='cover'/><part id='advise'/><part/></parts>\n<seal>x</seal></report-template>";
  g_autofree char *findings = NULL;
  g_autoptr (BwReportTemplate) template = parse (text, &findings);
  g_autofree char *again = serialise (template);
  g_assert_cmpstr (findings, ==,
                   "t:1: warning: template-value: “a5” is not one of a4, letter.\n"
                   "t:1: warning: template-value: A margin of “400” is not one from 8 to 50 millimetres.\n"
                   "t:1: warning: template-value: “some” is not one of true, false.\n"
                   "t:3: warning: template-part: There is no part “advise”. Did you mean “advice”?\n"
                   "t:3: warning: template-value: A part has no id.\n");
  g_assert_nonnull (strstr (again, "weight=\"3\""));
  g_assert_nonnull (strstr (again, ">x</seal>"));
  g_assert_nonnull (strstr (again, "id=\"advise\""));
  g_assert_nonnull (strstr (again, "names=\"true\""));
}

static void
test_refused (void)
{
  static const char *const texts[][2] = {
    { "<report-template xmlns='urn:bellwether:report-template:2'/>", "newer-format" },
    { "<report-template/>", "wrong-namespace" },
    { "<x xmlns='urn:bellwether:report-template:1'/>", "wrong-root" },
    { "<!DOCTYPE x []>" START "/>", "doctype" },
    { START ">", "not-xml" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *findings = NULL;
      g_assert_null (parse (texts[i][0], &findings));
      g_assert_nonnull (strstr (findings, texts[i][1]));
    }
}

/* A logo that cannot be read is left out, and said to be. */
static void
test_bad_logo (void)
{
  g_autofree char *findings = NULL;
  g_autoptr (BwReportTemplate) template =
    parse (START "><logo type='image/png'>AAAA</logo></report-template>", &findings);
  g_assert_null (template->options.logo);
  g_assert_nonnull (strstr (findings, "The logo is neither a PNG nor an SVG picture."));
}

static void
test_apply (void)
{
  g_autofree char *findings = NULL;
  g_autoptr (BwReportTemplate) template = parse (START "><title>T</title></report-template>", &findings);
  g_auto (BwReportOptions)
    options = { .day = g_strdup ("2026-11-26"), .organisation = g_strdup ("Own"), .greyscale = TRUE };
  bw_report_template_apply (template, &options);
  g_assert_cmpstr (options.title, ==, "T");
  g_assert_cmpstr (options.organisation, ==, "Own");
  g_assert_cmpstr (options.day, ==, "2026-11-26");
  g_assert_false (options.greyscale);
}

/* In a folder of one's own: kept by name, replaced, found, deleted. */
static void
test_folder (void)
{
  const BwReportOptions options = { .greyscale = TRUE };
  g_autofree char *folder = g_dir_make_tmp ("bellwether-templates-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "inner", NULL);
  g_autofree char *broken = g_build_filename (path, "broken" BW_TEMPLATE_ENDING, NULL);
  g_autoptr (BwReportTemplate) first = bw_report_template_new ("Zebra/1", &options);
  g_autoptr (BwReportTemplate) second = bw_report_template_new ("Board", &options);
  g_autoptr (BwReportTemplate) third = bw_report_template_new ("BOARD", &(BwReportOptions){ .title = (char *)"T" });
  g_autoptr (GPtrArray) none = bw_report_templates_load (path);
  g_autoptr (GPtrArray) all = NULL;
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (bw_report_template_save (first, path, NULL));
  g_assert_true (bw_report_template_save (second, path, NULL));
  g_assert_true (bw_report_template_save (third, path, NULL));
  g_assert_true (g_file_set_contents (broken, "<", 1, NULL));
  all = bw_report_templates_load (path);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((BwReportTemplate *)all->pdata[0])->name, ==, "BOARD");
  g_assert_cmpstr (bw_report_templates_find (all, "board")->options.title, ==, "T");
  g_assert_nonnull (bw_report_templates_find (all, "Zebra-1"));
  g_assert_null (bw_report_templates_find (all, "none"));
  for (guint i = 0; i < all->len; i++)
    g_assert_true (bw_report_template_delete (all->pdata[i], NULL));
  g_assert_cmpint (g_remove (broken), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* One template on assessments that have little in common. */
static void
test_elsewhere (void)
{
  static const char *const names[] = { "vuca.xml", "servant-leadership.xml", "data/scoring/figures.xml" };
  g_autofree char *findings = NULL;
  g_autoptr (BwReportTemplate) template =
    parse (START "><parts><part id='cover'/><part id='later'/><part id='chart:butterfly'/><part "
                 "id='notes'/></parts></report-template>",
           &findings);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BwAssessment) assessment = read_definition (names[i]);
      g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
      g_auto (BwReportOptions) options = { 0 };
      g_autoptr (BwReport) report = NULL;
      g_autofree char *text = NULL;
      bw_report_template_apply (template, &options);
      report = bw_report_new (document, 0, &options);
      text = dup_report_text (report);
      g_assert_cmpuint (count_text (text, "Notes and flags"), ==, 1);
      g_assert_cmpuint (count_text (text, "All answers"), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-template/round-trip", test_round_trip);
  g_test_add_func ("/report-template/unknown", test_unknown);
  g_test_add_func ("/report-template/refused", test_refused);
  g_test_add_func ("/report-template/bad-logo", test_bad_logo);
  g_test_add_func ("/report-template/apply", test_apply);
  g_test_add_func ("/report-template/folder", test_folder);
  g_test_add_func ("/report-template/elsewhere", test_elsewhere);
  return g_test_run ();
}
