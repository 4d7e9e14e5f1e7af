/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/bw-report-text.h"
#include "filled.h"

#include <math.h>
#include <string.h>

static const char *const definitions[] = { "vuca.xml", "servant-leadership.xml", "data/report/hostile.xml",
                                           "data/report/hebrew.xml" };

/* Every stem is among the answers, exactly once, and every answer that was given as well. */
static void
test_every_answer (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      g_autoptr (BwAssessment) assessment = read_definition (definitions[i]);
      g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
      g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
      g_autofree char *text = dup_report_text (report);
      g_autofree char *answers =
        dup_between (text, "All answers", assessment->n_charts > 0 ? "The charts as tables" : "How scores are made");
      BwForm form = bw_assessment_get_default_form (assessment);
      for (guint item = 0; item < assessment->n_items; item++)
        g_assert_cmpuint (count_text (answers, assessment->items[item].stems[form]), ==, 1);
      g_assert_cmpuint (count_text (answers, "Skipped"), ==, 1);
      for (guint item = 0; item < assessment->n_items; item++)
        {
          g_auto (BwAnswer) answer = bw_response_dup_answer (bw_document_get_response (document, 0), item);
          g_autofree char *words = bw_answer_format (assessment, item, &answer);
          if (words && assessment->items[item].type != BW_ITEM_RECORD_TABLE)
            g_assert_cmpuint (count_text (answers, words), >=, 1);
        }
    }
}

/* A reverse item shows its answer as given, the mark, and the value after keying. */
static void
test_reverse (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  guint item = (guint)bw_assessment_find_item (assessment, "v-exp.5");
  BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = 1 };
  bw_document_set_answer (document, 0, item, &answer);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpuint (count_text (text, "5 Conditions around us hold steady for a full planning period. Slightly ⟲ 4"),
                    ==, 1);
  g_assert_cmpuint (
    count_text (text, "1 Our demand, prices or volumes swing sharply from one month to the next. Not at all 1"), ==, 1);
  g_assert_cmpuint (count_text (text, "Cannot judge"), >=, 1);
}

/* How each score came about is printed for those who ask, and for them only. */
static void
test_trails (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_auto (GStrv) parts = g_strsplit ("cover,contents,answers,trails", ",", -1);
  const BwReportOptions options = { .parts = parts };
  g_autoptr (BwReport) plain = create_report (document, BW_PAPER_A4, FALSE);
  g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
  g_autofree char *without = dup_report_text (plain);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpuint (count_text (without, "How each score came about"), ==, 0);
  /* In the contents, and as a heading. */
  g_assert_cmpuint (count_text (text, "How each score came about"), ==, 2);
  g_assert_cmpuint (count_text (text, "The mean of what counts: ("), ==, assessment->n_dimensions);
  g_assert_cmpuint (count_text (text, "It is worked out as: 100 * sum-credit('cases') div count-answered('cases')"), ==,
                    1);
}

/* What is aimed at is printed, with what would follow. */
static void
test_target (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_autoptr (BwReport) plain = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *without = dup_report_text (plain);
  g_autofree double *scores = g_new (double, assessment->n_dimensions);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    scores[i] = NAN;
  scores[bw_assessment_find_dimension (assessment, "v-rdy")] = 93;
  bw_document_set_target (document, scores);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpuint (count_text (without, "What you aim at"), ==, 0);
  g_assert_cmpuint (count_text (text, "What you aim at"), ==, 1);
  g_assert_cmpuint (count_text (text, "→ 93"), ==, 1);
  g_assert_cmpuint (count_text (text, "What would follow Overall readiness"), ==, 1);
  g_assert_cmpuint (count_text (text, "Overall exposure 50 →"), ==, 0);
}

static void
test_order (void)
{
  static const char *const parts[] = { "In this report",
                                       "How to read this report",
                                       "What stands out",
                                       "Where to begin",
                                       "Exposure: what presses on you",
                                       "Readiness: how well you can answer",
                                       "Scores that combine others",
                                       "Notes and flags",
                                       "All answers",
                                       "The charts as tables",
                                       "How scores are made, and what they are not",
                                       "Please keep in mind",
                                       "About this assessment",
                                       "Sources",
                                       "What this report rests on" };
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *text = dup_report_text (report);
  const char *place = strstr (text, "In this report");
  g_assert_true (g_str_has_prefix (text, "Bellwether report VUCA environment and response"));
  g_assert_nonnull (place);
  for (guint i = 1; i < G_N_ELEMENTS (parts); i++)
    {
      /* Past the contents, where all the names come in this order already. */
      if (i == 2)
        place = strstr (place, "Print this report and talk about it");
      place = strstr (place, parts[i]);
      if (!place)
        g_test_message ("%s is missing or out of order", parts[i]);
      g_assert_nonnull (place);
    }
}

static void
test_disclaimers (void)
{
  for (guint filling = FILL_NOTHING; filling <= FILL_EVERYTHING; filling++)
    {
      g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
      g_autoptr (BwDocument) document = fill_document (assessment, filling);
      g_autoptr (BwReport) report = create_report (document, BW_PAPER_LETTER, FALSE);
      g_autofree char *text = dup_report_text (report);
      guint n = 0;
      for (; bw_report_get_disclaimers ()[n].lead; n++)
        {
          g_assert_cmpuint (count_text (text, bw_report_get_disclaimers ()[n].lead), ==, 1);
          g_assert_cmpuint (count_text (text, bw_report_get_disclaimers ()[n].text), ==, 1);
        }
      g_assert_cmpuint (n, ==, 8);
      for (guint i = 0; i < assessment->n_disclaimer; i++)
        g_assert_cmpuint (count_text (text, assessment->disclaimer[i].text), ==, 1);
      g_assert_cmpuint (count_text (text, assessment->digest), ==, 1);
      g_assert_cmpuint (count_text (text, assessment->sources[0].citation), ==, 1);
    }
}

/* Nothing was answered: a short report, kind, without empty charts or dashes. */
static void
test_empty (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_NOTHING);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpuint (bw_report_get_n_pages (report), <=, 4);
  g_assert_cmpuint (count_text (text, "Nothing has been answered yet"), ==, 1);
  g_assert_cmpuint (count_text (text, assessment->outcome), ==, 1);
  g_assert_cmpuint (count_text (text, "All answers"), ==, 0);
  g_assert_cmpuint (count_text (text, "Skipped"), ==, 0);
}

/* Some answers: dimensions without enough of them say so. */
static void
test_some (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("servant-leadership.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_SOME);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpuint (count_text (text, "Not enough answers for a score yet."), >=, 1);
  g_assert_cmpuint (count_text (text, "Nothing has been answered yet"), ==, 0);
  /* The headline says that there is no overall score; no empty figure repeats it. */
  g_assert_cmpuint (count_text (text, "Overall readiness"), ==, 0);
}

static void
test_options (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_auto (GStrv) parts = g_strsplit ("cover,contents,guide,advice,cases,tables", ",", -1);
  const BwReportOptions options = { .paper = BW_PAPER_A4, .parts = parts };
  g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpuint (count_text (text, "All answers"), ==, 0);
  g_assert_cmpuint (count_text (text, "Notes and flags"), ==, 0);
  g_assert_cmpuint (count_text (text, "Organisation Pumps"), ==, 0);
  /* The cases stay: they are there to learn from. */
  g_assert_cmpuint (count_text (text, "The cases, to learn from"), ==, 2);
  g_assert_cmpuint (count_text (text, "The cause is known, so there is little left to find out."), ==, 1);
}

/* Whoever left a case out does not read its solution here. */
static void
test_case_not_answered (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  BwAnswer answer = { .state = BW_ANSWER_SKIPPED };
  bw_document_set_answer (document, 0, (guint)bw_assessment_find_item (assessment, "case.price"), &answer);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *text = dup_report_text (report);
  g_assert_cmpuint (count_text (text, "You chose: Skipped"), ==, 1);
  g_assert_cmpuint (count_text (text, "The cause is known, so there is little left to find out."), ==, 0);
}

/* Markup in anybody's words is printed as it is. */
static void
test_hostile (void)
{
  static const char *const words[] = { "Marks & <b>signs</b>",
                                       "Team <North> & Co",
                                       "Pumps & <Pipes>",
                                       "Cannot <say>",
                                       "Seen in March & <often>",
                                       "Said in <b>plain</b> words & no others.",
                                       "noisier &amp; louder.",
                                       "<pump> & pipe",
                                       "Twice: 14 &c",
                                       "First <a>; Second <b>",
                                       "1 <pieces>",
                                       "Because <it> & they pass.",
                                       "A <source> & its author.",
                                       "Ask <why> & how." };
  g_autoptr (BwAssessment) assessment = read_definition ("data/report/hostile.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_EVERYTHING);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_autofree char *text = dup_report_text (report);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (count_text (text, words[i]) == 0)
        g_test_message ("missing: %s", words[i]);
      g_assert_cmpuint (count_text (text, words[i]), >=, 1);
    }
}

/* What is not UTF-8 does no harm. */
static void
test_not_utf8 (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (BwDocument) document = fill_document (assessment, FILL_NOTHING);
  const BwReportOptions options = { .organisation = (char *)"Caf\xe9", .day = (char *)"2026-\xff-22" };
  g_autoptr (BwReport) report = bw_report_new (document, 0, &options);
  g_autofree char *text = dup_report_text (report);
  g_autoptr (GBytes) bytes = bw_report_to_pdf (report, NULL, NULL, NULL);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (count_text (text, "Caf\357\277\275"), ==, 1);
  g_assert_nonnull (bytes);
}

static void
test_day (void)
{
  static const char *const days[][2] = { { "2026-11-22", "22 November 2026" },
                                         { "2026-01-01", "1 January 2026" },
                                         { "2026-13-01", "2026-13-01" },
                                         { "soon", "soon" } };
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *day = bw_day_format (days[i][0]);
      g_assert_cmpstr (day, ==, days[i][1]);
    }
  g_autofree char *none = bw_day_format (NULL);
  g_assert_cmpstr (none, ==, "");
}

/* The document may go: the report stands on its own. */
static void
test_outlives_document (void)
{
  BwAssessment *assessment = read_definition ("vuca.xml");
  BwDocument *document = fill_document (assessment, FILL_EVERYTHING);
  g_autoptr (BwReport) report = create_report (document, BW_PAPER_A4, FALSE);
  g_assert_finalize_object (document);
  bw_assessment_unref (assessment);
  g_autoptr (GBytes) bytes = bw_report_to_pdf (report, NULL, NULL, NULL);
  g_assert_nonnull (bytes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/every-answer", test_every_answer);
  g_test_add_func ("/report/reverse", test_reverse);
  g_test_add_func ("/report/trails", test_trails);
  g_test_add_func ("/report/target", test_target);
  g_test_add_func ("/report/order", test_order);
  g_test_add_func ("/report/disclaimers", test_disclaimers);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/some", test_some);
  g_test_add_func ("/report/options", test_options);
  g_test_add_func ("/report/case-not-answered", test_case_not_answered);
  g_test_add_func ("/report/hostile", test_hostile);
  g_test_add_func ("/report/not-utf8", test_not_utf8);
  g_test_add_func ("/report/day", test_day);
  g_test_add_func ("/report/outlives-document", test_outlives_document);
  return g_test_run ();
}
