/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-paper-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All items of a sheet with what is keyed for each, section by section, each with its check total. The current one is
 * framed and has an arrow. Signal "picked" (guint item): the person clicked on one. */
#define BW_TYPE_ENTRY_GRID (bw_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (BwEntryGrid, bw_entry_grid, BW, ENTRY_GRID, AdwBin)

/* With a place for every item of @assessment that takes a key. */
GtkWidget *bw_entry_grid_new (BwAssessment *assessment);
/* Shows where @entry is and what is keyed there; only what changed is written anew. */
void bw_entry_grid_show (BwEntryGrid *self, BwPaperEntry *entry);
/* The place of @item, to scroll to; NULL when it has none. Owned by the grid. */
GtkWidget *bw_entry_grid_get_cell (BwEntryGrid *self, guint item);
/* "12 of 12 answered, sum 34". The caller owns it. */
char *bw_entry_grid_format_total (const BwCheckTotal *total);

G_END_DECLS
