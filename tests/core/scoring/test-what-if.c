/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include "app/scoring/bw-what-if.h"

/* What would be: scores and answers are moved, and nothing real is. */

#define ANSWERS "v-exp.1=4 v-exp.2=5 v-exp.3=n/a v-exp.4=3 v-exp.5=2"

typedef struct
{
  BwAssessment *assessment;
  BwResponse *response;
  BwWhatIf *trial;
  guint dimension; /* v-exp: 75 by these answers */
} Sheet;

static Sheet *
sheet_new (double target)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  g_autofree double *targets = NULL;

  sheet->assessment = read_definition ("vuca.xml");
  sheet->response = fill_in (sheet->assessment, ANSWERS);
  sheet->dimension = find_dimension (sheet->assessment, "v-exp");
  targets = g_new (double, sheet->assessment->n_dimensions);
  for (guint i = 0; i < sheet->assessment->n_dimensions; i++)
    targets[i] = NAN;
  targets[sheet->dimension] = target;
  sheet->trial = bw_what_if_new (sheet->assessment, sheet->response, isnan (target) ? NULL : targets);
  return sheet;
}

static void
sheet_free (Sheet *sheet)
{
  bw_what_if_free (sheet->trial);
  bw_response_free (sheet->response);
  bw_assessment_unref (sheet->assessment);
  g_free (sheet);
}

static double
get_then (const Sheet *sheet)
{
  return bw_what_if_get_then (sheet->trial)->dimensions[sheet->dimension].score;
}

static void
assert_says (const Sheet *sheet, const char *id, const char *text, const char *words)
{
  BwFigure figure;
  g_autofree char *format = NULL;
  g_autofree char *description = NULL;

  g_assert_true (bw_figure_find (sheet->assessment, id, &figure));
  format = bw_what_if_format (sheet->trial, figure);
  description = bw_what_if_describe (sheet->trial, figure);
  g_assert_cmpstr (format, ==, text);
  g_assert_cmpstr (description, ==, words);
}

static void
test_untouched (void)
{
  Sheet *sheet = sheet_new (NAN);

  g_assert_false (bw_what_if_is_moved (sheet->trial));
  g_assert_null (bw_what_if_dup_targets (sheet->trial));
  assert_number (get_then (sheet), 75);
  assert_says (sheet, "v-exp", "75 · Heavily exposed", "75, Heavily exposed");
  assert_says (sheet, "v-rdy", "Not enough answers yet", "not enough answers yet");
  sheet_free (sheet);
}

static void
test_score (void)
{
  Sheet *sheet = sheet_new (NAN);
  g_autofree double *targets = NULL;

  bw_what_if_set_score (sheet->trial, sheet->dimension, 30);
  g_assert_true (bw_what_if_is_moved (sheet->trial));
  assert_number (get_then (sheet), 30);
  assert_number (bw_what_if_get_now (sheet->trial)->dimensions[sheet->dimension].score, 75);
  assert_says (sheet, "v-exp", "75 → 30 · Heavily exposed → Sheltered", "now 75, Heavily exposed; then 30, Sheltered");
  targets = bw_what_if_dup_targets (sheet->trial);
  assert_number (targets[sheet->dimension], 30);
  assert_number (targets[find_dimension (sheet->assessment, "v-rdy")], NAN);

  /* Without enough answers there is something to aim at all the same. */
  bw_what_if_set_score (sheet->trial, find_dimension (sheet->assessment, "v-rdy"), 80);
  assert_says (sheet, "v-rdy", "– → 80 · – → Ready", "now not enough answers yet; then 80, Ready");

  /* As good as real is real. */
  bw_what_if_set_score (sheet->trial, sheet->dimension, 75.4);
  assert_number (get_then (sheet), 75);
  sheet_free (sheet);
}

static void
test_answer (void)
{
  Sheet *sheet = sheet_new (NAN);
  guint item = find_item (sheet->assessment, "v-exp.4");
  g_autofree double *targets = NULL;

  bw_what_if_set_score (sheet->trial, sheet->dimension, 30);
  bw_what_if_set_choice (sheet->trial, item, 4);
  /* 4, 5, 5 and 2 turned round to 4: 4.5 on a scale from 1 to 5. */
  assert_number (get_then (sheet), 87.5);
  g_assert_cmpint (bw_what_if_get_choice (sheet->trial, item), ==, 4);
  g_assert_cmpint (bw_response_get_choice (sheet->response, item), ==, 2);
  targets = bw_what_if_dup_targets (sheet->trial);
  assert_number (targets[sheet->dimension], 87.5);

  /* What was moved last counts. */
  bw_what_if_set_score (sheet->trial, sheet->dimension, 50);
  g_assert_cmpint (bw_what_if_get_choice (sheet->trial, item), ==, 2);
  assert_number (get_then (sheet), 50);
  sheet_free (sheet);
}

static void
test_reset (void)
{
  Sheet *sheet = sheet_new (60);

  assert_number (get_then (sheet), 60);
  g_assert_true (bw_what_if_is_moved (sheet->trial));
  bw_what_if_set_choice (sheet->trial, find_item (sheet->assessment, "v-exp.1"), 0);
  bw_what_if_reset (sheet->trial);
  g_assert_false (bw_what_if_is_moved (sheet->trial));
  assert_number (get_then (sheet), 75);
  sheet_free (sheet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/untouched", test_untouched);
  g_test_add_func ("/what-if/score", test_score);
  g_test_add_func ("/what-if/answer", test_answer);
  g_test_add_func ("/what-if/reset", test_reset);
  return g_test_run ();
}
