/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-number-editor.h"

#include "bw-choice-editor.h"
#include "bw-number-entry.h"
#include "bw-point-group.h"

#include <math.h>

struct _BwNumberEditor
{
  BwItemEditor parent_instance;

  BwNumberEntry *entry;
  BwPointGroup *not_applicable;
};

G_DEFINE_FINAL_TYPE (BwNumberEditor, bw_number_editor, BW_TYPE_ITEM_EDITOR)

static void
edited_cb (BwNumberEditor *self)
{
  BwItemEditor *editor = BW_ITEM_EDITOR (self);
  BwAnswer answer = { .state = BW_ANSWER_SKIPPED };
  gboolean fits = bw_number_entry_get_number (self->entry, &answer.number);

  bw_item_editor_set_draft (editor, fits ? NULL : bw_number_entry_get_text (self->entry));
  if (fits && !isnan (answer.number))
    answer.state = BW_ANSWER_GIVEN;
  bw_item_editor_set_answer (editor, &answer);
}

static void
not_applicable_cb (BwNumberEditor *self)
{
  BwItemEditor *editor = BW_ITEM_EDITOR (self);
  guint item = bw_item_editor_get_item (editor);
  gboolean was_so = bw_response_get_state (bw_item_editor_get_response (editor), item) == BW_ANSWER_NOT_APPLICABLE;
  BwAnswer answer = { .state = was_so ? BW_ANSWER_SKIPPED : BW_ANSWER_NOT_APPLICABLE };

  bw_item_editor_set_answer (editor, &answer);
}

static void
bw_number_editor_update (BwItemEditor *editor)
{
  BwNumberEditor *self = BW_NUMBER_EDITOR (editor);
  guint item = bw_item_editor_get_item (editor);
  BwAnswerState state = bw_response_get_state (bw_item_editor_get_response (editor), item);
  double stored = bw_response_get_number (bw_item_editor_get_response (editor), item);
  double shown;
  gboolean fits = bw_number_entry_get_number (self->entry, &shown);

  bw_point_group_set_checked (self->not_applicable, 0, state == BW_ANSWER_NOT_APPLICABLE);
  if (state == BW_ANSWER_GIVEN && !(fits && shown == stored))
    {
      g_autofree char *text = bw_number_text_print (stored);

      bw_item_editor_set_draft (editor, NULL);
      bw_number_entry_set_text (self->entry, text);
    }
  else if (state == BW_ANSWER_NOT_APPLICABLE || (state == BW_ANSWER_SKIPPED && fits))
    {
      bw_item_editor_set_draft (editor, NULL);
      bw_number_entry_set_text (self->entry, "");
    }
}

static void
bw_number_editor_set_labels (BwItemEditor *editor, GtkWidget *label, GtkWidget *description, GtkWidget *context)
{
  BwNumberEditor *self = BW_NUMBER_EDITOR (editor);

  BW_ITEM_EDITOR_CLASS (bw_number_editor_parent_class)->set_labels (editor, label, description, context);
  bw_number_entry_set_label (self->entry, label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->not_applicable), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
}

static gboolean
bw_number_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_NUMBER_EDITOR (widget)->entry));
}

static void
bw_number_editor_constructed (GObject *object)
{
  BwNumberEditor *self = BW_NUMBER_EDITOR (object);
  BwItemEditor *editor = BW_ITEM_EDITOR (object);
  const BwItem *asked = bw_item_editor_get_asked (editor);
  BwNumberRange range = { asked->minimum, asked->maximum, asked->whole };
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  const char *draft = bw_item_editor_get_draft (editor);

  G_OBJECT_CLASS (bw_number_editor_parent_class)->constructed (object);
  self->entry = BW_NUMBER_ENTRY (bw_number_entry_new (&range, asked->unit));
  self->not_applicable = BW_POINT_GROUP (bw_point_group_new (BW_POINT_CHECK, 1));
  bw_point_group_add_apart (self->not_applicable, bw_choice_editor_get_not_applicable ());
  if (draft)
    bw_number_entry_set_text (self->entry, draft);
  g_signal_connect_swapped (self->entry, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (bw_item_editor_settle), self);
  g_signal_connect_swapped (self->not_applicable, "chosen", G_CALLBACK (not_applicable_cb), self);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->not_applicable));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
bw_number_editor_class_init (BwNumberEditorClass *klass)
{
  BwItemEditorClass *editor_class = BW_ITEM_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_number_editor_constructed;
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_number_editor_grab_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  editor_class->update = bw_number_editor_update;
  editor_class->set_labels = bw_number_editor_set_labels;
}

static void
bw_number_editor_init (BwNumberEditor *self)
{
}
