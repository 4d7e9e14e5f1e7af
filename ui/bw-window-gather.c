/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "gather/bw-gather-window.h"

/* The ways to the responses in many files: into a new document, or into the one that is open. */

static BwGatherWindow *
present (BwWindow *self, BwSession *session)
{
  GtkWindow *window = bw_gather_window_new (self->library, session, GTK_WINDOW (self));

  gtk_window_present (window);
  return BW_GATHER_WINDOW (window);
}

gboolean
bw_window_can_add_responses (BwWindow *self)
{
  /* One that is blank has nobody's answers: there is nothing to add to. */
  return self->session && !bw_session_get_blank (self->session);
}

void
bw_window_gather (BwWindow *self, GPtrArray *files)
{
  g_return_if_fail (BW_IS_WINDOW (self));

  if (self->session)
    bw_session_end_step (self->session);
  bw_gather_window_read (present (self, bw_window_can_add_responses (self) ? self->session : NULL), files);
}

static void
combine_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present (BW_WINDOW (widget), NULL);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  if (!bw_window_can_add_responses (self))
    return;
  bw_session_end_step (self->session);
  present (self, self->session);
}

static void
open_team_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  BW_WINDOW (widget)->view_wanted = "team";
  bw_window_open_file (BW_WINDOW (widget), file);
}

void
bw_window_install_gather_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.combine-responses", NULL, combine_action);
  gtk_widget_class_install_action (widget_class, "win.add-responses", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "win.open-team", "s", open_team_action);
}
