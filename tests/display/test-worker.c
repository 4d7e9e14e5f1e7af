/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bw-worker.h"

#include "fixture.h"

/* Work beside the main loop, and the end of the program. */

static GMutex mutex;
static GCond cond;
static gboolean begun;
static gboolean released;

static void
wait_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  gboolean *done = data;

  g_mutex_lock (&mutex);
  begun = TRUE;
  g_cond_broadcast (&cond);
  while (!released)
    g_cond_wait (&cond, &mutex);
  *done = TRUE;
  g_mutex_unlock (&mutex);
  g_task_return_boolean (task, TRUE);
}

static void
start (gboolean *done, GAsyncResult **result)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, fixture_keep_result_cb, result);

  g_task_set_task_data (task, done, NULL);
  bw_worker_run (task, wait_in_thread);
}

static void
test_finish (void)
{
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;
  gboolean first_done = FALSE;
  gboolean second_done = FALSE;

  start (&first_done, &first);
  g_mutex_lock (&mutex);
  while (!begun)
    g_cond_wait (&cond, &mutex);
  g_mutex_unlock (&mutex);
  g_assert_false (bw_workers_finish (1000));

  g_mutex_lock (&mutex);
  released = TRUE;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);
  g_assert_true (bw_workers_finish (30 * G_USEC_PER_SEC));
  g_assert_true (first_done);
  fixture_wait (fixture_has_result, &first);
  g_assert_true (g_task_propagate_boolean (G_TASK (first), NULL));

  /* Nothing begins any more. */
  start (&second_done, &second);
  fixture_wait (fixture_has_result, &second);
  g_assert_false (g_task_propagate_boolean (G_TASK (second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (second_done);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/worker/finish", test_finish);
  return g_test_run ();
}
