/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-response-table.h"
#include "ui/bw-library.h"

G_BEGIN_DECLS

/* What a worker does with a table of responses. While a table is with it, nobody else touches it. */

/* Which of @assessments (BwAssessment) the table in @bytes is about: the one that most of its columns answer; the first
 * when none does. The position of it comes back. */
void bw_import_guess_async (GPtrArray *assessments, GBytes *bytes, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data);
int bw_import_guess_finish (GAsyncResult *result, GError **error);

/* Reads a file; its bytes come back. NULL with @error in words for people. */
void bw_import_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GBytes *bw_import_load_finish (GAsyncResult *result, GError **error);

/* Reads the table in @bytes and matches its columns. */
void bw_import_read_async (BwAssessment *assessment, BwForm form, GBytes *bytes, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data);
BwResponseTable *bw_import_read_finish (GAsyncResult *result, GError **error);

/* Checks @table, which the task has until it ends: it comes back in any case, by @table. FALSE with @error when it was
 * broken off. */
void bw_import_check_async (BwResponseTable *table, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer data);
gboolean bw_import_check_finish (GAsyncResult *result, BwResponseTable **table, GError **error);

/* Makes a document of @table, of which the same holds, and writes it into the folder for documents; the file comes
 * back. NULL with @error in words for people. @title may be NULL: then the file is called after the assessment. */
void bw_import_create_async (BwResponseTable *table, BwLibrary *library, gboolean skip_rows, gboolean skip_columns,
                             const char *title, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GFile *bw_import_create_finish (GAsyncResult *result, BwResponseTable **table, GError **error);

G_END_DECLS
