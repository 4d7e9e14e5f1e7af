/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The note about an item. It is in view while there is one, or while the person is at it; one that was opened and left
 * empty folds away.
 *
 * Signal "finished": the person pressed Escape and wants to go on answering.
 */
#define BW_TYPE_NOTE (bw_note_get_type ())
G_DECLARE_FINAL_TYPE (BwNote, bw_note, BW, NOTE, AdwBin)

GtkWidget *bw_note_new (BwSession *session, guint item);

/* Shows what the session holds. */
void bw_note_update (BwNote *self);
/* Brings it into view with the focus in it. */
void bw_note_open (BwNote *self);

G_END_DECLS
