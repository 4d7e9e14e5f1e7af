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
  gboolean known;  /* the four below are those of the file with this digest */
  guint64 device;
  guint64 inode;
  guint64 size;
  gint64 modified; /* nanoseconds */
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
  char *path;  /* NULL: nowhere on the file system */
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

/* Takes over @path and @bytes; @identity is copied. Reference counted by g_atomic_rc_box_acquire(). */
BwSaveJob *bw_save_job_new (BwJobKind kind, char *path, GBytes *bytes, const BwFileIdentity *identity);
void bw_save_job_unref (BwSaveJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwSaveJob, bw_save_job_unref)

/* Does it, in this thread. */
void bw_save_job_run (BwSaveJob *job);
/* Waits until another thread has done it. */
void bw_save_job_wait (BwSaveJob *job);

/* Writes a file that is not there yet; G_FILE_ERROR_EXIST when it is. Never half a file. */
gboolean bw_write_new (const char *path, GBytes *bytes, GError **error);

/* Writes "NAME (my version).bellwether" beside @path, or with a number when that is taken; the file is a new reference. NULL with
 * @error in words for people. */
GFile *bw_write_beside (const char *path, GBytes *bytes, GError **error);

/* What a person is told when saving to @path did not work: what happened, what is safe, what to do. The code is that of @cause. */
GError *bw_save_error_new (const GError *cause, const char *path);
/* The same for a file that somebody else changed: G_IO_ERROR_WRONG_ETAG. */
GError *bw_save_error_new_conflict (const char *path);

G_END_DECLS
