/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-shown-page.h"

static void
visible_child_changed_cb (GtkWidget *stack)
{
  g_autoptr (GtkWidget) shown = NULL;

  g_object_get (stack, "visible-child", &shown, NULL);
  for (GtkWidget *page = gtk_widget_get_first_child (stack); page != NULL; page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, page != shown, -1);
}

void
bw_tell_shown_page (GtkWidget *stack)
{
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (visible_child_changed_cb), NULL);
  visible_child_changed_cb (stack);
}
