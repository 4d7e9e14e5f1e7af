/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets @row be dragged by @handle to the place of another row of its type in the same list, and be such a place: the row that is dropped emits
 * its signal "moved" (int by). */
void bw_row_drag_add (GtkListBoxRow *row, GtkWidget *handle);

/* What a drop of @dragged on @row does; FALSE when they are in different lists, or the same. */
gboolean bw_row_drag_drop (GtkListBoxRow *row, GtkListBoxRow *dragged);

G_END_DECLS
