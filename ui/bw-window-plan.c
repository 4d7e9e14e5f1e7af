/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include <glib/gi18n.h>

/* Taking advice over into the plan of the document. */

static gboolean
has_action (BwDocument *document, const char *what)
{
  for (guint i = 0; i < bw_document_get_n_actions (document); i++)
    if (g_str_equal (bw_document_get_action (document, i, BW_ACTION_WHAT), what))
      return TRUE;
  return FALSE;
}

/* Says so, with a way to the plan. */
static void
tell (BwWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Show the Plan"));
  adw_toast_set_action_name (toast, "win.show-view");
  adw_toast_set_action_target (toast, "s", "plan");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
add_to_plan_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  BwDocument *document = self->session ? bw_session_get_document (self->session) : NULL;
  g_autofree char *id = g_uuid_string_random ();
  const char *what, *source;

  if (document == NULL)
    return;
  g_variant_get (parameter, "(&s&s)", &what, &source);
  if (*what != '\0' && has_action (document, what))
    tell (self, _ ("That is in your plan already"));
  else if (bw_document_add_action (document, id, what, source) < 0)
    tell (self, _ ("The plan is full"));
  else if (*what != '\0')
    tell (self, _ ("Added to your plan"));
  else
    gtk_widget_activate_action (widget, "win.show-view", "s", "plan");
}

void
bw_window_install_plan_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.add-to-plan", "(ss)", add_to_plan_action);
}
