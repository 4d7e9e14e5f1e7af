/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/exchange/bw-lime-survey.h"
#include "app/report/bw-paper-form.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *output;
  char *form;
  char *paper;
  char *layout;
  gboolean large;
  gboolean checklist;
  gboolean greyscale;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->form);
  g_free (options->paper);
  g_free (options->layout);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* FALSE with the reason printed. */
static gboolean
read_layout (const Options *options, BwFormLayout *layout)
{
  gboolean booklet = options->layout != NULL && g_ascii_strcasecmp (options->layout, "booklet") == 0;

  *layout = booklet ? BW_FORM_LAYOUT_BOOKLET : BW_FORM_LAYOUT_SINGLE;
  if (options->layout != NULL && !booklet && g_ascii_strcasecmp (options->layout, "single") != 0)
    bw_command_misused ("form", _ ("“%s” is not one of single and booklet."), options->layout);
  else if (booklet && options->large)
    bw_command_misused ("form", _ ("Large print needs whole pages. Leave out “--large” or the booklet."));
  else
    return TRUE;
  return FALSE;
}

static int
write_form (BwAssessment *assessment, const BwPaperFormOptions *options, const char *path)
{
  g_autoptr (BwReport) pages = bw_report_new_for_paper_form (assessment, options);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  guint n_pages = bw_report_get_n_pages (pages);

  if (!bw_report_write_pdf (pages, file, NULL, NULL, &error))
    {
      bw_print_error (_ ("The form could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  bw_print (ngettext ("%s: %u page\n", "%s: %u pages\n", n_pages), name, n_pages);
  return BW_EXIT_OK;
}

/* A survey for LimeSurvey, which has no pages: what lays them out is of no use. */
static int
write_survey (const BwFolders *folders, const char *name, const Options *options)
{
  g_autoptr (BwAssessment) assessment = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->output);
  g_autofree char *shown = g_filename_display_name (options->output);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) left_out = NULL;
  g_autoptr (GError) error = NULL;
  BwForm form;
  int status;

  if (options->paper != NULL || options->layout != NULL || options->large || options->checklist || options->greyscale)
    return bw_command_misused ("form", _ ("A survey has no pages: leave out what is about paper."));
  assessment = bw_command_find_assessment (folders, name, &status);
  if (assessment == NULL)
    return status;
  if (!bw_command_choose_form (assessment, options->form, &form))
    return BW_EXIT_NOT;
  bytes = bw_lime_survey_write (assessment, form, &left_out);
  if (!bw_file_replace (file, bytes, &error))
    {
      bw_print_error (_ ("The form could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  bw_print (_ ("%s: a survey for LimeSurvey\n"), shown);
  for (char **sentence = left_out; *sentence != NULL; sentence++)
    bw_print ("%s\n", *sentence);
  return BW_EXIT_OK;
}

/* Reads what is asked for and writes it. */
static int
run (const BwFolders *folders, const char *name, const Options *options)
{
  BwPaperFormOptions form = { .large = options->large,
                              .checklist = options->checklist,
                              .greyscale = options->greyscale };
  g_autoptr (BwAssessment) assessment = NULL;
  int status;

  if (!bw_command_read_paper ("form", options->paper, &form.paper) || !read_layout (options, &form.layout))
    return BW_EXIT_WRONG;
  assessment = bw_command_find_assessment (folders, name, &status);
  if (assessment == NULL)
    return status;
  if (!bw_command_choose_form (assessment, options->form, &form.form))
    return BW_EXIT_NOT;
  if (form.checklist && !bw_paper_form_has_checklist (assessment))
    {
      bw_print_error (_ ("“%s” has no checklist: none of its scales has ticks.\n"), assessment->title);
      return BW_EXIT_NOT;
    }
  return write_form (assessment, &form, options->output);
}

int
bw_command_form (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("The PDF to write, or a survey for LimeSurvey when it ends in .lss; one that is there is replaced"),
      N_ ("FILE") },
    { "form", 0, 0, G_OPTION_ARG_STRING, &options.form, N_ ("self, team or consensus"), N_ ("FORM") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &options.layout, N_ ("single, or booklet: two pages side by side"),
      N_ ("LAYOUT") },
    { "large", 0, 0, G_OPTION_ARG_NONE, &options.large, N_ ("Large print"), NULL },
    { "checklist", 0, 0, G_OPTION_ARG_NONE, &options.checklist, N_ ("Only the statements, with boxes to tick"), NULL },
    { "greyscale", 0, 0, G_OPTION_ARG_NONE, &options.greyscale, N_ ("Black and grey only"), NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);

  if (!bw_command_parse (
        &own, entries,
        _ ("ASSESSMENT is the id of one that “bellwether-cli list” shows, or the name of a definition\n"
           "that ends in .xml.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one assessment."));
  if (options.output == NULL)
    return bw_command_misused (own[0], _ ("Name the file to write with “-o”."));
  if (g_str_has_suffix (options.output, ".lss"))
    return write_survey (folders, own[1], &options);
  return run (folders, own[1], &options);
}
