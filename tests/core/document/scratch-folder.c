/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scratch-folder.h"

#include <glib/gstdio.h>
#include <string.h>

char *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("bellwether-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_lstat (path, &status), ==, 0);
  if (S_ISDIR (status.st_mode))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);
          remove_tree (child);
        }
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
scratch_free (char *folder)
{
  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    remove_tree (folder);
  g_free (folder);
}

guint
scratch_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
scratch_write (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, (gssize)strlen (text), &error);
  g_assert_no_error (error);
}

char *
scratch_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static gboolean
late_cb (gpointer late)
{
  *(gboolean *)late = TRUE;
  return G_SOURCE_REMOVE;
}

void
scratch_run_until (ScratchCondition condition, gpointer data)
{
  gboolean late = FALSE;
  guint limit = g_timeout_add_seconds (30, late_cb, &late);

  while (!condition (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (limit);
}
