/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "autosave-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char theirs[] = "what another program wrote";

static void
test_first_change (Autosave *fixture, gconstpointer data)
{
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_SAVED);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_true (bw_autosave_flush (fixture->autosave, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  small_set (fixture->document, 0, "speed.1", "4");
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_PENDING);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  autosave_await (fixture, BW_SAVE_WRITING);
  autosave_await (fixture, BW_SAVE_SAVED);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  autosave_assert_on_disk (fixture->path, fixture->document);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
  g_assert_true (bw_autosave_get_document (fixture->autosave) == fixture->document);

  BwSaveState state;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_object_get (fixture->autosave, "state", &state, "file", &file, "error", &error, NULL);
  g_assert_cmpint (state, ==, BW_SAVE_SAVED);
  g_assert_true (file == bw_autosave_get_file (fixture->autosave));
  g_assert_no_error (error);
}

/* Whoever never stops changing things is saved all the same. */
static void
test_not_pushed_back (Autosave *fixture, gconstpointer data)
{
  guint typing;

  g_clear_object (&fixture->autosave);
  autosave_start (fixture, TRUE, 300);
  typing = g_timeout_add (10, autosave_keep_typing, fixture);
  autosave_await (fixture, BW_SAVE_PENDING);
  gint64 begun = g_get_monotonic_time ();
  autosave_await (fixture, BW_SAVE_WRITING);
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, 290 * 1000);
  g_source_remove (typing);
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static void
change_while_writing_cb (BwAutosave *autosave, GParamSpec *pspec, gpointer data)
{
  BwDocument *document = bw_autosave_get_document (autosave);

  if (bw_autosave_get_state (autosave) == BW_SAVE_WRITING && bw_document_get_title (document) == NULL)
    bw_document_set_title (document, "Changed while it was written");
}

/* What changed during the write is not taken for saved. */
static void
test_change_while_writing (Autosave *fixture, gconstpointer data)
{
  static const BwSaveState expected[] = { BW_SAVE_PENDING, BW_SAVE_WRITING, BW_SAVE_PENDING, BW_SAVE_WRITING,
                                          BW_SAVE_SAVED };

  g_clear_object (&fixture->autosave);
  autosave_start (fixture, TRUE, 100);
  g_signal_connect (fixture->autosave, "notify::state", G_CALLBACK (change_while_writing_cb), NULL);
  small_set (fixture->document, 0, "speed.1", "4");
  autosave_await (fixture, BW_SAVE_SAVED);
  g_assert_cmpstr (bw_document_get_title (fixture->document), !=, NULL);
  g_assert_cmpmem (fixture->states->data, fixture->states->len * sizeof (BwSaveState), expected, sizeof expected);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static void
test_flush (Autosave *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  small_set (fixture->document, 0, "speed.1", "4");
  g_assert_true (bw_autosave_flush (fixture->autosave, &error));
  g_assert_no_error (error);
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
  /* While a worker is at it, and something newer waits. */
  small_set (fixture->document, 0, "speed.1", "3");
  autosave_await (fixture, BW_SAVE_WRITING);
  small_set (fixture->document, 0, "speed.1", "2");
  g_assert_true (bw_autosave_flush (fixture->autosave, &error));
  autosave_assert_on_disk (fixture->path, fixture->document);
  /* What the worker reports afterwards changes nothing. */
  small_set (fixture->document, 0, "speed.1", "1");
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static void
test_changed_before (Autosave *fixture, gconstpointer data)
{
  g_clear_object (&fixture->autosave);
  small_set (fixture->document, 0, "speed.1", "4");
  autosave_start (fixture, TRUE, 1);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

static void
test_dropped (Autosave *fixture, gconstpointer data)
{
  small_set (fixture->document, 0, "speed.1", "4");
  autosave_drop (fixture);
  autosave_assert_on_disk (fixture->path, fixture->document);
}

/* Saving in place keeps a link a link, and what only its owner may read so. */
static void
test_in_place (Autosave *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "Link.bellwether", NULL);
  GStatBuf status;

  g_clear_object (&fixture->autosave);
  g_assert_cmpint (symlink ("Spring.bellwether", link), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  g_set_object (&fixture->file, g_file_new_for_path (link));
  g_object_unref (fixture->file);
  autosave_start (fixture, FALSE, 1);
  for (guint i = 1; i < 4; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);
      small_set (fixture->document, 0, "speed.1", value);
      autosave_await (fixture, BW_SAVE_SAVED);
      autosave_assert_on_disk (fixture->path, fixture->document);
    }
  g_assert_cmpint (g_lstat (link, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

/* Our own writes, seen by the watch, are no conflict. */
static void
test_own_writes (Autosave *fixture, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      autosave_keep_typing (fixture);
      autosave_await (fixture, BW_SAVE_SAVED);
    }
  for (guint i = 0; i < fixture->states->len; i++)
    g_assert_cmpint (g_array_index (fixture->states, BwSaveState, i), !=, BW_SAVE_CONFLICT);
}

static void
test_move (Autosave *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "Other.bellwether", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (other);
  g_autofree char *before = scratch_read (fixture->path);

  scratch_write (other, "the person said it may go");
  bw_autosave_move (fixture->autosave, file);
  g_assert_true (bw_autosave_get_file (fixture->autosave) == file);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (other, fixture->document);
  small_set (fixture->document, 0, "speed.1", "1");
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (other, fixture->document);
  g_autofree char *after = scratch_read (fixture->path);
  g_assert_cmpstr (after, ==, before);
  /* The new place is watched now, not the old one. */
  scratch_write (fixture->path, theirs);
  scratch_write (other, theirs);
  autosave_await (fixture, BW_SAVE_CONFLICT);
  bw_autosave_move (fixture->autosave, fixture->file);
  autosave_await (fixture, BW_SAVE_SAVED);
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  autosave_assert_on_disk (fixture->path, fixture->document);
}

/* Moved while the old place is being written: the new place gets everything. */
static void
test_move_while_writing (Autosave *fixture, gconstpointer data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "gone", "Other.bellwether", NULL);
  g_autofree char *folder = g_path_get_dirname (gone);
  g_autoptr (GFile) file = g_file_new_for_path (gone);

  small_set (fixture->document, 0, "speed.1", "1");
  autosave_await (fixture, BW_SAVE_WRITING);
  bw_autosave_move (fixture->autosave, file);
  small_set (fixture->document, 0, "speed.1", "2");
  autosave_await (fixture, BW_SAVE_FAILED);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  scratch_write (gone, "may go");
  bw_autosave_retry (fixture->autosave);
  autosave_await (fixture, BW_SAVE_SAVED);
  autosave_assert_on_disk (gone, fixture->document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  autosave_add ("first-change", autosave_set_up_new, test_first_change);
  autosave_add ("not-pushed-back", autosave_set_up_new, test_not_pushed_back);
  autosave_add ("change-while-writing", autosave_set_up_new, test_change_while_writing);
  autosave_add ("flush", autosave_set_up_new, test_flush);
  autosave_add ("changed-before", autosave_set_up_new, test_changed_before);
  autosave_add ("dropped", autosave_set_up_new, test_dropped);
  autosave_add ("in-place", autosave_set_up_read, test_in_place);
  autosave_add ("own-writes", autosave_set_up_read, test_own_writes);
  autosave_add ("move", autosave_set_up_read, test_move);
  autosave_add ("move-while-writing", autosave_set_up_read, test_move_while_writing);
  return g_test_run ();
}
