/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-combination.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Whether answers about other versions of the assessment are taken over, and from each such version what becomes of its
 * questions. Signal "switched": the person decided anew, and the files have to be read again. */
#define BW_TYPE_GATHER_VERSIONS (bw_gather_versions_get_type ())
G_DECLARE_FINAL_TYPE (BwGatherVersions, bw_gather_versions, BW, GATHER_VERSIONS, AdwBin)

/* Shows what the files came to, of which nothing is kept; hidden when all are about the same. */
void bw_gather_versions_show (BwGatherVersions *self, const BwCombinationSummary *summary);

/* What was decided; not to take over at first. */
gboolean bw_gather_versions_get_take_over (BwGatherVersions *self);

G_END_DECLS
