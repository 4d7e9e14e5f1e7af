/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-text-editor.h"

#include "bw-text-box.h"

#include <glib/gi18n.h>

struct _BwTextEditor
{
  BwItemEditor parent_instance;

  BwTextBox *box;
};

G_DEFINE_FINAL_TYPE (BwTextEditor, bw_text_editor, BW_TYPE_ITEM_EDITOR)

static void
edited_cb (BwTextEditor *self)
{
  g_auto (BwAnswer) answer = { .state = BW_ANSWER_GIVEN };

  answer.text = bw_text_box_dup_text (self->box);
  if (*answer.text == '\0')
    answer.state = BW_ANSWER_SKIPPED;
  bw_item_editor_set_answer (BW_ITEM_EDITOR (self), &answer);
}

static void
bw_text_editor_update (BwItemEditor *editor)
{
  const char *text = bw_response_get_text (bw_item_editor_get_response (editor), bw_item_editor_get_item (editor));

  bw_text_box_set_text (BW_TEXT_EDITOR (editor)->box, text ? text : "");
}

static void
bw_text_editor_set_labels (BwItemEditor *editor, GtkWidget *label, GtkWidget *description, GtkWidget *context)
{
  bw_item_editor_label_control (bw_text_box_get_control (BW_TEXT_EDITOR (editor)->box), label, description, context);
}

static gboolean
bw_text_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_TEXT_EDITOR (widget)->box));
}

static void
bw_text_editor_constructed (GObject *object)
{
  BwTextEditor *self = BW_TEXT_EDITOR (object);

  G_OBJECT_CLASS (bw_text_editor_parent_class)->constructed (object);
  self->box = BW_TEXT_BOX (bw_text_box_new (_ ("In your own words"), 4));
  g_signal_connect_swapped (self->box, "edited", G_CALLBACK (edited_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
bw_text_editor_class_init (BwTextEditorClass *klass)
{
  BwItemEditorClass *editor_class = BW_ITEM_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_text_editor_constructed;
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_text_editor_grab_focus;
  editor_class->update = bw_text_editor_update;
  editor_class->set_labels = bw_text_editor_set_labels;
  editor_class->takes_enter = TRUE;
}

static void
bw_text_editor_init (BwTextEditor *self)
{
}
