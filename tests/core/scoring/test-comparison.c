/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/core/document/small-assessment.h"

#include "app/scoring/bw-comparison.h"

#include <math.h>
#include <string.h>

/* Two documents side by side: scores, answers, and what is left out because it was asked differently. */

static void
answer_speed (BwDocument *document, const char *one, const char *two, const char *three)
{
  small_set (document, 0, "speed.1", one);
  small_set (document, 0, "speed.2", two);
  small_set (document, 0, "speed.3", three);
}

static BwComparison *
compare (BwDocument *before, BwDocument *after)
{
  g_autoptr (GError) error = NULL;
  BwComparison *comparison = bw_comparison_new (before, 0, after, 0, &error);

  g_assert_no_error (error);
  return comparison;
}

static const BwComparedDimension *
get_dimension (const BwComparison *comparison, guint position)
{
  return &g_array_index (comparison->dimensions, BwComparedDimension, position);
}

/* What is compared about the item called @id. */
static const BwComparedItem *
find_item (const BwComparison *comparison, const char *id)
{
  for (guint i = 0; i < comparison->items->len; i++)
    {
      const BwComparedItem *item = &g_array_index (comparison->items, BwComparedItem, i);
      BwSide side = item->items[BW_SIDE_AFTER] >= 0 ? BW_SIDE_AFTER : BW_SIDE_BEFORE;

      if (g_str_equal (bw_comparison_get_assessment (comparison, side)->items[item->items[side]].id, id))
        return item;
    }
  return NULL;
}

static void
test_change (void)
{
  g_assert_cmpint (bw_change_find (40, 40), ==, BW_CHANGE_NONE);
  g_assert_cmpint (bw_change_find (40, 49.999), ==, BW_CHANGE_SMALL);
  g_assert_cmpint (bw_change_find (40, 50), ==, BW_CHANGE_UP);
  g_assert_cmpint (bw_change_find (0.1 + 0.2, 10.3), ==, BW_CHANGE_UP);
  g_assert_cmpint (bw_change_find (50, 40), ==, BW_CHANGE_DOWN);
  g_assert_cmpint (bw_change_find (40, 31), ==, BW_CHANGE_SMALL);
  g_assert_cmpint (bw_change_find (NAN, 50), ==, BW_CHANGE_UNKNOWN);
  g_assert_cmpint (bw_change_find (50, NAN), ==, BW_CHANGE_UNKNOWN);
}

static void
test_scores (void)
{
  g_autoptr (BwDocument) before = small_new_document ();
  g_autoptr (BwDocument) after = small_new_document ();

  answer_speed (before, "2", "2", "2");
  answer_speed (after, "4", "4", "4");
  g_autoptr (BwComparison) comparison = compare (before, after);
  g_autofree char *up = bw_comparison_describe_dimension (comparison, 0);
  g_autofree char *none = bw_comparison_describe_dimension (comparison, 1);
  g_autofree char *summary = bw_comparison_summarise (comparison);

  g_assert_cmpuint (comparison->dimensions->len, ==, 2);
  g_assert_cmpfloat (get_dimension (comparison, 0)->scores[BW_SIDE_BEFORE], ==, 25);
  g_assert_cmpfloat (get_dimension (comparison, 0)->scores[BW_SIDE_AFTER], ==, 75);
  g_assert_cmpstr (up, ==, "Speed goes up from 25 to 75.");
  g_assert_cmpstr (none, ==, "Drift cannot be compared: there are not enough answers yet.");
  g_assert_cmpuint (comparison->n_differing, ==, 3);
  g_assert_cmpuint (comparison->n_changed, ==, 0);
  g_assert_cmpuint (comparison->items->len, ==, small_get_assessment ()->n_items);
  g_assert_cmpstr (summary, ==, "3 of 13 answers differ.");
  g_assert_true (find_item (comparison, "speed.1")->differs);
  g_assert_false (find_item (comparison, "drift.1")->differs);
}

/* An answer that was carried over is the same answer. */
static void
test_carried (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDocument) before = small_parse (bytes);
  g_autoptr (BwDocument) after = bw_document_new_round (before, TRUE, "d2", "r9", "2026-09-30");
  g_autoptr (BwComparison) comparison = compare (before, after);
  g_autofree char *summary = bw_comparison_summarise (comparison);

  g_assert_cmpuint (comparison->n_differing, ==, 0);
  g_assert_cmpstr (summary, ==, "All 13 answers are the same.");
  small_set (after, 0, "wish", "Less of it.");
  small_set (after, 0, "map", "New supplier|3");
  g_autoptr (BwComparison) again = compare (before, after);
  g_assert_cmpuint (again->n_differing, ==, 2);
  g_assert_true (find_item (again, "wish")->differs);
  g_assert_true (find_item (again, "map")->differs);
}

/* The document as it is, with @from in its copy of the definition replaced by @to. */
static BwDocument *
read_changed (const char *from, const char *to)
{
  g_autoptr (GBytes) bytes = small_replace ("full.bellwether", from, to);
  g_autoptr (BwIssues) issues = bw_issues_new ("changed.bellwether");
  BwDocument *document = bw_document_parse (bytes, small_get_schema (), NULL, NULL, issues);

  g_assert_nonnull (document);
  return document;
}

/* Words, scale, keying: what changed is left out of both sides, and named. */
static void
test_changed_items (void)
{
  static const struct
  {
    const char *from, *to, *item;
    guint n_changed;
  } changes[] = {
    { "<stem>Prices change.</stem>", "<stem>Prices change fast.</stem>", "speed.1", 1 },
    { "<item id=\"speed.1\" dimension=\"speed\"", "<item id=\"speed.1\" keying=\"reverse\" dimension=\"speed\"",
      "speed.1", 1 },
    { "<point value=\"2\">Slightly</point>", "<point value=\"2\">A little</point>", "speed.3", 4 },
    { "<item id=\"speed.3\" dimension=\"speed\"", "<item id=\"speed.3\" dimension=\"drift\"", "speed.3", 1 },
    { "<item id=\"speed.1\"", "<item id=\"speed.9\"", "speed.9", 2 },
  };
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDocument) before = small_parse (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (BwDocument) after = read_changed (changes[i].from, changes[i].to);
      g_autoptr (BwComparison) comparison = compare (before, after);
      const char *const names[] = { "a", "b" };
      g_autofree char *text = bw_comparison_to_text (comparison, names, FALSE);

      g_test_message ("%s", changes[i].to);
      g_assert_cmpuint (comparison->n_changed, ==, changes[i].n_changed);
      g_assert_true (find_item (comparison, changes[i].item)->changed);
      g_assert_false (find_item (comparison, changes[i].item)->differs);
      g_assert_nonnull (strstr (text, "Left out: not asked the same way in both versions"));
      g_assert_nonnull (strstr (text, changes[i].item));
    }
}

/* A question that changed moves no score: both are worked out over those that did not. */
static void
test_changed_scores (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDocument) before = small_parse (bytes);
  g_autoptr (BwDocument) after = read_changed ("<stem>Prices change.</stem>", "<stem>Prices rise.</stem>");

  answer_speed (before, "1", "2", "2");
  answer_speed (after, "5", "2", "2");
  g_autoptr (BwComparison) comparison = compare (before, after);
  g_assert_cmpfloat (get_dimension (comparison, 0)->scores[BW_SIDE_BEFORE], ==, 25);
  g_assert_cmpfloat (get_dimension (comparison, 0)->scores[BW_SIDE_AFTER], ==, 25);
  g_assert_cmpint (get_dimension (comparison, 0)->change, ==, BW_CHANGE_NONE);
}

static void
test_other_assessment (void)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autoptr (BwDocument) before = small_parse (bytes);
  g_autoptr (BwDocument) after =
    read_changed ("id=\"small\" version=\"1.2.0\" xml:lang", "id=\"other\" version=\"1.2.0\" xml:lang");
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_comparison_new (before, 0, after, 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* Where no answer is shown alone, none is compared alone. */
static void
test_anonymous (void)
{
  g_autoptr (GBytes) bytes =
    small_replace ("full.bellwether", "<document id=\"d0c\"", "<document id=\"d0c\" anonymous=\"true\"");
  g_autoptr (BwDocument) before = small_parse (bytes);
  g_autoptr (BwDocument) after = small_new_document ();
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_comparison_new (before, 0, after, 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_assert_null (bw_comparison_new (after, 0, before, 0, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static void
test_print (void)
{
  g_autoptr (BwDocument) before = small_new_document ();
  g_autoptr (BwDocument) after = small_new_document ();
  const char *const names[] = { "spring", "autumn" };

  answer_speed (before, "2", "3", "3");
  answer_speed (after, "2", "3", "4");
  g_autoptr (BwComparison) comparison = compare (before, after);
  g_autofree char *text = bw_comparison_to_text (comparison, names, FALSE);
  g_autofree char *all = bw_comparison_to_text (comparison, names, TRUE);
  g_autofree char *json = bw_comparison_to_json (comparison, names, FALSE);

  g_assert_nonnull (strstr (text, "Speed goes from 42 to 50.0: a small difference."));
  g_assert_nonnull (
    strstr (text, "Answers that differ\n  speed.3 Rules change.\n    spring: Moderately\n    autumn: Strongly\n"));
  g_assert_null (strstr (text, "speed.1"));
  g_assert_nonnull (strstr (all, "speed.1 Prices change.\n    spring: Slightly\n    autumn: Slightly\n"));
  g_assert_nonnull (strstr (json, "\"change\": \"small\""));
  g_assert_nonnull (strstr (json, "\"after\": \"Strongly\",\n      \"differs\": true"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/change", test_change);
  g_test_add_func ("/comparison/scores", test_scores);
  g_test_add_func ("/comparison/carried", test_carried);
  g_test_add_func ("/comparison/changed-items", test_changed_items);
  g_test_add_func ("/comparison/changed-scores", test_changed_scores);
  g_test_add_func ("/comparison/other-assessment", test_other_assessment);
  g_test_add_func ("/comparison/anonymous", test_anonymous);
  g_test_add_func ("/comparison/print", test_print);
  return g_test_run ();
}
