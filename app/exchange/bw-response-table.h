/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-heading.h"

#include "app/document/bw-document.h"

G_BEGIN_DECLS

/*
 * Responses that come from another program: a row a person, a column an answer. A table is read, its columns are
 * matched with the items of an assessment, every cell is checked, and only then it becomes a document: all of it, or
 * nothing, unless the person leaves rows or columns out. Rows and columns are positions, from 0, without the row of
 * headings.
 */

typedef struct _BwResponseTable BwResponseTable;

/* What does not match. */
typedef struct
{
  guint row;    /* as a spreadsheet counts, from 1; 0: the whole column */
  guint column; /* from 1; 0: the whole row */
  char *text;   /* one sentence */
} BwMismatch;

/* Reads CSV (see BwCsvReader) and matches its headings. NULL with @error: G_IO_ERROR_INVALID_DATA when the table cannot
 * be read, G_IO_ERROR_CANCELLED. @cancellable may be NULL. */
BwResponseTable *bw_response_table_new (BwAssessment *assessment, BwForm form, GBytes *bytes, GCancellable *cancellable,
                                        GError **error);
void bw_response_table_free (BwResponseTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwResponseTable, bw_response_table_free)

/* How many columns of the table @bytes would answer @assessment: tells which one it is about. 0 when it cannot be read.
 */
guint bw_response_table_count_answers (BwAssessment *assessment, BwForm form, GBytes *bytes);

/* The assessment it was read for. Owned by the table. */
BwAssessment *bw_response_table_get_assessment (const BwResponseTable *table);
/* How many columns have a heading, and how many rows stand below them. */
guint bw_response_table_get_n_columns (const BwResponseTable *table);
guint bw_response_table_get_n_rows (const BwResponseTable *table);
/* The text above a column. Owned by the table. */
const char *bw_response_table_get_title (const BwResponseTable *table, guint column);
/* A cell as it stands there; "" beyond the end of a row. Owned by the table. */
const char *bw_response_table_get_cell (const BwResponseTable *table, guint row, guint column);

/* What a column holds; what the person says it holds. */
BwHeading bw_response_table_get_heading (const BwResponseTable *table, guint column);
void bw_response_table_set_heading (BwResponseTable *table, guint column, const BwHeading *heading);

/* What @name stands for, as in bw_headings_find(). */
BwHeading bw_response_table_find_heading (const BwResponseTable *table, const char *name);

/* Checks everything as it is mapped now. FALSE with @error (G_IO_ERROR_CANCELLED) when it was broken off; else the
 * following say what was found, until the next check. */
gboolean bw_response_table_check (BwResponseTable *table, GCancellable *cancellable, GError **error);
/* BwMismatch, columns first, then by row; at most a thousand are kept. Owned by the table. */
GPtrArray *bw_response_table_get_mismatches (const BwResponseTable *table);
/* How many there are in all. */
guint bw_response_table_get_n_mismatches (const BwResponseTable *table);
/* Rows where something does not match, and columns. */
guint bw_response_table_get_n_bad_rows (const BwResponseTable *table);
guint bw_response_table_get_n_bad_columns (const BwResponseTable *table);
/* Rows in which nothing is answered: they are passed over. */
guint bw_response_table_get_n_empty_rows (const BwResponseTable *table);
/* Items for which there is no column. */
guint bw_response_table_get_n_missing_items (const BwResponseTable *table);
/* The mismatch as a line: where it is, then what it is. The caller owns it. */
char *bw_response_table_format_mismatch (const BwResponseTable *table, const BwMismatch *mismatch);

typedef struct
{
  gboolean skip_rows;    /* leave out rows where something does not match */
  gboolean skip_columns; /* leave out columns that do not match */
  const char *title;     /* may be NULL */
  const char *document_id;
  const char *today;                /* ISO 8601 */
  char *(*make_id) (gpointer data); /* a random text for each response; the table frees it */
  gpointer data;
} BwResponseTableOptions;

/* The document, with a response for each row that was answered; after a check. NULL with @error
 * (G_IO_ERROR_INVALID_DATA) when something does not match and is not to be left out, or nobody answered anything. */
BwDocument *bw_response_table_create_document (BwResponseTable *table, const BwResponseTableOptions *options,
                                               GError **error);

G_END_DECLS
