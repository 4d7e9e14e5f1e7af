/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-import-task.h"
#include "bw-import-window-private.h"

/* What is done with a table, one after the other: loaded, guessed what it is about, read, checked as often as the
 * person maps a column, and made into a document. */

/* Begins something for a worker, and breaks off what one may still do. */
static GCancellable *
begin (BwImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (self->busy_box, TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.create", FALSE);
  return self->cancellable;
}

/* FALSE when what came back is not wanted any more: the window closed, or something else was begun. */
static gboolean
end (BwImportWindow *self, GAsyncResult *result)
{
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return FALSE;
  g_clear_object (&self->cancellable);
  gtk_widget_set_visible (self->busy_box, FALSE);
  return self->library != NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwResponseTable) table = bw_import_read_finish (result, &error);

  if (!end (self, result))
    return;
  g_clear_pointer (&self->table, bw_response_table_free);
  self->table = g_steal_pointer (&table);
  bw_column_list_show (self->columns, self->table);
  if (self->table)
    bw_import_window_update (self);
  else
    bw_import_window_fail (self, error);
}

void
bw_import_window_match (BwImportWindow *self)
{
  BwAssessment *assessment = bw_import_window_get_assessment (self);
  guint form = adw_combo_row_get_selected (self->form_row);

  if (!assessment || !self->bytes || form >= self->forms->len)
    return;
  bw_import_read_async (assessment, g_array_index (self->forms, BwForm, form), self->bytes, begin (self), read_cb,
                        g_object_ref (self));
}

static void
guessed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  int best = bw_import_guess_finish (result, &error);

  if (!end (self, result))
    return;
  if (best < 0)
    {
      bw_import_window_fail (self, error);
      return;
    }
  self->setting = TRUE;
  adw_combo_row_set_selected (self->assessment_row, (guint)best);
  self->setting = FALSE;
  bw_import_window_show_forms (self);
  bw_import_window_match (self);
}

void
bw_import_window_guess (BwImportWindow *self)
{
  if (self->assessments->len > 0)
    bw_import_guess_async (self->assessments, self->bytes, begin (self), guessed_cb, g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bw_import_load_finish (result, &error);

  if (!end (self, result))
    return;
  if (!bytes)
    {
      bw_import_window_fail (self, error);
      return;
    }
  self->bytes = g_steal_pointer (&bytes);
  bw_import_window_guess (self);
}

void
bw_import_window_read (BwImportWindow *self, GFile *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (BW_IS_IMPORT_WINDOW (self));

  name = g_file_get_basename (file);
  adw_action_row_set_subtitle (self->file_row, name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->table, bw_response_table_free);
  bw_column_list_show (self->columns, NULL);
  bw_import_window_update (self);
  bw_import_window_say (self, NULL);
  bw_import_load_async (file, begin (self), loaded_cb, g_object_ref (self));
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwResponseTable) table = NULL;

  bw_import_check_finish (result, &table, &error);
  if (!end (self, result))
    return;
  self->table = g_steal_pointer (&table);
  if (error)
    bw_import_window_fail (self, error);
  else if (self->mapped)
    bw_import_window_check (self);
  else
    bw_import_window_update (self);
}

void
bw_import_window_check (BwImportWindow *self)
{
  guint n = bw_response_table_get_n_columns (self->table);

  self->mapped = FALSE;
  for (guint i = 0; i < MIN (n, bw_column_list_get_n (self->columns)); i++)
    {
      BwHeading heading = bw_column_list_get_heading (self->columns, i);
      bw_response_table_set_heading (self->table, i, &heading);
    }
  bw_import_check_async (g_steal_pointer (&self->table), begin (self), checked_cb, g_object_ref (self));
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (BwImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwResponseTable) table = NULL;
  g_autoptr (GFile) file = bw_import_create_finish (result, &table, &error);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;
  GtkWindow *parent;

  if (!end (self, result))
    return;
  self->table = g_steal_pointer (&table);
  if (!file)
    {
      bw_import_window_update (self);
      bw_import_window_say (self, error->message);
      return;
    }
  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-file", "s", uri);
  gtk_window_close (GTK_WINDOW (self));
}

void
bw_import_window_create (BwImportWindow *self)
{
  if (!self->table || self->cancellable)
    return;
  bw_import_create_async (
    g_steal_pointer (&self->table), self->library, bw_mismatch_group_skips_rows (self->mismatches),
    bw_mismatch_group_skips_columns (self->mismatches), gtk_editable_get_text (GTK_EDITABLE (self->title_row)),
    begin (self), created_cb, g_object_ref (self));
}
