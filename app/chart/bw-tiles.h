/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-pen.h"
#include "bw-tile-board-chart.h"

G_BEGIN_DECLS

/* The tiles of a board: what they show, how many stand side by side, and how large they are. */

/* What there is room for in a tile, the most first. */
typedef enum
{
  BW_TILE_STATEMENT, /* the answer, and the statement */
  BW_TILE_NUMBER,    /* the answer, and its number on the board */
  BW_TILE_ANSWER,    /* the answer as a number from 0 to 100 */
  BW_N_TILE_CONTENTS
} BwTileContent;

/* In ems: between tiles, within them, and between headings and what is above them. */
#define BW_TILE_GAP 0.55
#define BW_TILE_PADDING 0.35
#define BW_TILE_HEADING_GAP 0.6

typedef struct
{
  BwPen pen;
  const BwCellBoard *board;
  BwShadeKey key;
  BwTileContent content;
  guint longest; /* the cell with the longest statement */
  guint columns;
  double width; /* of a tile */
  double height;
  double gap;            /* between tiles side by side */
  double line_gap;       /* and one below the other */
  double statement_size; /* in ems */
  double *headings;      /* by row: the height of its name, with the space below; 0: it has none; owned */
  double statement;      /* the heights that the two texts in a tile need */
  double word;
} BwTiles;

/* Begins a drawing of that size; what its tiles show is not chosen yet. @board must outlive them. */
void bw_tiles_init (BwTiles *tiles, const BwChartData *data, const BwCellBoard *board, PangoContext *context,
                    const BwChartStyle *style, double width, double height);
/* Frees all but the drawing, which goes to whoever finishes it. */
void bw_tiles_clear (BwTiles *tiles);

/* The texts of a tile and of a row, without their places. */
BwText bw_tiles_get_word (const BwTiles *tiles, const BwBoardCell *cell);
BwText bw_tiles_get_statement (const BwTiles *tiles, const BwBoardCell *cell);
BwText bw_tiles_get_heading (const BwTiles *tiles, guint row);

/* Chooses the most for the tiles to show that fits into the width, from @content on. */
void bw_tiles_choose (BwTiles *tiles, BwTileContent content);
/* The height of all with tiles as high as they would like to be. */
double bw_tiles_measure (BwTiles *tiles);
/* Chooses the most that fits into the page, and makes use of the room that is left. FALSE when not even the least
 * fits. */
gboolean bw_tiles_fit (BwTiles *tiles);
/* Leaves out headings, key and small print, and makes tiles as low as they must be to fit into the page. */
void bw_tiles_squeeze (BwTiles *tiles);

G_END_DECLS
