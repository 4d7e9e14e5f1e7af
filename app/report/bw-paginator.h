/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-block.h"

G_BEGIN_DECLS

/*
 * Places blocks on pages. Rules: what must stay with the next does; text breaks only where two lines stay on either
 * side; a table shows its header again on every page; nothing goes below the bottom. Where no page is tall enough for
 * all of that, they give way in that order, the bottom last; but a heading stays with the start of what follows it.
 */

/* The lines of one cell, from @first up to but without @end. */
typedef struct
{
  guint first;
  guint end;
} BwLines;

typedef struct
{
  const BwBlock *block;
  double y; /* of its top, below the top of the page's text */
  double height;
  double scale;       /* below 1 for a drawing that is taller than any page */
  BwLines *lines;     /* by cell; NULL when the block is whole */
  gboolean is_rest;   /* begins after a break within the block */
  gboolean is_last;   /* the block ends here */
  gboolean is_repeat; /* a header shown again */
} BwFragment;

typedef struct
{
  GArray *fragments; /* of BwFragment, downwards */
} BwPlacedPage;

/* Places @blocks (of BwBlock, which must outlive the result) on pages whose text is @height tall. The caller owns the
 * array of BwPlacedPage; there is at least one page. */
GPtrArray *bw_paginate (GPtrArray *blocks, double height);

/* The fragment at @position, from 0; owned by the page. */
const BwFragment *bw_placed_page_get_fragment (const BwPlacedPage *page, guint position);

/* The text of a fragment in reading order, cells parted by tabs; drawings say their title and description. The caller
 * owns it. */
char *bw_fragment_dup_text (const BwFragment *fragment);

G_END_DECLS
