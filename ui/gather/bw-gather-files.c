/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-gather-window-private.h"

#include "ui/bw-settings.h"

#include <glib/gi18n.h>

/* The ways in for files and folders: chosen, dropped, pasted. And the way out: where to save. */

static void
files_chosen_cb (GtkNativeDialog *chooser, int response, BwGatherWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));
      bw_gather_window_read (self, files);
    }
  g_object_unref (chooser);
}

static void
choose (BwGatherWindow *self, const char *title, GtkFileChooserAction action)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, NULL, NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  if (action == GTK_FILE_CHOOSER_ACTION_OPEN)
    {
      g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();

      gtk_file_filter_set_name (documents, _ ("Bellwether documents"));
      gtk_file_filter_add_suffix (documents, "bellwether");
      gtk_file_filter_add_suffix (documents, "bellwether-sealed");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), documents);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (files_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
choose_files_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (BW_GATHER_WINDOW (widget), _ ("Choose Files"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
choose_folder_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (BW_GATHER_WINDOW (widget), _ ("Choose a Folder"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static void
read_list (BwGatherWindow *self, const GValue *value)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = list; l; l = l->next)
    g_ptr_array_add (files, l->data);
  bw_gather_window_read (self, files);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, BwGatherWindow *self)
{
  read_list (self, value);
  return TRUE;
}

void
bw_gather_window_accept_files (BwGatherWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
list_pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwGatherWindow) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value && self->library)
    read_list (self, value);
}

/* Paths and addresses, a line each. */
static void
text_pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwGatherWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_auto (GStrv) lines = text ? g_strsplit_set (text, "\r\n", -1) : NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines && lines[i]; i++)
    if (g_path_is_absolute (lines[i]))
      g_ptr_array_add (files, g_file_new_for_path (lines[i]));
    else if (strstr (lines[i], "://"))
      g_ptr_array_add (files, g_file_new_for_uri (lines[i]));
  if (self->library)
    bw_gather_window_read (self, files);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, list_pasted_cb,
                                    g_object_ref (widget));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_pasted_cb, g_object_ref (widget));
}

static void
target_chosen_cb (GtkNativeDialog *chooser, int response, BwGatherWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      bw_gather_window_save (self, file);
    }
  g_object_unref (chooser);
}

/* Where new documents go; that folder may not be there before the first of them. The caller owns the reference. */
static GFile *
get_folder (BwGatherWindow *self)
{
  g_autoptr (GFile) folder = bw_settings_get_folder (bw_library_get_settings (self->library));

  if (!g_file_is_native (folder) || g_file_query_exists (folder, NULL))
    return g_steal_pointer (&folder);
  return g_file_get_parent (folder);
}

/* In the folder for documents, under the title. */
void
bw_gather_window_choose_target (BwGatherWindow *self)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Save the Document"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autoptr (GFile) folder = get_folder (self);
  BwCombinationOptions options = { 0 };
  g_autofree char *name = NULL;

  bw_gather_choices_get (self->choices, &options);
  name = g_strconcat (*options.title != '\0' ? options.title : _ ("Team"), ".bellwether", NULL);
  if (folder)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/", '-'));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (target_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
bw_gather_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "gather.choose-files", NULL, choose_files_action);
  gtk_widget_class_install_action (widget_class, "gather.choose-folder", NULL, choose_folder_action);
  gtk_widget_class_install_action (widget_class, "gather.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "gather.paste", NULL);
}
