/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-entry-stack.h"
#include "bw-paper-entry.h"

G_BEGIN_DECLS

struct _BwPaperEntry
{
  GObject parent_instance;

  BwDocument *document;
  BwForm form;
  gboolean second;
  BwMakeId make_id;

  BwEntryStack *stack;
  guint sheet;
  guint item;
  GString *typed;
};

/* The number of @sheet in the document, or BW_SECOND_NONE for one that was not begun. */
guint bw_paper_entry_find_response (BwPaperEntry *self, guint sheet);
/* The number of the current sheet in the document, which begins now if it did not yet. */
guint bw_paper_entry_require_response (BwPaperEntry *self);
/* The next item of those that take a key from @item on, that included; the end when there is none. */
guint bw_paper_entry_find_forward (BwPaperEntry *self, guint item);
/* Goes there; what was being typed is forgotten. */
void bw_paper_entry_set_place (BwPaperEntry *self, guint sheet, guint item);
/* What was typed of a number becomes the answer; FALSE when it does not fit. Nothing typed is fine. */
gboolean bw_paper_entry_finish_typing (BwPaperEntry *self);
/* Emits "changed". */
void bw_paper_entry_tell (BwPaperEntry *self);

G_END_DECLS
