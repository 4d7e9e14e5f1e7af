/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-cell-board.h"

#include "bw-chart-panel.h"

#include <math.h>

static void
cell_clear (gpointer data)
{
  BwBoardCell *cell = data;

  g_free (cell->name);
  g_free (cell->answer);
  g_free (cell->word);
  g_free (cell->number);
}

static char *
format_score (double score)
{
  return isnan (score) ? g_strdup ("–") : g_strdup_printf ("%.0f", floor (score + 0.5));
}

/* TRUE when a cell belongs behind the last one. */
static gboolean
continues_row (const BwCellBoard *board, const BwBoardCell *cell)
{
  const BwBoardCell *last;

  if (board->cells->len == 0)
    return FALSE;
  last = bw_cell_board_get_cell (board, board->cells->len - 1);
  return last->dimension == cell->dimension && g_str_equal (last->row, cell->row);
}

/* Takes what the cell owns. */
static void
add_cell (BwCellBoard *board, BwBoardCell cell, gboolean new_row)
{
  BwBoardRow *row;

  if (new_row)
    {
      BwBoardRow next = { .first = board->cells->len };

      g_array_append_val (board->rows, next);
    }
  row = &g_array_index (board->rows, BwBoardRow, board->rows->len - 1);
  row->n++;
  board->longest = MAX (board->longest, row->n);
  board->n_missing += isnan (cell.score);
  board->n_named += cell.named;
  board->reversed = board->reversed || cell.reverse;
  g_array_append_val (board->cells, cell);
}

/* A frame around all of them, or none, would tell nothing. */
static gboolean
is_mixed (const BwChartData *data)
{
  guint own = 0;

  for (guint i = 0; i < data->items->len; i++)
    own += g_array_index (data->items, BwChartItem, i).own != 0;
  return own > 0 && own < data->items->len;
}

static void
add_items (BwCellBoard *board, const BwChartData *data)
{
  gboolean mixed = is_mixed (data);

  for (guint i = 0; i < data->items->len; i++)
    {
      const BwChartItem *item = &g_array_index (data->items, BwChartItem, i);
      BwBoardCell cell = {
        .row = item->group,
        .stem = item->stem,
        .name = bw_chart_item_dup_stem (item),
        .answer = bw_chart_item_dup_answer (item),
        .score = bw_chart_item_get_score (item),
        .dimension = item->dimension,
        .named = mixed && !item->own,
        .reverse = item->reverse,
      };

      cell.number = format_score (cell.score);
      cell.word = item->counts == NULL && item->choice >= 0 ? g_strdup (cell.answer) : g_strdup (cell.number);
      add_cell (board, cell, !continues_row (board, &cell));
    }
}

static void
add_scores (BwCellBoard *board, const BwChartData *data)
{
  for (guint i = 0; i < data->rows->len; i++)
    {
      const BwChartRow *row = &g_array_index (data->rows, BwChartRow, i);

      add_cell (board,
                (BwBoardCell){ .row = row->name,
                               .stem = row->name,
                               .name = g_strdup (row->name),
                               .answer = g_strdup (row->figure.text),
                               .word = g_strdup (row->figure.text),
                               .number = g_strdup (row->figure.text),
                               .score = row->figure.score,
                               .dimension = row->dimension },
                TRUE);
    }
}

static void
add_line (BwCellBoard *board, const BwChartData *data, const BwChartLine *line)
{
  for (guint i = 0; i < line->n_figures; i++)
    {
      const BwChartFigure *figure = &line->figures[i];
      const char *step = bw_chart_data_get_step (data, i);

      add_cell (board,
                (BwBoardCell){ .row = line->name,
                               .stem = step,
                               .name = g_strdup (step),
                               .answer = g_strdup (figure->text),
                               .word = g_strdup (figure->text),
                               .number = g_strdup (figure->text),
                               .score = figure->score,
                               .dimension = line->dimension },
                i == 0);
    }
}

BwCellBoard *
bw_cell_board_new (const BwChartData *data)
{
  BwCellBoard *board = g_new0 (BwCellBoard, 1);

  board->cells = g_array_new (FALSE, TRUE, sizeof (BwBoardCell));
  g_array_set_clear_func (board->cells, cell_clear);
  board->rows = g_array_new (FALSE, TRUE, sizeof (BwBoardRow));
  if (data->steps->len > 0)
    for (guint i = 0; i < bw_chart_data_get_panel (data, 0)->lines->len; i++)
      add_line (board, data, bw_chart_panel_get_line (bw_chart_data_get_panel (data, 0), i));
  else if (data->items->len > 0)
    add_items (board, data);
  else
    add_scores (board, data);
  return board;
}

void
bw_cell_board_free (BwCellBoard *board)
{
  if (board == NULL)
    return;
  g_array_unref (board->cells);
  g_array_unref (board->rows);
  g_free (board);
}

const BwBoardCell *
bw_cell_board_get_cell (const BwCellBoard *board, guint cell)
{
  return &g_array_index (board->cells, BwBoardCell, cell);
}

const BwBoardRow *
bw_cell_board_get_row (const BwCellBoard *board, guint row)
{
  return &g_array_index (board->rows, BwBoardRow, row);
}

const char *
bw_cell_board_get_name (const BwCellBoard *board, guint row)
{
  return bw_cell_board_get_cell (board, bw_cell_board_get_row (board, row)->first)->row;
}

guint
bw_cell_board_count_lines (const BwCellBoard *board, guint row, guint columns)
{
  return (bw_cell_board_get_row (board, row)->n + columns - 1) / columns;
}

guint
bw_cell_board_balance (const BwCellBoard *board, guint columns)
{
  guint most = MAX (board->longest, 1);
  guint lines = (most + columns - 1) / MAX (columns, 1);

  return (most + lines - 1) / lines;
}
