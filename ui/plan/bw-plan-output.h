/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to and writes the plan as tasks for a calendar, in the window that @widget is in; says what came of it. */
void bw_plan_save_tasks (GtkWidget *widget, BwSession *session);

G_END_DECLS
