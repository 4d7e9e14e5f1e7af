/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-chart-table.h"

#include <stdarg.h>

static char **
collect (const char *first, va_list rest)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const char *text = first; text != NULL; text = va_arg (rest, const char *))
    g_strv_builder_add (builder, text);
  return g_strv_builder_end (builder);
}

BwChartTable *
bw_chart_table_new (const char *column, ...)
{
  char **columns;
  va_list rest;

  va_start (rest, column);
  columns = collect (column, rest);
  va_end (rest);
  return bw_chart_table_new_take (columns);
}

BwChartTable *
bw_chart_table_new_take (char **columns)
{
  BwChartTable *table = g_new0 (BwChartTable, 1);

  table->columns = columns;
  table->n_columns = g_strv_length (columns);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  return table;
}

void
bw_chart_table_free (BwChartTable *table)
{
  if (table == NULL)
    return;
  g_strfreev (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

void
bw_chart_table_add (BwChartTable *table, const char *cell, ...)
{
  va_list rest;

  va_start (rest, cell);
  bw_chart_table_take (table, collect (cell, rest));
  va_end (rest);
}

void
bw_chart_table_take (BwChartTable *table, char **cells)
{
  g_assert (g_strv_length (cells) == table->n_columns);
  g_ptr_array_add (table->rows, cells);
}
