/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-page-private.h"

#include "bw-report-export.h"
#include "bw-report-printing.h"

#include <glib/gi18n.h>

void
bw_report_page_tell (BwReportPage *self, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult outcome, BwReportPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;

  if (outcome != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  body = g_strdup_printf (
    _ ("The printer said: %s. Your answers are safe. Check the printer and try again, or save the report as a "
       "PDF and print that."),
    error != NULL ? error->message : _ ("nothing"));
  bw_report_page_tell (self, _ ("The report is not printed"), body);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);
  BwReportOptions options;
  BwReport *report, *shown;
  GtkPrintOperation *operation;
  GtkRoot *root = gtk_widget_get_root (widget);

  if (bw_session_page_get_session (BW_SESSION_PAGE (self)) == NULL)
    return;
  options = bw_report_page_get_options (self);
  shown = bw_report_preview_get_report (self->preview);
  if (shown != NULL && bw_report_get_earlier (shown) != NULL)
    options.earlier = g_ptr_array_ref (bw_report_get_earlier (shown));
  /* A report of its own: what is shown may change while the dialogue is open. */
  report =
    bw_report_new (bw_session_get_document (bw_session_page_get_session (BW_SESSION_PAGE (self))),
                   bw_session_get_response_index (bw_session_page_get_session (BW_SESSION_PAGE (self))), &options);
  operation = bw_report_create_print_operation (
    report, options.paper, bw_session_get_title (bw_session_page_get_session (BW_SESSION_PAGE (self))));
  g_object_set_data_full (G_OBJECT (operation), "bw-report", report, (GDestroyNotify)bw_report_free);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
  g_object_unref (operation);
  bw_report_options_clear (&options);
}

typedef struct
{
  const char *action;
  const char *title;  /* of the file chooser */
  const char *filter; /* what such files are called */
  const char *type;
  const char *done;
} Saving;

static const Saving savings[BW_N_REPORT_FILES] = {
  [BW_REPORT_FILE_PDF] = { "report.save-pdf", N_ ("Save as PDF"), N_ ("PDF documents"), "application/pdf",
                           N_ ("The report is saved as a PDF") },
  [BW_REPORT_FILE_HTML] = { "report.save-html", N_ ("Save as web page"), N_ ("Web pages"), "text/html",
                            N_ ("The report is saved as a web page") },
  [BW_REPORT_FILE_ODT] = { "report.save-odt", N_ ("Save as text to work on"), N_ ("OpenDocument texts"),
                           "application/vnd.oasis.opendocument.text", N_ ("The report is saved as an OpenDocument text") },
  [BW_REPORT_FILE_CSV] = { "report.save-csv", N_ ("Save figures as CSV"), N_ ("CSV tables"), "text/csv",
                           N_ ("The figures are saved as CSV") },
  [BW_REPORT_FILE_JSON] = { "report.save-json", N_ ("Save figures as JSON"), N_ ("JSON files"), "application/json",
                            N_ ("The figures are saved as JSON") },
};

void
bw_report_page_enable_saving (BwReportPage *self, gboolean enabled)
{
  for (guint kind = 0; kind < BW_N_REPORT_FILES; kind++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), savings[kind].action, enabled);
}

static void
set_busy (BwReportPage *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  bw_report_page_enable_saving (self, cancellable == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.cancel", cancellable != NULL);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_revealer_set_reveal_child (self->progress_revealer, cancellable != NULL);
}

static void
progress_cb (guint page, guint n_pages, gpointer data)
{
  BwReportPage *self = data;

  if (!bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    gtk_progress_bar_set_fraction (self->progress, n_pages > 0 ? (double)page / n_pages : 0);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwReportPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = bw_report_export_finish (result, &error);

  if (bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    return; /* the page is gone */
  set_busy (self, NULL);
  if (good)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ (savings[self->kind].done));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *body = g_strdup_printf (
        _ ("The file could not be written: %s. Your answers are safe. Choose another folder, or make room on the "
           "disk, and try again."),
        error->message);

      bw_report_page_tell (self, _ ("The report is not saved yet"), body);
    }
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, BwReportPage *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  BwReportOptions options;

  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL || bw_session_page_get_session (BW_SESSION_PAGE (self)) == NULL)
    return;
  options = bw_report_page_get_options (self);
  set_busy (self, cancellable);
  bw_report_export_async (bw_session_page_get_session (BW_SESSION_PAGE (self)), &options, self->kind, file,
                          cancellable, progress_cb, self, exported_cb, g_object_ref (self));
  bw_report_options_clear (&options);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  guint kind = 0;

  while (!g_str_equal (action, savings[kind].action))
    kind++;
  if (bw_session_page_get_session (BW_SESSION_PAGE (self)) == NULL || self->cancellable != NULL)
    return;
  self->kind = kind;
  chooser = gtk_file_chooser_native_new (_ (savings[kind].title), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                         GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  name = g_strconcat (bw_session_get_title (bw_session_page_get_session (BW_SESSION_PAGE (self))),
                      bw_report_file_get_ending (kind), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/\\:*?\"<>|", '-'));
  folder = g_file_get_parent (
    bw_autosave_get_file (bw_session_get_autosave (bw_session_page_get_session (BW_SESSION_PAGE (self)))));
  if (folder != NULL && (!g_file_is_native (folder) || g_file_query_exists (folder, NULL)))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_filter_set_name (filter, _ (savings[kind].filter));
  gtk_file_filter_add_mime_type (filter, savings[kind].type);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

void
bw_report_page_install_output (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  for (guint kind = 0; kind < BW_N_REPORT_FILES; kind++)
    gtk_widget_class_install_action (widget_class, savings[kind].action, NULL, save_action);
  gtk_widget_class_install_action (widget_class, "report.cancel", NULL, cancel_action);
}
