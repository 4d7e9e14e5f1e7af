/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-cell-board.h"
#include "bw-chart-kind.h"
#include "bw-shade.h"

G_BEGIN_DECLS

/* The two halves of the heat strip: its words, and its layout. */

/* What a cell says to those who point at it: "75 (Often)", "0 (Often, turned round)". The caller owns it. */
char *bw_heat_strip_dup_value (const BwBoardCell *cell);
/* TRUE when the cells of all rows stand for the same in turn: the steps of the data. */
gboolean bw_heat_strip_has_columns (const BwChartData *data);
/* What shades are; static. */
BwShadeKey bw_heat_strip_get_key (const BwCellBoard *board, gboolean columns);
/* The small print, or NULL. Translated, static. */
const char *bw_heat_strip_get_note (const BwCellBoard *board);
/* The picture in a few sentences. The caller owns it. */
char *bw_heat_strip_describe (const BwCellBoard *board, gboolean columns);

/* As in BwChartFace. */
double bw_heat_strip_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style,
                                 double width);
BwDrawing *bw_heat_strip_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style,
                                 double width, double height);

G_END_DECLS
