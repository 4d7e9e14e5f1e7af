/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-profile.h"
#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *name;
  char *(*print) (const BwProfile *profile);
} formats[] = {
  { "text", bw_profile_to_text },
  { "json", bw_profile_to_json },
  { "csv", bw_profile_to_csv },
};

static BwAssessment *
find_assessment (const char *id, gpointer data)
{
  return bw_catalogue_find (data, id);
}

/* The rules in the file @path; NULL with the reason printed. */
static BwProfileRules *
read_rules (const char *path, const BwFolders *folders, BwCatalogue *catalogue)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) schema = bw_folders_load_profile_schema (folders);
  g_autoptr (GBytes) bytes = schema != NULL ? bw_xml_load_file (path, &bw_xml_limits_definition, issues) : NULL;
  BwProfileRules *rules = NULL;

  if (bytes != NULL)
    rules = bw_profile_rules_parse (bytes, schema, find_assessment, catalogue, issues);
  bw_issues_sort (issues);
  bw_print_issues (issues);
  return rules;
}

/* The rules to read results by; NULL with the reason printed. The caller owns them. */
static BwProfileRules *
choose_rules (const char *path, const BwFolders *folders)
{
  g_autoptr (BwCatalogue) catalogue = bw_folders_load_catalogue (folders);

  if (catalogue == NULL)
    return NULL;
  if (path != NULL)
    return read_rules (path, folders, catalogue);
  if (bw_catalogue_get_n_profiles (catalogue) > 0)
    return bw_profile_rules_ref (bw_catalogue_get_profile (catalogue, 0));
  bw_print_error (_ ("There are no rules of a profile here. “--rules” may name a file with some.\n"));
  return NULL;
}

/* The results of the documents; NULL, with the reason printed, when one cannot be read. */
static GPtrArray *
read_sources (const BwFolders *folders, const BwProfileRules *rules, char **paths, int *status)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_profile_source_unref);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (paths[i]);
      g_autoptr (BwDocument) document = bw_command_read_document (folders, paths[i]);
      BwProfileSource *source;

      if (document == NULL)
        {
          *status = BW_EXIT_WRONG;
          return NULL;
        }
      if (bw_profile_rules_find_member (rules, bw_document_get_assessment (document)->id) < 0)
        bw_print_error (_ ("%s is on “%s”, which this profile does not read. It is left out.\n"), name,
                        bw_document_get_assessment (document)->title);
      source = bw_profile_source_new_for_document (document, name, paths[i]);
      if (source != NULL)
        g_ptr_array_add (sources, source);
    }
  return g_steal_pointer (&sources);
}

static int
print_profile (const BwProfile *profile, guint format)
{
  g_autofree char *printed = formats[format].print (profile);

  /* What programs read is UTF-8 whatever the terminal is, and goes out byte for byte. */
  if (formats[format].print == bw_profile_to_text)
    bw_print ("%s", printed);
  else
    fwrite (printed, 1, strlen (printed), stdout);
  return BW_EXIT_OK;
}

int
bw_command_profile (const BwFolders *folders, char **arguments)
{
  g_autofree char *format = NULL;
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text, json or csv"), N_ ("FORMAT") },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME, &path, N_ ("The rules to read by, if not those that are installed"),
      N_ ("FILE") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwProfileRules) rules = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (BwProfile) profile = NULL;
  guint position = 0;
  int status = BW_EXIT_WRONG;

  if (!bw_command_parse (&own, entries,
                         _ ("Of several documents on one assessment, the newest counts that has enough answers.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL)
    return bw_command_misused (own[0], _ ("Name the documents to read together."));
  while (format != NULL && position < G_N_ELEMENTS (formats) && !g_str_equal (format, formats[position].name))
    position++;
  if (position == G_N_ELEMENTS (formats))
    return bw_command_misused (own[0], _ ("“%s” is not one of text, json and csv."), format);

  rules = choose_rules (path, folders);
  if (rules == NULL)
    return BW_EXIT_WRONG;
  sources = read_sources (folders, rules, own + 1, &status);
  if (sources == NULL)
    return status;
  profile = bw_profile_new (rules, sources);
  return print_profile (profile, position);
}
