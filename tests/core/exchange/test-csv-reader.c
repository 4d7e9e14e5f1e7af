/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/exchange/bw-csv-reader.h"

#include <string.h>

static GBytes *
to_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* All rows, their cells with "|" between and the number in front; the error at the end. */
static char *
read_all (GBytes *bytes, char delimiter)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwCsvReader) reader = bw_csv_reader_new (bytes, delimiter, &error);
  GPtrArray *cells;

  while (reader != NULL && (cells = bw_csv_reader_next (reader, &error)))
    {
      g_string_append_printf (out, "%u:", bw_csv_reader_get_row (reader));
      for (guint i = 0; i < cells->len; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", (char *)g_ptr_array_index (cells, i));
      g_string_append_c (out, '\n');
    }
  if (reader != NULL && error == NULL)
    g_assert_cmpfloat (bw_csv_reader_get_share (reader), ==, 1);
  if (error != NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_string_append_printf (out, "! %s", error->message);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "", "" },
    { "a,b\nc,d\n", "1:a|b\n2:c|d\n" },
    { "a,b\r\nc,d", "1:a|b\n2:c|d\n" },
    { "a;b,c;d\n", "1:a|b,c|d\n" },
    { "a\tb\n", "1:a|b\n" },
    { "\xef\xbb\xbf\"a\";\"b\"\r\n\r\n", "1:a|b\n" },
    { "sep=;\r\na,b;c\r\n", "2:a,b|c\n" },
    { "\"a,\"\"b\"\"\",\"c\nd\"\n", "1:a,\"b\"|c\nd\n" },
    { "\"a;b;c\",d\n", "1:a;b;c|d\n" },
    { ",\n", "1:|\n" },
    { "a,\n,b", "1:a|\n2:|b\n" },
    { "\n\na\n", "3:a\n" },
    { "\"\"\n", "1:\n" },
    { "a\rb,c\n", "1:a\rb|c\n" },
    { "é,€\n", "1:é|€\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = to_bytes (cases[i].text);
      g_autofree char *rows = read_all (bytes, 0);
      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } cases[] = {
    { "a\n\"b\n", "1:a\n! Row 2: a quotation mark is opened and not closed." },
    { "\"a\"b\n", "! Row 1: something follows a closing quotation mark. Inside a cell they are doubled." },
    { "a\"b\n", "! Row 1: a quotation mark stands inside a cell that does not begin with one." },
    { "a\xff\n", "! The table is not in UTF-8. Save it again as CSV in UTF-8." },
    { "\xff\xfe"
      "a",
      "! The table is in UTF-16. Save it again as CSV in UTF-8." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = to_bytes (cases[i].text);
      g_autofree char *rows = read_all (bytes, 0);
      g_assert_cmpstr (rows, ==, cases[i].reason);
    }
  g_autoptr (GBytes) zero = g_bytes_new ("a\0b", 3);
  g_autofree char *rows = read_all (zero, 0);
  g_assert_true (g_str_has_prefix (rows, "! The table is not in UTF-8."));
}

/* @text again and again, and what becomes of it. */
static char *
read_repeated (const char *text, guint n, char delimiter)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (long_text, text);
  bytes = g_string_free_to_bytes (g_steal_pointer (&long_text));
  return read_all (bytes, delimiter);
}

static void
test_limits (void)
{
  g_autofree char *columns = read_repeated (",", 4095, ',');
  g_autofree char *more_columns = read_repeated (",", 4096, ',');
  g_autofree char *more_rows = read_repeated ("a\n", 100001, ',');
  g_autofree char *cell = read_repeated ("12345678", 32768, ',');
  g_autofree char *longer_cell = read_repeated ("12345678", 32769, ',');

  g_assert_false (g_str_has_prefix (columns, "!"));
  g_assert_cmpstr (more_columns, ==, "! Row 1: there are more than 4096 columns.");
  g_assert_nonnull (strstr (more_rows, "100000:a\n! Row 100000: there are more than 100000 rows."));
  g_assert_cmpuint (strlen (cell), >, 262144);
  g_assert_cmpstr (longer_cell, ==, "! Row 1: a cell is longer than 256 KiB.");
}

static void
test_delimiter (void)
{
  g_autoptr (GBytes) bytes = to_bytes ("a;b,c,d\n");
  g_autofree char *found = read_all (bytes, 0);
  g_autofree char *given = read_all (bytes, ';');

  g_assert_cmpstr (found, ==, "1:a;b|c|d\n");
  g_assert_cmpstr (given, ==, "1:a|b,c,d\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/rows", test_rows);
  g_test_add_func ("/csv-reader/refused", test_refused);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/delimiter", test_delimiter);
  return g_test_run ();
}
