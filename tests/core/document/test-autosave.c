/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scratch-folder.h"
#include "small-assessment.h"

#include "app/document/bw-autosave.h"
#include "app/document/bw-save-job.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  BwDocument *document;
  BwAutosave *autosave;
  GArray *states; /* of BwSaveState, as they came */
} Fixture;

static void
state_cb (BwAutosave *autosave, GParamSpec *pspec, Fixture *fixture)
{
  BwSaveState state = bw_autosave_get_state (autosave);

  g_array_append_val (fixture->states, state);
}

static void
start (Fixture *fixture, gboolean is_new, guint delay_ms)
{
  fixture->autosave = bw_autosave_new (fixture->document, fixture->file, is_new, delay_ms);
  g_signal_connect (fixture->autosave, "notify::state", G_CALLBACK (state_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = scratch_new ();
  fixture->path = g_build_filename (fixture->folder, "Spring.bellwether", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->states = g_array_new (FALSE, FALSE, sizeof (BwSaveState));
}

/* A document that is not on the disk yet. */
static void
set_up_new (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, data);
  fixture->document = small_new_document ();
  start (fixture, TRUE, 1);
}

/* One that was read from the disk. */
static void
set_up_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = small_load ("full.bellwether");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  set_up (fixture, data);
  scratch_write (fixture->path, text);
  fixture->document = small_parse (bytes);
  start (fixture, FALSE, 1);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/* A worker that looks at the file may still be holding on to it. */
static void
drop (Fixture *fixture)
{
  gpointer autosave = fixture->autosave;

  g_object_add_weak_pointer (autosave, &autosave);
  g_clear_object (&fixture->autosave);
  scratch_run_until (is_gone, &autosave);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->autosave != NULL)
    drop (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->document));
  g_array_unref (fixture->states);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  scratch_free (fixture->folder);
}

typedef struct
{
  BwAutosave *autosave;
  BwSaveState state;
} Awaited;

static gboolean
has_state (gpointer data)
{
  Awaited *awaited = data;

  return bw_autosave_get_state (awaited->autosave) == awaited->state;
}

static void
await (Fixture *fixture, BwSaveState state)
{
  Awaited awaited = { fixture->autosave, state };

  scratch_run_until (has_state, &awaited);
}

static void
assert_on_disk (const char *path, BwDocument *document)
{
  g_autofree char *text = scratch_read (path);
  g_autofree char *expected = small_write (document);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_error (Fixture *fixture, GQuark domain, int code, const char *message)
{
  const GError *error = bw_autosave_get_error (fixture->autosave);

  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, domain);
  g_assert_cmpint (error->code, ==, code);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
}

static void
test_first_change (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_SAVED);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_true (bw_autosave_flush (fixture->autosave, NULL));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  small_set (fixture->document, 0, "speed.1", "4");
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_PENDING);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  await (fixture, BW_SAVE_WRITING);
  await (fixture, BW_SAVE_SAVED);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  assert_on_disk (fixture->path, fixture->document);
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

static gboolean
keep_typing_cb (gpointer data)
{
  Fixture *fixture = data;
  gboolean flagged = bw_response_get_flagged (bw_document_get_response (fixture->document, 0), 0);

  bw_document_set_flagged (fixture->document, 0, 0, !flagged);
  return G_SOURCE_CONTINUE;
}

/* Whoever never stops changing things is saved all the same. */
static void
test_not_pushed_back (Fixture *fixture, gconstpointer data)
{
  guint typing;

  g_clear_object (&fixture->autosave);
  start (fixture, TRUE, 300);
  typing = g_timeout_add (10, keep_typing_cb, fixture);
  await (fixture, BW_SAVE_PENDING);
  gint64 begun = g_get_monotonic_time ();
  await (fixture, BW_SAVE_WRITING);
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, 290 * 1000);
  g_source_remove (typing);
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
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
test_change_while_writing (Fixture *fixture, gconstpointer data)
{
  static const BwSaveState expected[] = { BW_SAVE_PENDING, BW_SAVE_WRITING, BW_SAVE_PENDING, BW_SAVE_WRITING,
                                          BW_SAVE_SAVED };

  g_clear_object (&fixture->autosave);
  start (fixture, TRUE, 100);
  g_signal_connect (fixture->autosave, "notify::state", G_CALLBACK (change_while_writing_cb), NULL);
  small_set (fixture->document, 0, "speed.1", "4");
  await (fixture, BW_SAVE_SAVED);
  g_assert_cmpstr (bw_document_get_title (fixture->document), !=, NULL);
  g_assert_cmpmem (fixture->states->data, fixture->states->len * sizeof (BwSaveState), expected, sizeof expected);
  assert_on_disk (fixture->path, fixture->document);
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  small_set (fixture->document, 0, "speed.1", "4");
  g_assert_true (bw_autosave_flush (fixture->autosave, &error));
  g_assert_no_error (error);
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
  /* While a worker is at it, and something newer waits. */
  small_set (fixture->document, 0, "speed.1", "3");
  await (fixture, BW_SAVE_WRITING);
  small_set (fixture->document, 0, "speed.1", "2");
  g_assert_true (bw_autosave_flush (fixture->autosave, &error));
  assert_on_disk (fixture->path, fixture->document);
  /* What the worker reports afterwards changes nothing. */
  small_set (fixture->document, 0, "speed.1", "1");
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
}

static void
test_changed_before (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->autosave);
  small_set (fixture->document, 0, "speed.1", "4");
  start (fixture, TRUE, 1);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
}

static void
test_dropped (Fixture *fixture, gconstpointer data)
{
  small_set (fixture->document, 0, "speed.1", "4");
  drop (fixture);
  assert_on_disk (fixture->path, fixture->document);
}

static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  small_set (fixture->document, 0, "speed.1", "4");
  await (fixture, BW_SAVE_FAILED);
  assert_error (fixture, G_FILE_ERROR, G_FILE_ERROR_NOENT,
                "The folder of “Spring.bellwether” is not there any more. Your answers are still here in the window. "
                "Bring the folder back and try again, or save in another place.");
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  g_assert_false (bw_autosave_flush (fixture->autosave, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  bw_autosave_retry (fixture->autosave);
  await (fixture, BW_SAVE_WRITING);
  await (fixture, BW_SAVE_FAILED);

  /* It tries again by itself at the next change. */
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  small_set (fixture->document, 0, "speed.2", "4");
  await (fixture, BW_SAVE_SAVED);
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  assert_on_disk (fixture->path, fixture->document);
}

static void
test_retry (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  small_set (fixture->document, 0, "speed.1", "4");
  await (fixture, BW_SAVE_FAILED);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  bw_autosave_retry (fixture->autosave);
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
}

static void
test_parent_is_file (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  scratch_write (fixture->folder, "a file");
  small_set (fixture->document, 0, "speed.1", "4");
  await (fixture, BW_SAVE_FAILED);
  assert_error (fixture, G_FILE_ERROR, G_FILE_ERROR_NOTDIR, NULL);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
}

/* A limit on the size of files stands in for a full disk. */
static void
limit_size (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_file_test (fixture->path, G_FILE_TEST_EXISTS) ? scratch_read (fixture->path) : NULL;

  limit_size (1000);
  small_set (fixture->document, 0, "speed.1", "5");
  await (fixture, BW_SAVE_FAILED);
  limit_size (RLIM_INFINITY);
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
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
}

/* The code of an error, and a piece of what is said about it. */
static void
test_sentences (void)
{
  static const struct
  {
    int code;
    const char *piece;
  } cases[] = {
    { G_FILE_ERROR_NOSPC, "The disk is full" },       { G_FILE_ERROR_ACCES, "may not be written" },
    { G_FILE_ERROR_ROFS, "may not be written" },      { G_FILE_ERROR_EXIST, "left as it is" },
    { G_FILE_ERROR_NAMETOOLONG, "shorter name" },     { G_FILE_ERROR_IO, "could not be saved: cause." },
    { G_FILE_ERROR_NOTDIR, "is not there any more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) cause = g_error_new_literal (G_FILE_ERROR, cases[i].code, "cause");
      g_autoptr (GError) error = bw_save_error_new (cause, "/some/where/Spring.bellwether");
      g_assert_error (error, G_FILE_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].piece));
      g_assert_nonnull (strstr (error->message, "“Spring.bellwether”"));
      g_assert_nonnull (strstr (error->message, "Your answers are still here in the window."));
    }
}

static void
test_no_path (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_uri ("nowhere://host/Spring.bellwether");

  bw_autosave_move (fixture->autosave, nowhere);
  await (fixture, BW_SAVE_FAILED);
  assert_error (
    fixture, G_FILE_ERROR, G_FILE_ERROR_INVAL,
    "This place is not a folder of this computer. Your answers are still here in the window. Save in another "
    "place.");
}

static void
test_new_never_overwrites (Fixture *fixture, gconstpointer data)
{
  scratch_write (fixture->path, "somebody else's");
  small_set (fixture->document, 0, "speed.1", "4");
  await (fixture, BW_SAVE_FAILED);
  assert_error (
    fixture, G_FILE_ERROR, G_FILE_ERROR_EXIST,
    "There is something called “Spring.bellwether” already, and it was left as it is. Your answers are still "
    "here in the window. Save under another name.");
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, "somebody else's");
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);

  g_autofree char *other = g_build_filename (fixture->folder, "Other.bellwether", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (other);
  bw_autosave_move (fixture->autosave, file);
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (other, fixture->document);
}

static void
test_write_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_write_new (fixture->path, bytes, &error));
  g_assert_no_error (error);
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, "text");
  g_assert_false (bw_write_new (fixture->path, bytes, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_clear_error (&error);
  /* Not through a link that points nowhere either. */
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  g_assert_false (bw_write_new (link, bytes, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 2);
}

/* Saving in place keeps a link a link, and what only its owner may read so. */
static void
test_in_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "Link.bellwether", NULL);
  GStatBuf status;

  g_clear_object (&fixture->autosave);
  g_assert_cmpint (symlink ("Spring.bellwether", link), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  g_set_object (&fixture->file, g_file_new_for_path (link));
  g_object_unref (fixture->file);
  start (fixture, FALSE, 1);
  for (guint i = 1; i < 4; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", i);
      small_set (fixture->document, 0, "speed.1", value);
      await (fixture, BW_SAVE_SAVED);
      assert_on_disk (fixture->path, fixture->document);
    }
  g_assert_cmpint (g_lstat (link, &status), ==, 0);
  g_assert_true (S_ISLNK (status.st_mode));
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static const char theirs[] = "what another program wrote";

/* Found before the next write, whether or not anybody watched. */
static void
test_conflict (Fixture *fixture, gconstpointer data)
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
  drop (fixture);
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, theirs);
}

static void
test_conflict_watched (Fixture *fixture, gconstpointer data)
{
  scratch_write (fixture->path, theirs);
  await (fixture, BW_SAVE_CONFLICT);
  assert_error (fixture, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, NULL);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_true (bw_autosave_flush (fixture->autosave, NULL));
}

static void
test_conflict_after_save (Fixture *fixture, gconstpointer data)
{
  small_set (fixture->document, 0, "speed.1", "1");
  await (fixture, BW_SAVE_SAVED);
  g_autofree char *text = scratch_read (fixture->path);
  /* The same length, at once. */
  *strstr (text, "value=\"1\"") = 'V';
  scratch_write (fixture->path, text);
  small_set (fixture->document, 0, "speed.1", "2");
  await (fixture, BW_SAVE_CONFLICT);
}

/* Touched, or replaced by the same bytes: no reason to ask anybody. */
static void
test_no_conflict (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *text = scratch_read (fixture->path);
      g_autofree char *value = g_strdup_printf ("%u", i);
      scratch_write (fixture->path, text);
      small_set (fixture->document, 0, "speed.1", value);
      await (fixture, BW_SAVE_SAVED);
      assert_on_disk (fixture->path, fixture->document);
    }
  /* Gone: it is written again. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  small_set (fixture->document, 0, "speed.1", "n/a");
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
}

/* Our own writes, seen by the watch, are no conflict. */
static void
test_own_writes (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      keep_typing_cb (fixture);
      await (fixture, BW_SAVE_SAVED);
    }
  for (guint i = 0; i < fixture->states->len; i++)
    g_assert_cmpint (g_array_index (fixture->states, BwSaveState, i), !=, BW_SAVE_CONFLICT);
}

/* A write that came back with an error, but did reach the disk. */
static void
test_attempted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  BwFileIdentity identity = { .digest = bw_digest (first), .attempted = bw_digest (second) };

  scratch_write (fixture->path, "second");
  g_autoptr (BwSaveJob) check = bw_save_job_new (BW_JOB_CHECK, g_strdup (fixture->path), NULL, &identity);
  bw_save_job_run (check);
  g_assert_false (check->conflict);
  g_assert_cmpstr (check->identity.digest, ==, identity.attempted);
  scratch_write (fixture->path, "third");
  g_autoptr (BwSaveJob) again =
    bw_save_job_new (BW_JOB_UPDATE, g_strdup (fixture->path), g_bytes_ref (first), &identity);
  bw_save_job_run (again);
  g_assert_true (again->conflict);
  g_assert_no_error (again->error);
  bw_file_identity_clear (&identity);
}

static void
test_keep_mine (Fixture *fixture, gconstpointer data)
{
  scratch_write (fixture->path, theirs);
  await (fixture, BW_SAVE_CONFLICT);
  bw_autosave_keep_mine (fixture->autosave);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  await (fixture, BW_SAVE_SAVED);
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  assert_on_disk (fixture->path, fixture->document);
  small_set (fixture->document, 0, "speed.1", "1");
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (fixture->path, fixture->document);
  /* Once only. */
  scratch_write (fixture->path, theirs);
  small_set (fixture->document, 0, "speed.1", "2");
  await (fixture, BW_SAVE_CONFLICT);
}

static void
test_keep_theirs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *taken = g_build_filename (fixture->folder, "Spring (my version).bellwether", NULL);
  g_autofree char *mine = g_build_filename (fixture->folder, "Spring (my version) 2.bellwether", NULL);
  g_autoptr (GError) error = NULL;

  small_set (fixture->document, 0, "speed.1", "1");
  scratch_write (fixture->path, theirs);
  scratch_write (taken, "taken");
  await (fixture, BW_SAVE_CONFLICT);
  g_autoptr (GFile) file = bw_autosave_keep_theirs (fixture->autosave, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_file_peek_path (file), ==, mine);
  assert_on_disk (mine, fixture->document);
  g_assert_false (bw_autosave_get_dirty (fixture->autosave));
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_SAVED);
  /* No more saving here. */
  small_set (fixture->document, 0, "speed.1", "2");
  g_assert_true (bw_autosave_flush (fixture->autosave, NULL));
  g_autofree char *text = scratch_read (fixture->path);
  g_assert_cmpstr (text, ==, theirs);
}

static void
test_keep_theirs_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_write (fixture->path, theirs);
  await (fixture, BW_SAVE_CONFLICT);
  limit_size (100);
  g_assert_null (bw_autosave_keep_theirs (fixture->autosave, &error));
  limit_size (RLIM_INFINITY);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "“Spring (my version).bellwether” could not be saved"));
  g_assert_cmpint (bw_autosave_get_state (fixture->autosave), ==, BW_SAVE_CONFLICT);
  g_assert_cmpuint (scratch_count (fixture->folder), ==, 1);
  bw_autosave_keep_mine (fixture->autosave);
  await (fixture, BW_SAVE_SAVED);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "Other.bellwether", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (other);
  g_autofree char *before = scratch_read (fixture->path);

  scratch_write (other, "the person said it may go");
  bw_autosave_move (fixture->autosave, file);
  g_assert_true (bw_autosave_get_file (fixture->autosave) == file);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (other, fixture->document);
  small_set (fixture->document, 0, "speed.1", "1");
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (other, fixture->document);
  g_autofree char *after = scratch_read (fixture->path);
  g_assert_cmpstr (after, ==, before);
  /* The new place is watched now, not the old one. */
  scratch_write (fixture->path, theirs);
  scratch_write (other, theirs);
  await (fixture, BW_SAVE_CONFLICT);
  bw_autosave_move (fixture->autosave, fixture->file);
  await (fixture, BW_SAVE_SAVED);
  g_assert_null (bw_autosave_get_error (fixture->autosave));
  assert_on_disk (fixture->path, fixture->document);
}

/* Moved while the old place is being written: the new place gets everything. */
static void
test_move_while_writing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "gone", "Other.bellwether", NULL);
  g_autofree char *folder = g_path_get_dirname (gone);
  g_autoptr (GFile) file = g_file_new_for_path (gone);

  small_set (fixture->document, 0, "speed.1", "1");
  await (fixture, BW_SAVE_WRITING);
  bw_autosave_move (fixture->autosave, file);
  small_set (fixture->document, 0, "speed.1", "2");
  await (fixture, BW_SAVE_FAILED);
  g_assert_true (bw_autosave_get_dirty (fixture->autosave));
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  scratch_write (gone, "may go");
  bw_autosave_retry (fixture->autosave);
  await (fixture, BW_SAVE_SAVED);
  assert_on_disk (gone, fixture->document);
}

static void
add (const char *name, void (*prepare) (Fixture *, gconstpointer), void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/autosave/", name, NULL);

  g_test_add (path, Fixture, NULL, prepare, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("first-change", set_up_new, test_first_change);
  add ("not-pushed-back", set_up_new, test_not_pushed_back);
  add ("change-while-writing", set_up_new, test_change_while_writing);
  add ("flush", set_up_new, test_flush);
  add ("changed-before", set_up_new, test_changed_before);
  add ("dropped", set_up_new, test_dropped);
  add ("folder-gone", set_up_new, test_folder_gone);
  add ("retry", set_up_new, test_retry);
  add ("parent-is-file", set_up_new, test_parent_is_file);
  add ("disk-full/new", set_up_new, test_disk_full);
  add ("disk-full/read", set_up_read, test_disk_full);
  g_test_add_func ("/autosave/sentences", test_sentences);
  add ("no-path", set_up_new, test_no_path);
  add ("new-never-overwrites", set_up_new, test_new_never_overwrites);
  add ("write-new", set_up_new, test_write_new);
  add ("in-place", set_up_read, test_in_place);
  add ("conflict", set_up_read, test_conflict);
  add ("conflict-watched", set_up_read, test_conflict_watched);
  add ("conflict-after-save", set_up_read, test_conflict_after_save);
  add ("no-conflict", set_up_read, test_no_conflict);
  add ("own-writes", set_up_read, test_own_writes);
  add ("attempted", set_up_new, test_attempted);
  add ("keep-mine", set_up_read, test_keep_mine);
  add ("keep-theirs", set_up_read, test_keep_theirs);
  add ("keep-theirs-fails", set_up_read, test_keep_theirs_fails);
  add ("move", set_up_read, test_move);
  add ("move-while-writing", set_up_read, test_move_while_writing);
  return g_test_run ();
}
