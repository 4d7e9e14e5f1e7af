/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Work that is done beside the main loop. At its end a program takes apart what such work stands on, libxml2 and the fonts among it: so it
 * has to know what is still under way, and wait.
 */

/* g_task_run_in_thread(), which nothing in the window calls by itself. */
void bw_worker_run (GTask *task, GTaskThreadFunc function);

/* From here on, what was not begun comes back as G_IO_ERROR_CANCELLED; waits for what was, but no longer than @microseconds: a place elsewhere
 * may never answer. TRUE when all of it is done. */
gboolean bw_workers_finish (gint64 microseconds);

/* For the data of a callback: what finds @object again unless it is gone by then. A callback that holds a window itself keeps it beyond its
 * parent, which GTK 4.8 does not survive. To be handed to bw_weak_link_take(), once. */
gpointer bw_weak_link_new (gpointer object);
/* A new reference, or NULL when it is gone. */
gpointer bw_weak_link_take (gpointer link);

G_END_DECLS
