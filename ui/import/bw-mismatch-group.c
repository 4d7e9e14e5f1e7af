/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-mismatch-group.h"

#include <glib/gi18n.h>

/* As many as can be read without scrolling for long. */
#define MAX_MISMATCHES 20

struct _BwMismatchGroup
{
  AdwBin parent_instance;

  GtkWidget *rows_row;
  GtkWidget *columns_row;
  GtkSwitch *skip_rows;
  GtkSwitch *skip_columns;
  GtkWidget *mismatches;
};

G_DEFINE_FINAL_TYPE (BwMismatchGroup, bw_mismatch_group, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
switched_cb (BwMismatchGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_row (BwMismatchGroup *self, GtkSwitch **toggle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  *toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (*toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (*toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (*toggle));
  g_signal_connect_swapped (*toggle, "notify::active", G_CALLBACK (switched_cb), self);
  return row;
}

static void
show_row (GtkWidget *row, GtkSwitch *toggle, guint n, const char *label)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (row, n > 0);
}

void
bw_mismatch_group_show (BwMismatchGroup *self, const BwResponseTable *table)
{
  GPtrArray *found = bw_response_table_get_mismatches (table);
  guint n = bw_response_table_get_n_mismatches (table);
  guint n_rows = bw_response_table_get_n_bad_rows (table);
  guint n_columns = bw_response_table_get_n_bad_columns (table);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *rows = g_strdup_printf (ngettext ("Leave out %u row", "Leave out %u rows", n_rows), n_rows);
  g_autofree char *columns =
    g_strdup_printf (ngettext ("Leave out %u column", "Leave out %u columns", n_columns), n_columns);

  for (guint i = 0; i < MIN (found->len, MAX_MISMATCHES); i++)
    {
      g_autofree char *line = bw_response_table_format_mismatch (table, found->pdata[i]);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  if (n > MAX_MISMATCHES)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("… and %u more", "… and %u more", n - MAX_MISMATCHES),
                              n - MAX_MISMATCHES);
    }
  gtk_label_set_label (GTK_LABEL (self->mismatches), text->str);
  show_row (self->rows_row, self->skip_rows, n_rows, rows);
  show_row (self->columns_row, self->skip_columns, n_columns, columns);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

gboolean
bw_mismatch_group_skips_rows (BwMismatchGroup *self)
{
  return gtk_switch_get_active (self->skip_rows);
}

gboolean
bw_mismatch_group_skips_columns (BwMismatchGroup *self)
{
  return gtk_switch_get_active (self->skip_columns);
}

static void
bw_mismatch_group_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (bw_mismatch_group_parent_class)->dispose (object);
}

static void
bw_mismatch_group_class_init (BwMismatchGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_mismatch_group_dispose;
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_mismatch_group_init (BwMismatchGroup *self)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("What does not match"), NULL);

  self->rows_row = create_row (self, &self->skip_rows);
  self->columns_row = create_row (self, &self->skip_columns);
  self->mismatches = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                                   "selectable", TRUE, "margin-top", 12, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->columns_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->mismatches);
  adw_bin_set_child (ADW_BIN (self), group);
}
