/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "share/bw-share-window.h"
#include "share/bw-unseal-window.h"

#include <glib/gi18n.h>

/* Copies for others, and what others sealed. */

static void
saved_cb (BwWindow *self)
{
  bw_window_toast (self, _ ("The copy is saved"));
}

static void
share_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  GtkWindow *window;

  if (!self->session)
    return;
  bw_session_end_step (self->session);
  window = bw_share_window_new (self->library, self->session, GTK_WINDOW (self));
  g_signal_connect_object (window, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
opened_cb (BwWindow *self, BwSession *session)
{
  bw_window_set_session (self, session);
  bw_window_toast (self, _ ("Opened. The sealed file stays as it is."));
}

void
bw_window_unseal_file (BwWindow *self, GFile *file)
{
  GtkWindow *window = bw_unseal_window_new (self->library, file, GTK_WINDOW (self));

  self->view_wanted = NULL;
  g_signal_connect_object (window, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

void
bw_window_install_share_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.share", NULL, share_action);
}
