/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sheet.h"

#include "app/scoring/bw-trail.h"

/* Why a score is what it is: the steps of vector 1 of the measurement notes, of means of parts, and of formulae. */

typedef struct
{
  BwAssessment *assessment;
  BwResponse *response;
  BwResult *result;
} Sheet;

static Sheet *
sheet_new (const char *answers)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->assessment = read_definition ("vuca.xml");
  sheet->response = fill_in (sheet->assessment, answers);
  sheet->result = bw_result_new (sheet->assessment, sheet->response);
  return sheet;
}

static void
sheet_free (Sheet *sheet)
{
  bw_result_free (sheet->result);
  bw_response_free (sheet->response);
  bw_assessment_unref (sheet->assessment);
  g_free (sheet);
}

static BwTrail *
follow (const Sheet *sheet, const char *id)
{
  BwFigure figure;

  g_assert_true (bw_figure_find (sheet->assessment, id, &figure));
  return bw_trail_new (sheet->result, sheet->response, figure);
}

static const char *
get_step (const BwTrail *trail, guint step)
{
  g_assert_cmpuint (step, <, trail->steps->len);
  return trail->steps->pdata[step];
}

static void
test_dimension (void)
{
  Sheet *sheet = sheet_new ("v-exp.1=4 v-exp.2=5 v-exp.3=n/a v-exp.4=3 v-exp.5=2");
  g_autoptr (BwTrail) trail = follow (sheet, "v-exp");
  const BwTrailAnswer *turned = &g_array_index (trail->answers, BwTrailAnswer, 4);
  const BwTrailAnswer *missing = &g_array_index (trail->answers, BwTrailAnswer, 2);

  g_assert_cmpstr (trail->name, ==, "Volatility exposure");
  g_assert_cmpstr (trail->score, ==, "75");
  g_assert_cmpstr (trail->band, ==, "Heavily exposed");
  g_assert_cmpuint (trail->answers->len, ==, 5);
  g_assert_cmpuint (trail->parts->len, ==, 0);
  g_assert_true (turned->reverse);
  g_assert_cmpstr (turned->answer, ==, "Slightly");
  assert_number (turned->value, 2);
  assert_number (turned->keyed, 4);
  assert_number (turned->score, 75);
  assert_number (missing->keyed, NAN);
  g_assert_cmpuint (trail->steps->len, ==, 5);
  g_assert_cmpstr (get_step (trail, 0), ==,
                   "Statement 5 says the opposite (⟲), so its value is turned round: 6 − 2 = 4.");
  g_assert_cmpstr (get_step (trail, 1), ==,
                   "4 of 5 statements have an answer that counts. At least 3 are needed (60 %), so there is a score.");
  g_assert_cmpstr (get_step (trail, 2), ==, "The mean of what counts: (4 + 5 + 3 + 4) ÷ 4 = 4.");
  g_assert_cmpstr (get_step (trail, 3), ==, "On 0 to 100: 100 × (4 − 1) ÷ (5 − 1) = 75.");
  g_assert_cmpstr (get_step (trail, 4), ==, "That lies in the band “Heavily exposed”, from 70 to 100.");
  sheet_free (sheet);
}

static void
test_too_few (void)
{
  Sheet *sheet = sheet_new ("v-exp.1=4 v-exp.2=5");
  g_autoptr (BwTrail) trail = follow (sheet, "v-exp");
  g_autoptr (BwTrail) overall = follow (sheet, "exposure");

  g_assert_cmpstr (trail->score, ==, "–");
  g_assert_null (trail->band);
  g_assert_cmpuint (trail->steps->len, ==, 1);
  g_assert_cmpstr (
    get_step (trail, 0), ==,
    "2 of 5 statements have an answer that counts. At least 3 are needed (60 %), so there is no score yet.");
  g_assert_cmpuint (overall->steps->len, ==, 1);
  g_assert_cmpstr (get_step (overall, 0), ==,
                   "0 of its 4 parts have a score. At least 70 % are needed, so there is none yet.");
  sheet_free (sheet);
}

#define THREE_LETTERS                                                                                                  \
  "v-exp.1=4 v-exp.2=4 v-exp.3=4 u-exp.1=3 u-exp.2=3 u-exp.3=3 c-exp.1=2 c-exp.2=2 c-exp.3=2"

/* Three of four letters: the mean is over those that are valid. */
static void
test_overall (void)
{
  Sheet *sheet = sheet_new (THREE_LETTERS);
  g_autoptr (BwTrail) trail = follow (sheet, "exposure");
  const BwTrailPart *part = &g_array_index (trail->parts, BwTrailPart, 3);

  g_assert_cmpstr (trail->score, ==, "50");
  g_assert_cmpuint (trail->parts->len, ==, 4);
  g_assert_false (part->valid);
  g_assert_cmpstr (part->score, ==, "–");
  g_assert_cmpstr (get_step (trail, 0), ==, "3 of its 4 parts have a score. At least 70 % are needed, so there is one.");
  g_assert_cmpstr (get_step (trail, 1), ==, "The mean of its parts: (75 + 50 + 25) ÷ 3 = 50.");
  g_assert_cmpstr (get_step (trail, 2), ==, "That lies in the band “Exposed”, from 40 to below 70.");
  sheet_free (sheet);
}

static void
test_formula (void)
{
  Sheet *sheet = sheet_new ("case.price=reserves case.absence=reserves");
  g_autoptr (BwTrail) trail = follow (sheet, "match");
  g_autofree char *text = bw_trail_to_text (trail);

  g_assert_cmpstr (get_step (trail, 0), ==,
                   "It is worked out as: 100 * sum-credit('cases') div count-answered('cases')");
  g_assert_cmpstr (get_step (trail, 1), ==, "Something it needs is not there yet, so it has no value.");
  g_assert_true (g_str_has_prefix (text, "Response match: –\n→ It is worked out as: "));
  sheet_free (sheet);
}

/* What would be: the dimension that is aimed at, what is made of it, and nothing else. */
static void
test_aiming (void)
{
  Sheet *sheet = sheet_new (THREE_LETTERS);
  g_autofree double *targets = g_new (double, sheet->assessment->n_dimensions);
  guint speed = find_dimension (sheet->assessment, "v-exp");
  guint other = find_dimension (sheet->assessment, "u-exp");
  g_autoptr (BwResult) aimed = NULL;

  for (guint i = 0; i < sheet->assessment->n_dimensions; i++)
    targets[i] = NAN;
  targets[speed] = 30;
  aimed = bw_result_new_aiming (sheet->assessment, sheet->response, targets);
  assert_number (aimed->dimensions[speed].score, 30);
  g_assert_cmpint (aimed->dimensions[speed].band, ==, 0);
  assert_number (aimed->dimensions[other].score, 50);
  assert_number (aimed->exposure.score, 35);
  assert_number (sheet->result->exposure.score, 50);
  sheet_free (sheet);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scoring/trail/dimension", test_dimension);
  g_test_add_func ("/scoring/trail/too-few", test_too_few);
  g_test_add_func ("/scoring/trail/overall", test_overall);
  g_test_add_func ("/scoring/trail/formula", test_formula);
  g_test_add_func ("/scoring/trail/aiming", test_aiming);
  return g_test_run ();
}
