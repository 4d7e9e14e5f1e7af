/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"
#include "bw-passphrase-prompt.h"

#include "app/exchange/bw-sealed-file.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What is sealed in the file at @path; NULL, with the reason printed, when it does not open. */
static GBytes *
open_sealed (const char *path, const char *passphrase_file)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) sealed = bw_file_load (file, &bw_sealed_file_limits, NULL, issues);
  g_autoptr (BwPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (sealed == NULL)
    {
      bw_print_issues (issues);
      return NULL;
    }
  if (!bw_sealed_file_is (sealed))
    {
      bw_print_error (_ ("%s is not sealed: it opens without a passphrase, if it is a document at all.\n"), name);
      return NULL;
    }
  passphrase = bw_command_read_passphrase (passphrase_file, FALSE);
  if (passphrase == NULL)
    return NULL;
  bytes = bw_sealed_file_open (sealed, passphrase, &error);
  if (bytes == NULL)
    bw_print_error ("%s: %s\n", name, error->message);
  return bytes;
}

static int
write_document (GBytes *bytes, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;

  if (!bw_command_claim_file (path))
    return BW_EXIT_NOT;
  if (!bw_file_replace (file, bytes, &error))
    {
      g_unlink (path);
      bw_print_error (_ ("The document could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  bw_print (_ ("%s: written. Whoever gets this file can read all that is in it.\n"), name);
  return BW_EXIT_OK;
}

int
bw_command_unseal (const BwFolders *folders, char **arguments)
{
  g_autofree char *output = NULL, *passphrase_file = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to make"), N_ ("FILE") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
      N_ ("The passphrase is the first line of this file"), N_ ("FILE") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (GBytes) bytes = NULL;

  if (!bw_command_parse (&own, entries,
                         _ ("Without “--passphrase-file” the passphrase is asked for on the terminal.\n"
                            "A file that is there already is never replaced.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one sealed file."));
  if (output == NULL)
    return bw_command_misused (own[0], _ ("Name the file to make with “-o”."));
  bytes = open_sealed (own[1], passphrase_file);
  return bytes != NULL ? write_document (bytes, output) : BW_EXIT_WRONG;
}
