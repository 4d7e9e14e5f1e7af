/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-record-row.h"

G_BEGIN_DECLS

/* Lets @row be dragged by @handle to the place of another row of the same table, and be such a place: the row that is dropped emits
 * "moved". */
void bw_record_drag_add (BwRecordRow *row, GtkWidget *handle);

/* What a drop of @dragged on @row does; FALSE when they are of different tables, or the same. */
gboolean bw_record_drag_drop (BwRecordRow *row, BwRecordRow *dragged);

G_END_DECLS
