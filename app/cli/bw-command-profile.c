/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/report/bw-profile-report.h"
#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>

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

  if (formats[format].print == bw_profile_to_text)
    bw_print ("%s", printed);
  else
    bw_print_bytes (printed);
  return BW_EXIT_OK;
}

typedef struct
{
  char *format;
  char *rules;
  char *output;
  char *paper;
  char *day;
  char *organisation;
  gboolean greyscale;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->format);
  g_free (options->rules);
  g_free (options->output);
  g_free (options->paper);
  g_free (options->day);
  g_free (options->organisation);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static int
write_page (const BwProfile *profile, const BwReportOptions *options, const char *path)
{
  g_autoptr (BwReport) report = bw_report_new_for_profile (profile, options);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  guint n_pages = bw_report_get_n_pages (report);

  if (!bw_report_write_pdf (report, file, NULL, NULL, &error))
    {
      bw_print_error (_ ("The report could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  bw_print (ngettext ("%s: %u page\n", "%s: %u pages\n", n_pages), name, n_pages);
  return BW_EXIT_OK;
}

/* The position of the format, or one beyond the last, with the reason printed. */
static guint
choose_format (const char *name)
{
  guint position = 0;

  while (name != NULL && position < G_N_ELEMENTS (formats) && !g_str_equal (name, formats[position].name))
    position++;
  if (position == G_N_ELEMENTS (formats))
    bw_command_misused ("profile", _ ("“%s” is not one of text, json and csv."), name);
  return position;
}

static int
run (const BwFolders *folders, const Options *options, char **paths)
{
  g_auto (BwReportOptions) report = { 0 };
  guint format = choose_format (options->format);
  g_autoptr (BwProfileRules) rules = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (BwProfile) profile = NULL;
  int status = BW_EXIT_WRONG;

  if (format == G_N_ELEMENTS (formats) ||
      !bw_command_read_page_options ("profile", options->paper, options->day, options->organisation, &report))
    return BW_EXIT_WRONG;
  report.greyscale = options->greyscale;
  rules = choose_rules (options->rules, folders);
  sources = rules != NULL ? read_sources (folders, rules, paths, &status) : NULL;
  if (sources == NULL)
    return status;
  profile = bw_profile_new (rules, sources);
  return options->output != NULL ? write_page (profile, &report, options->output) : print_profile (profile, format);
}

int
bw_command_profile (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format, N_ ("How to print: text, json or csv"), N_ ("FORMAT") },
    { "rules", 0, 0, G_OPTION_ARG_FILENAME, &options.rules,
      N_ ("The rules to read by, if not those that are installed"), N_ ("FILE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write a page as PDF instead; one that is there is replaced"), N_ ("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.day, N_ ("The day to print on it; today unless given"),
      N_ ("YYYY-MM-DD") },
    { "organisation", 0, 0, G_OPTION_ARG_FILENAME, &options.organisation, N_ ("The organisation to print on it"),
      N_ ("TEXT") },
    { "greyscale", 0, 0, G_OPTION_ARG_NONE, &options.greyscale, N_ ("Black and grey only"), NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);

  if (!bw_command_parse (&own, entries,
                         _ ("Of several documents on one assessment, the newest counts that has enough answers.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL)
    return bw_command_misused (own[0], _ ("Name the documents to read together."));
  return run (folders, &options, own + 1);
}
