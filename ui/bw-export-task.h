/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Runs @worker in a thread, to write the file at @path; without a path, as of a place elsewhere, @task says so. */
void bw_export_task_run (GTask *task, const char *path, GTaskThreadFunc worker);
