/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-tile-board-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A tile for each statement, a row for each dimension: so many that their number is the message, and each with its
 * answer. */

static gboolean
shows (const BwChartData *data)
{
  for (guint i = 0; i < data->items->len; i++)
    if (bw_chart_item_is_answered (&g_array_index (data->items, BwChartItem, i)))
      return TRUE;
  return FALSE;
}

char *
bw_tile_board_dup_value (const BwBoardCell *cell)
{
  /* Translators: the answer to a statement that the source of an assessment names: "Often, named by the source" */
  return cell->named ? g_strdup_printf (_ ("%s, named by the source"), cell->answer) : g_strdup (cell->answer);
}

/* The scale that all statements share, or NULL. With one of the opposite, its points are not the shades. */
static const BwResponseScale *
find_scale (const BwChartData *data, const BwCellBoard *board)
{
  const BwResponseScale *scale = NULL;

  for (guint i = 0; i < data->items->len; i++)
    {
      const BwChartItem *item = &g_array_index (data->items, BwChartItem, i);

      if (board->reversed || (scale != NULL && item->scale != scale))
        return NULL;
      scale = item->scale;
    }
  return scale;
}

BwShadeKey
bw_tile_board_get_key (const BwChartData *data, const BwCellBoard *board)
{
  const BwResponseScale *scale = find_scale (data, board);

  return (BwShadeKey){
    /* Translators: the faintest of five shades, in front of them */
    .least = scale != NULL ? scale->points[0].anchor : C_ ("shade", "little"),
    /* Translators: the strongest of five shades, behind them */
    .most = scale != NULL ? scale->points[scale->n_points - 1].anchor : C_ ("shade", "much"),
    .missing = board->n_missing > 0 ? C_ ("legend", "no answer") : NULL,
    /* Translators: what a frame around some of many statements says: they are in the article that an assessment rests
     * on */
    .framed = board->n_named > 0 ? C_ ("legend", "named by the source") : NULL,
  };
}

char *
bw_tile_board_dup_note (const BwCellBoard *board, gboolean numbers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (numbers)
    g_string_append (text, _ ("The numbers count the statements in the order in which they are asked."));
  if (board->reversed)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            _ ("⟲ A statement of the opposite: the less it is true, the stronger its shade."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How often each answer was given in a row, the strongest first: "2 × Always, 5 × Often". */
static char *
dup_counts (const BwCellBoard *board, guint row)
{
  const BwBoardRow *cells = bw_cell_board_get_row (board, row);
  g_autofree gboolean *told = g_new0 (gboolean, cells->n);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint round = 0; round < cells->n; round++)
    {
      const BwBoardCell *most = NULL;
      guint n = 0;

      for (guint i = 0; i < cells->n; i++)
        {
          const BwBoardCell *cell = bw_cell_board_get_cell (board, cells->first + i);

          if (!told[i] && (most == NULL || cell->score > most->score || (isnan (most->score) && !isnan (cell->score))))
            most = cell;
        }
      if (most == NULL)
        break;
      for (guint i = 0; i < cells->n; i++)
        if (!told[i] && g_str_equal (bw_cell_board_get_cell (board, cells->first + i)->answer, most->answer))
          {
            told[i] = TRUE;
            n++;
          }
      /* Translators: how many statements have an answer, and the answer: "5 × Often" */
      g_string_append_printf (text, C_ ("count", "%s%u × %s"), text->len > 0 ? ", " : "", n, most->answer);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
bw_tile_board_describe (const BwCellBoard *board)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          ngettext ("A board of %u tile, one for each statement.",
                                    "A board of %u tiles, one for each statement.", board->cells->len),
                          board->cells->len);
  for (guint i = 0; i < board->rows->len; i++)
    {
      g_autofree char *counts = dup_counts (board, i);

      g_string_append_printf (text, " %s: %s.", bw_cell_board_get_name (board, i), counts);
    }
  if (board->n_named > 0)
    g_string_append_printf (
      text, ngettext (" %u is named by the source.", " %u are named by the source.", board->n_named), board->n_named);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A text for each column; that of the source only where it tells statements apart. */
static char **
list_cells (const BwCellBoard *board, const char *row, const char *name, const char *answer, const char *named)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add_many (cells, row, name, answer, NULL);
  if (board->n_named > 0)
    g_strv_builder_add (cells, named);
  return g_strv_builder_end (cells);
}

static BwChartTable *
make_table (const BwChartData *data)
{
  g_autoptr (BwCellBoard) board = bw_cell_board_new (data);
  BwChartTable *table = bw_chart_table_new_take (list_cells (
    /* Translators: what a row of a board is called */
    board, C_ ("table column", "Row"), C_ ("table column", "Statement"), C_ ("table column", "Answer"),
    /* Translators: yes or no, for each statement */
    C_ ("table column", "Named by the source")));

  for (guint i = 0; i < board->cells->len; i++)
    {
      const BwBoardCell *cell = bw_cell_board_get_cell (board, i);

      bw_chart_table_take (table, list_cells (board, cell->row, cell->name, cell->answer,
                                              cell->named ? C_ ("table", "yes") : C_ ("table", "no")));
    }
  return table;
}

const BwChartFace bw_tile_board_chart = {
  .shows = shows,
  .get_height = bw_tile_board_get_height,
  .layout = bw_tile_board_layout,
  .make_table = make_table,
};
