/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-block.h"

G_BEGIN_DECLS

/*
 * Where blocks are made, one below the other: headings, paragraphs, lists, tables and panels in the look of the report.
 * Whoever writes thinks left to right, from the start of a line to its end; for a right-to-left language everything is
 * mirrored here.
 */

/* Lines of more than some seventy letters tire the eye. */
#define BW_MEASURE 400

typedef struct _BwFlow BwFlow;

typedef enum
{
  BW_ALIGN_START,
  BW_ALIGN_CENTRE,
  BW_ALIGN_END, /* numbers in columns */
} BwAlign;

typedef enum
{
  BW_MARK_BULLET,
  BW_MARK_TICK_BOX,
} BwListMark;

typedef struct
{
  const char *head; /* NULL: none */
  double share;     /* of the width */
  BwAlign align;
  gboolean strong;
} BwColumn;

/* A flow for text @width points wide. @typesetter must outlive the blocks. */
BwFlow *bw_flow_new (BwTypesetter *typesetter, double width);
void bw_flow_free (BwFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwFlow, bw_flow_free)

/* As given when it was made. */
BwTypesetter *bw_flow_get_typesetter (const BwFlow *self);
/* The width to fill: less within a panel. */
double bw_flow_get_width (const BwFlow *self);
/* The height of everything so far if it stood on one page. */
double bw_flow_get_height (const BwFlow *self);
guint bw_flow_get_n_blocks (const BwFlow *self);
/* The array of BwBlock, handed over; the flow is empty then. */
GPtrArray *bw_flow_steal_blocks (BwFlow *self);

/* A heading of @level 1–3, with a bookmark; it stays with what follows. */
void bw_flow_heading (BwFlow *self, guint level, const char *text);
/* Takes a heading back under which nothing was written. */
void bw_flow_drop_empty_heading (BwFlow *self);
/* A paragraph in a measure that reads well. */
BwBlock *bw_flow_text (BwFlow *self, BwTextStyle style, const char *text);
/* A paragraph that begins with @lead in bold. */
BwBlock *bw_flow_lead_in (BwFlow *self, const char *lead, const char *text);
/* An item of a list; items one after the other make one list. */
BwBlock *bw_flow_item (BwFlow *self, BwListMark mark, const char *text);
/* A drawing with what it is about right below. */
BwBlock *bw_flow_drawing (BwFlow *self, BwDrawing *drawing);
/* Everything after this starts on a new page. */
void bw_flow_page_break (BwFlow *self);
/* Everything after this has at least @space above it. */
void bw_flow_space (BwFlow *self, double space);

/* Keeps everything from block @first on to one page, as far as a page can hold it. */
void bw_flow_keep_together (BwFlow *self, guint first);

/* A panel: blocks that stay on one page, set apart by a bar in @ink along the edge, or a frame when that is none. */
void bw_flow_begin_panel (BwFlow *self, BwInk ink);
void bw_flow_end_panel (BwFlow *self);

/* A table. @columns must live until its end; without any head, it has no header row. */
void bw_flow_begin_table (BwFlow *self, const BwColumn *columns, guint n_columns);
/* A row; NULL is an empty cell. */
BwBlock *bw_flow_row (BwFlow *self, const char *const *texts);
/* A row of one cell across, that says what the next ones have in common. */
void bw_flow_spanning_row (BwFlow *self, const char *text);
void bw_flow_end_table (BwFlow *self);

/* A block of one's own: begun, filled with cells from left to right, ended. @x and @width are within
 * bw_flow_get_width(). */
BwBlock *bw_flow_begin_block (BwFlow *self, const char *tag);
void bw_flow_put_text (BwFlow *self, BwBlock *block, double x, double width, BwTextStyle style, BwAlign align,
                       const char *text, const char *tag);
/* Text that begins with @lead in bold. */
void bw_flow_put_lead_in (BwFlow *self, BwBlock *block, double x, double width, BwTextStyle style, const char *lead,
                          const char *text, const char *tag);
/* Centred text with a ring around it, as high as BW_RING: a point to mark. */
#define BW_RING 18
/* Its middle above the baseline: half the height of a figure in it. */
#define BW_RING_RISE 3.3
void bw_flow_put_ringed (BwFlow *self, BwBlock *block, double x, double width, const char *text, const char *tag);
/* What is no text. A tick box and a blank stand on the first baseline. */
void bw_flow_put_drawing (BwFlow *self, BwBlock *block, double x, BwDrawing *drawing, const char *tag);
/* @logo goes to the block; it stands on the first baseline. */
void bw_flow_put_logo (BwFlow *self, BwBlock *block, double x, double width, double height, BwLogo *logo,
                       gboolean grey, const char *description, const char *tag);
void bw_flow_put_tick_box (BwFlow *self, BwBlock *block, double x, double size, const char *tag);
void bw_flow_put_blank (BwFlow *self, BwBlock *block, double x, double width, double height, const char *tag);
/* What is put from here on is part @part (from 1) of what this block and its neighbours say; 0, as after every block: of none. On paper that is
 * seen by the place; what has no places puts the cells of a part one after the other. */
void bw_flow_begin_part (BwFlow *self, guint part);
void bw_flow_end_block (BwFlow *self, BwBlock *block);
/* The number of a table or list whose blocks are made one by one. */
guint bw_flow_add_group (BwFlow *self);

/* A list of the parts (headings of level 1), put before the block at @position, with numbers of pages that are still open. With @skip_next, the
 * heading at @position is not listed. */
void bw_flow_insert_contents (BwFlow *self, guint position, gboolean skip_next);

G_END_DECLS
