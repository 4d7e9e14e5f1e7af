/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-choice-editor.h"

#include "bw-point-group.h"

#include <glib/gi18n.h>

struct _BwChoiceEditor
{
  BwItemEditor parent_instance;

  BwPointGroup *group;
  guint n_options;
};

G_DEFINE_FINAL_TYPE (BwChoiceEditor, bw_choice_editor, BW_TYPE_ITEM_EDITOR)

static gboolean
is_multiple (BwChoiceEditor *self)
{
  return bw_item_editor_get_asked (BW_ITEM_EDITOR (self))->type == BW_ITEM_MULTIPLE_CHOICE;
}

static void
chosen_cb (BwChoiceEditor *self, guint position)
{
  BwItemEditor *editor = BW_ITEM_EDITOR (self);
  const BwResponse *response = bw_item_editor_get_response (editor);
  guint item = bw_item_editor_get_item (editor);
  BwAnswer answer = { .state = BW_ANSWER_GIVEN };
  gboolean was_not_applicable = bw_response_get_state (response, item) == BW_ANSWER_NOT_APPLICABLE;

  if (position >= self->n_options)
    /* A check box can be unchecked again, a radio button cannot. */
    answer.state = is_multiple (self) && was_not_applicable ? BW_ANSWER_SKIPPED : BW_ANSWER_NOT_APPLICABLE;
  else if (is_multiple (self))
    answer.choices = bw_response_get_choices (response, item) ^ G_GUINT64_CONSTANT (1) << position;
  else
    answer.choice = position;
  bw_item_editor_set_answer (editor, &answer);
}

static void
bw_choice_editor_update (BwItemEditor *editor)
{
  BwChoiceEditor *self = BW_CHOICE_EDITOR (editor);
  const BwResponse *response = bw_item_editor_get_response (editor);
  guint item = bw_item_editor_get_item (editor);
  BwAnswerState state = bw_response_get_state (response, item);
  int choice = bw_response_get_choice (response, item);
  guint64 choices = bw_response_get_choices (response, item);

  for (guint i = 0; i < self->n_options; i++)
    {
      gboolean checked = is_multiple (self) ? (choices >> i & 1) != 0 : choice == (int)i;

      bw_point_group_set_checked (self->group, i, state == BW_ANSWER_GIVEN && checked);
    }
  bw_point_group_set_checked (self->group, self->n_options, state == BW_ANSWER_NOT_APPLICABLE);
}

static void
bw_choice_editor_set_labels (BwItemEditor *editor, GtkWidget *label, GtkWidget *description, GtkWidget *context)
{
  bw_item_editor_label_control (GTK_WIDGET (BW_CHOICE_EDITOR (editor)->group), label, description, context);
}

static gboolean
bw_choice_editor_press_key (BwItemEditor *editor, guint keyval)
{
  return bw_point_group_press_key (BW_CHOICE_EDITOR (editor)->group, keyval);
}

static gboolean
bw_choice_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_CHOICE_EDITOR (widget)->group));
}

/* A scale from 0 to 10 is numbered like that; any other counts its points from 1. */
static guint
find_first_number (const BwResponseScale *scale)
{
  if (scale->n_points != 11)
    return 1;
  for (guint i = 0; i < scale->n_points; i++)
    if (scale->points[i].value != i)
      return 1;
  return 0;
}

static void
add_scale (BwChoiceEditor *self, const BwResponseScale *scale)
{
  const char *apart = scale->not_applicable ? scale->not_applicable : bw_choice_editor_get_not_applicable ();

  self->group = BW_POINT_GROUP (bw_point_group_new (BW_POINT_OF_SCALE, find_first_number (scale)));
  for (guint i = 0; i < scale->n_points; i++)
    bw_point_group_add (self->group, scale->points[i].anchor);
  bw_point_group_add_apart (self->group, apart);
  self->n_options = scale->n_points;
}

static void
add_options (BwChoiceEditor *self, const BwItem *asked)
{
  self->group = BW_POINT_GROUP (bw_point_group_new (is_multiple (self) ? BW_POINT_CHECK : BW_POINT_OPTION, 1));
  for (guint i = 0; i < asked->n_options; i++)
    bw_point_group_add (self->group, asked->options[i].text);
  bw_point_group_add_apart (self->group, bw_choice_editor_get_not_applicable ());
  self->n_options = asked->n_options;
}

static void
bw_choice_editor_constructed (GObject *object)
{
  BwChoiceEditor *self = BW_CHOICE_EDITOR (object);
  BwItemEditor *editor = BW_ITEM_EDITOR (object);
  const BwAssessment *assessment = bw_session_get_assessment (bw_item_editor_get_session (editor));
  const BwResponseScale *scale = bw_assessment_get_item_scale (assessment, bw_item_editor_get_item (editor));

  G_OBJECT_CLASS (bw_choice_editor_parent_class)->constructed (object);
  if (scale)
    add_scale (self, scale);
  else
    add_options (self, bw_item_editor_get_asked (editor));
  g_signal_connect_swapped (self->group, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->group, "settled", G_CALLBACK (bw_item_editor_settle), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

static void
bw_choice_editor_class_init (BwChoiceEditorClass *klass)
{
  BwItemEditorClass *editor_class = BW_ITEM_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = bw_choice_editor_constructed;
  GTK_WIDGET_CLASS (klass)->grab_focus = bw_choice_editor_grab_focus;
  editor_class->update = bw_choice_editor_update;
  editor_class->set_labels = bw_choice_editor_set_labels;
  editor_class->press_key = bw_choice_editor_press_key;
}

static void
bw_choice_editor_init (BwChoiceEditor *self)
{
}

const char *
bw_choice_editor_get_not_applicable (void)
{
  return C_ ("answer", "Not applicable");
}
