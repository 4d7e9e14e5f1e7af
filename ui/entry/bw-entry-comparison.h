/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-entry-difference.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Where the first and the second entry differ, and nothing else: sheet, code, what was keyed first and second. The
 * difference at hand is decided with one key. Signals "retype" (guint sheet, guint item): the person wants to key that
 * anew; "finished" (): both are the same, and the second entry was put away.
 */
#define BW_TYPE_ENTRY_COMPARISON (bw_entry_comparison_get_type ())
G_DECLARE_FINAL_TYPE (BwEntryComparison, bw_entry_comparison, BW, ENTRY_COMPARISON, AdwBin)

void bw_entry_comparison_set_document (BwEntryComparison *self, BwDocument *document);
/* Compares anew. */
void bw_entry_comparison_refresh (BwEntryComparison *self);
/* '1': take what was keyed first, '2': second, '3': neither, retype. TRUE when the key meant something. */
gboolean bw_entry_comparison_press (BwEntryComparison *self, char key);

G_END_DECLS
