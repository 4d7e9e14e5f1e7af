/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-number-entry.h"

struct _BwNumberEntry
{
  AdwBin parent_instance;

  GtkWidget *entry;
  GtkWidget *message;
  BwNumberRange range;
  char *hint;
  char *problem; /* NULL: none */
  double number;
  gboolean is_setting;
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (BwNumberEntry, bw_number_entry, ADW_TYPE_BIN)

enum
{
  EDITED,
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
check (BwNumberEntry *self)
{
  const char *shown;

  g_clear_pointer (&self->problem, g_free);
  self->problem =
    bw_number_text_check (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &self->range, &self->number);
  shown = self->problem ? self->problem : self->hint;
  gtk_label_set_label (GTK_LABEL (self->message), shown);
  gtk_widget_set_visible (self->message, *shown != '\0' && (self->problem != NULL || !self->is_quiet));
  if (self->problem)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_remove_css_class (self->message, "dim-label");
      gtk_widget_add_css_class (self->message, "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_widget_remove_css_class (self->message, "error");
      gtk_widget_add_css_class (self->message, "dim-label");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               self->problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
changed_cb (BwNumberEntry *self)
{
  check (self);
  if (!self->is_setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
activate_cb (BwNumberEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
bw_number_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BW_NUMBER_ENTRY (widget)->entry);
}

static void
bw_number_entry_finalize (GObject *object)
{
  BwNumberEntry *self = BW_NUMBER_ENTRY (object);

  g_free (self->hint);
  g_free (self->problem);
  G_OBJECT_CLASS (bw_number_entry_parent_class)->finalize (object);
}

static void
bw_number_entry_class_init (BwNumberEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_number_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_number_entry_grab_focus;

  signals[EDITED] =
    g_signal_new ("edited", BW_TYPE_NUMBER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
    g_signal_new ("activate", BW_TYPE_NUMBER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_number_entry_init (BwNumberEntry *self)
{
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 10);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 14);
  /* The document takes back what was typed; two memories would contradict each other. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_add_css_class (self->message, "caption");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->message,
                                  NULL, -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
}

GtkWidget *
bw_number_entry_new (const BwNumberRange *range, const char *unit)
{
  BwNumberEntry *self = g_object_new (BW_TYPE_NUMBER_ENTRY, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->range = *range;
  self->hint = bw_number_text_describe (range);
  gtk_box_append (GTK_BOX (line), self->entry);
  if (unit)
    {
      GtkWidget *label = gtk_label_new (unit);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (line), label);
    }
  gtk_box_append (GTK_BOX (column), line);
  gtk_box_append (GTK_BOX (column), self->message);
  adw_bin_set_child (ADW_BIN (self), column);
  check (self);
  return GTK_WIDGET (self);
}

void
bw_number_entry_set_label (BwNumberEntry *self, GtkWidget *label)
{
  g_return_if_fail (BW_IS_NUMBER_ENTRY (self));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

void
bw_number_entry_set_quiet (BwNumberEntry *self)
{
  g_return_if_fail (BW_IS_NUMBER_ENTRY (self));

  self->is_quiet = TRUE;
  if (*self->hint != '\0')
    gtk_widget_set_tooltip_text (self->entry, self->hint);
  check (self);
}

const char *
bw_number_entry_get_text (BwNumberEntry *self)
{
  g_return_val_if_fail (BW_IS_NUMBER_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
bw_number_entry_set_text (BwNumberEntry *self, const char *text)
{
  g_return_if_fail (BW_IS_NUMBER_ENTRY (self));

  if (g_str_equal (text, bw_number_entry_get_text (self)))
    return;
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_setting = FALSE;
}

gboolean
bw_number_entry_get_number (BwNumberEntry *self, double *number)
{
  g_return_val_if_fail (BW_IS_NUMBER_ENTRY (self), FALSE);

  *number = self->number;
  return self->problem == NULL;
}

const char *
bw_number_entry_get_problem (BwNumberEntry *self)
{
  g_return_val_if_fail (BW_IS_NUMBER_ENTRY (self), NULL);

  return self->problem;
}
