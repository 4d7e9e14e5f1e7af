/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Lays out the face of an answer: its number (the first child) beside its text (the second) where there is room for
 * that, above it where there is not. What it does depends on the width alone, so answers of the same width look the
 * same.
 */
#define BW_TYPE_FACE_LAYOUT (bw_face_layout_get_type ())
G_DECLARE_FINAL_TYPE (BwFaceLayout, bw_face_layout, BW, FACE_LAYOUT, GtkLayoutManager)

/* @always_beside: the number never goes above the text. */
GtkLayoutManager *bw_face_layout_new (gboolean always_beside);

G_END_DECLS
