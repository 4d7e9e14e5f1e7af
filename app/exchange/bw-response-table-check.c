/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response-cell.h"
#include "bw-response-table-private.h"

#include <glib/gi18n-lib.h>

#define MAX_MISMATCHES 1000

/* Takes @text. */
static void
add_mismatch (BwResponseTable *table, guint row, guint column, char *text)
{
  BwMismatch *mismatch;

  table->n_mismatches++;
  if (table->mismatches->len == MAX_MISMATCHES)
    {
      g_free (text);
      return;
    }
  mismatch = g_new0 (BwMismatch, 1);
  mismatch->row = row;
  mismatch->column = column;
  mismatch->text = text;
  g_ptr_array_add (table->mismatches, mismatch);
}

static gboolean
column_is_empty (const BwResponseTable *table, guint column)
{
  for (guint i = 0; i < table->rows->len; i++)
    if (*bw_response_table_get_cell (table, i, column) != '\0')
      return FALSE;
  return TRUE;
}

/* An earlier column that says the same, or -1. A choice is answered by one column, or by one for each of its boxes. */
static int
find_earlier (const BwResponseTable *table, guint column)
{
  const BwHeading *heading = &table->headings[column];

  if (heading->kind == BW_HEADING_PASSED_OVER)
    return -1;
  for (guint i = 0; i < column; i++)
    {
      const BwHeading *other = &table->headings[i];
      gboolean both = (heading->kind == BW_HEADING_ANSWER && other->kind == BW_HEADING_OPTION) ||
                      (heading->kind == BW_HEADING_OPTION && other->kind == BW_HEADING_ANSWER);

      if (bw_heading_equal (heading, other) || (both && heading->item == other->item))
        return (int)i;
    }
  return -1;
}

/* Why a column does not match, or NULL. The caller owns it. */
static char *
find_reason (const BwResponseTable *table, guint column, int earlier)
{
  if (table->headings[column].kind == BW_HEADING_UNKNOWN || table->headings[column].kind == BW_HEADING_SEVERAL)
    {
      if (column_is_empty (table, column))
        return NULL;
      if (table->headings[column].kind == BW_HEADING_UNKNOWN)
        return g_strdup (_ ("no question has this heading."));
      return g_strdup (_ ("more than one question is worded like this."));
    }
  if (earlier < 0)
    return NULL;
  return g_strdup_printf (_ ("column %u (%s) answers the same question."), (guint)earlier + 1, table->titles[earlier]);
}

static void
check_columns (BwResponseTable *table)
{
  g_autofree guint8 *there = g_new0 (guint8, table->assessment->n_items + 1);

  for (guint i = 0; i < table->n_columns; i++)
    {
      int earlier = find_earlier (table, i);
      char *reason = find_reason (table, i, earlier);

      table->passed_over[i] = earlier >= 0;
      if (table->headings[i].kind == BW_HEADING_ANSWER || table->headings[i].kind == BW_HEADING_OPTION)
        there[table->headings[i].item] = 1;
      if (reason == NULL)
        continue;
      table->n_bad_columns++;
      add_mismatch (table, 0, i + 1, reason);
    }
  for (guint i = 0; i < table->assessment->n_items; i++)
    if (!there[i])
      table->n_missing_items++;
}

/* Boxes that are ticked, by item; and whether anything was said. */
typedef struct
{
  guint64 *ticked;
  gboolean answered;
  char *started;
  char *changed;
} Row;

/* FALSE with @error when the cell does not match. */
static gboolean
read_cell (const BwResponseTable *table, const BwHeading *heading, const char *text, BwResponse *response, Row *row,
           GError **error)
{
  g_auto (BwAnswer) answer = { 0 };
  gboolean ticked = FALSE;

  switch (heading->kind)
    {
    case BW_HEADING_ANSWER:
      if (!bw_cell_read_answer (table->codes, heading->item, text, &answer, error))
        return FALSE;
      if (answer.state == BW_ANSWER_SKIPPED)
        return TRUE;
      bw_response_set_answer (response, heading->item, &answer);
      row->answered = TRUE;
      return TRUE;
    case BW_HEADING_OPTION:
      if (!bw_cell_read_box (text, &ticked, error))
        return FALSE;
      if (ticked)
        row->ticked[heading->item] |= G_GUINT64_CONSTANT (1) << heading->option;
      return TRUE;
    case BW_HEADING_NOTE:
      bw_response_set_note (response, heading->item, bw_cell_unguard (text));
      row->answered = row->answered || *text != '\0';
      return TRUE;
    case BW_HEADING_NAME:
      bw_response_set_name (response, bw_cell_unguard (text));
      return TRUE;
    case BW_HEADING_STARTED:
      row->started = bw_cell_dup_day (text);
      return TRUE;
    case BW_HEADING_CHANGED:
      row->changed = bw_cell_dup_day (text);
      return TRUE;
    case BW_HEADING_UNKNOWN:
    case BW_HEADING_SEVERAL:
    case BW_HEADING_PASSED_OVER:
      break;
    }
  return TRUE;
}

static void
set_ticked (const BwResponseTable *table, BwResponse *response, Row *row)
{
  for (guint i = 0; i < table->assessment->n_items; i++)
    if (row->ticked[i] != 0)
      {
        const BwAnswer answer = { .state = BW_ANSWER_GIVEN, .choices = row->ticked[i] };

        bw_response_set_answer (response, i, &answer);
        row->answered = TRUE;
      }
}

gboolean
bw_response_table_read_row (BwResponseTable *table, BwTableRow *row, BwResponse *response, gboolean quiet)
{
  g_autofree guint64 *ticked = g_new0 (guint64, table->assessment->n_items + 1);
  Row read = { .ticked = ticked };

  for (guint i = 0; i < MIN (row->n_cells, table->n_columns); i++)
    {
      g_autoptr (GError) error = NULL;

      if (table->passed_over[i] || read_cell (table, &table->headings[i], row->cells[i], response, &read, &error))
        continue;
      row->bad = TRUE;
      if (!quiet)
        add_mismatch (table, row->number, i + 1, g_strdup (error->message));
    }
  set_ticked (table, response, &read);
  bw_response_set_days (response, read.started, read.changed);
  g_free (read.started);
  g_free (read.changed);
  return read.answered;
}

/* A row of another length is not what the headings say: a cell may have slipped. */
static void
check_length (BwResponseTable *table, BwTableRow *row)
{
  guint filled = row->n_cells;

  while (filled > table->n_columns && *row->cells[filled - 1] == '\0')
    filled--;
  if (filled <= table->n_columns && row->n_cells >= table->n_columns)
    return;
  row->bad = TRUE;
  add_mismatch (table, row->number, 0,
                g_strdup_printf (ngettext ("it has %u cell, and there are %u headings.",
                                           "it has %u cells, and there are %u headings.", filled),
                                 filled, table->n_columns));
}

gboolean
bw_response_table_check (BwResponseTable *table, GCancellable *cancellable, GError **error)
{
  g_ptr_array_set_size (table->mismatches, 0);
  table->n_mismatches = table->n_bad_rows = table->n_bad_columns = 0;
  table->n_empty_rows = table->n_missing_items = 0;
  check_columns (table);
  for (guint i = 0; i < table->rows->len; i++)
    {
      BwTableRow *row = g_ptr_array_index (table->rows, i);
      g_autoptr (BwResponse) response = bw_response_new (table->assessment, "", table->form);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      row->bad = FALSE;
      row->empty = !bw_response_table_read_row (table, row, response, FALSE);
      if (!row->empty || row->bad)
        check_length (table, row);
      table->n_bad_rows += row->bad ? 1 : 0;
      table->n_empty_rows += row->empty && !row->bad ? 1 : 0;
    }
  return TRUE;
}
