/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/report/bw-report-file.h"
#include "app/report/bw-report-part.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *output;
  char *paper;
  char *day;
  char *organisation;
  char *parts;
  gboolean greyscale;
  gboolean answers;
  gboolean notes;
  gboolean trails;
  int response;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->paper);
  g_free (options->day);
  g_free (options->organisation);
  g_free (options->parts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The parts of @list, where NULL is the default; without those that are left out, and with the trails after the answers. NULL with the reason
 * printed. The caller owns it. */
static char **
choose_parts (const Options *options)
{
  g_autofree char *unknown = NULL;
  g_auto (GStrv) parts = options->parts ? bw_report_parts_parse (options->parts, &unknown) : bw_report_parts_dup_default ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (parts == NULL)
    {
      g_autofree char *nearest = bw_report_part_dup_nearest (unknown, NULL);

      if (nearest != NULL)
        bw_command_misused ("report", _ ("There is no part “%s”. Did you mean “%s”? “--parts list” names them all."),
                            unknown, nearest);
      else
        bw_command_misused ("report", _ ("There is no part “%s”. “--parts list” names them all."), unknown);
      return NULL;
    }
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if ((options->answers || !g_str_equal (parts[i], "answers")) &&
          (options->notes || !g_str_equal (parts[i], "notes")))
        g_strv_builder_add (builder, parts[i]);
      if (options->trails && g_str_equal (parts[i], "answers"))
        g_strv_builder_add (builder, "trails");
    }
  if (options->trails && !bw_report_parts_contain (parts, "answers"))
    g_strv_builder_add (builder, "trails");
  return g_strv_builder_end (builder);
}

/* What the options say, as the report wants it. FALSE with the reason printed. */
static gboolean
read_options (const Options *options, BwReportOptions *report)
{
  report->greyscale = options->greyscale;
  report->parts = choose_parts (options);
  if (report->parts == NULL)
    return FALSE;
  return bw_command_read_page_options ("report", options->paper, options->day, options->organisation, report);
}

/* The parts with what they are called, and a sign at those that are there by default. */
static int
list_parts (void)
{
  for (guint i = 0; i < bw_report_part_get_n (); i++)
    {
      const BwReportPart *part = bw_report_part_get (i);

      bw_print ("%c %-12s %s\n", part->flags & BW_PART_DEFAULT ? '*' : ' ', part->id, _ (part->name));
    }
  bw_print ("  %-12s %s\n", "chart:ID", _ ("One chart, by its id or kind, such as chart:matrix"));
  bw_print (_ ("Those with a * are there by default; “default” stands for them all.\n"));
  return BW_EXIT_OK;
}

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

int
bw_command_report (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { .answers = TRUE, .notes = TRUE };
  g_auto (BwReportOptions) report = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("The file to write: .pdf, .html, .csv or .json; one that is there is replaced"), N_ ("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.day, N_ ("The day to print on it; today unless given"),
      N_ ("YYYY-MM-DD") },
    { "organisation", 0, 0, G_OPTION_ARG_FILENAME, &options.organisation, N_ ("The organisation to print on it"),
      N_ ("TEXT") },
    { "greyscale", 0, 0, G_OPTION_ARG_NONE, &options.greyscale, N_ ("Black and grey only"), NULL },
    { "parts", 0, 0, G_OPTION_ARG_STRING, &options.parts,
      N_ ("The parts of the report in their order; “list” names them"), N_ ("ID,ID…") },
    { "no-answers", 0, G_OPTION_FLAG_REVERSE, G_OPTION_ARG_NONE, &options.answers, N_ ("Leave out the answers in full"),
      NULL },
    { "no-notes", 0, G_OPTION_FLAG_REVERSE, G_OPTION_ARG_NONE, &options.notes, N_ ("Leave out the notes"), NULL },
    { "trails", 0, 0, G_OPTION_ARG_NONE, &options.trails, N_ ("Add how each score came about, step by step"), NULL },
    { "response", 'r', 0, G_OPTION_ARG_INT, &options.response, N_ ("Which response of the document, counted from 1"),
      N_ ("N") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwDocument) document = NULL;
  guint response;
  int status;

  if (!bw_command_parse (&own, entries, _ ("The same document, options and day give the same file, byte for byte.")))
    return BW_EXIT_WRONG;
  if (g_strcmp0 (options.parts, "list") == 0 || g_strcmp0 (options.parts, "help") == 0)
    return list_parts ();
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one document."));
  if (options.output == NULL)
    return bw_command_misused (own[0], _ ("Name the file to write with “-o”."));
  if (bw_report_file_find (options.output) == BW_N_REPORT_FILES)
    return bw_command_misused (own[0], _ ("The ending of the file says what it becomes: .pdf, .html, .csv or .json."));
  if (!read_options (&options, &report))
    return BW_EXIT_WRONG;
  document = bw_command_open_document (folders, own[1], options.response, &response, &status);
  if (document == NULL)
    return status;
  return write_report (document, response, &report, options.output);
}
