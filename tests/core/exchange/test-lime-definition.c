/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/core/document/small-assessment.h"

#include "app/definition/bw-catalogue.h"
#include "app/exchange/bw-html-text.h"
#include "app/exchange/bw-lime-definition.h"
#include "app/exchange/bw-lime-survey.h"
#include "app/scoring/bw-result.h"

#include <math.h>
#include <string.h>

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "exchange", name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* What the survey becomes; it has to be read without a finding. */
static GBytes *
convert (GBytes *bytes, const char *language, char ***left_out)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("survey.lss");
  g_autoptr (BwLimeFile) file = bw_lime_file_read (bytes, language, issues);
  g_autofree char *summary = bw_issues_summarise (issues);
  g_autoptr (GError) error = NULL;
  GBytes *definition;

  g_assert_cmpstr (summary, ==, NULL);
  definition = bw_lime_definition_write (file, left_out, &error);
  g_assert_no_error (error);
  return definition;
}

static BwAssessment *
parse (GBytes *definition)
{
  g_autoptr (BwIssues) issues = bw_issues_new ("definition.xml");
  BwAssessment *assessment = bw_assessment_parse (definition, small_get_schema (), NULL, issues);

  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    g_test_message ("%d: %s", bw_issues_get (issues, i)->line, bw_issues_get (issues, i)->text);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  return assessment;
}

/* A survey of the older shape, in two languages, with a question of nearly every type: the definition, and what it left
 * out. */
static void
test_golden (void)
{
  g_autoptr (GBytes) survey = load ("repeated.lss");
  g_autoptr (GBytes) expected = load ("repeated.xml");
  g_autoptr (GBytes) expected_notes = load ("repeated.txt");
  g_auto (GStrv) left_out = NULL;
  g_autoptr (GBytes) definition = convert (survey, NULL, &left_out);
  g_autofree char *notes = g_strjoinv ("\n", left_out);
  g_autofree char *lines = g_strconcat (notes, "\n", NULL);
  g_autoptr (GBytes) written_notes = g_bytes_new (lines, strlen (lines));
  g_autoptr (BwAssessment) assessment = parse (definition);

  small_assert_same_text ("repeated.xml", definition, expected);
  small_assert_same_text ("repeated.txt", written_notes, expected_notes);
  g_assert_true (assessment->items[bw_assessment_find_item (assessment, "leadr.sq001")].reverse);
}

static void
test_languages (void)
{
  g_autoptr (GBytes) survey = load ("repeated.lss");
  g_auto (GStrv) left_out = NULL;
  g_autoptr (GBytes) definition = convert (survey, "fr", &left_out);
  g_autoptr (BwAssessment) assessment = parse (definition);
  g_autoptr (BwIssues) issues = bw_issues_new ("survey.lss");

  g_assert_cmpstr (assessment->language, ==, "fr");
  g_assert_cmpstr (assessment->title, ==, "Notre équipe");
  g_assert_cmpstr (assessment->items[0].stems[BW_FORM_SELF], ==, "Nous écoutons.");
  g_assert_null (bw_lime_file_read (survey, "de", issues));
  g_assert_cmpint (bw_issues_get (issues, 0)->tag, ==, BW_TAG_LANGUAGE_MISSING);
}

/* The position of what stands in the same place in @assessment as item @item in @other; the two have the same items. */
static void
answer_alike (const BwAssessment *assessment, BwDocument *document)
{
  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, i);
      const BwItem *item = &assessment->items[i];
      BwAnswer answer = { .state = BW_ANSWER_GIVEN };

      if (scale == NULL && item->n_options == 0)
        continue;
      answer.choice = (i * 7 + i / 3) % (scale != NULL ? scale->n_points : item->n_options);
      answer.choices = 1;
      bw_document_set_answer (document, 0, i, &answer);
    }
}

static BwResult *
score (BwAssessment *assessment)
{
  g_autoptr (BwDocument) document =
    bw_document_new (assessment, bw_assessment_get_default_form (assessment), "d", "r", "2026-03-30");

  answer_alike (assessment, document);
  return bw_result_new (assessment, bw_document_get_response (document, 0));
}

static int
find_dimension_called (const BwAssessment *assessment, const char *name)
{
  for (guint i = 0; i < assessment->n_dimensions; i++)
    if (g_str_equal (assessment->dimensions[i].name, name))
      return (int)i;
  return -1;
}

/* What went out as a survey and comes back asks the same, in the same order, and gives the same scores. */
static void
check_return (BwAssessment *assessment)
{
  BwForm form = bw_assessment_get_default_form (assessment);
  g_autoptr (GBytes) survey = bw_lime_survey_write (assessment, form, NULL);
  g_auto (GStrv) left_out = NULL;
  g_autoptr (GBytes) definition = convert (survey, NULL, &left_out);
  g_autoptr (BwAssessment) returned = parse (definition);
  g_autoptr (BwResult) before = score (assessment);
  g_autoptr (BwResult) after = score (returned);

  g_assert_cmpuint (assessment->n_items, ==, returned->n_items);
  for (guint i = 0; i < assessment->n_items; i++)
    {
      const BwItem *item = &assessment->items[i];

      g_assert_true (g_str_has_suffix (returned->items[i].stems[BW_FORM_SELF], item->stems[form]));
      g_assert_cmpuint (item->n_options, ==, returned->items[i].n_options);
      g_assert_cmpint (item->reverse, ==, returned->items[i].reverse);
      for (guint o = 0; o < item->n_options; o++)
        if (!isnan (item->options[o].credit))
          g_assert_cmpfloat (item->options[o].credit, ==, returned->items[i].options[o].credit);
    }
  g_assert_cmpuint (assessment->n_dimensions, ==, returned->n_dimensions);
  for (guint i = 0; i < assessment->n_dimensions; i++)
    {
      int there = find_dimension_called (returned, assessment->dimensions[i].name);

      g_assert_cmpint (there, >=, 0);
      g_assert_cmpuint (before->dimensions[i].n_answered, ==, after->dimensions[there].n_answered);
      g_assert_cmpfloat_with_epsilon (before->dimensions[i].score, after->dimensions[there].score, 1e-9);
    }
}

static void
test_return (void)
{
  g_autoptr (BwCatalogue) catalogue = bw_catalogue_new (small_get_schema (), g_getenv ("BELLWETHER_ASSESSMENTS"), NULL);

  check_return (small_get_assessment ());
  bw_catalogue_load (catalogue);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      if (bw_catalogue_entry_get_assessment (entry) != NULL)
        check_return (bw_catalogue_entry_get_assessment (entry));
    }
}

static void
test_html (void)
{
  static const struct
  {
    const char *html;
    const char *text;
    gboolean marked_up;
  } cases[] = {
    { "", "", FALSE },
    { " a\n b ", "a b", FALSE },
    { "<p>a</p><p>b<br/>c</p>", "a|b|c", FALSE },
    { "<b>a</b> &amp; <i class='x'>b</i>", "a & b", TRUE },
    { "a<script>if (a < b) {}</script>b", "ab", TRUE },
    { "a<STYLE>p {}", "a", TRUE },
    { "a<!-- <b> -->b", "ab", FALSE },
    { "1 < 2 & 3 > 2", "1 < 2 & 3 > 2", FALSE },
    { "&eacute;&#233;&#xE9;&nbsp;x", "ééé x", FALSE },
    { "&unknown; &#0; &#x110000; &#12", "&unknown; &#0; &#x110000; &#12", FALSE },
    { "<a <b <c", "<a <b <c", FALSE },
    { "<ul><li>a</li><li>b</li></ul>", "a|b", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean marked_up = FALSE;
      g_auto (GStrv) paragraphs = bw_html_dup_paragraphs (cases[i].html, &marked_up);
      g_autofree char *text = g_strjoinv ("|", paragraphs);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (marked_up, ==, cases[i].marked_up);
    }
}

/* The tag of the first finding about a survey made of @text. */
static BwTag
refuse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwIssues) issues = bw_issues_new ("survey.lss");

  g_assert_null (bw_lime_file_read (bytes, NULL, issues));
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  return bw_issues_get (issues, 0)->tag;
}

static void
test_refused (void)
{
  static const char nothing[] = "<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (nothing, sizeof nothing - 1);
  g_autoptr (BwIssues) issues = bw_issues_new ("survey.lss");
  g_autoptr (BwLimeFile) file = bw_lime_file_read (bytes, NULL, issues);
  g_autoptr (GString) crowd =
    g_string_new ("<document><LimeSurveyDocType>Survey</LimeSurveyDocType><groups><rows><row><gid>1</gid></row></rows>"
                  "</groups><questions><rows>");
  g_auto (GStrv) left_out = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (refuse ("<!DOCTYPE a><document/>"), ==, BW_TAG_DOCTYPE);
  g_assert_cmpint (refuse ("<document"), ==, BW_TAG_NOT_XML);
  g_assert_cmpint (refuse ("<survey/>"), ==, BW_TAG_WRONG_ROOT);
  g_assert_cmpint (refuse ("<document><LimeSurveyDocType>Group</LimeSurveyDocType></document>"), ==, BW_TAG_WRONG_ROOT);
  g_assert_nonnull (file);
  g_assert_null (bw_lime_definition_write (file, &left_out, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  for (guint i = 0; i < 3001; i++)
    g_string_append_printf (crowd, "<row><qid>%u</qid><gid>1</gid></row>", i);
  g_string_append (crowd, "</rows></questions></document>");
  g_assert_cmpint (refuse (crowd->str), ==, BW_TAG_TOO_COMPLEX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lime-definition/golden", test_golden);
  g_test_add_func ("/lime-definition/languages", test_languages);
  g_test_add_func ("/lime-definition/return", test_return);
  g_test_add_func ("/lime-definition/html", test_html);
  g_test_add_func ("/lime-definition/refused", test_refused);
  return g_test_run ();
}
