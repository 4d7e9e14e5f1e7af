/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-export-task.h"

#include <glib/gi18n.h>

void
bw_export_task_run (GTask *task, const char *path, GTaskThreadFunc worker)
{
  if (path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _ ("This place is not a folder on this computer. Choose another one."));
  else
    g_task_run_in_thread (task, worker);
}
