/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures of a profile: what is in them, and where their marks lead. */

#include "tests/core/scoring/profile-sheet.h"

#include "app/chart/bw-profile-chart.h"

#include <string.h>

static BwProfile *
create_profile (BwProfileRules *rules)
{
  g_autoptr (BwAssessment) alpha = define ("alpha", "storm:e flood:e roof:r:storm");
  g_autoptr (BwAssessment) beta = define ("beta", "care:r trust:r");
  g_autoptr (BwAssessment) two = define ("alpha.two", "heat:e shade:r");

  return read_together (rules, give (alpha, BW_FORM_SELF, NULL, "storm=80 roof=20 E=80 R=20"),
                        give (beta, BW_FORM_SELF, NULL, "care=40 trust=60 R=50"),
                        give (two, BW_FORM_SELF, NULL, "heat=52 E=40 R=80"), NULL);
}

static BwDrawing *
lay_out (BwChart *chart)
{
  PangoContext *context = bw_chart_style_create_context ();
  BwChartStyle style;
  BwDrawing *drawing;

  bw_chart_style_init (&style, BW_LOOK_LIGHT, FALSE, 12);
  drawing = bw_chart_layout (chart, context, &style, 640, bw_chart_get_natural_height (chart, context, &style, 640));
  g_object_unref (context);
  return drawing;
}

static const BwMark *
get_mark (const BwDrawing *drawing, guint position)
{
  g_assert_cmpuint (position, <, drawing->marks->len);
  return &g_array_index (drawing->marks, BwMark, position);
}

static void
test_clock (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwProfile) profile = create_profile (rules);
  g_autoptr (BwChart) chart = bw_profile_chart_new (profile, BW_PROFILE_CHART_CLOCK);
  g_autoptr (BwDrawing) drawing = lay_out (chart);
  g_autoptr (BwChart) uncertain = NULL;
  g_autoptr (BwDrawing) wide = NULL;
  char *const *first = bw_chart_get_table (chart)->rows->pdata[0];

  g_assert_cmpstr (bw_chart_get_title (chart), ==, "Minutes to midnight");
  g_assert_cmpstr (get_mark (drawing, 0)->name, ==, "Minutes to midnight");
  g_assert_cmpstr (get_mark (drawing, 0)->value, ==, "5½ minutes, Late");
  g_assert_cmpint (get_mark (drawing, 0)->dimension, ==, 0);
  g_assert_cmpint (get_mark (drawing, 1)->dimension, ==, -1);
  g_assert_nonnull (strstr (drawing->description, "Six minutes: 6"));
  g_assert_cmpstr (first[1], ==, "5½ minutes");
  g_assert_null (strstr (drawing->description, "Between"));

  /* Once there is a range, it is shown. */
  profile->minutes_low = 4.5;
  profile->minutes_high = 6.5;
  uncertain = bw_profile_chart_new (profile, BW_PROFILE_CHART_CLOCK);
  wide = lay_out (uncertain);
  g_assert_nonnull (strstr (wide->description, "Between 4.5 and 6.5"));
}

static void
test_matrix (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwProfile) profile = create_profile (rules);
  g_autoptr (BwChart) chart = bw_profile_chart_new (profile, BW_PROFILE_CHART_MATRIX);
  g_autoptr (BwDrawing) drawing = lay_out (chart);
  const BwChartTable *table = bw_chart_get_table (chart);
  char *const *second = table->rows->pdata[1];

  g_assert_cmpstr (bw_chart_get_title (chart), ==, "Matrix");
  /* "Whole" has no readiness: beta calls nothing "both". */
  g_assert_cmpuint (drawing->marks->len, ==, 2);
  g_assert_cmpstr (get_mark (drawing, 0)->name, ==, "Storm");
  g_assert_cmpstr (get_mark (drawing, 0)->value, ==, "exposure 80, readiness 20, Act");
  g_assert_cmpint (get_mark (drawing, 1)->dimension, ==, 1);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpstr (second[3], ==, "Hold (borderline)");
}

/* The lines are those of the rules: 60 is low where high begins at 70. */
static void
test_lines (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwProfile) profile = NULL;
  g_autoptr (BwChart) chart = NULL;
  char *const *first;

  rules->lines[BW_KIND_EXPOSURE] = 90;
  rules->margin = 0;
  profile = create_profile (rules);
  chart = bw_profile_chart_new (profile, BW_PROFILE_CHART_MATRIX);
  first = bw_chart_get_table (chart)->rows->pdata[0];
  g_assert_cmpstr (first[3], ==, "Watch");
}

static void
test_bars (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwProfile) profile = create_profile (rules);
  g_autoptr (BwChart) facets = bw_profile_chart_new (profile, BW_PROFILE_CHART_FACETS);
  g_autoptr (BwChart) pressures = bw_profile_chart_new (profile, BW_PROFILE_CHART_PRESSURES);
  g_autoptr (BwChart) both = bw_profile_chart_new (profile, BW_PROFILE_CHART_BARS);
  g_autoptr (BwDrawing) drawing = lay_out (facets);

  /* A facet without a score keeps its row. */
  g_assert_cmpuint (drawing->marks->len, ==, 2);
  g_assert_cmpstr (get_mark (drawing, 1)->name, ==, "People");
  g_assert_cmpint (get_mark (drawing, 1)->dimension, ==, 1);
  g_assert_cmpuint (bw_chart_get_table (pressures)->rows->len, ==, 1);
  g_assert_cmpuint (bw_chart_get_table (both)->rows->len, ==, 3);
}

static void
test_nothing (void)
{
  g_autoptr (BwProfileRules) rules = read_small_rules ();
  g_autoptr (BwProfile) profile = read_together (rules, NULL);

  for (guint which = 0; which <= BW_PROFILE_CHART_BARS; which++)
    g_assert_null (bw_profile_chart_new (profile, which));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile-chart/clock", test_clock);
  g_test_add_func ("/profile-chart/matrix", test_matrix);
  g_test_add_func ("/profile-chart/lines", test_lines);
  g_test_add_func ("/profile-chart/bars", test_bars);
  g_test_add_func ("/profile-chart/nothing", test_nothing);
  return g_test_run ();
}
