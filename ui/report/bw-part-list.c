/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-part-list.h"

#include "app/report/bw-part-choice.h"
#include "app/report/bw-report-part.h"
#include "bw-part-row.h"

#include <glib/gi18n.h>

struct _BwPartList
{
  GtkWidget parent_instance;

  GtkListBox *box;
  BwAssessment *assessment; /* NULL without one */
  GPtrArray *choices;       /* likewise */
};

G_DEFINE_FINAL_TYPE (BwPartList, bw_part_list, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Rows are those of the choices that are shown. */
static guint
find_choice (BwPartList *self, GtkWidget *row)
{
  int left = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  guint position = 0;

  while (left > 0 || !bw_part_choices_get (self->choices, position)->shown)
    left -= bw_part_choices_get (self->choices, position++)->shown;
  return position;
}

static void
update_ends (BwPartList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    bw_part_row_set_ends (BW_PART_ROW (row), i == 0, gtk_list_box_get_row_at_index (self->box, i + 1) == NULL);
}

static void
chosen_cb (BwPartList *self, gboolean chosen, GtkWidget *row)
{
  bw_part_choices_set_chosen (self->choices, find_choice (self, row), chosen);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
moved_cb (BwPartList *self, int steps, GtkWidget *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  guint position = find_choice (self, row);

  if (!bw_part_choices_move (self->choices, position, steps))
    return;
  g_object_ref (row);
  gtk_list_box_remove (self->box, row);
  gtk_list_box_insert (self->box, row, index + steps);
  g_object_unref (row);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  update_ends (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_row (BwPartList *self, const BwPartChoice *choice)
{
  g_autofree char *name = bw_report_part_dup_name (choice->id, self->assessment);
  GtkWidget *row = bw_part_row_new (name, choice->chosen);

  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->box, row);
}

static void
clear (BwPartList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->box, 0)) != NULL)
    gtk_list_box_remove (self->box, GTK_WIDGET (row));
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->assessment, bw_assessment_unref);
}

void
bw_part_list_set_parts (BwPartList *self, char *const *parts, BwAssessment *assessment)
{
  g_return_if_fail (BW_IS_PART_LIST (self));

  clear (self);
  if (assessment == NULL)
    return;
  self->assessment = bw_assessment_ref (assessment);
  self->choices = bw_part_choices_new (parts, assessment);
  for (guint i = 0; i < self->choices->len; i++)
    if (bw_part_choices_get (self->choices, i)->shown)
      add_row (self, bw_part_choices_get (self->choices, i));
  update_ends (self);
}

char **
bw_part_list_dup_parts (BwPartList *self)
{
  g_return_val_if_fail (BW_IS_PART_LIST (self), NULL);

  return self->choices != NULL ? bw_part_choices_dup_parts (self->choices, self->assessment) : NULL;
}

static void
bw_part_list_dispose (GObject *object)
{
  BwPartList *self = BW_PART_LIST (object);

  if (self->box != NULL)
    {
      clear (self);
      gtk_widget_unparent (GTK_WIDGET (self->box));
      self->box = NULL;
    }
  G_OBJECT_CLASS (bw_part_list_parent_class)->dispose (object);
}

static void
bw_part_list_class_init (BwPartListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_part_list_dispose;
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bw_part_list_init (BwPartList *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "parts");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Parts of the report"),
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}
