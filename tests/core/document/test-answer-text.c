/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-assessment.h"

#include "app/document/bw-number.h"

#include <math.h>

static char *
round_trip (const char *id, const char *text)
{
  g_auto (BwAnswer) answer = small_answer (id, text);

  return bw_answer_format (small_get_assessment (), small_item (id), &answer);
}

static void
test_accepted (void)
{
  static const struct
  {
    const char *item, *text, *shown;
  } cases[] = {
    { "speed.1", "4", "Strongly" },
    { "speed.1", " 4.0 ", "Strongly" },
    { "speed.1", "4e0", "Strongly" },
    { "speed.1", "very STRONGLY", "Very strongly" },
    { "speed.1", "n/a", "Cannot judge" },
    { "speed.1", "cannot judge", "Cannot judge" },
    { "speed.1", "", NULL },
    { "speed.1", "  ", NULL },
    { "drift.1", "-0.5", "Less" },
    { "drift.1", "-.5", "Less" },
    { "drift.1", "me\xcc\x82me CHOSE", "Même chose" }, /* a letter and its accent apart */
    { "drift.1", "Not-Applicable", "Not applicable" },
    { "case.1", "ask", "Ask why." },
    { "case.1", "N/A", "Not applicable" },
    { "sector", "private", "In a firm" },
    { "channels", "web,shop", "In the shop; On the web" },
    { "channels", "phone", "By telephone" },
    { "minutes", "12.5", "12.5 minutes" },
    { "minutes", "1e2", "100 minutes" },
    { "people", "7", "7" },
    { "wish", " n/a ", " n/a " },
    { "wish", "One;two|three", "One;two|three" },
    { "map", "New supplier|3|2.5|Later", "Situation: New supplier; Impact: Moderately; Hours: 2.5 h; Remark: Later" },
    { "map", "A|strongly ; B||4", "Situation: A; Impact: Strongly\nSituation: B; Hours: 4 h" },
    { "map", ";;A;", "Situation: A" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = round_trip (cases[i].item, cases[i].text);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *item, *text, *message;
  } cases[] = {
    { "speed.1", "9",
      "“9” is not an answer to speed.1. Possible here: 1 (Not at all), 2 (Slightly), 3 (Moderately), 4 (Strongly), 5 "
      "(Very strongly)." },
    { "drift.1", "0x0", "“0x0” is not an answer to drift.1. Possible here: -0.5 (Less), 0 (Même chose), 0.5 (More)." },
    { "case.1", "Stock", "“Stock” is not an answer to case.1. Possible here: stock, ask, wait." },
    { "sector", "public,private", "“public,private” is not an answer to sector. Possible here: public, private." },
    { "channels", "shop,fax", "“fax” is not an answer to channels. Possible here: shop, phone, web." },
    { "channels", "shop,", "“” is not an answer to channels. Possible here: shop, phone, web." },
    { "minutes", "12,5", "“12,5” is not an answer to minutes. Possible here: a number from 0 to 600." },
    { "minutes", "-1", "“-1” is not an answer to minutes. Possible here: a number from 0 to 600." },
    { "minutes", "nan", "“nan” is not an answer to minutes. Possible here: a number from 0 to 600." },
    { "people", "2.5", "“2.5” is not an answer to people. Possible here: a whole number from 1 to 40." },
    { "map", "A|3|2|b|c", "“A|3|2|b|c” is not an answer to map. Possible here: up to 4 fields." },
    { "map", "A|nine",
      "“nine” is not an answer to map. Possible here: 1 (Not at all), 2 (Slightly), 3 (Moderately), 4 (Strongly), 5 "
      "(Very strongly)." },
    { "map", "A|3|61", "“61” is not an answer to map. Possible here: a number from 0 to 60." },
    { "map", "A;B;C;D;E", "“A;B;C;D;E” is not an answer to map. Possible here: up to 4 rows." },
    { "wish", "\xff", "The answer to wish is not in UTF-8." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BwAnswer answer = { .state = BW_ANSWER_GIVEN };
      g_autoptr (GError) error = NULL;
      g_assert_false (
        bw_answer_parse (small_get_assessment (), small_item (cases[i].item), cases[i].text, &answer, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpint (answer.state, ==, BW_ANSWER_SKIPPED);
    }
}

/* What stands in a table and does not fit is shown as it is. */
static void
test_format_unfit_cell (void)
{
  g_auto (BwAnswer) answer = { .state = BW_ANSWER_GIVEN, .rows = bw_rows_new () };

  g_ptr_array_add (answer.rows, g_strsplit ("A,9,many", ",", -1));
  g_ptr_array_add (answer.rows, g_strsplit ("", ",", -1));
  g_autofree char *shown = bw_answer_format (small_get_assessment (), small_item ("map"), &answer);
  g_assert_cmpstr (shown, ==, "Situation: A; Impact: 9; Hours: many");
}

static void
test_numbers (void)
{
  static const double numbers[] = {
    0, -0.0, 1, -1, 0.1, 0.1 + 0.2, 1e15, 123456789012345678.0, 1e-300, 1.0 / 3, 5e-324
  };
  static const char *const bad[] = { "", " 1", "1 ", "0x1", "inf", "nan", "1e999", "--1", "1e", ".", "1,5" };
  double number = 77;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = bw_number_print (numbers[i]);
      g_assert_true (bw_number_read (text, &number));
      g_assert_cmpfloat (number, ==, numbers[i]);
    }
  g_autofree char *tenth = bw_number_print (0.1);
  g_autofree char *whole = bw_number_print (-42);
  g_assert_cmpstr (tenth, ==, "0.1");
  g_assert_cmpstr (whole, ==, "-42");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (bw_number_read (bad[i], &number));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-text/accepted", test_accepted);
  g_test_add_func ("/answer-text/refused", test_refused);
  g_test_add_func ("/answer-text/format-unfit-cell", test_format_unfit_cell);
  g_test_add_func ("/answer-text/numbers", test_numbers);
  return g_test_run ();
}
