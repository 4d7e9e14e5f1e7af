/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-window-private.h"

#include "bw-entry-keypad.h"

#include <glib/gi18n.h>

/* What the keys do at the desk, and what is said about it. */

static void
open_note (BwEntryWindow *self)
{
  const BwResponse *response = bw_paper_entry_get_response (self->entry, bw_paper_entry_get_sheet (self->entry));
  const char *note = response != NULL ? bw_response_get_note (response, bw_paper_entry_get_item (self->entry)) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note_box, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

void
bw_entry_window_note_done_cb (BwEntryWindow *self)
{
  guint item = bw_paper_entry_get_item (self->entry);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (!gtk_widget_get_visible (self->note_box))
    return;
  bw_entry_window_touch (self);
  if (item < bw_session_get_assessment (self->session)->n_items)
    bw_paper_entry_set_note (self->entry, item, text);
  gtk_widget_set_visible (self->note_box, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->card));
}

static void
refuse (BwEntryWindow *self, const char *text)
{
  gtk_widget_error_bell (GTK_WIDGET (self));
  bw_entry_window_say (self, text, TRUE);
}

static void
tell_outcome (BwEntryWindow *self, BwEntryOutcome outcome)
{
  switch (outcome)
    {
    case BW_ENTRY_TAKEN:
    case BW_ENTRY_NEXT_SHEET:
      bw_entry_window_say (self, "", FALSE);
      break;
    case BW_ENTRY_REFUSED:
      refuse (self, *bw_paper_entry_get_typed (self->entry) != '\0'
                      ? _ ("This number is out of range. Backspace takes back a digit.")
                      : _ ("No answer has this key. Nothing changed."));
      break;
    case BW_ENTRY_EMPTY:
      refuse (self, _ ("Nothing is keyed on this sheet yet."));
      break;
    case BW_ENTRY_NOTE:
      open_note (self);
      break;
    }
}

static void
press (BwEntryWindow *self, char key)
{
  BwEntryOutcome outcome;

  bw_entry_window_touch (self);
  outcome = bw_paper_entry_press (self->entry, key);
  tell_outcome (self, outcome);
  if (self->retyped_item != BW_ENTRY_NO_ITEM && bw_paper_entry_get_item (self->entry) != self->retyped_item)
    bw_entry_window_finish_retyping (self);
}

/* Keys that only move; FALSE for others. */
static gboolean
move (BwEntryWindow *self, guint keyval)
{
  guint sheet = bw_paper_entry_get_sheet (self->entry);

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      bw_paper_entry_move (self->entry, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      bw_paper_entry_move (self->entry, 1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      bw_paper_entry_go_to (self->entry, sheet, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      bw_paper_entry_go_to (self->entry, sheet, G_MAXINT);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      bw_paper_entry_go_to (self->entry, sheet > 0 ? sheet - 1 : 0, 0);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      bw_paper_entry_go_to (self->entry, sheet + 1, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The desk takes keys only where nothing else does: no text is being typed and no button or list has the focus. */
gboolean
bw_entry_window_key_pressed_cb (BwEntryWindow *self, guint keyval, guint keycode, GdkModifierType state,
                                GtkEventControllerKey *keys)
{
  char key = bw_entry_keypad_find (keys, keyval, keycode, state);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (bw_entry_window_is_comparing (self))
    return key != 0 && bw_entry_comparison_press (self->comparison, key);
  if (focus != NULL && focus != GTK_WIDGET (self->card))
    return FALSE;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && move (self, keyval))
    {
      bw_entry_window_say (self, "", FALSE);
      return TRUE;
    }
  if (key == 0)
    return FALSE;
  press (self, key);
  return TRUE;
}
