/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long the PDF of a filled VUCA report takes, from the answers to the bytes, and how long the OpenDocument text,
 * beside a bare program that writes as many pages and characters of plain text.
 *
 *     bench-report FLOOR     FLOOR is that program
 */

#include "app/report/bw-report.h"
#include "app/xml/bw-xml.h"

#include <stdlib.h>

#define N_RUNS 31

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), name, NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  GBytes *bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  if (!bytes)
    g_error ("%s cannot be read", path);
  return bytes;
}

static BwDocument *
fill_document (BwAssessment *assessment)
{
  BwDocument *document =
    bw_document_new (assessment, bw_assessment_get_default_form (assessment), "document", "response", "2026-11-22");
  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, i);
      guint n_choices = scale ? scale->n_points : assessment->items[i].n_options;
      BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = n_choices > 0 ? i * 7 % n_choices : 0 };
      if (n_choices > 0)
        bw_document_set_answer (document, 0, i, &answer);
      if (i % 10 == 0)
        bw_document_set_note (document, 0, i, "We saw this in March, when prices changed twice in a week.");
    }
  bw_document_set_name (document, 0, "Service team North");
  return document;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a;
  double second = *(const double *)b;
  return (first > second) - (first < second);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, times->len / 2);
}

static double
measure_report (BwDocument *document, const BwReportOptions *options)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (BwReport) report = bw_report_new (document, 0, options);
  g_autoptr (GBytes) pdf = bw_report_to_pdf (report, NULL, NULL, NULL);
  g_assert (pdf != NULL);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static double
measure_odt (BwDocument *document, const BwReportOptions *options)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (BwReport) report = bw_report_new (document, 0, options);
  g_autoptr (GBytes) odt = bw_report_to_odt (report, NULL);
  g_assert (odt != NULL);
  return (g_get_monotonic_time () - start) / 1000.0;
}

/* Has the other program write once, and reads how long it took. */
static double
measure_floor (GSubprocess *program, GDataInputStream *answers)
{
  g_autofree char *line = NULL;
  GOutputStream *orders = g_subprocess_get_stdin_pipe (program);
  if (!g_output_stream_write_all (orders, "\n", 1, NULL, NULL, NULL) || !g_output_stream_flush (orders, NULL, NULL))
    g_error ("the floor does not listen");
  line = g_data_input_stream_read_line (answers, NULL, NULL, NULL);
  if (!line)
    g_error ("the floor does not answer");
  return g_ascii_strtod (line, NULL);
}

/* Starts the program for as many pages and characters as the report has. */
static GSubprocess *
start_floor (const char *path, BwReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pages = g_strdup_printf ("%u", bw_report_get_n_pages (report));
  g_autofree char *characters = NULL;
  glong n_characters = 0;
  GSubprocess *program;
  for (guint page = 0; page < bw_report_get_n_pages (report); page++)
    {
      g_autofree char *text = bw_report_dup_page_text (report, page);
      n_characters += g_utf8_strlen (text, -1);
    }
  characters = g_strdup_printf ("%ld", n_characters);
  g_print ("report of %s pages and %s characters\n", pages, characters);
  program = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, path, pages,
                              characters, NULL);
  if (!program)
    g_error ("%s", error->message);
  return program;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) schema = load ("assessment.xsd");
  g_autoptr (GBytes) bytes = load ("vuca.xml");
  g_autoptr (BwIssues) issues = bw_issues_new ("vuca.xml");
  g_autoptr (BwAssessment) assessment = bw_assessment_parse (bytes, schema, NULL, issues);
  g_autoptr (BwDocument) document = fill_document (assessment);
  const BwReportOptions options = { .day = (char *)"2026-11-22" };
  g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
  g_autoptr (GArray) reports = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) floors = g_array_new (FALSE, FALSE, sizeof (double));
  if (argc < 2)
    g_error ("usage: bench-report FLOOR");
  g_autoptr (GSubprocess) program = start_floor (argv[1], report);
  g_autoptr (GDataInputStream) answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (program));
  for (guint run = 0; run < N_RUNS; run++)
    {
      double report_time = measure_report (document, &options);
      double text_time = measure_odt (document, &options);
      double floor_time = measure_floor (program, answers);
      g_array_append_val (reports, report_time);
      g_array_append_val (texts, text_time);
      g_array_append_val (floors, floor_time);
    }
  g_print ("report: %.1f ms; plain text of that size: %.1f ms; ratio %.2f (at most 4)\n", get_median (reports),
           get_median (floors), get_median (reports) / get_median (floors));
  g_print ("OpenDocument text: %.1f ms; ratio %.2f (at most 4)\n", get_median (texts),
           get_median (texts) / get_median (floors));
  return EXIT_SUCCESS;
}
