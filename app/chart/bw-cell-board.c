/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-cell-board.h"

#include "bw-diverging-bars-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 0.35 /* between cells, in font sizes */

typedef struct
{
  BwPen pen;
  const BwCellBoardFace *face;
  const BwChartData *data;
  guint columns; /* cells side by side */
  double cell_width;
  double cell_height;
  double gap;         /* below each line of cells */
  double head_height; /* of the name of a row; 0: no room */
} Board;

static const BwChartItem *
get_item (const BwChartData *data, guint i)
{
  return &g_array_index (data->items, BwChartItem, i);
}

double
bw_cell_get_score (const BwChartItem *item)
{
  return bw_diverging_get_score (item);
}

guint
bw_cell_board_count (const BwChartData *data)
{
  guint n = 0;

  for (guint i = 0; i < data->items->len; i++)
    n += !isnan (bw_cell_get_score (get_item (data, i)));
  return n;
}

/* The statement after the last one of the row that begins with @first. */
static guint
find_end (const BwChartData *data, guint first)
{
  guint end = first + 1;

  while (end < data->items->len && get_item (data, end)->dimension == get_item (data, first)->dimension)
    end++;
  return end;
}

/* How many rows there are, lines of cells, and cells in the longest row. */
static void
count_rows (const BwChartData *data, guint columns, guint *n_rows, guint *n_lines, guint *longest)
{
  *n_rows = *n_lines = *longest = 0;
  for (guint first = 0; first < data->items->len; first = find_end (data, first))
    {
      guint n = find_end (data, first) - first;

      ++*n_rows;
      *n_lines += columns > 0 ? (n + columns - 1) / columns : 0;
      *longest = MAX (*longest, n);
    }
}

/* As many cells side by side as are wide enough, no more than the longest row has. */
static guint
find_columns (const BwCellBoardFace *face, const BwChartData *data, double em, double width)
{
  guint fit = (guint)MAX ((width + GAP * em) / ((face->width + GAP) * em), 1);
  guint n_rows, n_lines, longest;

  count_rows (data, 0, &n_rows, &n_lines, &longest);
  return CLAMP (fit, 1, MAX (longest, 1));
}

/* --- the look of a cell --- */

/* From nothing to full: how a cell is filled, and what is written on it. */
static void
find_inks (const BwChartItem *item, BwInk *fill, BwInk *ink)
{
  gboolean exposure = item->kind == BW_KIND_EXPOSURE;
  double score = bw_cell_get_score (item);

  *ink = BW_INK_TEXT;
  if (isnan (score) || score < 25)
    *fill = BW_INK_PAPER;
  else if (score < 50)
    *fill = BW_INK_BAND_LOW;
  else if (score < 75)
    *fill = BW_INK_BAND_HIGH;
  else
    {
      *fill = exposure ? BW_INK_EXPOSURE : BW_INK_READINESS;
      *ink = exposure ? BW_INK_ON_EXPOSURE : BW_INK_ON_READINESS;
    }
}

static void
write_cell (Board *board, const BwChartItem *item, double x, double y, BwInk ink, BwInk ground)
{
  double em = board->pen.em;
  double pad = MIN (0.3 * em, board->cell_width / 8);
  g_autofree char *figure = board->face->dup_figure (item);
  g_autofree char *text = board->face->dup_text (item);
  BwText words = {
    .text = figure,
    .x = x + board->cell_width / 2,
    .y = y + (text != NULL ? pad : board->cell_height / 2),
    .vertical = text != NULL ? 0 : 0.5,
    .max_width = board->cell_width - 2 * pad,
    .max_height = board->cell_height - 2 * MIN (pad, 0.1 * em),
    .max_lines = 2,
    .size = 0.9 * em,
    .bold = TRUE,
    .whole_words = TRUE,
    .alignment = PANGO_ALIGN_CENTER,
    .ink = ink,
    .ground = ground,
  };
  const BwLabel *label = bw_pen_write (&board->pen, &words);
  double below = label != NULL ? label->y + label->height + 0.1 * em : y + pad;

  words.text = text;
  words.y = below;
  words.vertical = 0;
  words.max_height = y + board->cell_height - pad - below;
  words.max_lines = 0;
  words.size = 0.78 * em;
  words.bold = FALSE;
  words.whole_words = FALSE;
  if (text != NULL && words.max_height >= bw_pen_line_height (&board->pen, words.size))
    bw_pen_write (&board->pen, &words);
}

static void
draw_cell (Board *board, const BwChartItem *item, double x, double y)
{
  double line = board->pen.style->line_width;
  g_autofree char *value = board->face->dup_figure (item);
  BwShape *cell =
    bw_drawing_add_rectangle (board->pen.drawing, x, y, board->cell_width, board->cell_height, BW_INK_PAPER);
  BwInk ink;

  find_inks (item, &cell->fill, &ink);
  cell->stroke = board->face->is_framed (item) ? BW_INK_TEXT : BW_INK_FRAME;
  cell->stroke_width = board->face->is_framed (item) ? 3 * line : line;
  if (isnan (bw_cell_get_score (item)))
    {
      cell->hatch = BW_HATCH_RISING;
      cell->hatch_ink = BW_INK_GRID;
    }
  write_cell (board, item, x, y, ink, cell->fill);
  bw_drawing_add_mark (board->pen.drawing, item->stem, value, x, y, board->cell_width, board->cell_height)->dimension =
    item->dimension;
}

static double
draw_row (Board *board, guint first, double y)
{
  guint end = find_end (board->data, first);
  double step = board->columns > 1 ? (board->pen.drawing->width - board->cell_width) / (board->columns - 1) : 0;

  if (board->head_height > 0)
    bw_pen_write (&board->pen, &(BwText){ .text = get_item (board->data, first)->group,
                                          .y = y,
                                          .max_width = board->pen.drawing->width,
                                          .max_height = board->head_height,
                                          .max_lines = 1,
                                          .bold = TRUE,
                                          .ink = BW_INK_TEXT });
  y += board->head_height;
  for (guint i = first; i < end; i++)
    draw_cell (board, get_item (board->data, i), (i - first) % board->columns * step,
               y + (i - first) / board->columns * (board->cell_height + board->gap));
  return y + (end - first + board->columns - 1) / board->columns * (board->cell_height + board->gap);
}

double
bw_cell_board_get_height (const BwCellBoardFace *face, const BwChartData *data, PangoContext *context,
                          const BwChartStyle *style, double width)
{
  double em = style->font_size;
  guint n_rows, n_lines, longest;

  count_rows (data, find_columns (face, data, em, width), &n_rows, &n_lines, &longest);
  return n_rows * 2.1 * em + n_lines * (face->height + GAP) * em + 3 * em;
}

/* Divides @room between heads and lines of cells. Where it is short, more cells stand side by side and the heads go. */
static void
divide (Board *board, double width, double room)
{
  double em = board->pen.em;
  guint n_rows, n_lines, longest;
  double pitch;

  board->columns = find_columns (board->face, board->data, em, width);
  for (;; board->columns++)
    {
      count_rows (board->data, board->columns, &n_rows, &n_lines, &longest);
      if (board->columns >= longest || room >= n_lines * (1.3 + GAP) * em)
        break;
    }
  board->cell_width = MAX ((width - (board->columns - 1) * GAP * em) / board->columns, 0.8 * width / board->columns);
  board->head_height = room - n_rows * 1.7 * em >= n_lines * (1.3 + GAP) * em ? 1.7 * em : 0;
  pitch = (room - n_rows * board->head_height) / MAX (n_lines, 1);
  board->gap = MIN (GAP * em, 0.2 * pitch);
  board->cell_height = MIN (pitch - board->gap, 1.6 * board->face->height * em);
}

BwDrawing *
bw_cell_board_layout (const BwCellBoardFace *face, const BwChartData *data, PangoContext *context,
                      const BwChartStyle *style, double width, double height)
{
  Board board = { .face = face, .data = data };
  double y = 0;

  bw_pen_init (&board.pen, context, style, width, height, data->title);
  divide (&board, width, height - bw_pen_write_note (&board.pen, face->get_note (data)));
  for (guint first = 0; first < data->items->len; first = find_end (data, first))
    y = draw_row (&board, first, y);
  return bw_pen_finish (&board.pen, face->describe (data));
}

BwChartTable *
bw_cell_board_make_table (const BwCellBoardFace *face, const BwChartData *data)
{
  BwChartTable *table = bw_chart_table_new (C_ ("table column", "Area"), C_ ("table column", "Statement"),
                                            C_ ("table column", "Answer"), NULL);

  for (guint i = 0; i < data->items->len; i++)
    {
      const BwChartItem *item = get_item (data, i);
      g_autofree char *figure = face->dup_figure (item);

      bw_chart_table_add (table, item->group, item->stem, figure, NULL);
    }
  return table;
}
