/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plan-output.h"

#include "app/exchange/bw-calendar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *widget; /* weak */
  GBytes *bytes;
} Output;

static void
output_free (Output *output)
{
  g_clear_weak_pointer (&output->widget);
  g_bytes_unref (output->bytes);
  g_free (output);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

static void
tell (GtkWidget *widget, const char *reason)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("The tasks are not saved yet"), NULL);

  adw_message_dialog_format_body (
    ADW_MESSAGE_DIALOG (dialog),
    _ ("The file could not be written: %s. Your answers are safe. Choose another folder, or make room on the "
       "disk, and try again."),
    reason);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GError) error = NULL;
  gboolean good = g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);

  if (output->widget == NULL)
    return;
  if (good)
    gtk_widget_activate_action (output->widget, "win.toast", "s", _ ("The plan is saved as calendar tasks"));
  else
    tell (output->widget, error->message);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, Output *data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      GBytes *bytes = output->bytes;

      g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written_cb,
                                           g_steal_pointer (&output));
    }
}

void
bw_plan_save_tasks (GtkWidget *widget, BwSession *session)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Save as Calendar Tasks"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *name = g_strconcat (bw_session_get_title (session), ".ics", NULL);
  g_autofree char *today = bw_session_dup_today ();
  Output *output = g_new0 (Output, 1);

  g_set_weak_pointer (&output->widget, widget);
  output->bytes = bw_calendar_write_plan (bw_session_get_document (session), today, TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/\\:*?\"<>|", '-'));
  gtk_file_filter_set_name (filter, _ ("Calendar files"));
  gtk_file_filter_add_mime_type (filter, "text/calendar");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), output);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
