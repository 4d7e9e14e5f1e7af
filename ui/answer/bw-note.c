/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-note.h"

#include "bw-text-box.h"

#include <glib/gi18n.h>

struct _BwNote
{
  AdwBin parent_instance;

  BwSession *session;
  guint item;
  BwTextBox *box;   /* NULL until there is a note: most items never have one */
  gboolean is_open; /* although there may be nothing in it */
};

G_DEFINE_FINAL_TYPE (BwNote, bw_note, ADW_TYPE_BIN)

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
edited_cb (BwNote *self)
{
  g_autofree char *text = bw_text_box_dup_text (self->box);

  bw_session_set_note (self->session, self->item, text);
}

static void
left_cb (BwNote *self)
{
  self->is_open = FALSE;
  bw_note_update (self);
}

static gboolean
key_pressed_cb (BwNote *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[FINISHED], 0);
  return GDK_EVENT_STOP;
}

static void
ensure_box (BwNote *self)
{
  if (self->box)
    return;
  self->box = BW_TEXT_BOX (bw_text_box_new (_ ("An example you can name, or a remark"), 2));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bw_text_box_get_control (self->box)),
                                  /* Translators: the place where a person writes a remark about a question. */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Note"), -1);
  g_signal_connect_swapped (self->box, "edited", G_CALLBACK (edited_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
bw_note_dispose (GObject *object)
{
  BwNote *self = BW_NOTE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bw_note_parent_class)->dispose (object);
}

static void
bw_note_class_init (BwNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_note_dispose;

  signals[FINISHED] = g_signal_new ("finished", BW_TYPE_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_note_init (BwNote *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
bw_note_new (BwSession *session, guint item)
{
  BwNote *self = g_object_new (BW_TYPE_NOTE, NULL);

  self->session = g_object_ref (session);
  self->item = item;
  bw_note_update (self);
  return GTK_WIDGET (self);
}

void
bw_note_update (BwNote *self)
{
  const char *text;

  g_return_if_fail (BW_IS_NOTE (self));

  if (!self->session)
    return;
  text = bw_response_get_note (bw_session_get_response (self->session), self->item);
  if (text)
    ensure_box (self);
  if (self->box)
    bw_text_box_set_text (self->box, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text || self->is_open);
}

void
bw_note_open (BwNote *self)
{
  g_return_if_fail (BW_IS_NOTE (self));

  ensure_box (self);
  self->is_open = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->box));
}
