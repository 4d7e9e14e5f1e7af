/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"

G_BEGIN_DECLS

/* What tile boards and heat strips show: rows of cells, each with a value from 0 to 100. Where the data has steps,
 * these are the columns, and each line of its panel is a row. */

typedef struct
{
  const char *row;  /* what its row is called */
  const char *stem; /* the statement, or what has the score */
  char *name;       /* the same, with the mark of one of the opposite in front; owned */
  char *answer;     /* as it was answered, in words; owned */
  char *word;       /* the same where there is little room: the point, a number for a group, "–" for none; owned */
  char *number;     /* what it counts, 0–100, rounded; "–" for none; owned */
  double score;     /* NaN: none */
  int dimension;
  gboolean named; /* by a source, on a board where others are not */
  gboolean reverse;
} BwBoardCell;

typedef struct
{
  guint first; /* position of its first cell */
  guint n;
} BwBoardRow;

typedef struct
{
  GArray *cells; /* of BwBoardCell */
  GArray *rows;  /* of BwBoardRow */
  guint longest; /* the cells of the longest row */
  guint n_missing;
  guint n_named;
  gboolean reversed; /* a statement of the opposite is there */
} BwCellBoard;

/* The lines of @data over its steps; without steps its statements, a row for each dimension; without statements its
 * scores, a row each. @data must outlive it. */
BwCellBoard *bw_cell_board_new (const BwChartData *data);
void bw_cell_board_free (BwCellBoard *board);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCellBoard, bw_cell_board_free)

/* The cell or row at that position, counted from 0 over the whole board. Owned by the board. */
const BwBoardCell *bw_cell_board_get_cell (const BwCellBoard *board, guint cell);
const BwBoardRow *bw_cell_board_get_row (const BwCellBoard *board, guint row);
/* What a row is called. */
const char *bw_cell_board_get_name (const BwCellBoard *board, guint row);
/* The lines that a row takes with @columns cells to a line. */
guint bw_cell_board_count_lines (const BwCellBoard *board, guint row, guint columns);
/* The least number of columns with which the longest row takes no more lines than with @columns: lines of about one
 * length. */
guint bw_cell_board_balance (const BwCellBoard *board, guint columns);

G_END_DECLS
