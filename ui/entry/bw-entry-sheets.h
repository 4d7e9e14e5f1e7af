/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-paper-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A button with the list of all sheets and their check totals behind it. Signal "picked" (guint sheet): go there. */
#define BW_TYPE_ENTRY_SHEETS (bw_entry_sheets_get_type ())
G_DECLARE_FINAL_TYPE (BwEntrySheets, bw_entry_sheets, BW, ENTRY_SHEETS, AdwBin)

/* Whose sheets are listed whenever the list is opened. */
void bw_entry_sheets_set_entry (BwEntrySheets *self, BwPaperEntry *entry);
void bw_entry_sheets_open (BwEntrySheets *self);

G_END_DECLS
