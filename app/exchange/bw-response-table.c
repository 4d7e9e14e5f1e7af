/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response-table.h"

#include "bw-csv-reader.h"
#include "bw-response-table-private.h"

#include <glib/gi18n-lib.h>

static void
row_free (BwTableRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

static void
mismatch_free (BwMismatch *mismatch)
{
  g_free (mismatch->text);
  g_free (mismatch);
}

/* The cells of the row at hand; the caller owns them. */
static char **
steal_cells (GPtrArray *cells)
{
  gsize length;
  char **stolen;

  g_ptr_array_add (cells, NULL);
  stolen = (char **)g_ptr_array_steal (cells, &length);
  return stolen;
}

static gboolean
read_rows (BwResponseTable *table, BwCsvReader *reader, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  GPtrArray *cells = bw_csv_reader_next (reader, &local);

  if (cells == NULL)
    {
      if (local != NULL)
        g_propagate_error (error, g_steal_pointer (&local));
      else
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The table is empty."));
      return FALSE;
    }
  table->n_columns = cells->len;
  table->titles = steal_cells (cells);
  while ((cells = bw_csv_reader_next (reader, &local)))
    {
      BwTableRow *row = g_new0 (BwTableRow, 1);

      row->number = bw_csv_reader_get_row (reader);
      row->n_cells = cells->len;
      row->cells = steal_cells (cells);
      g_ptr_array_add (table->rows, row);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return *error == NULL;
}

BwResponseTable *
bw_response_table_new (BwAssessment *assessment, BwForm form, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (assessment != NULL && assessment->forms[form].declared, NULL);

  g_autoptr (BwResponseTable) table = g_new0 (BwResponseTable, 1);
  g_autoptr (GError) local = NULL;
  g_autoptr (BwCsvReader) reader = NULL;

  table->assessment = bw_assessment_ref (assessment);
  table->form = form;
  table->codes = bw_lime_codes_new (assessment);
  table->known = bw_headings_new (table->codes, form);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)row_free);
  table->mismatches = g_ptr_array_new_with_free_func ((GDestroyNotify)mismatch_free);
  reader = bw_csv_reader_new (bytes, 0, &local);
  if (reader == NULL || !read_rows (table, reader, cancellable, &local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  table->headings = g_new0 (BwHeading, table->n_columns);
  table->passed_over = g_new0 (guint8, table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    table->headings[i] = bw_headings_find (table->known, table->titles[i]);
  return g_steal_pointer (&table);
}

void
bw_response_table_free (BwResponseTable *table)
{
  if (table == NULL)
    return;
  g_clear_pointer (&table->known, bw_headings_free);
  g_clear_pointer (&table->codes, bw_lime_codes_free);
  g_clear_pointer (&table->assessment, bw_assessment_unref);
  g_strfreev (table->titles);
  g_free (table->headings);
  g_free (table->passed_over);
  g_ptr_array_unref (table->rows);
  g_ptr_array_unref (table->mismatches);
  g_free (table);
}

guint
bw_response_table_count_answers (BwAssessment *assessment, BwForm form, GBytes *bytes)
{
  g_autoptr (BwCsvReader) reader = bw_csv_reader_new (bytes, 0, NULL);
  GPtrArray *titles = reader != NULL ? bw_csv_reader_next (reader, NULL) : NULL;
  g_autoptr (BwLimeCodes) codes = bw_lime_codes_new (assessment);
  g_autoptr (BwHeadings) headings = bw_headings_new (codes, form);
  guint n = 0;

  for (guint i = 0; titles != NULL && i < titles->len; i++)
    {
      BwHeading heading = bw_headings_find (headings, g_ptr_array_index (titles, i));
      n += heading.kind == BW_HEADING_ANSWER || heading.kind == BW_HEADING_OPTION ? 1 : 0;
    }
  return n;
}

BwAssessment *
bw_response_table_get_assessment (const BwResponseTable *table)
{
  return table->assessment;
}

guint
bw_response_table_get_n_columns (const BwResponseTable *table)
{
  return table->n_columns;
}

guint
bw_response_table_get_n_rows (const BwResponseTable *table)
{
  return table->rows->len;
}

const char *
bw_response_table_get_title (const BwResponseTable *table, guint column)
{
  g_return_val_if_fail (column < table->n_columns, NULL);

  return table->titles[column];
}

const char *
bw_response_table_get_cell (const BwResponseTable *table, guint row, guint column)
{
  g_return_val_if_fail (row < table->rows->len, NULL);

  const BwTableRow *found = g_ptr_array_index (table->rows, row);
  return column < found->n_cells ? found->cells[column] : "";
}

BwHeading
bw_response_table_get_heading (const BwResponseTable *table, guint column)
{
  g_return_val_if_fail (column < table->n_columns, (BwHeading){ 0 });

  return table->headings[column];
}

void
bw_response_table_set_heading (BwResponseTable *table, guint column, const BwHeading *heading)
{
  g_return_if_fail (column < table->n_columns);

  table->headings[column] = *heading;
}

BwHeading
bw_response_table_find_heading (const BwResponseTable *table, const char *name)
{
  return bw_headings_find (table->known, name);
}

GPtrArray *
bw_response_table_get_mismatches (const BwResponseTable *table)
{
  return table->mismatches;
}

guint
bw_response_table_get_n_mismatches (const BwResponseTable *table)
{
  return table->n_mismatches;
}

guint
bw_response_table_get_n_bad_rows (const BwResponseTable *table)
{
  return table->n_bad_rows;
}

guint
bw_response_table_get_n_bad_columns (const BwResponseTable *table)
{
  return table->n_bad_columns;
}

guint
bw_response_table_get_n_empty_rows (const BwResponseTable *table)
{
  return table->n_empty_rows;
}

guint
bw_response_table_get_n_missing_items (const BwResponseTable *table)
{
  return table->n_missing_items;
}

char *
bw_response_table_format_mismatch (const BwResponseTable *table, const BwMismatch *mismatch)
{
  const char *title = mismatch->column > 0 ? table->titles[mismatch->column - 1] : "";
  g_autofree char *shown = g_utf8_strlen (title, -1) > 60 ? g_utf8_substring (title, 0, 60) : NULL;
  g_autofree char *cut = shown != NULL ? g_strconcat (shown, "…", NULL) : g_strdup (title);

  g_strdelimit (cut, "\r\n\t", ' ');
  if (mismatch->row == 0)
    /* Translators: number and heading of a column, then what does not match there */
    return g_strdup_printf (_ ("column %u (%s): %s"), mismatch->column, cut, mismatch->text);
  if (mismatch->column == 0)
    return g_strdup_printf (_ ("row %u: %s"), mismatch->row, mismatch->text);
  return g_strdup_printf (_ ("row %u, column %u (%s): %s"), mismatch->row, mismatch->column, cut, mismatch->text);
}
