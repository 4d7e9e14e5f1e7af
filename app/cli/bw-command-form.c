/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/exchange/bw-browser-form.h"
#include "app/exchange/bw-lime-survey.h"
#include "app/report/bw-paper-form.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>

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

/* A page for the browser or a survey for LimeSurvey: neither has pages of paper. */
static gboolean
is_for_screens (const Options *options)
{
  g_autofree char *lower = g_ascii_strdown (options->output, -1);

  return g_str_has_suffix (lower, ".html") || g_str_has_suffix (lower, ".htm") || g_str_has_suffix (lower, ".lss");
}

/* What the file will hold, and what to say of it once it is written: the first sentence begins with the name of the
 * file. */
static GBytes *
create_for_screens (BwAssessment *assessment, BwForm form, const char *path, char ***sentences)
{
  const BwBrowserFormOptions options = { .form = form, .locale_folder = bindtextdomain (GETTEXT_PACKAGE, NULL) };
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *first = NULL;
  g_auto (GStrv) left_out = NULL;
  GBytes *bytes;

  if (g_str_has_suffix (lower, ".lss"))
    {
      bytes = bw_lime_survey_write (assessment, form, &left_out);
      first = g_strdup_printf (_ ("%s: a survey for LimeSurvey"), name);
    }
  else
    {
      bytes = bw_browser_form_create (assessment, &options);
      first = g_strdup_printf (_ ("%s: a form to fill in with a browser"), name);
    }
  g_strv_builder_add (builder, first);
  if (left_out != NULL)
    g_strv_builder_addv (builder, (const char **)left_out);
  *sentences = g_strv_builder_end (builder);
  return bytes;
}

static int
write_for_screens (const BwFolders *folders, const char *name, const Options *options)
{
  g_autoptr (BwAssessment) assessment = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->output);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) sentences = NULL;
  g_autoptr (GError) error = NULL;
  BwForm form;
  int status;

  if (options->paper != NULL || options->layout != NULL || options->large || options->checklist || options->greyscale)
    return bw_command_misused ("form", _ ("A form for the screen has no paper. Leave out “--paper”, “--layout”, "
                                          "“--large”, “--checklist” and “--greyscale”."));
  assessment = bw_command_find_assessment (folders, name, &status);
  if (assessment == NULL)
    return status;
  if (!bw_command_choose_form (assessment, options->form, &form))
    return BW_EXIT_NOT;
  bytes = create_for_screens (assessment, form, options->output, &sentences);
  if (!bw_file_replace (file, bytes, &error))
    {
      bw_print_error (_ ("The form could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  for (char **sentence = sentences; *sentence != NULL; sentence++)
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
      N_ ("The PDF to write, the page for a browser when it ends in .html, or the survey for LimeSurvey when it ends "
          "in .lss; one that is there is replaced"),
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
  if (is_for_screens (&options))
    return write_for_screens (folders, own[1], &options);
  return run (folders, own[1], &options);
}
