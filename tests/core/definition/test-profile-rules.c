/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of a profile: every element as it is read, the shipped profile, and how the catalogue keeps profiles. */

#include "profile-file.h"

#include "app/xml/bw-xml.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static BwProfileRules *
read_small (void)
{
  g_autofree char *path = profile_get_path ("clean.xml");

  return profile_read_clean (path);
}

static void
assert_ref (const BwProfileRef *ref, guint member, const char *id)
{
  g_assert_cmpuint (ref->member, ==, member);
  g_assert_cmpstr (ref->id, ==, id);
}

static void
test_head (void)
{
  g_autoptr (BwProfileRules) rules = read_small ();

  g_assert_cmpstr (rules->id, ==, "small");
  g_assert_cmpstr (rules->version, ==, "1.0.0");
  g_assert_cmpstr (rules->language, ==, "en");
  g_assert_cmpstr (rules->title, ==, "A small profile");
  g_assert_cmpuint (rules->n_members, ==, 3);
  g_assert_cmpstr (rules->members[1].assessment, ==, "beta");
  g_assert_cmpstr (rules->members[1].title, ==, "Beta");
  g_assert_false (rules->members[1].kinds[BW_KIND_EXPOSURE]);
  g_assert_true (rules->members[1].kinds[BW_KIND_READINESS]);
  g_assert_true (rules->members[2].kinds[BW_KIND_EXPOSURE]);
  g_assert_cmpstr (rules->opener, ==, "gamma");
  g_assert_cmpstr (rules->opener_title, ==, "Gamma");
  g_assert_cmpuint (rules->least_members, ==, 2);
  g_assert_cmpuint (rules->least_exposed, ==, 1);
  g_assert_cmpuint (rules->months_apart, ==, 6);
  g_assert_cmpstr (rules->band_sets[BW_KIND_EXPOSURE].bands[1].label, ==, "Rough");
  g_assert_cmpstr (rules->band_sets[BW_KIND_READINESS].bands[1].label, ==, "Ready");
  g_assert_cmpstr (rules->sources[0].id, ==, "T01");
  g_assert_cmpstr (rules->disclaimer[0].sources[0], ==, "T01");
}

static void
test_parts (void)
{
  g_autoptr (BwProfileRules) rules = read_small ();

  g_assert_cmpfloat (rules->zones.maximum, ==, 12);
  g_assert_cmpstr (rules->zones.bands[bw_band_set_find (&rules->zones, 5.9)].id, ==, "late");
  g_assert_cmpstr (rules->zones.bands[bw_band_set_find (&rules->zones, 6)].id, ==, "early");
  g_assert_cmpfloat (rules->reference, ==, 6);
  g_assert_cmpstr (rules->reference_label, ==, "Six minutes");
  g_assert_cmpstr (rules->quadrants[1].name, ==, "Hold");
  g_assert_cmpfloat (rules->lines[BW_KIND_EXPOSURE], ==, 50);
  g_assert_cmpfloat (rules->margin, ==, 5);
  g_assert_cmpuint (rules->n_points, ==, 3);
  assert_ref (&rules->points[1].exposure, 2, "heat");
  assert_ref (&rules->points[1].readiness, 2, "readiness");
  assert_ref (&rules->points[2].readiness, 1, "both");
  g_assert_cmpuint (rules->facets.n_groups, ==, 2);
  assert_ref (&rules->facets.groups[0].parts[1], 2, "shade");
  g_assert_cmpfloat (rules->facets.valid_share, ==, 0.5);
  g_assert_cmpuint (rules->facets.valid_parts, ==, 2);
  g_assert_cmpint (bw_profile_rules_find_facet (rules, 1, "trust"), ==, 1);
  g_assert_cmpint (bw_profile_rules_find_facet (rules, 0, "dyke"), ==, -1);
  g_assert_cmpint (bw_profile_rules_find_facet (rules, 0, "trust"), ==, -1);
  g_assert_cmpuint (rules->n_priorities, ==, 3);
  g_assert_cmpuint (rules->per_facet, ==, 1);
  g_assert_cmpuint (rules->per_assessment, ==, 2);
  g_assert_cmpfloat (rules->fallback_exposure, ==, 50);
  g_assert_cmpuint (rules->advice_lines, ==, 2);
  assert_ref (&rules->pebbles[1], 0, "storm");
  g_assert_cmpuint (rules->most_readings, ==, 4);
  g_assert_cmpstr (rules->cross_readings[0].sources[0], ==, "T01-3");
  g_assert_cmpint (rules->cross_readings[0].conditions[1].type, ==, BW_LIMIT_BELOW);
  g_assert_cmpfloat (rules->cross_readings[0].conditions[1].limit, ==, 40);
  g_assert_cmpint (rules->cross_readings[1].conditions[0].type, ==, BW_LIMIT_ABOVE);
  g_assert_cmpfloat (rules->cross_readings[1].conditions[0].limit, ==, 0);
}

/* Ids may hold dots, so "alpha.two.heat" could be of "alpha" as well. */
static void
test_split (void)
{
  g_autoptr (BwProfileRules) rules = read_small ();
  const char *rest = NULL;

  g_assert_cmpint (bw_profile_rules_split (rules, "alpha.two.heat.3", &rest), ==, 2);
  g_assert_cmpstr (rest, ==, "heat.3");
  g_assert_cmpint (bw_profile_rules_split (rules, "alpha.twofold", &rest), ==, 0);
  g_assert_cmpstr (rest, ==, "twofold");
  g_assert_cmpint (bw_profile_rules_split (rules, "alpha.two", &rest), ==, 0);
  g_assert_cmpint (bw_profile_rules_split (rules, "alpha", NULL), ==, -1);
  g_assert_cmpint (bw_profile_rules_split (rules, "alpha.", NULL), ==, -1);
  g_assert_cmpint (bw_profile_rules_split (rules, "alphabet.x", NULL), ==, -1);
  g_assert_cmpint (bw_profile_rules_find_member (rules, "alpha.two"), ==, 2);
  g_assert_cmpint (bw_profile_rules_find_member (rules, "gamma"), ==, -1);
}

static BwCatalogue *
load_shipped (void)
{
  BwCatalogue *catalogue = bw_catalogue_new (definition_get_schema (), g_getenv ("BELLWETHER_ASSESSMENTS"), NULL);

  bw_catalogue_set_profile_schema (catalogue, profile_get_schema ());
  bw_catalogue_load (catalogue);
  return catalogue;
}

static guint
count_parts (const BwProfileGroups *groups)
{
  guint n = 0;

  for (guint i = 0; i < groups->n_groups; i++)
    n += groups->groups[i].n_parts;
  return n;
}

/* The figures of domain.md 3.1. */
static void
test_shipped (void)
{
  g_autoptr (BwCatalogue) catalogue = load_shipped ();
  const BwProfileRules *rules;

  g_assert_cmpuint (bw_catalogue_get_n_profiles (catalogue), ==, 1);
  rules = bw_catalogue_get_profile (catalogue, 0);
  g_assert_cmpuint (rules->n_members, ==, 7);
  g_assert_cmpstr (rules->opener, ==, "puls");
  g_assert_cmpuint (rules->n_points, ==, 13);
  g_assert_cmpuint (rules->facets.n_groups, ==, 8);
  g_assert_cmpuint (count_parts (&rules->facets), ==, 43);
  g_assert_cmpuint (rules->pressures.n_groups, ==, 4);
  g_assert_cmpuint (count_parts (&rules->pressures), ==, 18);
  g_assert_cmpfloat (rules->reference, ==, 6);
  g_assert_cmpuint (rules->zones.n_bands, ==, 4);
}

/* Every dimension of an assessment that is there is in one facet or group of pressures: then nothing is left out. */
static void
test_shipped_is_whole (void)
{
  g_autoptr (BwCatalogue) catalogue = load_shipped ();
  const BwProfileRules *rules = bw_catalogue_get_profile (catalogue, 0);
  guint n_seen = 0;

  for (guint member = 0; member < rules->n_members; member++)
    {
      const BwAssessment *assessment = bw_catalogue_find (catalogue, rules->members[member].assessment);

      for (guint i = 0; assessment != NULL && i < assessment->n_dimensions; i++)
        {
          const BwDimension *dimension = &assessment->dimensions[i];
          gboolean found = bw_profile_rules_find_facet (rules, member, dimension->id) >= 0;

          for (guint g = 0; g < rules->pressures.n_groups; g++)
            for (guint p = 0; p < rules->pressures.groups[g].n_parts; p++)
              found |= rules->pressures.groups[g].parts[p].member == member &&
                       g_str_equal (rules->pressures.groups[g].parts[p].id, dimension->id);
          g_test_message ("%s.%s", assessment->id, dimension->id);
          g_assert_true (found);
          n_seen++;
        }
    }
  g_assert_cmpuint (n_seen, >=, 19);
}

/* Profiles are no assessments: the list does not show them, unless they are broken. One's own stands in for an
 * installed one. */
static void
test_catalogue (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bellwether-XXXXXX", NULL);
  g_autofree char *good = g_build_filename (folder, "good.xml", NULL);
  g_autofree char *bad = g_build_filename (folder, "bad.xml", NULL);
  g_autofree char *small_path = profile_get_path ("clean.xml");
  g_autofree char *bad_path = profile_get_path ("unknown-references.xml");
  g_autofree char *assessments = profile_get_path ("assessments");
  g_autofree char *small = definition_load_text (small_path);
  g_autofree char *broken = definition_load_text (bad_path);
  g_autoptr (BwCatalogue) catalogue = bw_catalogue_new (definition_get_schema (), assessments, folder);
  g_autoptr (BwCatalogueEntry) entry = NULL;

  bw_catalogue_set_profile_schema (catalogue, profile_get_schema ());
  g_assert_true (g_file_set_contents (good, small, -1, NULL));
  g_assert_true (g_file_set_contents (bad, broken, -1, NULL));
  bw_catalogue_load (catalogue);
  g_assert_cmpuint (bw_catalogue_get_n_profiles (catalogue), ==, 1);
  g_assert_cmpstr (bw_catalogue_get_profile (catalogue, 0)->id, ==, "small");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, 4);
  entry = g_list_model_get_item (G_LIST_MODEL (catalogue), 3);
  g_assert_null (bw_catalogue_entry_get_assessment (entry));
  g_assert_cmpstr (bw_catalogue_entry_get_title (entry), ==, "bad.xml");
  g_assert_cmpuint (bw_issues_get_n_errors (bw_catalogue_entry_get_issues (entry)), >, 0);
  g_unlink (good);
  g_unlink (bad);
  g_rmdir (folder);
}

static void
test_catalogue_own_first (void)
{
  g_autofree char *folder = g_dir_make_tmp ("bellwether-XXXXXX", NULL);
  g_autofree char *mine = g_build_filename (folder, "mine.xml", NULL);
  g_autofree char *shipped_path = definition_get_shipped_path ("profile.xml");
  g_autofree char *shipped = definition_load_text (shipped_path);
  g_autoptr (GString) text = g_string_new (shipped);
  g_autoptr (BwCatalogue) catalogue =
    bw_catalogue_new (definition_get_schema (), g_getenv ("BELLWETHER_ASSESSMENTS"), folder);

  bw_catalogue_set_profile_schema (catalogue, profile_get_schema ());
  g_string_replace (text, "<title>Disruption readiness</title>", "<title>Mine</title>", 1);
  g_assert_true (g_file_set_contents (mine, text->str, -1, NULL));
  bw_catalogue_load (catalogue);
  g_assert_cmpuint (bw_catalogue_get_n_profiles (catalogue), ==, 1);
  g_assert_cmpstr (bw_catalogue_get_profile (catalogue, 0)->title, ==, "Mine");

  g_string_replace (text, "id=\"disruption-readiness\"", "id=\"mine\"", 1);
  g_assert_true (g_file_set_contents (mine, text->str, -1, NULL));
  bw_catalogue_load (catalogue);
  g_assert_cmpuint (bw_catalogue_get_n_profiles (catalogue), ==, 2);
  g_assert_cmpstr (bw_catalogue_get_profile (catalogue, 0)->id, ==, "mine");
  g_assert_cmpstr (bw_catalogue_get_profile (catalogue, 1)->id, ==, "disruption-readiness");
  g_unlink (mine);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile-rules/head", test_head);
  g_test_add_func ("/profile-rules/parts", test_parts);
  g_test_add_func ("/profile-rules/split", test_split);
  g_test_add_func ("/profile-rules/shipped", test_shipped);
  g_test_add_func ("/profile-rules/shipped-is-whole", test_shipped_is_whole);
  g_test_add_func ("/profile-rules/catalogue", test_catalogue);
  g_test_add_func ("/profile-rules/catalogue-own-first", test_catalogue_own_first);
  return g_test_run ();
}
