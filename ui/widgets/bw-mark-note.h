/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a tooltip says of a mark, for those who come by keyboard or touch: it lies over the drawing beside its mark. Not for assistive
 * technology, to which the drawing says the same. */
#define BW_TYPE_MARK_NOTE (bw_mark_note_get_type ())
G_DECLARE_FINAL_TYPE (BwMarkNote, bw_mark_note, BW, MARK_NOTE, GtkWidget)

GtkWidget *bw_mark_note_new (void);

/* Says what @mark is; NULL hides the note. */
void bw_mark_note_set_mark (BwMarkNote *self, const BwMark *mark);
/* Allocates a note that shows: above @mark where there is room, else below, else over it; always within @width. */
void bw_mark_note_place (BwMarkNote *self, const BwMark *mark, int width, int height);

G_END_DECLS
