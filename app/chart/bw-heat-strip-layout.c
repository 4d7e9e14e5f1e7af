/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-panel.h"
#include "bw-heat-strip-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Names in front of the strips, or above them where the page is narrow; cells wrap where they get too narrow. */

/* In ems: below that a page is narrow; a cell at least and at most; between cells, and between strips. */
#define NARROW_PAGE 30.0
#define LEAST_WIDTH 2.6
#define MOST_WIDTH 6.0
#define CELL_HEIGHT 2.0
#define GAP 0.25
#define ROW_GAP 0.6

typedef struct
{
  BwPen pen;
  const BwCellBoard *board;
  const BwChartData *data;
  BwShadeKey key;
  gboolean stacked;  /* names above the strips */
  gboolean squeezed; /* too little room for the rows */
  gboolean numbered; /* the cells have their positions above them */
  gboolean named;    /* or what they stand for */
  double name_width;
  double x; /* where strips begin */
  guint columns;
  double cell_width;
  double cell_height;
  double gap; /* between lines of cells */
  double row_gap;
} Strips;

static BwText
get_name (const Strips *strips, guint row)
{
  return (BwText){ .text = bw_cell_board_get_name (strips->board, row),
                   .max_width = strips->name_width,
                   .max_lines = strips->squeezed  ? 1
                                : strips->stacked ? 2
                                                  : 4 };
}

static double
measure_name (const Strips *strips, guint row)
{
  BwText name = get_name (strips, row);
  double height;

  bw_pen_measure (&strips->pen, &name, NULL, &height);
  return height;
}

static gboolean
has_columns (const Strips *strips)
{
  return bw_heat_strip_has_columns (strips->data);
}

/* What stands above a column, or its position where that has no room. The caller owns the text. */
static BwText
get_head (const Strips *strips, guint column, char **text)
{
  *text = has_columns (strips) && strips->named ? g_strdup (bw_chart_data_get_step (strips->data, column))
                                                : g_strdup_printf ("%u", column + 1);
  return (BwText){ .text = *text,
                   .max_width = strips->cell_width,
                   .max_lines = strips->named ? 3 : 1,
                   .whole_words = strips->named,
                   .size = 0.85 * strips->pen.em,
                   .alignment = PANGO_ALIGN_CENTER,
                   .ink = BW_INK_MUTED };
}

/* TRUE when the name of every column fits above it. */
static gboolean
has_room_for_heads (Strips *strips)
{
  gboolean fits = TRUE;

  strips->named = TRUE;
  for (guint i = 0; i < strips->columns && fits; i++)
    {
      g_autofree char *text = NULL;
      BwText head = get_head (strips, i, &text);

      fits = bw_pen_measure (&strips->pen, &head, NULL, NULL);
    }
  return fits;
}

/* The small print. The caller owns it. */
static char *
dup_note (const Strips *strips)
{
  const char *note = bw_heat_strip_get_note (strips->board);
  g_autoptr (GString) key = g_string_new (note);

  /* Columns that wrap, or have no room for their names, are told by their positions. */
  for (guint i = 0; has_columns (strips) && !strips->named && i < strips->data->steps->len; i++)
    g_string_append_printf (key, "%s%u\u00a0%s", i > 0 ? " · " : "", i + 1, bw_chart_data_get_step (strips->data, i));
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
measure_columns (Strips *strips, gboolean stacked)
{
  double em = strips->pen.em;
  double width = strips->pen.drawing->width;
  double widest = 0;
  double room;

  for (guint i = 0; i < strips->board->rows->len; i++)
    {
      double w;

      bw_pen_measure (&strips->pen, &(BwText){ .text = bw_cell_board_get_name (strips->board, i) }, &w, NULL);
      widest = MAX (widest, w);
    }
  strips->stacked = stacked;
  strips->name_width = strips->stacked ? width : MIN (widest, (strips->squeezed ? 0.5 : 0.36) * width);
  strips->x = strips->stacked ? 0 : strips->name_width + em;
  room = width - strips->x;
  strips->columns = (guint)CLAMP ((room + GAP * em) / ((LEAST_WIDTH + GAP) * em), 1, MAX (strips->board->longest, 1));
  strips->columns = bw_cell_board_balance (strips->board, strips->columns);
  strips->cell_width = CLAMP ((room + GAP * em) / strips->columns - GAP * em, MIN (0.5, room), MOST_WIDTH * em);
  /* Positions make sense above cells that all stand in one line. */
  strips->numbered = strips->board->longest > 1 && strips->columns == strips->board->longest &&
                     (!strips->stacked || has_columns (strips));
  strips->named = strips->numbered && has_columns (strips) && has_room_for_heads (strips);
}

static double
get_strip_height (const Strips *strips, guint row)
{
  guint lines = bw_cell_board_count_lines (strips->board, row, strips->columns);

  return lines * strips->cell_height + (lines - 1) * strips->gap;
}

static double
get_row_height (const Strips *strips, guint row)
{
  if (strips->stacked)
    return (strips->name_width > 0 ? measure_name (strips, row) + 0.2 * strips->pen.em : 0) +
           get_strip_height (strips, row);
  return MAX (strips->name_width > 0 ? measure_name (strips, row) : 0, get_strip_height (strips, row));
}

static double
measure_rows (const Strips *strips)
{
  double sum = 0;

  for (guint i = 0; i < strips->board->rows->len; i++)
    sum += get_row_height (strips, i) + (i > 0 ? strips->row_gap : 0);
  return sum;
}

/* The line of positions above the strips. */
static double
get_header_height (const Strips *strips)
{
  double most = bw_pen_line_height (&strips->pen, 0.85 * strips->pen.em);

  for (guint i = 0; strips->named && i < strips->columns; i++)
    {
      g_autofree char *text = NULL;
      BwText head = get_head (strips, i, &text);
      double height;

      bw_pen_measure (&strips->pen, &head, NULL, &height);
      most = MAX (most, height);
    }
  return strips->numbered ? most + 0.2 * strips->pen.em : 0;
}

static void
strips_init (Strips *strips, const BwCellBoard *board, const BwChartData *data, PangoContext *context,
             const BwChartStyle *style, double width, double height)
{
  *strips = (Strips){ .board = board,
                      .data = data,
                      .key = bw_heat_strip_get_key (board, bw_heat_strip_has_columns (data)),
                      .cell_height = CELL_HEIGHT * style->font_size,
                      .gap = GAP * style->font_size,
                      .row_gap = ROW_GAP * style->font_size };
  bw_pen_init (&strips->pen, context, style, width, height, data->title);
  measure_columns (strips, width < NARROW_PAGE * style->font_size);
}

double
bw_heat_strip_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width)
{
  g_autoptr (BwCellBoard) board = bw_cell_board_new (data);
  g_autofree char *note = NULL;
  Strips strips;
  double height;

  strips_init (&strips, board, data, context, style, width, 1000 * style->font_size);
  note = dup_note (&strips);
  height = bw_shade_write_key (&strips.pen, &strips.key, 0, FALSE) + get_header_height (&strips) +
           measure_rows (&strips) + bw_pen_measure_note (&strips.pen, note);
  bw_drawing_free (strips.pen.drawing);
  /* The edge of the last cell. */
  return ceil (height + style->line_width);
}

/* --- drawing --- */

static double
get_cell_x (const Strips *strips, guint column)
{
  return strips->x + column * (strips->cell_width + GAP * strips->pen.em);
}

static void
write_header (Strips *strips, double y)
{
  double bottom = y + get_header_height (strips) - 0.2 * strips->pen.em;

  for (guint i = 0; strips->numbered && i < strips->columns; i++)
    {
      g_autofree char *text = NULL;
      BwText head = get_head (strips, i, &text);

      head.x = get_cell_x (strips, i) + strips->cell_width / 2;
      head.y = bottom;
      head.vertical = 1;
      bw_pen_write (&strips->pen, &head);
    }
}

static void
draw_cell (Strips *strips, const BwBoardCell *cell, double x, double y)
{
  BwPen *pen = &strips->pen;
  g_autofree char *value = bw_heat_strip_dup_value (cell);
  BwInk ground = bw_shade_draw (pen, cell->score, x, y, strips->cell_width, strips->cell_height)->fill;
  g_autofree char *number = g_strconcat (cell->reverse ? "⟲ " : "", cell->number, NULL);
  /* Translators: a row and a column of a table: "Vision, Sales" */
  g_autofree char *name = has_columns (strips) ? g_strdup_printf (C_ ("cell", "%s, %s"), cell->row, cell->stem)
                                               : g_strdup (cell->stem);
  BwText text = { .text = number,
                  .x = x + strips->cell_width / 2,
                  .y = y + strips->cell_height / 2,
                  .vertical = 0.5,
                  .max_width = strips->cell_width,
                  .max_lines = 1,
                  .size = 0.9 * pen->em,
                  .bold = TRUE,
                  .whole_words = TRUE,
                  .alignment = PANGO_ALIGN_CENTER,
                  .ink = bw_shade_get_text_ink (pen->style, ground),
                  .ground = ground };
  double height;

  /* Without its sign rather than not at all. */
  if (!bw_pen_measure (pen, &text, NULL, &height))
    text.text = cell->number;
  if (strips->cell_height < bw_pen_line_height (pen, text.size))
    text.size = 0.75 * pen->em;
  if (bw_pen_measure (pen, &text, NULL, &height) && height <= strips->cell_height)
    {
      const BwLabel *label = bw_pen_write (pen, &text);

      if (isnan (cell->score))
        bw_shade_clear (pen, label);
    }
  bw_drawing_add_mark (pen->drawing, name, value, x, y, strips->cell_width, strips->cell_height)->dimension =
    cell->dimension;
}

static void
draw_row (Strips *strips, guint row, double y)
{
  const BwBoardRow *cells = bw_cell_board_get_row (strips->board, row);
  double strip = get_strip_height (strips, row);
  double height = get_row_height (strips, row);
  double top = strips->stacked ? y + height - strip : y + (height - strip) / 2;
  BwText name = get_name (strips, row);

  name.y = strips->stacked ? y : y + height / 2;
  name.vertical = strips->stacked ? 0 : 0.5;
  if (strips->name_width > 0)
    bw_pen_write (&strips->pen, &name);
  for (guint i = 0; i < cells->n; i++)
    draw_cell (strips, bw_cell_board_get_cell (strips->board, cells->first + i),
               get_cell_x (strips, i % strips->columns),
               top + i / strips->columns * (strips->cell_height + strips->gap));
}

/* Makes the cells lower until the rows fit into @room; where names are higher than that, they go. */
static void
squeeze (Strips *strips, double room)
{
  double em = strips->pen.em;
  guint lines = 0;

  strips->squeezed = TRUE;
  measure_columns (strips, FALSE);
  strips->numbered = strips->named = FALSE;
  strips->row_gap = 0.2 * em;
  for (; strips->cell_height > em && measure_rows (strips) > room; strips->cell_height -= 0.1 * em)
    ;
  if (measure_rows (strips) <= room)
    return;
  strips->name_width = 0;
  for (guint i = 0; i < strips->board->rows->len; i++)
    lines += bw_cell_board_count_lines (strips->board, i, strips->columns);
  strips->gap = strips->row_gap = MIN (strips->row_gap, 0.2 * room / lines);
  strips->cell_height = MIN (strips->cell_height, room / lines - strips->gap);
}

BwDrawing *
bw_heat_strip_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                      double height)
{
  g_autoptr (BwCellBoard) board = bw_cell_board_new (data);
  double list = bw_pen_get_list_height (bw_heat_strip_get_height (data, context, style, width), height);
  g_autofree char *note = NULL;
  double line = style->line_width;
  Strips strips;
  double key, room, y;

  strips_init (&strips, board, data, context, style, width, list);
  note = dup_note (&strips);
  key = bw_shade_write_key (&strips.pen, &strips.key, 0, FALSE);
  room = list - key - get_header_height (&strips) - line - bw_pen_measure_note (&strips.pen, note);
  if (measure_rows (&strips) <= room)
    {
      bw_pen_write_note (&strips.pen, note);
      y = bw_shade_write_key (&strips.pen, &strips.key, 0, TRUE);
      write_header (&strips, y);
      y += get_header_height (&strips);
      if (measure_rows (&strips) < room)
        strips.row_gap += MIN ((room - measure_rows (&strips)) / MAX (board->rows->len, 1), strips.pen.em);
    }
  else
    {
      y = line;
      squeeze (&strips, list - 2 * line);
    }
  for (guint i = 0; i < board->rows->len; i++)
    {
      draw_row (&strips, i, y);
      y += get_row_height (&strips, i) + strips.row_gap;
    }
  strips.pen.drawing->height = height;
  return bw_pen_finish (&strips.pen, bw_heat_strip_describe (board, bw_heat_strip_has_columns (data)));
}
