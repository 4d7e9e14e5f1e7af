/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scoring/bw-result.h"

#include "sheet.h"

static BwResult *
score_sheet (BwAssessment *assessment, const char *line)
{
  g_autoptr (BwResponse) response = fill_in (assessment, line);

  /* The response may go: the result holds all it needs. */
  return bw_result_new (assessment, response);
}

static const BwReading *
find_reading (const BwResult *result, const char *rule, const char *dimension)
{
  for (guint i = 0; i < result->n_readings; i++)
    {
      const BwReading *reading = &result->readings[i];
      const char *own = reading->dimension >= 0 ? result->assessment->dimensions[reading->dimension].id : NULL;

      if (g_str_equal (reading->rule->id, rule) && g_strcmp0 (own, dimension) == 0)
        return reading;
    }
  return NULL;
}

static void
assert_reading (const BwResult *result, const char *rule, const char *dimension, const char *text)
{
  const BwReading *reading = find_reading (result, rule, dimension);

  g_assert_nonnull (reading);
  g_assert_cmpstr (reading->text, ==, text);
}

/* domain.md 4.13, vector 6: exposure and readiness to minutes. */
static void
test_clock (void)
{
  static const struct
  {
    double exposure, readiness, minutes;
    const char *shown;
  } vectors[] = {
    { 50, 50, 6, "6" },     { 60, 40, 4.8, "4.8" }, { 70, 30, 3.6, "3.6" }, { 80, 80, 7.2, "7.2" },
    { 25, 64, 8.4, "8.4" }, { 0, 20, 12, "12" },    { 100, 0, 0, "0" },     { 100, 100, 12, "12" },
  };
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/clock.xml");

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *line =
        g_strdup_printf ("out.1=%g out.2=%g out.3=%g in.1=%g in.2=%g in.3=%g", vectors[i].exposure, vectors[i].exposure,
                         vectors[i].exposure, vectors[i].readiness, vectors[i].readiness, vectors[i].readiness);
      g_autoptr (BwResult) result = score_sheet (assessment, line);
      BwPart clock = { .is_index = TRUE, .ref = find_index (assessment, "clock") };
      g_autofree char *shown = bw_result_format_part (result, &clock);

      g_assert_cmpfloat (result->exposure.score, ==, vectors[i].exposure);
      g_assert_cmpfloat (result->readiness.score, ==, vectors[i].readiness);
      assert_number (bw_result_get_part (result, &clock)->score, vectors[i].minutes);
      g_assert_cmpstr (shown, ==, vectors[i].shown);
      assert_number (result->indices[find_index (assessment, "parted")].score,
                     vectors[i].exposure >= 60 ? (vectors[i].exposure + vectors[i].readiness) / 2 : NAN);
      /* A figure with a unit has no band; one without stays a score. */
      g_assert_cmpint (bw_result_get_part (result, &clock)->band, ==, -1);
      g_assert_cmpfloat (result->indices[find_index (assessment, "beyond")].score, <=, 100);
    }
}

static void
test_overall (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  static const struct
  {
    const char *line;
    double exposure, readiness;
    guint n_there, n_valid;
  } sheets[] = {
    { "", NAN, NAN, 2, 0 },
    /* Two of three are fewer than 70 %. */
    { "team=yes calm.1=5 calm.2=5 calm.4=5 reach.1=4 reach.2=4", NAN, NAN, 3, 2 },
    { "team=yes calm.1=5 calm.2=5 calm.4=5 reach.1=4 reach.2=4 quiet.1=1 quiet.2=1", NAN, 200.0 / 3, 3, 3 },
    { "calm.1=5 calm.2=5 calm.4=5 reach.1=4 reach.2=4", NAN, 100, 2, 2 },
    { "pressure.1=5 pressure.2=5 pressure.3=1", NAN, NAN, 2, 0 },
    { "pressure.1=5 pressure.2=5 pressure.3=1 noise.1=1 noise.2=1", 50, NAN, 2, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (BwResult) result = score_sheet (assessment, sheets[i].line);

      assert_number (result->exposure.score, sheets[i].exposure);
      assert_number (result->readiness.score, sheets[i].readiness);
      g_assert_cmpint (result->readiness.valid, ==, !isnan (sheets[i].readiness));
      g_assert_cmpint (result->readiness.band, ==,
                       isnan (sheets[i].readiness) ? -1
                       : sheets[i].readiness >= 70 ? 2
                                                   : 1);
      g_assert_cmpuint (result->readiness.n_items, ==, sheets[i].n_there);
      g_assert_cmpuint (result->readiness.n_answered, ==, sheets[i].n_valid);
    }
}

static void
test_indices (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  static const struct
  {
    const char *line;
    double weighted, match, nested;
  } sheets[] = {
    { "", NAN, NAN, NAN },
    /* calm alone has three quarters of the weight, reach alone one quarter. */
    { "calm.1=5 calm.2=5 calm.4=5", 100, NAN, 100 },
    { "reach.1=4 reach.2=4", NAN, NAN, NAN },
    { "calm.1=5 calm.2=5 calm.4=5 reach.1=0 reach.2=0", 75, NAN, 75 },
    { "case.1=wait", NAN, NAN, NAN },
    { "case.1=wait case.2=n/a", NAN, NAN, NAN },
    { "case.1=wait case.2=wait", NAN, 50, 50 },
    { "case.1=ask case.2=wait calm.1=5 calm.2=5 calm.4=5 reach.1=0 reach.2=0", 75, 25, 50 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (BwResult) result = score_sheet (assessment, sheets[i].line);
      const BwScore *match = &result->indices[find_index (assessment, "match")];
      const BwScore *weighted = &result->indices[find_index (assessment, "weighted")];

      assert_number (weighted->score, sheets[i].weighted);
      assert_number (match->score, sheets[i].match);
      assert_number (result->indices[find_index (assessment, "nested")].score, sheets[i].nested);
      g_assert_cmpint (match->valid, ==, !isnan (sheets[i].match));
      g_assert_cmpint (match->band, ==, isnan (sheets[i].match) ? -1 : sheets[i].match >= 40 ? 1 : 0);
      g_assert_cmpuint (weighted->n_items, ==, 2);
      /* It has a kind and names no bands, so that those of the kind are its own. */
      g_assert_cmpint (weighted->band, ==, isnan (sheets[i].weighted) ? -1 : 2);
    }
}

static void
test_gap (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  guint pressure = find_dimension (assessment, "pressure"), calm = find_dimension (assessment, "calm");
  guint reach = find_dimension (assessment, "reach"), quiet = find_dimension (assessment, "quiet");
  g_autoptr (BwResult) full =
    score_sheet (assessment, "team=yes pressure.1=4 pressure.2=4 noise.1=2 noise.2=2 calm.1=1 calm.2=1 calm.4=1 "
                             "reach.1=4 reach.2=4 quiet.1=3 quiet.2=3");
  g_autoptr (BwResult) half =
    score_sheet (assessment, "pressure.1=4 pressure.2=4 calm.1=1 calm.2=1 reach.1=4 reach.2=4");

  assert_number (bw_result_get_paired_exposure (full, calm), 75);
  assert_number (bw_result_get_gap (full, calm), 75);
  assert_number (bw_result_get_paired_exposure (full, reach), 50);
  assert_number (bw_result_get_gap (full, reach), -50);
  /* It names no exposure: the overall one. */
  assert_number (bw_result_get_paired_exposure (full, quiet), 50);
  assert_number (bw_result_get_gap (full, quiet), 0);
  assert_number (bw_result_get_paired_exposure (full, pressure), NAN);
  assert_number (bw_result_get_gap (full, pressure), NAN);

  /* One of two exposures is fewer than 70 %; and calm has too few answers. */
  assert_number (bw_result_get_paired_exposure (half, calm), 75);
  assert_number (bw_result_get_gap (half, calm), NAN);
  assert_number (bw_result_get_paired_exposure (half, reach), NAN);
  assert_number (bw_result_get_gap (half, reach), NAN);
}

static void
test_readings (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  g_autoptr (BwResult) result = score_sheet (
    assessment, "team=yes pressure.1=4 pressure.2=4 noise.1=2 noise.2=3 calm.1=2 calm.2=2 calm.4=3 reach.1=4 "
                "reach.2=3 quiet.1=1 quiet.2=1 case.1=ask case.2=ask map=Flood|4|1;Rule|1|7");
  g_autofree char *headline = bw_result_dup_headline (result);

  /* Exposure (75 + 37.5) / 2 = 56.25, readiness (33.3 + 87.5 + 0) / 3 = 40.2777…: near the cut at 40. */
  g_assert_cmpstr (headline, ==, "Exposure 56, readiness 40.3, gap 15.7.");
  assert_reading (result, "top.act", NULL, headline);
  g_assert_null (find_reading (result, "top.any", NULL));
  assert_reading (result, "pair", "calm", "Calm (C): 75 to 33 is 42.");
  assert_reading (result, "pair", "reach", "Reach (R): 56 to 88 is −32.");
  assert_reading (result, "pair", "quiet", "Quiet (): 56 to 0 is 56.");
  assert_reading (result, "push", "pressure", "Pressure: 75, –, –.");
  assert_reading (result, "push", "noise", "Noise: 38, –, –.");
  assert_reading (result, "named", NULL, "Calm is 33 (Fragile); Match is 75 (Ready), Mapped 12.5.");
  g_assert_cmpuint (result->n_readings, ==, 7);
  g_assert_cmpstr (result->readings[0].rule->id, ==, "top.act");
  g_assert_cmpstr (bw_result_get_band_label (result, find_dimension (assessment, "calm")), ==, "Fragile");
  g_assert_cmpstr (bw_result_get_advice (result, find_dimension (assessment, "calm"))[0], ==, "Breathe.");
}

static void
test_readings_of_little (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/figures.xml");
  g_autoptr (BwResult) little = score_sheet (assessment, "calm.1=3 calm.2=3 calm.4=2");
  g_autoptr (BwResult) nothing = score_sheet (assessment, "");

  assert_reading (little, "named", NULL, "Calm is 42 (Developing); Match is – (–), Mapped –.");
  g_assert_cmpuint (little->n_readings, ==, 1);
  g_assert_cmpuint (nothing->n_readings, ==, 0);
  g_assert_null (bw_result_get_band_label (nothing, 0));
  g_assert_null (bw_result_get_advice (nothing, 0));
}

static void
test_plain_headline (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("data/scoring/clock.xml");
  static const struct
  {
    const char *line, *headline;
  } sheets[] = {
    { "", "An overall score needs a few more answers." },
    { "out.1=60 out.2=60", "Overall exposure is 60; overall readiness needs a few more answers." },
    { "in.1=30 in.2=30", "Overall readiness is 30; overall exposure needs a few more answers." },
    { "out.1=60 out.2=60 in.1=30 in.2=30", "Overall exposure is 60, overall readiness 30: Act now." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr (BwResult) result = score_sheet (assessment, sheets[i].line);
      g_autofree char *headline = bw_result_dup_headline (result);

      g_assert_cmpstr (headline, ==, sheets[i].headline);
    }
}

static void
test_quadrants (void)
{
  static const struct
  {
    double exposure, readiness;
    const char *id, *name;
    gboolean borderline;
  } points[] = {
    { 50, 49.999, "act", "Act now", TRUE },
    { 50, 50, "hold", "Hold and renew", TRUE },
    { 49.999, 49.999, "watch", "Watch", TRUE },
    { 49.999, 50, "reserve", "Reserve", TRUE },
    { 100, 0, "act", "Act now", FALSE },
    { 100, 100, "hold", "Hold and renew", FALSE },
    { 0, 0, "watch", "Watch", FALSE },
    { 0, 100, "reserve", "Reserve", FALSE },
    { 45, 90, "reserve", "Reserve", TRUE },
    { 44.999, 90, "reserve", "Reserve", FALSE },
    { 90, 55, "hold", "Hold and renew", TRUE },
    { 90, 55.001, "hold", "Hold and renew", FALSE },
    { NAN, 50, "", "", FALSE },
    { 50, NAN, "", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      BwQuadrant quadrant = bw_quadrant_find (points[i].exposure, points[i].readiness);

      g_assert_cmpstr (bw_quadrant_get_id (quadrant), ==, points[i].id);
      g_assert_cmpstr (bw_quadrant_get_name (quadrant), ==, points[i].name);
      g_assert_cmpint (bw_quadrant_is_borderline (points[i].exposure, points[i].readiness), ==, points[i].borderline);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/result/clock", test_clock);
  g_test_add_func ("/result/overall", test_overall);
  g_test_add_func ("/result/indices", test_indices);
  g_test_add_func ("/result/gap", test_gap);
  g_test_add_func ("/result/readings", test_readings);
  g_test_add_func ("/result/readings-of-little", test_readings_of_little);
  g_test_add_func ("/result/plain-headline", test_plain_headline);
  g_test_add_func ("/result/quadrants", test_quadrants);
  return g_test_run ();
}
