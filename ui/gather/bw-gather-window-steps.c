/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-gather-window-private.h"

#include "ui/bw-window.h"

#include <glib/gi18n.h>

/* What is done one after the other: files are read, a document is made of them, and it is written or comes to the open
 * one. */

/* Often enough to be seen moving. */
#define TICK_MS 100

static gboolean
tick_cb (gpointer data)
{
  bw_gather_window_show_progress (data);
  return G_SOURCE_CONTINUE;
}

static void
end_reading (BwGatherWindow *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->progress, bw_gather_progress_unref);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwGatherWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwCombination) combination = bw_gather_read_finish (result, &error);

  /* Stopped or closed meanwhile, or more files came. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || !self->library)
    return;
  if (bw_gather_progress_met_sealed (self->progress))
    gtk_widget_set_visible (self->sealed_group, TRUE);
  end_reading (self);
  if (!combination)
    {
      adw_status_page_set_description (self->choose_page, error->message);
      bw_gather_window_show_step (self, "choose");
      return;
    }
  self->combination = g_steal_pointer (&combination);
  bw_gather_window_show_summary (self);
}

/* Reads all files that were chosen. */
static void
begin_reading (BwGatherWindow *self)
{
  BwDocument *open = self->session ? bw_session_get_document (self->session) : NULL;
  g_autoptr (GBytes) base = open ? bw_document_serialise (open) : NULL;

  g_cancellable_cancel (self->cancellable);
  end_reading (self);
  g_clear_pointer (&self->combination, bw_combination_free);
  self->cancellable = g_cancellable_new ();
  self->progress = bw_gather_progress_new ();
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  bw_gather_window_show_step (self, "reading");
  bw_gather_window_show_progress (self);
  bw_gather_read_async (&(BwGatherRequest){ .schema = bw_library_get_schema (self->library),
                                            .files = self->files,
                                            .base = base,
                                            .assessment = open ? bw_document_get_assessment (open) : NULL,
                                            .take_over = bw_gather_versions_get_take_over (self->versions),
                                            .passphrase = gtk_editable_get_text (self->passphrase) },
                        self->progress, self->cancellable, read_cb, g_object_ref (self));
}

void
bw_gather_window_read (BwGatherWindow *self, GPtrArray *files)
{
  g_return_if_fail (BW_IS_GATHER_WINDOW (self));

  if (self->making || self->document || files->len == 0)
    return;
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->files, g_object_ref (files->pdata[i]));
  begin_reading (self);
}

void
bw_gather_window_read_again (BwGatherWindow *self)
{
  if (self->making || self->document || !self->combination)
    return;
  self->back_to = gtk_window_get_focus (GTK_WINDOW (self));
  begin_reading (self);
}

void
bw_gather_window_stop (BwGatherWindow *self)
{
  if (!self->cancellable)
    return;
  g_cancellable_cancel (self->cancellable);
  end_reading (self);
  g_ptr_array_set_size (self->files, 0);
  adw_status_page_set_description (self->choose_page,
                                   _ ("Stopped. Nothing was taken. Choose the files again to go on."));
  bw_gather_window_show_step (self, "choose");
}

static void
show_in_parent (BwGatherWindow *self, const char *action, const char *target)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", target);
}

static void
end_making (BwGatherWindow *self)
{
  self->making = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gather.finish", TRUE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwGatherWindow) self = data;
  g_autoptr (GError) error = NULL;
  GFile *file = bw_gather_write_finish (result, &error);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;

  if (!self->library)
    return;
  end_making (self);
  if (!file)
    {
      bw_gather_window_say (self, error->message);
      return;
    }
  show_in_parent (self, "win.open-team", uri);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_document (BwGatherWindow *self)
{
  bw_gather_write_async (self->document, self->target, written_cb, g_object_ref (self));
}

static void
tell_added (BwGatherWindow *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u response added", "%u responses added", n), n);

  show_in_parent (self, "win.show-view", "team");
  show_in_parent (self, "win.toast-undo", text);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwGatherWindow) self = data;
  g_autoptr (BwDocument) document = bw_gather_create_finish (result);
  guint n = document ? bw_document_get_n_responses (document) : 0;

  if (!self->library || n == 0)
    return;
  if (!self->session)
    {
      self->document = g_steal_pointer (&document);
      write_document (self);
      return;
    }
  bw_document_adopt_responses (bw_session_get_document (self->session), document);
  tell_added (self, n);
  gtk_window_close (GTK_WINDOW (self));
}

/* What was decided cannot be changed from here on: what was read is used up. */
static void
create (BwGatherWindow *self)
{
  BwCombinationOptions options = { 0 };
  g_autofree char *today = bw_session_dup_today ();

  self->making = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gather.finish", FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choices), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->versions), FALSE);
  gtk_widget_set_sensitive (self->sealed_group, FALSE);
  bw_gather_choices_get (self->choices, &options);
  options.today = today;
  /* The open document has said its own; only what the files ask for may raise it. */
  if (self->session)
    options.minimum_group = BW_MINIMUM_GROUP_FLOOR;
  bw_gather_create_async (g_steal_pointer (&self->combination), &options, created_cb, g_object_ref (self));
}

/* TRUE when that is the document that the parent shows: it must not change below it. */
static gboolean
is_shown (BwGatherWindow *self, GFile *file)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  BwSession *session = BW_IS_WINDOW (parent) ? bw_window_get_session (BW_WINDOW (parent)) : NULL;

  return session && g_file_equal (bw_autosave_get_file (bw_session_get_autosave (session)), file);
}

void
bw_gather_window_save (BwGatherWindow *self, GFile *file)
{
  g_return_if_fail (BW_IS_GATHER_WINDOW (self) && !self->session);

  if (self->making || (!self->combination && !self->document))
    return;
  if (is_shown (self, file))
    {
      bw_gather_window_say (self, _ ("That document is open just now. Choose another name."));
      return;
    }
  bw_gather_window_say (self, NULL);
  g_set_object (&self->target, file);
  if (self->combination)
    {
      create (self);
      return;
    }
  /* It was made before, and could not be written there. */
  self->making = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gather.finish", FALSE);
  write_document (self);
}

void
bw_gather_window_add (BwGatherWindow *self)
{
  if (self->combination && !self->making)
    create (self);
}
