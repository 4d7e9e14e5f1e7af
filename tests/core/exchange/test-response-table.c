/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/core/document/small-assessment.h"

#include "app/exchange/bw-response-table.h"

#include <string.h>

static BwResponseTable *
read_table (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  BwResponseTable *table = bw_response_table_new (small_get_assessment (), BW_FORM_SELF, bytes, NULL, &error);

  g_assert_no_error (error);
  bw_response_table_check (table, NULL, &error);
  g_assert_no_error (error);
  return table;
}

static char *
make_id (gpointer data)
{
  guint *n = data;
  return g_strdup_printf ("r%u", ++*n);
}

static BwDocument *
create (BwResponseTable *table, gboolean skip_rows, gboolean skip_columns, GError **error)
{
  guint n = 0;

  return bw_response_table_create_document (table,
                                            &(BwResponseTableOptions){ .skip_rows = skip_rows,
                                                                       .skip_columns = skip_columns,
                                                                       .title = "Taken over",
                                                                       .document_id = "d0c",
                                                                       .today = "2026-03-30",
                                                                       .make_id = make_id,
                                                                       .data = &n },
                                            error);
}

/* The mismatches, a line each. */
static char *
list (const BwResponseTable *table)
{
  GPtrArray *mismatches = bw_response_table_get_mismatches (table);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < mismatches->len; i++)
    {
      g_autofree char *line = bw_response_table_format_mismatch (table, g_ptr_array_index (mismatches, i));
      g_string_append_printf (out, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_answer (const BwResponse *response, const char *item, const char *expected)
{
  g_auto (BwAnswer) answer = bw_response_dup_answer (response, small_item (item));
  g_autofree char *text = bw_answer_format (small_get_assessment (), small_item (item), &answer);

  g_assert_cmpstr (text, ==, expected);
}

/* Every type of item, by ids, values and wordings, as any form tool may write them. */
static void
test_plain (void)
{
  g_autoptr (BwResponseTable) table = read_table (
    "name,speed.1,speed.2,speed.3,drift.1,case.1,sector,channels,minutes,people,wish,wish[comment],map\n"
    "Ada,4,strongly,n/a,-0.5,ask,In a firm,\"phone, On the web\",\"12,5\",7,'=more,\" \"\"why\"\"\",\"A|3|2\n"
    "B|Slightly|4\"\n"
    ",,,,,,,,,,,,\n"
    "Bo,A5,NA,1,0.5,A1,A2,In the shop;By telephone,0.5,,,,\n");
  g_autofree char *mismatches = list (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDocument) document = create (table, FALSE, FALSE, &error);
  const BwResponse *first, *second;

  g_assert_cmpstr (mismatches, ==, "");
  g_assert_no_error (error);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 2);
  g_assert_cmpuint (bw_response_table_get_n_empty_rows (table), ==, 1);
  g_assert_cmpuint (bw_response_table_get_n_missing_items (table), ==, 2);
  first = bw_document_get_response (document, 0);
  second = bw_document_get_response (document, 1);
  g_assert_cmpstr (bw_response_get_name (first), ==, "Ada");
  g_assert_cmpstr (bw_response_get_id (second), ==, "r2");
  g_assert_cmpstr (bw_response_get_note (first, small_item ("wish")), ==, " \"why\"");
  assert_answer (first, "speed.1", "Strongly");
  assert_answer (first, "speed.2", "Strongly");
  assert_answer (first, "speed.3", "Cannot judge");
  assert_answer (first, "drift.1", "Less");
  assert_answer (first, "case.1", "Ask why.");
  assert_answer (first, "sector", "In a firm");
  assert_answer (first, "channels", "By telephone; On the web");
  assert_answer (first, "minutes", "12.5 minutes");
  assert_answer (first, "people", "7");
  assert_answer (first, "wish", "=more");
  g_assert_cmpuint (bw_response_get_rows (first, small_item ("map"))->len, ==, 2);
  assert_answer (second, "speed.1", "Very strongly");
  assert_answer (second, "speed.2", "Cannot judge");
  assert_answer (second, "case.1", "Live off the stock you keep.");
  assert_answer (second, "channels", "In the shop; By telephone");
  assert_answer (second, "people", NULL);
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  g_autoptr (BwDocument) again = small_parse (bytes);
  g_assert_cmpuint (bw_document_get_n_responses (again), ==, 2);
}

/* Nothing is half taken: one cell that does not match holds everything back, until its row is left out. */
static void
test_mismatches (void)
{
  g_autoptr (BwResponseTable) table = read_table ("speed.1,speed.2,Colour,channels[shop],speed.1\n"
                                                  "1,2,red,maybe,1\n"
                                                  "6,2,,Y,1\n"
                                                  "1,2,,N\n"
                                                  "1,2,,N,1,more\n"
                                                  "3,2,,N,1,\n");
  g_autofree char *mismatches = list (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) columns_error = NULL;
  g_autoptr (GError) rows_error = NULL;
  g_autoptr (BwDocument) document = NULL;

  g_assert_cmpstr (
    mismatches, ==,
    "column 3 (Colour): no question has this heading.\n"
    "column 5 (speed.1): column 1 (speed.1) answers the same question.\n"
    "row 2, column 4 (channels[shop]): “maybe” says neither yes nor no. Possible here: Y, Yes, N, No or nothing.\n"
    "row 3, column 1 (speed.1): “6” is not an answer to speed.1. Possible here: 1 (Not at all), 2 (Slightly), 3 "
    "(Moderately), 4 (Strongly), 5 (Very strongly).\n"
    "row 4: it has 4 cells, and there are 5 headings.\n"
    "row 5: it has 6 cells, and there are 5 headings.\n");
  g_assert_null (create (table, FALSE, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_null (create (table, TRUE, FALSE, &columns_error));
  g_assert_null (create (table, FALSE, TRUE, &rows_error));
  g_clear_error (&error);
  document = create (table, TRUE, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bw_document_get_n_responses (document), ==, 1);
  assert_answer (bw_document_get_response (document, 0), "speed.1", "Moderately");
}

/* A person says what a column is, and the next check goes by it. */
static void
test_mapping (void)
{
  g_autoptr (BwResponseTable) table = read_table ("How fast?,Prices change.,x\n2,3,\n");
  const BwHeading speed = bw_response_table_find_heading (table, "speed.2");
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDocument) document = NULL;

  g_assert_cmpint (bw_response_table_get_heading (table, 0).kind, ==, BW_HEADING_UNKNOWN);
  g_assert_cmpint (bw_response_table_get_heading (table, 1).kind, ==, BW_HEADING_ANSWER);
  g_assert_cmpuint (bw_response_table_get_n_bad_columns (table), ==, 1);
  bw_response_table_set_heading (table, 0, &speed);
  bw_response_table_check (table, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (bw_response_table_get_n_mismatches (table), ==, 0);
  document = create (table, FALSE, FALSE, &error);
  g_assert_no_error (error);
  assert_answer (bw_document_get_response (document, 0), "speed.2", "Slightly");
  assert_answer (bw_document_get_response (document, 0), "speed.1", "Moderately");
}

static void
test_days (void)
{
  g_autoptr (BwResponseTable) table = read_table ("startdate,submitdate,speed.1\n"
                                                  "2026-02-01 10:11:12,2026-02-03 09:00:00,1\n"
                                                  "1980-01-01 00:00:00,1980-01-01 00:00:00,2\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (BwDocument) document = create (table, FALSE, FALSE, &error);
  const BwResponse *first, *second;

  g_assert_no_error (error);
  first = bw_document_get_response (document, 0);
  second = bw_document_get_response (document, 1);
  g_assert_cmpstr (bw_response_get_started (first), ==, "2026-02-01");
  g_assert_cmpstr (bw_response_get_changed (first), ==, "2026-02-03");
  g_assert_cmpstr (bw_response_get_changed (second), ==, "2026-03-30");
}

static void
test_guess (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("name,speed.1,wish,x\n\"", 21);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("\"", 1);

  g_assert_cmpuint (bw_response_table_count_answers (small_get_assessment (), BW_FORM_SELF, bytes), ==, 2);
  g_assert_cmpuint (bw_response_table_count_answers (small_get_assessment (), BW_FORM_SELF, nothing), ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (BwResponseTable) unrelated = read_table ("a,b\n1,2\n");
  g_autoptr (BwResponseTable) unanswered = read_table ("speed.1\n\"\"\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);

  g_assert_null (create (unrelated, TRUE, TRUE, &error));
  g_assert_cmpstr (error->message, ==, "No column answers a question of this assessment.");
  g_clear_error (&error);
  g_assert_null (create (unanswered, TRUE, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (bw_response_table_new (small_get_assessment (), BW_FORM_SELF, empty, NULL, &error));
  g_assert_cmpstr (error->message, ==, "The table is empty.");
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_false (bw_response_table_check (unrelated, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/response-table/plain", test_plain);
  g_test_add_func ("/response-table/mismatches", test_mismatches);
  g_test_add_func ("/response-table/mapping", test_mapping);
  g_test_add_func ("/response-table/days", test_days);
  g_test_add_func ("/response-table/guess", test_guess);
  g_test_add_func ("/response-table/nothing", test_nothing);
  return g_test_run ();
}
