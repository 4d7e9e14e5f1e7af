/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-autosave-private.h"

/* What goes to the worker, and what comes back. */

BwJobKind
bw_autosave_choose_kind (BwAutosave *self)
{
  return self->is_new ? BW_JOB_CREATE : self->replace ? BW_JOB_REPLACE : BW_JOB_UPDATE;
}

void
bw_autosave_stop_timer (BwAutosave *self)
{
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static void
set_conflict (BwAutosave *self)
{
  bw_autosave_stop_timer (self);
  self->due = FALSE;
  if (self->state != BW_SAVE_CONFLICT)
    bw_autosave_set_error (self, bw_save_error_new_conflict (self->file));
  bw_autosave_set_state (self, BW_SAVE_CONFLICT);
}

static void
set_written (BwAutosave *self, const BwSaveJob *job)
{
  self->is_new = FALSE;
  self->replace = FALSE;
  self->saved_revision = job->revision;
  bw_autosave_set_error (self, NULL);
  bw_autosave_set_state (self, bw_autosave_get_dirty (self) ? BW_SAVE_PENDING : BW_SAVE_SAVED);
}

/* What came of the job that was under way. */
static void
settle (BwAutosave *self, BwSaveJob *job)
{
  /* Of a file that was left meanwhile, nothing needs to be known. */
  if (job->generation != self->generation || self->stopped)
    return;
  bw_file_identity_clear (&self->identity);
  self->identity = bw_file_identity_copy (&job->identity);
  if (job->conflict)
    set_conflict (self);
  else if (job->kind == BW_JOB_CHECK)
    return;
  else if (job->error != NULL)
    {
      bw_autosave_set_error (self, g_error_copy (job->error));
      bw_autosave_set_state (self, BW_SAVE_FAILED);
    }
  else
    set_written (self, job);
}

/* Once for each job, from whichever side comes first. */
static void
finish (BwAutosave *self, BwSaveJob *job)
{
  if (self->job != job)
    return;
  g_object_ref (self);
  self->job = NULL;
  settle (self, job);
  bw_save_job_unref (job);

  gboolean due = self->due;
  gboolean recheck = self->recheck;
  self->due = FALSE;
  self->recheck = FALSE;
  if (due)
    bw_autosave_begin (self, bw_autosave_choose_kind (self));
  if (recheck)
    bw_autosave_begin (self, BW_JOB_CHECK);
  g_object_unref (self);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  bw_save_job_run (data);
  g_task_return_boolean (task, TRUE);
}

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwAutosave) self = data;

  finish (self, g_task_get_task_data (G_TASK (result)));
}

BwSaveJob *
bw_autosave_new_job (BwAutosave *self, BwJobKind kind)
{
  GBytes *bytes = kind == BW_JOB_CHECK ? NULL : bw_document_serialise (self->document);
  BwSaveJob *job = bw_save_job_new (kind, self->file, bytes, &self->identity);

  job->revision = bw_document_get_revision (self->document);
  job->generation = self->generation;
  return job;
}

void
bw_autosave_begin (BwAutosave *self, BwJobKind kind)
{
  if (self->stopped || (kind == BW_JOB_CHECK ? self->is_new || self->replace : !bw_autosave_get_dirty (self)))
    return;
  if (self->state == BW_SAVE_CONFLICT && kind != BW_JOB_REPLACE)
    return;
  if (self->job != NULL)
    {
      self->due = self->due || kind != BW_JOB_CHECK;
      self->recheck = self->recheck || kind == BW_JOB_CHECK;
      return;
    }
  self->job = bw_autosave_new_job (self, kind);
  /* Not as the source object: the worker may be the last to let go of that, and this one must end in its own thread. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, job_done_cb, g_object_ref (self));
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self->job), (GDestroyNotify)bw_save_job_unref);
  g_task_run_in_thread (task, run_job);
  if (kind != BW_JOB_CHECK)
    bw_autosave_set_state (self, BW_SAVE_WRITING);
}

void
bw_autosave_wait (BwAutosave *self)
{
  while (self->job != NULL)
    {
      bw_save_job_wait (self->job);
      finish (self, self->job);
    }
}
