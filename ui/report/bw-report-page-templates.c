/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-page-private.h"

#include "ui/bw-settings.h"
#include "ui/bw-worker.h"

#include <glib/gi18n.h>

/* Choices under a name, kept in the person's own folder, and the choices of last time beside it. */

#define KEEP_DELAY 800 /* milliseconds */

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "bellwether", "templates", NULL);
}

static GFile *
get_last_file (void)
{
  g_autofree char *path =
    g_build_filename (g_get_user_data_dir (), "bellwether", "last-report" BW_TEMPLATE_ENDING, NULL);

  return g_file_new_for_path (path);
}

/* Choices of last time */

void
bw_report_page_recall (BwReportPage *self)
{
  g_autoptr (GFile) file = get_last_file ();
  g_autoptr (BwIssues) issues = bw_issues_new ("last-report");
  g_autoptr (BwReportTemplate) last = g_file_query_exists (file, NULL) ? bw_report_template_load (file, issues) : NULL;
  g_auto (BwReportOptions) options = { 0 };

  if (last != NULL)
    bw_report_template_apply (last, &options);
  else if (self->settings != NULL)
    {
      options.paper = bw_settings_get_paper (self->settings);
      options.organisation = bw_settings_get_organisation (self->settings);
    }
  bw_report_composer_set_options (self->composer, &options);
}

/* That they were not kept costs a few clicks next time: nobody needs to be told. */
void
bw_report_page_keep_now (BwReportPage *self)
{
  g_autoptr (GFile) file = get_last_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (BwReportTemplate) last = bw_report_template_new ("", bw_report_composer_get_options (self->composer));

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_file_make_directory_with_parents (folder, NULL, NULL);
  bw_report_template_write (last, file, NULL);
}

static gboolean
keep_cb (gpointer data)
{
  BwReportPage *self = data;

  self->keep_source = 0;
  bw_report_page_keep_now (self);
  return G_SOURCE_REMOVE;
}

void
bw_report_page_keep_soon (BwReportPage *self)
{
  g_clear_handle_id (&self->keep_source, g_source_remove);
  self->keep_source = g_timeout_add (KEEP_DELAY, keep_cb, self);
}

/* Using one */

static void
use (BwReportPage *self, const BwReportTemplate *template)
{
  g_auto (BwReportOptions) options = { 0 };

  bw_report_options_copy (bw_report_composer_get_options (self->composer), &options);
  bw_report_template_apply (template, &options);
  bw_report_composer_set_options (self->composer, &options);
  g_free (self->template_name);
  self->template_name = g_strdup (template->name);
  bw_report_page_keep_soon (self);
  bw_session_page_invalidate (BW_SESSION_PAGE (self));
}

static void
toast (BwReportPage *self, const char *format, const char *name)
{
  g_autofree char *text = g_strdup_printf (format, name);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
use_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);
  g_autofree char *folder = get_folder ();
  g_autoptr (GPtrArray) templates = bw_report_templates_load (folder);
  BwReportTemplate *template = bw_report_templates_find (templates, g_variant_get_string (parameter, NULL));

  if (template != NULL)
    use (self, template);
}

static void
reset_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);
  g_auto (BwReportOptions) options = { 0 };

  if (self->settings != NULL)
    {
      options.paper = bw_settings_get_paper (self->settings);
      options.organisation = bw_settings_get_organisation (self->settings);
    }
  bw_report_composer_set_options (self->composer, &options);
  g_clear_pointer (&self->template_name, g_free);
  bw_report_page_keep_soon (self);
  bw_session_page_invalidate (BW_SESSION_PAGE (self));
}

/* Saving one */

static GtkWindow *
get_window (BwReportPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
keep_template (BwReportPage *self, BwReportTemplate *template)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;

  if (bw_report_template_save (template, folder, &error))
    {
      g_free (self->template_name);
      self->template_name = g_strdup (template->name);
      /* Translators: the name of a template */
      toast (self, _ ("The template “%s” is saved"), template->name);
      return;
    }
  body =
    g_strdup_printf (_ ("The file could not be written: %s. What you chose is still here: try again."), error->message);
  bw_report_page_tell (self, _ ("The template is not saved yet"), body);
}

/* Says what is there already under that name. */
static void
name_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  g_autofree char *folder = get_folder ();
  g_autoptr (GPtrArray) templates = bw_report_templates_load (folder);
  gboolean there = *name != '\0' && bw_report_templates_find (templates, name) != NULL;

  adw_message_dialog_set_response_enabled (dialog, "save", *name != '\0');
  adw_message_dialog_set_body (dialog, there ? _ ("A template with this name is there already. It will be replaced.")
                                             : _ ("It keeps all that is chosen here, for this and other reports."));
}

static void
named_cb (AdwMessageDialog *dialog, const char *response, BwReportPage *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  g_autoptr (BwReportTemplate) template = NULL;

  if (!g_str_equal (response, "save") || *name == '\0')
    return;
  template = bw_report_template_new (name, bw_report_composer_get_options (self->composer));
  keep_template (self, template);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), _ ("Save as template"), NULL);
  GtkWidget *entry = gtk_entry_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the template"),
                                  -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Name of the template"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), self->template_name != NULL ? self->template_name : "");
  name_changed_cb (GTK_EDITABLE (entry), ADW_MESSAGE_DIALOG (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (named_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Deleting one */

static void
delete_confirmed_cb (AdwMessageDialog *dialog, const char *response, BwReportPage *self)
{
  const char *name = g_object_get_data (G_OBJECT (dialog), "bw-name");
  g_autofree char *folder = get_folder ();
  g_autoptr (GPtrArray) templates = bw_report_templates_load (folder);
  BwReportTemplate *template = bw_report_templates_find (templates, name);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "delete") || template == NULL)
    return;
  if (bw_report_template_delete (template, &error))
    toast (self, _ ("The template “%s” is deleted"), name);
  else
    bw_report_page_tell (self, _ ("The template is still there"), error->message);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  GtkWidget *dialog = adw_message_dialog_new (get_window (self), NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (dialog), _ ("Delete “%s”?"), name);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), _ ("The template is gone then. Reports stay as they are."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "delete", _ ("_Delete"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete", ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "bw-name", g_strdup (name), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_confirmed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Sharing one */

static GtkFileChooserNative *
ask_for_file (BwReportPage *self, const char *title, GtkFileChooserAction action, GCallback callback)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, get_window (self), action, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Templates of reports"));
  gtk_file_filter_add_pattern (filter, "*" BW_TEMPLATE_ENDING);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", callback, self, 0);
  return chooser;
}

static void
import_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_basename (data);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  BwReportTemplate *template = bw_report_template_load (data, issues);
  g_autofree char *why = bw_issues_summarise (issues);

  if (template != NULL)
    g_task_return_pointer (task, template, (GDestroyNotify)bw_report_template_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", why != NULL ? why : name);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwReportPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReportTemplate) template = g_task_propagate_pointer (G_TASK (result), &error);

  if (bw_session_page_is_gone (BW_SESSION_PAGE (self)))
    return;
  if (template == NULL)
    {
      bw_report_page_tell (self, _ ("This is not a template that can be read"), error->message);
      return;
    }
  keep_template (self, template);
  use (self, template);
}

static void
import_chosen_cb (GtkNativeDialog *chooser, int response, BwReportPage *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, imported_cb, g_object_ref (self));

      g_task_set_task_data (task, g_steal_pointer (&file), g_object_unref);
      bw_worker_run (task, import_in_thread);
    }
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (ask_for_file (
    BW_REPORT_PAGE (widget), _ ("Import a template"), GTK_FILE_CHOOSER_ACTION_OPEN, G_CALLBACK (import_chosen_cb))));
}

static void
export_chosen_cb (GtkNativeDialog *chooser, int response, BwReportPage *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (BwReportTemplate) template = bw_report_template_new (
    self->template_name != NULL ? self->template_name : _ ("Report"), bw_report_composer_get_options (self->composer));
  g_autoptr (GError) error = NULL;

  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  if (bw_report_template_write (template, file, &error))
    toast (self, _ ("The template “%s” is written"), template->name);
  else
    bw_report_page_tell (self, _ ("The template is not saved yet"), error->message);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwReportPage *self = BW_REPORT_PAGE (widget);
  GtkFileChooserNative *chooser =
    ask_for_file (self, _ ("Export the template"), GTK_FILE_CHOOSER_ACTION_SAVE, G_CALLBACK (export_chosen_cb));
  g_autofree char *name =
    g_strconcat (self->template_name != NULL ? self->template_name : _ ("Report"), BW_TEMPLATE_ENDING, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), g_strdelimit (name, "/\\:*?\"<>|", '-'));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* The menu */

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (target != NULL)
    g_menu_item_set_action_and_target (item, action, "s", target);
  else
    g_menu_item_set_detailed_action (item, action);
  g_menu_append_item (menu, item);
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  g_autofree char *folder = get_folder ();
  g_autoptr (GPtrArray) templates = bw_report_templates_load (folder);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  g_autoptr (GMenu) gone = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  for (guint i = 0; i < templates->len; i++)
    {
      const char *name = ((const BwReportTemplate *)templates->pdata[i])->name;

      add_item (own, name, "report.template", name);
      add_item (gone, name, "report.template-delete", name);
    }
  add_item (own, _ ("As usual"), "report.template-reset", NULL);
  add_item (rest, _ ("_Save as…"), "report.template-save", NULL);
  if (templates->len > 0)
    g_menu_append_submenu (rest, _ ("_Delete"), G_MENU_MODEL (gone));
  add_item (rest, _ ("_Import…"), "report.template-import", NULL);
  add_item (rest, _ ("_Export…"), "report.template-export", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
bw_report_page_set_up_templates (BwReportPage *self)
{
  gtk_menu_button_set_create_popup_func (self->template_button, open_cb, NULL, NULL);
}

void
bw_report_page_install_templates (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.template", "s", use_action);
  gtk_widget_class_install_action (widget_class, "report.template-reset", NULL, reset_action);
  gtk_widget_class_install_action (widget_class, "report.template-save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "report.template-delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "report.template-import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "report.template-export", NULL, export_action);
}
