/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "app/exchange/bw-sealed-file.h"
#include "app/xml/bw-xml-writer.h"
#include "app/xml/bw-xml.h"
#include "bw-settings.h"

#include <glib/gi18n.h>

#define MAX_FINDINGS 6

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) definitions = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (documents, _ ("Bellwether documents"));
  gtk_file_filter_add_suffix (documents, "bellwether");
  gtk_file_filter_add_suffix (documents, "bellwether-sealed");
  gtk_file_chooser_add_filter (chooser, documents);
  gtk_file_filter_set_name (definitions, _ ("Assessments (XML)"));
  gtk_file_filter_add_suffix (definitions, "xml");
  gtk_file_chooser_add_filter (chooser, definitions);
  gtk_file_filter_set_name (tables, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_chooser_add_filter (chooser, tables);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

void
bw_window_tell (BwWindow *self, const char *heading, const char *body, const BwIssues *findings)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);
  guint n = findings ? bw_issues_get_n (findings) : 0;

  if (n > 0)
    {
      g_autoptr (GString) list = g_string_new (NULL);
      GtkWidget *label;

      for (guint i = 0; i < MIN (n, MAX_FINDINGS); i++)
        {
          const BwIssue *issue = bw_issues_get (findings, i);

          if (issue->line > 0)
            /* Translators: a finding in a file: its line and what was found. */
            g_string_append_printf (list, _ ("Line %d: %s"), issue->line, issue->text);
          else
            g_string_append (list, issue->text);
          g_string_append_c (list, '\n');
        }
      if (n > MAX_FINDINGS)
        g_string_append_printf (list, ngettext ("… and %u more", "… and %u more", n - MAX_FINDINGS), n - MAX_FINDINGS);
      label = gtk_label_new (g_strchomp (list->str));
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), label);
    }
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSession) session = bw_session_open_finish (result, &error);
  g_autoptr (GFile) file = g_steal_pointer (&self->opening);
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;

  if (!self->library || !file)
    return;
  if (session)
    {
      bw_library_remember (self->library, file);
      bw_window_set_session (self, session);
      if (self->view_wanted)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-view", "s", self->view_wanted);
      self->view_wanted = NULL;
      if (bw_session_get_issues (session))
        bw_window_tell (
          self, _ ("Some of it is not shown"),
          _ ("Bellwether does not understand a part of this file. What it does understand is here; the rest stays "
             "in the file as it is."),
          bw_session_get_issues (session));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, BW_SEAL_ERROR, BW_SEAL_ERROR_PASSPHRASE))
    {
      bw_window_unseal_file (self, file);
      return;
    }
  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file. */
  heading = g_strdup_printf (_ ("“%s” does not open"), name);
  bw_window_tell (self, heading, error->message, NULL);
}

void
bw_window_read_file (BwWindow *self, GFile *file)
{
  g_set_object (&self->opening, file);
  bw_session_open_async (self->library, file, self->cancellable, file_read_cb, g_object_ref (self));
}

static gboolean
has_ending (GFile *file, const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ending);
}

/* Asked of this computer only: a place elsewhere may take its time. */
static gboolean
is_folder (GFile *file)
{
  return g_file_is_native (file) &&
         g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
}

void
bw_window_open_file (BwWindow *self, GFile *file)
{
  g_return_if_fail (BW_IS_WINDOW (self));

  if (is_folder (file))
    {
      g_autoptr (GPtrArray) files = g_ptr_array_new ();

      g_ptr_array_add (files, file);
      bw_window_gather (self, files);
      return;
    }
  if (has_ending (file, ".xml"))
    {
      bw_window_offer_definition (self, file);
      return;
    }
  if (has_ending (file, ".csv"))
    {
      bw_window_import_file (self, file);
      return;
    }
  if (self->session && g_file_equal (bw_autosave_get_file (bw_session_get_autosave (self->session)), file))
    return;
  bw_window_leave (self, BW_LEAVE_FOR_FILE, file);
}

gboolean
bw_window_is_opening (BwWindow *self)
{
  g_return_val_if_fail (BW_IS_WINDOW (self), FALSE);

  return self->opening != NULL;
}

static void
open_chosen_cb (GtkNativeDialog *chooser, int response, BwWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      bw_window_open_file (self, file);
    }
  g_object_unref (chooser);
}

/* Where documents are: the folder of the one that is shown, else the one for new documents. */
static void
begin_where_documents_are (BwWindow *self, GtkFileChooser *chooser)
{
  g_autoptr (GFile) folder = NULL;

  if (self->session)
    folder = g_file_get_parent (bw_autosave_get_file (bw_session_get_autosave (self->session)));
  else
    folder = bw_settings_get_folder (bw_library_get_settings (self->library));
  if (folder && (!g_file_is_native (folder) || g_file_query_exists (folder, NULL)))
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Open"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  add_filters (GTK_FILE_CHOOSER (chooser));
  begin_where_documents_are (BW_WINDOW (widget), GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_file_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  BW_WINDOW (widget)->view_wanted = NULL;
  bw_window_open_file (BW_WINDOW (widget), file);
}

static void
copy_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    bw_window_toast (self, _ ("The copy is saved"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bw_window_tell (self, _ ("The copy was not saved"), error->message, NULL);
}

static void
copy_chosen_cb (GtkNativeDialog *chooser, int response, BwWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->session)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GBytes) bytes = bw_document_serialise (bw_session_get_document (self->session));

      g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, self->cancellable,
                                           copy_written_cb, g_object_ref (self));
    }
  g_object_unref (chooser);
}

static void
save_copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (!self->session)
    return;
  chooser =
    gtk_file_chooser_native_new (_ ("Save a Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  /* Translators: the name of a copy of a document; %s is the name of the document. */
  name = g_strdup_printf (_ ("%s (copy).bellwether"), bw_session_get_title (self->session));
  begin_where_documents_are (self, GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/", '-'));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (copy_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
rename_answered_cb (AdwMessageDialog *dialog, const char *answer, BwWindow *self)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);
  g_autofree char *title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  g_strstrip (title);
  if (g_str_equal (answer, "rename") && self->session)
    bw_document_set_title (bw_session_get_document (self->session), *title != '\0' ? title : NULL);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwWindow *self = BW_WINDOW (widget);
  GtkWidget *dialog;
  GtkWidget *entry;

  if (!self->session)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Rename the document"), NULL);
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), bw_session_get_title (self->session));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the document"),
                                  -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "rename", _ ("_Rename"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (rename_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
bw_window_take_files (BwWindow *self, GPtrArray *files)
{
  GApplication *application;
  gboolean responses = files->len > 1;

  g_return_if_fail (BW_IS_WINDOW (self) && files->len > 0);

  for (guint i = 0; i < files->len; i++)
    responses &= !has_ending (files->pdata[i], ".xml") && !has_ending (files->pdata[i], ".csv");
  if (responses)
    {
      bw_window_gather (self, files);
      return;
    }
  bw_window_open_file (self, files->pdata[0]);
  /* The others each get a window of their own. */
  application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  for (guint i = 1; i < files->len && application; i++)
    g_application_open (application, (GFile *[]){ files->pdata[i] }, 1, "");
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, BwWindow *self)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = list; l; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len > 0)
    bw_window_take_files (self, files);
  return files->len > 0;
}

void
bw_window_accept_files (BwWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
bw_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, rename_action);
}
