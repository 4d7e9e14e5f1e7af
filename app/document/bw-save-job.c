/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-save-job.h"

#include "app/definition/bw-assessment.h"
#include "app/xml/bw-file.h"

void
bw_file_identity_clear (BwFileIdentity *identity)
{
  g_free (identity->digest);
  g_free (identity->attempted);
  g_free (identity->stamp);
  g_free (identity->tag);
  *identity = (BwFileIdentity){ 0 };
}

BwFileIdentity
bw_file_identity_copy (const BwFileIdentity *identity)
{
  return (BwFileIdentity){
    .digest = g_strdup (identity->digest),
    .attempted = g_strdup (identity->attempted),
    .stamp = g_strdup (identity->stamp),
    .tag = g_strdup (identity->tag),
  };
}

static gboolean
has_status (const BwFileIdentity *identity, const BwFileStatus *status)
{
  return identity->stamp != NULL && g_strcmp0 (identity->stamp, status->stamp) == 0;
}

/* @status: NULL when it is not to be relied on. */
static void
set_status (BwFileIdentity *identity, const BwFileStatus *status)
{
  g_free (identity->stamp);
  g_free (identity->tag);
  identity->stamp = status != NULL ? g_strdup (status->stamp) : NULL;
  identity->tag = status != NULL ? g_strdup (status->tag) : NULL;
}

BwSaveJob *
bw_save_job_new (BwJobKind kind, GFile *file, GBytes *bytes, const BwFileIdentity *identity)
{
  BwSaveJob *job = g_atomic_rc_box_new0 (BwSaveJob);

  job->kind = kind;
  job->file = g_object_ref (file);
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

  g_object_unref (job->file);
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

/* Whether what is there is what we left there, or nothing at all. FALSE with @error set when it cannot be told. */
static gboolean
is_ours (BwSaveJob *job, gboolean *ours, GError **error)
{
  BwFileIdentity *identity = &job->identity;
  g_auto (BwFileStatus) status = { 0 };
  g_autoptr (GBytes) contents = NULL;
  g_autofree char *digest = NULL;

  *ours = !bw_file_status_read (&status, job->file, NULL) || has_status (identity, &status);
  /* What could not be a document of ours is not read; a pipe would never end. */
  if (*ours || !status.is_regular || status.size > bw_xml_limits_document.max_bytes)
    return TRUE;
  contents = g_file_load_bytes (job->file, NULL, NULL, error);
  if (contents == NULL)
    return FALSE;
  digest = bw_digest (contents);
  *ours = g_strcmp0 (digest, identity->digest) == 0 || g_strcmp0 (digest, identity->attempted) == 0;
  if (*ours)
    {
      g_free (identity->digest);
      identity->digest = g_steal_pointer (&digest);
      if (g_bytes_get_size (contents) == status.size)
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
write_bytes (BwSaveJob *job, GError **error)
{
  if (job->kind == BW_JOB_CREATE)
    return bw_write_new (job->file, job->bytes, error);
  /* Elsewhere, the place itself can see to it that nobody else's is overwritten. */
  if (job->kind == BW_JOB_UPDATE && job->identity.tag != NULL && g_file_peek_path (job->file) == NULL)
    return bw_file_replace_tagged (job->file, job->identity.tag, job->bytes, error);
  return bw_file_replace (job->file, job->bytes, error);
}

static gboolean
write_file (BwSaveJob *job, GError **error)
{
  BwFileIdentity *identity = &job->identity;
  g_auto (BwFileStatus) status = { 0 };

  if (!can_be_read_again (job->bytes))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large to be read again");
      return FALSE;
    }
  g_free (identity->attempted);
  identity->attempted = bw_digest (job->bytes);
  if (!write_bytes (job, error))
    return FALSE;
  g_free (identity->digest);
  identity->digest = g_steal_pointer (&identity->attempted);
  /* Should somebody have been quick enough to replace it already, its size is likely to tell. */
  if (bw_file_status_read (&status, job->file, NULL) && status.size == g_bytes_get_size (job->bytes))
    set_status (identity, &status);
  else
    set_status (identity, NULL);
  return TRUE;
}

static void
visit (BwSaveJob *job)
{
  gboolean ours = TRUE;
  g_autoptr (GError) error = NULL;

  if (job->kind == BW_JOB_CHECK || job->kind == BW_JOB_UPDATE)
    {
      if (!is_ours (job, &ours, &error))
        {
          job->error = bw_save_error_new (error, job->file);
          return;
        }
      job->conflict = !ours;
    }
  if (!ours || job->kind == BW_JOB_CHECK || write_file (job, &error))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    job->conflict = TRUE;
  else
    job->error = bw_save_error_new (error, job->file);
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
