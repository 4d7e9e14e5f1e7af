/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A place to write a few lines. It grows with the text up to a height at which it scrolls; Tab goes on to the next
 * control.
 *
 * Signal "edited": the person changed the text.
 */
#define BW_TYPE_TEXT_BOX (bw_text_box_get_type ())
G_DECLARE_FINAL_TYPE (BwTextBox, bw_text_box, BW, TEXT_BOX, AdwBin)

/* @placeholder: shown while it is empty. @lines: how many are in view at least. */
GtkWidget *bw_text_box_new (const char *placeholder, guint lines);

/* What a screen reader reads, to be given a name. Owned by the box. */
GtkWidget *bw_text_box_get_control (BwTextBox *self);

/* The caller owns it. */
char *bw_text_box_dup_text (BwTextBox *self);
/* Emits no signal; nothing happens when it is the text already there, so the cursor stays. */
void bw_text_box_set_text (BwTextBox *self, const char *text);

G_END_DECLS
