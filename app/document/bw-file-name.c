/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-autosave.h"
#include "bw-file-name.h"

#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAME_BYTES 200

/* Letters that turn the direction of what follows can make a name look like another one. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gunichar
replace_character (gunichar c)
{
  if (c == '/' || c == '\\' || c == '|')
    return '-';
  if (c < 0x80 && strchr ("<>:\"*?", (int)c) != NULL)
    return ' ';
  return g_unichar_iscntrl (c) || g_unichar_isspace (c) || c == 0xFFFD || turns_direction (c) ? ' ' : c;
}

/* Names that mean devices to Windows, whatever their ending. */
static gboolean
is_device (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul", NULL };
  gsize length = strcspn (name, ".");
  g_autofree char *stem = g_ascii_strdown (name, (gssize)length);

  g_strchomp (stem);
  if (g_strv_contains (devices, stem))
    return TRUE;
  return strlen (stem) == 4 && (g_str_has_prefix (stem, "com") || g_str_has_prefix (stem, "lpt")) &&
         g_ascii_isdigit (stem[3]);
}

/* Drops dots, hyphens and spaces in front, dots and spaces behind. */
static void
trim (GString *name)
{
  g_string_erase (name, 0, (gssize)strspn (name->str, " .-"));
  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

/* @title in at most @room bytes, cut between characters. */
static char *
clean (const char *title, gsize room)
{
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = replace_character (g_utf8_get_char (c));
      if (letter != ' ' || (name->len > 0 && name->str[name->len - 1] != ' '))
        g_string_append_unichar (name, letter);
    }
  trim (name);
  if (name->len > room)
    {
      const char *end = g_utf8_find_prev_char (name->str, name->str + room + 1);
      g_string_truncate (name, (gsize)(end - name->str));
      trim (name);
    }
  if (is_device (name->str))
    g_string_append_c (name, '_');
  return g_string_free (g_steal_pointer (&name), FALSE);
}

char *
bw_file_name_make (const char *title, const char *tail, guint number)
{
  g_autofree char *count = number > 1 ? g_strdup_printf (" %u", number) : g_strdup ("");
  gsize room = MAX_NAME_BYTES - strlen (tail) - strlen (count) - strlen (BW_FILE_ENDING);
  g_autofree char *name = clean (title != NULL ? title : "", room);

  /* Translators: the name of a file whose document has no title */
  return g_strconcat (*name != '\0' ? name : _ ("Untitled"), tail, count, BW_FILE_ENDING, NULL);
}

GFile *
bw_file_name_find_free (GFile *folder, const char *title, const char *tail, GHashTable *taken)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *name = bw_file_name_make (title, tail, number);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      /* A link to nowhere takes the name as well. */
      g_autoptr (GFileInfo) info =
        g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
      if (info == NULL && (taken == NULL || !g_hash_table_contains (taken, file)))
        return g_steal_pointer (&file);
    }
}

GFile *
bw_autosave_choose_file (GFile *folder, const char *title, GHashTable *taken, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  if (!g_file_make_directory_with_parents (folder, NULL, &cause) &&
      !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_autofree char *name = bw_file_dup_place (folder);
      g_set_error (error, cause->domain, cause->code,
                   _ ("The folder “%s” could not be made: %s. Nothing was lost. Choose another folder."), name,
                   cause->message);
      return NULL;
    }
  return bw_file_name_find_free (folder, title, "", taken);
}
