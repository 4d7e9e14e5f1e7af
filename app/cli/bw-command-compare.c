/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-comparison.h"
#include "app/scoring/bw-group-comparison.h"

#include <glib/gi18n-lib.h>

static int
print (const char *format, const char *printed)
{
  if (g_strcmp0 (format, "json") == 0 || g_strcmp0 (format, "csv") == 0)
    bw_print_bytes (printed);
  else
    bw_print ("%s", printed);
  return BW_EXIT_OK;
}

static int
refuse (const GError *error)
{
  bw_print_error ("%s\n", error->message);
  return BW_EXIT_NOT;
}

/* One response with one. */
static int
compare (BwDocument *const *documents, const guint *responses, const char *const *names, const char *format,
         gboolean all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwComparison) comparison = bw_comparison_new (documents[BW_SIDE_BEFORE], responses[BW_SIDE_BEFORE],
                                                           documents[BW_SIDE_AFTER], responses[BW_SIDE_AFTER], &error);
  g_autofree char *printed = NULL;

  if (comparison == NULL)
    return refuse (error);
  if (g_strcmp0 (format, "csv") == 0)
    return bw_command_misused ("compare", _ ("Only groups are compared as csv; one response is as text or json."));
  printed = g_strcmp0 (format, "json") == 0 ? bw_comparison_to_json (comparison, names, all)
                                            : bw_comparison_to_text (comparison, names, all);
  return print (format, printed);
}

/* All responses of one with all of the other. */
static int
compare_groups (BwDocument *const *documents, const char *const *names, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwGroupComparison) comparison =
    bw_group_comparison_new (documents[BW_SIDE_BEFORE], documents[BW_SIDE_AFTER], &error);
  g_autofree char *printed = NULL;

  if (comparison == NULL)
    return refuse (error);
  if (g_strcmp0 (format, "json") == 0)
    printed = bw_group_comparison_to_json (comparison, names);
  else if (g_strcmp0 (format, "csv") == 0)
    printed = bw_group_comparison_to_csv (comparison);
  else
    printed = bw_group_comparison_to_text (comparison, names);
  return print (format, printed);
}

static int
open_and_compare (const BwFolders *folders, char *const *paths, int number, const char *format, gboolean all)
{
  g_autofree char *name_before = g_filename_display_basename (paths[0]);
  g_autofree char *name_after = g_filename_display_basename (paths[1]);
  const char *const names[BW_N_SIDES] = { name_before, name_after };
  g_autoptr (BwDocument) before = NULL;
  g_autoptr (BwDocument) after = NULL;
  guint responses[BW_N_SIDES];
  int status;

  before = bw_command_open_document (folders, paths[0], number, &responses[BW_SIDE_BEFORE], &status);
  if (before == NULL)
    return status;
  after = bw_command_open_document (folders, paths[1], number, &responses[BW_SIDE_AFTER], &status);
  if (after == NULL)
    return status;
  BwDocument *const documents[BW_N_SIDES] = { before, after };
  if (bw_command_wants_group (before, number) && bw_command_wants_group (after, number))
    return compare_groups (documents, names, format);
  return compare (documents, responses, names, format, all);
}

int
bw_command_compare (const BwFolders *folders, char **arguments)
{
  g_autofree char *format = NULL;
  gboolean all = FALSE;
  int number = 0;
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_ ("Show the answers that are the same, too"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text, json or, of groups, csv"),
      N_ ("FORMAT") },
    { "response", 'r', 0, G_OPTION_ARG_INT, &number, N_ ("Which response of both documents, counted from 1"),
      N_ ("N") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);

  if (!bw_command_parse (
        &own, entries,
        _ ("The earlier document is named first. Where the two carry different versions of the\n"
           "assessment, questions that are not the same in both count on neither side. Two documents of\n"
           "several responses are compared as groups, unless --response says which one of both.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] == NULL || own[3] != NULL)
    return bw_command_misused (own[0], _ ("Name two documents, the earlier one first."));
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json") && !g_str_equal (format, "csv"))
    return bw_command_misused (own[0], _ ("“%s” is not one of text, json and csv."), format);
  return open_and_compare (folders, own + 1, number, format, all);
}
