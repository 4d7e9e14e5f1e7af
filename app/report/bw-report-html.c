/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-html.h"

#include "app/xml/bw-file.h"
#include "bw-report-private.h"

#include <string.h>

/* The blocks that were laid out for the pages, in the same order, by what they are instead of where they stand: so a
 * report as HTML says what the same report says on paper. */

typedef struct
{
  GString *html;
  const GPtrArray *blocks;
  const BwTypesetter *typesetter;
  guint n_drawings;
} Writer;

void
bw_html_append_cell (GString *html, const BwCell *cell)
{
  const char *text;
  if (cell->type != BW_CELL_TEXT)
    return;
  text = pango_layout_get_text (cell->layout);
  if (cell->lead > 0)
    {
      g_string_append (html, "<strong>");
      bw_html_append_text (html, text, cell->lead);
      g_string_append (html, "</strong>");
    }
  bw_html_append_text (html, text + cell->lead, -1);
}

static const char *
get_class (BwTextStyle style)
{
  static const char *const classes[BW_N_TEXTS] = {
    [BW_TEXT_TITLE] = "title",     [BW_TEXT_SUBTITLE] = "subtitle", [BW_TEXT_HEADING_1] = "minor",
    [BW_TEXT_HEADING_2] = "minor", [BW_TEXT_HEADING_3] = "minor",   [BW_TEXT_LEAD] = "lead",
    [BW_TEXT_STRONG] = "strong",   [BW_TEXT_QUIET] = "quiet",       [BW_TEXT_SMALL] = "small",
    [BW_TEXT_TABLE_HEAD] = "head", [BW_TEXT_FIGURE] = "figure",     [BW_TEXT_SCORE] = "score",
  };
  return classes[style];
}

static const BwBlock *
get_block (const Writer *writer, guint position)
{
  return writer->blocks->pdata[position];
}

static void
append_drawing (Writer *writer, const BwCell *cell)
{
  bw_html_append_drawing (writer->html, cell->drawing, bw_typesetter_get_chart_style (writer->typesetter),
                          ++writer->n_drawings);
}

/* The file of the logo itself, within the page: nothing is fetched. */
static void
append_logo (Writer *writer, const BwCell *cell)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bw_logo_get_bytes (cell->logo), &length);
  g_autofree char *encoded = g_base64_encode (data, length);
  g_string_append_printf (writer->html, "<img style=\"margin-inline-start:auto%s\" width=\"%.0f\" height=\"%.0f\" alt=\"",
                          cell->grey ? ";filter:grayscale(1)" : "", cell->width, cell->height);
  bw_html_append_text (writer->html, cell->description, -1);
  g_string_append_printf (writer->html, "\" src=\"data:%s;base64,%s\"/>", bw_logo_get_type (cell->logo), encoded);
}

/* A cell among others. */
static void
append_span (Writer *writer, const BwCell *cell)
{
  const char *class = cell->type == BW_CELL_TEXT ? get_class (cell->style) : "blank";
  if (cell->type == BW_CELL_DRAWING)
    {
      append_drawing (writer, cell);
      return;
    }
  if (cell->type == BW_CELL_LOGO)
    {
      append_logo (writer, cell);
      return;
    }
  g_string_append (writer->html, "<span");
  if (class)
    g_string_append_printf (writer->html, " class=\"%s\"", class);
  g_string_append_c (writer->html, '>');
  bw_html_append_cell (writer->html, cell);
  g_string_append (writer->html, "</span> ");
}

static guint
get_part (const BwBlock *block)
{
  return block->cells->len > 0 ? bw_block_get_cell (block, 0)->part : 0;
}

/* What stands below each other on paper, over one or two blocks, comes one after the other. Returns the block after
 * them. */
static guint
append_parts (Writer *writer, guint first)
{
  guint end = first + 1;
  guint n_parts = 0;
  while (end < writer->blocks->len && get_block (writer, end - 1)->keep_with_next &&
         get_part (get_block (writer, end)) > 0)
    end++;
  for (guint i = first; i < end; i++)
    for (guint cell = 0; cell < get_block (writer, i)->cells->len; cell++)
      n_parts = MAX (n_parts, bw_block_get_cell (get_block (writer, i), cell)->part);
  g_string_append (writer->html, "<div class=\"parts\">\n");
  for (guint part = 1; part <= n_parts; part++)
    {
      gsize before = writer->html->len;
      gsize start;
      g_string_append (writer->html, "<p class=\"part\">");
      start = writer->html->len;
      for (guint i = first; i < end; i++)
        for (guint cell = 0; cell < get_block (writer, i)->cells->len; cell++)
          if (bw_block_get_cell (get_block (writer, i), cell)->part == part)
            append_span (writer, bw_block_get_cell (get_block (writer, i), cell));
      if (writer->html->len == start)
        g_string_truncate (writer->html, before);
      else
        g_string_append (writer->html, "</p>\n");
    }
  g_string_append (writer->html, "</div>\n");
  return end;
}

static void
append_list (Writer *writer, guint first)
{
  guint end = bw_html_find_group_end (writer->blocks, first);
  gboolean ticks = bw_block_get_cell (get_block (writer, first), 0)->type == BW_CELL_TICK_BOX;
  g_string_append (writer->html, ticks ? "<ul class=\"ticks\">\n" : "<ul>\n");
  for (guint i = first; i < end; i++)
    {
      const BwBlock *item = get_block (writer, i);
      g_string_append (writer->html, "<li>");
      bw_html_append_cell (writer->html, bw_block_get_cell (item, item->cells->len - 1));
      g_string_append (writer->html, "</li>\n");
    }
  g_string_append (writer->html, "</ul>\n");
}

static void
append_contents (Writer *writer, guint first)
{
  guint end = bw_html_find_group_end (writer->blocks, first);
  g_string_append (writer->html, "<nav><ul>\n");
  for (guint i = first; i < end; i++)
    {
      g_string_append_printf (writer->html, "<li><a href=\"#part%u\">", get_block (writer, i)->link);
      bw_html_append_cell (writer->html, bw_block_get_cell (get_block (writer, i), 0));
      g_string_append (writer->html, "</a></li>\n");
    }
  g_string_append (writer->html, "</ul></nav>\n");
}

static void
append_heading (Writer *writer, const BwBlock *block)
{
  guint level = (guint)(block->tag[1] - '0');
  g_string_append_printf (writer->html, "<h%u", level);
  if (block->anchor > 0)
    g_string_append_printf (writer->html, " id=\"part%u\"", block->anchor);
  if (bw_block_get_cell (block, 0)->style == BW_TEXT_TITLE)
    g_string_append (writer->html, " class=\"title\"");
  else if (block->page_break)
    g_string_append (writer->html, " class=\"break\"");
  g_string_append_c (writer->html, '>');
  bw_html_append_cell (writer->html, bw_block_get_cell (block, 0));
  g_string_append_printf (writer->html, "</h%u>\n", level);
}

/* The drawing, what it is about, and the table behind it. Returns the block after them. */
static guint
append_figure (Writer *writer, guint first)
{
  const BwBlock *block = get_block (writer, first);
  const BwBlock *next = first + 1 < writer->blocks->len ? get_block (writer, first + 1) : NULL;
  gboolean has_caption = next && g_strcmp0 (next->tag, "Caption") == 0;
  g_string_append (writer->html, "<figure>");
  append_drawing (writer, bw_block_get_cell (block, 0));
  if (has_caption)
    {
      g_string_append (writer->html, "<figcaption class=\"small\">");
      bw_html_append_cell (writer->html, bw_block_get_cell (next, 0));
      g_string_append (writer->html, "</figcaption>");
    }
  g_string_append (writer->html, "</figure>\n");
  if (block->chart > 0)
    bw_html_append_twin (writer->html, writer->blocks, block->chart);
  return first + (has_caption ? 2 : 1);
}

/* A paragraph; of several cells, in a row. */
static void
append_paragraph (Writer *writer, const BwBlock *block)
{
  const BwCell *only = block->cells->len == 1 ? bw_block_get_cell (block, 0) : NULL;
  const char *class = !only ? "row" : only->type == BW_CELL_TEXT ? get_class (only->style) : NULL;
  if (block->cells->len == 0)
    return;
  g_string_append (writer->html, "<p");
  if (class)
    g_string_append_printf (writer->html, " class=\"%s\"", class);
  g_string_append_c (writer->html, '>');
  if (only && only->type == BW_CELL_TEXT)
    bw_html_append_cell (writer->html, only);
  else
    for (guint i = 0; i < block->cells->len; i++)
      append_span (writer, bw_block_get_cell (block, i));
  g_string_append (writer->html, "</p>\n");
}

/* What block @position begins. Returns the block after it. */
static guint
append_block (Writer *writer, guint position)
{
  const BwBlock *block = get_block (writer, position);
  if (block->group > 0)
    {
      if (g_str_equal (block->group_tag, "Table"))
        bw_html_append_table (writer->html, writer->blocks, position);
      else if (g_str_equal (block->group_tag, "L"))
        append_list (writer, position);
      else
        append_contents (writer, position);
      return bw_html_find_group_end (writer->blocks, position);
    }
  if (g_strcmp0 (block->tag, "Figure") == 0)
    return append_figure (writer, position);
  if (get_part (block) > 0)
    return append_parts (writer, position);
  if (block->tag && block->tag[0] == 'H')
    append_heading (writer, block);
  else
    append_paragraph (writer, block);
  return position + 1;
}

static void
append_panel_start (Writer *writer, const BwBlock *block)
{
  g_string_append (writer->html, "<div class=\"panel");
  if (block->panel_ink != BW_INK_NONE)
    g_string_append_printf (writer->html, " bar %s", bw_html_get_ink_name (block->panel_ink));
  g_string_append (writer->html, "\">\n");
}

static void
append_blocks (Writer *writer)
{
  guint panel = 0;
  for (guint i = 0; i < writer->blocks->len;)
    {
      const BwBlock *block = get_block (writer, i);
      if (block->panel != panel && panel > 0)
        g_string_append (writer->html, "</div>\n");
      if (block->panel != panel && block->panel > 0)
        append_panel_start (writer, block);
      panel = block->panel;
      i = append_block (writer, i);
    }
  if (panel > 0)
    g_string_append (writer->html, "</div>\n");
}

static void
append_meta (GString *html, const char *name, const char *content)
{
  g_string_append_printf (html, "<meta name=\"%s\" content=\"", name);
  bw_html_append_text (html, content, -1);
  g_string_append (html, "\"/>\n");
}

static void
append_head (GString *html, const BwReport *report)
{
  const BwChartStyle *style = bw_typesetter_get_chart_style (report->typesetter);
  PangoLanguage *language = pango_context_get_language (bw_typesetter_get_context (report->typesetter));
  g_autofree char *title = bw_report_dup_full_title (report);
  g_string_append (html, "<!DOCTYPE html>\n<html lang=\"");
  bw_html_append_text (html, pango_language_to_string (language), -1);
  g_string_append_printf (html, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
                          style->right_to_left ? "rtl" : "ltr");
  g_string_append (html, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                         "style-src 'unsafe-inline'; img-src data:\"/>\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
  append_meta (html, "generator", "Bellwether");
  if (report->organisation)
    append_meta (html, "author", report->organisation);
  g_string_append (html, "<title>");
  bw_html_append_text (html, title, -1);
  g_string_append (html, "</title>\n<style>\n");
  bw_html_append_style_sheet (html, style);
  g_string_append (html, "</style>\n</head>\n<body>\n<main>\n");
}

GBytes *
bw_report_to_html (BwReport *report)
{
  GString *html = g_string_new (NULL);
  Writer writer = { .html = html, .blocks = report->blocks, .typesetter = report->typesetter };
  append_head (html, report);
  append_blocks (&writer);
  g_string_append (html, "<footer><p class=\"small\">");
  bw_html_append_text (html, pango_layout_get_text (report->foot), -1);
  g_string_append (html, "</p></footer>\n</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (html);
}

gboolean
bw_report_write_html (BwReport *report, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = bw_report_to_html (report);
  return bw_file_replace (file, bytes, error);
}
