/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-trail.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
print_answer (GString *text, const BwTrailAnswer *answer, guint number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "  %2u. %s%s\n      %s", number, answer->reverse ? "⟲ " : "", answer->stem,
                          answer->answer);
  if (!isnan (answer->keyed))
    /* Translators: what an answer counts towards the mean. */
    g_string_append_printf (text, _ (" (counts %s)"), g_ascii_formatd (digits, sizeof digits, "%.10g", answer->keyed));
  g_string_append_c (text, '\n');
}

char *
bw_trail_to_text (const BwTrail *trail)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s", trail->name, trail->score);
  if (trail->band != NULL)
    g_string_append_printf (text, ", %s", trail->band);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < trail->answers->len; i++)
    print_answer (text, &g_array_index (trail->answers, BwTrailAnswer, i), i + 1);
  for (guint i = 0; i < trail->parts->len; i++)
    {
      const BwTrailPart *part = &g_array_index (trail->parts, BwTrailPart, i);

      g_string_append_printf (text, "  %s: %s\n", part->name, part->score);
    }
  for (guint i = 0; i < trail->steps->len; i++)
    g_string_append_printf (text, "→ %s\n", (const char *)trail->steps->pdata[i]);
  return g_string_free (text, FALSE);
}
