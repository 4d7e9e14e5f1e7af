/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-agenda.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
write_text (const char *text, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;

  if (!bw_file_replace (file, bytes, &error))
    {
      bw_print_error (_ ("The agenda could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  bw_print (_ ("%s: written\n"), name);
  return BW_EXIT_OK;
}

int
bw_command_agenda (const BwFolders *folders, char **arguments)
{
  int minutes = BW_AGENDA_USUAL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "minutes", 'm', 0, G_OPTION_ARG_INT, &minutes, N_ ("How long you have; 90 unless given"), N_ ("MINUTES") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("The file to write; one that is there is replaced"),
      N_ ("FILE") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwDocument) document = NULL;
  g_autoptr (BwGroupResult) group = NULL;
  g_autoptr (BwAgenda) agenda = NULL;
  g_autofree char *text = NULL;

  if (!bw_command_parse (&own, entries, NULL))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one document."));
  if (minutes < BW_AGENDA_MIN || minutes > BW_AGENDA_MAX)
    return bw_command_misused (own[0], _ ("A talk takes from %d to %d minutes."), BW_AGENDA_MIN, BW_AGENDA_MAX);
  document = bw_command_read_document (folders, own[1]);
  if (document == NULL)
    return BW_EXIT_WRONG;
  group = bw_group_result_new (document);
  agenda = bw_agenda_new (group, (guint)minutes);
  text = bw_agenda_to_text (agenda);
  if (output != NULL)
    return write_text (text, output);
  bw_print ("%s", text);
  return BW_EXIT_OK;
}
