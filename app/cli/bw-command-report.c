/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"
#include "bw-report-arguments.h"

#include "app/report/bw-report-file.h"

#include <glib/gi18n-lib.h>

static int
write_report (BwDocument *document, guint response, const BwReportOptions *options, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  guint n_pages;

  if (!bw_report_write_file (document, response, options, bw_report_file_find (path), file, NULL, NULL, &n_pages,
                             &error))
    {
      bw_print_error (_ ("The report could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  if (n_pages > 0)
    bw_print (ngettext ("%s: %u page\n", "%s: %u pages\n", n_pages), name, n_pages);
  else
    bw_print (_ ("%s: written\n"), name);
  return BW_EXIT_OK;
}

/* Once the options are read: @own is the command and its document, @number that of the response. */
static int
write_composed (const BwFolders *folders, char *const *own, const BwReportArguments *composed, int number,
                const char *output)
{
  g_auto (BwReportOptions) options = { 0 };
  g_autoptr (BwDocument) document = NULL;
  guint response;
  int status;

  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one document."));
  if (output == NULL)
    return bw_command_misused (own[0], _ ("Name the file to write with “-o”."));
  if (bw_report_file_find (output) == BW_N_REPORT_FILES)
    return bw_command_misused (own[0],
                               _ ("The ending of the file says what it becomes: .pdf, .html, .odt, .csv or .json."));
  if (!bw_report_arguments_read (composed, folders->templates, &options))
    return BW_EXIT_WRONG;
  document = bw_command_open_document (folders, own[1], number, &response, &status);
  if (document == NULL)
    return status;
  if (!bw_report_arguments_fit (composed, &options, bw_document_get_assessment (document)) ||
      !bw_report_arguments_read_earlier (composed, folders, document, &options))
    return BW_EXIT_WRONG;
  if (number != 0 && !bw_command_allow_single (document))
    return BW_EXIT_NOT;
  return write_report (document, bw_command_wants_group (document, number) ? BW_REPORT_GROUP : response, &options,
                       output);
}

int
bw_command_report (const BwFolders *folders, char **arguments)
{
  g_auto (BwReportArguments) composed = { 0 };
  g_autofree char *output = NULL;
  int number = 0;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The file to write: .pdf, .html, .odt, .csv or .json; one that is there is replaced"), N_ ("FILE") },
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &composed.template_name,
      N_ ("Compose it as the template says: a file, or the name of one of yours"), N_ ("TEMPLATE") },
    { "parts", 0, 0, G_OPTION_ARG_STRING, &composed.parts,
      N_ ("The parts of the report in their order; “list” names them"), N_ ("ID,ID…") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &composed.title, N_ ("A title of its own"), N_ ("TEXT") },
    { "organisation", 0, 0, G_OPTION_ARG_FILENAME, &composed.organisation, N_ ("The organisation to print on it"),
      N_ ("TEXT") },
    { "logo", 0, 0, G_OPTION_ARG_FILENAME, &composed.logo, N_ ("A PNG or SVG picture for the cover"), N_ ("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &composed.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { "margins", 0, 0, G_OPTION_ARG_STRING, &composed.margins, N_ ("narrow, usual, wide, or millimetres"),
      N_ ("MARGINS") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &composed.day, N_ ("The day to print on it; today unless given"),
      N_ ("YYYY-MM-DD") },
    { "earlier", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &composed.earlier,
      N_ ("A document of an earlier round, to show what changed; may be given several times"), N_ ("FILE") },
    { "agenda-minutes", 0, 0, G_OPTION_ARG_INT, &composed.agenda_minutes,
      N_ ("How long the talk on the agenda is; 90 unless given"), N_ ("MINUTES") },
    { "greyscale", 0, 0, G_OPTION_ARG_NONE, &composed.greyscale, N_ ("Black and grey only"), NULL },
    { "no-names", 0, 0, G_OPTION_ARG_NONE, &composed.no_names, N_ ("Name nobody who answered"), NULL },
    { "no-answers", 0, 0, G_OPTION_ARG_NONE, &composed.no_answers, N_ ("Leave out the answers in full"), NULL },
    { "no-notes", 0, 0, G_OPTION_ARG_NONE, &composed.no_notes, N_ ("Leave out the notes"), NULL },
    { "trails", 0, 0, G_OPTION_ARG_NONE, &composed.trails, N_ ("Add how each score came about, step by step"), NULL },
    { "response", 'r', 0, G_OPTION_ARG_INT, &number, N_ ("Only this response of several, counted from 1"), N_ ("N") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);

  if (!bw_command_parse (&own, entries, _ ("The same document, options and day give the same file, byte for byte.")))
    return BW_EXIT_WRONG;
  if (g_strcmp0 (composed.parts, "list") == 0 || g_strcmp0 (composed.parts, "help") == 0)
    {
      bw_report_arguments_print_parts ();
      return BW_EXIT_OK;
    }
  return write_composed (folders, own, &composed, number, output);
}
