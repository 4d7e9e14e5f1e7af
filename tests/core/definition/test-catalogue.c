/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "profile-file.h"

#include "app/definition/bw-catalogue.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *installed;
  char *own;
  BwCatalogue *catalogue;
  guint n_signals;
  guint position, removed, added; /* of the last signal */
  GMainLoop *loop;
  GAsyncResult *result;
} Fixture;

static void
changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  fixture->n_signals++;
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, added);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("bellwether-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->installed = make_folder ();
  fixture->own = make_folder ();
  fixture->catalogue = bw_catalogue_new (definition_get_schema (), fixture->installed, fixture->own);
  g_signal_connect (fixture->catalogue, "items-changed", G_CALLBACK (changed_cb), fixture);
  fixture->loop = g_main_loop_new (NULL, FALSE);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->catalogue);
  g_main_loop_unref (fixture->loop);
  remove_folder (fixture->installed);
  remove_folder (fixture->own);
  g_free (fixture->installed);
  g_free (fixture->own);
}

/* Puts a small definition with this id and title into @folder. */
static void
add_file (const char *folder, const char *name, const char *id, const char *title)
{
  g_autofree char *sample = definition_get_path ("clean.xml");
  g_autofree char *text = definition_load_text (sample);
  g_autoptr (GString) edited = g_string_new (text);
  g_autofree char *root = g_strdup_printf ("id=\"%s\" version", id);
  g_autofree char *element = g_strdup_printf ("<title>%s</title>\n  <summary", title);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpuint (g_string_replace (edited, "id=\"small\" version", root, 0), ==, 1);
  g_assert_cmpuint (g_string_replace (edited, "<title>Small</title>\n  <summary", element, 0), ==, 1);
  g_assert_true (g_file_set_contents (path, edited->str, -1, NULL));
}

static void
add_broken_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "<no>\n", -1, NULL));
}

/* "title*, title!, …" with a star for one's own and a mark for what is broken. */
static char *
list_entries (BwCatalogue *catalogue)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);

      g_string_append_printf (list, "%s%s%s%s", i > 0 ? ", " : "", bw_catalogue_entry_get_title (entry),
                              bw_catalogue_entry_is_own (entry) ? "*" : "",
                              bw_catalogue_entry_get_assessment (entry) == NULL ? "!" : "");
    }
  return g_string_free (list, FALSE);
}

static void
assert_entries (Fixture *fixture, const char *expected)
{
  g_autofree char *list = list_entries (fixture->catalogue);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_entries (fixture, "");
  bw_catalogue_load (fixture->catalogue);
  assert_entries (fixture, "");
  g_assert_null (bw_catalogue_find (fixture->catalogue, "small"));
  g_assert_null (bw_catalogue_find (fixture->catalogue, NULL));
  g_assert_null (bw_catalogue_find_digest (fixture->catalogue, "sha256:"));
  g_assert_true (bw_catalogue_get_schema (fixture->catalogue) == definition_get_schema ());
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  add_file (fixture->installed, "b.xml", "two", "Two");
  add_file (fixture->installed, "a.xml", "one", "One");
  add_file (fixture->installed, "c.xml", "three", "Three");
  add_file (fixture->own, "a.xml", "mine", "Mine");
  /* What is none of ours is not looked at. */
  add_broken_file (fixture->installed, "assessment.xsd");
  add_broken_file (fixture->installed, ".hidden.xml");
  add_broken_file (fixture->own, "notes.txt");
  bw_catalogue_load (fixture->catalogue);
  assert_entries (fixture, "One, Two, Three, Mine*");
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  BwAssessment *one;

  add_file (fixture->installed, "a.xml", "one", "One");
  add_file (fixture->installed, "b.xml", "two", "Two");
  bw_catalogue_load (fixture->catalogue);
  one = bw_catalogue_find (fixture->catalogue, "one");
  g_assert_cmpstr (one->title, ==, "One");
  g_assert_true (bw_catalogue_find_digest (fixture->catalogue, one->digest) == one);
  g_assert_cmpstr (bw_catalogue_find (fixture->catalogue, "two")->title, ==, "Two");
  g_assert_null (bw_catalogue_find (fixture->catalogue, "three"));
  g_assert_null (bw_catalogue_find_digest (fixture->catalogue, NULL));
}

static void
test_own_replaces (Fixture *fixture, gconstpointer data)
{
  add_file (fixture->installed, "a.xml", "one", "One");
  add_file (fixture->installed, "b.xml", "two", "Two");
  add_file (fixture->own, "changed.xml", "one", "One, changed");
  bw_catalogue_load (fixture->catalogue);
  assert_entries (fixture, "One, changed*, Two");
  g_assert_cmpstr (bw_catalogue_find (fixture->catalogue, "one")->title, ==, "One, changed");
}

/* Which of the two is meant, nobody can tell; the first stays. */
static void
test_same_id (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCatalogueEntry) second = NULL;
  g_autofree char *issues = NULL;

  add_file (fixture->installed, "a.xml", "one", "One");
  add_file (fixture->own, "copy 1.xml", "one", "First copy");
  add_file (fixture->own, "copy 2.xml", "one", "Second copy");
  bw_catalogue_load (fixture->catalogue);
  assert_entries (fixture, "First copy*, copy 2.xml*!");
  second = g_list_model_get_item (G_LIST_MODEL (fixture->catalogue), 1);
  issues = definition_list_issues (bw_catalogue_entry_get_issues (second));
  g_assert_cmpstr (issues, ==,
                   "copy 2.xml: error: duplicate-id: The definition in “copy 1.xml” has the same id: “one”.\n");
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCatalogueEntry) entry = NULL;
  g_autofree char *path = g_build_filename (fixture->own, "broken.xml", NULL);
  g_autofree char *issues = NULL;

  add_file (fixture->installed, "a.xml", "one", "One");
  add_broken_file (fixture->own, "broken.xml");
  bw_catalogue_load (fixture->catalogue);
  assert_entries (fixture, "One, broken.xml*!");
  entry = g_list_model_get_item (G_LIST_MODEL (fixture->catalogue), 1);
  g_assert_cmpstr (bw_catalogue_entry_get_path (entry), ==, path);
  issues = definition_list_issues (bw_catalogue_entry_get_issues (entry));
  g_assert_true (g_str_has_prefix (issues, "broken.xml:2: error: not-xml: "));
}

/* What is only doubtful can be taken. */
static void
test_warnings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sample = definition_get_path ("dimension-small.xml");
  g_autofree char *text = definition_load_text (sample);
  g_autofree char *path = g_build_filename (fixture->own, "small.xml", NULL);
  g_autoptr (BwCatalogueEntry) entry = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  bw_catalogue_load (fixture->catalogue);
  entry = g_list_model_get_item (G_LIST_MODEL (fixture->catalogue), 0);
  g_assert_nonnull (bw_catalogue_entry_get_assessment (entry));
  g_assert_cmpuint (bw_issues_get_n (bw_catalogue_entry_get_issues (entry)), ==, 1);
}

static void
test_missing_folders (void)
{
  g_autoptr (BwCatalogue) none = bw_catalogue_new (definition_get_schema (), NULL, NULL);
  g_autoptr (BwCatalogue) gone = bw_catalogue_new (definition_get_schema (), "/no/such/folder", "/nor/this/one");

  bw_catalogue_load (none);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 0);
  bw_catalogue_load (gone);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gone)), ==, 0);
}

static void
test_list_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCatalogueEntry) kept = NULL;

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture->catalogue)) == BW_TYPE_CATALOGUE_ENTRY);
  add_file (fixture->installed, "a.xml", "one", "One");
  add_file (fixture->installed, "b.xml", "two", "Two");
  bw_catalogue_load (fixture->catalogue);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmpuint (fixture->position, ==, 0);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->catalogue), 2));

  /* An entry that is shown lives on when the folders are read again. */
  kept = g_list_model_get_item (G_LIST_MODEL (fixture->catalogue), 0);
  add_file (fixture->own, "c.xml", "three", "Three");
  bw_catalogue_load (fixture->catalogue);
  g_assert_cmpuint (fixture->n_signals, ==, 2);
  g_assert_cmpuint (fixture->removed, ==, 2);
  g_assert_cmpuint (fixture->added, ==, 3);
  g_assert_cmpstr (bw_catalogue_entry_get_assessment (kept)->title, ==, "One");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->result = g_object_ref (result);
  g_main_loop_quit (fixture->loop);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add_file (fixture->installed, "a.xml", "one", "One");
  add_broken_file (fixture->own, "broken.xml");
  bw_catalogue_load_async (fixture->catalogue, NULL, loaded_cb, fixture);
  assert_entries (fixture, "");
  g_main_loop_run (fixture->loop);
  /* The entries change when the result is taken, in this thread. */
  assert_entries (fixture, "");
  g_assert_true (bw_catalogue_load_finish (fixture->catalogue, fixture->result, &error));
  g_assert_no_error (error);
  assert_entries (fixture, "One, broken.xml*!");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add_file (fixture->installed, "a.xml", "one", "One");
  g_cancellable_cancel (cancellable);
  bw_catalogue_load_async (fixture->catalogue, cancellable, loaded_cb, fixture);
  g_main_loop_run (fixture->loop);
  g_assert_false (bw_catalogue_load_finish (fixture->catalogue, fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_entries (fixture, "");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

/* Reading here while a worker reads: both see whole definitions. */
static void
test_both (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.xml", i);
      g_autofree char *id = g_strdup_printf ("a%u", i);

      add_file (fixture->installed, name, id, id);
    }
  bw_catalogue_load_async (fixture->catalogue, NULL, loaded_cb, fixture);
  bw_catalogue_load (fixture->catalogue);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->catalogue)), ==, 20);
  g_main_loop_run (fixture->loop);
  g_assert_true (bw_catalogue_load_finish (fixture->catalogue, fixture->result, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->catalogue)), ==, 20);
  g_assert_nonnull (bw_catalogue_find (fixture->catalogue, "a19"));
}

static void
test_shipped (void)
{
  g_autoptr (BwCatalogue) catalogue =
    bw_catalogue_new (definition_get_schema (), g_getenv ("BELLWETHER_ASSESSMENTS"), NULL);

  bw_catalogue_set_profile_schema (catalogue, profile_get_schema ());
  bw_catalogue_load (catalogue);
  g_assert_nonnull (bw_catalogue_find (catalogue, "vuca"));
  g_assert_nonnull (bw_catalogue_find (catalogue, "serv"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue)); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      g_autofree char *issues = definition_list_issues (bw_catalogue_entry_get_issues (entry));

      g_assert_cmpstr (issues, ==, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/catalogue/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("empty", test_empty);
  ADD ("order", test_order);
  ADD ("find", test_find);
  ADD ("own-replaces", test_own_replaces);
  ADD ("same-id", test_same_id);
  ADD ("broken", test_broken);
  ADD ("warnings", test_warnings);
  ADD ("list-model", test_list_model);
  ADD ("async", test_async);
  ADD ("cancelled", test_cancelled);
  ADD ("both", test_both);
#undef ADD
  g_test_add_func ("/catalogue/missing-folders", test_missing_folders);
  g_test_add_func ("/catalogue/shipped", test_shipped);
  return g_test_run ();
}
