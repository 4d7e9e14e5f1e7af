/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-shelf.h"
#include "app/scoring/bw-profile.h"
#include "ui/bw-definition-table.h"

G_BEGIN_DECLS

/*
 * Reading the documents of a profile in a worker: for each member its documents are tried in order until one has enough
 * answers. What was read before and is still the same is not read again.
 */

/* What there is to read. The arrays and tables are not changed while the worker has them. */
typedef struct
{
  BwProfileRules *rules;
  GPtrArray *members; /* by member: a GPtrArray of BwShelfEntry, the first that fits counts */
  GHashTable *known;  /* BwShelfEntry → BwProfileSource: what was read before; both owned */
  GBytes *schema;
  BwDefinitionTable *definitions;
} BwProfileReadingJob;

void bw_profile_reading_job_free (BwProfileReadingJob *job);

/* Reads in a worker; takes @job. */
void bw_profile_reading_start (BwProfileReadingJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* The profile, or NULL with @error set (G_IO_ERROR_CANCELLED). What was read goes to @known, as in the job. The caller owns both. */
BwProfile *bw_profile_reading_finish (GAsyncResult *result, GHashTable **known, GError **error);

/* The same at once, in this thread; what was read is added to the job's own table. NULL when it was cancelled. */
BwProfile *bw_profile_reading_run (BwProfileReadingJob *job, GCancellable *cancellable);

/* An empty table of what was read. */
GHashTable *bw_profile_reading_create_table (void);

G_END_DECLS
