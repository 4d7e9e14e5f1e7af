/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"
#include "bw-pen.h"

G_BEGIN_DECLS

/*
 * Statements as cells, a row for each dimension: what the tile board and the heat strip share. A cell is the darker,
 * the more its answer counts; it says so as a number or word too, and one without an answer is hatched.
 */

typedef struct
{
  /* What stands in the cell first; and what may stand below it where there is room, or NULL. The caller owns them. */
  char *(*dup_figure) (const BwChartItem *item);
  char *(*dup_text) (const BwChartItem *item);
  /* TRUE when the cell has a frame of its own. */
  gboolean (*is_framed) (const BwChartItem *item);
  /* The small print, translated, or NULL; and the picture in words. The caller owns the latter. */
  const char *(*get_note) (const BwChartData *data);
  char *(*describe) (const BwChartData *data);
  /* In the style's font sizes: the least width of a cell, and the height it would like. */
  double width;
  double height;
} BwCellBoardFace;

/* The answer on 0–100 after keying; NaN without one. */
double bw_cell_get_score (const BwChartItem *item);
/* Statements with an answer. */
guint bw_cell_board_count (const BwChartData *data);

/* As in BwChartFace. */
double bw_cell_board_get_height (const BwCellBoardFace *face, const BwChartData *data, PangoContext *context,
                                 const BwChartStyle *style, double width);
BwDrawing *bw_cell_board_layout (const BwCellBoardFace *face, const BwChartData *data, PangoContext *context,
                                 const BwChartStyle *style, double width, double height);
/* A row a statement: the dimension, the statement, and its figure in words. */
BwChartTable *bw_cell_board_make_table (const BwCellBoardFace *face, const BwChartData *data);

G_END_DECLS
