/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "profile-file.h"

#include "app/xml/bw-xml.h"

#include <string.h>

static GBytes *schema;
static BwCatalogue *catalogue;

static void
forget_schema (void)
{
  g_clear_pointer (&schema, g_bytes_unref);
}

static void
forget_catalogue (void)
{
  g_clear_object (&catalogue);
}

GBytes *
profile_get_schema (void)
{
  if (schema == NULL)
    {
      g_autofree char *path = definition_get_shipped_path ("profile.xsd");
      char *text = definition_load_text (path);

      schema = g_bytes_new_take (text, strlen (text));
      atexit (forget_schema);
    }
  return schema;
}

char *
profile_get_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "profile", name, NULL);
}

BwCatalogue *
profile_get_catalogue (void)
{
  if (catalogue == NULL)
    {
      g_autofree char *folder = profile_get_path ("assessments");

      catalogue = bw_catalogue_new (definition_get_schema (), folder, NULL);
      bw_catalogue_load (catalogue);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogue)), ==, 3);
      atexit (forget_catalogue);
    }
  return catalogue;
}

static BwAssessment *
find (const char *id, gpointer data)
{
  return bw_catalogue_find (data, id);
}

BwProfileRules *
profile_read (const char *path, BwIssues **issues)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = NULL;

  *issues = bw_issues_new (name);
  bytes = bw_xml_load_file (path, &bw_xml_limits_definition, *issues);
  g_assert_nonnull (bytes);
  return bw_profile_rules_parse (bytes, profile_get_schema (), find, profile_get_catalogue (), *issues);
}

BwProfileRules *
profile_read_clean (const char *path)
{
  g_autoptr (BwIssues) issues = NULL;
  BwProfileRules *rules = profile_read (path, &issues);
  g_autofree char *list = definition_list_issues (issues);

  g_assert_cmpstr (list, ==, "");
  g_assert_nonnull (rules);
  return rules;
}
