/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-tiles.h"

#include <math.h>

static void
write_text (BwTiles *tiles, const BwText *text, gboolean hatched)
{
  const BwLabel *label = bw_pen_write (&tiles->pen, text);

  if (hatched)
    bw_shade_clear (&tiles->pen, label);
}

/* The answer, and below it the statement or its number. The answers of a line stand at one height. */
static void
write_tile (BwTiles *tiles, const BwBoardCell *cell, guint number, double x, double y, BwInk ground)
{
  double em = tiles->pen.em;
  double both = tiles->word + 0.2 * em + tiles->statement;
  /* Numbers stand in the middle of a tile, statements below its top edge. */
  double top = tiles->content == BW_TILE_STATEMENT ? y + BW_TILE_PADDING * em : y + (tiles->height - both) / 2;
  g_autofree char *digits = g_strdup_printf ("%u", number);
  BwText word = bw_tiles_get_word (tiles, cell);
  BwText other = bw_tiles_get_statement (tiles, cell);

  if (tiles->content == BW_TILE_NUMBER)
    other = (BwText){ .text = digits, .max_width = word.max_width, .max_lines = 1, .alignment = PANGO_ALIGN_CENTER };
  word.ink = other.ink = bw_shade_get_text_ink (tiles->pen.style, ground);
  word.ground = other.ground = ground;
  word.x = other.x = x + tiles->width / 2;
  word.y = tiles->content == BW_TILE_ANSWER ? y + tiles->height / 2 : top + tiles->word / 2;
  word.vertical = 0.5;
  word.max_height = tiles->content == BW_TILE_ANSWER ? tiles->height : tiles->word;
  other.y = top + tiles->word + 0.2 * em;
  write_text (tiles, &word, isnan (cell->score));
  if (tiles->content != BW_TILE_ANSWER)
    write_text (tiles, &other, isnan (cell->score));
}

static void
draw_tile (BwTiles *tiles, guint position, double x, double y)
{
  const BwBoardCell *cell = bw_cell_board_get_cell (tiles->board, position);
  g_autofree char *value = bw_tile_board_dup_value (cell);
  BwInk ground = bw_shade_draw (&tiles->pen, cell->score, x, y, tiles->width, tiles->height)->fill;

  if (cell->named)
    bw_shade_frame (&tiles->pen, x, y, tiles->width, tiles->height);
  write_tile (tiles, cell, position + 1, x, y, ground);
  bw_drawing_add_mark (tiles->pen.drawing, cell->stem, value, x, y, tiles->width, tiles->height)->dimension =
    cell->dimension;
}

static void
draw_rows (BwTiles *tiles, double y)
{
  double left = bw_shade_get_frame_width (tiles->pen.style);

  for (guint i = 0; i < tiles->board->rows->len; i++)
    {
      const BwBoardRow *row = bw_cell_board_get_row (tiles->board, i);
      BwText heading = bw_tiles_get_heading (tiles, i);

      if (tiles->headings[i] > 0)
        {
          y += i > 0 ? BW_TILE_HEADING_GAP * tiles->pen.em : 0;
          heading.y = y;
          bw_pen_write (&tiles->pen, &heading);
          y += tiles->headings[i];
        }
      for (guint j = 0; j < row->n; j++)
        draw_tile (tiles, row->first + j, left + j % tiles->columns * (tiles->width + tiles->gap),
                   y + j / tiles->columns * (tiles->height + tiles->line_gap));
      y += bw_cell_board_count_lines (tiles->board, i, tiles->columns) * (tiles->height + tiles->line_gap);
    }
}

double
bw_tile_board_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  g_autoptr (BwCellBoard) board = bw_cell_board_new (data);
  BwTiles tiles;
  double height;

  bw_tiles_init (&tiles, data, board, context, style, width, 1000 * style->font_size);
  bw_tiles_choose (&tiles, BW_TILE_STATEMENT);
  height = bw_tiles_measure (&tiles);
  bw_tiles_clear (&tiles);
  bw_drawing_free (tiles.pen.drawing);
  return ceil (height);
}

BwDrawing *
bw_tile_board_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                      double height)
{
  g_autoptr (BwCellBoard) board = bw_cell_board_new (data);
  BwTiles tiles;
  double top = bw_shade_get_frame_width (style);

  bw_tiles_init (&tiles, data, board, context, style, width, height);
  if (bw_tiles_fit (&tiles))
    {
      g_autofree char *note = bw_tile_board_dup_note (board, tiles.content != BW_TILE_STATEMENT);

      bw_pen_write_note (&tiles.pen, note);
      top = bw_shade_write_key (&tiles.pen, &tiles.key, 0, TRUE);
    }
  else
    bw_tiles_squeeze (&tiles);
  draw_rows (&tiles, top);
  bw_tiles_clear (&tiles);
  return bw_pen_finish (&tiles.pen, bw_tile_board_describe (board));
}
