/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include <glib/gi18n-lib.h>

/* The text without what steers a terminal: a definition or a document comes from somebody else. */
static char *
make_harmless (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *harmless = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iscntrl (letter) && letter != '\n' && letter != '\t')
        letter = 0xfffd;
      g_string_append_unichar (harmless, letter);
    }
  return g_string_free (harmless, FALSE);
}

void
bw_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *harmless = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  harmless = make_harmless (text);
  g_print ("%s", harmless);
}

void
bw_print_bytes (const char *text)
{
  fwrite (text, 1, strlen (text), stdout);
}

void
bw_print_error (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *harmless = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  harmless = make_harmless (text);
  g_printerr ("%s", harmless);
}

void
bw_print_issues (const BwIssues *issues)
{
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    {
      g_autofree char *finding = bw_issues_format (issues, i);

      bw_print_error ("%s\n", finding);
      /* Nothing is wrong with the file, and few will know what to do. */
      if (bw_issues_get (issues, i)->tag == BW_TAG_SEALED)
        bw_print_error ("%s\n", _ (bw_tag_get_info (BW_TAG_SEALED)->hint));
    }
}

char *
bw_argument_to_text (const char *argument)
{
  if (g_utf8_validate (argument, -1, NULL))
    return g_strdup (argument);
  return g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
}
