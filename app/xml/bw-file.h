/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-xml.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A file wherever it lies: on this computer, where the calls of the system are the surest, or in a place that is mounted from elsewhere
 * (WebDAV, SMB), which GIO reaches. Everything here waits for the place to answer: it is for workers and for the command line.
 */

/* Reads @file whole, as bw_xml_load_file() does: regular files within @limits only. NULL, with one finding added, when it cannot be read.
 * @cancellable may be NULL. */
GBytes *bw_file_load (GFile *file, const BwXmlLimits *limits, GCancellable *cancellable, BwIssues *issues);

/* Replaces @file by @bytes, or makes it. On this computer as bw_write_atomically() does; elsewhere as safely as the place can. Errors: those
 * of GFileError on this computer, else those of GIOError. */
gboolean bw_file_replace (GFile *file, GBytes *bytes, GError **error);

/* The same, unless @file is not any more what @tag (from bw_file_status_read()) says: G_IO_ERROR_WRONG_ETAG then. For places elsewhere. */
gboolean bw_file_replace_tagged (GFile *file, const char *tag, GBytes *bytes, GError **error);

/* What is known of a file without reading it. */
typedef struct
{
  gboolean is_regular;
  gboolean is_folder;
  guint64 size;
  gint64 modified; /* microseconds since 1970 */
  /* Changes whenever the file does, and differs from that of any other file; NULL where the place does not tell. Owned. */
  char *stamp;
  char *tag; /* the place's own name for this state of the file (an ETag), or NULL. Owned. */
} BwFileStatus;

/* Fills @status, which holds nothing yet; to be cleared. FALSE, leaving nothing, when nobody can say, most likely because there is no such
 * file. @cancellable may be NULL. */
gboolean bw_file_status_read (BwFileStatus *status, GFile *file, GCancellable *cancellable);
void bw_file_status_clear (BwFileStatus *status);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwFileStatus, bw_file_status_clear)

/* What @file is called in messages and findings: its path, or its address with readable letters. The caller owns it. */
char *bw_file_dup_place (GFile *file);

G_END_DECLS
