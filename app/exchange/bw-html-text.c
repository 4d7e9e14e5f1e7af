/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-html-text.h"

#include <string.h>

/* Paragraphs end where these begin or end. */
static const char *const blocks[] = { "p",  "br", "div", "li", "ul", "ol", "tr", "table",
                                      "h1", "h2", "h3",  "h4", "h5", "h6", "hr", NULL };
/* Tags that say nothing a plain text would lose. */
static const char *const plain[] = { "p", "br", "div", "span", NULL };

static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "amp", "&" },    { "lt", "<" },     { "gt", ">" },     { "quot", "\"" },  { "apos", "'" },   { "nbsp", " " },
  { "ndash", "–" },  { "mdash", "—" },  { "hellip", "…" }, { "lsquo", "‘" },  { "rsquo", "’" },  { "ldquo", "“" },
  { "rdquo", "”" },  { "laquo", "«" },  { "raquo", "»" },  { "euro", "€" },   { "middot", "·" }, { "bull", "•" },
  { "agrave", "à" }, { "aacute", "á" }, { "acirc", "â" },  { "auml", "ä" },   { "ccedil", "ç" }, { "egrave", "è" },
  { "eacute", "é" }, { "ecirc", "ê" },  { "euml", "ë" },   { "icirc", "î" },  { "iuml", "ï" },   { "ocirc", "ô" },
  { "ouml", "ö" },   { "ugrave", "ù" }, { "ucirc", "û" },  { "uuml", "ü" },   { "szlig", "ß" },  { "oelig", "œ" },
  { "Agrave", "À" }, { "Auml", "Ä" },   { "Ccedil", "Ç" }, { "Eacute", "É" }, { "Ouml", "Ö" },   { "Uuml", "Ü" },
};

typedef struct
{
  GStrvBuilder *paragraphs;
  GString *paragraph;
  gboolean marked_up;
  gboolean no_more_tags; /* there is no ">" any more: looked for once only */
} Reader;

static void
end_paragraph (Reader *reader)
{
  if (reader->paragraph->len > 0 && reader->paragraph->str[reader->paragraph->len - 1] == ' ')
    g_string_truncate (reader->paragraph, reader->paragraph->len - 1);
  if (reader->paragraph->len > 0)
    g_strv_builder_add (reader->paragraphs, reader->paragraph->str);
  g_string_truncate (reader->paragraph, 0);
}

static void
add_character (Reader *reader, gunichar c)
{
  GString *text = reader->paragraph;

  if (!g_unichar_isspace (c) && c != 0x00a0)
    g_string_append_unichar (text, c);
  else if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
}

/* Reads what follows "&"; the character after it, or @at when it is no entity that is known. */
static const char *
read_entity (Reader *reader, const char *at)
{
  gsize length = strcspn (at, "; <&\n");
  const char *end = at + length;
  char *rest = NULL;
  guint64 number;

  if (*end != ';' || length < 2 || length > 8)
    return at;
  if (*at == '#')
    {
      gboolean hexadecimal = at[1] == 'x' || at[1] == 'X';

      number = g_ascii_strtoull (at + (hexadecimal ? 2 : 1), &rest, hexadecimal ? 16 : 10);
      if (rest != end || number > 0x10ffff || !g_unichar_validate ((gunichar)number) || number < 32)
        return at;
      add_character (reader, (gunichar)number);
      return end + 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == length && strncmp (entities[i].name, at, length) == 0)
      {
        for (const char *text = entities[i].text; *text != '\0'; text = g_utf8_next_char (text))
          add_character (reader, g_utf8_get_char (text));
        return end + 1;
      }
  return at;
}

/* Where the element @name that was opened before @at is closed, or the end. */
static const char *
find_closing (const char *at, const char *name)
{
  g_autofree char *closing = g_strdup_printf ("</%s", name);

  for (; *at != '\0'; at++)
    if (*at == '<' && g_ascii_strncasecmp (at, closing, strlen (closing)) == 0)
      return at;
  return at;
}

/* Reads what follows "<"; the character after the tag, or @at when it is none. */
static const char *
read_tag (Reader *reader, const char *at)
{
  const char *start = *at == '/' ? at + 1 : at;
  const char *end;
  g_autofree char *name = NULL;
  gsize length = 0;

  if (g_str_has_prefix (at, "!--"))
    {
      end = strstr (at, "-->");
      return end != NULL ? end + 3 : at + strlen (at);
    }
  while (g_ascii_isalnum (start[length]))
    length++;
  end = length > 0 && !reader->no_more_tags ? strchr (start + length, '>') : NULL;
  reader->no_more_tags = reader->no_more_tags || (length > 0 && end == NULL);
  if (end == NULL)
    return at;
  name = g_ascii_strdown (start, (gssize)length);
  if (g_strv_contains (blocks, name))
    end_paragraph (reader);
  reader->marked_up = reader->marked_up || !g_strv_contains (plain, name);
  if (start == at && (g_str_equal (name, "script") || g_str_equal (name, "style")))
    return find_closing (end, name);
  return end + 1;
}

char **
bw_html_dup_paragraphs (const char *html, gboolean *marked_up)
{
  g_autoptr (GStrvBuilder) paragraphs = g_strv_builder_new ();
  g_autoptr (GString) paragraph = g_string_new (NULL);
  Reader reader = { .paragraphs = paragraphs, .paragraph = paragraph };
  const char *at = html;

  while (*at != '\0')
    {
      const char *next = *at == '<' ? read_tag (&reader, at + 1) : *at == '&' ? read_entity (&reader, at + 1) : at + 1;

      if ((*at == '<' || *at == '&') && next != at + 1)
        {
          at = next;
          continue;
        }
      add_character (&reader, g_utf8_get_char (at));
      at = g_utf8_next_char (at);
    }
  end_paragraph (&reader);
  if (marked_up != NULL && reader.marked_up)
    *marked_up = TRUE;
  return g_strv_builder_end (paragraphs);
}

char *
bw_html_dup_text (const char *html, gboolean *marked_up)
{
  g_auto (GStrv) paragraphs = bw_html_dup_paragraphs (html, marked_up);

  return g_strjoinv (" ", paragraphs);
}
