/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-flow-private.h"

#include <string.h>

#define LEAD_MEASURE 440
#define MARK_WIDTH 17.5
#define TICK_BOX_SIZE 8
#define PANEL_INSET 14
#define PANEL_PAD (6 * BW_LEAD_UNIT)
/* A part does not begin at the bottom of a page. */
#define PART_NEED 170

BwFlow *
bw_flow_new (BwTypesetter *typesetter, double width)
{
  BwFlow *self = g_new0 (BwFlow, 1);
  self->typesetter = typesetter;
  self->width = width;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_block_free);
  return self;
}

void
bw_flow_free (BwFlow *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

BwTypesetter *
bw_flow_get_typesetter (const BwFlow *self)
{
  return self->typesetter;
}

double
bw_flow_get_width (const BwFlow *self)
{
  return self->width - (self->panel ? 2 * PANEL_INSET : 0);
}

double
bw_flow_get_height (const BwFlow *self)
{
  double height = 0;
  double after = 0;
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const BwBlock *block = self->blocks->pdata[i];
      height += (i == 0 ? 0 : MAX (after, block->before)) + block->height;
      after = block->after;
    }
  return height;
}

guint
bw_flow_get_n_blocks (const BwFlow *self)
{
  return self->blocks->len;
}

GPtrArray *
bw_flow_steal_blocks (BwFlow *self)
{
  GPtrArray *blocks = self->blocks;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_block_free);
  return blocks;
}

BwBlock *
bw_flow_get_last_block (const BwFlow *self)
{
  return self->blocks->len > 0 ? self->blocks->pdata[self->blocks->len - 1] : NULL;
}

/* Cells */

BwBlock *
bw_flow_begin_block (BwFlow *self, const char *tag)
{
  BwBlock *block = bw_block_new (tag);
  block->before = self->space;
  block->page_break = self->page_break;
  block->panel = self->panel;
  block->panel_ink = self->panel_ink;
  if (self->panel && self->blocks->len == self->panel_start)
    block->pad_top = PANEL_PAD;
  self->space = 0;
  self->page_break = FALSE;
  return block;
}

static gboolean
is_right_to_left (const BwFlow *self)
{
  return bw_typesetter_is_right_to_left (self->typesetter);
}

/* From a place counted from the start of the line to one counted from the left edge of the page. */
static double
place_cell (const BwFlow *self, double x, double width)
{
  double inset = self->panel ? PANEL_INSET : 0;
  return is_right_to_left (self) ? self->width - inset - x - width : inset + x;
}

static PangoAlignment
get_alignment (const BwFlow *self, BwAlign align)
{
  if (align == BW_ALIGN_CENTRE)
    return PANGO_ALIGN_CENTER;
  return (align == BW_ALIGN_START) == is_right_to_left (self) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static BwCell *
get_last_cell (const BwBlock *block)
{
  return &g_array_index (block->cells, BwCell, block->cells->len - 1);
}

void
bw_flow_begin_part (BwFlow *self, guint part)
{
  self->part = part;
}

void
bw_flow_put_text (BwFlow *self, BwBlock *block, double x, double width, BwTextStyle style, BwAlign align,
                  const char *text, const char *tag)
{
  PangoLayout *layout = bw_typesetter_set_text (self->typesetter, style, text, width, get_alignment (self, align));
  bw_block_add_text (block, place_cell (self, x, width), width, layout, style, tag);
  get_last_cell (block)->to_end = align == BW_ALIGN_END;
  get_last_cell (block)->part = self->part;
}

void
bw_flow_put_lead_in (BwFlow *self, BwBlock *block, double x, double width, BwTextStyle style, const char *lead,
                     const char *text, const char *tag)
{
  g_autofree char *valid_lead = g_utf8_make_valid (lead, -1);
  PangoLayout *layout =
    bw_typesetter_set_lead_in (self->typesetter, style, lead, text, width, get_alignment (self, BW_ALIGN_START));
  bw_block_add_text (block, place_cell (self, x, width), width, layout, style, tag);
  get_last_cell (block)->part = self->part;
  /* As it is set: with what is not UTF-8 replaced. */
  get_last_cell (block)->lead = (guint)strlen (valid_lead);
}

void
bw_flow_put_ringed (BwFlow *self, BwBlock *block, double x, double width, const char *text, const char *tag)
{
  PangoLayout *layout = bw_typesetter_set_text (self->typesetter, BW_TEXT_TABLE, text, width, PANGO_ALIGN_CENTER);
  bw_block_add_ringed (block, place_cell (self, x, width), width, layout, BW_TEXT_TABLE, tag);
}

void
bw_flow_put_drawing (BwFlow *self, BwBlock *block, double x, BwDrawing *drawing, const char *tag)
{
  bw_block_add_drawing (block, place_cell (self, x, drawing->width), drawing, tag);
}

void
bw_flow_put_logo (BwFlow *self, BwBlock *block, double x, double width, double height, BwLogo *logo, gboolean grey,
                  const char *description, const char *tag)
{
  bw_block_add_logo (block, place_cell (self, x, width), width, height, logo, grey, description, tag);
}

void
bw_flow_put_tick_box (BwFlow *self, BwBlock *block, double x, double size, const char *tag)
{
  bw_block_add_tick_box (block, place_cell (self, x, size), size, tag);
}

void
bw_flow_put_blank (BwFlow *self, BwBlock *block, double x, double width, double height, const char *tag)
{
  bw_block_add_blank (block, place_cell (self, x, width), width, height, tag);
  get_last_cell (block)->part = self->part;
}

void
bw_flow_end_block (BwFlow *self, BwBlock *block)
{
  bw_block_finish (block);
  g_ptr_array_add (self->blocks, block);
  self->part = 0;
}

guint
bw_flow_add_group (BwFlow *self)
{
  return ++self->n_groups;
}

/* Running text */

void
bw_flow_heading (BwFlow *self, guint level, const char *text)
{
  static const char *const tags[] = { "H1", "H2", "H3" };
  static const double before[] = { 31.5, 24.5, 14 };
  static const double after[] = { 10.5, 5.25, 3.5 };
  BwBlock *block = bw_flow_begin_block (self, tags[level - 1]);
  bw_flow_put_text (self, block, 0, bw_flow_get_width (self), BW_TEXT_HEADING_1 + level - 1, BW_ALIGN_START, text,
                    NULL);
  block->before = MAX (block->before, before[level - 1]);
  block->after = after[level - 1];
  block->need = level == 1 ? PART_NEED : 0;
  block->keep_with_next = TRUE;
  block->level = level;
  block->name = g_strdup (text);
  block->anchor = ++self->n_anchors;
  bw_flow_end_block (self, block);
}

void
bw_flow_drop_empty_heading (BwFlow *self)
{
  BwBlock *last = bw_flow_get_last_block (self);
  if (!last || last->level == 0)
    return;
  self->page_break |= last->page_break;
  g_ptr_array_set_size (self->blocks, (int)self->blocks->len - 1);
}

static BwBlock *
end_paragraph (BwFlow *self, BwBlock *block, BwTextStyle style)
{
  block->after = style == BW_TEXT_SMALL ? 3.5 : 7;
  block->splits = TRUE;
  bw_flow_end_block (self, block);
  return block;
}

BwBlock *
bw_flow_text (BwFlow *self, BwTextStyle style, const char *text)
{
  BwBlock *block = bw_flow_begin_block (self, "P");
  double width = bw_flow_get_width (self);
  if (style != BW_TEXT_TITLE)
    width = MIN (width, style == BW_TEXT_LEAD ? LEAD_MEASURE : BW_MEASURE);
  bw_flow_put_text (self, block, 0, width, style, BW_ALIGN_START, text, NULL);
  return end_paragraph (self, block, style);
}

BwBlock *
bw_flow_lead_in (BwFlow *self, const char *lead, const char *text)
{
  BwBlock *block = bw_flow_begin_block (self, "P");
  bw_flow_put_lead_in (self, block, 0, MIN (bw_flow_get_width (self), BW_MEASURE), BW_TEXT_BODY, lead, text, NULL);
  return end_paragraph (self, block, BW_TEXT_BODY);
}

BwBlock *
bw_flow_item (BwFlow *self, BwListMark mark, const char *text)
{
  BwBlock *last = bw_flow_get_last_block (self);
  gboolean goes_on = last && g_strcmp0 (last->group_tag, "L") == 0 && last->panel == self->panel;
  BwBlock *block = bw_flow_begin_block (self, "LI");
  if (mark == BW_MARK_TICK_BOX)
    bw_flow_put_tick_box (self, block, 0, TICK_BOX_SIZE, "Lbl");
  else
    bw_flow_put_text (self, block, 0, MARK_WIDTH, BW_TEXT_BODY, BW_ALIGN_START, "•", "Lbl");
  bw_flow_put_text (self, block, MARK_WIDTH, MIN (bw_flow_get_width (self), BW_MEASURE) - MARK_WIDTH, BW_TEXT_BODY,
                    BW_ALIGN_START, text, "LBody");
  block->group = goes_on ? last->group : ++self->n_groups;
  block->group_tag = "L";
  block->after = 3.5;
  block->splits = TRUE;
  bw_flow_end_block (self, block);
  return block;
}

BwBlock *
bw_flow_drawing (BwFlow *self, BwDrawing *drawing)
{
  BwBlock *block = bw_flow_begin_block (self, "Figure");
  bw_flow_put_drawing (self, block, 0, drawing, NULL);
  block->after = 7;
  bw_flow_end_block (self, block);
  return block;
}

void
bw_flow_page_break (BwFlow *self)
{
  self->page_break = TRUE;
}

void
bw_flow_space (BwFlow *self, double space)
{
  self->space = MAX (self->space, space);
}

void
bw_flow_keep_together (BwFlow *self, guint first)
{
  for (guint i = first; i + 1 < self->blocks->len; i++)
    ((BwBlock *)self->blocks->pdata[i])->keep_with_next = TRUE;
}

void
bw_flow_begin_panel (BwFlow *self, BwInk ink)
{
  self->panel = ++self->n_panels;
  self->panel_ink = ink;
  self->panel_start = self->blocks->len;
  bw_flow_space (self, 10.5);
}

void
bw_flow_end_panel (BwFlow *self)
{
  bw_flow_keep_together (self, self->panel_start);
  if (self->blocks->len > self->panel_start)
    {
      BwBlock *last = bw_flow_get_last_block (self);
      last->pad_bottom += PANEL_PAD;
      last->height += PANEL_PAD;
      last->after = 14;
    }
  self->panel = 0;
}

/* The numbers stand in a column of their own and are filled in once the pages are known; "000" keeps the room. */
static BwBlock *
create_contents_row (BwFlow *self, const BwBlock *part, guint group)
{
  BwBlock *block = bw_flow_begin_block (self, "TOCI");
  bw_flow_put_text (self, block, 0, 320, BW_TEXT_TABLE, BW_ALIGN_START, part->name, "Span");
  bw_flow_put_text (self, block, 330, 35, BW_TEXT_TABLE, BW_ALIGN_END, "000", "Span");
  block->group = group;
  block->group_tag = "TOC";
  block->pad_bottom = BW_LEAD_UNIT;
  block->link = part->anchor;
  block->keep_with_next = TRUE;
  bw_block_finish (block);
  return block;
}

void
bw_flow_insert_contents (BwFlow *self, guint position, gboolean skip_next)
{
  guint group = ++self->n_groups;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  for (guint i = 0; i < self->blocks->len; i++)
    if (((const BwBlock *)self->blocks->pdata[i])->level == 1 && !(skip_next && i == position))
      g_ptr_array_add (parts, self->blocks->pdata[i]);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_insert (self->blocks, (int)position++, create_contents_row (self, parts->pdata[i], group));
  if (position > 0)
    {
      BwBlock *last = self->blocks->pdata[position - 1];
      last->keep_with_next = last->level > 0;
    }
}
