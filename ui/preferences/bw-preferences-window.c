/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-preferences-window.h"

#include "app/xml/bw-file.h"
#include "ui/bw-settings.h"

#include <glib/gi18n.h>

struct _BwPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  GSettings *settings;
  AdwActionRow *folder_row;
  GtkWidget *reset_button;
  AdwComboRow *paper_row;
  AdwEntryRow *organisation_row;
  AdwComboRow *colours_row;
};

G_DEFINE_FINAL_TYPE (BwPreferencesWindow, bw_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order in which the rows list them. */
static const char *const papers[] = { "automatic", "a4", "letter", NULL };
static const char *const colours[] = { "follow", "light", "dark", NULL };

static gboolean
position_from_setting (GValue *value, GVariant *variant, gpointer data)
{
  const char *const *names = data;

  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], g_variant_get_string (variant, NULL)))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
setting_from_position (const GValue *value, const GVariantType *type, gpointer data)
{
  const char *const *names = data;
  guint position = g_value_get_uint (value);

  return position < g_strv_length ((char **)names) ? g_variant_new_string (names[position]) : NULL;
}

static void
folder_changed_cb (BwPreferencesWindow *self)
{
  g_autoptr (GFile) folder = bw_settings_get_folder (self->settings);
  g_autofree char *shown = bw_file_dup_place (folder);
  g_autofree char *chosen = g_settings_get_string (self->settings, "default-folder");

  adw_action_row_set_subtitle (self->folder_row, shown);
  gtk_widget_set_visible (self->reset_button, *chosen != '\0');
}

static void
folder_chosen_cb (GtkNativeDialog *chooser, int response, BwPreferencesWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *place = g_file_is_native (folder) ? g_file_get_path (folder) : g_file_get_uri (folder);

      g_settings_set_string (self->settings, "default-folder", place);
    }
  g_object_unref (chooser);
}

static void
choose_folder_cb (BwPreferencesWindow *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Folder for Documents"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (folder_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
reset_folder_cb (BwPreferencesWindow *self)
{
  g_settings_reset (self->settings, "default-folder");
}

static void
bw_preferences_window_dispose (GObject *object)
{
  BwPreferencesWindow *self = BW_PREFERENCES_WINDOW (object);

  if (self->settings)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bw_preferences_window_parent_class)->dispose (object);
}

static void
bw_preferences_window_class_init (BwPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_preferences_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/bellwether_app/Bellwether/preferences/bw-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPreferencesWindow, folder_row);
  gtk_widget_class_bind_template_child (widget_class, BwPreferencesWindow, reset_button);
  gtk_widget_class_bind_template_child (widget_class, BwPreferencesWindow, paper_row);
  gtk_widget_class_bind_template_child (widget_class, BwPreferencesWindow, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, BwPreferencesWindow, colours_row);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_folder_cb);
}

static void
bw_preferences_window_init (BwPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
bw_preferences_window_new (GSettings *settings)
{
  BwPreferencesWindow *self = g_object_new (BW_TYPE_PREFERENCES_WINDOW, NULL);

  self->settings = g_object_ref (settings);
  g_settings_bind_with_mapping (settings, "paper-size", self->paper_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                position_from_setting, setting_from_position, (gpointer)papers, NULL);
  g_settings_bind_with_mapping (settings, "colour-scheme", self->colours_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                position_from_setting, setting_from_position, (gpointer)colours, NULL);
  g_settings_bind (settings, "organisation", self->organisation_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_swapped (settings, "changed::default-folder", G_CALLBACK (folder_changed_cb), self);
  folder_changed_cb (self);
  return GTK_WINDOW (self);
}
