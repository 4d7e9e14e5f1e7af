/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-entry-card.h"
#include "bw-entry-comparison.h"
#include "bw-entry-sheets.h"
#include "bw-entry-window.h"

G_BEGIN_DECLS

/* What the files of the window share: bw-entry-window.c shows where the person is, bw-entry-window-keys.c does what the
 * keys say. */

#define BW_ENTRY_NO_ITEM G_MAXUINT

struct _BwEntryWindow
{
  AdwWindow parent_instance;

  BwSession *session;
  BwPaperEntry *entry;
  guint retyped_sheet; /* what was wrong in both entries and is keyed anew; only while retyped_item is one */
  guint retyped_item;  /* BW_ENTRY_NO_ITEM: none */
  GPtrArray *texts;    /* of AdwEntryRow, by item; NULL: no text */
  gboolean showing;    /* the rows are written by us, not by the person */

  AdwWindowTitle *title;
  GtkStack *stack;
  BwEntrySheets *sheets;
  BwEntryCard *card;
  GtkLabel *status;
  GtkWidget *note_box;
  GtkEntry *note;
  GtkScrolledWindow *scroller;
  AdwBin *grid;
  GtkLabel *sheet_total;
  GtkLabel *running_total;
  AdwPreferencesGroup *text_group;
  BwEntryComparison *comparison;
};

/* Lets what is keyed be dated today. */
void bw_entry_window_touch (BwEntryWindow *self);
gboolean bw_entry_window_is_comparing (BwEntryWindow *self);
/* A passing word below the current item, read out as it comes; "" for none. */
void bw_entry_window_say (BwEntryWindow *self, const char *text, gboolean alarm);
/* What was wrong in both entries is the same in both once it is keyed anew. */
void bw_entry_window_finish_retyping (BwEntryWindow *self);

/* Callbacks of the template. */
void bw_entry_window_note_done_cb (BwEntryWindow *self);
gboolean bw_entry_window_key_pressed_cb (BwEntryWindow *self, guint keyval, guint keycode, GdkModifierType state,
                                         GtkEventControllerKey *keys);

G_END_DECLS
