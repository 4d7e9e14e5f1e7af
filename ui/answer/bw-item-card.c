/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-item-card.h"

#include "bw-digit-key.h"
#include "bw-item-editor.h"
#include "bw-note.h"
#include "bw-scroll.h"

#include <glib/gi18n.h>

struct _BwItemCard
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *stem;
  GtkWidget *help;
  AdwBin *slot;
  GtkBox *column;
  GtkWidget *carried;
  GtkWidget *flag_button;
  GtkLabel *flag_label;
  GtkWidget *note_button;
  GtkWidget *clear_button;

  BwSession *session;
  guint item;
  BwItemEditor *editor;
  BwNote *note;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (BwItemCard, bw_item_card, ADW_TYPE_BIN)

enum
{
  LEAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const BwItem *
get_asked (BwItemCard *self)
{
  return &bw_session_get_assessment (self->session)->items[self->item];
}

static void
leave (BwItemCard *self, int delta)
{
  g_signal_emit (self, signals[LEAVE], 0, delta);
}

static void
settled_cb (BwItemCard *self)
{
  leave (self, 1);
}

static gboolean
contains (GtkWidget *ancestor, GtkWidget *widget)
{
  return widget && (widget == ancestor || gtk_widget_is_ancestor (widget, ancestor));
}

static GtkWidget *
get_focus (BwItemCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root ? gtk_root_get_focus (root) : NULL;
}

static void
flag_toggled_cb (BwItemCard *self)
{
  if (!self->is_updating)
    bw_session_set_flagged (self->session, self->item,
                            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->flag_button)));
}

static void
note_finished_cb (BwItemCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
open_note (BwItemCard *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  bw_note_open (self->note);
  if (scroller)
    bw_scroll_to (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->note));
}

static void
set_state (BwItemCard *self, BwAnswerState state)
{
  BwAnswer answer = { .state = state };

  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  bw_session_set_answer (self->session, self->item, &answer);
}

static void
clear_answer (BwItemCard *self)
{
  bw_item_editor_set_draft (self->editor, NULL);
  set_state (self, BW_ANSWER_SKIPPED);
}

/* What was carried over still holds. */
static void
confirm (BwItemCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  bw_session_confirm (self->session, self->item, 1);
  leave (self, 1);
}

static void
focus_left_cb (BwItemCard *self)
{
  bw_session_end_step (self->session);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "highlight");
}

static gboolean
key_pressed_cb (BwItemCard *self, guint keyval, guint keycode, GdkModifierType state, GtkEventControllerKey *keys)
{
  return bw_item_card_press_key (self, bw_digit_key_find (keys, keyval, keycode, state), state);
}

static void
toggle_flag (BwItemCard *self)
{
  gboolean flagged = bw_response_get_flagged (bw_session_get_response (self->session), self->item);

  bw_session_set_flagged (self->session, self->item, !flagged);
}

static gboolean
press_with_control (BwItemCard *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_d:
      toggle_flag (self);
      return TRUE;
    case GDK_KEY_m:
      open_note (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      leave (self, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_letter (BwItemCard *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_n:
      if (!bw_item_counts (get_asked (self)))
        return FALSE;
      set_state (self, BW_ANSWER_NOT_APPLICABLE);
      leave (self, 1);
      return TRUE;
    case GDK_KEY_f:
      toggle_flag (self);
      return TRUE;
    case GDK_KEY_m:
      open_note (self);
      return TRUE;
    case GDK_KEY_s:
      if (!bw_response_get_carried (bw_session_get_response (self->session), self->item))
        return FALSE;
      confirm (self);
      return TRUE;
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      if (!bw_item_counts (get_asked (self)))
        return FALSE;
      clear_answer (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Keys that lead from item to item, while the focus is where the answer is given. */
static gboolean
press_way (BwItemCard *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      leave (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      leave (self, -1);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
bw_item_card_press_key (BwItemCard *self, guint keyval, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;
  GtkWidget *focus;
  gboolean in_editor;

  g_return_val_if_fail (BW_IS_ITEM_CARD (self), FALSE);

  focus = get_focus (self);
  in_editor = contains (GTK_WIDGET (self->editor), focus);
  if (modifiers == GDK_CONTROL_MASK)
    return press_with_control (self, keyval);
  if (modifiers != 0 || GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  if (press_letter (self, keyval) || bw_item_editor_press_key (self->editor, keyval))
    return TRUE;
  return in_editor && !bw_item_editor_takes_enter (self->editor) && press_way (self, keyval);
}

static gboolean
bw_item_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_ITEM_CARD (widget)->editor));
}

static void
bw_item_card_dispose (GObject *object)
{
  BwItemCard *self = BW_ITEM_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_item_card_parent_class)->dispose (object);
}

static void
bw_item_card_class_init (BwItemCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_item_card_dispose;
  widget_class->grab_focus = bw_item_card_grab_focus;

  signals[LEAVE] =
    g_signal_new ("leave", BW_TYPE_ITEM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/bellwether_app/Bellwether/answer/bw-item-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, title);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, stem);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, help);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, slot);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, column);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, carried);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, flag_button);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, flag_label);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, note_button);
  gtk_widget_class_bind_template_child (widget_class, BwItemCard, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, flag_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_note);
  gtk_widget_class_bind_template_callback (widget_class, clear_answer);
  gtk_widget_class_bind_template_callback (widget_class, confirm);
}

static void
bw_item_card_init (BwItemCard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the buttons inside take Enter for a click. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
show_words (BwItemCard *self, GtkWidget *context)
{
  const BwItem *asked = get_asked (self);
  const char *stem = asked->stems[bw_response_get_form (bw_session_get_response (self->session))];
  g_autoptr (GString) help = g_string_new (asked->help);

  if (asked->type == BW_ITEM_MULTIPLE_CHOICE)
    g_string_append_printf (help, "%s%s", help->len > 0 ? " " : "", _ ("Choose all that apply."));
  gtk_label_set_label (GTK_LABEL (self->title), asked->title);
  gtk_widget_set_visible (self->title, asked->title != NULL);
  gtk_label_set_label (GTK_LABEL (self->stem), stem);
  gtk_label_set_label (GTK_LABEL (self->help), help->str);
  gtk_widget_set_visible (self->help, help->len > 0);
  bw_item_editor_set_labels (self->editor, self->stem, help->len > 0 ? self->help : NULL, context);
}

GtkWidget *
bw_item_card_new (BwSession *session, guint item, GHashTable *drafts, GtkWidget *context)
{
  BwItemCard *self = g_object_new (BW_TYPE_ITEM_CARD, NULL);

  self->session = g_object_ref (session);
  self->item = item;
  self->editor = BW_ITEM_EDITOR (bw_item_editor_new (session, item, drafts));
  g_signal_connect_swapped (self->editor, "settled", G_CALLBACK (settled_cb), self);
  adw_bin_set_child (self->slot, GTK_WIDGET (self->editor));
  self->note = BW_NOTE (bw_note_new (session, item));
  g_signal_connect_swapped (self->note, "finished", G_CALLBACK (note_finished_cb), self);
  g_object_bind_property (self->note, "visible", self->note_button, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_insert_child_after (self->column, GTK_WIDGET (self->note), GTK_WIDGET (self->slot));
  show_words (self, context);
  bw_item_card_update (self);
  return GTK_WIDGET (self);
}

guint
bw_item_card_get_item (BwItemCard *self)
{
  g_return_val_if_fail (BW_IS_ITEM_CARD (self), 0);

  return self->item;
}

static void
update_flag (BwItemCard *self, gboolean flagged)
{
  self->is_updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->flag_button), flagged);
  self->is_updating = FALSE;
  /* Translators: a question is flagged to come back to it later. */
  gtk_label_set_label (self->flag_label, flagged ? C_ ("state", "Flagged") : C_ ("command", "Flag"));
  gtk_widget_set_tooltip_text (self->flag_button,
                               flagged ? _ ("Take the flag away (F)") : _ ("Come back to this later (F)"));
}

void
bw_item_card_update (BwItemCard *self)
{
  const BwResponse *response;
  gboolean answered;

  g_return_if_fail (BW_IS_ITEM_CARD (self));

  response = bw_session_get_response (self->session);
  answered = bw_response_get_state (response, self->item) != BW_ANSWER_SKIPPED;
  bw_item_editor_update (self->editor);
  update_flag (self, bw_response_get_flagged (response, self->item));
  bw_note_update (self->note);
  gtk_widget_set_visible (self->carried, bw_response_get_carried (response, self->item));
  gtk_widget_set_visible (self->clear_button, answered && bw_item_counts (get_asked (self)));
  gtk_widget_set_visible (GTK_WIDGET (self), bw_session_is_asked (self->session, self->item));
}

void
bw_item_card_highlight (BwItemCard *self)
{
  g_return_if_fail (BW_IS_ITEM_CARD (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "highlight");
}
