/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The key of a "key-pressed" as people mean it: on keyboards that have the digits above other signs, such as the French
 * one, the digit that is printed on the key; else @keyval itself. */
guint bw_digit_key_find (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state);

G_END_DECLS
