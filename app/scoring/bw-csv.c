/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-csv.h"

#include "app/document/bw-number.h"

#include <math.h>
#include <string.h>

void
bw_csv_text (GString *csv, const char *text)
{
  /* A spreadsheet takes a cell that begins like this for a formula, and runs it. */
  gboolean formula = text != NULL && *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;

  if (text == NULL)
    text = "";
  if (!formula && strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append (csv, formula ? "\"'" : "\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *text);
    }
  g_string_append_c (csv, '"');
}

void
bw_csv_number (GString *csv, double number)
{
  g_autofree char *digits = isfinite (number) ? bw_number_print (number + 0.0) : NULL;

  g_string_append (csv, digits != NULL ? digits : "");
}
