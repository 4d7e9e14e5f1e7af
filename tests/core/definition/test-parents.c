/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the assessments are looked for that others borrow from. */

#include "definition-file.h"

#include "app/definition/bw-catalogue.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *installed;
  char *own;
  char *elsewhere;
  BwCatalogue *catalogue;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  char **const folders[] = { &fixture->installed, &fixture->own, &fixture->elsewhere };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GError) error = NULL;

      *folders[i] = g_dir_make_tmp ("bellwether-XXXXXX", &error);
      g_assert_no_error (error);
    }
  fixture->catalogue = bw_catalogue_new (definition_get_schema (), fixture->installed, fixture->own);
}

static void
remove_folder (char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->catalogue);
  remove_folder (fixture->installed);
  remove_folder (fixture->own);
  remove_folder (fixture->elsewhere);
}

/* Puts tests/data/definition/@sample into @folder as @name, with @old in it replaced unless that is NULL. */
static void
add_changed (const char *folder, const char *name, const char *sample, const char *old, const char *new)
{
  g_autofree char *from = definition_get_path (sample);
  g_autofree char *text = definition_load_text (from);
  g_autoptr (GString) edited = g_string_new (text);
  g_autofree char *to = g_build_filename (folder, name, NULL);

  if (old != NULL)
    g_assert_cmpuint (g_string_replace (edited, old, new, 0), >, 0);
  g_assert_true (g_file_set_contents (to, edited->str, (gssize)edited->len, NULL));
}

static void
add (const char *folder, const char *name, const char *sample)
{
  add_changed (folder, name, sample, NULL, NULL);
}

/* The findings about the entry that is called @name or has this title. */
static char *
list_findings (Fixture *fixture, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->catalogue), i);

      if (g_str_equal (bw_catalogue_entry_get_title (entry), name))
        return definition_list_issues (bw_catalogue_entry_get_issues (entry));
    }
  g_error ("%s is not listed", name);
}

/* "2.10.3": the version of the parent that the borrower took its items from. */
static char *
get_version_used (const BwAssessment *borrower)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (borrower->bytes, NULL), g_bytes_get_size (borrower->bytes));
  const char *version = strstr (text, "borrowed-version=\"") + strlen ("borrowed-version=\"");

  return g_strndup (version, strcspn (version, "\""));
}

static void
assert_version (Fixture *fixture, const char *expected)
{
  BwAssessment *borrower = bw_catalogue_find (fixture->catalogue, "borrower");
  g_autofree char *version = NULL;

  g_assert_nonnull (borrower);
  version = get_version_used (borrower);
  g_assert_cmpstr (version, ==, expected);
}

/* The borrower is read before its parent, and after it. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *digest = NULL;
  g_autofree char *path = g_build_filename (fixture->installed, "a.xml", NULL);

  add (fixture->installed, "a.xml", "borrower.xml");
  add (fixture->installed, "b.xml", "parent.xml");
  bw_catalogue_load (fixture->catalogue);
  assert_version (fixture, "2.10.3");
  digest = g_strdup (bw_catalogue_find (fixture->catalogue, "borrower")->digest);
  g_assert_true (bw_catalogue_find_digest (fixture->catalogue, digest) ==
                 bw_catalogue_find (fixture->catalogue, "borrower"));

  g_assert_cmpint (g_remove (path), ==, 0);
  add (fixture->installed, "c.xml", "borrower.xml");
  bw_catalogue_load (fixture->catalogue);
  g_assert_cmpstr (bw_catalogue_find (fixture->catalogue, "borrower")->digest, ==, digest);
}

static void
test_other_folder (Fixture *fixture, gconstpointer data)
{
  add (fixture->own, "borrower.xml", "borrower.xml");
  add (fixture->installed, "parent.xml", "parent.xml");
  bw_catalogue_load (fixture->catalogue);
  assert_version (fixture, "2.10.3");
}

/* What was installed together stays together, whatever the person changes in a copy of the parent. */
static void
test_own_folder_first (Fixture *fixture, gconstpointer data)
{
  add (fixture->installed, "borrower.xml", "borrower.xml");
  add (fixture->installed, "parent.xml", "parent.xml");
  add_changed (fixture->own, "parent.xml", "parent.xml", "2.10.3", "3.0.0");
  bw_catalogue_load (fixture->catalogue);
  assert_version (fixture, "2.10.3");

  add (fixture->own, "borrower.xml", "borrower.xml");
  bw_catalogue_load (fixture->catalogue);
  assert_version (fixture, "3.0.0");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *findings = NULL;

  add (fixture->installed, "borrower.xml", "borrower.xml");
  bw_catalogue_load (fixture->catalogue);
  g_assert_null (bw_catalogue_find (fixture->catalogue, "borrower"));
  findings = list_findings (fixture, "borrower.xml");
  g_assert_cmpstr (findings, ==,
                   "borrower.xml:34: error: parent-missing: There is no assessment “parent” to borrow from.\n");
}

/* It is known by the id it gives itself, or by its name when not even that can be read. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  const char *expected =
    "parent-broken.xml:29: error: parent-broken: The assessment “dented” has errors of its own, so "
    "nothing can be borrowed from it.\n";
  g_autofree char *path = g_build_filename (fixture->installed, "dented.xml", NULL);
  g_autofree char *findings = NULL;
  g_autofree char *again = NULL;

  add (fixture->installed, "parent-broken.xml", "parent-broken.xml");
  add (fixture->installed, "some.xml", "dented.xml");
  bw_catalogue_load (fixture->catalogue);
  findings = list_findings (fixture, "parent-broken.xml");
  g_assert_cmpstr (findings, ==, expected);

  g_assert_true (g_file_set_contents (path, "<torn", -1, NULL));
  bw_catalogue_load (fixture->catalogue);
  again = list_findings (fixture, "parent-broken.xml");
  g_assert_cmpstr (again, ==, expected);
}

/* Of two that borrow from each other, and of one that borrows from itself, all are told. */
static void
test_circle (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *self = NULL;

  add_changed (fixture->installed, "a.xml", "borrower.xml", "\"parent\"", "\"small\"");
  add (fixture->installed, "b.xml", "parent-borrows.xml");
  add_changed (fixture->own, "c.xml", "parent-borrows.xml", "\"small\" version", "\"self\" version");
  add_changed (fixture->own, "d.xml", "parent-borrows.xml", "\"small\" version", "\"borrower\" version");
  bw_catalogue_load (fixture->catalogue);
  first = list_findings (fixture, "a.xml");
  second = list_findings (fixture, "b.xml");
  self = list_findings (fixture, "d.xml");
  g_assert_nonnull (strstr (first, "parent-borrows: The assessment “small” borrows items itself"));
  g_assert_nonnull (strstr (second, "parent-borrows: The assessment “borrower” borrows items itself"));
  g_assert_nonnull (strstr (self, "parent-borrows: The assessment “borrower” borrows items itself"));
}

/* What holds the copies already borrows as well: one level deep is one level. */
static void
test_expanded_parent (Fixture *fixture, gconstpointer data)
{
  g_autofree char *findings = NULL;

  add (fixture->installed, "borrower.xml", "borrower-expanded.xml");
  add (fixture->own, "b.xml", "parent-borrows.xml");
  bw_catalogue_load (fixture->catalogue);
  g_assert_nonnull (bw_catalogue_find (fixture->catalogue, "borrower"));
  findings = list_findings (fixture, "b.xml");
  g_assert_cmpstr (findings, ==,
                   "b.xml:29: error: parent-borrows: The assessment “borrower” borrows items itself, so nothing can be "
                   "borrowed from it.\n");
}

static BwAssessment *
read_elsewhere (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->elsewhere, "mine.xml", NULL);
  g_autoptr (BwParentSearch) search = bw_catalogue_search_parents (fixture->catalogue, path);
  g_autofree char *text = definition_load_text (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (BwIssues) issues = bw_issues_new ("mine.xml");

  return bw_assessment_parse (bytes, definition_get_schema (), bw_parent_search_get_parents (search), issues);
}

/* A file outside the catalogue: first what lies beside it, then what is installed. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwAssessment) from_installed = NULL;
  g_autoptr (BwAssessment) from_beside = NULL;
  g_autofree char *of_installed = NULL;
  g_autofree char *of_beside = NULL;

  add (fixture->elsewhere, "mine.xml", "borrower.xml");
  g_assert_null (read_elsewhere (fixture));
  add (fixture->installed, "parent.xml", "parent.xml");
  from_installed = read_elsewhere (fixture);
  of_installed = get_version_used (from_installed);
  g_assert_cmpstr (of_installed, ==, "2.10.3");
  add_changed (fixture->elsewhere, "named-as-you-like.xml", "parent.xml", "2.10.3", "0.1.0");
  from_beside = read_elsewhere (fixture);
  of_beside = get_version_used (from_beside);
  g_assert_cmpstr (of_beside, ==, "0.1.0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/parents/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("other-folder", test_other_folder);
  ADD ("own-folder-first", test_own_folder_first);
  ADD ("missing", test_missing);
  ADD ("broken", test_broken);
  ADD ("circle", test_circle);
  ADD ("expanded-parent", test_expanded_parent);
  ADD ("search", test_search);
#undef ADD
  return g_test_run ();
}
