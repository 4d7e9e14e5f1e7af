/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "entry/bw-entry-window.h"

#include "app/scoring/bw-group-result.h"

/* The way to filled paper forms. */

void
bw_window_enter_paper (BwWindow *self)
{
  if (self->session && bw_group_may_show_single (bw_session_get_document (self->session)))
    gtk_window_present (bw_entry_window_new (self->session, GTK_WINDOW (self)));
}

static void
enter_paper_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_window_enter_paper (BW_WINDOW (widget));
}

void
bw_window_install_paper_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.enter-paper", NULL, enter_paper_action);
}
