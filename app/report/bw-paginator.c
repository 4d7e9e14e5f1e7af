/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paginator.h"

/* Fewer lines than this of a broken text never stand alone at the bottom or the top of a page. */
#define MIN_LINES 2
/* A table whose header takes more than this share of a page does not repeat it. */
#define MAX_HEADER_SHARE (1.0 / 3.0)
/* Sums of lengths differ from what they should be in the last digits. */
#define TOLERANCE 1e-6

typedef struct
{
  GPtrArray *blocks;
  double height;
  GPtrArray *pages;
  BwPlacedPage *page; /* the one being filled */
  double y;           /* where the last block on it ends */
  double after;       /* the space that block wants below */
  gboolean fresh;     /* nothing but repeated headers is on it */
} BwPaginator;

static void
placed_page_free (gpointer data)
{
  BwPlacedPage *page = data;
  g_array_unref (page->fragments);
  g_free (page);
}

static void
clear_fragment (gpointer data)
{
  BwFragment *fragment = data;
  g_clear_pointer (&fragment->lines, g_free);
}

const BwFragment *
bw_placed_page_get_fragment (const BwPlacedPage *page, guint position)
{
  return &g_array_index (page->fragments, BwFragment, position);
}

/* The bytes of the lines of @cell from @lines.first up to @lines.end. */
static void
append_lines (GString *text, const BwCell *cell, BwLines lines)
{
  const char *whole = pango_layout_get_text (cell->layout);
  guint n_lines = bw_cell_get_n_lines (cell);
  int start, end;
  if (lines.first >= lines.end)
    return;
  start = pango_layout_get_line_readonly (cell->layout, (int)lines.first)->start_index;
  end = lines.end < n_lines ? pango_layout_get_line_readonly (cell->layout, (int)lines.end)->start_index
                            : (int)strlen (whole);
  g_string_append_len (text, whole + start, end - start);
}

char *
bw_fragment_dup_text (const BwFragment *fragment)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < fragment->block->cells->len; i++)
    {
      const BwCell *cell = bw_block_get_cell (fragment->block, i);
      if (cell->type == BW_CELL_TICK_BOX || cell->type == BW_CELL_BLANK ||
          (cell->type != BW_CELL_TEXT && fragment->is_rest))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\t');
      if (cell->type == BW_CELL_TEXT && fragment->lines)
        append_lines (text, cell, fragment->lines[i]);
      else if (cell->type == BW_CELL_TEXT)
        g_string_append (text, pango_layout_get_text (cell->layout));
      else if (cell->type == BW_CELL_LOGO)
        g_string_append (text, cell->description);
      else
        g_string_append_printf (text, "%s\n%s", cell->drawing->title ? cell->drawing->title : "",
                                cell->drawing->description ? cell->drawing->description : "");
    }
  return g_string_free (text, FALSE);
}

static void
start_page (BwPaginator *self)
{
  self->page = g_new0 (BwPlacedPage, 1);
  self->page->fragments = g_array_new (FALSE, TRUE, sizeof (BwFragment));
  g_array_set_clear_func (self->page->fragments, clear_fragment);
  g_ptr_array_add (self->pages, self->page);
  self->y = 0;
  self->after = 0;
  self->fresh = TRUE;
}

static void
place (BwPaginator *self, BwFragment fragment)
{
  g_array_append_val (self->page->fragments, fragment);
  self->y = fragment.y + fragment.height;
  self->after = fragment.block->after;
  self->fresh = self->fresh && fragment.is_repeat;
}

/* Where @block would begin on the page being filled. */
static double
get_start (const BwPaginator *self, const BwBlock *block)
{
  return self->page->fragments->len == 0 ? 0 : self->y + MAX (self->after, block->before);
}

/* Shows the header of @block's table again, if @block is a row in its midst. */
static void
repeat_header (BwPaginator *self, guint position)
{
  const BwBlock *block = self->blocks->pdata[position];
  double total = 0;
  guint first = position;
  if (block->group == 0 || block->is_header)
    return;
  while (first > 0 && ((BwBlock *)self->blocks->pdata[first - 1])->group == block->group)
    first--;
  for (guint i = first; i < position && ((BwBlock *)self->blocks->pdata[i])->is_header; i++)
    total += ((BwBlock *)self->blocks->pdata[i])->height;
  if (total > self->height * MAX_HEADER_SHARE)
    return;
  for (guint i = first; i < position && ((BwBlock *)self->blocks->pdata[i])->is_header; i++)
    {
      const BwBlock *header = self->blocks->pdata[i];
      place (self, (BwFragment){ .block = header,
                                 .y = get_start (self, header),
                                 .height = header->height,
                                 .scale = 1,
                                 .is_last = TRUE,
                                 .is_repeat = TRUE });
    }
}

static void
turn_page (BwPaginator *self, guint position)
{
  start_page (self);
  repeat_header (self, position);
}

/* The least that must be placed of @block at once. */
static double
get_least_height (const BwBlock *block)
{
  double height = 0;
  if (!block->splits)
    return block->height;
  for (guint i = 0; i < block->cells->len; i++)
    {
      const BwCell *cell = bw_block_get_cell (block, i);
      guint n_lines = bw_cell_get_n_lines (cell);
      double part = n_lines < 2 * MIN_LINES ? cell->height : MIN_LINES * cell->leading;
      height = MAX (height, cell->top + part);
    }
  return height + block->pad_bottom;
}

/* The height of what must stay together from @position on, and of the space in between. No longer counted once it is
 * over a page. */
static double
get_chain_height (const BwPaginator *self, guint position)
{
  double height = 0;
  for (guint i = position; i < self->blocks->len && height <= self->height; i++)
    {
      const BwBlock *block = self->blocks->pdata[i];
      const BwBlock *next = i + 1 < self->blocks->len ? self->blocks->pdata[i + 1] : NULL;
      if (!block->keep_with_next || !next || next->page_break)
        return height + get_least_height (block);
      height += block->height + MAX (block->after, next->before);
    }
  return height;
}

/* The height from @position on up to the first block that is more than a heading, with the least of that one. */
static double
get_opening_height (const BwPaginator *self, guint position)
{
  double height = 0;
  for (guint i = position; i + 1 < self->blocks->len; i++)
    {
      const BwBlock *block = self->blocks->pdata[i];
      const BwBlock *next = self->blocks->pdata[i + 1];
      if ((block->level == 0 && !block->is_header) || !block->keep_with_next || next->page_break)
        return height + get_least_height (block);
      height += block->height + MAX (block->after, next->before);
    }
  return height + get_least_height (self->blocks->pdata[self->blocks->len - 1]);
}

/* How many of the lines from @first fit into @height: all, or so many that enough stand on either side; 0 when that
 * cannot be. With
 * @force, as many as fit, and at least one. */
static guint
count_fitting_lines (const BwCell *cell, guint first, double height, gboolean force)
{
  guint rest = bw_cell_get_n_lines (cell) - first;
  guint fit = height < 0 ? 0 : (guint)MIN ((height + TOLERANCE) / cell->leading, rest);
  if (fit == rest)
    return rest;
  if (!force && rest - fit < MIN_LINES)
    fit = rest > MIN_LINES ? rest - MIN_LINES : 0;
  if (!force && fit < MIN_LINES)
    return 0;
  return force ? MAX (fit, 1) : fit;
}

/* Where the lines of @cell begin in a part of its block. */
static double
get_part_top (const BwBlock *block, const BwCell *cell, gboolean is_rest)
{
  return is_rest ? block->pad_top : cell->top;
}

/* The part of @block that begins at @first (lines by cell; NULL: at the beginning) and fits into @room. FALSE when
 * there is none. */
static gboolean
cut_part (const BwBlock *block, const BwLines *from, double room, gboolean force, BwFragment *part)
{
  gboolean is_rest = from != NULL;
  double height = 0;
  part->lines = g_new0 (BwLines, MAX (block->cells->len, 1));
  part->is_rest = is_rest;
  part->is_last = TRUE;
  for (guint i = 0; i < block->cells->len; i++)
    {
      const BwCell *cell = bw_block_get_cell (block, i);
      double top = get_part_top (block, cell, is_rest);
      BwLines *lines = &part->lines[i];
      if (cell->type != BW_CELL_TEXT)
        {
          height = is_rest ? height : MAX (height, cell->top + cell->height);
          continue;
        }
      lines->first = from ? from[i].end : 0;
      if (lines->first < bw_cell_get_n_lines (cell))
        {
          guint n = count_fitting_lines (cell, lines->first, room - top - block->pad_bottom, force);
          if (n == 0)
            {
              g_clear_pointer (&part->lines, g_free);
              return FALSE;
            }
          lines->end = lines->first + n;
          height = MAX (height, top + n * cell->leading);
        }
      else
        lines->end = lines->first;
      part->is_last = part->is_last && lines->end == bw_cell_get_n_lines (cell);
    }
  part->height = height + block->pad_bottom;
  return TRUE;
}

static gboolean
has_text (const BwBlock *block)
{
  for (guint i = 0; i < block->cells->len; i++)
    if (bw_block_get_cell (block, i)->type == BW_CELL_TEXT && bw_cell_get_n_lines (bw_block_get_cell (block, i)) > 1)
      return TRUE;
  return FALSE;
}

/* Places @block, which is too tall for what is left, in parts over as many pages as it takes. */
static void
place_in_parts (BwPaginator *self, const BwBlock *block, guint position)
{
  g_autofree BwLines *from = NULL;
  for (;;)
    {
      BwFragment part = { .block = block, .scale = 1 };
      part.y = from && self->fresh ? self->y : get_start (self, block);
      if (!cut_part (block, from, self->height - part.y, FALSE, &part))
        {
          if (!self->fresh)
            {
              turn_page (self, position);
              continue;
            }
          cut_part (block, from, self->height - part.y, TRUE, &part);
        }
      g_free (from);
      from = g_memdup2 (part.lines, block->cells->len * sizeof (BwLines));
      place (self, part);
      if (part.is_last)
        return;
      turn_page (self, position);
    }
}

/* Places a block that no page holds and that has no lines to break between: a drawing, made smaller. */
static void
place_scaled (BwPaginator *self, const BwBlock *block)
{
  double y = get_start (self, block);
  double height = MIN (block->height, MAX (self->height - y, 1));
  place (self,
         (BwFragment){ .block = block, .y = y, .height = height, .scale = height / block->height, .is_last = TRUE });
}

static gboolean
fits (const BwPaginator *self, double start, double height)
{
  return start + height <= self->height + TOLERANCE;
}

/* Whether what must stay together from @position on goes to a new page as it does not fit at @start. What no page holds
 * may be parted anywhere but below a heading. */
static gboolean
moves_on (const BwPaginator *self, guint position, double start)
{
  double chain = get_chain_height (self, position);
  gboolean opening_fits = fits (self, start, get_opening_height (self, position));
  gboolean below_heading = position > 0 && ((const BwBlock *)self->blocks->pdata[position - 1])->level > 0;
  if (self->fresh || fits (self, start, chain))
    return FALSE;
  return !opening_fits || (chain <= self->height + TOLERANCE && !below_heading);
}

static void
place_block (BwPaginator *self, guint position)
{
  const BwBlock *block = self->blocks->pdata[position];
  double start;
  if (self->page->fragments->len > 0 &&
      (block->page_break || (!self->fresh && self->height - get_start (self, block) < block->need)))
    turn_page (self, position);
  if (block->cells->len == 0)
    return;
  start = get_start (self, block);
  if (moves_on (self, position, start))
    {
      turn_page (self, position);
      start = get_start (self, block);
    }
  if (fits (self, start, block->height))
    place (self, (BwFragment){ .block = block, .y = start, .height = block->height, .scale = 1, .is_last = TRUE });
  else if (has_text (block))
    place_in_parts (self, block, position);
  else
    place_scaled (self, block);
}

GPtrArray *
bw_paginate (GPtrArray *blocks, double height)
{
  BwPaginator self = { .blocks = blocks, .height = height };
  self.pages = g_ptr_array_new_with_free_func (placed_page_free);
  start_page (&self);
  for (guint i = 0; i < blocks->len; i++)
    place_block (&self, i);
  return self.pages;
}
