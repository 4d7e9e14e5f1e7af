/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-digit-key.h"

guint
bw_digit_key_find (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n = 0;

  if (state & gtk_accelerator_get_default_mod_mask ())
    return keyval;
  if (!gdk_display_map_keycode (gtk_widget_get_display (widget), keycode, &keys, &keyvals, &n))
    return keyval;
  for (int i = 0; i < n; i++)
    if (keys[i].group == (int)gtk_event_controller_key_get_group (controller) && keyvals[i] >= GDK_KEY_0 &&
        keyvals[i] <= GDK_KEY_9)
      return keyvals[i];
  return keyval;
}
