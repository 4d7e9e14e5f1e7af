/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>

const BwCommand bw_commands[] = {
  { "list", "", N_ ("List the assessments that are there"), bw_command_list },
  { "check", "FILE…", N_ ("Check definitions and documents, and say how to mend them"), bw_command_check },
  { "coverage", "[FILE|FOLDER…]", N_ ("Show which lines of their sources the assessments use"), bw_command_coverage },
  { "new", "ASSESSMENT -o FILE", N_ ("Begin a document"), bw_command_new },
  { "answer", "FILE [ITEM=VALUE…]", N_ ("Answer questions in a document"), bw_command_answer },
  { "score", "FILE", N_ ("Print the results of a document"), bw_command_score },
  { "combine", "FILE|FOLDER… -o FILE", N_ ("Make one document of the responses of many people"), bw_command_combine },
  { "compare", "EARLIER LATER", N_ ("Show what differs between two documents, answer by answer"), bw_command_compare },
  { "profile", "FILE…", N_ ("Read the results of several documents together"), bw_command_profile },
  { "plan", "FILE", N_ ("Show the action plan of a document, add to it, or write it for a calendar"), bw_command_plan },
  { "report", "FILE -o FILE.pdf", N_ ("Write the report on a document, or its figures"), bw_command_report },
  { "agenda", "FILE", N_ ("Print what a team might talk about first, and for how long"), bw_command_agenda },
  { "share", "FILE -o FILE", N_ ("Make a copy for others, without what can identify a person"), bw_command_share },
  { "unseal", "FILE -o FILE", N_ ("Make a document of one that is sealed with a passphrase"), bw_command_unseal },
  { "form", "ASSESSMENT -o FILE.pdf|.html|.lss", N_ ("Write a blank form: on paper, for the browser, for LimeSurvey"),
    bw_command_form },
  { "import", "RESPONSES.csv|SURVEY.lss -o FILE", N_ ("Take over responses or a survey from another program"),
    bw_command_import },
  { NULL },
};

const BwCommand *
bw_command_find (const char *name)
{
  for (const BwCommand *command = bw_commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;
  return NULL;
}

gboolean
bw_command_parse (char ***arguments, const GOptionEntry *entries, const char *description)
{
  return bw_command_parse_into (arguments, entries, description, NULL);
}

gboolean
bw_command_parse_into (char ***arguments, const GOptionEntry *entries, const char *description, gpointer data)
{
  const BwCommand *command = bw_command_find ((*arguments)[0]);
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, data, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (BW_PROGRAM, " ", command->name, NULL);

  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_description (context, description);
  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, group);
  /* The usage line shows the name of the program together with that of the command. */
  g_set_prgname (name);
  if (g_option_context_parse_strv (context, arguments, &error))
    return TRUE;
  bw_command_misused (command->name, "%s", error->message);
  return FALSE;
}

int
bw_command_misused (const char *command, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  bw_print_error ("%s\n", sentence);
  if (command != NULL)
    bw_print_error (_ ("“%s %s --help” says how it is used.\n"), BW_PROGRAM, command);
  else
    bw_print_error (_ ("“%s --help” says how it is used.\n"), BW_PROGRAM);
  return BW_EXIT_WRONG;
}

static GBytes *
load_schema (const BwFolders *folders, const char *name)
{
  g_autofree char *path = g_build_filename (folders->installed, name, NULL);
  g_autoptr (BwIssues) issues = bw_issues_new (path);
  GBytes *schema = bw_xml_load_file (path, &bw_xml_limits_definition, issues);

  if (schema == NULL)
    {
      bw_print_issues (issues);
      bw_print_error (_ ("Bellwether is not installed completely. BELLWETHER_DATA may name the folder to use.\n"));
    }
  return schema;
}

GBytes *
bw_folders_load_schema (const BwFolders *folders)
{
  return load_schema (folders, "assessment.xsd");
}

GBytes *
bw_folders_load_profile_schema (const BwFolders *folders)
{
  return load_schema (folders, "profile.xsd");
}

BwCatalogue *
bw_folders_load_catalogue (const BwFolders *folders)
{
  g_autoptr (GBytes) schema = bw_folders_load_schema (folders);
  g_autoptr (GBytes) profile_schema = schema != NULL ? bw_folders_load_profile_schema (folders) : NULL;
  BwCatalogue *catalogue;

  if (profile_schema == NULL)
    return NULL;
  catalogue = bw_catalogue_new (schema, folders->installed, folders->own);
  bw_catalogue_set_profile_schema (catalogue, profile_schema);
  bw_catalogue_load (catalogue);
  return catalogue;
}
