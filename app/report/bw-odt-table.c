/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-odt-text.h"

/* Tables, and panels, which are tables of one cell. */

#define PANEL_PAD 8
#define GUTTER 9

typedef enum
{
  TABLE_PLAIN = 0,
  TABLE_WHOLE = 1 << 0, /* is not broken over two pages */
  TABLE_KEEP = 1 << 1,  /* stays with the next */
} TableFlags;

static void
start_style (BwOdtText *text, const char *name, const char *family)
{
  bw_xml_writer_start (text->styles, "style:style", NULL);
  bw_xml_writer_attribute (text->styles, "style:name", name);
  bw_xml_writer_attribute (text->styles, "style:family", family);
}

static void
write_style_length (BwOdtText *text, const char *name, double points)
{
  g_autofree char *length = bw_odt_dup_length (points);
  bw_xml_writer_attribute (text->styles, name, length);
}

/* A line in @ink, @thickness points wide, along the edge that @name names. */
static void
write_border (BwOdtText *text, const char *name, BwInk ink, double thickness)
{
  g_autofree char *colour = bw_odt_dup_colour (text->report, ink);
  g_autofree char *length = bw_odt_dup_length (thickness);
  g_autofree char *border = g_strdup_printf ("%s solid %s", length, colour);
  bw_xml_writer_attribute (text->styles, name, border);
}

/* The style of table @name, as wide as the text, and of its rows, none of which is broken over two pages; nor is the
 * table, when it is to stay
 * whole. */
static void
add_table_styles (BwOdtText *text, const char *name, double before, double after, TableFlags flags)
{
  gboolean right_to_left = bw_typesetter_is_right_to_left (text->report->typesetter);
  g_autofree char *row = g_strconcat (name, ".row", NULL);
  start_style (text, name, "table");
  bw_xml_writer_start (text->styles, "style:table-properties", NULL);
  write_style_length (text, "style:width", bw_report_get_text_width (text->report));
  bw_xml_writer_attribute (text->styles, "table:align", "margins");
  write_style_length (text, "fo:margin-top", before);
  write_style_length (text, "fo:margin-bottom", after);
  bw_xml_writer_attribute (text->styles, "style:may-break-between-rows", flags & TABLE_WHOLE ? "false" : "true");
  if (flags & TABLE_KEEP)
    bw_xml_writer_attribute (text->styles, "fo:keep-with-next", "always");
  bw_xml_writer_attribute (text->styles, "style:writing-mode", right_to_left ? "rl-tb" : "lr-tb");
  if (text->break_next)
    bw_xml_writer_attribute (text->styles, "fo:break-before", "page");
  text->break_next = FALSE;
  bw_xml_writer_end (text->styles);
  bw_xml_writer_end (text->styles);
  start_style (text, row, "table-row");
  bw_xml_writer_start (text->styles, "style:table-row-properties", NULL);
  bw_xml_writer_attribute (text->styles, "fo:keep-together", "always");
  bw_xml_writer_end (text->styles);
  bw_xml_writer_end (text->styles);
}

static void
add_column_style (BwOdtText *text, const char *name, double width)
{
  start_style (text, name, "table-column");
  bw_xml_writer_start (text->styles, "style:table-column-properties", NULL);
  write_style_length (text, "style:column-width", width);
  bw_xml_writer_end (text->styles);
  bw_xml_writer_end (text->styles);
}

/* Room around what is in a cell: more at the end of its lines, so that columns stay apart; the last has no neighbour.
 */
static void
add_padding (BwOdtText *text, double vertical, gboolean is_last)
{
  double gutter = is_last ? 0 : GUTTER;
  write_style_length (text, "fo:padding-top", vertical);
  write_style_length (text, "fo:padding-bottom", vertical);
  write_style_length (text, "fo:padding-left", 0);
  write_style_length (text, "fo:padding-right", gutter);
}

/* Cells look alike in all tables: "Cell", "Cell.last", "Head", "Head.last" with a line below, "Column" and
 * "Column.last" without. The style is added when it is first needed. The caller owns the name. */
static char *
ensure_cell_style (BwOdtText *text, const char *kind, gboolean is_last)
{
  g_autofree char *name = g_strconcat (kind, is_last ? ".last" : NULL, NULL);
  gboolean is_column = g_str_equal (kind, "Column");
  if (!g_hash_table_add (text->variants, g_strdup (name)))
    return g_steal_pointer (&name);
  start_style (text, name, "table-cell");
  bw_xml_writer_start (text->styles, "style:table-cell-properties", NULL);
  add_padding (text, is_column ? 0 : 2.6, is_last);
  if (is_column)
    bw_xml_writer_attribute (text->styles, "fo:border", "none");
  else
    {
      bw_xml_writer_attribute (text->styles, "fo:border-left", "none");
      bw_xml_writer_attribute (text->styles, "fo:border-right", "none");
      bw_xml_writer_attribute (text->styles, "fo:border-top", "none");
      write_border (text, "fo:border-bottom", g_str_equal (kind, "Head") ? BW_INK_FRAME : BW_INK_GRID, 0.5);
    }
  bw_xml_writer_end (text->styles);
  bw_xml_writer_end (text->styles);
  return g_steal_pointer (&name);
}

static void
start_table (BwOdtText *text, const char *name)
{
  bw_xml_writer_start (text->body, "table:table", NULL);
  bw_xml_writer_attribute (text->body, "table:name", name);
  bw_xml_writer_attribute (text->body, "table:style-name", name);
}

static void
start_row (BwOdtText *text, const char *table)
{
  g_autofree char *style = g_strconcat (table, ".row", NULL);
  bw_xml_writer_start (text->body, "table:table-row", NULL);
  bw_xml_writer_attribute (text->body, "table:style-name", style);
}

/* The row with the most cells says how wide columns are. */
static const BwBlock *
find_widest (const GPtrArray *blocks, guint first, guint end)
{
  const BwBlock *widest = blocks->pdata[first];
  for (guint i = first + 1; i < end; i++)
    if (((const BwBlock *)blocks->pdata[i])->cells->len > widest->cells->len)
      widest = blocks->pdata[i];
  return widest;
}

/* From where one column begins to where the next does, left to right or right to left. */
static double
get_column_width (const BwOdtText *text, const BwBlock *row, guint column)
{
  const BwCell *cell = bw_block_get_cell (row, column);
  const BwCell *next = column + 1 < row->cells->len ? bw_block_get_cell (row, column + 1) : NULL;
  double width = bw_report_get_text_width (text->report);
  if (bw_typesetter_is_right_to_left (text->report->typesetter))
    return next ? cell->x + cell->width - next->x - next->width : cell->x + cell->width;
  return next ? next->x - cell->x : width - cell->x;
}

static void
write_table_column (BwOdtText *text, const char *table, guint position, double width)
{
  g_autofree char *name = g_strdup_printf ("%s.%u", table, position + 1);
  add_column_style (text, name, width);
  bw_xml_writer_start (text->body, "table:table-column", NULL);
  bw_xml_writer_attribute (text->body, "table:style-name", name);
  bw_xml_writer_end (text->body);
}

static void
write_cell (BwOdtText *text, const BwBlock *row, guint position, guint n_columns)
{
  const BwCell *cell = bw_block_get_cell (row, position);
  gboolean spanning = row->cells->len == 1 && n_columns > 1;
  gboolean strong = cell->type == BW_CELL_TEXT && (row->is_header || cell->style == BW_TEXT_TABLE_HEAD);
  gboolean is_last = spanning || position + 1 == n_columns;
  g_autofree char *style = ensure_cell_style (text, row->is_header ? "Head" : "Cell", is_last);
  bw_xml_writer_start (text->body, "table:table-cell", NULL);
  bw_xml_writer_attribute (text->body, "table:style-name", style);
  if (spanning)
    {
      g_autofree char *span = g_strdup_printf ("%u", n_columns);
      bw_xml_writer_attribute (text->body, "table:number-columns-spanned", span);
    }
  bw_odt_text_start_paragraph (text, "text:p", bw_odt_style_get_paragraph (strong ? BW_TEXT_TABLE_HEAD : BW_TEXT_TABLE),
                               (cell->to_end ? BW_ODT_END : BW_ODT_PLAIN) |
                                 (row->keep_with_next ? BW_ODT_KEEP : BW_ODT_PLAIN) |
                                 bw_odt_text_get_turn (text, cell));
  bw_odt_text_write_cell (text, cell);
  bw_xml_writer_end (text->body);
  bw_xml_writer_end (text->body);
}

static void
write_row (BwOdtText *text, const char *table, const BwBlock *row, guint n_columns)
{
  start_row (text, table);
  for (guint i = 0; i < row->cells->len; i++)
    write_cell (text, row, i, n_columns);
  for (guint i = row->cells->len; i < n_columns; i++)
    {
      bw_xml_writer_start (text->body, row->cells->len == 1 ? "table:covered-table-cell" : "table:table-cell", NULL);
      bw_xml_writer_end (text->body);
    }
  bw_xml_writer_end (text->body);
}

/* What takes less than half a page moves to the next one as a whole. */
static gboolean
is_small (const BwOdtText *text, const GPtrArray *blocks, guint first, guint end)
{
  double height = 0;
  for (guint i = first; i < end; i++)
    height += ((const BwBlock *)blocks->pdata[i])->height;
  return height < bw_report_get_text_height (text->report) / 2;
}

/* TRUE for a row of one cell across. */
static gboolean
is_spanning (const BwBlock *row, const BwBlock *widest)
{
  return row->cells->len == 1 && widest->cells->len > 1;
}

static gboolean
starts_table (const BwBlock *row, const BwBlock *widest)
{
  return row->is_header || is_spanning (row, widest);
}

/* The rows from @first up to but without @end, as a table with the columns of @widest. */
static void
write_rows (BwOdtText *text, const GPtrArray *blocks, guint first, guint end, const BwBlock *widest, gboolean goes_on)
{
  g_autofree char *name = g_strdup_printf ("Table%u", ++text->n_tables);
  gboolean in_heads = FALSE;
  gboolean has_body = FALSE;
  add_table_styles (text, name, 0, goes_on ? 0 : 14, is_small (text, blocks, first, end) ? TABLE_WHOLE : TABLE_PLAIN);
  start_table (text, name);
  for (guint i = 0; i < widest->cells->len; i++)
    write_table_column (text, name, i, get_column_width (text, widest, i));
  for (guint i = first; i < end; i++)
    {
      const BwBlock *row = blocks->pdata[i];
      gboolean heads = !has_body && i + 1 < end && (row->is_header || is_spanning (row, widest));
      if (heads && !in_heads)
        bw_xml_writer_start (text->body, "table:table-header-rows", NULL);
      else if (!heads && in_heads)
        bw_xml_writer_end (text->body);
      in_heads = heads;
      has_body = has_body || !heads;
      write_row (text, name, row, widest->cells->len);
    }
  if (in_heads)
    bw_xml_writer_end (text->body);
  bw_xml_writer_end (text->body);
}

/* Office programs keep no row with the next one but the heads of a table: each row that says what the next ones have in
 * common begins a table of its own, right below, as one of its heads. */
void
bw_odt_text_write_table (BwOdtText *text, const GPtrArray *blocks, guint first, guint end)
{
  const BwBlock *widest = find_widest (blocks, first, end);
  while (first < end)
    {
      guint next = first + 1;
      while (next < end &&
             (!is_spanning (blocks->pdata[next], widest) || starts_table (blocks->pdata[next - 1], widest)))
        next++;
      write_rows (text, blocks, first, next, widest, next < end);
      first = next;
    }
}

void
bw_odt_text_start_columns (BwOdtText *text, const double *widths, guint n, gboolean keep)
{
  g_autofree char *name = g_strdup_printf ("Columns%u", ++text->n_tables);
  add_table_styles (text, name, 0, 3.5, TABLE_WHOLE | (keep ? TABLE_KEEP : TABLE_PLAIN));
  start_table (text, name);
  for (guint i = 0; i < n; i++)
    write_table_column (text, name, i, widths[i]);
  start_row (text, name);
}

void
bw_odt_text_start_column (BwOdtText *text, gboolean is_last)
{
  g_autofree char *style = ensure_cell_style (text, "Column", is_last);
  bw_xml_writer_start (text->body, "table:table-cell", NULL);
  bw_xml_writer_attribute (text->body, "table:style-name", style);
}

void
bw_odt_text_end_column (BwOdtText *text)
{
  bw_xml_writer_end (text->body);
}

void
bw_odt_text_end_columns (BwOdtText *text)
{
  bw_xml_writer_end (text->body);
  bw_xml_writer_end (text->body);
}

void
bw_odt_text_start_panel (BwOdtText *text, BwInk ink)
{
  g_autofree char *name = g_strdup_printf ("Panel%u", ++text->n_tables);
  g_autofree char *cell = g_strconcat (name, ".cell", NULL);
  add_table_styles (text, name, 7, 14, TABLE_WHOLE);
  start_style (text, cell, "table-cell");
  bw_xml_writer_start (text->styles, "style:table-cell-properties", NULL);
  write_style_length (text, "fo:padding", PANEL_PAD);
  if (ink == BW_INK_NONE)
    write_border (text, "fo:border", BW_INK_FRAME, 0.5);
  else
    {
      bw_xml_writer_attribute (text->styles, "fo:border", "none");
      /* LibreOffice mirrors the edges of cells with the table. */
      write_border (text, "fo:border-left", ink, 3);
    }
  bw_xml_writer_end (text->styles);
  bw_xml_writer_end (text->styles);
  start_table (text, name);
  write_table_column (text, name, 0, bw_report_get_text_width (text->report));
  start_row (text, name);
  bw_xml_writer_start (text->body, "table:table-cell", NULL);
  bw_xml_writer_attribute (text->body, "table:style-name", cell);
}

void
bw_odt_text_end_panel (BwOdtText *text)
{
  for (guint i = 0; i < 3; i++)
    bw_xml_writer_end (text->body);
}
