/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-response-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What does not match in a table of responses, and whether the person leaves it out. Signal "changed": they decided
 * anew. */
#define BW_TYPE_MISMATCH_GROUP (bw_mismatch_group_get_type ())
G_DECLARE_FINAL_TYPE (BwMismatchGroup, bw_mismatch_group, BW, MISMATCH_GROUP, AdwBin)

/* Shows what the last check of @table found; hidden when that was nothing. */
void bw_mismatch_group_show (BwMismatchGroup *self, const BwResponseTable *table);
/* What the person decided. */
gboolean bw_mismatch_group_skips_rows (BwMismatchGroup *self);
gboolean bw_mismatch_group_skips_columns (BwMismatchGroup *self);

G_END_DECLS
