/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/xml/bw-xml-writer.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path; /* of a file in it, not there yet */
  char *link;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  umask (022);
  fixture->folder = g_dir_make_tmp ("bellwether-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "file.xml", NULL);
  fixture->link = g_build_filename (fixture->folder, "link.xml", NULL);
}

/* Nothing but the two files may be left: no half-written one. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_unlink (fixture->link);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->link);
  g_free (fixture->folder);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return bw_write_atomically (path, bytes, error);
}

static void
assert_written (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean written = write_text (path, text, &error);

  g_assert_no_error (error);
  g_assert_true (written);
}

static void
assert_contents (const char *path, const char *expected)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, expected);
}

static int
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  assert_written (fixture->path, "one");
  assert_contents (fixture->path, "one");
  g_assert_cmpint (get_mode (fixture->path), ==, 0644);
  assert_written (fixture->path, "two, longer");
  assert_contents (fixture->path, "two, longer");
  assert_written (fixture->path, "");
  assert_contents (fixture->path, "");
}

/* Answers that were closed to others stay so. */
static void
test_mode (Fixture *fixture, gconstpointer data)
{
  assert_written (fixture->path, "one");
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  assert_written (fixture->path, "two");
  assert_contents (fixture->path, "two");
  g_assert_cmpint (get_mode (fixture->path), ==, 0600);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = NULL;

  assert_written (fixture->path, "one");
  g_assert_cmpint (symlink ("file.xml", fixture->link), ==, 0);
  assert_written (fixture->link, "two");
  target = g_file_read_link (fixture->link, NULL);
  g_assert_cmpstr (target, ==, "file.xml");
  assert_contents (fixture->path, "two");
}

/* A stick that is not plugged in: writing beside the link would look like saving on it. */
static void
test_dangling_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = NULL;

  g_assert_cmpint (symlink ("gone/file.xml", fixture->link), ==, 0);
  g_assert_false (write_text (fixture->link, "one", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_test_message ("%s", error->message);
  target = g_file_read_link (fixture->link, NULL);
  g_assert_cmpstr (target, ==, "gone/file.xml");
}

static void
test_folder_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gone", "file.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, "one", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_is_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_false (write_text (fixture->path, "one", &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, G_FILE_ERROR);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *large = g_strnfill (1024 * 1024, 'x');
  struct rlimit before, limit;
  g_autoptr (GError) error = NULL;
  gboolean written;

  assert_written (fixture->path, "one");
  /* The limit ends a write as a full disk does, once its signal is out of the way. */
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = (struct rlimit){ .rlim_cur = 64 * 1024, .rlim_max = before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  written = write_text (fixture->path, large, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);

  g_assert_false (written);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_cmpuint (error->domain, ==, G_FILE_ERROR);
  assert_contents (fixture->path, "one");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/write-atomically/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("write", test_write);
  ADD ("mode", test_mode);
  ADD ("link", test_link);
  ADD ("dangling-link", test_dangling_link);
  ADD ("folder-gone", test_folder_gone);
  ADD ("is-folder", test_is_folder);
  ADD ("full-disk", test_full_disk);
#undef ADD
  return g_test_run ();
}
