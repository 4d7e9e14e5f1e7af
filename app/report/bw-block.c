/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-block.h"

static void
clear_cell (gpointer data)
{
  BwCell *cell = data;
  g_clear_object (&cell->layout);
  g_clear_pointer (&cell->drawing, bw_drawing_free);
  g_clear_pointer (&cell->logo, bw_logo_free);
  g_clear_pointer (&cell->description, g_free);
}

BwBlock *
bw_block_new (const char *tag)
{
  BwBlock *block = g_new0 (BwBlock, 1);
  block->cells = g_array_new (FALSE, TRUE, sizeof (BwCell));
  g_array_set_clear_func (block->cells, clear_cell);
  block->tag = tag;
  block->rule = BW_INK_NONE;
  block->panel_ink = BW_INK_NONE;
  return block;
}

void
bw_block_free (BwBlock *block)
{
  if (!block)
    return;
  g_array_unref (block->cells);
  g_free (block->name);
  g_free (block);
}

static void
add_cell (BwBlock *block, BwCell cell)
{
  g_array_append_val (block->cells, cell);
}

void
bw_block_add_text (BwBlock *block, double x, double width, PangoLayout *layout, BwTextStyle style, const char *tag)
{
  double leading = bw_text_style_get_leading (style);
  add_cell (block, (BwCell){ .type = BW_CELL_TEXT,
                             .x = x,
                             .width = width,
                             .height = leading * pango_layout_get_line_count (layout),
                             .layout = layout,
                             .leading = leading,
                             .baseline = bw_text_style_get_baseline (style),
                             .ink = bw_text_style_get_ink (style),
                             .style = style,
                             .tag = tag });
}

void
bw_block_add_ringed (BwBlock *block, double x, double width, PangoLayout *layout, BwTextStyle style, const char *tag)
{
  bw_block_add_text (block, x, width, layout, style, tag);
  g_array_index (block->cells, BwCell, block->cells->len - 1).ringed = TRUE;
}

void
bw_block_add_drawing (BwBlock *block, double x, BwDrawing *drawing, const char *tag)
{
  add_cell (block, (BwCell){ .type = BW_CELL_DRAWING,
                             .x = x,
                             .width = drawing->width,
                             .height = drawing->height,
                             .drawing = drawing,
                             .tag = tag });
}

void
bw_block_add_logo (BwBlock *block, double x, double width, double height, BwLogo *logo, gboolean grey,
                   const char *description, const char *tag)
{
  add_cell (block, (BwCell){ .type = BW_CELL_LOGO,
                             .x = x,
                             .width = width,
                             .height = height,
                             .baseline = height,
                             .logo = logo,
                             .grey = grey,
                             .description = g_strdup (description),
                             .tag = tag });
}

void
bw_block_add_tick_box (BwBlock *block, double x, double size, const char *tag)
{
  add_cell (block, (BwCell){ .type = BW_CELL_TICK_BOX,
                             .x = x,
                             .width = size,
                             .height = size,
                             .baseline = size,
                             .ink = BW_INK_FRAME,
                             .tag = tag });
}

void
bw_block_add_blank (BwBlock *block, double x, double width, double height, const char *tag)
{
  add_cell (block, (BwCell){ .type = BW_CELL_BLANK,
                             .x = x,
                             .width = width,
                             .height = height,
                             .baseline = height,
                             .ink = BW_INK_FRAME,
                             .tag = tag });
}

void
bw_block_finish (BwBlock *block)
{
  double baseline = 0;
  double height = 0;
  for (guint i = 0; i < block->cells->len; i++)
    baseline = MAX (baseline, bw_block_get_cell (block, i)->baseline);
  for (guint i = 0; i < block->cells->len; i++)
    {
      BwCell *cell = &g_array_index (block->cells, BwCell, i);
      cell->top = block->pad_top + (cell->type == BW_CELL_DRAWING ? 0 : baseline - cell->baseline);
      height = MAX (height, cell->top - block->pad_top + cell->height);
    }
  block->height = block->pad_top + height + block->pad_bottom;
}

guint
bw_cell_get_n_lines (const BwCell *cell)
{
  return cell->type == BW_CELL_TEXT ? (guint)pango_layout_get_line_count (cell->layout) : 0;
}

const BwCell *
bw_block_get_cell (const BwBlock *block, guint position)
{
  return &g_array_index (block->cells, BwCell, position);
}
