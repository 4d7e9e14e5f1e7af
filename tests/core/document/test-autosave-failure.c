/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "autosave-fixture.h"

#include "app/document/bw-save-job.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static void
test_folder_gone (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  small_set (fixture->document, 0, "speed.1", "4");
  autosave_await (fixture, BW_SAVE_FAILED);
  autosave_assert_error (
    fixture, G_FILE_ERROR, G_FILE_ERROR_NOENT,
    "The folder of “Spring.bellwether” is not there any more. Your answers are still here in the window. "
    "Bring the folder back and try again, or save in another place.");
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  g_assert_false (bw_autosave_flush (fixture->autosave, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  bw_autosave_retry (fixture->autosave);
  autosave_await (fixture, BW_SAVE_WRITING);
  autosave_await (fixture, BW_SAVE_FAILED);

  /* It tries again by itself at the next change. */
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  small_set (fixture->document, 0, "speed.2", "4");
  autosave_await (fixture, BW_SAVE_SAVED);
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static void
test_retry (Autosave *fixture, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  small_set (fixture->document, 0, "speed.1", "4");
  autosave_await (fixture, BW_SAVE_FAILED);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  bw_autosave_retry (fixture->autosave);
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static void
test_parent_is_file (Autosave *fixture, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  scratch_write (fixture->folder, "a file");
  small_set (fixture->document, 0, "speed.1", "4");
  autosave_await (fixture, BW_SAVE_FAILED);
  autosave_assert_error (fixture, G_FILE_ERROR, G_FILE_ERROR_NOTDIR, NULL);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
}

static void
test_disk_full (Autosave *fixture, gconstpointer data)
{
  g_autofree char *before = g_file_test (fixture->path, G_FILE_TEST_EXISTS) ? scratch_read (fixture->path) : NULL;

  autosave_limit_size (1000);
  small_set (fixture->document, 0, "speed.1", "5");
  autosave_await (fixture, BW_SAVE_FAILED);
  autosave_limit_size (RLIM_INFINITY);
  const char *message = bw_autosave_get_error (fixture->autosave)->message;
  g_assert_true (g_str_has_prefix (message, "“Spring.bellwether” could not be saved: "));
  g_assert_nonnull (
    strstr (message, "Your answers are still here in the window. Try again, or save in another place."));
  if (before != NULL)
    {
      g_autofree char *after = scratch_read (fixture->path);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_cmpuint (scratch_count (fixture->folder), ==, before != NULL ? 1 : 0);
  bw_autosave_retry (fixture->autosave);
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

/* The code of an error, and a piece of what is said about it. */
static void
test_sentences (void)
{
  const struct
  {
    GQuark domain;
    int code;
    const char *piece;
  } cases[] = {
    { G_FILE_ERROR, G_FILE_ERROR_NOSPC, "The disk is full" },
    { G_FILE_ERROR, G_FILE_ERROR_ACCES, "may not be written" },
    { G_FILE_ERROR, G_FILE_ERROR_ROFS, "may not be written" },
    { G_FILE_ERROR, G_FILE_ERROR_EXIST, "left as it is" },
    { G_FILE_ERROR, G_FILE_ERROR_NAMETOOLONG, "shorter name" },
    { G_FILE_ERROR, G_FILE_ERROR_IO, "could not be saved: cause." },
    { G_FILE_ERROR, G_FILE_ERROR_NOTDIR, "is not there any more" },
    { G_IO_ERROR, G_IO_ERROR_NO_SPACE, "The disk is full" },
    { G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "may not be written" },
    { G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "is not there any more" },
    { G_IO_ERROR, G_IO_ERROR_EXISTS, "left as it is" },
    { G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "cannot be reached now" },
    { G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE, "cannot be reached now" },
    { G_IO_ERROR, G_IO_ERROR_FAILED, "could not be saved: cause." },
  };

  g_autoptr (GFile) file = g_file_new_for_path ("/some/where/Spring.bellwether");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) cause = g_error_new_literal (cases[i].domain, cases[i].code, "cause");
      g_autoptr (GError) error = bw_save_error_new (cause, file);
      g_assert_error (error, cases[i].domain, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].piece));
      g_assert_nonnull (strstr (error->message, "“Spring.bellwether”"));
      g_assert_nonnull (strstr (error->message, "Your answers are still here in the window."));
    }
}

/* What could not be read again, being too long or having too many elements, is not written over what can. */
static void
test_too_large (Autosave *fixture, gconstpointer data)
{
  gsize sizes[] = { bw_xml_limits_document.max_bytes + 1, 4 * (gsize)(bw_xml_limits_document.max_parts + 1) };

  scratch_write (fixture->path, "before");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      BwFileIdentity identity = { 0 };
      char *elements = g_malloc (sizes[i]);
      for (gsize k = 0; k < sizes[i]; k++)
        elements[k] = "<a/>"[i == 0 ? 1 : k % 4];
      GBytes *bytes = g_bytes_new_take (elements, sizes[i]);
      g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
      g_autoptr (BwSaveJob) job = bw_save_job_new (BW_JOB_REPLACE, file, bytes, &identity);
      bw_save_job_run (job);
      g_assert_error (job->error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
      g_assert_true (
        g_str_has_prefix (job->error->message, "“Spring.bellwether” would be larger than a document may be"));
      g_autofree char *text = scratch_read (fixture->path);
      g_assert_cmpstr (text, ==, "before");
    }
}

static void
test_no_path (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_uri ("nowhere://host/Spring.bellwether");

  bw_autosave_move (fixture->autosave, nowhere);
  autosave_await (fixture, BW_SAVE_FAILED);
  autosave_assert_error (
    fixture, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
    "“Spring.bellwether” could not be saved: Operation not supported. Your answers are still here in the window. Try "
    "again, or save in another place.");
}

static void
test_new_never_overwrites (Autosave *fixture, gconstpointer data)
{
  scratch_write (fixture->path, "somebody else's");
  small_set (fixture->document, 0, "speed.1", "4");
  autosave_await (fixture, BW_SAVE_FAILED);
  autosave_assert_error (
    fixture, G_FILE_ERROR, G_FILE_ERROR_EXIST,
    "There is something called “Spring.bellwether” already, and it was left as it is. Your answers are still "
    "here in the window. Save under another name.");
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, "somebody else's");
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);

  g_autofree char *other = g_build_filename (fixture->folder, "Other.bellwether", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (other);
  bw_autosave_move (fixture->autosave, file);
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (other, fixture->document);
}

static void
test_write_new (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GFile) linked = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_write_new (file, bytes, &error));
  g_assert_no_error (error);
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, "text");
  g_assert_false (bw_write_new (file, bytes, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_clear_error (&error);
  /* Not through a link that points nowhere either. */
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  g_assert_false (bw_write_new (linked, bytes, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  autosave_add ("folder-gone", autosave_set_up_new, test_folder_gone);
  autosave_add ("retry", autosave_set_up_new, test_retry);
  autosave_add ("parent-is-file", autosave_set_up_new, test_parent_is_file);
  autosave_add ("disk-full/new", autosave_set_up_new, test_disk_full);
  autosave_add ("disk-full/read", autosave_set_up_read, test_disk_full);
  g_test_add_func ("/autosave/sentences", test_sentences);
  autosave_add ("too-large", autosave_set_up_new, test_too_large);
  autosave_add ("no-path", autosave_set_up_new, test_no_path);
  autosave_add ("new-never-overwrites", autosave_set_up_new, test_new_never_overwrites);
  autosave_add ("write-new", autosave_set_up_new, test_write_new);
  return g_test_run ();
}
