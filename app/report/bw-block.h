/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-drawing.h"
#include "bw-logo.h"
#include "bw-typesetter.h"

G_BEGIN_DECLS

/*
 * A block is what a page is filled with: a row of cells side by side, each a text, a drawing, a box to tick or a line
 * to write on. A paragraph is a block of one cell, a list item has two, a row of a table as many as there are columns.
 * Blocks follow each other downwards; what belongs together says so in its flags and by the number of its table, list
 * or panel. Units are points; x runs from the left edge of the text, as seen.
 */

/* The deepest heading. */
#define BW_MAX_LEVEL 3

typedef enum
{
  BW_CELL_TEXT,
  BW_CELL_DRAWING,
  BW_CELL_TICK_BOX,
  BW_CELL_BLANK, /* a line to write on */
  BW_CELL_LOGO,
} BwCellType;

typedef struct
{
  BwCellType type;
  double x;
  double width;
  double top; /* below the top of the block, so that first baselines agree */
  double height;
  PangoLayout *layout; /* of a text */
  double leading;      /* of a text: from line to line */
  double baseline;     /* of the first line, or of what stands on it, below the cell's own top */
  BwDrawing *drawing;
  BwLogo *logo;
  gboolean grey;     /* of a logo: in shades of grey */
  char *description; /* of a logo: what it shows, in words */
  BwInk ink;
  gboolean ringed; /* a text of one line, with a ring around it to be marked */
  BwTextStyle style; /* of a text */
  guint lead;        /* of a text: how many bytes at its beginning are bold */
  gboolean to_end;   /* of a text: it keeps to the end of its lines */
  guint part;        /* cells with the same number say one thing, in this block and in those around it; 0: none */
  const char *tag; /* of the PDF's structure inside the block's own ("TD", "LBody"); static; NULL: none */
} BwCell;

typedef struct
{
  GArray *cells; /* of BwCell, in reading order */
  double before; /* space wanted above and below; of two neighbours the larger counts, and none at the top of a page */
  double after;
  double pad_top; /* space inside, above and below the cells */
  double pad_bottom;
  double height;           /* with the pads */
  double need;             /* begins a new page when less than this is left */
  gboolean page_break;     /* begins a new page in any case; a block without cells is nothing but that */
  gboolean keep_with_next; /* not the last on a page */
  gboolean splits;         /* may break between lines, at least two on either side */
  gboolean is_header;      /* of its table: shown again on each page the table runs on to */
  guint group;             /* the table or list it is part of; 0: none */
  guint panel;             /* the panel it stands in; 0: none */
  BwInk panel_ink;         /* the bar along the edge of the panel; none: a frame all round */
  BwInk rule;              /* a hairline below */
  const char *tag;         /* of the PDF's structure ("H1", "P", "LI", "TR"); static; NULL: none */
  const char *group_tag;   /* "Table" or "L"; static */
  guint level;             /* 1–3: a heading, and a bookmark called @name; 0: none */
  char *name;
  guint anchor; /* the number of this place, to be linked to; 0: none */
  guint chart;  /* the chart that it shows, or tells as a row of a table, from 1; 0: none */
  guint link;   /* the anchor that a click goes to, and whose page the last cell names; 0: none */
} BwBlock;

/* A block without cells; @tag is static, or NULL. */
BwBlock *bw_block_new (const char *tag);
void bw_block_free (BwBlock *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwBlock, bw_block_free)

/* Adds a cell; the layout or drawing goes to the block. Lines of a text are as far apart as @style wants, whatever
 * fonts its letters need. */
void bw_block_add_text (BwBlock *block, double x, double width, PangoLayout *layout, BwTextStyle style,
                        const char *tag);
/* The same with a ring around it: a point of a scale to mark. */
void bw_block_add_ringed (BwBlock *block, double x, double width, PangoLayout *layout, BwTextStyle style,
                          const char *tag);
void bw_block_add_drawing (BwBlock *block, double x, BwDrawing *drawing, const char *tag);
/* A picture @width by @height, which stands on the first baseline. */
void bw_block_add_logo (BwBlock *block, double x, double width, double height, BwLogo *logo, gboolean grey,
                        const char *description, const char *tag);
void bw_block_add_tick_box (BwBlock *block, double x, double size, const char *tag);
void bw_block_add_blank (BwBlock *block, double x, double width, double height, const char *tag);

/* Lines the cells up on their first baselines and takes the height; to be called once all cells are there. */
void bw_block_finish (BwBlock *block);

/* How many lines @cell has; 0 unless it is a text. */
guint bw_cell_get_n_lines (const BwCell *cell);
/* The cell at @position, from 0; good until another is added. */
const BwCell *bw_block_get_cell (const BwBlock *block, guint position);

G_END_DECLS
