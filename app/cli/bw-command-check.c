/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/xml/bw-xml.h"

#include <glib/gi18n-lib.h>

static const char *
get_severity (const BwTagInfo *info)
{
  return info->severity == BW_SEVERITY_ERROR ? "error" : "warning";
}

static int
print_tags (void)
{
  for (guint tag = 0; tag < BW_N_TAGS; tag++)
    {
      const BwTagInfo *info = bw_tag_get_info (tag);

      bw_print ("%-24s %s\n", info->name, get_severity (info));
    }
  return BW_EXIT_OK;
}

static int
explain (const char *word)
{
  BwTag tag = bw_tag_from_name (word);
  const BwTagInfo *info;

  if (tag == BW_N_TAGS)
    {
      const char *names[BW_N_TAGS + 1] = { NULL };
      const char *nearest;

      for (guint i = 0; i < BW_N_TAGS; i++)
        names[i] = bw_tag_get_info (i)->name;
      nearest = bw_nearest_word (word, names);
      if (nearest != NULL)
        bw_print_error (_ ("There is no tag “%s”. Did you mean “%s”?\n"), word, nearest);
      else
        bw_print_error (_ ("There is no tag “%s”.\n"), word);
      bw_print_error (_ ("“%s check --tags” lists them.\n"), BW_PROGRAM);
      return BW_EXIT_WRONG;
    }
  info = bw_tag_get_info (tag);
  bw_print ("%s: %s\n\n%s\n\n", info->name, get_severity (info), _ (info->explanation));
  /* Translators: in front of a sentence that says how to mend something */
  bw_print (_ ("hint: %s"), _ (info->hint));
  bw_print ("\n");
  return BW_EXIT_OK;
}

/* What a profile names is looked for beside it first, then among all that there are. */
typedef struct
{
  BwCatalogue *beside;
  BwCatalogue *everywhere;
} Shelves;

static BwAssessment *
find_assessment (const char *id, gpointer data)
{
  const Shelves *shelves = data;
  BwAssessment *assessment = bw_catalogue_find (shelves->beside, id);

  return assessment != NULL ? assessment : bw_catalogue_find (shelves->everywhere, id);
}

static gboolean
has_tag (const BwIssues *issues, BwTag tag)
{
  for (guint i = 0; i < bw_issues_get_n (issues); i++)
    if (bw_issues_get (issues, i)->tag == tag)
      return TRUE;
  return FALSE;
}

/* The findings about @bytes as the rules of a profile; NULL when they are no profile at all. The caller owns them. */
static BwIssues *
read_profile (GBytes *bytes, const char *path, GBytes *schema, const BwFolders *folders)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) profile_schema = bw_folders_load_profile_schema (folders);
  g_autoptr (BwCatalogue) beside = bw_catalogue_new (schema, folder, NULL);
  g_autoptr (BwCatalogue) everywhere = bw_catalogue_new (schema, folders->installed, folders->own);
  g_autoptr (BwProfileRules) rules = NULL;
  Shelves shelves = { .beside = beside, .everywhere = everywhere };

  if (profile_schema == NULL)
    return NULL;
  bw_catalogue_load (beside);
  bw_catalogue_load (everywhere);
  rules = bw_profile_rules_parse (bytes, profile_schema, find_assessment, &shelves, issues);
  return has_tag (issues, BW_TAG_WRONG_NAMESPACE) ? NULL : g_steal_pointer (&issues);
}

/* Reads the file as what its name and its root element say it is; returns what there is to say about it. The caller
 * owns it. */
static BwIssues *
read_file (const char *path, GBytes *schema, const BwFolders *folders)
{
  gboolean is_document = g_str_has_suffix (path, ".bellwether");
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) bytes =
    bw_xml_load_file (path, is_document ? &bw_xml_limits_document : &bw_xml_limits_definition, issues);
  BwIssues *of_profile = NULL;

  if (bytes != NULL && is_document)
    {
      g_autoptr (BwDocument) document = bw_document_parse (bytes, schema, NULL, NULL, issues);
    }
  else if (bytes != NULL)
    {
      g_autoptr (BwParentSearch) search = bw_parent_search_new (schema, path, folders->installed, folders->own);
      g_autoptr (BwAssessment) assessment =
        bw_assessment_parse (bytes, schema, bw_parent_search_get_parents (search), issues);

      if (assessment == NULL && has_tag (issues, BW_TAG_WRONG_NAMESPACE))
        of_profile = read_profile (bytes, path, schema, folders);
    }
  return of_profile != NULL ? of_profile : g_steal_pointer (&issues);
}

static int
check_file (const char *path, GBytes *schema, const BwFolders *folders)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = read_file (path, schema, folders);
  guint n, n_errors;
  int status = BW_EXIT_OK;

  bw_issues_sort (issues);
  n = bw_issues_get_n (issues);
  for (guint i = 0; i < n; i++)
    {
      const BwIssue *issue = bw_issues_get (issues, i);
      g_autofree char *finding = bw_issues_format (issues, i);

      bw_print ("%s\n  ", finding);
      bw_print (_ ("hint: %s"), _ (bw_tag_get_info (issue->tag)->hint));
      bw_print ("\n");
      status = MAX (status, issue->tag == BW_TAG_UNREADABLE ? BW_EXIT_WRONG : BW_EXIT_NOT);
    }
  if (n == 0)
    {
      bw_print (_ ("%s: no findings\n"), name);
      return status;
    }
  n_errors = bw_issues_get_n_errors (issues);
  /* Translators: the first two are numbers */
  bw_print_error (_ ("%s: errors: %u, warnings: %u\n"), name, n_errors, n - MIN (n, n_errors));
  return status;
}

int
bw_command_check (const BwFolders *folders, char **arguments)
{
  g_autofree char *tag = NULL;
  gboolean tags = FALSE;
  const GOptionEntry entries[] = {
    /* Translators: a placeholder for the short name of a kind of finding */
    { "explain", 0, 0, G_OPTION_ARG_STRING, &tag, N_ ("Say why a finding with this tag matters"), N_ ("TAG") },
    { "tags", 0, 0, G_OPTION_ARG_NONE, &tags, N_ ("List the tags"), NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (GBytes) schema = NULL;
  int status = BW_EXIT_OK;

  if (!bw_command_parse (
        &own, entries,
        _ ("A file whose name ends in .bellwether is a document, any other an assessment or the rules of a profile.\n"
           "The exit status is 0 without findings, 1 with findings, 2 when a file cannot be read.")))
    return BW_EXIT_WRONG;
  if ((tag != NULL) + tags + (own[1] != NULL) != 1)
    return bw_command_misused (own[0], _ ("Name the files to check."));
  if (tags)
    return print_tags ();
  if (tag != NULL)
    return explain (tag);

  schema = bw_folders_load_schema (folders);
  if (schema == NULL)
    return BW_EXIT_WRONG;
  for (guint i = 1; own[i] != NULL; i++)
    {
      int of_file = check_file (own[i], schema, folders);

      status = MAX (status, of_file);
    }
  return status;
}
