/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
bw_day_is_valid (const char *text)
{
  const gsize length = strlen ("2026-03-31");
  if (text == NULL || strlen (text) != length || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
      return FALSE;
  guint year = (guint)g_ascii_strtoull (text, NULL, 10);
  guint month = (guint)g_ascii_strtoull (text + 5, NULL, 10);
  guint day = (guint)g_ascii_strtoull (text + 8, NULL, 10);
  return month <= 12 && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

/* @pattern as in g_date_time_format(). */
static char *
format (const char *day, const char *pattern)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *time = NULL;

  if (!bw_day_is_valid (day))
    return g_strdup (day != NULL ? day : "");
  time = g_strconcat (day, "T00:00:00Z", NULL);
  date = g_date_time_new_from_iso8601 (time, NULL);
  return date != NULL ? g_date_time_format (date, pattern) : g_strdup (day);
}

char *
bw_day_format (const char *day)
{
  /* Translators: a day as people write it, such as "22 November 2026"; see g_date_time_format() for the letters. */
  return format (day, _ ("%-e %B %Y"));
}

char *
bw_day_format_short (const char *day)
{
  /* Translators: a day on the axis of a chart: short, such as "26 Nov 2026"; see g_date_time_format() for the letters.
   */
  return format (day, _ ("%-d %b %Y"));
}
