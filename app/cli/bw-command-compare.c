/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-comparison.h"

#include <glib/gi18n-lib.h>

static int
compare (const BwFolders *folders, char *const *paths, int number, gboolean json, gboolean all)
{
  g_autoptr (BwDocument) before = NULL;
  g_autoptr (BwDocument) after = NULL;
  g_autofree char *name_before = g_filename_display_basename (paths[0]);
  g_autofree char *name_after = g_filename_display_basename (paths[1]);
  const char *const names[BW_N_SIDES] = { name_before, name_after };
  g_autoptr (GError) error = NULL;
  guint response_before, response_after;
  int status;

  before = bw_command_open_document (folders, paths[0], number, &response_before, &status);
  if (before == NULL)
    return status;
  after = bw_command_open_document (folders, paths[1], number, &response_after, &status);
  if (after == NULL)
    return status;
  g_autoptr (BwComparison) comparison = bw_comparison_new (before, response_before, after, response_after, &error);
  if (comparison == NULL)
    {
      bw_print_error ("%s\n", error->message);
      return BW_EXIT_NOT;
    }
  g_autofree char *printed =
    json ? bw_comparison_to_json (comparison, names, all) : bw_comparison_to_text (comparison, names, all);
  if (json)
    bw_print_bytes (printed);
  else
    bw_print ("%s", printed);
  return BW_EXIT_OK;
}

int
bw_command_compare (const BwFolders *folders, char **arguments)
{
  g_autofree char *format = NULL;
  gboolean all = FALSE;
  int number = 0;
  const GOptionEntry entries[] = {
    { "all", 'a', 0, G_OPTION_ARG_NONE, &all, N_ ("Show the answers that are the same, too"), NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to print: text or json"), N_ ("FORMAT") },
    { "response", 'r', 0, G_OPTION_ARG_INT, &number, N_ ("Which response of both documents, counted from 1"),
      N_ ("N") },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);

  if (!bw_command_parse (&own, entries,
                         _ ("The earlier document is named first. Where the two carry different versions of the\n"
                            "assessment, questions that are not the same in both count on neither side.")))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] == NULL || own[3] != NULL)
    return bw_command_misused (own[0], _ ("Name two documents, the earlier one first."));
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return bw_command_misused (own[0], _ ("“%s” is not one of text and json."), format);
  return compare (folders, own + 1, number, g_strcmp0 (format, "json") == 0, all);
}
