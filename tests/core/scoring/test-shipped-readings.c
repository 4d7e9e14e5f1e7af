/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the readings of our own assessments begin and end (domain.md A1, A3 and A6). */

#include "sheet.h"

#include <string.h>

/* The readings of @result among @rules, in their order, separated by spaces. The caller owns it. */
static char *
dup_readings (const BwResult *result, const char *rules)
{
  g_auto (GStrv) looked_for = g_strsplit (rules, " ", -1);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < result->n_readings; i++)
    if (g_strv_contains ((const char *const *)looked_for, result->readings[i].rule->id))
      g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", result->readings[i].rule->id);
  return g_string_free (found, FALSE);
}

static void
assert_readings (const char *file, const char *answers, const char *rules, const char *expected)
{
  g_autoptr (BwAssessment) assessment = read_definition (file);
  g_autoptr (BwResponse) response = fill_in (assessment, answers);
  g_autoptr (BwResult) result = bw_result_new (assessment, response);
  g_autofree char *found = dup_readings (result, rules);

  g_test_message ("%s", answers);
  g_assert_cmpstr (found, ==, expected);
}

/* Above 20: integrate; from -20 to 20, both included: step by step; below -20: loosen. */
static void
test_balance (void)
{
  static const struct
  {
    const char *answers;
    const char *expected;
  } cases[] = {
    /* 75 less 50, 75 less 55, 50 less 70, 50 less 75; then too few answers for the pull. */
    { "pull-exp.1=4 pull-exp.2=4 pull-exp.3=4 pull-exp.4=4 lock-exp.1=3 lock-exp.2=3 lock-exp.3=3", "note.integrate" },
    { "pull-exp.1=4 pull-exp.2=4 pull-exp.3=4 pull-exp.4=4 lock-exp.1=3 lock-exp.2=3 lock-exp.3=3 lock-exp.4=3 "
      "lock-exp.5=2",
      "note.step-by-step" },
    { "pull-exp.1=3 pull-exp.2=3 pull-exp.3=3 pull-exp.4=3 lock-exp.1=4 lock-exp.2=4 lock-exp.3=4 lock-exp.4=4 "
      "lock-exp.5=3",
      "note.step-by-step" },
    { "pull-exp.1=3 pull-exp.2=3 pull-exp.3=3 pull-exp.4=3 lock-exp.1=4 lock-exp.2=4 lock-exp.3=4", "note.loosen" },
    { "pull-exp.1=3 lock-exp.1=4 lock-exp.2=4 lock-exp.3=4", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_readings ("customer-relationships.xml", cases[i].answers, "note.integrate note.step-by-step note.loosen",
                     cases[i].expected);
}

/* One stream is named: the lowest, of two equally low ones the first, also when a stream has no answer; none above the
 * middle. */
static void
test_weakest_stream (void)
{
  static const struct
  {
    const char *answers;
    const char *expected;
  } cases[] = {
    { "chg-rdy.1=1 chg-rdy.2=2 chg-rdy.3=2 chg-rdy.4=3", "note.lane.customers" },
    { "chg-rdy.1=4 chg-rdy.2=2 chg-rdy.3=4 chg-rdy.4=2", "note.lane.suppliers" },
    { "chg-rdy.2=3 chg-rdy.3=2 chg-rdy.4=4", "note.lane.staffing" },
    { "chg-rdy.1=3 chg-rdy.2=3 chg-rdy.3=3 chg-rdy.4=2", "note.lane.skills" },
    { "chg-rdy.1=2 chg-rdy.2=2 chg-rdy.3=2 chg-rdy.4=2", "note.lane.customers" },
    { "chg-rdy.4=3", "note.lane.skills" },
    { "chg-rdy.1=4 chg-rdy.2=4 chg-rdy.3=5 chg-rdy.4=4", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_readings ("customer-relationships.xml", cases[i].answers,
                     "note.lane.customers note.lane.suppliers note.lane.staffing note.lane.skills", cases[i].expected);
}

/* Volatility presses with 100, uncertainty and complexity with 50, ambiguity not at all. */
#define RATED                                                                                                          \
  "v-exp.1=5 v-exp.2=5 v-exp.3=5 u-exp.1=3 u-exp.2=3 u-exp.3=3 c-exp.1=3 c-exp.2=3 c-exp.3=3 a-exp.1=1 a-exp.2=1 "     \
  "a-exp.3=1 "

/* Rows are: situation, what is known, what can be predicted, impact. */
static void
test_map_and_ratings (void)
{
  static const struct
  {
    const char *answers;
    const char *expected;
  } cases[] = {
    { RATED "situations=a|0|0|4;b|0|0|4;c|0|0|4", "note.map-hardest" },
    { RATED "situations=a|3|3|1;b|0|0|4;c|0|0|4", "note.map-fullest" },
    { RATED "situations=a|3|3|1;b|4|2|4;c|4|0|4", "" },
    { RATED "situations=a|4|4|4;b|3|3|4;c|0|0|4", "" },
    { RATED "situations=a|0|0|4;b|0|0|4", "" },
    { RATED "situations=a|0|0|0;b|0|0|0;c|0|0|0", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_readings ("vuca.xml", cases[i].answers, "note.map-hardest note.map-fullest", cases[i].expected);
}

/* Only the rupture with the widest gap is named, and only from a gap of 20 on. */
static void
test_widest_gap (void)
{
  assert_readings ("five-ruptures.xml",
                   "eco-exp.1=5 eco-exp.2=5 eco-exp.3=5 eco-rdy.1=3 eco-rdy.2=3 eco-rdy.3=3 "
                   "org-exp.1=5 org-exp.2=5 org-exp.3=5 org-rdy.1=2 org-rdy.2=2 org-rdy.3=2",
                   "note.widest", "note.widest");
  assert_readings ("five-ruptures.xml", "eco-exp.1=4 eco-exp.2=3 eco-exp.3=3 eco-rdy.1=3 eco-rdy.2=3 eco-rdy.3=3",
                   "note.widest", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shipped-readings/balance", test_balance);
  g_test_add_func ("/shipped-readings/weakest-stream", test_weakest_stream);
  g_test_add_func ("/shipped-readings/map-and-ratings", test_map_and_ratings);
  g_test_add_func ("/shipped-readings/widest-gap", test_widest_gap);
  return g_test_run ();
}
