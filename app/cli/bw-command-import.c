/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command-import.h"

#include <glib/gi18n-lib.h>

static void
options_clear (BwImportOptions *options)
{
  g_free (options->output);
  g_free (options->assessment);
  g_free (options->form);
  g_free (options->title);
  g_free (options->language);
  g_strfreev (options->maps);
  g_free (options->day);
  g_free (options->id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwImportOptions, options_clear)

int
bw_command_import (const BwFolders *folders, char **arguments)
{
  g_auto (BwImportOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to make"), N_ ("FILE") },
    { "assessment", 'a', 0, G_OPTION_ARG_STRING, &options.assessment,
      N_ ("What was answered: an id, or a definition that ends in .xml"), N_ ("ASSESSMENT") },
    { "form", 0, 0, G_OPTION_ARG_STRING, &options.form, N_ ("self, team or consensus"), N_ ("FORM") },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title, N_ ("What the document is called"), N_ ("TEXT") },
    { "map", 'm', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.maps,
      N_ ("Which item a column answers; “-” for none. May be given several times"), N_ ("HEADING=ITEM") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options.language, N_ ("Which wordings of a survey to take"),
      N_ ("LANGUAGE") },
    { "skip-rows", 0, 0, G_OPTION_ARG_NONE, &options.skip_rows, N_ ("Leave out rows that do not match"), NULL },
    { "skip-columns", 0, 0, G_OPTION_ARG_NONE, &options.skip_columns, N_ ("Leave out columns that do not match"),
      NULL },
    { "date", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &options.day, NULL, NULL },
    { "id", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &options.id, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);

  if (!bw_command_parse (&own, entries,
                         _ ("A CSV file holds a row a person and a column an answer, as LimeSurvey exports it or with\n"
                            "the ids of items as headings. Where something does not match, it is listed, and nothing\n"
                            "is taken. A survey of LimeSurvey, which ends in .lss, becomes a definition; what has no\n"
                            "place in it is listed. A file that is there already is never replaced.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one file to take over."));
  if (options.output == NULL)
    return bw_command_misused (own[0], _ ("Name the file to make with “-o”."));
  if (g_str_has_suffix (own[1], ".lss"))
    return bw_command_import_survey (folders, own[1], &options);
  return bw_command_import_responses (folders, own[1], &options);
}
