/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-gather-versions.h"

#include <glib/gi18n.h>

struct _BwGatherVersions
{
  AdwBin parent_instance;

  GtkWidget *group;
  GtkWidget *toggle;
  GPtrArray *reports; /* of the rows below it, which belong to the group */
};

G_DEFINE_FINAL_TYPE (BwGatherVersions, bw_gather_versions, ADW_TYPE_BIN)

static guint switched_signal;

static void
switched_cb (BwGatherVersions *self)
{
  g_signal_emit (self, switched_signal, 0);
}

/* The caller owns it. */
static char *
dup_counts (const BwMigration *migration)
{
  const guint *counts = migration->counts;

  /* Translators: how many questions of the two versions are the same, asked in other words, gone, and new. */
  return g_strdup_printf (_ ("Questions: %u the same, %u in other words, %u gone, %u new"), counts[BW_MIGRATED_KEPT],
                          counts[BW_MIGRATED_REWORDED], counts[BW_MIGRATED_DROPPED], counts[BW_MIGRATED_NEW]);
}

/* A row that opens into what differs, question by question. */
static GtkWidget *
create_report (const BwMigration *migration)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  g_autofree char *text = bw_migration_to_text (migration);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", g_strchomp (text), "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "selectable", TRUE, NULL);
  g_autofree char *title =
    g_strdup_printf (_ ("From version %s to %s"), migration->from->version, migration->to->version);
  g_autofree char *counts = dup_counts (migration);

  gtk_widget_add_css_class (label, "reading");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), counts);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), label);
  return row;
}

void
bw_gather_versions_show (BwGatherVersions *self, const BwCombinationSummary *summary)
{
  g_return_if_fail (BW_IS_GATHER_VERSIONS (self));

  for (guint i = 0; i < self->reports->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->reports->pdata[i]);
  g_ptr_array_set_size (self->reports, 0);
  for (guint i = 0; i < summary->migrations->len; i++)
    {
      GtkWidget *report = create_report (summary->migrations->pdata[i]);

      g_ptr_array_add (self->reports, report);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), report);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), summary->n_other > 0 || bw_gather_versions_get_take_over (self));
}

gboolean
bw_gather_versions_get_take_over (BwGatherVersions *self)
{
  g_return_val_if_fail (BW_IS_GATHER_VERSIONS (self), FALSE);

  return gtk_switch_get_active (GTK_SWITCH (self->toggle));
}

static void
bw_gather_versions_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (bw_gather_versions_parent_class)->dispose (object);
}

static void
bw_gather_versions_finalize (GObject *object)
{
  g_ptr_array_unref (BW_GATHER_VERSIONS (object)->reports);
  G_OBJECT_CLASS (bw_gather_versions_parent_class)->finalize (object);
}

static void
bw_gather_versions_class_init (BwGatherVersionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_gather_versions_dispose;
  object_class->finalize = bw_gather_versions_finalize;
  switched_signal =
    g_signal_new ("switched", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_gather_versions_init (BwGatherVersions *self)
{
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "focusable", FALSE, "title", _ ("Take over answers from other versions"),
                  "subtitle", _ ("Where a question still means the same. You see below what does not."), NULL);

  self->reports = g_ptr_array_new ();
  self->toggle = gtk_switch_new ();
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->toggle);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  self->group = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  adw_bin_set_child (ADW_BIN (self), self->group);
}
