/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-passphrase-prompt.h"
#include "bw-command.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MAX_LENGTH 1024

/* Reads a line from the terminal into @line, without its end; FALSE when there is none. */
static gboolean
read_line (int terminal, char *line, gsize size)
{
  gssize n = read (terminal, line, size - 1);

  if (n <= 0 || line[n - 1] != '\n')
    return FALSE;
  line[n - 1] = '\0';
  return TRUE;
}

static void
say (int terminal, const char *text)
{
  g_autofree char *local = g_locale_from_utf8 (text, -1, NULL, NULL, NULL);
  const char *bytes = local != NULL ? local : text;

  /* Nothing can be done about a terminal that does not take it. */
  if (write (terminal, bytes, strlen (bytes)) < 0)
    return;
}

static BwPassphrase *
ask (int terminal, const char *question)
{
  struct termios before, hidden;
  char line[MAX_LENGTH + 2] = { 0 };
  char *text = NULL;
  BwPassphrase *passphrase = NULL;

  if (tcgetattr (terminal, &before) != 0)
    return NULL;
  hidden = before;
  /* An interruption would leave the terminal silent. */
  hidden.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
  tcsetattr (terminal, TCSAFLUSH, &hidden);
  say (terminal, question);
  if (read_line (terminal, line, sizeof line))
    text = bw_argument_to_text (line);
  tcsetattr (terminal, TCSAFLUSH, &before);
  say (terminal, "\n");
  if (text != NULL)
    {
      passphrase = bw_passphrase_new (text);
      sodium_memzero (text, strlen (text));
      g_free (text);
    }
  sodium_memzero (line, sizeof line);
  return passphrase;
}

static gboolean
are_equal (const BwPassphrase *one, const BwPassphrase *other)
{
  gsize length, other_length;
  const char *bytes = bw_passphrase_get_bytes (one, &length);
  const char *other_bytes = bw_passphrase_get_bytes (other, &other_length);

  return length == other_length && sodium_memcmp (bytes, other_bytes, length) == 0;
}

static BwPassphrase *
ask_on (int terminal, gboolean new_one)
{
  g_autoptr (BwPassphrase) first = ask (terminal, _ ("Passphrase: "));
  g_autoptr (BwPassphrase) second = first != NULL && new_one ? ask (terminal, _ ("Once more: ")) : NULL;

  if (first == NULL)
    bw_print_error (_ ("No passphrase was typed, so nothing was done.\n"));
  else if (new_one && (second == NULL || !are_equal (first, second)))
    bw_print_error (_ ("The two are not the same, so nothing was done.\n"));
  else
    return g_steal_pointer (&first);
  return NULL;
}

BwPassphrase *
bw_command_read_passphrase (const char *path, gboolean new_one)
{
  g_autoptr (GError) error = NULL;
  BwPassphrase *passphrase;
  int terminal;

  if (path != NULL)
    {
      passphrase = bw_passphrase_new_from_file (path, &error);
      if (passphrase == NULL)
        bw_print_error ("%s\n", error->message);
      return passphrase;
    }
  terminal = g_open ("/dev/tty", O_RDWR | O_CLOEXEC, 0);
  if (terminal < 0)
    {
      bw_print_error (_ ("There is no terminal to ask for the passphrase on. Write it into a file, and name that with "
                         "“--passphrase-file”.\n"));
      return NULL;
    }
  passphrase = ask_on (terminal, new_one);
  close (terminal);
  return passphrase;
}
