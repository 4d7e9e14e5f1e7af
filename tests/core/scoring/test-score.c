/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-score.h"

#include <string.h>

/* A definition with one dimension, made by hand: what scoring reads, and nothing else. */

#define MAX_ITEMS 12
#define MAX_POINTS 11

typedef struct
{
  BwPoint points[MAX_POINTS];
  BwResponseScale scale;
  BwBand bands[3];
  BwBandSet set;
  guint positions[MAX_ITEMS];
  BwItem items[MAX_ITEMS];
  BwDimension dimension;
  BwAssessment assessment;
} Sheet;

static void
sheet_init (Sheet *sheet, guint n_items, double first, guint n_points)
{
  static const double cuts[] = { 0, 40, 70, 100 };

  memset (sheet, 0, sizeof *sheet);
  for (guint i = 0; i < n_points; i++)
    sheet->points[i].value = first + i;
  sheet->scale = (BwResponseScale){ .points = sheet->points, .n_points = n_points };
  for (guint i = 0; i < 3; i++)
    sheet->bands[i] = (BwBand){ .from = cuts[i], .to = cuts[i + 1] };
  sheet->set = (BwBandSet){ .bands = sheet->bands, .n_bands = 3 };
  for (guint i = 0; i < n_items; i++)
    {
      sheet->positions[i] = i;
      sheet->items[i] = (BwItem){ .type = BW_ITEM_RATING };
    }
  sheet->dimension = (BwDimension){ .items = sheet->positions, .n_items = n_items, .min_answered_share = 0.6 };
  sheet->assessment = (BwAssessment){
    .response_scales = &sheet->scale,
    .n_response_scales = 1,
    .band_sets = &sheet->set,
    .n_band_sets = 1,
    .dimensions = &sheet->dimension,
    .n_dimensions = 1,
    .items = sheet->items,
    .n_items = n_items,
  };
}

#define NOT_APPLICABLE (-1)
#define SKIPPED (-2)

/* Scores answers given as positions of points. */
static BwScore
score_answers (Sheet *sheet, const int *answers)
{
  guint8 codes[MAX_ITEMS];

  for (guint i = 0; i < sheet->dimension.n_items; i++)
    codes[i] = answers[i] == SKIPPED          ? BW_CODE_SKIPPED
               : answers[i] == NOT_APPLICABLE ? BW_CODE_NOT_APPLICABLE
                                              : (guint8)(BW_CODE_FIRST + answers[i]);
  return bw_score_dimension (&sheet->assessment, 0, codes);
}

static void
test_keying (void)
{
  Sheet sheet;

  /* domain.md 4.3: on 1–5 it is 6 − x, on 0–4 it is 4 − x; and so on for 2 to 11 points. */
  for (guint n_points = 2; n_points <= MAX_POINTS; n_points++)
    for (int first = 0; first <= 1; first++)
      {
        sheet_init (&sheet, 1, first, n_points);
        for (guint i = 0; i < n_points; i++)
          {
            double value = first + i, keyed = 2 * first + n_points - 1 - value;

            g_assert_cmpfloat (bw_key_value (&sheet.scale, value, FALSE), ==, value);
            g_assert_cmpfloat (bw_key_value (&sheet.scale, value, TRUE), ==, keyed);
          }
      }
  sheet_init (&sheet, 1, 1, 5);
  g_assert_cmpfloat (bw_key_value (&sheet.scale, 2, TRUE), ==, 4);
  sheet_init (&sheet, 1, 0, 5);
  g_assert_cmpfloat (bw_key_value (&sheet.scale, 1, TRUE), ==, 3);
}

static void
test_normalising (void)
{
  Sheet sheet;

  for (guint n_points = 2; n_points <= MAX_POINTS; n_points++)
    {
      sheet_init (&sheet, 1, 1, n_points);
      g_assert_cmpfloat (bw_normalise (&sheet.scale, 1), ==, 0);
      g_assert_cmpfloat (bw_normalise (&sheet.scale, n_points), ==, 100);
    }
  /* change5: 3 is "no change", 50 (domain.md 4.4) */
  sheet_init (&sheet, 1, 1, 5);
  g_assert_cmpfloat (bw_normalise (&sheet.scale, 3), ==, 50);
  g_assert_cmpfloat (bw_normalise (&sheet.scale, 3.8), ==, 70);
  /* matur5: s = 25 × m */
  sheet_init (&sheet, 1, 0, 5);
  g_assert_cmpfloat (bw_normalise (&sheet.scale, 3), ==, 75);
}

static void
test_min_answered (void)
{
  /* domain.md 4.13, vector 7 */
  static const guint needed[][2] = { { 4, 3 }, { 5, 3 }, { 6, 4 }, { 7, 5 }, { 8, 5 }, { 3, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    g_assert_cmpuint (bw_min_answered (needed[i][0], 0.6), ==, needed[i][1]);
  g_assert_cmpuint (bw_min_answered (0, 0.6), ==, 0);
  g_assert_cmpuint (bw_min_answered (1, 0.6), ==, 1);
  g_assert_cmpuint (bw_min_answered (2, 0.6), ==, 2);
  g_assert_cmpuint (bw_min_answered (9, 0), ==, 2);
  g_assert_cmpuint (bw_min_answered (9, 1), ==, 9);
  g_assert_cmpuint (bw_min_answered (9, 7), ==, 9);
  /* Against whole numbers, for every share of two decimals: no product may come out a hair too high. */
  for (guint percent = 0; percent <= 100; percent++)
    for (guint n = 2; n <= 200; n++)
      g_assert_cmpuint (bw_min_answered (n, percent / 100.0), ==, MAX (2, (percent * n + 99) / 100));
}

static void
test_dimension (void)
{
  /* domain.md 4.13, vector 1: 4, 5, N/A, 2 (reversed), 3 */
  static const int answers[] = { 3, 4, NOT_APPLICABLE, 1, 2 };
  guint8 codes[] = { 5, 6, BW_CODE_NOT_APPLICABLE, 3, 4 };
  Sheet sheet;
  BwScore score;

  sheet_init (&sheet, 5, 1, 5);
  sheet.items[3].reverse = TRUE;
  score = score_answers (&sheet, answers);
  g_assert_cmpuint (score.n_items, ==, 5);
  g_assert_cmpuint (score.n_answered, ==, 4);
  g_assert_cmpuint (score.n_not_applicable, ==, 1);
  g_assert_cmpfloat (score.raw, ==, 4);
  g_assert_cmpfloat (score.score, ==, 75);
  g_assert_cmpfloat (score.low, ==, 50);
  g_assert_cmpfloat (score.high, ==, 100);
  g_assert_true (score.valid);
  g_assert_cmpint (score.band, ==, 2);

  g_assert_cmpfloat (bw_score_item_raw (&sheet.assessment, 3, codes), ==, 4);
  g_assert_cmpfloat (bw_score_item (&sheet.assessment, 3, codes), ==, 75);
  g_assert_true (isnan (bw_score_item (&sheet.assessment, 2, codes)));
  /* A code that is no point of the scale is no answer. */
  codes[0] = BW_CODE_ELSEWHERE;
  codes[1] = 7;
  g_assert_true (isnan (bw_score_item_raw (&sheet.assessment, 0, codes)));
  g_assert_true (isnan (bw_score_item_raw (&sheet.assessment, 1, codes)));
  g_assert_cmpuint (bw_score_dimension (&sheet.assessment, 0, codes).n_answered, ==, 2);
}

static void
test_missing (void)
{
  static const int nothing[] = { SKIPPED, NOT_APPLICABLE, SKIPPED, NOT_APPLICABLE, SKIPPED };
  static const int two[] = { 4, SKIPPED, NOT_APPLICABLE, 2, SKIPPED };
  static const int three[] = { 4, SKIPPED, 0, 2, NOT_APPLICABLE };
  Sheet sheet;
  BwScore score;

  sheet_init (&sheet, 5, 1, 5);
  score = score_answers (&sheet, nothing);
  g_assert_false (score.valid);
  g_assert_true (isnan (score.raw) && isnan (score.score) && isnan (score.low) && isnan (score.high));
  g_assert_cmpint (score.band, ==, -1);
  g_assert_cmpuint (score.n_answered, ==, 0);
  g_assert_cmpuint (score.n_not_applicable, ==, 2);

  /* Not enough for a score, enough for the mean and the spread of what is there. */
  score = score_answers (&sheet, two);
  g_assert_false (score.valid);
  g_assert_true (isnan (score.score));
  g_assert_cmpint (score.band, ==, -1);
  g_assert_cmpfloat (score.raw, ==, 4);
  g_assert_cmpfloat (score.low, ==, 50);
  g_assert_cmpfloat (score.high, ==, 100);

  score = score_answers (&sheet, three);
  g_assert_true (score.valid);
  g_assert_cmpfloat (score.score, ==, 50);
  g_assert_cmpuint (score.n_not_applicable, ==, 1);

  /* A dimension of a single item, which the checker warns of, takes the one answer there is. */
  sheet_init (&sheet, 1, 1, 5);
  g_assert_true (score_answers (&sheet, three).valid);
  g_assert_false (score_answers (&sheet, nothing).valid);
}

static void
test_not_asked (void)
{
  static const guint8 codes[] = { 6, 2, 4, 0, 1 };
  static const guint8 three[] = { 1, 0, 1, 1, 0 };
  static const guint8 none[] = { 0, 0, 0, 0, 0 };
  Sheet sheet;
  BwScore score;

  sheet_init (&sheet, 5, 1, 5);
  /* Three are left, so that two answers do. */
  score = bw_score_dimension_asked (&sheet.assessment, 0, codes, three);
  g_assert_cmpuint (score.n_items, ==, 3);
  g_assert_cmpuint (score.n_answered, ==, 2);
  g_assert_cmpuint (score.n_not_applicable, ==, 0);
  g_assert_true (score.valid);
  g_assert_cmpfloat (score.score, ==, 75);
  g_assert_cmpfloat (score.low, ==, 50);

  score = bw_score_dimension_asked (&sheet.assessment, 0, codes, none);
  g_assert_cmpuint (score.n_items, ==, 0);
  g_assert_false (score.valid);
  g_assert_true (isnan (score.score));
}

/* For every scale, every number of items and every sum of answers: the band is the one that whole numbers say. */
static void
test_bands_exact (void)
{
  for (guint n_points = 2; n_points <= MAX_POINTS; n_points++)
    for (guint n_items = 1; n_items <= MAX_ITEMS; n_items++)
      {
        Sheet sheet;

        sheet_init (&sheet, n_items, 1, n_points);
        for (guint sum = 0; sum <= n_items * (n_points - 1); sum++)
          {
            int answers[MAX_ITEMS], rest = (int)sum;
            guint most = n_items * (n_points - 1);
            BwScore score;

            for (guint i = 0; i < n_items; i++)
              {
                answers[i] = MIN (rest, (int)n_points - 1);
                rest -= answers[i];
              }
            score = score_answers (&sheet, answers);
            g_assert_true (score.valid);
            g_assert_cmpint (score.band, ==, 100 * sum >= 70 * most ? 2 : 100 * sum >= 40 * most ? 1 : 0);
            g_assert_cmpfloat_with_epsilon (score.score, 100.0 * sum / most, 1e-9);
          }
      }
}

static void
test_settle (void)
{
  g_assert_cmpfloat (bw_score_settle (0.1 + 0.2), ==, 0.3);
  g_assert_cmpfloat (bw_score_settle (39.99999999999999), ==, 40);
  g_assert_cmpfloat (bw_score_settle (39.999999), ==, 39.999999);
  g_assert_true (isnan (bw_score_settle (NAN)));
  g_assert_true (isnan (bw_score_settle (INFINITY)));
}

static void
test_format (void)
{
  static const struct
  {
    double score;
    const char *bare;
    const char *with_bands; /* cuts at 40 and 70 */
  } samples[] = {
    { 0, "0", "0" },         { 0.4999, "0", "0" },      { 0.5, "1", "1" },
    { 39.4, "39", "39" },    { 39.49, "39", "39" },     { 39.5, "40", "39.5" },
    { 39.6, "40", "39.6" },  { 39.94, "40", "39.9" },   { 39.999999, "40", "39.9" },
    { 40, "40", "40.0" },    { 40.04, "40", "40.0" },   { 40.45, "40", "40.5" },
    { 40.5, "41", "40.5" },  { 40.51, "41", "41" },     { 55.5, "56", "56" },
    { 69.97, "70", "69.9" }, { 70.0001, "70", "70.0" }, { 99.5, "100", "100" },
    { 100, "100", "100" },   { -0.4, "0", "0" },        { -2.5, "-2", "-2" },
    { NAN, "–", "–" },       { INFINITY, "–", "–" },
  };
  Sheet sheet;

  sheet_init (&sheet, 1, 1, 5);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *bare = bw_score_format (samples[i].score, NULL);
      g_autofree char *with_bands = bw_score_format (samples[i].score, &sheet.set);

      g_assert_cmpstr (bare, ==, samples[i].bare);
      g_assert_cmpstr (with_bands, ==, samples[i].with_bands);
    }
}

/* What is shown never lies on the other side of a cut than the score itself. */
static void
test_format_keeps_side (void)
{
  Sheet sheet;

  sheet_init (&sheet, 1, 1, 5);
  for (guint set = 0; set < 2; set++)
    {
      /* The second time round with a cut that one decimal cannot show. */
      double cut = set == 0 ? 40 : 40.25;

      sheet.bands[0].to = sheet.bands[1].from = cut;
      for (int step = -3000; step <= 3000; step++)
        {
          double score = cut + step / 1000.0;
          g_autofree char *shown = bw_score_format (score, &sheet.set);

          g_autofree char *measure = bw_measure_format (score, &sheet.set);

          g_assert_cmpint (g_ascii_strtod (shown, NULL) < cut, ==, score < cut);
          g_assert_cmpint (g_ascii_strtod (measure, NULL) < cut, ==, score < cut);
        }
    }
}

static void
test_format_measure (void)
{
  static const struct
  {
    double figure;
    const char *shown; /* cuts at 40 and 70 */
  } samples[] = {
    { 5, "5" },           { 5.04, "5" }, { 5.06, "5.1" },  { 39.97, "39.9" }, { 40, "40" }, { 40.01, "40" },
    { 1250.5, "1250.5" }, { 0, "0" },    { -2.5, "-2.5" }, { -0.04, "0" },    { NAN, "–" },
  };
  Sheet sheet;

  sheet_init (&sheet, 1, 1, 5);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *shown = bw_measure_format (samples[i].figure, &sheet.set);

      g_assert_cmpstr (shown, ==, samples[i].shown);
    }
}

/* The difference of what is shown, whatever was rounded away before. */
static void
test_format_gap (void)
{
  static const struct
  {
    const char *exposure;
    const char *readiness;
    const char *gap;
  } samples[] = {
    { "59", "63", "−4" },       { "63", "59", "4" },      { "50", "50", "0" },
    { "40.0", "22", "18" },     { "59", "39.6", "19.4" }, { "0", "100", "−100" },
    { "39.9", "40.0", "−0.1" }, { "–", "40", "–" },       { "40", "–", "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *gap = bw_gap_format (samples[i].exposure, samples[i].readiness);

      g_assert_cmpstr (gap, ==, samples[i].gap);
    }
}

static void
test_ten_thousand (void)
{
  enum
  {
    N_RESPONSES = 10000
  };
  g_autofree guint8 *codes = g_malloc (N_RESPONSES * MAX_ITEMS);
  double sum = 0, seconds;
  Sheet sheet;

  sheet_init (&sheet, MAX_ITEMS, 1, 5);
  for (guint i = 0; i < N_RESPONSES * MAX_ITEMS; i++)
    codes[i] = (guint8)((i * 7 + i / 5) % 7);
  g_test_timer_start ();
  for (guint i = 0; i < N_RESPONSES; i++)
    {
      BwScore score = bw_score_dimension (&sheet.assessment, 0, &codes[i * MAX_ITEMS]);

      sum += score.valid ? score.score : 0;
    }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds, "ten thousand dimension scores: %.4f s", seconds);
  g_assert_cmpfloat (sum, >, 0);
  g_assert_cmpfloat (seconds, <, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/keying", test_keying);
  g_test_add_func ("/score/normalising", test_normalising);
  g_test_add_func ("/score/min-answered", test_min_answered);
  g_test_add_func ("/score/dimension", test_dimension);
  g_test_add_func ("/score/missing", test_missing);
  g_test_add_func ("/score/not-asked", test_not_asked);
  g_test_add_func ("/score/bands-exact", test_bands_exact);
  g_test_add_func ("/score/settle", test_settle);
  g_test_add_func ("/score/format", test_format);
  g_test_add_func ("/score/format-keeps-side", test_format_keeps_side);
  g_test_add_func ("/score/format-measure", test_format_measure);
  g_test_add_func ("/score/format-gap", test_format_gap);
  g_test_add_func ("/score/ten-thousand", test_ten_thousand);
  return g_test_run ();
}
