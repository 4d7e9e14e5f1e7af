/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-gather-task.h"

#include "app/document/bw-fresh-id.h"
#include "app/document/bw-save-job.h"
#include "app/exchange/bw-sealed-file.h"
#include "app/xml/bw-file.h"
#include "ui/bw-worker.h"

#include <glib/gi18n.h>

struct _BwGatherProgress
{
  gint n_done;
  gint n_files;
  gint met_sealed;
};

/* What the worker needs; it touches nothing else. */
typedef struct
{
  GBytes *schema;
  GPtrArray *files; /* of GFile */
  BwAssessment *assessment;
  GBytes *base;
  gboolean take_over;
  BwPassphrase *passphrase; /* NULL: none */
  BwGatherProgress *progress;
  BwCombination *combination;
  BwCombinationOptions options;
  char *title;
  char *today;
  BwDocument *document;
  GFile *file;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->schema, g_bytes_unref);
  g_clear_pointer (&work->files, g_ptr_array_unref);
  g_clear_pointer (&work->assessment, bw_assessment_unref);
  g_clear_pointer (&work->base, g_bytes_unref);
  g_clear_pointer (&work->passphrase, bw_passphrase_free);
  g_clear_pointer (&work->progress, bw_gather_progress_unref);
  g_clear_pointer (&work->combination, bw_combination_free);
  g_clear_object (&work->document);
  g_clear_object (&work->file);
  g_free (work->title);
  g_free (work->today);
  g_free (work);
}

BwGatherProgress *
bw_gather_progress_new (void)
{
  return g_atomic_rc_box_new0 (BwGatherProgress);
}

BwGatherProgress *
bw_gather_progress_ref (BwGatherProgress *progress)
{
  return g_atomic_rc_box_acquire (progress);
}

void
bw_gather_progress_unref (BwGatherProgress *progress)
{
  g_atomic_rc_box_release (progress);
}

void
bw_gather_progress_get (BwGatherProgress *progress, guint *n_done, guint *n_files)
{
  *n_done = (guint)g_atomic_int_get (&progress->n_done);
  *n_files = (guint)g_atomic_int_get (&progress->n_files);
}

gboolean
bw_gather_progress_met_sealed (BwGatherProgress *progress)
{
  return g_atomic_int_get (&progress->met_sealed);
}

/* Without a source object: the worker may be the last to let go of that. */
static void
run (Work *work, GTaskThreadFunc function, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback,
     gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, work, work_free);
  bw_worker_run (task, function);
}

/* A BwCombinationProgress. */
static void
progress_cb (guint done, guint total, const char *file, gpointer data)
{
  BwGatherProgress *progress = data;

  g_atomic_int_set (&progress->n_done, (gint)done);
  g_atomic_int_set (&progress->n_files, (gint)total);
}

/* A BwOpenSealed. */
static GBytes *
open_sealed (GBytes *sealed, gpointer data, GError **error)
{
  Work *work = data;

  g_atomic_int_set (&work->progress->met_sealed, TRUE);
  if (work->passphrase)
    return bw_sealed_file_open (sealed, work->passphrase, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                       _ ("It is sealed. It can be read with its passphrase."));
  return NULL;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (BwCombination) combination = bw_combination_new (work->schema);
  GError *error = NULL;

  if (work->base && !bw_combination_begin_with (combination, work->assessment, work->base))
    error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The open document cannot be read again."));
  bw_combination_set_migrates (combination, work->take_over);
  bw_combination_set_open_sealed (combination, open_sealed, work);
  if (!error)
    bw_combination_add_files (combination, work->files, BW_SEARCH_BY_FOLDER, cancellable, progress_cb, work->progress,
                              &error);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&combination), (GDestroyNotify)bw_combination_free);
}

void
bw_gather_read_async (const BwGatherRequest *request, BwGatherProgress *progress, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->schema = g_bytes_ref (request->schema);
  work->files = g_ptr_array_copy (request->files, (GCopyFunc)(gpointer)g_object_ref, NULL);
  g_ptr_array_set_free_func (work->files, g_object_unref);
  work->assessment = request->assessment ? bw_assessment_ref (request->assessment) : NULL;
  work->base = request->base ? g_bytes_ref (request->base) : NULL;
  work->take_over = request->take_over;
  work->passphrase = request->passphrase ? bw_passphrase_new (request->passphrase) : NULL;
  work->progress = bw_gather_progress_ref (progress);
  run (work, read_in_thread, bw_gather_read_async, cancellable, callback, data);
}

BwCombination *
bw_gather_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
create_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autofree char *id = bw_fresh_id_new (NULL);

  work->options.title = work->title;
  work->options.today = work->today;
  work->options.document_id = id;
  work->options.make_id = bw_fresh_id_new;
  work->document = bw_combination_create_document (work->combination, &work->options);
  /* There may be very much to free: not in the window's own time. */
  g_clear_pointer (&work->combination, bw_combination_free);
  g_task_return_boolean (task, TRUE);
}

void
bw_gather_create_async (BwCombination *combination, const BwCombinationOptions *options, GAsyncReadyCallback callback,
                        gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->combination = combination;
  work->options = *options;
  work->title = g_strdup (options->title);
  work->today = g_strdup (options->today);
  run (work, create_in_thread, bw_gather_create_async, NULL, callback, data);
}

BwDocument *
bw_gather_create_finish (GAsyncResult *result)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  return g_steal_pointer (&work->document);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  g_autoptr (GBytes) bytes = bw_document_serialise (work->document);
  g_autoptr (GError) error = NULL;

  if (bw_file_replace (work->file, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, bw_save_error_new (error, work->file));
}

void
bw_gather_write_async (BwDocument *document, GFile *file, GAsyncReadyCallback callback, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->document = g_object_ref (document);
  work->file = g_object_ref (file);
  run (work, write_in_thread, bw_gather_write_async, NULL, callback, data);
}

GFile *
bw_gather_write_finish (GAsyncResult *result, GError **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? work->file : NULL;
}
