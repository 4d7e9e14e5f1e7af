/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "golden.h"

#include "definition-file.h"

#include <string.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
golden_list_names (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (directory);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".xml")));
  g_ptr_array_sort (names, compare_names);
  return names;
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

void
golden_expect_issues (const char *sidecar, const BwIssues *issues)
{
  g_autofree char *found = definition_list_issues (issues);
  g_autofree char *expected = NULL;

  if (g_getenv ("BELLWETHER_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (sidecar, found, -1, NULL));
  expected = definition_load_text (sidecar);
  print_difference (expected, found);
  g_assert_cmpstr (found, ==, expected);
}

void
golden_expect_no_orphans (const char *folder, GPtrArray *names)
{
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
is_valid_elsewhere (const char *path, const char *schema)
{
  g_autofree char *schema_path = definition_get_shipped_path (schema);
  const char *const arguments[] = { "xmllint", "--noout", "--nonet", "--schema", schema_path, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &output, &status, &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, NULL);
}

void
golden_expect_as_xmllint (const char *path, const char *schema, const BwIssues *issues, gboolean read)
{
  gboolean by_schema = FALSE;

  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    by_schema = by_schema || bw_issues_get (issues, i)->tag == BW_TAG_SCHEMA ||
                bw_issues_get (issues, i)->tag == BW_TAG_DUPLICATE_ID;
  g_test_message ("%s", path);
  if (is_valid_elsewhere (path, schema))
    g_assert_false (by_schema);
  else
    g_assert_false (read);
}
