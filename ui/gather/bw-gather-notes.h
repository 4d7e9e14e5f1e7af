/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-combination.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What many files come to: how many were read, there twice, left out, in a row that opens into the list of those that
 * were not simply taken, which may be very long. */
#define BW_TYPE_GATHER_NOTES (bw_gather_notes_get_type ())
G_DECLARE_FINAL_TYPE (BwGatherNotes, bw_gather_notes, BW, GATHER_NOTES, AdwBin)

/* Shows @summary, of which nothing is kept. */
void bw_gather_notes_show (BwGatherNotes *self, const BwCombinationSummary *summary);

G_END_DECLS
