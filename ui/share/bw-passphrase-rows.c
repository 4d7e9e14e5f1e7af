/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-passphrase-rows.h"

#include <glib/gi18n.h>

struct _BwPassphraseRows
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *wanted_row;
  GtkWidget *wanted;
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (BwPassphraseRows, bw_passphrase_rows, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

gboolean
bw_passphrase_rows_get_wanted (BwPassphraseRows *self)
{
  g_return_val_if_fail (BW_IS_PASSPHRASE_ROWS (self), FALSE);

  return gtk_switch_get_active (GTK_SWITCH (self->wanted));
}

gboolean
bw_passphrase_rows_get_ready (BwPassphraseRows *self)
{
  const char *typed = get_text (self->first);

  return !bw_passphrase_rows_get_wanted (self) || (*typed != '\0' && g_str_equal (typed, get_text (self->second)));
}

BwPassphrase *
bw_passphrase_rows_dup (BwPassphraseRows *self)
{
  if (!bw_passphrase_rows_get_wanted (self) || !bw_passphrase_rows_get_ready (self))
    return NULL;
  return bw_passphrase_new (get_text (self->first));
}

/* What there is to say about what is typed. */
static const char *
get_hint (BwPassphraseRows *self)
{
  const char *typed = get_text (self->first);
  const char *again = get_text (self->second);

  if (*again != '\0' && !g_str_equal (typed, again))
    return _ ("The two are not the same yet.");
  return bw_strength_get_words (bw_passphrase_judge (typed));
}

static void
update_cb (BwPassphraseRows *self)
{
  gboolean wanted = bw_passphrase_rows_get_wanted (self);

  adw_preferences_group_set_description (
    self->group,
    wanted
      ? _ ("Only those who have the passphrase. Tell it to them by another way than the file. Without it, nobody can "
           "open the file, and nobody can recover it.")
      : _ ("Whoever gets the file can read all that is in it."));
  gtk_widget_set_visible (self->first, wanted);
  gtk_widget_set_visible (self->second, wanted);
  gtk_widget_set_visible (self->hint, wanted);
  gtk_label_set_label (GTK_LABEL (self->hint), get_hint (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_entry (BwPassphraseRows *self, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "changed", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  return row;
}

static void
add_switch (BwPassphraseRows *self)
{
  self->wanted_row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->wanted_row), _ ("Seal it with a passphrase"));
  self->wanted = gtk_switch_new ();
  gtk_widget_set_valign (self->wanted, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->wanted, "notify::active", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->wanted_row), self->wanted);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->wanted_row), self->wanted);
  gtk_widget_set_focusable (self->wanted_row, FALSE);
  adw_preferences_group_add (self->group, self->wanted_row);
}

static void
bw_passphrase_rows_class_init (BwPassphraseRowsClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_passphrase_rows_init (BwPassphraseRows *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Who can read it"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  add_switch (self);
  self->first = add_entry (self, _ ("Passphrase"));
  self->second = add_entry (self, _ ("Passphrase once more"));
  self->hint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_set_margin_top (self->hint, 6);
  gtk_widget_add_css_class (self->hint, "dim-label");
  /* Not a row: the group puts it below them. */
  adw_preferences_group_add (self->group, self->hint);
  update_cb (self);
}
