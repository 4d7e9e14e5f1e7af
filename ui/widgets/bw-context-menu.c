/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-context-menu.h"

#define KEY "bw-context-menu"

typedef struct
{
  GMenuModel *menu;
  BwContextMenuPlace place;
  GtkWidget *popover; /* a child of the widget; made when it is first asked for */
} ContextMenu;

static void
context_menu_free (gpointer data)
{
  ContextMenu *self = data;

  g_object_unref (self->menu);
  g_free (self);
}

static void
closed_cb (GtkWidget *popover)
{
  gtk_widget_grab_focus (gtk_widget_get_parent (popover));
}

static void
open_at (GtkWidget *widget, const GdkRectangle *place)
{
  ContextMenu *self = g_object_get_data (G_OBJECT (widget), KEY);

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
      gtk_widget_set_parent (self->popover, widget);
      g_signal_connect (self->popover, "closed", G_CALLBACK (closed_cb), NULL);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, GtkWidget *widget)
{
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));
  GdkEvent *event = gtk_gesture_get_last_event (gesture, sequence);

  if (event == NULL || !gdk_event_triggers_context_menu (event))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_at (widget, &(GdkRectangle){ (int)x, (int)y, 1, 1 });
}

static void
long_pressed_cb (GtkGesture *gesture, double x, double y, GtkWidget *widget)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_at (widget, &(GdkRectangle){ (int)x, (int)y, 1, 1 });
}

static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  bw_context_menu_open (widget);
  return TRUE;
}

void
bw_context_menu_add (GtkWidget *widget, GMenuModel *menu, BwContextMenuPlace place)
{
  ContextMenu *self = g_new0 (ContextMenu, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  const char *const triggers[] = { "Menu", "<Shift>F10" };

  self->menu = g_object_ref (menu);
  self->place = place;
  g_object_set_data_full (G_OBJECT (widget), KEY, self, context_menu_free);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (triggers[i]), gtk_callback_action_new (key_cb, NULL, NULL)));
  gtk_widget_add_controller (widget, keys);
}

void
bw_context_menu_open (GtkWidget *widget)
{
  ContextMenu *self = g_object_get_data (G_OBJECT (widget), KEY);
  GdkRectangle place;

  g_return_if_fail (self != NULL);

  place = self->place (widget);
  open_at (widget, &place);
}
