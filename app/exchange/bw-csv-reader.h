/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Reads a table from CSV after RFC 4180, a row at a time: cells in quotation marks or bare, quotation marks doubled,
 * line breaks inside cells, lines that end in CR LF or LF. A byte order mark is passed over, and so is a first line
 * "sep=;", as spreadsheets write it. Files are treated as hostile: at most 64 MiB, 100000 rows, 4096 columns and 256
 * KiB a cell.
 */

typedef struct _BwCsvReader BwCsvReader;

/* A reader at the first row of @bytes. @delimiter is ',', ';' or a tab; 0: the one that occurs most in the first row.
 * NULL with @error (G_IO_ERROR_INVALID_DATA) when the bytes are no text in UTF-8, or too many. */
BwCsvReader *bw_csv_reader_new (GBytes *bytes, char delimiter, GError **error);
void bw_csv_reader_free (BwCsvReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCsvReader, bw_csv_reader_free)

/* The next row that is not blank: at least one text, one per cell, until the next call owned by the reader. NULL at the
 * end, or with
 * @error (G_IO_ERROR_INVALID_DATA), which names the row; after that there is no more. */
GPtrArray *bw_csv_reader_next (BwCsvReader *reader, GError **error);

/* The number of the row that was read last, as a spreadsheet counts: from 1, blank rows included. */
guint bw_csv_reader_get_row (const BwCsvReader *reader);
/* What parts the cells. */
char bw_csv_reader_get_delimiter (const BwCsvReader *reader);
/* How much of the file was read, from 0 to 1. */
double bw_csv_reader_get_share (const BwCsvReader *reader);

G_END_DECLS
