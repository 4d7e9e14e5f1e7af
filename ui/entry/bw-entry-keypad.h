/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a key of the number pad, or its like above the letters, means in entering paper: see bw-paper-entry.h. 0:
 * nothing. Keys held with Control, Alt or the like mean nothing here. */
char bw_entry_keypad_find (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state);

G_END_DECLS
