/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-heat-strip-chart.h"

#include "bw-chart-panel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A strip of cells for each dimension, a cell for each statement with what it counts: where a score comes from. */

static gboolean
shows (const BwChartData *data)
{
  g_autoptr (BwCellBoard) board = bw_cell_board_new (data);

  return board->n_missing < board->cells->len;
}

char *
bw_heat_strip_dup_value (const BwBoardCell *cell)
{
  if (isnan (cell->score) || g_str_equal (cell->number, cell->answer))
    return g_strdup (isnan (cell->score) ? cell->answer : cell->number);
  if (cell->reverse)
    /* Translators: what an answer counts from 0 to 100, and the answer in words, which was turned round for that */
    return g_strdup_printf (C_ ("answer", "%s (%s, turned round)"), cell->number, cell->answer);
  /* Translators: what an answer counts from 0 to 100, and the answer in words: "75 (Often)" */
  return g_strdup_printf (C_ ("answer", "%s (%s)"), cell->number, cell->answer);
}

gboolean
bw_heat_strip_has_columns (const BwChartData *data)
{
  return data->steps->len > 0;
}

BwShadeKey
bw_heat_strip_get_key (const BwCellBoard *board, gboolean columns)
{
  const char *missing = columns ? C_ ("legend", "too few people to show it") : C_ ("legend", "no answer");

  return (BwShadeKey){
    .least = "0",
    .most = "100",
    .missing = board->n_missing > 0 ? missing : NULL,
  };
}

const char *
bw_heat_strip_get_note (const BwCellBoard *board)
{
  return board->reversed ? _ ("⟲ A statement of the opposite; its answer is turned round.") : NULL;
}

/* A cell and what it counts, in a sentence. */
static char *
dup_cell (const BwBoardCell *cell)
{
  if (g_str_equal (cell->stem, cell->row))
    /* Translators: a name and its score: "Ecology, 62" */
    return g_strdup_printf (C_ ("score", "%s, %s"), cell->stem, cell->number);
  /* Translators: a statement, its topic, and what it counts: "“Rivers dry up” (Ecology), 75" */
  return g_strdup_printf (C_ ("answer", "“%s” (%s), %s"), cell->stem, cell->row, cell->number);
}

char *
bw_heat_strip_describe (const BwCellBoard *board, gboolean columns)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const BwBoardCell *most = NULL;
  const BwBoardCell *least = NULL;

  for (guint i = 0; i < board->cells->len; i++)
    {
      const BwBoardCell *cell = bw_cell_board_get_cell (board, i);

      if (isnan (cell->score))
        continue;
      if (most == NULL || cell->score > most->score)
        most = cell;
      if (least == NULL || cell->score < least->score)
        least = cell;
    }
  g_string_append_printf (
    text, ngettext ("%u strip of cells from 0 to 100.", "%u strips of cells from 0 to 100.", board->rows->len),
    board->rows->len);
  if (most != NULL)
    {
      g_autofree char *high = dup_cell (most);
      g_autofree char *low = dup_cell (least);

      /* Translators: followed by what has the highest score, and the lowest */
      g_string_append_printf (text, _ (" Highest: %s. Lowest: %s."), high, low);
    }
  if (board->n_missing > 0 && columns)
    g_string_append_printf (
      text,
      ngettext (" %u is of too few people to be shown.", " %u are of too few people to be shown.", board->n_missing),
      board->n_missing);
  else if (board->n_missing > 0)
    g_string_append_printf (text, ngettext (" %u has no answer.", " %u have no answer.", board->n_missing),
                            board->n_missing);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The same rows and columns as the picture. */
static BwChartTable *
make_column_table (const BwChartData *data)
{
  const BwChartPanel *panel = bw_chart_data_get_panel (data, 0);
  char **heads = g_new0 (char *, data->steps->len + 2);
  BwChartTable *table;

  heads[0] = g_strdup (C_ ("table column", "Name"));
  for (guint i = 0; i < data->steps->len; i++)
    heads[i + 1] = g_strdup (bw_chart_data_get_step (data, i));
  table = bw_chart_table_new_take (heads);
  for (guint i = 0; i < panel->lines->len; i++)
    {
      const BwChartLine *line = bw_chart_panel_get_line (panel, i);
      char **cells = g_new0 (char *, line->n_figures + 2);

      cells[0] = g_strdup (line->name);
      for (guint j = 0; j < line->n_figures; j++)
        cells[j + 1] = g_strdup (line->figures[j].text);
      bw_chart_table_take (table, cells);
    }
  return table;
}

static BwChartTable *
make_table (const BwChartData *data)
{
  if (bw_heat_strip_has_columns (data))
    return make_column_table (data);

  g_autoptr (BwCellBoard) board = bw_cell_board_new (data);
  gboolean statements = data->items->len > 0;
  BwChartTable *table = statements
                          ? bw_chart_table_new (C_ ("table column", "Row"), C_ ("table column", "Statement"),
                                                C_ ("table column", "Answer"), C_ ("table column", "Score"), NULL)
                          : bw_chart_table_new (C_ ("table column", "Name"), C_ ("table column", "Score"), NULL);

  for (guint i = 0; i < board->cells->len; i++)
    {
      const BwBoardCell *cell = bw_cell_board_get_cell (board, i);

      if (statements)
        bw_chart_table_add (table, cell->row, cell->name, cell->answer, cell->number, NULL);
      else
        bw_chart_table_add (table, cell->name, cell->number, NULL);
    }
  return table;
}

const BwChartFace bw_heat_strip_chart = {
  .shows = shows,
  .get_height = bw_heat_strip_get_height,
  .layout = bw_heat_strip_layout,
  .make_table = make_table,
};
