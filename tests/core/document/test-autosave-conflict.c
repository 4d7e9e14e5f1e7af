/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "autosave-fixture.h"

#include "app/document/bw-save-job.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char theirs[] = "what another program wrote";

/* Found before the next write, whether or not anybody watched. */
static void
test_conflict (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_write (fixture->path, theirs);
  small_set (fixture->document, 0, "speed.1", "1");
  g_assert_false (bw_autosave_flush (fixture->autosave, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpstr (
    error->message, ==,
    "Another program changed “Spring.bellwether”. Nothing was overwritten, and your answers are still here "
    "in the window. Choose which of the two to keep.");
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_CONFLICT);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  /* Nothing that happens now overwrites it. */
  small_set (fixture->document, 0, "speed.1", "2");
  bw_autosave_retry (fixture->autosave);
  g_clear_error (&error);
  g_assert_false (bw_autosave_flush (fixture->autosave, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_CONFLICT);
  autosave_drop (fixture);
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, theirs);
}

static void
test_conflict_watched (Autosave *fixture, gconstpointer data)
{
  scratch_write (fixture->path, theirs);
  autosave_await (fixture, BW_SAVE_CONFLICT);
  autosave_assert_error (fixture, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, NULL);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_true (bw_autosave_flush (fixture->autosave, NULL));
}

static void
test_conflict_after_save (Autosave *fixture, gconstpointer data)
{
  small_set (fixture->document, 0, "speed.1", "1");
  autosave_await (fixture, BW_SAVE_SAVED);
  g_autofree char *text = scratch_read (fixture->path);
  /* The same length, at once. */
  *strstr (text, "value=\"1\"") = 'V';
  scratch_write (fixture->path, text);
  small_set (fixture->document, 0, "speed.1", "2");
  autosave_await (fixture, BW_SAVE_CONFLICT);
}

/* Touched, or replaced by the same bytes: no reason to ask anybody. */
static void
test_no_conflict (Autosave *fixture, gconstpointer data)
{
  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *text = scratch_read (fixture->path);
      g_autofree char *value = g_strdup_printf ("%u", i);
      scratch_write (fixture->path, text);
      small_set (fixture->document, 0, "speed.1", value);
      autosave_await (fixture, BW_SAVE_SAVED);
      autosave_assert_on_disk (fixture->path, fixture->document);
    }
  /* Gone: it is written again. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  small_set (fixture->document, 0, "speed.1", "n/a");
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

/* A write that came back with an error, but did reach the disk. */
static void
test_attempted (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  BwFileIdentity identity = { .digest = bw_digest (first), .attempted = bw_digest (second) };

  scratch_write (fixture->path, "second");
  g_autoptr (BwSaveJob) check = bw_save_job_new (BW_JOB_CHECK, file, NULL, &identity);
  bw_save_job_run (check);
  g_assert_false (check->conflict);
  g_assert_cmpstr (check->identity.digest, ==, identity.attempted);
  scratch_write (fixture->path, "third");
  g_autoptr (BwSaveJob) again =
    bw_save_job_new (BW_JOB_UPDATE, file, g_bytes_ref (first), &identity);
  bw_save_job_run (again);
  g_assert_true (again->conflict);
  g_assert_no_error (again->error);
  bw_file_identity_clear (&identity);
}

static void
test_keep_mine (Autosave *fixture, gconstpointer data)
{
  scratch_write (fixture->path, theirs);
  autosave_await (fixture, BW_SAVE_CONFLICT);
  bw_autosave_keep_mine (fixture->autosave);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  autosave_await (fixture, BW_SAVE_SAVED);
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  autosave_assert_on_disk (fixture->path, fixture->document);
  small_set (fixture->document, 0, "speed.1", "1");
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
  /* Once only. */
  scratch_write (fixture->path, theirs);
  small_set (fixture->document, 0, "speed.1", "2");
  autosave_await (fixture, BW_SAVE_CONFLICT);
}

static void
test_keep_theirs (Autosave *fixture, gconstpointer data)
{
  g_autofree char *taken = g_build_filename (fixture->folder, "Spring (my version).bellwether", NULL);
  g_autofree char *mine = g_build_filename (fixture->folder, "Spring (my version) 2.bellwether", NULL);
  g_autoptr (GError) error = NULL;

  small_set (fixture->document, 0, "speed.1", "1");
  scratch_write (fixture->path, theirs);
  scratch_write (taken, "taken");
  autosave_await (fixture, BW_SAVE_CONFLICT);
  g_autoptr (GFile) file = bw_autosave_keep_theirs (fixture->autosave, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_file_peek_path (file), ==, mine);
  autosave_assert_on_disk (mine, fixture->document);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_SAVED);
  /* No more saving here. */
  small_set (fixture->document, 0, "speed.1", "2");
  g_assert_true (bw_autosave_flush (fixture->autosave, NULL));
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, theirs);
}

static void
test_keep_theirs_fails (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_write (fixture->path, theirs);
  autosave_await (fixture, BW_SAVE_CONFLICT);
  autosave_limit_size (100);
  g_assert_null (bw_autosave_keep_theirs (fixture->autosave, &error));
  autosave_limit_size (RLIM_INFINITY);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "“Spring (my version).bellwether” could not be saved"));
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_CONFLICT);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
  bw_autosave_keep_mine (fixture->autosave);
  autosave_await (fixture, BW_SAVE_SAVED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  autosave_add ("conflict", autosave_set_up_read, test_conflict);
  autosave_add ("conflict-watched", autosave_set_up_read, test_conflict_watched);
  autosave_add ("conflict-after-save", autosave_set_up_read, test_conflict_after_save);
  autosave_add ("no-conflict", autosave_set_up_read, test_no_conflict);
  autosave_add ("attempted", autosave_set_up_new, test_attempted);
  autosave_add ("keep-mine", autosave_set_up_read, test_keep_mine);
  autosave_add ("keep-theirs", autosave_set_up_read, test_keep_theirs);
  autosave_add ("keep-theirs-fails", autosave_set_up_read, test_keep_theirs_fails);
  return g_test_run ();
}
