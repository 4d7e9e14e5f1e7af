/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Labels one above the other beside the ends of lines. Moves each of the @n @centres, in any order, just as far from
 * where it wants to be that labels of @height touch no longer and stay between @top and @bottom: the least sum of
 * squares that keeps the order (isotonic regression by pooling neighbours; Ayer et al. 1955). FALSE, and nothing is
 * moved, when there is too little room for all.
 */
gboolean bw_label_column_spread (double *centres, guint n, double height, double top, double bottom);

G_END_DECLS
