/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-number-text.h"

#include "app/document/bw-number.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* A definition that sets no bounds has these. */
#define DEFAULT_MINIMUM 0
#define DEFAULT_MAXIMUM 1000000

/* Without white space and apostrophes, which only group digits, and with a plain minus sign. */
static GString *
strip (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2212)
        g_string_append_c (stripped, '-');
      else if (!g_unichar_isspace (c) && c != '\'' && c != 0x2019)
        g_string_append_unichar (stripped, c);
    }
  return stripped;
}

/* TRUE when @sign groups the digits by three, as in "1,000" or "12.345.678". */
static gboolean
is_grouping (const char *text, char sign)
{
  const char *p = text + strspn (text, "+-");
  gsize digits = strspn (p, "0123456789");

  if (digits == 0 || digits > 3 || p[digits] != sign)
    return FALSE;
  for (p += digits; *p == sign; p += 4)
    if (strspn (p + 1, "0123456789") != 3)
      return FALSE;
  return TRUE;
}

static void
remove_sign (GString *text, char sign)
{
  char *out = text->str;

  for (const char *in = text->str; *in != '\0'; in++)
    if (*in != sign)
      *out++ = *in;
  g_string_truncate (text, out - text->str);
}

gboolean
bw_number_text_read (const char *text, double *number)
{
  g_autoptr (GString) plain = NULL;
  char decimal = *localeconv ()->decimal_point == ',' ? ',' : '.';
  char other = decimal == ',' ? '.' : ',';

  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  plain = strip (text);
  if (is_grouping (plain->str, other))
    remove_sign (plain, other);
  for (char *p = plain->str; *p != '\0'; p++)
    if (*p == ',')
      *p = '.';
  return bw_number_read (plain->str, number);
}

char *
bw_number_text_print (double number)
{
  return g_strdup_printf ("%.15g", number);
}

char *
bw_number_text_check (const char *text, const BwNumberRange *range, double *number)
{
  g_autofree char *minimum = bw_number_text_print (range->minimum);
  g_autofree char *maximum = bw_number_text_print (range->maximum);

  *number = NAN;
  if (text[strspn (text, " \t")] == '\0')
    return NULL;
  if (!bw_number_text_read (text, number))
    return g_strdup (range->whole ? _ ("Not counted yet: please write digits, such as 12.")
                                  : _ ("Not counted yet: please write digits, such as 12 or 1.5."));
  if (*number < range->minimum || *number > range->maximum)
    /* Translators: the least and the greatest number that fit. */
    return g_strdup_printf (_ ("Not counted yet: the number can be from %s to %s."), minimum, maximum);
  if (range->whole && *number != floor (*number))
    return g_strdup (_ ("Not counted yet: please round to a whole number."));
  return NULL;
}

char *
bw_number_text_describe (const BwNumberRange *range)
{
  g_autofree char *minimum = bw_number_text_print (range->minimum);
  g_autofree char *maximum = bw_number_text_print (range->maximum);

  if (range->maximum >= DEFAULT_MAXIMUM && range->minimum == DEFAULT_MINIMUM)
    return g_strdup (range->whole ? _ ("A whole number") : "");
  if (range->maximum >= DEFAULT_MAXIMUM)
    return g_strdup_printf (range->whole ? _ ("A whole number, %s or more") : _ ("%s or more"), minimum);
  return g_strdup_printf (range->whole ? _ ("A whole number, %s to %s") : _ ("%s to %s"), minimum, maximum);
}
