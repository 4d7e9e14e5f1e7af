/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-paper-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The item that is keyed next, large: its code, what it says, which key stands for what, and what is keyed so far. It
 * takes the focus, and its name says all that to assistive technology. */
#define BW_TYPE_ENTRY_CARD (bw_entry_card_get_type ())
G_DECLARE_FINAL_TYPE (BwEntryCard, bw_entry_card, BW, ENTRY_CARD, AdwBin)

/* Shows where @entry is. */
void bw_entry_card_show (BwEntryCard *self, BwPaperEntry *entry, BwAssessment *assessment, BwForm form);

G_END_DECLS
