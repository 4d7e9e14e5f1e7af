/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2() */
#include "bw-file-name.h"
#include "bw-save-job.h"

#include "app/xml/bw-xml-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
fail (GError **error, int code, const char *path)
{
  g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

/* Gives @from the name @to unless that is taken; errno says why not. File systems differ in which of the ways they
 * know. */
static gboolean
rename_to_free (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno == EEXIST)
    return FALSE;
  if (link (from, to) == 0)
    {
      g_unlink (from);
      return TRUE;
    }
  if (errno == EEXIST)
    return FALSE;
  /* Neither: take the name first, then put the file there. */
  int fd = g_open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd < 0)
    return FALSE;
  close (fd);
  return g_rename (from, to) == 0;
}

/* So that the name, too, survives a power cut; where this does not work, it is not known to be needed. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
write_new_here (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *beside = g_strconcat (path, ".XXXXXX", NULL);
  GStatBuf status;

  if (g_lstat (path, &status) == 0)
    return fail (error, EEXIST, path);
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    return fail (error, errno, path);
  close (fd);
  gboolean written = bw_write_atomically (beside, bytes, error);
  if (written && !rename_to_free (beside, path))
    written = fail (error, errno, path);
  if (!written)
    {
      g_unlink (beside);
      return FALSE;
    }
  sync_folder (path);
  return TRUE;
}

/* Whatever is written of a file that could not be written to its end is taken away again. */
static gboolean
write_new_elsewhere (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, error);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, NULL, error) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    return TRUE;
  g_file_delete (file, NULL, NULL);
  return FALSE;
}

gboolean
bw_write_new (GFile *file, GBytes *bytes, GError **error)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? write_new_here (path, bytes, error) : write_new_elsewhere (file, bytes, error);
}

static gboolean
is_taken (const GError *cause)
{
  return g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_EXIST) ||
         g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS);
}

GFile *
bw_write_beside (GFile *file, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  /* Translators: added to the name of a file that two programs changed */
  g_autofree char *tail = g_strconcat (" ", _ ("(my version)"), NULL);

  if (g_str_has_suffix (name, BW_FILE_ENDING))
    name[strlen (name) - strlen (BW_FILE_ENDING)] = '\0';
  for (;;)
    {
      g_autoptr (GFile) beside = bw_file_name_find_free (folder, name, tail, NULL);
      g_autoptr (GError) cause = NULL;
      if (bw_write_new (beside, bytes, &cause))
        return g_steal_pointer (&beside);
      if (is_taken (cause))
        continue;
      g_propagate_error (error, bw_save_error_new (cause, beside));
      return NULL;
    }
}
