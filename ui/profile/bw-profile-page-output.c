/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-profile-page-private.h"

#include "bw-profile-output.h"
#include "ui/bw-session.h"
#include "ui/bw-settings.h"
#include "ui/report/bw-report-printing.h"

#include <glib/gi18n.h>

static GtkWindow *
get_window (BwProfilePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Says that something did not work: what happened, and what is safe. */
static void
tell (BwProfilePage *self, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static BwReportOptions
get_options (BwProfilePage *self)
{
  GSettings *settings = bw_library_get_settings (self->library);

  return (BwReportOptions){
    .paper = bw_settings_get_paper (settings),
    .organisation = bw_settings_get_organisation (settings),
    .day = bw_session_dup_today (),
  };
}

static void
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult outcome, BwProfilePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;

  if (outcome != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  body =
    g_strdup_printf (_ ("The printer said: %s. Your answers are safe. Check the printer and try again, or save the "
                        "profile as a PDF and print that."),
                     error != NULL ? error->message : _ ("nothing"));
  tell (self, _ ("The profile is not printed"), body);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwProfilePage *self = BW_PROFILE_PAGE (widget);
  g_auto (BwReportOptions) options = { 0 };
  g_autoptr (GtkPrintOperation) operation = NULL;
  BwReport *report;

  if (self->profile == NULL)
    return;
  options = get_options (self);
  report = bw_report_new_for_profile (self->profile, &options);
  operation = bw_report_create_print_operation (report, options.paper, self->profile->rules->title);
  g_object_set_data_full (G_OBJECT (operation), "bw-report", report, (GDestroyNotify)bw_report_free);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (self), NULL);
}

void
bw_profile_page_update_output (BwProfilePage *self)
{
  gboolean there = self->profile != NULL && self->profile->n_fed > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.print", there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.save-pdf", there && self->saving == NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwProfilePage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = bw_profile_export_finish (result, &error);

  if (self->library == NULL)
    return; /* the page is gone */
  g_clear_object (&self->saving);
  bw_profile_page_update_output (self);
  if (good)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("The profile is saved as a PDF"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *body = g_strdup_printf (_ ("The PDF could not be written: %s. Your answers are safe. Choose "
                                                  "another folder, or make room on the disk, and "
                                                  "try again."),
                                               error->message);

      tell (self, _ ("The profile is not saved yet"), body);
    }
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, BwProfilePage *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_auto (BwReportOptions) options = { 0 };

  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL || self->profile == NULL || self->saving != NULL)
    return;
  options = get_options (self);
  self->saving = g_cancellable_new ();
  bw_profile_page_update_output (self);
  bw_profile_export_async (self->profile, &options, file, self->saving, saved_cb, g_object_ref (self));
}

static void
save_pdf_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwProfilePage *self = BW_PROFILE_PAGE (widget);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->profile == NULL || self->saving != NULL)
    return;
  chooser =
    gtk_file_chooser_native_new (_ ("Save as PDF"), get_window (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  name = g_strdup_printf ("%s.pdf", self->profile->rules->title);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/\\:*?\"<>|", '-'));
  folder = bw_settings_get_folder (bw_library_get_settings (self->library));
  if (!g_file_is_native (folder) || g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
bw_profile_page_install_output (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "profile.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "profile.save-pdf", NULL, save_pdf_action);
}
