/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-earlier-rounds.h"

#include "app/document/bw-earlier-documents.h"
#include "ui/bw-worker.h"

/* What the worker needs; it touches nothing else. */
typedef struct
{
  GFile *file;
  BwEarlierQuery *query;
  BwForm form;
  char *response; /* its id; NULL: the group */
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->file);
  bw_earlier_query_free (search->query);
  g_free (search->response);
  g_free (search);
}

void
bw_earlier_rounds_free (BwEarlierRounds *self)
{
  g_ptr_array_unref (self->documents);
  bw_chart_rounds_free (self->rounds);
  g_free (self);
}

gboolean
bw_earlier_rounds_are_drawn (const BwAssessment *assessment)
{
  for (guint i = 0; i < assessment->n_charts; i++)
    if (assessment->charts[i].kind == BW_CHART_RUN_CHART)
      return TRUE;
  return FALSE;
}

static void
search_folder (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search *search = data;
  BwEarlierRounds *rounds = g_new0 (BwEarlierRounds, 1);

  rounds->documents = bw_earlier_documents_find (search->query, search->file, cancellable);
  rounds->rounds = bw_chart_rounds_new (rounds->documents, search->form, search->response);
  g_task_return_pointer (task, rounds, (GDestroyNotify)bw_earlier_rounds_free);
}

void
bw_earlier_rounds_load_async (BwSession *session, gboolean is_group, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data)
{
  const BwResponse *response = bw_session_get_response (session);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Search *search = g_new0 (Search, 1);

  g_task_set_source_tag (task, bw_earlier_rounds_load_async);
  search->file = g_object_ref (bw_autosave_get_file (bw_session_get_autosave (session)));
  search->query =
    bw_earlier_query_new (bw_session_get_document (session), bw_session_get_response_index (session), is_group);
  search->form = bw_response_get_form (response);
  search->response = is_group ? NULL : g_strdup (bw_response_get_id (response));
  g_task_set_task_data (task, search, (GDestroyNotify)search_free);
  bw_worker_run (task, search_folder);
}

BwEarlierRounds *
bw_earlier_rounds_load_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
