/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include <glib/gi18n.h>

static void
hold_logout (BwWindow *self, gboolean hold)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (!application)
    return;
  if (hold && self->inhibitor == 0)
    self->inhibitor = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                               _ ("Your answers are still being saved."));
  else if (!hold && self->inhibitor != 0)
    {
      gtk_application_uninhibit (application, self->inhibitor);
      self->inhibitor = 0;
    }
}

static void
show_failure (BwWindow *self, BwAutosave *autosave)
{
  const GError *error = bw_autosave_get_error (autosave);
  const char *actions[] = { _ ("Try Again"), "win.save-retry", _ ("Save Elsewhere…"), "win.save-elsewhere", NULL };

  /* What went wrong, what is safe and what to do: the core says it all. */
  bw_notice_bar_show (
    self->notice,
    error ? error->message
          : _ ("The file cannot be written. Your answers are still here in the window. Try again, or save "
               "them in another place."),
    actions);
}

static void
show_conflict (BwWindow *self, BwAutosave *autosave)
{
  const char *actions[] = { _ ("Take the File’s"), "win.keep-theirs", _ ("Keep Mine"), "win.keep-mine", NULL };

  bw_notice_bar_show (
    self->notice,
    _ ("Another program changed this file. Your answers are safe: take the file’s version and yours is kept beside it, "
       "or keep yours in place of the other."),
    actions);
}

void
bw_window_update_saving (BwWindow *self)
{
  BwAutosave *autosave = self->session ? bw_session_get_autosave (self->session) : NULL;

  hold_logout (self, autosave && bw_autosave_get_dirty (autosave));
  if (!autosave)
    {
      bw_notice_bar_hide (self->notice);
      return;
    }
  switch (bw_autosave_get_state (autosave))
    {
    case BW_SAVE_FAILED:
      show_failure (self, autosave);
      break;
    case BW_SAVE_CONFLICT:
      show_conflict (self, autosave);
      break;
    case BW_SAVE_SAVED:
    case BW_SAVE_PENDING:
    case BW_SAVE_WRITING:
    default:
      bw_notice_bar_hide (self->notice);
    }
}

static void
retry_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  if (self->session)
    bw_autosave_retry (bw_session_get_autosave (self->session));
}

static void
keep_mine_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);

  if (self->session)
    bw_autosave_keep_mine (bw_session_get_autosave (self->session));
}

static void
keep_theirs_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) aside = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!self->session)
    return;
  aside = bw_autosave_keep_theirs (bw_session_get_autosave (self->session), &error);
  if (!aside)
    {
      bw_window_tell (self, _ ("Your version could not be set aside"), error->message, NULL);
      return;
    }
  name = g_file_get_basename (aside);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("Your version is kept as “%s”"), name);
  file = g_object_ref (bw_autosave_get_file (bw_session_get_autosave (self->session)));
  bw_window_leave_now (self, BW_LEAVE_FOR_FILE, file);
  bw_window_toast (self, text);
}

static void
elsewhere_chosen_cb (GtkNativeDialog *chooser, int response, BwWindow *self)
{
  gboolean go_on = self->leaving;
  g_autoptr (GFile) pending = g_steal_pointer (&self->pending_file);

  self->leaving = FALSE;
  if (response == GTK_RESPONSE_ACCEPT && self->session)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      bw_autosave_move (bw_session_get_autosave (self->session), file);
      bw_library_remember (self->library, file);
      if (go_on)
        bw_window_leave (self, self->pending, pending);
    }
  g_object_unref (chooser);
}

static void
elsewhere_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (!self->session)
    return;
  chooser =
    gtk_file_chooser_native_new (_ ("Save Elsewhere"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  name = g_file_get_basename (bw_autosave_get_file (bw_session_get_autosave (self->session)));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (elsewhere_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!self->session)
    return;
  if (bw_session_get_blank (self->session))
    bw_window_toast (self, _ ("Saved by itself from your first answer on"));
  else if (bw_autosave_flush (bw_session_get_autosave (self->session), &error))
    bw_window_toast (self, _ ("Saved. Bellwether saves by itself as you go."));
  /* When it did not work, the state changed and the notice says so. */
}

void
bw_window_leave_now (BwWindow *self, BwLeave where, GFile *file)
{
  g_autoptr (GFile) kept = file ? g_object_ref (file) : NULL;

  switch (where)
    {
    case BW_LEAVE_FOR_GOOD:
      hold_logout (self, FALSE);
      gtk_window_destroy (GTK_WINDOW (self));
      break;
    case BW_LEAVE_FOR_FILE:
      bw_window_set_session (self, NULL);
      bw_window_read_file (self, kept);
      break;
    case BW_LEAVE_FOR_HOME:
    default:
      bw_window_set_session (self, NULL);
      bw_shelf_refresh (bw_library_get_shelf (self->library));
    }
}

typedef struct
{
  BwWindow *window;
  char *answer;
} Leaving;

static void
leaving_free (Leaving *leaving)
{
  g_object_unref (leaving->window);
  g_free (leaving->answer);
  g_free (leaving);
}

static gboolean
go_on_leaving_cb (gpointer data)
{
  Leaving *leaving = data;
  BwWindow *self = leaving->window;
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (leaving->answer, "elsewhere"))
    {
      /* Still leaving, once it is saved there. */
      gtk_widget_activate_action (GTK_WIDGET (self), "win.save-elsewhere", NULL);
      return G_SOURCE_REMOVE;
    }
  self->leaving = FALSE;
  file = g_steal_pointer (&self->pending_file);
  if (g_str_equal (leaving->answer, "retry"))
    bw_window_leave (self, self->pending, file);
  else if (g_str_equal (leaving->answer, "discard"))
    bw_window_leave_now (self, self->pending, file);
  return G_SOURCE_REMOVE;
}

static void
leave_answered_cb (AdwMessageDialog *dialog, const char *answer, BwWindow *self)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->window = g_object_ref (self);
  leaving->answer = g_strdup (answer);
  /* Once the dialog has gone: it needs its parent until then, and the parent may be about to close. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on_leaving_cb, leaving, (GDestroyNotify)leaving_free);
}

static void
ask_before_leaving (BwWindow *self, const char *reason)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Leave without saving?"), NULL);

  /* Translators: %s is one sentence or more about why saving did not work yet. */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _ ("%s Your latest answers are lost if you leave now."),
                                  reason);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Stay Here"), "discard",
                                    _ ("_Leave Without Saving"), "elsewhere", _ ("Save _Elsewhere…"), "retry",
                                    _ ("_Try Again"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "retry", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "retry");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (leave_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
bw_window_leave (BwWindow *self, BwLeave where, GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (self->leaving)
    return;
  if (self->session)
    bw_session_end_step (self->session);
  if (!self->session || bw_autosave_flush (bw_session_get_autosave (self->session), &error))
    {
      bw_window_leave_now (self, where, file);
      return;
    }
  self->leaving = TRUE;
  self->pending = where;
  g_set_object (&self->pending_file, file);
  ask_before_leaving (self, error ? error->message : _ ("the file cannot be written"));
}

void
bw_window_install_saving_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-retry", NULL, retry_action);
  gtk_widget_class_install_action (widget_class, "win.save-elsewhere", NULL, elsewhere_action);
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, keep_mine_action);
  gtk_widget_class_install_action (widget_class, "win.keep-theirs", NULL, keep_theirs_action);
}
