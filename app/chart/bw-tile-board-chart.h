/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-cell-board.h"
#include "bw-chart-kind.h"
#include "bw-shade.h"

G_BEGIN_DECLS

/* The two halves of the tile board: its words, and its layout. */

/* What a tile says to those who point at it: "Often, named by the source". The caller owns it. */
char *bw_tile_board_dup_value (const BwBoardCell *cell);
/* What shades and frames are; lives as long as the data. */
BwShadeKey bw_tile_board_get_key (const BwChartData *data, const BwCellBoard *board);
/* The small print, given that tiles show @numbers in place of their statements; "" when there is nothing to say. The
 * caller owns it. */
char *bw_tile_board_dup_note (const BwCellBoard *board, gboolean numbers);
/* The picture in a few sentences. The caller owns it. */
char *bw_tile_board_describe (const BwCellBoard *board);

/* As in BwChartFace. */
double bw_tile_board_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style,
                                 double width);
BwDrawing *bw_tile_board_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style,
                                 double width, double height);

G_END_DECLS
