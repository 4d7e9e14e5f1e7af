/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "definition-file.h"

/* The assessments that come with the app hold what domain.md says: no item, band or piece of advice gets lost. */

static guint
count_items (const BwAssessment *a, BwItemType type)
{
  guint n = 0;

  for (guint i = 0; i < a->n_items; i++)
    n += a->items[i].type == type;
  return n;
}

/* domain.md, Part 2, A1. */
static void
test_vuca (void)
{
  g_autofree char *path = definition_get_shipped_path ("vuca.xml");
  g_autoptr (BwAssessment) a = definition_read_clean (path);
  guint n_exposure = 0, n_reverse = 0;

  g_assert_cmpstr (a->id, ==, "vuca");
  g_assert_cmpuint (a->n_dimensions, ==, 9);
  g_assert_cmpuint (count_items (a, BW_ITEM_RATING), ==, 48);
  g_assert_cmpuint (count_items (a, BW_ITEM_VIGNETTE), ==, 8);
  g_assert_cmpuint (count_items (a, BW_ITEM_RECORD_TABLE), ==, 1);
  g_assert_cmpuint (a->n_pages, ==, 18);
  for (guint i = 0; i < a->n_dimensions; i++)
    {
      const BwDimension *dimension = &a->dimensions[i];

      n_exposure += dimension->kind == BW_KIND_EXPOSURE;
      g_assert_cmpuint (dimension->n_items, >=, 5);
      for (guint band = 0; band < a->band_sets[dimension->band_set].n_bands; band++)
        g_assert_cmpuint (g_strv_length (dimension->advice[band]), >=, 2);
    }
  g_assert_cmpuint (n_exposure, ==, 4);
  for (guint i = 0; i < a->n_items; i++)
    n_reverse += a->items[i].reverse;
  /* One a dimension, and two in the one of movement. */
  g_assert_cmpuint (n_reverse, ==, 10);
}

/* domain.md, Part 2, A2. */
static void
test_serv (void)
{
  g_autofree char *path = definition_get_shipped_path ("servant-leadership.xml");
  g_autoptr (BwAssessment) a = definition_read_clean (path);

  g_assert_cmpstr (a->id, ==, "serv");
  g_assert_cmpuint (a->n_dimensions, ==, 10);
  g_assert_cmpuint (count_items (a, BW_ITEM_RATING), ==, 53);
  g_assert_true (a->forms[BW_FORM_SELF].declared);
  g_assert_true (a->forms[BW_FORM_TEAM].declared);
  for (guint i = 0; i < a->n_dimensions; i++)
    g_assert_cmpint (a->dimensions[i].kind, ==, BW_KIND_READINESS);
}

/* domain.md, Part 2, A3 to A7: how many of each there are. */
static const struct
{
  const char *name;
  const char *id;
  guint n_dimensions;
  guint n_exposures;
  guint n_ratings;
  guint n_reverse;
} shipped[] = {
  { "five-ruptures.xml", "rupt", 11, 5, 48, 8 },          { "connected-customer.xml", "conn", 11, 1, 52, 4 },
  { "disrupt-or-be-disrupted.xml", "disr", 6, 3, 32, 5 }, { "customer-relationships.xml", "intf", 7, 2, 37, 5 },
  { "customer-spring.xml", "sprg", 7, 3, 44, 4 },
};

static void
test_shipped (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autofree char *path = definition_get_shipped_path (shipped[which].name);
  g_autoptr (BwAssessment) a = definition_read_clean (path);
  guint n_exposures = 0, n_reverse = 0;

  g_assert_cmpstr (a->id, ==, shipped[which].id);
  g_assert_cmpuint (a->n_dimensions, ==, shipped[which].n_dimensions);
  g_assert_cmpuint (count_items (a, BW_ITEM_RATING), ==, shipped[which].n_ratings);
  for (guint i = 0; i < a->n_dimensions; i++)
    {
      const BwDimension *dimension = &a->dimensions[i];

      n_exposures += dimension->kind == BW_KIND_EXPOSURE;
      g_assert_true (dimension->kind == BW_KIND_EXPOSURE || dimension->n_paired_with > 0);
      for (guint band = 0; band < a->band_sets[dimension->band_set].n_bands; band++)
        g_assert_cmpuint (g_strv_length (dimension->advice[band]), >=, 2);
    }
  g_assert_cmpuint (n_exposures, ==, shipped[which].n_exposures);
  for (guint i = 0; i < a->n_items; i++)
    n_reverse += a->items[i].reverse;
  g_assert_cmpuint (n_reverse, ==, shipped[which].n_reverse);
}

/* domain.md, Part 2, A7: three behaviours are named by the source, eighteen are ours. */
static void
test_behaviours (void)
{
  static const char *const families[] = { "cus-rdy", "ser-rdy", "rem-rdy" };
  g_autofree char *path = definition_get_shipped_path ("customer-spring.xml");
  g_autoptr (BwAssessment) a = definition_read_clean (path);

  for (guint f = 0; f < G_N_ELEMENTS (families); f++)
    {
      const BwDimension *family = &a->dimensions[bw_assessment_find_dimension (a, families[f])];

      g_assert_cmpuint (family->n_items, ==, 7);
      for (guint i = 0; i < family->n_items; i++)
        g_assert_true (a->items[family->items[i]].own == (i > 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shipped/vuca", test_vuca);
  g_test_add_func ("/shipped/serv", test_serv);
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autofree char *name = g_strdup_printf ("/shipped/%s", shipped[i].id);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_shipped);
    }
  g_test_add_func ("/shipped/behaviours", test_behaviours);
  return g_test_run ();
}
