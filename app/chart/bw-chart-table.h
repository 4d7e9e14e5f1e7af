/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table twin: what the picture shows, in words and numbers. */
typedef struct
{
  char **columns;  /* NULL-terminated */
  GPtrArray *rows; /* of char **, as many as there are columns */
  guint n_columns;
} BwChartTable;

/* With the headings of its columns, the last one followed by NULL. */
BwChartTable *bw_chart_table_new (const char *column, ...) G_GNUC_NULL_TERMINATED;
/* The same from a vector, NULL-terminated, which the table takes over. */
BwChartTable *bw_chart_table_new_take (char **columns);
void bw_chart_table_free (BwChartTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwChartTable, bw_chart_table_free)

/* Adds a row: a text for each column, the last one followed by NULL. */
void bw_chart_table_add (BwChartTable *table, const char *cell, ...) G_GNUC_NULL_TERMINATED;
/* The same from a vector of as many texts as there are columns, which the table takes over. */
void bw_chart_table_take (BwChartTable *table, char **cells);

G_END_DECLS
