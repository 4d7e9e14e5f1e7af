/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-share-task.h"

#include "app/xml/bw-file.h"
#include "ui/bw-worker.h"

typedef struct
{
  GBytes *bytes;
  GBytes *schema;
  BwAssessment *assessment;
  gboolean shipped;
} Inspection;

static void
inspection_free (Inspection *inspection)
{
  g_bytes_unref (inspection->bytes);
  g_bytes_unref (inspection->schema);
  bw_assessment_unref (inspection->assessment);
  g_free (inspection);
}

/* A BwFindDefinition. */
static BwAssessment *
find_shipped (const char *digest, gpointer data)
{
  Inspection *inspection = data;

  if (!inspection->shipped || !g_str_equal (digest, inspection->assessment->digest))
    return NULL;
  return bw_assessment_ref (inspection->assessment);
}

static void
inspect (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Inspection *inspection = data;
  g_autoptr (BwIssues) issues = bw_issues_new ("");
  BwDisclosure *disclosure =
    bw_disclosure_new (inspection->bytes, inspection->schema, find_shipped, inspection, issues);

  if (disclosure)
    {
      g_task_return_pointer (task, disclosure, (GDestroyNotify)bw_disclosure_unref);
      return;
    }
  g_autofree char *summary = bw_issues_summarise (issues);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s", summary ? summary : "");
}

void
bw_share_inspect_async (GBytes *bytes, GBytes *schema, BwAssessment *assessment, gboolean shipped,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  /* Without a source object: the worker may be the last to let go of that. */
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Inspection *inspection = g_new0 (Inspection, 1);

  g_task_set_source_tag (task, bw_share_inspect_async);
  inspection->bytes = g_bytes_ref (bytes);
  inspection->schema = g_bytes_ref (schema);
  inspection->assessment = bw_assessment_ref (assessment);
  inspection->shipped = shipped;
  g_task_set_task_data (task, inspection, (GDestroyNotify)inspection_free);
  bw_worker_run (task, inspect);
}

BwDisclosure *
bw_share_inspect_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  BwDisclosure *disclosure;
  gboolean *remove;
  BwPassphrase *passphrase;
  BwSealCost cost;
  GFile *file;
} Writing;

static void
writing_free (Writing *writing)
{
  bw_disclosure_unref (writing->disclosure);
  g_free (writing->remove);
  bw_passphrase_free (writing->passphrase);
  g_object_unref (writing->file);
  g_free (writing);
}

static void
write_copy (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *writing = data;
  GError *error = NULL;
  g_autoptr (GBytes) plain = bw_disclosure_remove (writing->disclosure, writing->remove, NULL, NULL, &error);
  g_autoptr (GBytes) sealed = NULL;

  if (plain && writing->passphrase)
    sealed = bw_sealed_file_seal (plain, writing->passphrase, &writing->cost, &error);
  if (!error && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    bw_file_replace (writing->file, sealed ? sealed : plain, &error);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
bw_share_write_async (BwDisclosure *disclosure, const gboolean *remove, BwPassphrase *passphrase,
                      const BwSealCost *cost, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Writing *writing = g_new0 (Writing, 1);

  g_task_set_source_tag (task, bw_share_write_async);
  writing->disclosure = bw_disclosure_ref (disclosure);
  writing->remove = g_memdup2 (remove, (bw_disclosure_get_n (disclosure) + 1) * sizeof *remove);
  writing->passphrase = passphrase;
  writing->cost = *cost;
  writing->file = g_object_ref (file);
  g_task_set_task_data (task, writing, (GDestroyNotify)writing_free);
  bw_worker_run (task, write_copy);
}

gboolean
bw_share_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
