/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-check-total.h"
#include "bw-document.h"

G_BEGIN_DECLS

/* The sheets of paper that are being keyed, in their order, with their check totals: the responses of a document or, in
 * a second entry, the sheets beside them. It is told what changes, so that an answer costs the same however many sheets
 * there are. */
typedef struct _BwEntryStack BwEntryStack;

/* The responses of @document, or the sheets of its second entry. The caller owns it. */
BwEntryStack *bw_entry_stack_new (BwDocument *document, gboolean second);
void bw_entry_stack_free (BwEntryStack *stack);

/* To be called after every "changed" of the document, with what it says. */
void bw_entry_stack_update (BwEntryStack *stack, guint response, int item);

/* Up to the last one that was begun. */
guint bw_entry_stack_get_n_sheets (BwEntryStack *stack);
/* The number of @sheet in the document, or BW_SECOND_NONE for one that was not begun. */
guint bw_entry_stack_get_response (BwEntryStack *stack, guint sheet);
/* The sheet that is @response, or that number of sheets when there is none. */
guint bw_entry_stack_find_sheet (BwEntryStack *stack, guint response);

/* Of one sheet, and of all together. */
BwCheckTotal bw_entry_stack_get_total (BwEntryStack *stack, guint sheet);
BwCheckTotal bw_entry_stack_get_running_total (BwEntryStack *stack);

G_END_DECLS
