/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-combination.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a worker does with many files of responses: reads them, makes a document of them, writes it. What a task holds,
 * nobody else touches meanwhile. */

/* How far reading is: written by the worker, looked at by the window. */
typedef struct _BwGatherProgress BwGatherProgress;

BwGatherProgress *bw_gather_progress_new (void);
BwGatherProgress *bw_gather_progress_ref (BwGatherProgress *progress);
void bw_gather_progress_unref (BwGatherProgress *progress);
/* @n_files is 0 until it is known how many there are. */
void bw_gather_progress_get (BwGatherProgress *progress, guint *n_done, guint *n_files);
/* TRUE once a file was met that is sealed with a passphrase. */
gboolean bw_gather_progress_met_sealed (BwGatherProgress *progress);

/* How files are to be read. */
typedef struct
{
  GBytes *schema;
  /* Of GFile; a folder stands for the documents in it, each of which is of a group called like its folder. */
  GPtrArray *files;
  /* The open document as bw_document_serialise() writes it, to whose responses those of the files are to come, and what
   * it is about; or both are NULL. */
  GBytes *base;
  BwAssessment *assessment;
  gboolean take_over;     /* with answers from other versions of the assessment */
  const char *passphrase; /* of files that are sealed, as it was typed; NULL or "": none */
} BwGatherRequest;

/* Reads them; what @request points to is copied, or referred to. */
void bw_gather_read_async (const BwGatherRequest *request, BwGatherProgress *progress, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
/* What came of it; NULL with @error when it was broken off. */
BwCombination *bw_gather_read_finish (GAsyncResult *result, GError **error);

/* Makes a document of @combination, which is taken, as bw_combination_create_document() does. What @options point to is
 * copied; its ids are drawn here. */
void bw_gather_create_async (BwCombination *combination, const BwCombinationOptions *options,
                             GAsyncReadyCallback callback, gpointer data);
/* NULL when there is no response. */
BwDocument *bw_gather_create_finish (GAsyncResult *result);

/* Writes @document into @file, over what is there: the person was asked. */
void bw_gather_write_async (BwDocument *document, GFile *file, GAsyncReadyCallback callback, gpointer data);
/* The file that was written, owned by the result. NULL with @error in words for people. */
GFile *bw_gather_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
