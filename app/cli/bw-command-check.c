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

/* Reads the file as what its name says it is, and collects what there is to say about it. */
static void
read_file (const char *path, GBytes *schema, BwIssues *issues)
{
  gboolean is_document = g_str_has_suffix (path, ".bellwether");
  g_autoptr (GBytes) bytes =
    bw_xml_load_file (path, is_document ? &bw_xml_limits_document : &bw_xml_limits_definition, issues);

  if (bytes == NULL)
    return;
  if (is_document)
    {
      g_autoptr (BwDocument) document = bw_document_parse (bytes, schema, NULL, NULL, issues);
    }
  else
    {
      g_autoptr (BwAssessment) assessment = bw_assessment_parse (bytes, schema, issues);
    }
}

static int
check_file (const char *path, GBytes *schema)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  guint n, n_errors;
  int status = BW_EXIT_OK;

  read_file (path, schema, issues);
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

  if (!bw_command_parse (&own, entries,
                         _ ("A file whose name ends in .bellwether is a document, any other a definition.\n"
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
      int of_file = check_file (own[i], schema);

      status = MAX (status, of_file);
    }
  return status;
}
