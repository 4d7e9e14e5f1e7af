/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays out the answers to choose from: side by side and equally wide when every word fits, else one below the other. */
#define BW_TYPE_POINT_LAYOUT (bw_point_layout_get_type ())
G_DECLARE_FINAL_TYPE (BwPointLayout, bw_point_layout, BW, POINT_LAYOUT, GtkLayoutManager)

/* @always_list: one below the other in any case. */
GtkLayoutManager *bw_point_layout_new (gboolean always_list);
/* The last child is set apart from the others. */
void bw_point_layout_set_last_apart (BwPointLayout *self, gboolean last_apart);

G_END_DECLS
