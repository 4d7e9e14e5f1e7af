/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "filled.h"

#include "app/report/bw-part-choice.h"
#include "app/report/bw-report-part.h"

#include <string.h>

static int
find (GPtrArray *choices, const char *id)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (bw_part_choices_get (choices, i)->id, id))
      return (int)i;
  return -1;
}

static GPtrArray *
parse (const char *list, const BwAssessment *assessment)
{
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);
  return bw_part_choices_new (parts, assessment);
}

static void
assert_parts (GPtrArray *choices, const BwAssessment *assessment, const char *expected)
{
  g_auto (GStrv) parts = bw_part_choices_dup_parts (choices, assessment);
  g_autofree char *joined = parts ? g_strjoinv (",", parts) : NULL;
  g_assert_cmpstr (joined, ==, expected);
}

/* What is usual comes back as what is usual, on every kind of assessment. */
static void
test_usual (void)
{
  static const char *const names[] = { "vuca.xml", "servant-leadership.xml", "pulse.xml", "data/scoring/figures.xml" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (BwAssessment) assessment = read_definition (names[i]);
      g_autoptr (GPtrArray) choices = bw_part_choices_new (NULL, assessment);
      assert_parts (choices, assessment, NULL);
      g_assert_cmpint (find (choices, "trails"), ==, find (choices, "answers") + 1);
      g_assert_false (bw_part_choices_get (choices, (guint)find (choices, "trails"))->chosen);
      g_assert_cmpint (find (choices, "charts"), ==, assessment->n_charts > 1 ? -1 : find (choices, "charts"));
    }
}

static void
test_order (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (GPtrArray) choices = parse ("notes,chart:butterfly,later,cover", assessment);
  int notes = find (choices, "notes");
  /* What nobody chose stands after what it usually follows. */
  g_assert_cmpint (notes, <, find (choices, "chart:butterfly"));
  g_assert_cmpint (find (choices, "headline"), ==, find (choices, "cover") + 1);
  g_assert_false (bw_part_choices_get (choices, (guint)find (choices, "headline"))->chosen);
  g_assert_false (bw_part_choices_get (choices, (guint)find (choices, "later"))->shown);
  assert_parts (choices, assessment, "notes,chart:butterfly,later,cover");
}

static void
test_move (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (GPtrArray) choices = parse ("cover,later,notes,method", assessment);
  guint notes = (guint)find (choices, "notes");
  for (guint i = 0; i < choices->len; i++)
    bw_part_choices_set_chosen (choices, i, bw_part_choices_get (choices, i)->chosen);
  /* Past what is shown, and whatever is not shown between. */
  while (find (choices, "notes") > find (choices, "cover"))
    g_assert_true (bw_part_choices_move (choices, (guint)find (choices, "notes"), -1));
  g_assert_cmpuint ((guint)find (choices, "notes"), <, notes);
  assert_parts (choices, assessment, "notes,cover,later,method");
  g_assert_true (bw_part_choices_move (choices, (guint)find (choices, "notes"), 100));
  assert_parts (choices, assessment, "cover,later,method,notes");
  g_assert_false (bw_part_choices_move (choices, (guint)find (choices, "notes"), 1));
  bw_part_choices_set_chosen (choices, (guint)find (choices, "cover"), FALSE);
  assert_parts (choices, assessment, "later,method,notes");
}

/* All charts in their order are "charts"; one fewer, and they are named. */
static void
test_charts (void)
{
  g_autoptr (BwAssessment) assessment = read_definition ("vuca.xml");
  g_autoptr (GPtrArray) choices = parse ("cover,cover-chart,charts", assessment);
  g_auto (GStrv) parts = NULL;
  guint first = (guint)find (choices, "cover-chart") + 1;
  assert_parts (choices, assessment, "cover,cover-chart,charts");
  while (!bw_report_part_get_chart (bw_part_choices_get (choices, first)->id))
    first++;
  bw_part_choices_set_chosen (choices, first, FALSE);
  parts = bw_part_choices_dup_parts (choices, assessment);
  g_assert_cmpuint (g_strv_length (parts), ==, assessment->n_charts);
  g_assert_nonnull (bw_report_part_get_chart (parts[2]));
  /* Kept for assessments that have some. */
  {
    g_autoptr (BwAssessment) other = read_definition ("data/scoring/figures.xml");
    g_autoptr (GPtrArray) none = parse ("cover,charts,notes", other);
    g_auto (GStrv) kept = bw_part_choices_dup_parts (none, other);
    g_assert_true (g_strv_contains ((const char *const *)kept, "charts"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/part-choice/usual", test_usual);
  g_test_add_func ("/part-choice/order", test_order);
  g_test_add_func ("/part-choice/move", test_move);
  g_test_add_func ("/part-choice/charts", test_charts);
  return g_test_run ();
}
