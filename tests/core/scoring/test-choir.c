/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A definition of somebody else's, about something else (tests/data/scoring/choir.xml), with everything that special
 * readings are made of. All numbers below are worked out by hand from two sheets:
 *
 *   calendar   5 4 4 on 1–5      → (13 − 3) / 12                       = 83.333…
 *   ground     2 2 1 on 1–4      → (5 − 3) / 9                         = 22.222…, and 3 3 4 → 7 / 9 = 77.777…
 *   breathing  4 3 2             → 6 / 9                               = 66.666…
 *   blend      3, 2 turned round to 3, and 1 on 0–2 → (200/3 + 200/3 + 50) / 3… = 61.111…
 *   words      3 3 3             → 6 / 9                               = 66.666…
 *   s1 2 2 2 → 100; s2 1 0 1 → 33.333…; s3 0 0 0 → 0
 *   craft      the mean of three = 64.814…; learning = 44.444…
 *   readiness  0.6 × 64.814… + 0.4 × 44.444…                           = 56.666…
 *   clock      12 × (1 − √(83.333… × 43.333…) / 100)                   = 4.788…
 */

#include "app/scoring/bw-result.h"
#include "app/scoring/bw-trail.h"

#include "sheet.h"

#define COMMON                                                                                                         \
  " calendar.1=5 calendar.2=4 calendar.3=4 breathing.1=4 breathing.2=3 breathing.3=2 blend.1=3 blend.2=2 blend.3=1 "   \
  "words.1=3 words.2=3 words.3=3 s1.1=2 s1.2=2 s1.3=2 s2.1=1 s2.2=0 s2.3=1 s3.1=0 s3.2=0 s3.3=0 "                      \
  "pieces=Ave|24|3|10|1;Ave|24|2|4|2;Ode|80|4|30|1;Ode|80|2|12|2;Round|10|5||1"
#define NO_ROOM "ground.1=2 ground.2=2 ground.3=1" COMMON
#define ROOM "ground.1=3 ground.2=3 ground.3=4" COMMON

typedef struct
{
  BwAssessment *assessment;
  BwResponse *response;
  BwResult *result;
} Choir;

static void
choir_init (Choir *choir, const char *line)
{
  choir->assessment = read_definition ("data/scoring/choir.xml");
  choir->response = fill_in (choir->assessment, line);
  choir->result = bw_result_new (choir->assessment, choir->response);
}

static void
choir_clear (Choir *choir)
{
  bw_result_free (choir->result);
  bw_response_free (choir->response);
  bw_assessment_unref (choir->assessment);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choir, choir_clear)

static const BwScore *
get_dimension (const Choir *choir, const char *id)
{
  return &choir->result->dimensions[find_dimension (choir->assessment, id)];
}

static const BwScore *
get_index (const Choir *choir, const char *id)
{
  return &choir->result->indices[find_index (choir->assessment, id)];
}

/* The texts of the rule called @id, one a line. The caller owns it. */
static char *
dup_readings (const Choir *choir, const char *id)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < choir->result->n_readings; i++)
    if (g_str_equal (choir->result->readings[i].rule->id, id))
      g_string_append_printf (texts, "%s%s", texts->len > 0 ? "\n" : "", choir->result->readings[i].text);
  return g_string_free (texts, FALSE);
}

static void
assert_readings (const Choir *choir, const char *id, const char *expected)
{
  g_autofree char *texts = dup_readings (choir, id);

  g_assert_cmpstr (texts, ==, expected);
}

static void
test_scores (void)
{
  g_auto (Choir) choir = { 0 };

  choir_init (&choir, NO_ROOM);
  assert_number (get_dimension (&choir, "calendar")->score, 250.0 / 3);
  assert_number (get_dimension (&choir, "ground")->score, 200.0 / 9);
  assert_number (get_dimension (&choir, "breathing")->score, 200.0 / 3);
  assert_number (get_dimension (&choir, "breathing")->raw, 3);
  assert_number (get_dimension (&choir, "s2")->score, 100.0 / 3);
  assert_number (get_index (&choir, "craft")->score, (200.0 / 3 + 550.0 / 9 + 200.0 / 3) / 3);
  assert_number (get_index (&choir, "learning")->score, 400.0 / 9);
  assert_number (choir.result->readiness.score, 170.0 / 3);
  assert_number (choir.result->exposure.score, 250.0 / 3);
}

/* Two items on four points, one of them turned round, and one on three: no mean on points, but one on 0–100. */
static void
test_mixed_scales (void)
{
  g_auto (Choir) choir = { 0 };
  g_auto (Choir) single = { 0 };
  const BwScore *blend;

  choir_init (&choir, NO_ROOM);
  blend = get_dimension (&choir, "blend");
  assert_number (blend->score, 550.0 / 9);
  assert_number (blend->raw, NAN);
  assert_number (blend->low, 50);
  assert_number (blend->high, 200.0 / 3);
  g_assert_cmpuint (blend->n_answered, ==, 3);
  g_assert_true (blend->valid);
  assert_number (
    bw_score_item (choir.assessment, find_item (choir.assessment, "blend.3"), bw_response_get_codes (choir.response)),
    50);

  /* Without the third it is a mean of the other two, and still one of several scales: what a raw score means may not
   * change with the answers. */
  choir_init (&single, "blend.1=3 blend.2=2");
  assert_number (get_dimension (&single, "blend")->score, 200.0 / 3);
  assert_number (get_dimension (&single, "blend")->raw, NAN);
}

static void
test_bands (void)
{
  g_auto (Choir) choir = { 0 };
  BwPart clock;
  g_autofree char *minutes = NULL;
  g_autofree char *with_unit = NULL;
  g_autofree char *without = NULL;

  choir_init (&choir, NO_ROOM);
  clock = (BwPart){ .is_index = TRUE, .ref = find_index (choir.assessment, "clock") };
  minutes = bw_result_format_part (choir.result, &clock);

  /* The same score, by the bands of its kind and by bands of its own. */
  g_assert_cmpstr (bw_result_get_band_label (choir.result, find_dimension (choir.assessment, "breathing")), ==,
                   "Coming");
  g_assert_cmpstr (bw_result_get_band_label (choir.result, find_dimension (choir.assessment, "words")), ==, "Spoken");
  assert_number (get_index (&choir, "clock")->score, 12 * (1 - sqrt (250.0 / 3 * 130 / 3) / 100));
  g_assert_cmpint (get_index (&choir, "clock")->band, ==, 1);
  g_assert_cmpstr (minutes, ==, "5");
  with_unit = bw_result_format_with_unit (choir.result, &clock);
  g_assert_cmpstr (with_unit, ==, "5 minutes");
  clock.ref = find_index (choir.assessment, "gap-blend");
  without = bw_result_format_with_unit (choir.result, &clock);
  g_assert_cmpstr (without, ==, "22.2");
}

/* What is ticked: 4 is, 3 is half, and so is 2 of a statement that says the opposite. */
static void
test_checklist (void)
{
  static const struct
  {
    const char *item;
    BwTick tick;
    gboolean listed;
  } rows[] = {
    { "breathing.1", BW_TICK_FULL, TRUE }, { "breathing.2", BW_TICK_HALF, TRUE }, { "breathing.3", BW_TICK_OPEN, TRUE },
    { "blend.1", BW_TICK_HALF, TRUE },     { "blend.2", BW_TICK_HALF, TRUE },     { "blend.3", BW_TICK_OPEN, FALSE },
    { "s1.1", BW_TICK_OPEN, FALSE },
  };
  g_auto (Choir) choir = { 0 };

  choir_init (&choir, NO_ROOM);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint item = find_item (choir.assessment, rows[i].item);

      g_test_message ("%s", rows[i].item);
      g_assert_cmpint (bw_score_item_tick (choir.assessment, item, bw_response_get_codes (choir.response)), ==,
                       rows[i].tick);
      g_assert_cmpint (bw_assessment_item_has_ticks (choir.assessment, item), ==, rows[i].listed);
    }
}

static void
test_stance (void)
{
  g_auto (Choir) open = { 0 };
  g_auto (Choir) leads = { 0 };
  g_auto (Choir) swept = { 0 };

  choir_init (&open, NO_ROOM);
  /* 83.33… and 56.66… are shown as 83 and 57, and so the gap is 26, not 27. */
  assert_readings (&open, "stance-open", "Readiness 57 at a pressure of 83: a gap of 26.");
  assert_readings (&open, "stance-leads", "");

  choir_init (&leads, "calendar.1=3 calendar.2=3 breathing.1=4 breathing.2=4 blend.1=4 blend.2=1 blend.3=2 "
                      "words.1=4 words.2=4 s1.1=2 s1.2=2 s2.1=2 s2.2=2 s3.1=2 s3.2=2");
  assert_readings (&leads, "stance-leads", "Readiness 100 at a pressure of 50.");
  assert_readings (&leads, "stance-open", "");

  choir_init (&swept, "calendar.1=4 calendar.2=5 breathing.1=1 breathing.2=2 blend.1=1 blend.2=4 blend.3=0 "
                      "words.1=1 words.2=1 s1.1=0 s1.2=1 s2.1=0 s2.2=0 s3.1=0 s3.2=0");
  assert_readings (&swept, "stance-swept", "Readiness 7 at a pressure of 88.");
}

static gboolean
is_advised (const Choir *choir, const char *id)
{
  guint dimension = find_dimension (choir->assessment, id);

  g_assert_cmpint (choir->result->advised[dimension], ==, bw_result_get_advice (choir->result, dimension) != NULL);
  return choir->result->advised[dimension];
}

/* Until there is a room, there is no advice on singing, and singing is no priority. */
static void
test_ground_rule (void)
{
  g_auto (Choir) without = { 0 };
  g_auto (Choir) with = { 0 };
  g_auto (Choir) done = { 0 };
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) only = NULL;
  g_autoptr (GArray) then = NULL;

  choir_init (&without, NO_ROOM);
  assert_readings (&without, "ground-first", "A place to rehearse is at 22 (Not yet). Advice on singing waits for it.");
  g_assert_true (is_advised (&without, "ground"));
  g_assert_false (is_advised (&without, "breathing"));
  g_assert_false (is_advised (&without, "blend"));
  g_assert_false (is_advised (&without, "words"));
  g_assert_true (is_advised (&without, "s2"));
  /* 83.33… × 100 %, × 77.77… %, × 66.66… %. */
  first = bw_result_find_priorities (without.result);
  g_assert_cmpuint (first->len, ==, 3);
  g_assert_cmpuint (g_array_index (first, guint, 0), ==, find_dimension (without.assessment, "s3"));
  g_assert_cmpuint (g_array_index (first, guint, 1), ==, find_dimension (without.assessment, "ground"));
  g_assert_cmpuint (g_array_index (first, guint, 2), ==, find_dimension (without.assessment, "s2"));

  /* With all steps done, the room is the only one left, though all of singing is below its highest band. */
  choir_init (&done, "ground.1=2 ground.2=2 ground.3=1 calendar.1=5 calendar.2=4 breathing.1=2 breathing.2=2 blend.1=2 "
                     "blend.2=2 blend.3=1 words.1=2 words.2=2 s1.1=2 s1.2=2 s2.1=2 s2.2=2 s3.1=2 s3.2=2");
  only = bw_result_find_priorities (done.result);
  g_assert_cmpuint (only->len, ==, 1);
  g_assert_cmpuint (g_array_index (only, guint, 0), ==, find_dimension (done.assessment, "ground"));

  choir_init (&with, ROOM);
  assert_readings (&with, "ground-first", "");
  g_assert_true (is_advised (&with, "blend"));
  g_assert_cmpstr (bw_result_get_advice (with.result, find_dimension (with.assessment, "words"))[0], ==,
                   "Sing it on one note.");
  then = bw_result_find_priorities (with.result);
  g_assert_cmpuint (g_array_index (then, guint, 2), ==, find_dimension (with.assessment, "blend"));
}

/* Programs are told which advice is given. */
static void
test_advised (void)
{
  g_auto (Choir) without = { 0 };
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;

  choir_init (&without, NO_ROOM);
  json = bw_result_to_json (without.result);
  g_assert_nonnull (strstr (json, "\"not_applicable\": 0,\n      \"advised\": false,"));
  csv = bw_result_to_csv (without.result);
  g_assert_nonnull (strstr (csv, ",valid,advised\r\n"));
  g_assert_nonnull (strstr (csv, "dimension,ground,A place to rehearse,readiness,22.222222222,,low,Not yet,"
                                 "1.666666667,0,33.333333333,3,3,0,true,true\r\n"));
  g_assert_nonnull (strstr (csv, ",3,3,0,true,false\r\n"));
}

/* Without a score there is nothing to wait for. */
static void
test_ground_rule_of_nothing (void)
{
  g_auto (Choir) choir = { 0 };

  choir_init (&choir, "breathing.1=1 breathing.2=1");
  g_assert_true (is_advised (&choir, "breathing"));
}

static void
test_counts (void)
{
  g_auto (Choir) choir = { 0 };

  choir_init (&choir, NO_ROOM);
  /* Two of breathing, three of words. */
  assert_number (get_index (&choir, "alive")->score, 5);
  assert_readings (&choir, "alive-line", "5 of 6 habits are alive.");
  assert_readings (&choir, "clock-line", "The clock shows 5 minutes: Late.");
}

/* The earliest step under 40, though the next one is lower; and nothing when all are over it. */
static void
test_step (void)
{
  g_auto (Choir) choir = { 0 };
  g_auto (Choir) further = { 0 };

  choir_init (&choir, NO_ROOM);
  assert_readings (&choir, "step", "Learn the text: 33, Not yet.");
  choir_init (&further, "s1.1=1 s1.2=1 s2.1=2 s2.2=2 s3.1=1 s3.2=1");
  assert_readings (&further, "step", "");
}

/* The largest gap, though it stands second: 83.33… − 61.11… = 22.22… against 16.66… twice. */
static void
test_next (void)
{
  g_auto (Choir) choir = { 0 };
  g_auto (Choir) alike = { 0 };
  g_auto (Choir) missing = { 0 };

  choir_init (&choir, NO_ROOM);
  assert_readings (&choir, "next", "Work on Blend next: its gap is 22.2.");
  for (guint i = 0; i < choir.result->n_readings; i++)
    if (g_str_equal (choir.result->readings[i].rule->id, "next"))
      {
        g_assert_cmpint (choir.result->readings[i].index, ==, find_index (choir.assessment, "gap-blend"));
        g_assert_cmpint (choir.result->readings[i].dimension, ==, -1);
      }

  /* Of two that are alike, the first in the file; and one without a value is not in their way. */
  choir_init (&alike, "calendar.1=5 calendar.2=5 breathing.1=3 breathing.2=3 words.1=3 words.2=3");
  assert_readings (&alike, "next", "Work on Breathing next: its gap is 33.3.");
  choir_init (&missing, "calendar.1=5 calendar.2=5 words.1=3 words.2=3");
  assert_readings (&missing, "next", "Work on Words next: its gap is 33.3.");
}

/* Dimensions and indices side by side, from the lowest up. */
static void
test_order (void)
{
  g_auto (Choir) choir = { 0 };

  choir_init (&choir, NO_ROOM);
  assert_readings (&choir, "halves", "Learning: 44, Coming.\nBlend: 61, Coming.\nCraft: 65, Coming.");
  assert_readings (&choir, "strongest", "Strongest: 1 Learn the notes, 100 (Safe).");
}

/* Beside their dimension; the gap is that of the figures beside it: 16, where 83.33… − 66.66… would be 17. */
static void
test_beside (void)
{
  g_auto (Choir) choir = { 0 };
  int beside = -1;

  choir_init (&choir, NO_ROOM);
  assert_readings (&choir, "beside", "Breathing: 83 less 67 is 16.\nBlend: 83 less 61 is 22.");
  for (guint i = 0; i < choir.result->n_readings && beside < 0; i++)
    if (choir.result->readings[i].rule->role == BW_RULE_PAIR)
      beside = choir.result->readings[i].dimension;
  g_assert_cmpint (beside, ==, find_dimension (choir.assessment, "breathing"));
  assert_number (bw_result_get_gap (choir.result, (guint)beside), 50.0 / 3);
}

/* Bars times difficulty: 72, 48, 320, 160, 50; over 100 they are large. */
static void
test_table (void)
{
  g_auto (Choir) choir = { 0 };
  guint pieces;
  GPtrArray *rows;
  g_autofree char *effort = NULL;
  g_autofree char *size = NULL;

  choir_init (&choir, NO_ROOM);
  pieces = find_item (choir.assessment, "pieces");
  rows = bw_response_get_rows (choir.response, pieces);
  effort = bw_result_dup_derived (choir.assessment, pieces, 5, g_ptr_array_index (rows, 2));
  size = bw_result_dup_derived (choir.assessment, pieces, 6, g_ptr_array_index (rows, 2));
  g_assert_cmpstr (effort, ==, "320");
  g_assert_cmpstr (size, ==, "large");
  assert_number (get_index (&choir, "load")->score, 480);
}

/* What only rules need is worked out and told to programs, but people do not meet it. */
static void
test_hidden (void)
{
  g_auto (Choir) choir = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;
  g_autofree char *csv = NULL;

  choir_init (&choir, NO_ROOM);
  text = bw_result_to_text (choir.result);
  json = bw_result_to_json (choir.result);
  csv = bw_result_to_csv (choir.result);
  assert_number (get_index (&choir, "habits")->score, 6);
  g_assert_nonnull (strstr (text, "Habits alive                    5  habits\n"));
  g_assert_nonnull (strstr (text, "Minutes to the first concert    5  minutes · Late\n"));
  g_assert_null (strstr (text, "Habits asked about"));
  g_assert_nonnull (strstr (json, "\"id\": \"habits\""));
  g_assert_nonnull (strstr (json, "\"dimension\": null,\n      \"index\": \"gap-blend\","));
  g_assert_nonnull (strstr (csv, "index,habits,"));
}

/* The steps to a score of several scales say so, and end at the score. */
static void
test_trail (void)
{
  g_auto (Choir) choir = { 0 };
  g_autoptr (BwTrail) trail = NULL;
  g_autofree char *text = NULL;

  choir_init (&choir, NO_ROOM);
  trail = bw_trail_new (choir.result, choir.response,
                        (BwFigure){ BW_FIGURE_DIMENSION, find_dimension (choir.assessment, "blend") });
  text = bw_trail_to_text (trail);
  g_assert_nonnull (strstr (text, "different scales"));
  g_assert_nonnull (strstr (text, "61.1111"));
  g_assert_null (strstr (text, "nan"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choir/scores", test_scores);
  g_test_add_func ("/choir/mixed-scales", test_mixed_scales);
  g_test_add_func ("/choir/bands", test_bands);
  g_test_add_func ("/choir/checklist", test_checklist);
  g_test_add_func ("/choir/stance", test_stance);
  g_test_add_func ("/choir/ground-rule", test_ground_rule);
  g_test_add_func ("/choir/advised", test_advised);
  g_test_add_func ("/choir/ground-rule-of-nothing", test_ground_rule_of_nothing);
  g_test_add_func ("/choir/counts", test_counts);
  g_test_add_func ("/choir/step", test_step);
  g_test_add_func ("/choir/next", test_next);
  g_test_add_func ("/choir/order", test_order);
  g_test_add_func ("/choir/beside", test_beside);
  g_test_add_func ("/choir/table", test_table);
  g_test_add_func ("/choir/hidden", test_hidden);
  g_test_add_func ("/choir/trail", test_trail);
  return g_test_run ();
}
