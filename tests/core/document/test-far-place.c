/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "autosave-fixture.h"
#include "far-place.h"

#include "app/document/bw-shelf.h"
#include "app/xml/bw-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

/* Files in places that only GIO reaches: everything that works on this computer works there. */

static void
set_up_far (Autosave *fixture, gconstpointer data)
{
  autosave_set_up_read (fixture, data);
  autosave_drop (fixture);
  g_clear_object (&fixture->file);
  fixture->file = far_place_get_file (fixture->path);
  autosave_start (fixture, FALSE, 1);
}

static void
tear_down_far (Autosave *fixture, gconstpointer data)
{
  far_place_set_reachable (TRUE);
  autosave_tear_down (fixture, data);
}

static void
test_load (void)
{
  char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autoptr (GFile) file = far_place_get_file (path);
  g_autoptr (GFile) place = far_place_get_file (folder);
  BwXmlLimits limits = bw_xml_limits_document;
  g_autoptr (BwIssues) issues = bw_issues_new ("a.xml");
  g_autoptr (GBytes) bytes = NULL;
  static const char *const expected[] = {
    "This is a folder, a device or a pipe, not a file.",
    "the most that is read is",
    "The file could not be read: No route to host.",
  };

  scratch_write (path, "123456");
  limits.max_bytes = 6;
  bytes = bw_file_load (file, &limits, NULL, issues);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "123456", 6);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, 0);
  g_assert_null (bw_file_load (place, &limits, NULL, issues));
  limits.max_bytes = 5;
  g_assert_null (bw_file_load (file, &limits, NULL, issues));
  far_place_set_reachable (FALSE);
  g_assert_null (bw_file_load (file, &limits, NULL, issues));
  far_place_set_reachable (TRUE);
  g_assert_cmpuint (bw_issues_get_n (issues), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_nonnull (strstr (bw_issues_get (issues, i)->text, expected[i]));
  scratch_free (folder);
}

static void
test_name (void)
{
  g_autoptr (GFile) far = g_file_new_for_uri ("far:///shared/Team%20North.bellwether");
  g_autoptr (GFile) near = g_file_new_for_path ("/shared/Team North.bellwether");
  g_autofree char *far_name = bw_file_dup_place (far);
  g_autofree char *near_name = bw_file_dup_place (near);

  g_assert_cmpstr (far_name, ==, "far:///shared/Team North.bellwether");
  g_assert_cmpstr (near_name, ==, "/shared/Team North.bellwether");
}

/* Another program writes into the file; that it happened in the same tick of the clock is not what is tested here. */
static void
write_later (const char *path, const char *text)
{
  struct utimbuf later = { .actime = 1900000000, .modtime = 1900000000 };

  scratch_write (path, text);
  g_assert_cmpint (g_utime (path, &later), ==, 0);
}

static void
test_status (void)
{
  char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  GFile *files[] = { g_file_new_for_path (path), far_place_get_file (path) };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_auto (BwFileStatus) before = { 0 };
      g_auto (BwFileStatus) same = { 0 };
      g_auto (BwFileStatus) after = { 0 };

      scratch_write (path, "one");
      g_assert_true (bw_file_status_read (&before, files[i], NULL));
      g_assert_true (bw_file_status_read (&same, files[i], NULL));
      g_assert_cmpstr (before.stamp, ==, same.stamp);
      g_assert_true (before.is_regular && !before.is_folder);
      g_assert_cmpuint (before.size, ==, 3);
      write_later (path, "two");
      g_assert_true (bw_file_status_read (&after, files[i], NULL));
      g_assert_cmpstr (before.stamp, !=, after.stamp);
      g_unlink (path);
      g_assert_false (bw_file_status_read (&(BwFileStatus){ 0 }, files[i], NULL));
      g_object_unref (files[i]);
    }
  scratch_free (folder);
}

static void
test_save (Autosave *fixture, gconstpointer data)
{
  small_set (fixture->document, 0, "speed.1", "2");
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
  small_set (fixture->document, 0, "speed.1", "3");
  autosave_await (fixture, BW_SAVE_PENDING);
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static void
test_begin (Autosave *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "New", "Other.bellwether", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) place = far_place_get_file (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = bw_autosave_choose_file (place, "Other", NULL, &error);

  g_assert_no_error (error);
  autosave_drop (fixture);
  g_set_object (&fixture->file, file);
  autosave_start (fixture, TRUE, 1);
  small_set (fixture->document, 0, "speed.1", "2");
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (path, fixture->document);
  g_object_unref (bw_autosave_choose_file (place, "Other", NULL, NULL));
}

/* Somebody else's is not written over, whichever of the two ways it is noticed by. */
static void
test_conflict (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GFile) beside = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *mine = g_build_filename (fixture->folder, "Spring (my version).bellwether", NULL);

  write_later (fixture->path, "theirs");
  small_set (fixture->document, 0, "speed.1", "2");
  autosave_await (fixture, BW_SAVE_CONFLICT);
  autosave_assert_error (fixture, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, NULL);
  beside = bw_autosave_keep_theirs (fixture->autosave, NULL);
  g_assert_nonnull (beside);
  g_assert_null (g_file_peek_path (beside));
  theirs = scratch_read (fixture->path);
  g_assert_cmpstr (theirs, ==, "theirs");
  autosave_assert_on_disk (mine, fixture->document);
}

static void
test_tag (void)
{
  char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autoptr (GFile) file = far_place_get_file (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("mine", 4);
  g_auto (BwFileStatus) status = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  scratch_write (path, "before");
  g_assert_true (bw_file_status_read (&status, file, NULL));
  write_later (path, "theirs");
  g_assert_false (bw_file_replace_tagged (file, status.tag, bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  text = scratch_read (path);
  g_assert_cmpstr (text, ==, "theirs");
  scratch_free (folder);
}

/* What is typed while the place is out of reach stays in the window, and is saved once it is back. */
static void
test_out_of_reach (Autosave *fixture, gconstpointer data)
{
  far_place_set_reachable (FALSE);
  small_set (fixture->document, 0, "speed.1", "2");
  autosave_await (fixture, BW_SAVE_FAILED);
  autosave_assert_error (fixture, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE,
                         "The place where “Spring.bellwether” is kept cannot be reached now. Your answers are still "
                         "here in the window. Once "
                         "it can be reached again, try again, or save in another place.");
  far_place_set_reachable (TRUE);
  bw_autosave_retry (fixture->autosave);
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static gboolean
is_idle (gpointer shelf)
{
  return !bw_shelf_get_loading (shelf);
}

static void
test_shelf (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = far_place_get_file (fixture->folder);
  g_autoptr (BwShelf) shelf = bw_shelf_new (small_get_schema (), NULL, NULL);
  g_autoptr (BwShelfEntry) entry = NULL;
  g_autoptr (BwShelfEntry) again = NULL;

  bw_shelf_set_folder (shelf, folder);
  scratch_run_until (is_idle, shelf);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelf)), ==, 1);
  entry = g_list_model_get_item (G_LIST_MODEL (shelf), 0);
  g_assert_null (bw_shelf_entry_get_problem (entry));
  g_assert_true (g_file_equal (bw_shelf_entry_get_file (entry), fixture->file));
  /* What did not change is not read again. */
  bw_shelf_refresh (shelf);
  scratch_run_until (is_idle, shelf);
  again = g_list_model_get_item (G_LIST_MODEL (shelf), 0);
  g_assert_true (again == entry);
}

static void
add (const char *name, void (*test) (Autosave *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/far-place/", name, NULL);

  g_test_add (path, Autosave, NULL, set_up_far, test, tear_down_far);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  far_place_register ();
  g_test_add_func ("/far-place/load", test_load);
  g_test_add_func ("/far-place/name", test_name);
  g_test_add_func ("/far-place/status", test_status);
  g_test_add_func ("/far-place/tag", test_tag);
  add ("save", test_save);
  add ("begin", test_begin);
  add ("conflict", test_conflict);
  add ("out-of-reach", test_out_of_reach);
  add ("shelf", test_shelf);
  return g_test_run ();
}
