/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-number.h"

#include <math.h>
#include <string.h>

gboolean
bw_number_read (const char *text, double *number)
{
  /* g_ascii_strtod() alone would take "0x1p3", "inf" and leading white space. */
  if (*text == '\0' || strspn (text, "+-.0123456789eE") != strlen (text))
    return FALSE;
  char *end = NULL;
  double value = g_ascii_strtod (text, &end);
  if (*end != '\0' || end == text || !isfinite (value))
    return FALSE;
  *number = value;
  return TRUE;
}

char *
bw_number_print (double number)
{
  /* Nearly all of them: a document of many responses prints hundreds of thousands. */
  if (number == floor (number) && fabs (number) < 1e15)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)number);

  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  return g_strdup (buffer);
}
