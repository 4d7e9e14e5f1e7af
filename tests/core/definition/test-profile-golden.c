/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Each tests/data/profile/NAME.xml has its findings beside it in NAME.issues; the assessments they name are in
 * tests/data/profile/assessments/. After a change that is meant, run the test with BELLWETHER_UPDATE=1 and read what
 * `git diff` says.
 */

#include "profile-file.h"

#include <string.h>

static GPtrArray *names; /* of files, without .xml */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
list_names (void)
{
  g_autofree char *folder = profile_get_path (".");
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  names = g_ptr_array_new_with_free_func (g_free);
  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".xml")));
  g_ptr_array_sort (names, compare_names);
}

static void
test_golden (gconstpointer data)
{
  g_autofree char *xml = g_strconcat (data, ".xml", NULL);
  g_autofree char *issues_name = g_strconcat (data, ".issues", NULL);
  g_autofree char *path = profile_get_path (xml);
  g_autofree char *sidecar = profile_get_path (issues_name);
  g_autoptr (BwIssues) issues = NULL;
  g_autoptr (BwProfileRules) rules = profile_read (path, &issues);
  g_autofree char *found = definition_list_issues (issues);
  g_autofree char *expected = NULL;

  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (sidecar, found, -1, NULL));
  expected = definition_load_text (sidecar);
  g_assert_cmpstr (found, ==, expected);
  g_assert_true ((rules == NULL) == (bw_issues_get_n_errors (issues) > 0));
}

/* A sidecar without its file would be a test that is not run. */
static void
test_no_orphans (void)
{
  g_autofree char *folder = profile_get_path (".");
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".issues"))
      {
        g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".issues"));

        g_test_message ("%s", name);
        g_assert_true (g_ptr_array_find_with_equal_func (names, stem, g_str_equal, NULL));
      }
}

/* TRUE when xmllint finds the file valid. */
static gboolean
is_valid_elsewhere (const char *path)
{
  g_autofree char *schema = definition_get_shipped_path ("profile.xsd");
  const char *const arguments[] = { "xmllint", "--noout", "--nonet", "--schema", schema, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &output, &status, &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, NULL);
}

/* An author's editor knows the schema only. */
static void
test_agrees_with_xmllint (void)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *xml = g_strconcat (names->pdata[i], ".xml", NULL);
      g_autofree char *path = profile_get_path (xml);
      g_autoptr (BwIssues) issues = NULL;
      g_autoptr (BwProfileRules) rules = profile_read (path, &issues);
      gboolean by_schema = FALSE;

      for (guint j = 0; j < bw_issues_get_n (issues); j++)
        by_schema = by_schema || bw_issues_get (issues, j)->tag == BW_TAG_SCHEMA ||
                    bw_issues_get (issues, j)->tag == BW_TAG_DUPLICATE_ID;
      g_test_message ("%s", xml);
      if (is_valid_elsewhere (path))
        g_assert_false (by_schema);
      else
        g_assert_null (rules);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  list_names ();
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/profile-golden/%s", (char *)names->pdata[i]);

      g_test_add_data_func (path, names->pdata[i], test_golden);
    }
  g_test_add_func ("/profile-golden/no-orphans", test_no_orphans);
  g_test_add_func ("/profile-golden/agrees-with-xmllint", test_agrees_with_xmllint);
  status = g_test_run ();
  g_ptr_array_unref (names);
  return status;
}
