/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Each tests/data/definition/NAME.xml has its findings beside it in NAME.issues; a clean file has none. After a change
 * that is meant, run the test with BELLWETHER_UPDATE=1 and read what `git diff` says.
 */

#include "definition-file.h"

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
  g_autofree char *folder = definition_get_path (".");
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  names = g_ptr_array_new_with_free_func (g_free);
  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".xml")));
  g_ptr_array_sort (names, compare_names);
}

static char *
get_path (const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);

  return definition_get_path (file);
}

/* Lines of one list that the other does not have. */
static void
print_missing (const char *sign, char *const *lines, char *const *others)
{
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *)others, lines[i]))
      g_test_message ("%s%s", sign, lines[i]);
}

static void
print_difference (const char *expected, const char *found)
{
  g_auto (GStrv) old_lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) new_lines = g_strsplit (found, "\n", -1);

  print_missing ("-", old_lines, new_lines);
  print_missing ("+", new_lines, old_lines);
}

static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autofree char *xml = get_path (name, ".xml");
  g_autofree char *sidecar = get_path (name, ".issues");
  g_autoptr (BwIssues) issues = NULL;
  g_autoptr (BwAssessment) assessment = definition_read (xml, &issues);
  g_autofree char *found = definition_list_issues (issues);
  g_autofree char *expected = NULL;

  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (sidecar, found, -1, NULL));
  expected = definition_load_text (sidecar);
  print_difference (expected, found);
  g_assert_true (g_str_equal (expected, found));
  g_assert_true ((assessment == NULL) == (bw_issues_get_n_errors (issues) > 0));
}

/* A sidecar without its file would be a test that is not run. */
static void
test_no_orphans (void)
{
  g_autofree char *folder = definition_get_path (".");
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

/* What no small file can show is tested in tests/core/xml, what only profiles have in test-profile-golden.c. */
static gboolean
is_shown_elsewhere (BwTag tag)
{
  return tag == BW_TAG_UNREADABLE || tag == BW_TAG_TOO_LARGE || tag == BW_TAG_TOO_MANY_LINES ||
         tag == BW_TAG_CONDITION_LIMIT || tag >= BW_TAG_DOCUMENT_INCOMPLETE;
}

static void
test_every_tag (void)
{
  gboolean shown[BW_N_TAGS] = { FALSE };

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *xml = get_path (g_ptr_array_index (names, i), ".xml");
      g_autoptr (BwIssues) issues = NULL;
      g_autoptr (BwAssessment) assessment = definition_read (xml, &issues);

      for (guint j = 0; j < bw_issues_get_n (issues); j++)
        shown[bw_issues_get (issues, j)->tag] = TRUE;
    }
  for (guint tag = 0; tag < BW_N_TAGS; tag++)
    if (!is_shown_elsewhere (tag))
      {
        g_test_message ("%s", bw_tag_get_info (tag)->name);
        g_assert_true (shown[tag]);
      }
}

/* TRUE when xmllint finds the file valid. */
static gboolean
is_valid_elsewhere (const char *path)
{
  g_autofree char *schema = definition_get_shipped_path ("assessment.xsd");
  const char *const arguments[] = { "xmllint", "--noout", "--nonet", "--schema", schema, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &output, &status, &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, NULL);
}

/* An author's editor knows the schema only. What it refuses is refused here, and what is refused here for the schema's
 * sake is refused there. */
static void
test_agrees_with_xmllint (void)
{
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *xml = get_path (g_ptr_array_index (names, i), ".xml");
      g_autoptr (BwIssues) issues = NULL;
      g_autoptr (BwAssessment) assessment = definition_read (xml, &issues);
      gboolean by_schema = FALSE;

      for (guint j = 0; j < bw_issues_get_n (issues); j++)
        by_schema = by_schema || bw_issues_get (issues, j)->tag == BW_TAG_SCHEMA ||
                    bw_issues_get (issues, j)->tag == BW_TAG_DUPLICATE_ID;
      g_test_message ("%s", (char *)g_ptr_array_index (names, i));
      if (is_valid_elsewhere (xml))
        g_assert_false (by_schema);
      else
        g_assert_null (assessment);
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
      g_autofree char *path = g_strdup_printf ("/golden/%s", (char *)g_ptr_array_index (names, i));

      g_test_add_data_func (path, g_ptr_array_index (names, i), test_golden);
    }
  g_test_add_func ("/golden/no-orphans", test_no_orphans);
  g_test_add_func ("/golden/every-tag", test_every_tag);
  g_test_add_func ("/golden/agrees-with-xmllint", test_agrees_with_xmllint);
  status = g_test_run ();
  g_ptr_array_unref (names);
  return status;
}
