/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "profile/bw-profile-page.h"

/* The way to the profile, and from its figures to the documents they come from and back. */

static void
profile_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  if (self->profile_page == NULL)
    {
      self->profile_page = BW_PROFILE_PAGE (bw_profile_page_new (self->library));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->profile_page), "profile");
    }
  self->behind = "profile";
  bw_window_leave (self, BW_LEAVE_FOR_HOME, NULL);
  /* Whoever came by key goes on there. */
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->profile_page))
    gtk_widget_child_focus (GTK_WIDGET (self->profile_page), GTK_DIR_TAB_FORWARD);
}

static void
open_results_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  self->view_wanted = "results";
  bw_window_open_file (self, file);
}

void
bw_window_install_profile_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.profile", NULL, profile_action);
  gtk_widget_class_install_action (widget_class, "win.open-results", "s", open_results_action);
}
