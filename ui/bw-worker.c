/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-worker.h"

static GMutex mutex;
static GCond one_less;
static guint n_under_way;
static gboolean finishing;

static gboolean
may_begin (void)
{
  gboolean may;

  g_mutex_lock (&mutex);
  may = !finishing;
  g_mutex_unlock (&mutex);
  return may;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GTaskThreadFunc function = (GTaskThreadFunc)g_object_get_data (G_OBJECT (task), "bw-worker");

  if (may_begin ())
    function (task, source, data, cancellable);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "too late");
  g_mutex_lock (&mutex);
  n_under_way--;
  g_cond_signal (&one_less);
  g_mutex_unlock (&mutex);
}

void
bw_worker_run (GTask *task, GTaskThreadFunc function)
{
  g_object_set_data (G_OBJECT (task), "bw-worker", (gpointer)function);
  g_mutex_lock (&mutex);
  n_under_way++;
  g_mutex_unlock (&mutex);
  g_task_run_in_thread (task, run_in_thread);
}

gboolean
bw_workers_finish (gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;
  gboolean in_time = TRUE;

  g_mutex_lock (&mutex);
  finishing = TRUE;
  while (n_under_way > 0 && in_time)
    in_time = g_cond_wait_until (&one_less, &mutex, end);
  in_time = n_under_way == 0;
  g_mutex_unlock (&mutex);
  return in_time;
}

gpointer
bw_weak_link_new (gpointer object)
{
  GWeakRef *link = g_new (GWeakRef, 1);

  g_weak_ref_init (link, object);
  return link;
}

gpointer
bw_weak_link_take (gpointer link)
{
  gpointer object = g_weak_ref_get (link);

  g_weak_ref_clear (link);
  g_free (link);
  return object;
}
