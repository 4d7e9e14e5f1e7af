/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response-table-private.h"

#include "app/document/bw-document-private.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, const char *text)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, text);
  return FALSE;
}

static gboolean
may_begin (const BwResponseTable *table, const BwResponseTableOptions *options, GError **error)
{
  gboolean matched = FALSE;

  for (guint i = 0; i < table->n_columns && !matched; i++)
    matched = table->headings[i].kind == BW_HEADING_ANSWER || table->headings[i].kind == BW_HEADING_OPTION;
  if (!matched)
    return refuse (error, _ ("No column answers a question of this assessment."));
  if (table->n_bad_columns > 0 && !options->skip_columns)
    return refuse (error, _ ("There are columns that do not match, so nothing was taken."));
  if (table->n_bad_rows > 0 && !options->skip_rows)
    return refuse (error, _ ("There are rows that do not match, so nothing was taken."));
  if (table->n_bad_rows + table->n_empty_rows >= table->rows->len)
    return refuse (error, _ ("No row is left with an answer in it, so nothing was taken."));
  return TRUE;
}

static void
add_response (BwResponseTable *table, BwTableRow *row, const BwResponseTableOptions *options, BwDocument *document)
{
  g_autofree char *id = options->make_id (options->data);
  BwSheet sheet = { .response = bw_response_new (table->assessment, id, table->form) };
  const char *started;
  const char *changed;

  bw_response_table_read_row (table, row, sheet.response, TRUE);
  started = bw_response_get_started (sheet.response);
  changed = bw_response_get_changed (sheet.response);
  if (started == NULL || changed == NULL)
    {
      g_autofree char *first = g_strdup (started != NULL ? started : changed != NULL ? changed : options->today);
      g_autofree char *last = g_strdup (changed != NULL ? changed : first);

      bw_response_set_days (sheet.response, first, last);
    }
  g_array_append_val (document->sheets, sheet);
}

BwDocument *
bw_response_table_create_document (BwResponseTable *table, const BwResponseTableOptions *options, GError **error)
{
  g_return_val_if_fail (options->make_id != NULL && options->document_id != NULL, NULL);
  g_return_val_if_fail (bw_day_is_valid (options->today), NULL);

  BwDocument *document;

  if (!may_begin (table, options, error))
    return NULL;
  document = bw_document_new_empty ();
  document->assessment = bw_assessment_ref (table->assessment);
  document->id = bw_xml_make_valid (options->document_id);
  document->title = options->title != NULL && *options->title != '\0' ? bw_xml_make_valid (options->title) : NULL;
  document->created = g_strdup (options->today);
  document->today = g_strdup (options->today);
  for (guint i = 0; i < table->rows->len; i++)
    {
      BwTableRow *row = g_ptr_array_index (table->rows, i);

      if (!row->bad && !row->empty)
        add_response (table, row, options, document);
    }
  return document;
}
