/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-tiles.h"

#include <string.h>

/* In ems: statements are set smaller where more of them then stand side by side. */
#define STATEMENT_SIZE 0.8
#define LEAST_SIZE 0.75
#define WORD_SIZE 0.85

/* A statement in more lines than this is hard to read. */
#define MOST_LINES 7

static double
get_inner_width (const BwTiles *tiles)
{
  return MAX (tiles->width - 2 * BW_TILE_PADDING * tiles->pen.em, 0.1);
}

BwText
bw_tiles_get_word (const BwTiles *tiles, const BwBoardCell *cell)
{
  return (BwText){ .text = tiles->content == BW_TILE_ANSWER ? cell->number : cell->word,
                   .max_width = get_inner_width (tiles),
                   .max_lines = 2,
                   .size = WORD_SIZE * tiles->pen.em,
                   .bold = TRUE,
                   .whole_words = TRUE,
                   .alignment = PANGO_ALIGN_CENTER };
}

BwText
bw_tiles_get_statement (const BwTiles *tiles, const BwBoardCell *cell)
{
  return (BwText){ .text = cell->name,
                   .max_width = get_inner_width (tiles),
                   .max_lines = MOST_LINES,
                   .size = tiles->statement_size * tiles->pen.em,
                   .whole_words = TRUE,
                   .alignment = PANGO_ALIGN_CENTER };
}

BwText
bw_tiles_get_heading (const BwTiles *tiles, guint row)
{
  return (BwText){ .text = bw_cell_board_get_name (tiles->board, row),
                   .max_width = tiles->pen.drawing->width,
                   .max_lines = 2,
                   .bold = TRUE };
}

/* --- how many tiles stand side by side --- */

/* Keeps the word of the most letters, of @text and of what was found before: most likely the widest, which is enough to
 * begin with. It has @length letters. */
static void
find_longest_word (const char *text, char **longest, glong *length)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) > *length)
      {
        *length = g_utf8_strlen (words[i], -1);
        g_free (*longest);
        *longest = g_strdup (words[i]);
      }
}

static const char *
get_answer (const BwTiles *tiles, guint cell)
{
  const BwBoardCell *it = bw_cell_board_get_cell (tiles->board, cell);

  return tiles->content == BW_TILE_ANSWER ? it->number : it->word;
}

/* The same few answers come again and again: TRUE when one before it is the same. */
static gboolean
is_repeated (const BwTiles *tiles, guint cell)
{
  for (guint i = 0; i < cell; i++)
    if (g_str_equal (get_answer (tiles, i), get_answer (tiles, cell)))
      return TRUE;
  return FALSE;
}

static void
set_columns (BwTiles *tiles, guint columns)
{
  /* A frame reaches out of its tile. */
  double width = tiles->pen.drawing->width - 2 * bw_shade_get_frame_width (tiles->pen.style);

  tiles->columns = columns;
  tiles->gap = MIN (BW_TILE_GAP * tiles->pen.em, 0.25 * width / columns);
  tiles->width = (width - (columns - 1) * tiles->gap) / columns;
}

/* TRUE when a statement fits into the width of a tile. */
static gboolean
measure_statement (BwTiles *tiles, guint cell)
{
  BwText text = bw_tiles_get_statement (tiles, bw_cell_board_get_cell (tiles->board, cell));
  double height;

  if (!bw_pen_measure (&tiles->pen, &text, NULL, &height))
    return FALSE;
  tiles->statement = MAX (tiles->statement, height);
  return TRUE;
}

/* Measures what the tiles hold; FALSE when a text does not fit into them. */
static gboolean
measure_contents (BwTiles *tiles)
{
  tiles->statement = tiles->content == BW_TILE_NUMBER ? bw_pen_line_height (&tiles->pen, tiles->pen.em) : 0;
  tiles->word = 0;
  /* What fails, fails at once. */
  if (tiles->content == BW_TILE_STATEMENT && !measure_statement (tiles, tiles->longest))
    return FALSE;
  for (guint i = 0; i < tiles->board->cells->len; i++)
    {
      BwText word = bw_tiles_get_word (tiles, bw_cell_board_get_cell (tiles->board, i));
      double height;

      if (!is_repeated (tiles, i))
        {
          if (!bw_pen_measure (&tiles->pen, &word, NULL, &height))
            return FALSE;
          tiles->word = MAX (tiles->word, height);
        }
      if (tiles->content == BW_TILE_STATEMENT && i != tiles->longest && !measure_statement (tiles, i))
        return FALSE;
    }
  return TRUE;
}

static double
get_natural_height (const BwTiles *tiles)
{
  double em = tiles->pen.em;
  double height = tiles->word + 2 * BW_TILE_PADDING * em;

  if (tiles->content != BW_TILE_ANSWER)
    height += tiles->statement + 0.2 * em;
  return height;
}

/* The width of the longest word of all answers or, with @statements, of all statements. */
static double
measure_longest_word (const BwTiles *tiles, gboolean statements, double size)
{
  g_autofree char *longest = g_strdup ("");
  glong length = 0;
  double width;

  for (guint i = 0; i < tiles->board->cells->len; i++)
    find_longest_word (statements ? bw_cell_board_get_cell (tiles->board, i)->name : get_answer (tiles, i), &longest,
                       &length);
  bw_pen_measure (&tiles->pen, &(BwText){ .text = longest, .size = size, .bold = !statements, .max_lines = 1 }, &width,
                  NULL);
  return width;
}

/* The width of a tile that holds its longest word, with statements at @size. */
static double
measure_least_width (const BwTiles *tiles, double size)
{
  double em = tiles->pen.em;
  double widest = MAX (1.8 * em, measure_longest_word (tiles, FALSE, WORD_SIZE * em));

  if (tiles->content == BW_TILE_STATEMENT)
    widest = MAX (widest, measure_longest_word (tiles, TRUE, size * em));
  return widest + 2 * BW_TILE_PADDING * em;
}

/* How many tiles of a width stand side by side. */
static guint
count_columns (const BwTiles *tiles, double width)
{
  double gap = BW_TILE_GAP * tiles->pen.em;

  return MIN ((guint)((tiles->pen.drawing->width + gap) / (width + gap)), MAX (tiles->board->longest, 1));
}

/* Sets the columns for a content; FALSE when it does not fit. Statements are not worth tiles one below the other. */
static gboolean
try_content (BwTiles *tiles, BwTileContent content)
{
  guint least = content == BW_TILE_STATEMENT ? CLAMP (tiles->board->longest, 1, 3) : 1;
  guint most;

  tiles->content = content;
  tiles->statement_size = STATEMENT_SIZE;
  most = count_columns (tiles, measure_least_width (tiles, STATEMENT_SIZE));
  if (content == BW_TILE_STATEMENT && most < tiles->board->longest)
    {
      guint more = count_columns (tiles, measure_least_width (tiles, LEAST_SIZE));

      if (most == 0 || bw_cell_board_balance (tiles->board, more) > bw_cell_board_balance (tiles->board, most))
        {
          tiles->statement_size = LEAST_SIZE;
          most = more;
        }
    }
  for (; most >= least; most = tiles->columns - 1)
    {
      set_columns (tiles, bw_cell_board_balance (tiles->board, most));
      if (measure_contents (tiles))
        return TRUE;
    }
  return FALSE;
}

void
bw_tiles_choose (BwTiles *tiles, BwTileContent content)
{
  for (; content < BW_N_TILE_CONTENTS; content++)
    if (try_content (tiles, content))
      return;
  tiles->content = BW_TILE_ANSWER;
  set_columns (tiles, MAX (tiles->board->longest, 1));
}

/* --- heights --- */

static guint
count_lines (const BwTiles *tiles)
{
  guint n = 0;

  for (guint i = 0; i < tiles->board->rows->len; i++)
    n += bw_cell_board_count_lines (tiles->board, i, tiles->columns);
  return n;
}

static double
measure_headings (const BwTiles *tiles)
{
  double sum = 0;

  for (guint i = 0; i < tiles->board->rows->len; i++)
    {
      BwText heading = bw_tiles_get_heading (tiles, i);
      double h;

      bw_pen_measure (&tiles->pen, &heading, NULL, &h);
      tiles->headings[i] = h + 0.4 * tiles->pen.em;
      sum += tiles->headings[i] + (i > 0 ? BW_TILE_HEADING_GAP * tiles->pen.em : 0);
    }
  return sum;
}

void
bw_tiles_init (BwTiles *tiles, const BwChartData *data, const BwCellBoard *board, PangoContext *context,
               const BwChartStyle *style, double width, double height)
{
  *tiles =
    (BwTiles){ .board = board, .line_gap = BW_TILE_GAP * style->font_size, .key = bw_tile_board_get_key (data, board) };
  bw_pen_init (&tiles->pen, context, style, width, height, data->title);
  tiles->headings = g_new0 (double, board->rows->len + 1);
  for (guint i = 1; i < board->cells->len; i++)
    if (strlen (bw_cell_board_get_cell (board, i)->name) >
        strlen (bw_cell_board_get_cell (board, tiles->longest)->name))
      tiles->longest = i;
}

void
bw_tiles_clear (BwTiles *tiles)
{
  g_clear_pointer (&tiles->headings, g_free);
}

static double
measure_note (const BwTiles *tiles)
{
  g_autofree char *note = bw_tile_board_dup_note (tiles->board, tiles->content != BW_TILE_STATEMENT);

  return bw_pen_measure_note (&tiles->pen, note);
}

double
bw_tiles_measure (BwTiles *tiles)
{
  return bw_shade_write_key (&tiles->pen, &tiles->key, 0, FALSE) + measure_headings (tiles) +
         count_lines (tiles) * (get_natural_height (tiles) + BW_TILE_GAP * tiles->pen.em) + measure_note (tiles);
}

gboolean
bw_tiles_fit (BwTiles *tiles)
{
  double height = tiles->pen.drawing->height;

  for (BwTileContent content = BW_TILE_STATEMENT; content < BW_N_TILE_CONTENTS; content = tiles->content + 1)
    {
      double natural;

      bw_tiles_choose (tiles, content);
      natural = bw_tiles_measure (tiles);
      tiles->height = get_natural_height (tiles);
      if (natural > height)
        continue;
      tiles->height += MIN ((height - natural) / MAX (count_lines (tiles), 1), 0.4 * tiles->height);
      return TRUE;
    }
  return FALSE;
}

void
bw_tiles_squeeze (BwTiles *tiles)
{
  double least = bw_pen_line_height (&tiles->pen, 0.75 * tiles->pen.em);
  double room = tiles->pen.drawing->height - 2 * bw_shade_get_frame_width (tiles->pen.style);
  double headings = measure_headings (tiles);

  if (headings + count_lines (tiles) * (least + tiles->line_gap) > room)
    {
      memset (tiles->headings, 0, tiles->board->rows->len * sizeof *tiles->headings);
      headings = 0;
    }
  if (count_lines (tiles) * least > room)
    set_columns (tiles, MAX (tiles->board->longest, 1));
  room = (room - headings) / MAX (count_lines (tiles), 1);
  tiles->line_gap = MIN (tiles->line_gap, 0.25 * room);
  tiles->height = MIN (tiles->height, room - tiles->line_gap);
}
