/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-plain.h"

#define LINE_WIDTH 78

guint
bw_plain_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

void
bw_plain_spaces (GString *text, guint n)
{
  g_string_append_printf (text, "%*s", (int)n, "");
}

void
bw_plain_wrap (GString *text, const char *words, guint indent)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  guint column = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint width = bw_plain_width (parts[i]);

      if (*parts[i] == '\0')
        continue;
      if (column > 0 && column + 1 + width > LINE_WIDTH)
        {
          g_string_append_c (text, '\n');
          column = 0;
        }
      if (column > 0)
        g_string_append_c (text, ' ');
      else
        bw_plain_spaces (text, indent);
      column += width + (column > 0 ? 1 : indent);
      g_string_append (text, parts[i]);
    }
  g_string_append_c (text, '\n');
}

void
bw_plain_cell (GString *text, const char *cell, guint width, gboolean right)
{
  guint own = bw_plain_width (cell);
  guint rest = own < width ? width - own : 0;

  if (right)
    bw_plain_spaces (text, rest);
  g_string_append (text, cell);
  if (!right)
    bw_plain_spaces (text, rest);
}

void
bw_plain_end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}
