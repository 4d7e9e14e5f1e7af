/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-flow-private.h"

#define GUTTER 12
/* The height up to which a table is not parted. */
#define SMALL_TABLE 170
#define ROW_PAD (1.5 * BW_LEAD_UNIT)

static double
get_column_width (const BwFlow *self, guint column)
{
  double total = bw_flow_get_width (self) - GUTTER * (self->n_columns - 1);
  double shares = 0;
  for (guint i = 0; i < self->n_columns; i++)
    shares += self->columns[i].share;
  return total * self->columns[column].share / shares;
}

static BwBlock *
begin_row (BwFlow *self, double pad_top)
{
  BwBlock *block = bw_flow_begin_block (self, "TR");
  block->pad_top += pad_top;
  block->pad_bottom = ROW_PAD;
  block->group = self->table;
  block->group_tag = "Table";
  block->rule = BW_INK_GRID;
  return block;
}

static BwBlock *
add_row (BwFlow *self, const char *const *texts, gboolean is_header)
{
  BwBlock *block = begin_row (self, ROW_PAD);
  double x = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      const BwColumn *column = &self->columns[i];
      BwTextStyle style = is_header || column->strong ? BW_TEXT_TABLE_HEAD : BW_TEXT_TABLE;
      double width = get_column_width (self, i);
      bw_flow_put_text (self, block, x, width, style, column->align, texts[i] ? texts[i] : "", is_header ? "TH" : "TD");
      if (column->strong)
        g_array_index (block->cells, BwCell, i).ink = is_header ? BW_INK_MUTED : BW_INK_TEXT;
      x += width + GUTTER;
    }
  return block;
}

void
bw_flow_begin_table (BwFlow *self, const BwColumn *columns, guint n_columns)
{
  g_autofree const char **heads = g_new0 (const char *, n_columns);
  gboolean has_heads = FALSE;
  self->columns = columns;
  self->n_columns = n_columns;
  self->table = ++self->n_groups;
  self->table_start = self->blocks->len;
  for (guint i = 0; i < n_columns; i++)
    {
      heads[i] = columns[i].head;
      has_heads = has_heads || columns[i].head;
    }
  if (has_heads)
    {
      BwBlock *block = add_row (self, heads, TRUE);
      block->is_header = TRUE;
      block->keep_with_next = TRUE;
      block->rule = BW_INK_FRAME;
      bw_flow_end_block (self, block);
    }
}

BwBlock *
bw_flow_row (BwFlow *self, const char *const *texts)
{
  BwBlock *block = add_row (self, texts, FALSE);
  bw_flow_end_block (self, block);
  return block;
}

void
bw_flow_spanning_row (BwFlow *self, const char *text)
{
  BwBlock *block = begin_row (self, 3 * ROW_PAD);
  bw_flow_put_text (self, block, 0, bw_flow_get_width (self), BW_TEXT_TABLE_HEAD, BW_ALIGN_START, text, "TH");
  g_array_index (block->cells, BwCell, 0).ink = BW_INK_TEXT;
  block->keep_with_next = TRUE;
  bw_flow_end_block (self, block);
}

static double
get_height (const BwFlow *self, guint first)
{
  double height = 0;
  for (guint i = first; i < self->blocks->len; i++)
    height += ((const BwBlock *)self->blocks->pdata[i])->height;
  return height;
}

void
bw_flow_end_table (BwFlow *self)
{
  BwBlock *last = bw_flow_get_last_block (self);
  if (self->blocks->len > self->table_start)
    last->after = MAX (last->after, 14);
  /* A table of a few rows stays on one page; of a longer one, the last row does not go to the next page alone. */
  if (get_height (self, self->table_start) <= SMALL_TABLE)
    bw_flow_keep_together (self, self->table_start);
  else if (self->blocks->len > self->table_start + 2)
    ((BwBlock *)self->blocks->pdata[self->blocks->len - 2])->keep_with_next = TRUE;
  self->table = 0;
}
