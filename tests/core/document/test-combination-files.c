/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/document/bw-combination.h"

#include "scratch-folder.h"
#include "small-assessment.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Files and folders on their way into a combination. */

typedef struct
{
  char *folder;
  GPtrArray *files; /* of GFile */
} Fixture;

static BwAssessment *
parse_version (const char *version)
{
  g_autoptr (GBytes) bytes = small_replace ("small.xml", "1.2.0", version);
  g_autoptr (BwIssues) issues = bw_issues_new ("small.xml");

  return bw_assessment_parse (bytes, small_get_schema (), NULL, issues);
}

static char *
place (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* A file with one response, called @id. */
static GBytes *
make_file (const char *id)
{
  g_autoptr (BwDocument) document = bw_document_new (small_get_assessment (), BW_FORM_SELF, "d", id, "2026-03-30");

  small_set (document, 0, "speed.1", "4");
  return bw_document_serialise (document);
}

static void
write_file (const Fixture *fixture, const char *name, const char *id)
{
  g_autofree char *path = place (fixture, name);
  g_autoptr (GBytes) bytes = make_file (id);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);

  scratch_write (path, text);
}

static void
make_folder (const Fixture *fixture, const char *name)
{
  g_autofree char *path = place (fixture, name);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *odd = NULL, *note = NULL, *loop = NULL;

  fixture->folder = scratch_new ();
  fixture->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->files, g_file_new_for_path (fixture->folder));
  make_folder (fixture, "Sales");
  make_folder (fixture, "Sales/North");
  write_file (fixture, "b.bellwether", "one");
  write_file (fixture, "Sales/a.bellwether", "two");
  write_file (fixture, "Sales/North/c.bellwether", "three");
  odd = place (fixture, "Sales/odd.bellwether");
  note = place (fixture, "Sales/note.txt");
  loop = place (fixture, "Sales/round.bellwether");
  scratch_write (odd, "<odd/>");
  scratch_write (note, "Not a document.");
  g_assert_cmpint (symlink ("..", loop), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *loop = place (fixture, "Sales/round.bellwether");

  g_ptr_array_unref (fixture->files);
  g_unlink (loop);
  scratch_free (fixture->folder);
}

typedef struct
{
  GString *names; /* of the files, without the folder that they are all in */
  gsize prefix;
  guint total;
  GCancellable *cancellable; /* stopped before the second file; NULL: none */
} Seen;

static void
progress_cb (guint done, guint total, const char *file, gpointer data)
{
  Seen *seen = data;

  if (total == 0)
    return;
  g_string_append_printf (seen->names, "%u:%s ", done, file + seen->prefix);
  seen->total = total;
  if (done == 1 && seen->cancellable != NULL)
    g_cancellable_cancel (seen->cancellable);
}

static void
test_folders (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);
  Seen seen = { g_string_new (NULL), strlen (fixture->folder) + 1, 0, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (
    bw_combination_add_files (combination, fixture->files, BW_SEARCH_ONE_GROUP, NULL, progress_cb, &seen, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (seen.names->str, ==,
                   "0:Sales/North/c.bellwether 1:Sales/a.bellwether 2:Sales/odd.bellwether 3:b.bellwether ");
  g_assert_cmpuint (seen.total, ==, 4);
  g_assert_cmpuint (summary->n_kept, ==, 3);
  g_assert_cmpuint (summary->n_damaged, ==, 1);
  g_assert_true (g_str_has_suffix (((BwCombinedNote *)summary->notes->pdata[0])->file, "Sales/odd.bellwether"));
  g_string_free (seen.names, TRUE);
}

static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Seen seen = { g_string_new (NULL), 0, 0, cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_false (bw_combination_add_files (combination, fixture->files, BW_SEARCH_ONE_GROUP, cancellable, progress_cb,
                                            &seen, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* What was read before is there; what was not is not called damaged. */
  g_assert_cmpuint (bw_combination_get_summary (combination)->n_kept, ==, 1);
  g_assert_cmpuint (bw_combination_get_summary (combination)->notes->len, ==, 0);
  g_string_free (seen.names, TRUE);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);
  g_autofree char *gone = place (fixture, "gone.bellwether");

  g_ptr_array_insert (fixture->files, 0, g_file_new_for_path (gone));
  g_assert_true (bw_combination_add_files (combination, fixture->files, BW_SEARCH_ONE_GROUP, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (summary->n_damaged, ==, 2);
  g_assert_cmpstr (((BwCombinedNote *)summary->notes->pdata[0])->file, ==, gone);
}

static void
test_by_folder (Fixture *fixture, gconstpointer data)
{
  static const char *const groups[] = { "North", "Sales", "Sales" };
  g_autoptr (GPtrArray) found = bw_found_documents_new ();
  g_autoptr (GFile) sales = g_file_get_child (fixture->files->pdata[0], "Sales");

  g_assert_true (bw_document_search (sales, "Sales", BW_SEARCH_BY_FOLDER, NULL, found, NULL, NULL));
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (groups));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (((BwFoundDocument *)found->pdata[i])->group, ==, groups[i]);
  g_assert_cmpstr (((BwFoundDocument *)found->pdata[0])->name, ==, "Sales/North/c.bellwether");
}

/* Wherever it stands among the files, the newest version is the one that answers are taken over to: by number, not by
 * letter. */
static void
test_newest_version (Fixture *fixture, gconstpointer data)
{
  static const char *const versions[] = { "1.9.0", "1.10.0", "1.9.3" };
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());
  const BwCombinationSummary *summary = bw_combination_get_summary (combination);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (BwAssessment) assessment = parse_version (versions[i]);
      g_autoptr (BwDocument) document = bw_document_new (assessment, BW_FORM_SELF, "d", versions[i], "2026-03-30");
      g_autofree char *text = small_write (document), *name = g_strdup_printf ("v%u.bellwether", i);
      g_autofree char *path = place (fixture, name);

      scratch_write (path, text);
    }
  bw_combination_set_migrates (combination, TRUE);
  g_assert_true (bw_combination_add_files (combination, fixture->files, BW_SEARCH_ONE_GROUP, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (summary->n_kept, ==, 6);
  g_assert_cmpuint (summary->n_migrated, ==, 5);
  g_assert_cmpuint (summary->n_other, ==, 0);
  for (guint i = 0; i < summary->migrations->len; i++)
    g_assert_cmpstr (((const BwMigration *)summary->migrations->pdata[i])->to->version, ==, "1.10.0");
}

static BwDocument *
open_file (const char *id, gboolean anonymous)
{
  g_autoptr (GBytes) bytes = make_file (id);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  GString *file = g_string_new (text);
  g_autoptr (GBytes) changed = NULL;

  if (anonymous)
    g_string_replace (file, "<document ", "<document anonymous=\"true\" ", 1);
  changed = g_string_free_to_bytes (file);
  return small_parse (changed);
}

/* A promise that nobody is shown alone is not to be broken by adding the file to another one. */
static void
test_open_meets_anonymous (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwDocument) document = open_file ("zero", FALSE);
  g_autoptr (BwDocument) closed = open_file ("nobody", TRUE);
  g_autoptr (GBytes) bytes = bw_document_serialise (closed);
  g_autoptr (GBytes) open = bw_document_serialise (document);
  g_autoptr (BwCombination) combination = bw_combination_new (small_get_schema ());

  g_assert_true (bw_combination_begin_with (combination, bw_document_get_assessment (document), open));
  bw_combination_add (combination, "closed", bytes, NULL);
  g_assert_cmpuint (bw_combination_get_summary (combination)->n_other, ==, 1);
  g_assert_cmpuint (bw_combination_get_summary (combination)->n_kept, ==, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/combination-files/folders", test_folders },
    { "/combination-files/stopped", test_stopped },
    { "/combination-files/missing", test_missing },
    { "/combination-files/by-folder", test_by_folder },
    { "/combination-files/newest-version", test_newest_version },
    { "/combination-files/open-meets-anonymous", test_open_meets_anonymous },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
