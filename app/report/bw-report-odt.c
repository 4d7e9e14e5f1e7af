/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-odt-text.h"
#include "bw-report-html.h"

#include <math.h>
#include <string.h>

/*
 * The report as an OpenDocument text (ODF 1.3), to be worked on: like the HTML, made of the blocks that were laid out
 * for the pages, by what they are instead of where they stand.
 */

static const BwBlock *
get_block (const GPtrArray *blocks, guint position)
{
  return blocks->pdata[position];
}

static guint
get_part (const BwBlock *block)
{
  return block->cells->len > 0 ? bw_block_get_cell (block, 0)->part : 0;
}

static BwOdtFlags
get_flags (const BwBlock *block)
{
  return (block->keep_with_next ? BW_ODT_KEEP : BW_ODT_PLAIN) | (block->page_break ? BW_ODT_BREAK : BW_ODT_PLAIN);
}

/* A cell among others, which looks as it does on the pages. */
static void
write_span (BwOdtText *text, const BwCell *cell)
{
  if (cell->type != BW_CELL_TEXT)
    {
      bw_odt_text_write_cell (text, cell);
      return;
    }
  bw_xml_writer_start (text->body, "text:span", NULL);
  bw_xml_writer_attribute (text->body, "text:style-name", bw_odt_style_get_span (cell->style));
  bw_odt_text_write_cell (text, cell);
  bw_xml_writer_end (text->body);
}

static void
write_tab (BwOdtText *text)
{
  bw_xml_writer_start (text->body, "text:tab", NULL);
  bw_xml_writer_end (text->body);
}

/* What parts the cells of a paragraph: a large figure stands on a line of its own. */
static void
write_between (BwOdtText *text, const BwCell *next)
{
  bw_xml_writer_start (text->body, next->style == BW_TEXT_FIGURE ? "text:line-break" : "text:tab", NULL);
  bw_xml_writer_end (text->body);
}

/* Cells that say one thing, and where they begin: at their left edge, or right to left at their right one. */
typedef struct
{
  GPtrArray *cells; /* of const BwCell */
  double edge;
  gboolean has_line; /* to write on */
} Column;

static void
column_clear (gpointer data)
{
  g_ptr_array_unref (((Column *)data)->cells);
}

/* The cells of part @part (0: of any, each of which is a column then) in the blocks from @first up to but without @end.
 */
static void
add_columns (const BwOdtText *text, const GPtrArray *blocks, guint first, guint end, guint part, GArray *columns)
{
  gboolean right_to_left = bw_typesetter_is_right_to_left (text->report->typesetter);
  guint before = columns->len;
  for (guint i = first; i < end; i++)
    for (guint c = 0; c < get_block (blocks, i)->cells->len; c++)
      {
        const BwCell *cell = bw_block_get_cell (get_block (blocks, i), c);
        Column *column;
        if (cell->part != part)
          continue;
        if (part == 0 || columns->len == before)
          {
            Column added = { .cells = g_ptr_array_new (), .edge = cell->x + (right_to_left ? cell->width : 0) };
            g_array_append_val (columns, added);
          }
        column = &g_array_index (columns, Column, columns->len - 1);
        column->has_line = column->has_line || cell->type == BW_CELL_BLANK;
        if (cell->type != BW_CELL_BLANK)
          g_ptr_array_add (column->cells, (gpointer)cell);
      }
}

/* A paragraph of cells one after the other; where there is a line to write on, it comes last. */
static void
write_column (BwOdtText *text, const Column *column, BwOdtFlags flags)
{
  bw_odt_text_start_paragraph (text, "text:p", column->has_line ? "Line_20_to_20_write_20_on" : "Facts", flags);
  for (guint i = 0; i < column->cells->len; i++)
    {
      const BwCell *cell = column->cells->pdata[i];
      if (i > 0)
        write_between (text, cell);
      write_span (text, cell);
    }
  if (column->has_line)
    write_tab (text);
  bw_xml_writer_end (text->body);
}

static double
get_column_width (const BwOdtText *text, const GArray *columns, guint position)
{
  gboolean right_to_left = bw_typesetter_is_right_to_left (text->report->typesetter);
  double edge = g_array_index (columns, Column, position).edge;
  if (position + 1 < columns->len)
    return fabs (g_array_index (columns, Column, position + 1).edge - edge);
  return right_to_left ? edge : bw_report_get_text_width (text->report) - edge;
}

/* Beside each other, in a table without lines; but lines to write on below each other, where there is room for a pen.
 */
static void
write_columns (BwOdtText *text, const GArray *columns, BwOdtFlags flags)
{
  g_autofree double *widths = g_new0 (double, MAX (columns->len, 1));
  gboolean has_line = FALSE;
  for (guint i = 0; i < columns->len; i++)
    {
      widths[i] = get_column_width (text, columns, i);
      has_line = has_line || g_array_index (columns, Column, i).has_line;
    }
  if (columns->len > 1 && !has_line)
    bw_odt_text_start_columns (text, widths, columns->len, (flags & BW_ODT_KEEP) != 0);
  for (guint i = 0; i < columns->len; i++)
    {
      if (columns->len > 1 && !has_line)
        bw_odt_text_start_column (text, i + 1 == columns->len);
      write_column (text, &g_array_index (columns, Column, i),
                    flags | (has_line && i + 1 < columns->len ? BW_ODT_KEEP : BW_ODT_PLAIN));
      if (columns->len > 1 && !has_line)
        bw_odt_text_end_column (text);
    }
  if (columns->len > 1 && !has_line)
    bw_odt_text_end_columns (text);
}

static GArray *
columns_new (void)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (columns, column_clear);
  return columns;
}

/* What stands below each other on paper, over one or two blocks, belongs together. Returns the block after them. */
static guint
write_parts (BwOdtText *text, const GPtrArray *blocks, guint first)
{
  g_autoptr (GArray) columns = columns_new ();
  guint end = first + 1;
  guint n_parts = 0;
  while (end < blocks->len && get_block (blocks, end - 1)->keep_with_next && get_part (get_block (blocks, end)) > 0)
    end++;
  for (guint i = first; i < end; i++)
    for (guint cell = 0; cell < get_block (blocks, i)->cells->len; cell++)
      n_parts = MAX (n_parts, bw_block_get_cell (get_block (blocks, i), cell)->part);
  for (guint part = 1; part <= n_parts; part++)
    add_columns (text, blocks, first, end, part, columns);
  write_columns (text, columns, BW_ODT_PLAIN);
  return end;
}

static void
write_list (BwOdtText *text, const GPtrArray *blocks, guint first, guint end)
{
  gboolean ticks = bw_block_get_cell (get_block (blocks, first), 0)->type == BW_CELL_TICK_BOX;
  bw_xml_writer_start (text->body, "text:list", NULL);
  bw_xml_writer_attribute (text->body, "text:style-name", ticks ? "Tick_20_boxes" : "Bullets");
  for (guint i = first; i < end; i++)
    {
      const BwBlock *item = get_block (blocks, i);
      bw_xml_writer_start (text->body, "text:list-item", NULL);
      bw_odt_text_start_paragraph (text, "text:p", "List_20_item",
                                   get_flags (item) |
                                     bw_odt_text_get_turn (text, bw_block_get_cell (item, item->cells->len - 1)));
      bw_odt_text_write_cell (text, bw_block_get_cell (item, item->cells->len - 1));
      bw_xml_writer_end (text->body);
      bw_xml_writer_end (text->body);
    }
  bw_xml_writer_end (text->body);
}

static char *
dup_bookmark (guint anchor)
{
  return g_strdup_printf ("part%u", anchor);
}

static void
write_contents_entry (BwOdtText *text, const BwBlock *entry)
{
  g_autofree char *bookmark = dup_bookmark (entry->link);
  g_autofree char *link = g_strconcat ("#", bookmark, NULL);
  bw_odt_text_start_paragraph (text, "text:p", "Contents_20_1", BW_ODT_PLAIN);
  bw_xml_writer_start (text->body, "text:a", NULL);
  bw_xml_writer_attribute (text->body, "xlink:type", "simple");
  bw_xml_writer_attribute (text->body, "xlink:href", link);
  bw_xml_writer_attribute (text->body, "text:style-name", "Contents_20_link");
  bw_xml_writer_attribute (text->body, "text:visited-style-name", "Contents_20_link");
  bw_odt_text_write_cell (text, bw_block_get_cell (entry, 0));
  write_tab (text);
  bw_xml_writer_start (text->body, "text:bookmark-ref", NULL);
  bw_xml_writer_attribute (text->body, "text:reference-format", "page");
  bw_xml_writer_attribute (text->body, "text:ref-name", bookmark);
  /* What it is until a program counts the pages anew. */
  bw_odt_text_write_cell (text, bw_block_get_cell (entry, entry->cells->len - 1));
  for (guint i = 0; i < 3; i++)
    bw_xml_writer_end (text->body);
}

/* How a program that makes the contents anew writes an entry: its text, a tab, the page. */
static void
write_contents_template (BwOdtText *text)
{
  static const char *const entries[] = { "text:index-entry-link-start", "text:index-entry-text",
                                         "text:index-entry-tab-stop", "text:index-entry-page-number",
                                         "text:index-entry-link-end" };
  bw_xml_writer_start (text->body, "text:table-of-content-source", NULL);
  bw_xml_writer_attribute (text->body, "text:outline-level", "1");
  bw_xml_writer_start (text->body, "text:table-of-content-entry-template", NULL);
  bw_xml_writer_attribute (text->body, "text:outline-level", "1");
  bw_xml_writer_attribute (text->body, "text:style-name", "Contents_20_1");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      bw_xml_writer_start (text->body, entries[i], NULL);
      if (g_str_has_suffix (entries[i], "tab-stop"))
        bw_xml_writer_attribute (text->body, "style:type", "right");
      bw_xml_writer_end (text->body);
    }
  bw_xml_writer_end (text->body);
  bw_xml_writer_end (text->body);
}

static void
write_contents (BwOdtText *text, const GPtrArray *blocks, guint first, guint end)
{
  bw_xml_writer_start (text->body, "text:table-of-content", NULL);
  bw_xml_writer_attribute (text->body, "text:name", "Contents");
  write_contents_template (text);
  bw_xml_writer_start (text->body, "text:index-body", NULL);
  for (guint i = first; i < end; i++)
    write_contents_entry (text, get_block (blocks, i));
  bw_xml_writer_end (text->body);
  bw_xml_writer_end (text->body);
}

/* The title is no heading of the outline: it names the whole. */
static void
write_heading (BwOdtText *text, const BwBlock *block)
{
  const BwCell *cell = bw_block_get_cell (block, 0);
  g_autofree char *level = g_strdup_printf ("%c", block->tag[1]);
  g_autofree char *style = g_strconcat ("Heading_20_", level, NULL);
  gboolean is_title = cell->style == BW_TEXT_TITLE;
  bw_odt_text_start_paragraph (text, is_title ? "text:p" : "text:h", is_title ? "Title" : style,
                               (block->page_break ? BW_ODT_BREAK : BW_ODT_PLAIN) | bw_odt_text_get_turn (text, cell));
  if (!is_title)
    bw_xml_writer_attribute (text->body, "text:outline-level", level);
  if (block->anchor > 0)
    {
      g_autofree char *bookmark = dup_bookmark (block->anchor);
      bw_xml_writer_start (text->body, "text:bookmark", NULL);
      bw_xml_writer_attribute (text->body, "text:name", bookmark);
      bw_xml_writer_end (text->body);
    }
  bw_odt_text_write_cell (text, cell);
  bw_xml_writer_end (text->body);
}

static void
write_paragraph (BwOdtText *text, const BwBlock *block)
{
  const BwCell *only = bw_block_get_cell (block, 0);
  const char *style = only->type == BW_CELL_TEXT ? bw_odt_style_get_paragraph (only->style) : "Figure";
  if (g_strcmp0 (block->tag, "Caption") == 0)
    style = "Caption";
  bw_odt_text_start_paragraph (text, "text:p", style, get_flags (block) | bw_odt_text_get_turn (text, only));
  bw_odt_text_write_cell (text, only);
  bw_xml_writer_end (text->body);
}

/* What block @position begins. Returns the block after it. */
static guint
write_block (BwOdtText *text, const GPtrArray *blocks, guint position)
{
  const BwBlock *block = get_block (blocks, position);
  if (block->group > 0)
    {
      guint end = bw_html_find_group_end (blocks, position);
      if (g_str_equal (block->group_tag, "Table"))
        bw_odt_text_write_table (text, blocks, position, end);
      else if (g_str_equal (block->group_tag, "L"))
        write_list (text, blocks, position, end);
      else
        write_contents (text, blocks, position, end);
      return end;
    }
  if (get_part (block) > 0)
    return write_parts (text, blocks, position);
  if (block->tag && block->tag[0] == 'H')
    write_heading (text, block);
  else if (block->cells->len == 1)
    write_paragraph (text, block);
  else
    {
      g_autoptr (GArray) columns = columns_new ();
      add_columns (text, blocks, position, position + 1, 0, columns);
      text->break_next = text->break_next || block->page_break;
      write_columns (text, columns, get_flags (block) & BW_ODT_KEEP);
    }
  return position + 1;
}

static void
write_blocks (BwOdtText *text, const GPtrArray *blocks)
{
  guint panel = 0;
  for (guint i = 0; i < blocks->len;)
    {
      const BwBlock *block = get_block (blocks, i);
      if (block->panel != panel && panel > 0)
        bw_odt_text_end_panel (text);
      if (block->panel != panel && block->panel > 0)
        bw_odt_text_start_panel (text, block->panel_ink);
      panel = block->panel;
      i = write_block (text, blocks, i);
    }
  if (panel > 0)
    bw_odt_text_end_panel (text);
  /* Below a table at the end, programs put a line of their own, which may begin a page. */
  bw_odt_text_start_paragraph (text, "text:p", "End", BW_ODT_PLAIN);
  bw_xml_writer_end (text->body);
}

/* Ends @writer and takes what is inside its only element, without the declaration. */
static char *
finish_fragment (BwXmlWriter *writer)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  const char *start;
  gsize length;
  bw_xml_writer_end (writer);
  bytes = bw_xml_writer_finish (writer);
  data = g_bytes_get_data (bytes, &length);
  start = g_strstr_len (data, (gssize)length, "?>") + 2;
  return g_strndup (start, length - (gsize)(start - data));
}

static BwXmlWriter *
create_fragment (const char *element)
{
  BwXmlWriter *writer = bw_xml_writer_new ();
  bw_xml_writer_set_indented (writer, FALSE);
  bw_xml_writer_start (writer, element, NULL);
  return writer;
}

static GBytes *
write_content (const BwReport *report, BwOdtPackage *package)
{
  g_autoptr (BwXmlWriter) writer = bw_xml_writer_new ();
  g_autoptr (BwXmlWriter) body = create_fragment ("office:text");
  g_autoptr (BwXmlWriter) styles = create_fragment ("office:automatic-styles");
  g_autoptr (GHashTable) variants = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BwOdtText text = { .report = report, .body = body, .styles = styles, .variants = variants, .package = package };
  g_autofree char *written_body = NULL;
  g_autofree char *written_styles = NULL;
  write_blocks (&text, report->blocks);
  written_body = finish_fragment (body);
  written_styles = finish_fragment (styles);
  bw_xml_writer_set_indented (writer, FALSE);
  bw_xml_writer_start (writer, "office:document-content", NULL);
  bw_odt_write_namespaces (writer);
  bw_xml_writer_fragment (writer, written_styles);
  bw_xml_writer_start (writer, "office:body", NULL);
  bw_xml_writer_fragment (writer, written_body);
  bw_xml_writer_end (writer);
  bw_xml_writer_end (writer);
  return bw_xml_writer_finish (writer);
}

GBytes *
bw_report_to_odt (BwReport *report, GError **error)
{
  g_autoptr (BwOdtPackage) package = bw_odt_package_new ();
  g_autoptr (GBytes) styles = bw_odt_write_styles (report);
  g_autoptr (GBytes) meta = bw_odt_write_meta (report);
  g_autoptr (GBytes) content = write_content (report, package);
  bw_odt_package_add (package, "content.xml", "text/xml", content);
  bw_odt_package_add (package, "styles.xml", "text/xml", styles);
  bw_odt_package_add (package, "meta.xml", "text/xml", meta);
  return bw_odt_package_finish (package, error);
}
