/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-application.h"

#include "bw-library.h"
#include "bw-settings.h"
#include "bw-ui.h"
#include "bw-window.h"
#include "preferences/bw-preferences-window.h"

#include <glib/gi18n.h>

struct _BwApplication
{
  AdwApplication parent_instance;

  char *installed_folder;
  char *own_folder;
  GSettings *settings;
  BwLibrary *library;
  guint load_source; /* 0: none */
};

G_DEFINE_FINAL_TYPE (BwApplication, bw_application, ADW_TYPE_APPLICATION)

static BwWindow *
open_window (BwApplication *self)
{
  BwWindow *window = bw_window_new (GTK_APPLICATION (self), self->library);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The window that shows @file, else one on its home page, else NULL. */
static BwWindow *
find_window (BwApplication *self, GFile *file)
{
  BwWindow *idle = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    {
      BwSession *session;

      if (!BW_IS_WINDOW (l->data))
        continue;
      session = bw_window_get_session (l->data);
      if (session && g_file_equal (bw_autosave_get_file (bw_session_get_autosave (session)), file))
        return l->data;
      if (!session && !idle)
        idle = l->data;
    }
  return idle;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_window (data);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  /* Each window saves first, and may stay when it cannot; the application ends with the last of them. */
  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  BwApplication *self = data;
  GtkWindow *window = bw_preferences_window_new (self->settings);

  gtk_window_set_transient_for (window, gtk_application_get_active_window (GTK_APPLICATION (self)));
  gtk_window_set_application (window, GTK_APPLICATION (self));
  gtk_window_present (window);
}

/* Made when it is asked for: GTK would build the one it finds by name with each window. */
static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/bellwether_app/Bellwether/bw-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, gtk_application_get_active_window (data));
  gtk_window_present (window);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *window = adw_about_window_new ();

  g_object_set (window, "application", data, "transient-for", gtk_application_get_active_window (data), "modal", TRUE,
                "application-name", _ ("Bellwether"), "application-icon", APPLICATION_ID, "version", PACKAGE_VERSION,
                "developer-name", _ ("The Bellwether authors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
                _ ("See how ready your unit is for disruption, and where to begin. Everything stays on this computer."),
                /* Translators: put your names here, one a line. */
                "translator-credits", _ ("translator-credits"), NULL);
  adw_about_window_add_legal_section (
    ADW_ABOUT_WINDOW (window), _ ("Assessments"), NULL, GTK_LICENSE_CUSTOM,
    _ ("The texts of the assessments may be shared and changed under the Creative Commons "
       "licence Attribution-ShareAlike 4.0."));
  gtk_window_present (GTK_WINDOW (window));
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "about", .activate = about_cb },
};

/* An action and its keys; the window of shortcuts lists them. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "window.close", { "<Control>w" } },
  { "win.home", { "<Control>n", "<Alt>Home" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.rename", { "F2" } },
  { "win.print", { "<Control>p" } },
  { "win.back", { "<Alt>Left" } },
  { "win.enter-paper", { "<Control>e" } },
  { "win.combine-responses", { "<Control><Shift>o" } },
  { "win.add-responses", { "<Control><Shift>a" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.reload", { "F5" } },
  { "win.search", { "<Control>f" } },
  { "app.shortcuts", { "<Control>question", "F1" } },
  { "win.show-view::answer", { "<Alt>1" } },
  { "win.show-view::review", { "<Alt>2" } },
  { "win.show-view::results", { "<Alt>3" } },
  { "win.show-view::report", { "<Alt>4" } },
  { "win.show-view::plan", { "<Alt>5" } },
  { "win.show-view::team", { "<Alt>6" } },
};

static gboolean
load_library_cb (gpointer data)
{
  BwApplication *self = data;

  self->load_source = 0;
  bw_library_load (self->library);
  return G_SOURCE_REMOVE;
}

static gboolean
colour_scheme_from_setting (GValue *value, GVariant *variant, gpointer data)
{
  const char *chosen = g_variant_get_string (variant, NULL);

  if (g_str_equal (chosen, "light"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else if (g_str_equal (chosen, "dark"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_DARK);
  else
    g_value_set_enum (value, ADW_COLOR_SCHEME_DEFAULT);
  return TRUE;
}

static void
bw_application_startup (GApplication *application)
{
  BwApplication *self = BW_APPLICATION (application);

  /* First, because the style sheet is looked for while the parent starts. */
  bw_ui_init ();
  G_APPLICATION_CLASS (bw_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APPLICATION_ID);

  self->settings = bw_settings_new ();
  if (!self->settings)
    g_error ("The settings of Bellwether (%s) are not installed. Please install it again.", APPLICATION_ID);
  g_settings_bind_with_mapping (self->settings, "colour-scheme", adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, colour_scheme_from_setting, NULL, NULL, NULL);
  self->library = bw_library_new (self->installed_folder, self->own_folder, self->settings);
  /* Behind drawing: the window is there first, what is in the folders follows. */
  self->load_source = g_idle_add_full (G_PRIORITY_LOW, load_library_cb, self, NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, accelerators[i].keys);
}

static void
bw_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window)
    gtk_window_present (window);
  else
    open_window (BW_APPLICATION (application));
}

static void
bw_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  BwApplication *self = BW_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      BwWindow *window = find_window (self, files[i]);

      if (!window || bw_window_is_opening (window))
        window = open_window (self);
      /* First: what comes of the file may be a window in front of it. */
      gtk_window_present (GTK_WINDOW (window));
      bw_window_open_file (window, files[i]);
    }
}

static void
bw_application_finalize (GObject *object)
{
  BwApplication *self = BW_APPLICATION (object);

  g_clear_handle_id (&self->load_source, g_source_remove);
  /* A reader that is not done holds on to it; nobody is left to hear from that, and it must not outlive the program. */
  if (self->library != NULL)
    g_object_run_dispose (G_OBJECT (self->library));
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_free (self->installed_folder);
  g_free (self->own_folder);
  G_OBJECT_CLASS (bw_application_parent_class)->finalize (object);
}

static void
bw_application_class_init (BwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bw_application_finalize;
  application_class->startup = bw_application_startup;
  application_class->activate = bw_application_activate;
  application_class->open = bw_application_open;
}

static void
bw_application_init (BwApplication *self)
{
}

BwApplication *
bw_application_new (const char *installed_folder, const char *own_folder)
{
  BwApplication *self =
    g_object_new (BW_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags", G_APPLICATION_HANDLES_OPEN, NULL);

  self->installed_folder = g_strdup (installed_folder);
  self->own_folder = g_strdup (own_folder);
  return self;
}
