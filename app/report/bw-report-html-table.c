/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-report-html.h"

#include <glib/gi18n-lib.h>

guint
bw_html_find_group_end (const GPtrArray *blocks, guint first)
{
  const BwBlock *start = blocks->pdata[first];
  guint end = first + 1;
  while (end < blocks->len && ((const BwBlock *)blocks->pdata[end])->group == start->group)
    end++;
  return end;
}

static gboolean
is_spanning (const BwBlock *row, guint n_columns)
{
  return row->cells->len == 1 && n_columns > 1;
}

static guint
count_columns (const GPtrArray *blocks, guint first, guint end)
{
  guint n_columns = 0;
  for (guint i = first; i < end; i++)
    n_columns = MAX (n_columns, ((const BwBlock *)blocks->pdata[i])->cells->len);
  return n_columns;
}

static void
append_cell (GString *html, const BwBlock *row, guint position, guint n_columns)
{
  const BwCell *cell = bw_block_get_cell (row, position);
  gboolean spanning = is_spanning (row, n_columns);
  gboolean empty = cell->type != BW_CELL_TEXT || *pango_layout_get_text (cell->layout) == '\0';
  /* An empty head names nothing. */
  gboolean head = !empty && (row->is_header || spanning || cell->style == BW_TEXT_TABLE_HEAD);
  const char *element = head ? "th" : "td";
  g_string_append_printf (html, "<%s", element);
  if (head)
    g_string_append_printf (html, " scope=\"%s\"", row->is_header ? "col" : spanning ? "rowgroup" : "row");
  if (spanning)
    g_string_append_printf (html, " colspan=\"%u\"", n_columns);
  if (cell->to_end)
    g_string_append (html, " class=\"end\"");
  g_string_append_c (html, '>');
  bw_html_append_cell (html, cell);
  g_string_append_printf (html, "</%s>", element);
}

static void
append_row (GString *html, const BwBlock *row, guint n_columns)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; i < row->cells->len; i++)
    append_cell (html, row, i, n_columns);
  g_string_append (html, "</tr>\n");
}

void
bw_html_append_table (GString *html, const GPtrArray *blocks, guint first)
{
  guint end = bw_html_find_group_end (blocks, first);
  guint n_columns = count_columns (blocks, first, end);
  const char *open = NULL;
  g_string_append (html, "<div class=\"scroll\"><table>\n");
  for (guint i = first; i < end; i++)
    {
      const BwBlock *row = blocks->pdata[i];
      const char *wanted = row->is_header ? "thead" : "tbody";
      if (open != NULL && (open != wanted || is_spanning (row, n_columns)))
        g_string_append_printf (html, "</%s>\n", open);
      if (open != wanted || is_spanning (row, n_columns))
        g_string_append_printf (html, "<%s>\n", wanted);
      open = wanted;
      append_row (html, row, n_columns);
    }
  g_string_append_printf (html, "</%s>\n</table></div>\n", open);
}

void
bw_html_append_twin (GString *html, const GPtrArray *blocks, guint chart)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const BwBlock *row = blocks->pdata[i];
      if (row->chart != chart || row->group == 0)
        continue;
      while (i > 0 && ((const BwBlock *)blocks->pdata[i - 1])->group == row->group)
        i--;
      g_string_append (html, "<details><summary>");
      /* Translators: what unfolds the numbers behind a chart, below it. */
      bw_html_append_text (html, _ ("The same as a table"), -1);
      g_string_append (html, "</summary>\n");
      bw_html_append_table (html, blocks, i);
      g_string_append (html, "</details>\n");
      return;
    }
}
