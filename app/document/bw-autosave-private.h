/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-autosave.h"
#include "bw-save-job.h"

G_BEGIN_DECLS

struct _BwAutosave
{
  GObject parent_instance;

  BwDocument *document;
  GFile *file;
  guint delay_ms;

  BwSaveState state;
  GError *error;
  guint64 saved_revision;
  gboolean is_new;  /* no file of ours is there yet, and none may be replaced */
  gboolean replace; /* the person said so: the next write does not ask whose file is there; memory counts as changed */
  gboolean stopped;

  BwFileIdentity identity;
  guint generation; /* counts the files moved to */
  BwSaveJob *job;   /* the one under way; there is never more than one */
  gboolean due;     /* write again after it */
  gboolean recheck; /* look again after it */

  GSource *timer;
  GFileMonitor *monitor;
};

/* Both notify when something differs; the error is taken over. */
void bw_autosave_set_state (BwAutosave *self, BwSaveState state);
void bw_autosave_set_error (BwAutosave *self, GError *error);

/* How the next write has to treat what is on the disk. */
BwJobKind bw_autosave_choose_kind (BwAutosave *self);
/* A job for what is in memory now; a new reference. */
BwSaveJob *bw_autosave_new_job (BwAutosave *self, BwJobKind kind);
/* Starts a job in a worker, unless there is nothing to do; after the one under way, if there is one. */
void bw_autosave_begin (BwAutosave *self, BwJobKind kind);
/* Waits until no job is under way any more. */
void bw_autosave_wait (BwAutosave *self);
void bw_autosave_stop_timer (BwAutosave *self);

G_END_DECLS
