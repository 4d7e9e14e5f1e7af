/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_BYTES (64 * 1024 * 1024)
#define MAX_ROWS 100000
#define MAX_COLUMNS 4096
#define MAX_CELL (256 * 1024)

struct _BwCsvReader
{
  GBytes *bytes;
  const char *start;
  const char *at; /* the next byte */
  const char *end;
  char delimiter;
  guint row;
  GPtrArray *cells;
  GString *cell; /* the one at hand */
};

static gboolean
refuse (BwCsvReader *reader, GError **error, const char *reason)
{
  reader->at = reader->end;
  /* Translators: the number of the row, and what is wrong there */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("Row %u: %s"), reader->row, reason);
  return FALSE;
}

static gboolean
is_break (const BwCsvReader *reader, const char *at)
{
  return *at == '\n' || (*at == '\r' && at + 1 < reader->end && at[1] == '\n');
}

/* Passes over a line break, if there is one. */
static gboolean
pass_break (BwCsvReader *reader)
{
  if (reader->at == reader->end || !is_break (reader, reader->at))
    return FALSE;
  reader->at += *reader->at == '\r' ? 2 : 1;
  return TRUE;
}

/* The mark that occurs most outside of quotation marks before the first line break; a comma when there is none. */
static char
find_delimiter (const BwCsvReader *reader)
{
  static const char marks[] = ",;\t";
  guint counts[3] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (const char *at = reader->at; at < reader->end && (quoted || !is_break (reader, at)); at++)
    {
      const char *mark = *at != '\0' ? strchr (marks, *at) : NULL;

      if (*at == '"')
        quoted = !quoted;
      else if (mark != NULL && !quoted)
        counts[mark - marks]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return marks[best];
}

/* "sep=;" on a line of its own says what parts the cells. */
static void
read_declaration (BwCsvReader *reader)
{
  const char *line = reader->at;

  if (reader->end - line < 6 || strncmp (line, "sep=", 4) != 0 || strchr (",;\t", line[4]) == NULL ||
      !is_break (reader, line + 5))
    return;
  if (reader->delimiter == 0)
    reader->delimiter = line[4];
  reader->at += 5;
  pass_break (reader);
  reader->row++;
}

BwCsvReader *
bw_csv_reader_new (GBytes *bytes, char delimiter, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *reason = NULL;
  BwCsvReader *reader;

  if (length > MAX_BYTES)
    reason = _ ("The table is larger than 64 MiB.");
  else if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    reason = _ ("The table is in UTF-16. Save it again as CSV in UTF-8.");
  else if (length > 0 && !g_utf8_validate_len (data, length, NULL))
    reason = _ ("The table is not in UTF-8. Save it again as CSV in UTF-8.");
  if (reason != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, reason);
      return NULL;
    }

  reader = g_new0 (BwCsvReader, 1);
  reader->bytes = g_bytes_ref (bytes);
  reader->start = reader->at = length > 0 ? data : "";
  reader->end = reader->start + length;
  reader->cells = g_ptr_array_new_with_free_func (g_free);
  reader->cell = g_string_new (NULL);
  reader->delimiter = delimiter;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    reader->at += 3;
  read_declaration (reader);
  if (reader->delimiter == 0)
    reader->delimiter = find_delimiter (reader);
  return reader;
}

void
bw_csv_reader_free (BwCsvReader *reader)
{
  if (reader == NULL)
    return;
  g_bytes_unref (reader->bytes);
  g_ptr_array_unref (reader->cells);
  g_string_free (reader->cell, TRUE);
  g_free (reader);
}

/* After the opening quotation mark, up to and over the closing one. */
static gboolean
read_quoted (BwCsvReader *reader, GError **error)
{
  while (reader->at < reader->end)
    {
      const char *quote = memchr (reader->at, '"', (gsize)(reader->end - reader->at));

      if (quote == NULL)
        break;
      if (reader->cell->len + (gsize)(quote - reader->at) > MAX_CELL)
        return refuse (reader, error, _ ("a cell is longer than 256 KiB."));
      g_string_append_len (reader->cell, reader->at, quote - reader->at);
      reader->at = quote + 1;
      if (reader->at == reader->end || *reader->at != '"')
        return TRUE;
      g_string_append_c (reader->cell, '"');
      reader->at++;
    }
  return refuse (reader, error, _ ("a quotation mark is opened and not closed."));
}

static gboolean
read_cell (BwCsvReader *reader, GError **error)
{
  g_string_truncate (reader->cell, 0);
  if (reader->at < reader->end && *reader->at == '"')
    {
      reader->at++;
      if (!read_quoted (reader, error))
        return FALSE;
      if (reader->at < reader->end && *reader->at != reader->delimiter && !is_break (reader, reader->at))
        return refuse (reader, error,
                       _ ("something follows a closing quotation mark. Inside a cell they are doubled."));
      return TRUE;
    }
  const char *start = reader->at;
  while (reader->at < reader->end && *reader->at != reader->delimiter && !is_break (reader, reader->at))
    {
      if (*reader->at == '"')
        return refuse (reader, error, _ ("a quotation mark stands inside a cell that does not begin with one."));
      reader->at++;
    }
  if (reader->at - start > MAX_CELL)
    return refuse (reader, error, _ ("a cell is longer than 256 KiB."));
  g_string_append_len (reader->cell, start, reader->at - start);
  return TRUE;
}

/* One row, with the line break after it. */
static gboolean
read_row (BwCsvReader *reader, GError **error)
{
  for (;;)
    {
      if (reader->cells->len == MAX_COLUMNS)
        return refuse (reader, error, _ ("there are more than 4096 columns."));
      if (!read_cell (reader, error))
        return FALSE;
      g_ptr_array_add (reader->cells, g_strndup (reader->cell->str, reader->cell->len));
      if (reader->at == reader->end || pass_break (reader))
        return TRUE;
      reader->at++; /* the delimiter */
    }
}

GPtrArray *
bw_csv_reader_next (BwCsvReader *reader, GError **error)
{
  do
    {
      g_ptr_array_set_size (reader->cells, 0);
      if (reader->at == reader->end)
        return NULL;
      if (reader->row == MAX_ROWS)
        {
          refuse (reader, error, _ ("there are more than 100000 rows."));
          return NULL;
        }
      reader->row++;
    }
  while (pass_break (reader));
  return read_row (reader, error) ? reader->cells : NULL;
}

guint
bw_csv_reader_get_row (const BwCsvReader *reader)
{
  return reader->row;
}

char
bw_csv_reader_get_delimiter (const BwCsvReader *reader)
{
  return reader->delimiter;
}

double
bw_csv_reader_get_share (const BwCsvReader *reader)
{
  return reader->end > reader->start ? (double)(reader->at - reader->start) / (double)(reader->end - reader->start) : 1;
}
