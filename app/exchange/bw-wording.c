/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-wording.h"

char *
bw_wording_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
  GString *out = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || c == '_')
        {
          space = TRUE;
          continue;
        }
      if (space && out->len > 0 && out->str[out->len - 1] != '{')
        g_string_append_c (out, ' ');
      space = FALSE;
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

gboolean
bw_wording_equal (const char *a, const char *b)
{
  g_autofree char *folded_a = bw_wording_fold (a);
  g_autofree char *folded_b = bw_wording_fold (b);

  return g_str_equal (folded_a, folded_b);
}
