/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-save-job.h"

#include "app/definition/bw-assessment.h"
#include "app/xml/bw-xml-writer.h"
#include "app/xml/bw-xml.h"

#include <glib/gstdio.h>

void
bw_file_identity_clear (BwFileIdentity *identity)
{
  g_free (identity->digest);
  g_free (identity->attempted);
  *identity = (BwFileIdentity){ 0 };
}

BwFileIdentity
bw_file_identity_copy (const BwFileIdentity *identity)
{
  BwFileIdentity copy = *identity;

  copy.digest = g_strdup (identity->digest);
  copy.attempted = g_strdup (identity->attempted);
  return copy;
}

static gboolean
has_status (const BwFileIdentity *identity, const GStatBuf *status)
{
  return identity->known && identity->device == status->st_dev && identity->inode == status->st_ino &&
         identity->size == (guint64)status->st_size &&
         identity->modified == status->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status->st_mtim.tv_nsec;
}

static void
set_status (BwFileIdentity *identity, const GStatBuf *status)
{
  identity->known = TRUE;
  identity->device = status->st_dev;
  identity->inode = status->st_ino;
  identity->size = (guint64)status->st_size;
  identity->modified = status->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status->st_mtim.tv_nsec;
}

BwSaveJob *
bw_save_job_new (BwJobKind kind, char *path, GBytes *bytes, const BwFileIdentity *identity)
{
  BwSaveJob *job = g_atomic_rc_box_new0 (BwSaveJob);

  job->kind = kind;
  job->path = path;
  job->bytes = bytes;
  job->identity = bw_file_identity_copy (identity);
  g_mutex_init (&job->mutex);
  g_cond_init (&job->cond);
  return job;
}

static void
clear_job (gpointer data)
{
  BwSaveJob *job = data;

  g_free (job->path);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  bw_file_identity_clear (&job->identity);
  g_clear_error (&job->error);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->cond);
}

void
bw_save_job_unref (BwSaveJob *job)
{
  g_atomic_rc_box_release_full (job, clear_job);
}

/* Whether what is at the path is what we left there, or nothing at all. FALSE with @error set when it cannot be told.
 */
static gboolean
is_ours (BwSaveJob *job, gboolean *ours, GError **error)
{
  BwFileIdentity *identity = &job->identity;
  GStatBuf status;
  char *contents;
  gsize length;

  *ours = g_stat (job->path, &status) != 0 || has_status (identity, &status);
  /* What could not be a document of ours is not read; a pipe would never end. */
  if (*ours || !S_ISREG (status.st_mode) || (guint64)status.st_size > bw_xml_limits_document.max_bytes)
    return TRUE;
  if (!g_file_get_contents (job->path, &contents, &length, error))
    return FALSE;
  g_autoptr (GBytes) bytes = g_bytes_new_take (contents, length);
  g_autofree char *digest = bw_digest (bytes);
  *ours = g_strcmp0 (digest, identity->digest) == 0 || g_strcmp0 (digest, identity->attempted) == 0;
  if (*ours)
    {
      g_free (identity->digest);
      identity->digest = g_steal_pointer (&digest);
      if (length == (gsize)status.st_size)
        set_status (identity, &status);
    }
  return TRUE;
}

/* Whether the file would be within the limits of whoever reads it: its size, and its elements and attributes, of which
 * there are at most as many as there are pointed brackets and quoted values. */
static gboolean
can_be_read_again (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  guint parts = 0;

  if (length > bw_xml_limits_document.max_bytes)
    return FALSE;
  for (gsize i = 0; i + 1 < length; i++)
    if ((data[i] == '<' && data[i + 1] != '/') || (data[i] == '=' && data[i + 1] == '"'))
      parts++;
  return parts <= bw_xml_limits_document.max_parts;
}

static gboolean
write_file (BwSaveJob *job, GError **error)
{
  GStatBuf status;
  BwFileIdentity *identity = &job->identity;

  if (!can_be_read_again (job->bytes))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large to be read again");
      return FALSE;
    }
  g_free (identity->attempted);
  identity->attempted = bw_digest (job->bytes);
  gboolean written = job->kind == BW_JOB_CREATE ? bw_write_new (job->path, job->bytes, error)
                                                : bw_write_atomically (job->path, job->bytes, error);
  if (!written)
    return FALSE;
  g_free (identity->digest);
  identity->digest = g_steal_pointer (&identity->attempted);
  identity->known = FALSE;
  /* Should somebody have been quick enough to replace it already, its size is likely to tell. */
  if (g_stat (job->path, &status) == 0 && (gsize)status.st_size == g_bytes_get_size (job->bytes))
    set_status (identity, &status);
  return TRUE;
}

static void
visit (BwSaveJob *job)
{
  gboolean ours = TRUE;
  g_autoptr (GError) error = NULL;

  if (job->path == NULL)
    {
      g_set_error_literal (&error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "no path");
      job->error = bw_save_error_new (error, NULL);
      return;
    }
  if (job->kind == BW_JOB_CHECK || job->kind == BW_JOB_UPDATE)
    {
      if (!is_ours (job, &ours, &error))
        {
          job->error = bw_save_error_new (error, job->path);
          return;
        }
      job->conflict = !ours;
    }
  if (ours && job->kind != BW_JOB_CHECK && !write_file (job, &error))
    job->error = bw_save_error_new (error, job->path);
}

void
bw_save_job_run (BwSaveJob *job)
{
  visit (job);
  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_broadcast (&job->cond);
  g_mutex_unlock (&job->mutex);
}

void
bw_save_job_wait (BwSaveJob *job)
{
  g_mutex_lock (&job->mutex);
  while (!job->done)
    g_cond_wait (&job->cond, &job->mutex);
  g_mutex_unlock (&job->mutex);
}
