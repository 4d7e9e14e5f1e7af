/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-table-view.h"

/* "62", "39.6", "−25", "–": cells that line up at the right. */
static gboolean
is_number (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_ascii_isdigit (*c) && strchr (".,%-", *c) == NULL && g_utf8_get_char (c) != 0x2212 &&
        g_utf8_get_char (c) != 0x2013)
      return FALSE;
  return TRUE;
}

static gboolean
is_number_column (const BwChartTable *table, guint column)
{
  for (guint row = 0; row < table->rows->len; row++)
    if (!is_number (((char **)g_ptr_array_index (table->rows, row))[column]))
      return FALSE;
  return table->rows->len > 0;
}

static void
add_cell (GtkGrid *grid, const char *text, guint column, int row, gboolean number)
{
  GtkAccessibleRole role = row == 0 ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL;
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", number ? 1.0 : 0.0, "yalign", 0.0, "wrap", TRUE,
                  "max-width-chars", 32, "width-chars", number ? 4 : 8, "accessible-role", role, NULL);

  gtk_widget_add_css_class (label, row == 0 ? "heading" : "body");
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (grid, label, (int)column, row, 1, 1);
}

GtkWidget *
bw_table_view_new (const BwChartTable *table, const char *label)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 18, "row-spacing", 6, "margin-top", 6,
                                  "margin-bottom", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "child", grid, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (guint column = 0; column < table->n_columns; column++)
    {
      gboolean number = is_number_column (table, column);

      add_cell (GTK_GRID (grid), table->columns[column], column, 0, number);
      for (guint row = 0; row < table->rows->len; row++)
        add_cell (GTK_GRID (grid), ((char **)g_ptr_array_index (table->rows, row))[column], column, (int)row + 1,
                  number);
    }
  return scroller;
}
