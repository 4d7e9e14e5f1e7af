/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-check-total.h"
#include "bw-document.h"

G_BEGIN_DECLS

/*
 * Keying a stack of filled paper forms, one sheet after the other, a key an answer. It holds where the person is, a
 * sheet and an item in the order they are printed in, and turns keys into changes of the document. A sheet becomes a
 * response with its first answer; in a second entry, it becomes a sheet beside the responses (BW_SECOND_ENTRY), keyed
 * without seeing the first one.
 *
 * Signal "changed" (): the place, what is typed, or an answer.
 */
#define BW_TYPE_PAPER_ENTRY (bw_paper_entry_get_type ())
G_DECLARE_FINAL_TYPE (BwPaperEntry, bw_paper_entry, BW, PAPER_ENTRY, GObject)

/* The keys, beside the digits and letters of bw-entry-key.h. A sign or point that belongs to a number being typed is
 * part of it. */
#define BW_ENTRY_KEY_BLANK '.'
#define BW_ENTRY_KEY_NOT_APPLICABLE '/'
#define BW_ENTRY_KEY_NOTE '*'
#define BW_ENTRY_KEY_FLAG '-'
#define BW_ENTRY_KEY_NEXT_SHEET '+'
#define BW_ENTRY_KEY_ENTER '\n'
#define BW_ENTRY_KEY_BACK '\b'

typedef enum
{
  BW_ENTRY_TAKEN,      /* done */
  BW_ENTRY_REFUSED,    /* the item has no such answer; nothing changed */
  BW_ENTRY_NEXT_SHEET, /* another sheet begins */
  BW_ENTRY_EMPTY,      /* no next sheet: this one has no answer yet */
  BW_ENTRY_NOTE,       /* the person wants to write a note on the current item */
} BwEntryOutcome;

/* Makes a random id; the caller owns it. */
typedef char *(*BwMakeId) (void);

/* Begins at the first sheet without an answer. @form: of the responses that are added. */
BwPaperEntry *bw_paper_entry_new (BwDocument *document, BwForm form, gboolean second, BwMakeId make_id);

/* What @key means where the person is: a digit, a letter, one of the keys above; any other is refused. */
BwEntryOutcome bw_paper_entry_press (BwPaperEntry *self, char key);

/* Sheets that were begun. */
guint bw_paper_entry_get_n_sheets (BwPaperEntry *self);
/* From 0; as many as were begun: a new one. */
guint bw_paper_entry_get_sheet (BwPaperEntry *self);
/* What is keyed on @sheet; NULL on a new one. Owned by the document. */
const BwResponse *bw_paper_entry_get_response (BwPaperEntry *self, guint sheet);
/* The current item, or the number of items: the end of the sheet. */
guint bw_paper_entry_get_item (BwPaperEntry *self);
/* What is typed of a number, until it is done; "" for nothing. */
const char *bw_paper_entry_get_typed (BwPaperEntry *self);
gboolean bw_paper_entry_get_second (BwPaperEntry *self);

/* Goes there, as far as it goes; a number that is being typed is done first if it fits, else it is forgotten. */
void bw_paper_entry_go_to (BwPaperEntry *self, guint sheet, guint item);
/* The next item (@by 1), or the one before (-1), of those that take a key. */
void bw_paper_entry_move (BwPaperEntry *self, int by);
/* A text, or note, for an item of the current sheet; an empty one is none. The sheet begins with it. */
void bw_paper_entry_set_text (BwPaperEntry *self, guint item, const char *text);
void bw_paper_entry_set_note (BwPaperEntry *self, guint item, const char *note);
/* Takes back, or does again, the last step, and goes where it was; FALSE when there is none. */
gboolean bw_paper_entry_undo (BwPaperEntry *self);
gboolean bw_paper_entry_redo (BwPaperEntry *self);

/* Of one sheet; and of all sheets together, at a cost that does not grow with their number. */
BwCheckTotal bw_paper_entry_get_total (BwPaperEntry *self, guint sheet);
BwCheckTotal bw_paper_entry_get_running_total (BwPaperEntry *self);

G_END_DECLS
