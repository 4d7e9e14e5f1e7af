/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-import-window-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (BwImportWindow, bw_import_window, ADW_TYPE_WINDOW)

void
bw_import_window_say (BwImportWindow *self, const char *text)
{
  gtk_label_set_label (self->outcome, text);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), text != NULL && *text != '\0');
}

static guint
count_taken (BwImportWindow *self)
{
  guint n = bw_response_table_get_n_rows (self->table);
  guint bad = bw_response_table_get_n_bad_rows (self->table);

  return n - bad - bw_response_table_get_n_empty_rows (self->table);
}

/* One sentence on what would become of the table now. The caller owns it. */
static char *
dup_outcome (BwImportWindow *self, gboolean possible)
{
  guint n = count_taken (self);
  guint missing = bw_response_table_get_n_missing_items (self->table);
  g_autofree char *taken = NULL;
  g_autofree char *open = NULL;

  if (bw_response_table_get_n_mismatches (self->table) == 0 && n == 0)
    return g_strdup (_ ("Nobody has answered a question in this table."));
  if (!possible)
    return g_strdup (_ ("Not everything matches yet. Say below what a column holds, or leave out what does not match. "
                        "Nothing is taken before."));
  taken = g_strdup_printf (ngettext ("%u response can be taken over.", "%u responses can be taken over.", n), n);
  if (missing == 0)
    return g_steal_pointer (&taken);
  open = g_strdup_printf (
    ngettext ("%u question has no column and stays open.", "%u questions have no column and stay open.", missing),
    missing);
  return g_strdup_printf ("%s %s", taken, open);
}

void
bw_import_window_update (BwImportWindow *self)
{
  gboolean possible = FALSE;
  g_autofree char *outcome = NULL;

  if (self->table && !self->cancellable)
    {
      possible =
        count_taken (self) > 0 &&
        (bw_response_table_get_n_bad_rows (self->table) == 0 || bw_mismatch_group_skips_rows (self->mismatches)) &&
        (bw_response_table_get_n_bad_columns (self->table) == 0 || bw_mismatch_group_skips_columns (self->mismatches));
      outcome = dup_outcome (self, possible);
      bw_import_window_say (self, outcome);
      bw_mismatch_group_show (self->mismatches, self->table);
    }
  gtk_widget_set_visible (self->column_group, self->table != NULL || self->cancellable != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.create", possible);
}

void
bw_import_window_fail (BwImportWindow *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    bw_import_window_say (self, error->message);
  else
    bw_import_window_say (self, _ ("Stopped. Choose the table again to go on."));
  gtk_widget_set_visible (GTK_WIDGET (self->mismatches), FALSE);
  gtk_widget_set_visible (self->column_group, self->table != NULL);
}

BwAssessment *
bw_import_window_get_assessment (BwImportWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->assessment_row);

  return selected < self->assessments->len ? self->assessments->pdata[selected] : NULL;
}

void
bw_import_window_show_forms (BwImportWindow *self)
{
  BwAssessment *assessment = bw_import_window_get_assessment (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->setting = TRUE;
  g_array_set_size (self->forms, 0);
  for (BwForm form = 0; assessment && form < BW_N_FORMS; form++)
    if (assessment->forms[form].declared)
      {
        gtk_string_list_append (names, assessment->forms[form].name);
        g_array_append_val (self->forms, form);
      }
  adw_combo_row_set_model (self->form_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->form_row), self->forms->len > 1);
  self->setting = FALSE;
}

static void
assessment_chosen_cb (BwImportWindow *self)
{
  if (self->setting)
    return;
  bw_import_window_show_forms (self);
  bw_import_window_match (self);
}

static void
form_chosen_cb (BwImportWindow *self)
{
  if (!self->setting)
    bw_import_window_match (self);
}

static void
column_mapped_cb (BwImportWindow *self)
{
  if (self->table)
    bw_import_window_check (self);
  else
    self->mapped = TRUE;
}

static void
create_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_import_window_create (BW_IMPORT_WINDOW (widget));
}

static void
stop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (BW_IMPORT_WINDOW (widget)->cancellable);
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, BwImportWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      bw_import_window_read (self, file);
    }
  g_object_unref (chooser);
}

static void
choose_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Choose a Table"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Tables (CSV)"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), tables);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
bw_import_window_dispose (GObject *object)
{
  BwImportWindow *self = BW_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_import_window_parent_class)->dispose (object);
}

static void
bw_import_window_finalize (GObject *object)
{
  BwImportWindow *self = BW_IMPORT_WINDOW (object);

  g_clear_pointer (&self->table, bw_response_table_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_ptr_array_unref (self->assessments);
  g_array_unref (self->forms);
  G_OBJECT_CLASS (bw_import_window_parent_class)->finalize (object);
}

static void
bw_import_window_class_init (BwImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_import_window_finalize;
  g_type_ensure (BW_TYPE_COLUMN_LIST);
  g_type_ensure (BW_TYPE_MISMATCH_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/import/bw-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, file_row);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, assessment_row);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, form_row);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, title_row);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, busy_box);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, outcome);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, mismatches);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, column_group);
  gtk_widget_class_bind_template_child (widget_class, BwImportWindow, columns);
  gtk_widget_class_bind_template_callback (widget_class, assessment_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, bw_import_window_update);
  gtk_widget_class_install_action (widget_class, "import.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
bw_import_window_init (BwImportWindow *self)
{
  self->setting = TRUE;
  self->assessments = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_assessment_unref);
  self->forms = g_array_new (FALSE, FALSE, sizeof (BwForm));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.create", FALSE);
  gtk_window_set_focus (GTK_WINDOW (self), self->choose_button);
}

/* The assessments there are; a catalogue may still be read when the window is there already. */
static void
show_assessments (BwImportWindow *self)
{
  GListModel *catalogue = G_LIST_MODEL (bw_library_get_catalogue (self->library));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->setting = TRUE;
  g_ptr_array_set_size (self->assessments, 0);
  for (guint i = 0; i < g_list_model_get_n_items (catalogue); i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (catalogue, i);
      BwAssessment *assessment = bw_catalogue_entry_get_assessment (entry);

      if (!assessment)
        continue;
      g_ptr_array_add (self->assessments, bw_assessment_ref (assessment));
      gtk_string_list_append (names, assessment->title);
    }
  adw_combo_row_set_model (self->assessment_row, G_LIST_MODEL (names));
  self->setting = FALSE;
  bw_import_window_show_forms (self);
  if (self->bytes)
    bw_import_window_guess (self);
}

GtkWindow *
bw_import_window_new (BwLibrary *library, GtkWindow *parent)
{
  BwImportWindow *self = g_object_new (BW_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (bw_library_get_catalogue (library), "items-changed", G_CALLBACK (show_assessments), self,
                           G_CONNECT_SWAPPED);
  show_assessments (self);
  return GTK_WINDOW (self);
}

gboolean
bw_import_window_is_busy (BwImportWindow *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_WINDOW (self), FALSE);

  return self->cancellable != NULL;
}
