/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include <math.h>

static BwResponse *
new_response (void)
{
  return bw_response_new (small_get_assessment (), "r1", BW_FORM_CONSENSUS);
}

static void
set (BwResponse *response, const char *id, const char *text)
{
  g_auto (BwAnswer) answer = small_answer (id, text);

  bw_response_set_answer (response, small_item (id), &answer);
}

static void
test_empty (void)
{
  g_autoptr (BwResponse) response = new_response ();

  g_assert_true (bw_response_get_assessment (response) == small_get_assessment ());
  g_assert_cmpstr (bw_response_get_id (response), ==, "r1");
  g_assert_cmpint (bw_response_get_form (response), ==, BW_FORM_CONSENSUS);
  g_assert_null (bw_response_get_name (response));
  g_assert_null (bw_response_get_started (response));
  g_assert_null (bw_response_get_changed (response));
  for (guint i = 0; i < small_get_assessment ()->n_items; i++)
    {
      g_auto (BwAnswer) answer = bw_response_dup_answer (response, i);
      g_assert_cmpint (bw_response_get_codes (response)[i], ==, BW_CODE_SKIPPED);
      g_assert_cmpint (bw_response_get_state (response, i), ==, BW_ANSWER_SKIPPED);
      g_assert_cmpint (answer.state, ==, BW_ANSWER_SKIPPED);
      g_assert_cmpint (bw_response_get_choice (response, i), ==, -1);
      g_assert_cmpuint (bw_response_get_choices (response, i), ==, 0);
      g_assert_true (isnan (bw_response_get_number (response, i)));
      g_assert_null (bw_response_get_text (response, i));
      g_assert_null (bw_response_get_rows (response, i));
      g_assert_null (bw_response_get_note (response, i));
      g_assert_false (bw_response_get_flagged (response, i));
    }
}

static void
test_every_type (void)
{
  g_autoptr (BwResponse) response = new_response ();

  set (response, "speed.1", "3");
  g_assert_cmpint (bw_response_get_codes (response)[small_item ("speed.1")], ==, BW_CODE_FIRST + 2);
  g_assert_cmpint (bw_response_get_choice (response, small_item ("speed.1")), ==, 2);
  set (response, "speed.1", "n/a");
  g_assert_cmpint (bw_response_get_codes (response)[small_item ("speed.1")], ==, BW_CODE_NOT_APPLICABLE);
  g_assert_cmpint (bw_response_get_state (response, small_item ("speed.1")), ==, BW_ANSWER_NOT_APPLICABLE);
  g_assert_cmpint (bw_response_get_choice (response, small_item ("speed.1")), ==, -1);
  set (response, "case.1", "wait");
  g_assert_cmpint (bw_response_get_choice (response, small_item ("case.1")), ==, 2);
  set (response, "sector", "private");
  g_assert_cmpint (bw_response_get_choice (response, small_item ("sector")), ==, 1);
  set (response, "channels", "shop, web");
  g_assert_cmpint (bw_response_get_codes (response)[small_item ("channels")], ==, BW_CODE_ELSEWHERE);
  g_assert_cmpuint (bw_response_get_choices (response, small_item ("channels")), ==, 5);
  g_assert_cmpint (bw_response_get_choice (response, small_item ("channels")), ==, -1);
  set (response, "minutes", "12.5");
  g_assert_cmpfloat (bw_response_get_number (response, small_item ("minutes")), ==, 12.5);
  g_assert_null (bw_response_get_text (response, small_item ("minutes")));
  set (response, "wish", "More time");
  g_assert_cmpstr (bw_response_get_text (response, small_item ("wish")), ==, "More time");
  g_assert_true (isnan (bw_response_get_number (response, small_item ("wish"))));
  set (response, "map", "A|3|2|later; B");
  GPtrArray *rows = bw_response_get_rows (response, small_item ("map"));
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpuint (g_strv_length (rows->pdata[1]), ==, 5);
  g_assert_cmpstr (((char **)rows->pdata[0])[4], ==, "later");
  g_assert_cmpstr (((char **)rows->pdata[1])[1], ==, "");

  set (response, "wish", "Less noise");
  g_assert_cmpstr (bw_response_get_text (response, small_item ("wish")), ==, "Less noise");
  set (response, "wish", "");
  set (response, "map", "");
  set (response, "minutes", "n/a");
  g_assert_null (bw_response_get_text (response, small_item ("wish")));
  g_assert_null (bw_response_get_rows (response, small_item ("map")));
  g_assert_true (isnan (bw_response_get_number (response, small_item ("minutes"))));
  g_assert_cmpuint (bw_response_get_choices (response, small_item ("channels")), ==, 5);
}

static void
test_remarks (void)
{
  g_autoptr (BwResponse) response = new_response ();
  guint item = small_item ("minutes");
  gsize empty = bw_response_get_size (response);

  bw_response_set_note (response, item, "Ask");
  bw_response_set_flagged (response, item, TRUE);
  set (response, "minutes", "3");
  bw_response_set_note (response, small_item ("speed.1"), "Before it");
  g_assert_cmpstr (bw_response_get_note (response, item), ==, "Ask");
  g_assert_cmpstr (bw_response_get_note (response, small_item ("speed.1")), ==, "Before it");
  g_assert_true (bw_response_get_flagged (response, item));
  g_assert_false (bw_response_get_flagged (response, small_item ("speed.1")));
  g_assert_cmpfloat (bw_response_get_number (response, item), ==, 3);
  bw_response_set_note (response, item, "bad \x01 byte \xff");
  g_assert_cmpstr (bw_response_get_note (response, item), ==, "bad � byte �");

  bw_response_set_note (response, item, "");
  bw_response_set_note (response, small_item ("speed.1"), NULL);
  bw_response_set_flagged (response, item, FALSE);
  g_assert_null (bw_response_get_note (response, item));
  g_assert_cmpfloat (bw_response_get_number (response, item), ==, 3);
  set (response, "minutes", "");
  g_assert_cmpuint (bw_response_get_size (response), ==, empty);
}

static void
test_person (void)
{
  g_autoptr (BwResponse) response = new_response ();

  bw_response_set_name (response, "Ada");
  g_assert_cmpstr (bw_response_get_name (response), ==, "Ada");
  bw_response_set_name (response, bw_response_get_name (response));
  g_assert_cmpstr (bw_response_get_name (response), ==, "Ada");
  bw_response_set_name (response, "");
  g_assert_null (bw_response_get_name (response));
  bw_response_set_days (response, "2026-03-30", NULL);
  bw_response_set_days (response, bw_response_get_started (response), "2026-03-31");
  g_assert_cmpstr (bw_response_get_started (response), ==, "2026-03-30");
  g_assert_cmpstr (bw_response_get_changed (response), ==, "2026-03-31");
  bw_response_set_days (response, NULL, bw_response_get_started (response));
  g_assert_null (bw_response_get_started (response));
  g_assert_cmpstr (bw_response_get_changed (response), ==, "2026-03-30");
}

static void
test_days (void)
{
  static const char *const good[] = { "2026-03-31", "2024-02-29", "0001-01-01", "9999-12-31" };
  static const char *const bad[] = { "",           "2026-3-31",  "2026-02-29",       "2026-13-01",
                                     "2026-00-10", "2026-01-00", "2026-01-32",       "2026-01-01 ",
                                     "26-01-01",   "2026/01/01", "2026-01-01T10:00", "+026-01-01",
                                     "0000-01-01" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (bw_day_is_valid (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (bw_day_is_valid (bad[i]));
  g_assert_false (bw_day_is_valid (NULL));
}

static void
test_fits (void)
{
  const BwAssessment *assessment = small_get_assessment ();
  BwAnswer choice = { .state = BW_ANSWER_GIVEN, .choice = 4 };
  BwAnswer number = { .state = BW_ANSWER_GIVEN, .number = 40 };
  BwAnswer ticks = { .state = BW_ANSWER_GIVEN, .choices = 7 };
  BwAnswer skipped = { .choice = 99 };
  g_auto (BwAnswer) table = small_answer ("map", "A|1|2|b");

  g_assert_true (bw_answer_fits (assessment, small_item ("speed.1"), &choice));
  g_assert_false (bw_answer_fits (assessment, small_item ("drift.1"), &choice));
  g_assert_false (bw_answer_fits (assessment, small_item ("case.1"), &choice));
  g_assert_true (bw_answer_fits (assessment, small_item ("case.1"), &skipped));
  g_assert_true (bw_answer_fits (assessment, small_item ("channels"), &ticks));
  ticks.choices = 8;
  g_assert_false (bw_answer_fits (assessment, small_item ("channels"), &ticks));
  g_assert_true (bw_answer_fits (assessment, small_item ("people"), &number));
  number.number = 40.5;
  g_assert_true (bw_answer_fits (assessment, small_item ("minutes"), &number));
  g_assert_false (bw_answer_fits (assessment, small_item ("people"), &number));
  number.number = 12.5;
  g_assert_false (bw_answer_fits (assessment, small_item ("people"), &number));
  number.number = INFINITY;
  g_assert_false (bw_answer_fits (assessment, small_item ("minutes"), &number));
  g_assert_true (bw_answer_fits (assessment, small_item ("map"), &table));
  g_ptr_array_add (table.rows, g_strsplit ("1 2 3 4 5 6", " ", -1));
  g_assert_false (bw_answer_fits (assessment, small_item ("map"), &table));
}

static void
test_normalise (void)
{
  const BwAssessment *assessment = small_get_assessment ();
  BwAnswer full = { .state = BW_ANSWER_GIVEN, .choice = 1, .choices = 1, .number = -0.0, .text = "\x02" };
  BwAnswer nothing = { .state = BW_ANSWER_GIVEN, .number = NAN };

  for (guint i = 0; i < assessment->n_items; i++)
    {
      BwItemType type = assessment->items[i].type;
      g_auto (BwAnswer) normal = bw_answer_normalise (assessment, i, &nothing);
      gboolean chosen = type == BW_ITEM_RATING || type == BW_ITEM_VIGNETTE || type == BW_ITEM_CHOICE;
      g_assert_cmpint (normal.state, ==, chosen ? BW_ANSWER_GIVEN : BW_ANSWER_SKIPPED);
      g_assert_true (!isnan (normal.number));
    }
  g_auto (BwAnswer) rating = bw_answer_normalise (assessment, small_item ("speed.1"), &full);
  g_auto (BwAnswer) number = bw_answer_normalise (assessment, small_item ("minutes"), &full);
  g_auto (BwAnswer) text = bw_answer_normalise (assessment, small_item ("wish"), &full);
  g_assert_cmpuint (rating.choice, ==, 1);
  g_assert_cmpuint (rating.choices, ==, 0);
  g_assert_null (rating.text);
  g_assert_cmpuint (number.choice, ==, 0);
  g_assert_false (signbit (number.number));
  g_assert_cmpstr (text.text, ==, "�");

  g_auto (BwAnswer) table = { .state = BW_ANSWER_GIVEN, .rows = bw_rows_new () };
  g_ptr_array_add (table.rows, g_strsplit ("A 2 3 derived", " ", -1));
  g_auto (BwAnswer) rows = bw_answer_normalise (assessment, small_item ("map"), &table);
  char **row = rows.rows->pdata[0];
  g_assert_cmpuint (g_strv_length (row), ==, 5);
  g_assert_cmpstr (row[2], ==, "3");
  g_assert_cmpstr (row[3], ==, "");
}

static void
test_equal (void)
{
  g_auto (BwAnswer) a = small_answer ("map", "A|1|2|b;C");
  g_auto (BwAnswer) same = bw_answer_copy (&a);
  g_auto (BwAnswer) other = small_answer ("map", "A|1|2|b;D");
  g_auto (BwAnswer) shorter = small_answer ("map", "A|1|2|b");
  BwAnswer skipped = { .choice = 1 }, skipped_too = { .choice = 2 };
  BwAnswer two = { .state = BW_ANSWER_GIVEN, .choice = 2 }, not_applicable = { .state = BW_ANSWER_NOT_APPLICABLE };

  g_assert_true (bw_answer_equal (&a, &same));
  g_assert_false (bw_answer_equal (&a, &other));
  g_assert_false (bw_answer_equal (&a, &shorter));
  g_assert_false (bw_answer_equal (&shorter, &a));
  g_assert_true (bw_answer_equal (&skipped, &skipped_too));
  g_assert_false (bw_answer_equal (&skipped, &two));
  g_assert_false (bw_answer_equal (&skipped, &not_applicable));

  g_autoptr (GPtrArray) padded = bw_rows_copy (a.rows);
  g_strfreev (padded->pdata[1]);
  padded->pdata[1] = g_strsplit ("C", " ", -1);
  g_assert_true (bw_rows_equal (padded, a.rows));
  g_assert_true (bw_rows_equal (a.rows, padded));
  g_assert_false (bw_rows_equal (NULL, padded));
  g_assert_true (bw_rows_equal (NULL, NULL));
  bw_answer_clear (&other);
  g_assert_null (other.rows);
  g_assert_cmpint (other.state, ==, BW_ANSWER_SKIPPED);
}

static void
test_progress (void)
{
  const BwAssessment *assessment = small_get_assessment ();
  g_autoptr (BwResponse) response = new_response ();
  g_autofree guint8 *relevant = g_new0 (guint8, assessment->n_items);

  set (response, "speed.1", "3");
  set (response, "speed.2", "n/a");
  set (response, "channels", "web");
  set (response, "wish", "More time");
  bw_response_set_flagged (response, small_item ("wish"), TRUE);
  bw_response_set_flagged (response, small_item ("speed.3"), TRUE);

  BwProgress all = bw_response_get_progress (response, 0, G_MAXUINT, NULL);
  g_assert_cmpuint (all.total, ==, 11); /* all but the free text and the table */
  g_assert_cmpuint (all.answered, ==, 2);
  g_assert_cmpuint (all.not_applicable, ==, 1);
  g_assert_cmpuint (all.skipped, ==, 8);
  g_assert_cmpuint (all.flagged, ==, 2);

  BwProgress part = bw_response_get_progress (response, small_item ("speed.2"), 2, NULL);
  g_assert_cmpuint (part.total, ==, 2);
  g_assert_cmpuint (part.answered, ==, 0);
  g_assert_cmpuint (part.not_applicable, ==, 1);
  g_assert_cmpuint (part.flagged, ==, 1);

  relevant[small_item ("speed.1")] = 1;
  BwProgress asked = bw_response_get_progress (response, 0, assessment->n_items, relevant);
  g_assert_cmpuint (asked.total, ==, 1);
  g_assert_cmpuint (asked.answered, ==, 1);
  g_assert_cmpuint (asked.flagged, ==, 0);
  BwProgress none = bw_response_get_progress (response, G_MAXUINT, G_MAXUINT, NULL);
  g_assert_cmpuint (none.total, ==, 0);
}

/* Ten thousand responses to a real assessment of some fifty items, a tenth of them with a note. */
static void
test_memory (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("BELLWETHER_ASSESSMENTS"), "vuca.xml", NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  g_autoptr (GBytes) bytes = bw_xml_load_file (path, &bw_xml_limits_definition, issues);
  g_autoptr (BwAssessment) vuca = bw_assessment_parse (bytes, small_get_schema (), NULL, issues);
  g_autoptr (GPtrArray) responses = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_response_free);
  gsize total = 0;

  g_assert_nonnull (vuca);
  g_assert_cmpuint (vuca->n_items, >=, 50);
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%032x", i);
      BwResponse *response = bw_response_new (vuca, id, BW_FORM_SELF);
      g_ptr_array_add (responses, response);
      for (guint item = 0; item < vuca->n_items; item++)
        {
          BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choice = (i + item) % 4 };
          if (vuca->items[item].type == BW_ITEM_RATING || vuca->items[item].type == BW_ITEM_VIGNETTE)
            bw_response_set_answer (response, item, &answer);
        }
      if (i % 10 == 0)
        bw_response_set_note (response, i % vuca->n_items, "We have talked about this one before, and will again.");
      total += bw_response_get_size (response);
    }
  g_test_message ("%.0f bytes a response", (double)total / responses->len);
  g_assert_cmpuint (total / responses->len, <, 400);
  g_assert_cmpuint (total / responses->len, >, vuca->n_items);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/response/empty", test_empty);
  g_test_add_func ("/response/every-type", test_every_type);
  g_test_add_func ("/response/remarks", test_remarks);
  g_test_add_func ("/response/person", test_person);
  g_test_add_func ("/response/days", test_days);
  g_test_add_func ("/response/progress", test_progress);
  g_test_add_func ("/response/memory", test_memory);
  g_test_add_func ("/answer/fits", test_fits);
  g_test_add_func ("/answer/normalise", test_normalise);
  g_test_add_func ("/answer/equal", test_equal);
  return g_test_run ();
}
