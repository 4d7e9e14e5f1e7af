/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include <glib/gi18n.h>

/* After undo or redo: says what it was about, and goes there. */
static void
show_step (BwWindow *self, int item, const char *about_item, const char *about_name)
{
  BwAssessment *assessment = bw_session_get_assessment (self->session);
  BwForm form = bw_response_get_form (bw_session_get_response (self->session));
  g_autofree char *text = NULL;

  if (item < 0)
    {
      bw_window_toast (self, about_name);
      return;
    }
  text = g_strdup_printf (about_item, assessment->items[item].title ? assessment->items[item].title
                                                                    : assessment->items[item].stems[form]);
  bw_window_toast (self, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "i", item);
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  int item = -1;

  if (self->session && bw_session_undo (self->session, &item))
    /* Translators: %s is the question that the change was about. */
    show_step (self, item, _ ("Taken back: “%s”"), _ ("The last change is taken back"));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  int item = -1;

  if (self->session && bw_session_redo (self->session, &item))
    /* Translators: %s is the question that the change was about. */
    show_step (self, item, _ ("Done again: “%s”"), _ ("The change is there again"));
}

void
bw_window_install_step_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
}
