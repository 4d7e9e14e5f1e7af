/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "app/scoring/bw-group-result.h"

#include <glib/gi18n.h>

/* After undo or redo: says what it was about and how it stands now, and goes there. */
static void
show_step (BwWindow *self, int item, const char *format, const char *about_no_item)
{
  BwAssessment *assessment = bw_session_get_assessment (self->session);
  const BwResponse *response = bw_session_get_response (self->session);
  g_auto (BwAnswer) answer = { 0 };
  g_autofree char *now = NULL;
  g_autofree char *text = NULL;

  if (item < 0 || !bw_group_may_show_single (bw_session_get_document (self->session)))
    {
      bw_window_toast (self, about_no_item);
      return;
    }
  answer = bw_response_dup_answer (response, (guint)item);
  now = bw_answer_format (assessment, (guint)item, &answer);
  text =
    g_strdup_printf (format, now ? now : _ ("not answered"),
                     assessment->items[item].title ? assessment->items[item].title
                                                   : assessment->items[item].stems[bw_response_get_form (response)]);
  bw_window_toast (self, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-item", "i", item);
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  int item = -1;

  if (self->session && bw_session_undo (self->session, &item))
    /* Translators: first the answer as it is now, such as "Agree", then the question. */
    show_step (self, item, _ ("Taken back, now “%s”: %s"), _ ("The last change is taken back"));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  int item = -1;

  if (self->session && bw_session_redo (self->session, &item))
    /* Translators: first the answer as it is now, such as "Agree", then the question. */
    show_step (self, item, _ ("Done again, now “%s”: %s"), _ ("The change is there again"));
}

/* With the next change, there is something else to take back. */
static void
toast_undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  g_autofree char *markup = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  if (self->session != NULL)
    g_signal_connect_object (self->session, "changed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
bw_window_install_step_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_undo_action);
}
