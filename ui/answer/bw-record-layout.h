/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays out the fields of a row one below the other; where there is room, two short ones that follow each other share a line. Other
 * children take a line each. */
#define BW_TYPE_RECORD_LAYOUT (bw_record_layout_get_type ())
G_DECLARE_FINAL_TYPE (BwRecordLayout, bw_record_layout, BW, RECORD_LAYOUT, GtkLayoutManager)

G_END_DECLS
