/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lime-export.h"
#include "tests/core/document/small-assessment.h"

#include "app/definition/bw-catalogue.h"
#include "app/document/bw-number.h"
#include "app/exchange/bw-lime-survey.h"
#include "app/exchange/bw-response-table.h"
#include "app/scoring/bw-result.h"

#include <string.h>

static GBytes *
load (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static BwCatalogue *
load_catalogue (void)
{
  BwCatalogue *catalogue = bw_catalogue_new (small_get_schema (), g_getenv ("BELLWETHER_ASSESSMENTS"), NULL);

  bw_catalogue_load (catalogue);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), >=, 8);
  return catalogue;
}

/* The survey of the small assessment is byte for byte the one that was looked at by hand. */
static void
test_golden (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "exchange", NULL);
  g_autoptr (GBytes) expected = load (folder, "small.lss");
  g_auto (GStrv) left_out = NULL;
  g_autoptr (GBytes) bytes = bw_lime_survey_write (small_get_assessment (), BW_FORM_SELF, &left_out);

  small_assert_same_text ("small.lss", bytes, expected);
  g_assert_cmpuint (g_strv_length (left_out), ==, 1);
  g_assert_cmpstr (left_out[0], ==, "The table map is a text to write in, one row a line.");
}

static void
assert_matches (const char *expression, const char *code)
{
  if (!g_regex_match_simple (expression, code, G_REGEX_DOLLAR_ENDONLY, 0))
    g_error ("“%s” is not %s", code, expression);
}

/* What LimeSurvey drops or renames without a word: codes that are too long, begin with a digit, or occur twice. */
static void
check_codes (const BwAssessment *assessment)
{
  g_autoptr (BwLimeCodes) codes = bw_lime_codes_new (assessment);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < codes->n_questions; i++)
    {
      assert_matches ("^[A-Za-z][A-Za-z0-9]{0,19}$", codes->questions[i].code);
      g_assert_true (g_hash_table_add (seen, g_ascii_strdown (codes->questions[i].code, -1)));
    }
  for (guint i = 0; i < assessment->n_items; i++)
    {
      if (codes->subquestions[i] != NULL)
        {
          assert_matches ("^[A-Za-z][A-Za-z0-9]{0,19}$", codes->subquestions[i]);
          g_assert_true (g_hash_table_add (seen, g_ascii_strdown (codes->subquestions[i], -1)));
        }
      for (guint o = 0; codes->options[i] != NULL && o < assessment->items[i].n_options; o++)
        assert_matches ("^[A-Za-z][A-Za-z0-9]{0,19}$", codes->options[i][o]);
    }
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *code = bw_lime_answer_code (i);
      assert_matches ("^[A-Za-z][A-Za-z0-9]{0,4}$", code);
      g_assert_cmpint (bw_lime_answer_position (code), ==, i);
    }
}

static void
test_codes (void)
{
  g_autoptr (BwCatalogue) catalogue = load_catalogue ();
  g_autoptr (GBytes) bytes =
    small_replace ("small.xml", "id=\"wish\"", "id=\"a-very-long-id-that-is-longer-than-a-code\"");
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes));
  g_autoptr (GBytes) crowded = NULL;
  g_autoptr (BwIssues) issues = bw_issues_new ("crowded.xml");
  g_autoptr (BwAssessment) assessment = NULL;

  g_string_replace (text, "id=\"people\"", "id=\"a-very-long-id-that-is-longer-than-another\"", 1);
  g_string_replace (text, "id=\"minutes\"", "id=\"speed1\"", 1);
  g_string_replace (text, "id=\"sector\"", "id=\"token\"", 1);
  crowded = g_string_free_to_bytes (g_steal_pointer (&text));
  assessment = bw_assessment_parse (crowded, small_get_schema (), NULL, issues);
  g_assert_nonnull (assessment);
  check_codes (assessment);
  check_codes (small_get_assessment ());
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      if (bw_catalogue_entry_get_assessment (entry) != NULL)
        check_codes (bw_catalogue_entry_get_assessment (entry));
    }
}

static char *
make_field (const BwAssessment *assessment, const BwField *field)
{
  switch (field->type)
    {
    case BW_FIELD_TEXT:
      return g_strdup ("words; more");
    case BW_FIELD_NUMBER:
      return g_strdup ("3");
    case BW_FIELD_RATING:
      return bw_number_print (assessment->response_scales[field->response_scale].points[0].value);
    case BW_FIELD_DERIVED:
      break;
    }
  return g_strdup ("");
}

/* An answer to every item that differs from person to person; some are left open, some not applicable. */
static BwAnswer
make_answer (const BwAssessment *assessment, guint item, guint person)
{
  const BwItem *asked = &assessment->items[item];
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, item);
  guint mix = item * 7 + person * 3 + item * person;
  BwAnswer answer = { .state = BW_ANSWER_GIVEN };
  g_auto (GStrv) row = NULL;

  if (mix % 11 == 10)
    return (BwAnswer){ 0 };
  if (mix % 13 == 12 && (scale != NULL || asked->type == BW_ITEM_CHOICE || asked->type == BW_ITEM_VIGNETTE))
    return (BwAnswer){ .state = BW_ANSWER_NOT_APPLICABLE };
  if (scale != NULL || asked->n_options > 0)
    answer.choice = mix % (scale != NULL ? scale->n_points : asked->n_options);
  if (asked->type == BW_ITEM_MULTIPLE_CHOICE)
    answer.choices = 1 + mix % ((1u << asked->n_options) - 1);
  answer.number = asked->whole ? (double)(1 + mix % 9) : 0.5 + mix % 9;
  answer.text = g_strdup_printf ("=%u “A”; \"b\"\nc, d", mix);
  if (asked->type == BW_ITEM_RECORD_TABLE)
    {
      row = g_new0 (char *, asked->n_fields + 1);
      for (guint f = 0; f < asked->n_fields; f++)
        row[f] = make_field (assessment, &asked->fields[f]);
      answer.rows = bw_rows_new ();
      g_ptr_array_add (answer.rows, g_strdupv (row));
      g_ptr_array_add (answer.rows, g_steal_pointer (&row));
    }
  return answer;
}

/* The document that people would have made here themselves. */
static BwDocument *
answer_directly (BwAssessment *assessment, guint person)
{
  BwDocument *document = bw_document_new (assessment, BW_FORM_SELF, "d", "r", "2026-03-30");

  for (guint i = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) made = make_answer (assessment, i, person);
      g_auto (BwAnswer) answer = bw_answer_normalise (assessment, i, &made);

      bw_document_set_answer (document, 0, i, &answer);
      if (assessment->items[i].type == BW_ITEM_VIGNETTE || assessment->items[i].type == BW_ITEM_CHOICE)
        bw_document_set_note (document, 0, i, "Because \"so\".\nAnd more");
    }
  return document;
}

static char *
make_id (gpointer data)
{
  return g_strdup ("r");
}

static BwDocument *
import (BwAssessment *assessment, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwResponseTable) table = bw_response_table_new (assessment, BW_FORM_SELF, bytes, NULL, &error);
  BwDocument *document;

  g_assert_no_error (error);
  bw_response_table_check (table, NULL, &error);
  for (guint i = 0; i < bw_response_table_get_mismatches (table)->len; i++)
    {
      g_autofree char *line =
        bw_response_table_format_mismatch (table, g_ptr_array_index (bw_response_table_get_mismatches (table), i));
      g_test_message ("%s", line);
    }
  g_assert_cmpuint (bw_response_table_get_n_missing_items (table), ==, 0);
  document = bw_response_table_create_document (
    table, &(BwResponseTableOptions){ .document_id = "d", .today = "2026-03-30", .make_id = make_id }, &error);
  g_assert_no_error (error);
  return document;
}

static void
assert_same_score (const BwScore *a, const BwScore *b)
{
  g_assert_cmpmem (&a->score, sizeof a->score, &b->score, sizeof b->score);
  g_assert_cmpuint (a->n_answered, ==, b->n_answered);
}

/* Every answer, and every score to the last digit. */
static void
assert_same (BwAssessment *assessment, BwDocument *direct, BwDocument *imported)
{
  const BwResponse *a = bw_document_get_response (direct, 0);
  const BwResponse *b = bw_document_get_response (imported, 0);
  g_autoptr (BwResult) result_a = bw_result_new (assessment, a);
  g_autoptr (BwResult) result_b = bw_result_new (assessment, b);

  for (guint i = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) answer_a = bw_response_dup_answer (a, i);
      g_auto (BwAnswer) answer_b = bw_response_dup_answer (b, i);

      if (!bw_answer_equal (&answer_a, &answer_b))
        g_error ("%s differs", assessment->items[i].id);
      g_assert_cmpstr (bw_response_get_note (a, i), ==, bw_response_get_note (b, i));
    }
  for (guint i = 0; i < assessment->n_dimensions; i++)
    assert_same_score (&result_a->dimensions[i], &result_b->dimensions[i]);
  for (guint i = 0; i < assessment->n_indices; i++)
    assert_same_score (&result_a->indices[i], &result_b->indices[i]);
  assert_same_score (&result_a->exposure, &result_b->exposure);
  assert_same_score (&result_a->readiness, &result_b->readiness);
}

static void
check_round_trip (BwAssessment *assessment, guint n_people, guint n_variants)
{
  for (guint person = 0; person < n_people; person++)
    for (LimeHeading heading = 0; heading < LIME_N_HEADINGS; heading++)
      for (guint variant = 0; variant < n_variants; variant++)
        {
          const LimeExport options = { .heading = heading,
                                       .long_answers = (variant & 1) != 0,
                                       .numbers = (variant & 2) != 0,
                                       .delimiter = (variant & 4) != 0 ? ',' : ';' };
          g_autoptr (BwDocument) direct = answer_directly (assessment, person);
          g_autoptr (GBytes) bytes = lime_export (direct, &options);
          g_autoptr (BwDocument) imported = import (assessment, bytes);

          assert_same (assessment, direct, imported);
        }
}

static void
test_round_trip (void)
{
  check_round_trip (small_get_assessment (), 5, 8);
}

static void
test_round_trip_shipped (void)
{
  g_autoptr (BwCatalogue) catalogue = load_catalogue ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      BwAssessment *assessment = bw_catalogue_entry_get_assessment (entry);

      if (assessment != NULL && assessment->forms[BW_FORM_SELF].declared)
        check_round_trip (assessment, 1, 2);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lime-survey/golden", test_golden);
  g_test_add_func ("/lime-survey/codes", test_codes);
  g_test_add_func ("/lime-survey/round-trip", test_round_trip);
  g_test_add_func ("/lime-survey/round-trip-shipped", test_round_trip_shipped);
  return g_test_run ();
}
