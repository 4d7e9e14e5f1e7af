/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worked out and shown: indices, rules, charts; lookups. */

#include "definition-file.h"

#include <math.h>
#include <string.h>

static BwAssessment *
read_all_elements (void)
{
  g_autofree char *path = definition_get_path ("all-elements.xml");

  return definition_read_clean (path);
}

static void
test_indices (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwIndex *sea = &a->indices[0], *readiness = &a->indices[1], *match = &a->indices[2], *clock = &a->indices[3];

  g_assert_cmpuint (a->n_indices, ==, 5);
  g_assert_cmpstr (sea->name, ==, "Sea");
  g_assert_cmpstr (sea->definition, ==, "Wind and fog together.");
  g_assert_null (sea->unit);
  g_assert_true (sea->has_kind);
  g_assert_cmpint (sea->kind, ==, BW_KIND_EXPOSURE);
  g_assert_cmpuint (sea->n_parts, ==, 2);
  g_assert_false (sea->parts[0].is_index);
  g_assert_cmpuint (sea->parts[0].ref, ==, 0);
  g_assert_cmpfloat (sea->parts[0].weight, ==, 2);
  g_assert_cmpuint (sea->parts[1].ref, ==, 1);
  g_assert_null (sea->calculate);
  g_assert_null (sea->relevant);
  g_assert_cmpint (sea->band_set, ==, 2);
  g_assert_cmpstrv (sea->advice[1], ((const char *[]){ "Stay in.", NULL }));

  /* It is of its kind by its name, and has the bands of it. */
  g_assert_cmpint (a->index_of_kind[BW_KIND_READINESS], ==, 1);
  g_assert_cmpint (a->index_of_kind[BW_KIND_EXPOSURE], ==, -1);
  g_assert_true (readiness->has_kind);
  g_assert_cmpint (readiness->kind, ==, BW_KIND_READINESS);
  g_assert_cmpint (readiness->band_set, ==, 1);
  g_assert_true (readiness->parts[2].is_index);
  g_assert_cmpuint (readiness->parts[2].ref, ==, 2);

  g_assert_false (match->has_kind);
  g_assert_cmpint (match->band_set, ==, -1);
  g_assert_null (match->advice);
  g_assert_cmpuint (match->n_parts, ==, 0);
  g_assert_cmpstr (bw_expression_get_source (match->calculate), ==, "100 * sum-credit('cases') div 2");
  g_assert_nonnull (match->relevant);
  g_assert_cmpstr (clock->unit, ==, "minutes");
  g_assert_cmpstr (a->indices[4].unit, ==, "");
}

/* TRUE when the index called @first is worked out before the one called @second. */
static gboolean
comes_before (const BwAssessment *a, const char *first, const char *second)
{
  int one = -1, two = -1;

  for (guint i = 0; i < a->n_indices; i++)
    {
      if ((int)a->index_order[i] == bw_assessment_find_index (a, first))
        one = (int)i;
      if ((int)a->index_order[i] == bw_assessment_find_index (a, second))
        two = (int)i;
    }
  g_assert_cmpint (one, >=, 0);
  g_assert_cmpint (two, >=, 0);
  return one < two;
}

static void
test_order (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  guint seen = 0;

  for (guint i = 0; i < a->n_indices; i++)
    seen |= 1u << a->index_order[i];
  g_assert_cmpuint (seen, ==, (1u << a->n_indices) - 1);
  g_assert_true (comes_before (a, "match", "readiness"));
  g_assert_true (comes_before (a, "readiness", "clock"));
  g_assert_true (comes_before (a, "sea", "odds"));
}

/* By way of anything: parts, calculations, conditions, gaps, overall scores, items, sections. */
static void
test_order_of_ways (void)
{
  g_autofree char *path = definition_get_path ("clean.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (GString) edited = g_string_new (text);
  g_autoptr (BwAssessment) a = NULL;
  const char *const names[] = { "late-6", "late-5", "late-4", "late-3", "late-2", "late-1", "early" };

  g_string_replace (edited, "<item id=\"move.1\" dimension=\"move\">",
                    "<item id=\"move.1\" dimension=\"move\" relevant=\"score('early') &gt; 1\">", 0);
  g_string_replace (
    edited, "</assessment>",
    "<index id=\"late-6\" calculate=\"gap('move')\"><name>N</name><definition>D</definition></index>"
    "<index id=\"late-5\" calculate=\"value('move.1')\"><name>N</name><definition>D</definition></index>"
    "<index id=\"late-4\" calculate=\"count-answered('rated')\"><name>N</name><definition>D</definition></index>"
    "<index id=\"late-3\" calculate=\"readiness()\"><name>N</name><definition>D</definition></index>"
    "<index id=\"late-2\" calculate=\"1\" "
    "relevant=\"is-valid('move')\"><name>N</name><definition>D</definition></index>"
    "<index id=\"late-1\"><name>N</name><definition>D</definition><of ref=\"move\"/></index>"
    "<index id=\"early\" calculate=\"50\"><name>N</name><definition>D</definition></index></assessment>",
    0);
  a = definition_parse_clean (edited->str);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i]);
      g_assert_true (comes_before (a, "early", names[i]));
    }
}

static void
test_rules (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();

  g_assert_cmpuint (a->n_rules, ==, 5);
  g_assert_cmpint (a->rules[0].role, ==, BW_RULE_HEADLINE);
  g_assert_cmpstr (a->rules[0].title, ==, "Act now");
  g_assert_cmpstr (a->rules[0].text, ==, "{name}: {exposure}, {readiness}, {gap}.");
  g_assert_false (a->rules[0].for_each);
  g_assert_nonnull (a->rules[0].relevant);
  g_assert_cmpint (a->rules[1].role, ==, BW_RULE_PAIR);
  g_assert_true (a->rules[1].for_each);
  g_assert_cmpint (a->rules[1].for_each_kind, ==, BW_KIND_READINESS);
  g_assert_cmpstrv (a->rules[1].sources, ((const char *[]){ "L001-40", NULL }));
  g_assert_null (a->rules[1].title);
  g_assert_cmpint (a->rules[2].role, ==, BW_RULE_NOTE);
  g_assert_cmpint (a->rules[2].for_each_kind, ==, BW_KIND_EXPOSURE);
  g_assert_cmpint (a->rules[3].role, ==, BW_RULE_NOTE);
  g_assert_cmpuint (a->rules[3].n_parts, ==, 0);
  g_assert_null (a->rules[3].order_by);
}

/* Tried for parts, from the highest down, and printed for the first only. */
static void
test_rule_parts (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwRule *rule = &a->rules[4];

  g_assert_false (rule->for_each);
  g_assert_true (rule->first);
  g_assert_cmpstr (bw_expression_get_source (rule->order_by), ==, "score($part)");
  g_assert_cmpuint (rule->n_parts, ==, 2);
  g_assert_true (rule->parts[0].is_index);
  g_assert_cmpuint (rule->parts[0].ref, ==, 0);
  g_assert_false (rule->parts[1].is_index);
  g_assert_cmpuint (rule->parts[1].ref, ==, 3);
}

/* What advice hangs on, what is not shown, what cites sources, and an item on a scale of its own. */
static void
test_small_things (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwItem *ships = &a->items[bw_assessment_find_item (a, "ships")];
  const BwItem *cat = &a->items[bw_assessment_find_item (a, "crew.3")];

  g_assert_null (a->dimensions[2].advice_relevant);
  g_assert_nonnull (a->dimensions[3].advice_relevant);
  g_assert_cmpstrv (a->dimensions[0].advice_sources, ((const char *[]){ "L001-07", "Smith20", NULL }));
  g_assert_null (a->dimensions[1].advice_sources);
  g_assert_false (a->indices[bw_assessment_find_index (a, "odds")].shown);
  g_assert_cmpstrv (a->indices[bw_assessment_find_index (a, "clock")].sources, ((const char *[]){ "Smith20", NULL }));
  g_assert_cmpstrv (ships->fields[2].sources, ((const char *[]){ "L001-08", NULL }));
  g_assert_null (ships->fields[1].sources);

  g_assert_cmpint (cat->response_scale, ==, 0);
  g_assert_cmpint (cat[-1].response_scale, ==, 1);
  g_assert_cmpint (ships->response_scale, ==, -1);
  g_assert_true (a->dimensions[3].mixed_scales);
  g_assert_false (a->dimensions[2].mixed_scales);
  g_assert_true (bw_assessment_item_has_ticks (a, (guint)bw_assessment_find_item (a, "crew.3")));
  g_assert_false (bw_assessment_item_has_ticks (a, (guint)bw_assessment_find_item (a, "crew.2")));
  g_assert_false (bw_assessment_item_has_ticks (a, (guint)bw_assessment_find_item (a, "ships")));
}

/* What a chart is told beyond the scores it shows. */
static void
test_chart_details (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwChartSpec *matrix = &a->charts[BW_CHART_MATRIX];
  const BwChartSpec *slope = &a->charts[BW_CHART_SLOPE];
  const BwChartSpec *map = &a->charts[BW_CHART_BUBBLE_MAP];
  const BwChartSpec *clock = &a->charts[BW_CHART_CLOCK];
  int ships = bw_assessment_find_item (a, "ships");

  g_assert_cmpstr (matrix->x_title, ==, "Weather");
  g_assert_cmpstr (matrix->y_title, ==, "Light");
  g_assert_cmpstr (matrix->corners[BW_CORNER_LOW_LOW], ==, "Sleep");
  g_assert_cmpstr (matrix->corners[BW_CORNER_HIGH_LOW], ==, "Swim");
  g_assert_cmpuint (matrix->n_parts, ==, 2);
  g_assert_cmpstr (matrix->parts[0].label, ==, "Lamp");
  g_assert_cmpint (matrix->parts[0].subject.type, ==, BW_SUBJECT_SCORE);
  g_assert_cmpint (matrix->parts[0].against.type, ==, BW_SUBJECT_SCORE);
  g_assert_true (matrix->parts[0].against.score.is_index);
  g_assert_null (matrix->parts[1].label);
  g_assert_cmpint (matrix->parts[1].subject.type, ==, BW_SUBJECT_ITEM);
  g_assert_cmpint (matrix->parts[1].subject.position, ==, bw_assessment_find_item (a, "crew.1"));
  g_assert_cmpint (matrix->parts[1].against.type, ==, BW_SUBJECT_ITEM);
  g_assert_cmpuint (matrix->parts[1].against.position, ==, 0);
  g_assert_cmpint (matrix->table, ==, -1);
  g_assert_true (isnan (matrix->reference));

  g_assert_cmpint (slope->table, ==, ships);
  g_assert_cmpint (slope->columns[BW_COLUMN_SERIES], ==, 3);
  g_assert_cmpint (slope->columns[BW_COLUMN_LABEL], ==, 0);
  g_assert_cmpint (slope->columns[BW_COLUMN_X], ==, -1);
  g_assert_cmpint (slope->parts[0].subject.type, ==, BW_SUBJECT_FIELD);
  g_assert_cmpuint (slope->parts[0].subject.position, ==, 2);
  g_assert_cmpint (map->table, ==, ships);
  g_assert_cmpint (map->columns[BW_COLUMN_X], ==, 1);
  g_assert_cmpint (map->columns[BW_COLUMN_Y], ==, 2);
  g_assert_cmpint (map->columns[BW_COLUMN_SIZE], ==, 5);
  g_assert_cmpfloat (clock->reference, ==, 5.5);
  g_assert_cmpstr (clock->reference_label, ==, "Last year");
  g_assert_cmpint (a->charts[BW_CHART_BULLET_BARS].show, ==, BW_CHART_SHOW_ITEMS);
  g_assert_cmpint (a->charts[BW_CHART_DOT_PLOT].sort, ==, BW_SORT_DESCENDING);
  g_assert_cmpint (a->charts[BW_CHART_DUMBBELL].sort, ==, BW_SORT_ASCENDING);
}

static void
test_charts (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();

  /* The file names every kind, in the order of the enumeration. */
  g_assert_cmpuint (a->n_charts, ==, BW_N_CHART_KINDS);
  for (guint i = 0; i < a->n_charts; i++)
    {
      g_assert_cmpuint (a->charts[i].kind, ==, i);
      g_assert_cmpint (a->charts[i].cover, ==, i == 0);
      g_assert_nonnull (bw_chart_kind_get_id (i));
    }
  g_assert_cmpstr (bw_chart_kind_get_id (BW_CHART_BULLET_BARS), ==, "bullet-bars");
  g_assert_cmpstr (a->charts[0].caption, ==, "All of it.");
  g_assert_null (a->charts[1].caption);
  g_assert_cmpstr (a->charts[2].id, ==, "three");
  g_assert_cmpuint (a->charts[2].n_parts, ==, 3);
  g_assert_cmpfloat (a->charts[2].parts[1].subject.score.weight, ==, 3);
  g_assert_true (a->charts[2].parts[2].subject.score.is_index);
  g_assert_cmpuint (a->charts[1].n_parts, ==, 0);
}

static void
test_lookup (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();

  for (guint i = 0; i < a->n_items; i++)
    g_assert_cmpint (bw_assessment_find_item (a, a->items[i].id), ==, i);
  for (guint i = 0; i < a->n_dimensions; i++)
    g_assert_cmpint (bw_assessment_find_dimension (a, a->dimensions[i].id), ==, i);
  for (guint i = 0; i < a->n_indices; i++)
    g_assert_cmpint (bw_assessment_find_index (a, a->indices[i].id), ==, i);
  for (guint i = 0; i < a->n_sections; i++)
    g_assert_cmpint (bw_assessment_find_section (a, a->sections[i].id), ==, i);
  for (guint i = 0; i < a->n_response_scales; i++)
    g_assert_cmpint (bw_assessment_find_response_scale (a, a->response_scales[i].id), ==, i);
  for (guint i = 0; i < a->n_band_sets; i++)
    g_assert_cmpint (bw_assessment_find_band_set (a, a->band_sets[i].id), ==, i);
  /* What is one thing is no other. */
  g_assert_cmpint (bw_assessment_find_item (a, "wind"), ==, -1);
  g_assert_cmpint (bw_assessment_find_dimension (a, "sea"), ==, -1);
  g_assert_cmpint (bw_assessment_find_index (a, "wind"), ==, -1);
  g_assert_cmpint (bw_assessment_find_item (a, ""), ==, -1);
  g_assert_cmpint (bw_assessment_find_item (a, NULL), ==, -1);
}

static void
test_digest (void)
{
  g_autoptr (GBytes) abc = g_bytes_new_static ("abc", 3);
  g_autofree char *digest = bw_digest (abc);
  g_autofree char *path = definition_get_path ("all-elements.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (BwAssessment) a = definition_read_clean (path);
  g_autofree char *own = bw_digest (a->bytes);

  /* FIPS 180-2, B.1. */
  g_assert_cmpstr (digest, ==, "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (a->digest, ==, own);
  g_assert_cmpmem (g_bytes_get_data (a->bytes, NULL), g_bytes_get_size (a->bytes), text, strlen (text));
}

static gpointer
read_often (gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (BwAssessment) a = definition_read_clean (data);

      g_assert_cmpuint (a->n_items, ==, 20);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autofree char *path = definition_get_path ("all-elements.xml");
  GThread *threads[4];

  definition_get_schema ();
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("read", read_often, path);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_references (void)
{
  BwAssessment *a = read_all_elements ();
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (bw_assessment_ref (a) == a);
  g_value_init (&value, BW_TYPE_ASSESSMENT);
  g_value_set_boxed (&value, a);
  g_assert_true (g_value_get_boxed (&value) == a);
  bw_assessment_unref (a);
  bw_assessment_unref (a);
  g_assert_cmpstr (((BwAssessment *)g_value_get_boxed (&value))->id, ==, "lighthouse");
  bw_assessment_unref (NULL);
}

static void
test_bad_schema (void)
{
  g_autofree char *path = definition_get_path ("clean.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) schema = g_bytes_new_static ("<no/>", 5);
  g_autoptr (BwIssues) issues = bw_issues_new ("clean.xml");

  g_assert_null (bw_assessment_parse (bytes, schema, NULL, issues));
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 1);
  g_assert_cmpuint (bw_issues_get (issues, 0)->tag, ==, BW_TAG_UNREADABLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/definition-figures/threads", test_threads);
  g_test_add_func ("/definition-figures/indices", test_indices);
  g_test_add_func ("/definition-figures/order", test_order);
  g_test_add_func ("/definition-figures/order-of-ways", test_order_of_ways);
  g_test_add_func ("/definition-figures/rules", test_rules);
  g_test_add_func ("/definition-figures/rule-parts", test_rule_parts);
  g_test_add_func ("/definition-figures/small-things", test_small_things);
  g_test_add_func ("/definition-figures/charts", test_charts);
  g_test_add_func ("/definition-figures/chart-details", test_chart_details);
  g_test_add_func ("/definition-figures/lookup", test_lookup);
  g_test_add_func ("/definition-figures/digest", test_digest);
  g_test_add_func ("/definition-figures/references", test_references);
  g_test_add_func ("/definition-figures/bad-schema", test_bad_schema);
  return g_test_run ();
}
