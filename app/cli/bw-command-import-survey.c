/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command-import.h"

#include "app/exchange/bw-lime-definition.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* NULL, with the reason printed, when there is nothing to take over. */
static GBytes *
read_survey (const char *path, const char *language, char ***left_out)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes = bw_file_load (file, &bw_lime_file_limits, NULL, issues);
  g_autoptr (BwLimeFile) survey = bytes != NULL ? bw_lime_file_read (bytes, language, issues) : NULL;
  g_autoptr (GError) error = NULL;
  GBytes *definition = NULL;

  if (survey == NULL)
    bw_print_issues (issues);
  else
    definition = bw_lime_definition_write (survey, left_out, &error);
  if (error != NULL)
    bw_print_error ("%s: %s\n", name, error->message);
  return definition;
}

/* The title of the definition, which has to pass the check; NULL, with the findings printed, when it does not. */
static char *
check_definition (const BwFolders *folders, GBytes *definition, const char *name)
{
  g_autoptr (GBytes) schema = bw_folders_load_schema (folders);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (BwAssessment) assessment = NULL;

  if (schema == NULL)
    return NULL;
  assessment = bw_assessment_parse (definition, schema, NULL, issues);
  bw_issues_sort (issues);
  bw_print_issues (issues);
  return assessment != NULL ? g_strdup (assessment->title) : NULL;
}

static gboolean
save (GBytes *definition, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (!bw_command_claim_file (path))
    return FALSE;
  if (bw_file_replace (file, definition, &error))
    return TRUE;
  bw_print_error (_ ("The definition could not be written: %s\n"), error->message);
  g_unlink (path);
  return FALSE;
}

int
bw_command_import_survey (const BwFolders *folders, const char *path, BwImportOptions *options)
{
  g_autofree char *name = g_filename_display_name (options->output);
  g_autofree char *title = NULL;
  g_autoptr (GBytes) definition = NULL;
  g_auto (GStrv) left_out = NULL;

  if (options->assessment != NULL || options->form != NULL || options->maps != NULL || options->title != NULL ||
      options->skip_rows || options->skip_columns)
    return bw_command_misused ("import", _ ("A survey takes no options but “--output” and “--language”."));
  definition = read_survey (path, options->language, &left_out);
  if (definition == NULL)
    return BW_EXIT_WRONG;
  title = check_definition (folders, definition, name);
  if (title == NULL || !save (definition, options->output))
    return BW_EXIT_NOT;
  bw_print ("%s: %s\n", name, title);
  if (*left_out != NULL)
    bw_print ("%s\n", _ ("Left out, or different here:"));
  for (char **sentence = left_out; *sentence != NULL; sentence++)
    bw_print ("  %s\n", *sentence);
  return BW_EXIT_OK;
}
