/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A part of a report in the list of parts: chosen or not, and moved up or down by its buttons, by Alt and the arrow keys, or by its handle.
 *
 * Signals "chosen" (gboolean), and "moved" (int): by so many rows downwards.
 */
#define BW_TYPE_PART_ROW (bw_part_row_get_type ())
G_DECLARE_FINAL_TYPE (BwPartRow, bw_part_row, BW, PART_ROW, GtkListBoxRow)

GtkWidget *bw_part_row_new (const char *name, gboolean chosen);
/* Whether there is a row above and one below, to pass. */
void bw_part_row_set_ends (BwPartRow *self, gboolean first, gboolean last);

G_END_DECLS
