/* SPDX-License-Identifier: GPL-3.0-or-later */

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
test_head (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();

  g_assert_cmpstr (a->id, ==, "lighthouse");
  g_assert_cmpstr (a->version, ==, "1.12.3");
  g_assert_cmpstr (a->language, ==, "en-GB");
  g_assert_cmpstr (a->title, ==, "Lighthouse");
  g_assert_cmpstr (a->summary, ==, "Everything a definition can say, in one small file.");
  g_assert_cmpstr (a->purpose, ==, "Shows that whatever the schema lists can be read.");
  g_assert_cmpstr (a->audience, ==, "Keepers of lighthouses.");
  g_assert_cmpstr (a->outcome, ==, "Nothing in particular.");
  g_assert_cmpuint (a->minutes, ==, 12);
  g_assert_cmpuint (a->n_sources, ==, 2);
  g_assert_cmpstr (a->sources[0].id, ==, "L001");
  g_assert_cmpuint (a->sources[0].n_lines, ==, 40);
  g_assert_cmpstr (a->sources[1].citation, ==, "Smith, A. (2020). Lamps & lenses.");
  g_assert_cmpuint (a->sources[1].n_lines, ==, 0);
  g_assert_cmpuint (a->n_backgrounds, ==, 1);
  g_assert_cmpstr (a->backgrounds[0].id, ==, "history");
  g_assert_cmpstr (a->backgrounds[0].title, ==, "Where light comes from");
  g_assert_cmpstrv (a->backgrounds[0].sources, ((const char *[]){ "L001-01", "Smith20", NULL }));
  g_assert_cmpuint (a->backgrounds[0].n_paragraphs, ==, 2);
  g_assert_cmpstr (a->backgrounds[0].paragraphs[0].text, ==, "First there was fire.");
  g_assert_cmpstrv (a->backgrounds[0].paragraphs[0].sources, ((const char *[]){ "L001-2", NULL }));
  g_assert_null (a->backgrounds[0].paragraphs[1].sources);
  g_assert_cmpuint (a->n_disclaimer, ==, 2);
  g_assert_cmpstr (a->disclaimer[1].text, ==, "Really.");
}

static void
test_scales (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwResponseScale *scale = &a->response_scales[0];

  g_assert_cmpuint (a->n_response_scales, ==, 2);
  g_assert_cmpstr (scale->id, ==, "extent");
  g_assert_cmpstr (scale->prompt, ==, "How strongly?");
  g_assert_cmpstr (scale->not_applicable, ==, "No way to tell");
  g_assert_cmpuint (scale->n_points, ==, 4);
  g_assert_cmpfloat (scale->points[3].value, ==, 4.5);
  g_assert_cmpstr (scale->points[3].anchor, ==, "Strongly");
  g_assert_cmpint (scale->points[1].tick, ==, BW_TICK_OPEN);
  g_assert_cmpint (scale->points[2].tick, ==, BW_TICK_HALF);
  g_assert_cmpint (scale->points[3].tick, ==, BW_TICK_FULL);
  g_assert_true (scale->reversible);
  g_assert_false (a->response_scales[1].reversible);
  g_assert_null (a->response_scales[1].prompt);
  g_assert_null (a->response_scales[1].not_applicable);
}

static void
test_bands (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwBandSet *set;

  g_assert_cmpuint (a->n_band_sets, ==, 4);
  g_assert_cmpint (a->band_set_of_kind[BW_KIND_EXPOSURE], ==, 0);
  g_assert_cmpint (a->band_set_of_kind[BW_KIND_READINESS], ==, 1);
  g_assert_cmpstr (a->band_sets[0].bands[0].meaning, ==, "Little wind.");
  g_assert_null (a->band_sets[0].bands[1].meaning);
  g_assert_cmpstr (a->band_sets[2].id, ==, "halves");

  /* A band holds its lower end; the highest its upper one, too. */
  set = &a->band_sets[1];
  g_assert_cmpint (bw_band_set_find (set, 0), ==, 0);
  g_assert_cmpint (bw_band_set_find (set, 33.299999), ==, 0);
  g_assert_cmpint (bw_band_set_find (set, 33.3), ==, 1);
  g_assert_cmpint (bw_band_set_find (set, 66.59999), ==, 1);
  g_assert_cmpint (bw_band_set_find (set, 66.6), ==, 2);
  g_assert_cmpint (bw_band_set_find (set, 100), ==, 2);
  g_assert_cmpint (bw_band_set_find (set, NAN), ==, -1);
  g_assert_cmpint (bw_band_set_find (NULL, 50), ==, -1);
  g_assert_null (a->band_sets[0].bands[1].sources);
  g_assert_cmpstrv (a->band_sets[0].bands[0].sources, ((const char *[]){ "L001-06", NULL }));

  /* A range of its own; nothing lies below it. */
  set = &a->band_sets[3];
  g_assert_cmpfloat (set->minimum, ==, -4);
  g_assert_cmpfloat (set->maximum, ==, 12.5);
  g_assert_cmpint (bw_band_set_find (set, -4.1), ==, -1);
  g_assert_cmpint (bw_band_set_find (set, -4), ==, 0);
  g_assert_cmpint (bw_band_set_find (set, 0), ==, 1);
  g_assert_cmpint (bw_band_set_find (set, 13), ==, 1);
}

static void
test_dimensions (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwDimension *lamp = &a->dimensions[2];

  g_assert_cmpuint (a->n_dimensions, ==, 4);
  g_assert_cmpstr (a->dimensions[0].help, ==, "Wind is air that moves.");
  g_assert_cmpstr (a->dimensions[0].symbol, ==, "W");
  g_assert_cmpint (a->dimensions[0].kind, ==, BW_KIND_EXPOSURE);
  g_assert_cmpstrv (a->dimensions[0].sources, ((const char *[]){ "L001-03", "L001-04", NULL }));
  g_assert_cmpfloat (a->dimensions[1].min_answered_share, ==, 0.75);
  g_assert_cmpuint (a->dimensions[1].min_answered, ==, 3);
  g_assert_null (a->dimensions[1].symbol);
  g_assert_null (a->dimensions[1].help);

  g_assert_cmpstr (lamp->id, ==, "lamp");
  g_assert_cmpint (lamp->kind, ==, BW_KIND_READINESS);
  g_assert_cmpstr (lamp->name, ==, "Lamp");
  g_assert_cmpstr (lamp->definition, ==, "How well the lamp burns.");
  g_assert_cmpint (lamp->response_scale, ==, 0);
  g_assert_cmpuint (lamp->n_paired_with, ==, 2);
  g_assert_cmpuint (lamp->paired_with[0], ==, 0);
  g_assert_cmpuint (lamp->paired_with[1], ==, 1);
  g_assert_cmpuint (a->dimensions[3].n_paired_with, ==, 0);
  g_assert_cmpuint (lamp->n_items, ==, 3);
  g_assert_cmpstr (a->items[lamp->items[1]].id, ==, "lamp.2");
  g_assert_cmpuint (lamp->min_answered, ==, 2);

  /* Its own set, or the one of its kind. */
  g_assert_true (bw_assessment_get_dimension_bands (a, 0) == &a->band_sets[0]);
  g_assert_true (bw_assessment_get_dimension_bands (a, 1) == &a->band_sets[2]);
  g_assert_true (bw_assessment_get_dimension_bands (a, 2) == &a->band_sets[1]);
  g_assert_cmpstrv (a->dimensions[0].advice[0], ((const char *[]){ "Rest.", "Paint the rail.", NULL }));
  g_assert_cmpstrv (lamp->advice[2], ((const char *[]){ "Keep going.", NULL }));
}

static void
test_forms (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwItem *one = &a->items[bw_assessment_find_item (a, "lamp.1")];
  const BwItem *two = &a->items[bw_assessment_find_item (a, "lamp.2")];
  const BwItem *three = &a->items[bw_assessment_find_item (a, "lamp.3")];
  const BwDimension *lamp = &a->dimensions[2];

  for (guint form = 0; form < BW_N_FORMS; form++)
    g_assert_true (a->forms[form].declared);
  g_assert_cmpstr (a->forms[BW_FORM_TEAM].name, ==, "About the keeper");
  g_assert_cmpstr (a->forms[BW_FORM_CONSENSUS].description, ==, "All keepers agree on one answer.");
  g_assert_cmpint (bw_assessment_get_default_form (a), ==, BW_FORM_SELF);

  g_assert_cmpstr (one->stems[BW_FORM_SELF], ==, "I trim the wick.");
  g_assert_cmpstr (one->stems[BW_FORM_TEAM], ==, "The keeper trims the wick.");
  g_assert_cmpstr (one->stems[BW_FORM_CONSENSUS], ==, "We trim the wick.");
  /* The one without a form serves those that have none of their own. */
  g_assert_cmpstr (two->stems[BW_FORM_SELF], ==, "The glass is clean.");
  g_assert_cmpstr (two->stems[BW_FORM_TEAM], ==, "The light can be seen from afar.");
  g_assert_cmpstr (two->stems[BW_FORM_CONSENSUS], ==, "The glass is clean.");
  /* One for several forms. */
  for (guint form = 0; form < BW_N_FORMS; form++)
    g_assert_cmpstr (three->stems[form], ==, "There is oil.");
  g_assert_cmpstr (lamp->frames[BW_FORM_SELF], ==, "In this lighthouse, …");
  g_assert_cmpstr (lamp->frames[BW_FORM_TEAM], ==, "In that lighthouse, …");
  g_assert_cmpstr (lamp->frames[BW_FORM_CONSENSUS], ==, "In that lighthouse, …");
  g_assert_null (a->dimensions[0].frames[BW_FORM_SELF]);
}

/* A form that is not offered has no texts, though they may stand in the file. */
static void
test_undeclared_form (void)
{
  g_autofree char *path = definition_get_path ("clean.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (GString) edited = g_string_new (text);
  g_autoptr (BwAssessment) a = NULL;

  g_string_replace (edited, "<form id=\"self\">", "<form id=\"consensus\">", 0);
  g_string_replace (edited, "<stem>One.</stem>", "<stem>One.</stem><stem form=\"self\">Uno.</stem>", 0);
  a = definition_parse_clean (edited->str);
  g_assert_cmpint (bw_assessment_get_default_form (a), ==, BW_FORM_CONSENSUS);
  g_assert_false (a->forms[BW_FORM_SELF].declared);
  g_assert_null (a->forms[BW_FORM_SELF].name);
  g_assert_null (a->items[0].stems[BW_FORM_SELF]);
  g_assert_null (a->items[0].stems[BW_FORM_TEAM]);
  g_assert_cmpstr (a->items[0].stems[BW_FORM_CONSENSUS], ==, "One.");
}

static void
test_form_ids (void)
{
  BwForm form = BW_N_FORMS;

  for (guint i = 0; i < BW_N_FORMS; i++)
    {
      g_assert_true (bw_form_parse (bw_form_get_id (i), &form));
      g_assert_cmpuint (form, ==, i);
    }
  g_assert_false (bw_form_parse ("Self", &form));
  g_assert_false (bw_form_parse ("", &form));
  g_assert_false (bw_form_parse (NULL, &form));
}

static void
test_items (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwItem *item = &a->items[bw_assessment_find_item (a, "wind.2")];

  g_assert_cmpuint (a->n_items, ==, 20);
  g_assert_cmpint (item->type, ==, BW_ITEM_RATING);
  g_assert_true (item->reverse);
  g_assert_true (item->own);
  g_assert_cmpint (item->dimension, ==, 0);
  g_assert_true (bw_assessment_get_item_scale (a, 1) == &a->response_scales[0]);
  g_assert_cmpstr (a->items[0].help, ==, "Any door.");
  g_assert_cmpstrv (a->items[0].sources, ((const char *[]){ "L001-05", NULL }));
  g_assert_null (item->sources);
  g_assert_cmpstr (bw_expression_get_source (a->items[4].relevant), ==, "value('fog.1') > 0 and answer('fog.1') >= 2");
  g_assert_null (item->relevant);

  item = &a->items[bw_assessment_find_item (a, "case")];
  g_assert_cmpint (item->type, ==, BW_ITEM_VIGNETTE);
  g_assert_cmpint (item->dimension, ==, 0);
  g_assert_cmpstr (item->title, ==, "The lamp goes out");
  g_assert_cmpstr (item->reasoning, ==, "A lamp needs oil.");
  g_assert_cmpuint (item->n_options, ==, 4);
  g_assert_cmpfloat (item->options[0].credit, ==, 1);
  g_assert_cmpfloat (item->options[1].credit, ==, 0.5);
  g_assert_cmpfloat (item->options[2].credit, ==, 0);
  g_assert_true (isnan (item->options[3].credit));
  g_assert_cmpint (item->options[0].remedy, ==, 0);
  g_assert_cmpint (item->options[1].remedy, ==, -1);
  g_assert_cmpint (item->options[2].remedy, ==, 1);
  g_assert_cmpstr (a->remedies[1].name, ==, "Wait for the morning");
  g_assert_null (bw_assessment_get_item_scale (a, (guint)bw_assessment_find_item (a, "case")));

  g_assert_cmpint (a->items[bw_assessment_find_item (a, "boat")].type, ==, BW_ITEM_CHOICE);
  g_assert_cmpint (a->items[bw_assessment_find_item (a, "tools")].type, ==, BW_ITEM_MULTIPLE_CHOICE);
  item = &a->items[bw_assessment_find_item (a, "steps")];
  g_assert_cmpint (item->type, ==, BW_ITEM_NUMBER);
  g_assert_cmpfloat (item->minimum, ==, 10);
  g_assert_cmpfloat (item->maximum, ==, 400);
  g_assert_true (item->whole);
  g_assert_cmpstr (item->unit, ==, "steps");
  item = &a->items[bw_assessment_find_item (a, "log")];
  g_assert_cmpint (item->type, ==, BW_ITEM_TEXT);
  g_assert_cmpint (item->dimension, ==, -1);
  g_assert_false (bw_item_counts (item));
  g_assert_false (bw_item_counts (&a->items[bw_assessment_find_item (a, "ships")]));
  g_assert_true (bw_item_counts (&a->items[bw_assessment_find_item (a, "steps")]));
  g_assert_true (bw_item_counts (&a->items[bw_assessment_find_item (a, "case")]));
}

static void
test_table (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  const BwItem *table = &a->items[bw_assessment_find_item (a, "ships")];
  const BwFieldType types[] = { BW_FIELD_TEXT,   BW_FIELD_NUMBER,  BW_FIELD_NUMBER,
                                BW_FIELD_RATING, BW_FIELD_DERIVED, BW_FIELD_DERIVED };

  g_assert_cmpint (table->type, ==, BW_ITEM_RECORD_TABLE);
  g_assert_cmpstr (table->title, ==, "Ships");
  g_assert_cmpuint (table->minimum_rows, ==, 1);
  g_assert_cmpuint (table->maximum_rows, ==, 12);
  g_assert_cmpuint (table->n_fields, ==, G_N_ELEMENTS (types));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_assert_cmpint (table->fields[i].type, ==, types[i]);
      g_assert_cmpint (table->fields[i].response_scale, ==, types[i] == BW_FIELD_RATING ? 0 : -1);
      g_assert_true ((table->fields[i].calculate != NULL) == (types[i] == BW_FIELD_DERIVED));
    }
  g_assert_cmpstr (table->fields[0].help, ==, "As painted.");
  g_assert_cmpstr (table->fields[1].unit, ==, "masts");
  g_assert_cmpfloat (table->fields[1].minimum, ==, 1);
  g_assert_cmpfloat (table->fields[1].maximum, ==, 5);
  g_assert_true (table->fields[1].whole);
}

static void
test_sections (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();

  g_assert_cmpuint (a->n_sections, ==, 3);
  g_assert_cmpuint (a->sections[0].n_introduction, ==, 2);
  g_assert_cmpstr (a->sections[0].introduction[0].text, ==, "Look out of the window.");
  g_assert_null (a->sections[0].relevant);
  g_assert_nonnull (a->sections[1].relevant);
  g_assert_cmpuint (a->sections[1].first_item, ==, 6);
  g_assert_cmpuint (a->sections[1].n_items, ==, 6);
  g_assert_cmpuint (a->sections[2].n_items, ==, 8);
}

static void
test_pages (void)
{
  g_autoptr (BwAssessment) a = read_all_elements ();
  /* Ratings of one dimension on one scale together, everything else alone. */
  const struct
  {
    guint section;
    int dimension;
    guint first_item, n_items;
  } pages[] = {
    { 0, 0, 0, 3 },   { 0, 1, 3, 3 },   { 1, 2, 6, 3 },   { 1, 3, 9, 2 },   { 1, 3, 11, 1 },
    { 2, -1, 12, 1 }, { 2, -1, 13, 1 }, { 2, -1, 14, 1 }, { 2, -1, 15, 1 }, { 2, -1, 16, 1 },
    { 2, -1, 17, 1 }, { 2, -1, 18, 1 }, { 2, -1, 19, 1 },
  };

  g_assert_cmpuint (a->n_pages, ==, G_N_ELEMENTS (pages));
  for (guint i = 0; i < a->n_pages; i++)
    {
      g_assert_cmpuint (a->pages[i].section, ==, pages[i].section);
      g_assert_cmpint (a->pages[i].dimension, ==, pages[i].dimension);
      g_assert_cmpuint (a->pages[i].first_item, ==, pages[i].first_item);
      g_assert_cmpuint (a->pages[i].n_items, ==, pages[i].n_items);
      for (guint j = 0; j < pages[i].n_items; j++)
        g_assert_cmpuint (bw_assessment_get_item_page (a, pages[i].first_item + j), ==, i);
    }
  g_assert_cmpuint (a->sections[0].first_page, ==, 0);
  g_assert_cmpuint (a->sections[0].n_pages, ==, 2);
  g_assert_cmpuint (a->sections[2].first_page, ==, 5);
  g_assert_cmpuint (a->sections[2].n_pages, ==, 8);
}

/* A page ends where another dimension, type or section begins, even when the first one comes again. */
static void
test_page_breaks (void)
{
  g_autofree char *path = definition_get_path ("clean.xml");
  g_autofree char *text = definition_load_text (path);
  g_autoptr (GString) edited = g_string_new (text);
  g_autoptr (BwAssessment) a = NULL;

  g_string_replace (edited, "<item id=\"move.2\"",
                    "<free-text id=\"why\"><stem>Why?</stem></free-text><item id=\"move.2\"", 0);
  g_string_replace (edited, "<item id=\"move.3\"",
                    "</section><section id=\"more\"><title>More</title><item id=\"move.3\"", 0);
  a = definition_parse_clean (edited->str);
  g_assert_cmpuint (a->n_pages, ==, 4);
  g_assert_cmpuint (a->dimensions[0].n_items, ==, 3);
  g_assert_cmpuint (a->sections[1].first_page, ==, 3);
  g_assert_cmpuint (a->sections[1].n_pages, ==, 1);
}

/* domain.md 4.13, vector 7. */
static void
test_min_answered (void)
{
  const guint vectors[][2] = { { 4, 3 }, { 5, 3 }, { 6, 4 }, { 7, 5 }, { 8, 5 }, { 3, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_cmpuint (bw_min_answered (vectors[i][0], 0.6), ==, vectors[i][1]);
  /* At least two, never more than there are, and no surprise from 0.6 × 5 or 0.1 × 30. */
  g_assert_cmpuint (bw_min_answered (10, 0), ==, 2);
  g_assert_cmpuint (bw_min_answered (10, 1), ==, 10);
  g_assert_cmpuint (bw_min_answered (2, 0.6), ==, 2);
  g_assert_cmpuint (bw_min_answered (1, 0.6), ==, 1);
  g_assert_cmpuint (bw_min_answered (0, 0.6), ==, 0);
  g_assert_cmpuint (bw_min_answered (30, 0.1), ==, 3);
  g_assert_cmpuint (bw_min_answered (100, 0.07), ==, 7);
  g_assert_cmpuint (bw_min_answered (100, 0.071), ==, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/head", test_head);
  g_test_add_func ("/assessment/scales", test_scales);
  g_test_add_func ("/assessment/bands", test_bands);
  g_test_add_func ("/assessment/dimensions", test_dimensions);
  g_test_add_func ("/assessment/forms", test_forms);
  g_test_add_func ("/assessment/undeclared-form", test_undeclared_form);
  g_test_add_func ("/assessment/form-ids", test_form_ids);
  g_test_add_func ("/assessment/items", test_items);
  g_test_add_func ("/assessment/table", test_table);
  g_test_add_func ("/assessment/sections", test_sections);
  g_test_add_func ("/assessment/pages", test_pages);
  g_test_add_func ("/assessment/page-breaks", test_page_breaks);
  g_test_add_func ("/assessment/min-answered", test_min_answered);
  return g_test_run ();
}
