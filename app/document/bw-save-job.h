/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One visit to the disk, made in a worker thread or, when there is no time left, in the calling one. */

/* How a file is recognised: by what it said when we last read or wrote it. The status is a shortcut, to not read it each time. */
typedef struct
{
  char *digest;    /* NULL: no file is ours yet */
  char *attempted; /* what a write that came back with an error may have left there all the same; or NULL */
  char *stamp;     /* see BwFileStatus; of the file with this digest. NULL: not known */
  char *tag;       /* likewise */
} BwFileIdentity;

void bw_file_identity_clear (BwFileIdentity *identity);
/* A copy, to be cleared. */
BwFileIdentity bw_file_identity_copy (const BwFileIdentity *identity);

typedef enum
{
  BW_JOB_CHECK,   /* look whether the file is still ours */
  BW_JOB_CREATE,  /* write it where there is none */
  BW_JOB_UPDATE,  /* write it over what is ours */
  BW_JOB_REPLACE, /* write it over whatever is there */
} BwJobKind;

typedef struct
{
  BwJobKind kind;
  GFile *file;
  GBytes *bytes;
  guint64 revision;  /* the caller's, to know what it was that was written */
  guint generation;  /* the caller's, to know for which file */

  BwFileIdentity identity; /* what is expected; afterwards, what is there */
  gboolean conflict;       /* somebody else's contents are there; nothing was written */
  GError *error;           /* NULL: it worked, or there is a conflict */

  /*< private >*/
  GMutex mutex;
  GCond cond;
  gboolean done;
} BwSaveJob;

/* Takes over @bytes; @identity is copied. Reference counted by g_atomic_rc_box_acquire(). */
BwSaveJob *bw_save_job_new (BwJobKind kind, GFile *file, GBytes *bytes, const BwFileIdentity *identity);
void bw_save_job_unref (BwSaveJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSaveJob, bw_save_job_unref)

/* Does it, in this thread. */
void bw_save_job_run (BwSaveJob *job);
/* Waits until another thread has done it. */
void bw_save_job_wait (BwSaveJob *job);

/* Writes a file that is not there yet; when it is, G_FILE_ERROR_EXIST on this computer and G_IO_ERROR_EXISTS elsewhere. On this computer, never
 * half a file. */
gboolean bw_write_new (GFile *file, GBytes *bytes, GError **error);

/* Writes "NAME (my version).bellwether" beside @file, or with a number when that is taken; the result is a new reference. NULL with
 * @error in words for people. */
GFile *bw_write_beside (GFile *file, GBytes *bytes, GError **error);

/* What a person is told when saving to @file did not work: what happened, what is safe, what to do. The code is that of @cause. */
GError *bw_save_error_new (const GError *cause, GFile *file);
/* The same for a file that somebody else changed: G_IO_ERROR_WRONG_ETAG. */
GError *bw_save_error_new_conflict (GFile *file);

G_END_DECLS
