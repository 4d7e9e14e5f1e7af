/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A bin that tells whether it is narrow, so that what is in it can rearrange itself: bind a property of a child to
 * "narrow". It asks for no width of its own, or a wide layout could never be made narrow.
 *
 * Properties: "threshold" (int, pixels: narrower than this is narrow; default 600), "narrow" (gboolean, read-only).
 */
#define BW_TYPE_ADAPTIVE_BIN (bw_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (BwAdaptiveBin, bw_adaptive_bin, BW, ADAPTIVE_BIN, AdwBin)

gboolean bw_adaptive_bin_get_narrow (BwAdaptiveBin *self);

G_END_DECLS
