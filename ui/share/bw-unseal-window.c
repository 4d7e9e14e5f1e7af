/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-unseal-window.h"

#include "ui/bw-worker.h"

#include <glib/gi18n.h>

struct _BwUnsealWindow
{
  AdwWindow parent_instance;

  BwLibrary *library;
  GFile *file;
  GCancellable *cancellable;
  gboolean busy;

  GtkLabel *heading;
  GtkLabel *message;
  GtkSpinner *spinner;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (BwUnsealWindow, bw_unseal_window, ADW_TYPE_WINDOW)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_cb (BwUnsealWindow *self)
{
  gboolean typed = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unseal.open", typed && !self->busy);
}

static void
set_busy (BwUnsealWindow *self, gboolean busy)
{
  self->busy = busy;
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  update_cb (self);
}

static void
say (BwUnsealWindow *self, const char *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *text != '\0');
}

static void
unsealed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwUnsealWindow) self = bw_weak_link_take (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSession) session = self ? bw_session_unseal_finish (self->library, result, &error) : NULL;

  /* Nobody is left who wants it. */
  if (!self)
    return;
  set_busy (self, FALSE);
  if (session)
    {
      g_signal_emit (self, signals[OPENED], 0, session);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  say (self, error->message);
  /* To be typed again: what is there is chosen, and the first key replaces it. */
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  BwUnsealWindow *self = BW_UNSEAL_WINDOW (widget);
  BwPassphrase *passphrase = self->busy ? NULL : bw_passphrase_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (!passphrase)
    return;
  say (self, "");
  set_busy (self, TRUE);
  bw_session_unseal_async (self->library, self->file, passphrase, self->cancellable, unsealed_cb,
                           bw_weak_link_new (self));
}

static void
activated_cb (BwUnsealWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "unseal.open", NULL);
}

static void
bw_unseal_window_dispose (GObject *object)
{
  BwUnsealWindow *self = BW_UNSEAL_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_unseal_window_parent_class)->dispose (object);
}

static void
bw_unseal_window_finalize (GObject *object)
{
  BwUnsealWindow *self = BW_UNSEAL_WINDOW (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->file);
  G_OBJECT_CLASS (bw_unseal_window_parent_class)->finalize (object);
}

static void
bw_unseal_window_class_init (BwUnsealWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bw_unseal_window_dispose;
  object_class->finalize = bw_unseal_window_finalize;
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, BW_TYPE_SESSION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/share/bw-unseal-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwUnsealWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, BwUnsealWindow, message);
  gtk_widget_class_bind_template_child (widget_class, BwUnsealWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, BwUnsealWindow, entry);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "unseal.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_unseal_window_init (BwUnsealWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->entry);
  update_cb (self);
}

GtkWindow *
bw_unseal_window_new (BwLibrary *library, GFile *file, GtkWindow *parent)
{
  BwUnsealWindow *self = g_object_new (BW_TYPE_UNSEAL_WINDOW, "transient-for", parent, NULL);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is the name of a file that opens with a passphrase only. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” is sealed"), name);

  self->library = g_object_ref (library);
  self->file = g_object_ref (file);
  gtk_label_set_label (self->heading, heading);
  return GTK_WINDOW (self);
}

gboolean
bw_unseal_window_is_busy (BwUnsealWindow *self)
{
  g_return_val_if_fail (BW_IS_UNSEAL_WINDOW (self), FALSE);

  return self->busy;
}
