/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-clock.h"

#include "bw-score.h"

#include <glib/gi18n-lib.h>

double
bw_clock_get_pressure (double exposure, double readiness)
{
  return bw_score_settle (sqrt (exposure * (100 - readiness)));
}

double
bw_clock_get_minutes (double exposure, double readiness, double span)
{
  /* From the product, not from the settled pressure: each rounding more would move a zone's edge. */
  return bw_score_settle (span * (1 - sqrt (exposure * (100 - readiness)) / 100));
}

double
bw_clock_round (double minutes)
{
  return isnan (minutes) ? NAN : floor (2 * minutes + 0.5) / 2;
}

char *
bw_clock_format (double minutes)
{
  double shown = bw_clock_round (minutes);
  guint whole;

  if (isnan (minutes))
    return g_strdup ("–");
  if (shown == 0 && minutes > 0)
    return g_strdup (_ ("under half a minute"));
  if (shown == 0.5)
    return g_strdup (_ ("half a minute"));
  whole = (guint)shown;
  if (shown > whole)
    /* Translators: a time with half a minute, such as “5½ minutes” */
    return g_strdup_printf (ngettext ("%u½ minutes", "%u½ minutes", whole + 1), whole);
  return g_strdup_printf (ngettext ("%u minute", "%u minutes", whole), whole);
}

char *
bw_clock_format_figure (double minutes)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = bw_clock_round (minutes);

  if (rounded == 0 && minutes > 0)
    /* Translators: less than half of whatever is counted, such as minutes */
    return g_strdup (_ ("under 0.5"));
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%g", rounded));
}
