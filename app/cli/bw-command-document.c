/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/scoring/bw-group-result.h"
#include "app/xml/bw-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* FALSE, with the reason printed, when there is no such response. */
static gboolean
choose_response (BwDocument *document, const char *name, int number, guint *response)
{
  guint n = bw_document_get_n_responses (document);

  *response = number > 0 ? (guint)number - 1 : 0;
  if (*response < n && number >= 0)
    return TRUE;
  if (n == 0)
    bw_print_error (_ ("%s holds no response.\n"), name);
  else
    bw_print_error (ngettext ("There is no response %d: %s holds %u.\n", "There is no response %d: %s holds %u.\n", n),
                    number, name, n);
  return FALSE;
}

BwDocument *
bw_command_read_document (const BwFolders *folders, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwIssues) issues = bw_issues_new (name);
  g_autoptr (GBytes) schema = bw_folders_load_schema (folders);
  g_autoptr (GBytes) bytes = NULL;
  BwDocument *document = NULL;

  if (schema == NULL)
    return NULL;
  bytes = bw_file_load (file, &bw_xml_limits_document, NULL, issues);
  if (bytes != NULL)
    document = bw_document_parse (bytes, schema, NULL, NULL, issues);
  bw_issues_sort (issues);
  bw_print_issues (issues);
  return document;
}

BwDocument *
bw_command_open_document (const BwFolders *folders, const char *path, int number, guint *response, int *status)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (BwDocument) document = bw_command_read_document (folders, path);

  *status = document != NULL ? BW_EXIT_NOT : BW_EXIT_WRONG;
  if (document == NULL)
    return NULL;
  return choose_response (document, name, number, response) ? g_steal_pointer (&document) : NULL;
}

gboolean
bw_command_wants_group (BwDocument *document, int number)
{
  return number == 0 && bw_document_get_n_responses (document) > 1;
}

gboolean
bw_command_allow_single (BwDocument *document)
{
  if (bw_group_may_show_single (document))
    return TRUE;
  bw_print_error (
    _ ("The answers in this document are anonymous: no response is shown alone. Leave “--response” out to read "
       "all of them together.\n"));
  return FALSE;
}

gboolean
bw_command_save_document (BwDocument *document, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = bw_document_serialise (document);
  g_autoptr (GError) error = NULL;

  if (bw_file_replace (file, bytes, &error))
    return TRUE;
  bw_print_error (_ ("The document could not be written: %s\n"), error->message);
  return FALSE;
}

gboolean
bw_command_claim_file (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  int file = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);

  if (file >= 0)
    {
      close (file);
      return TRUE;
    }
  if (errno == EEXIST)
    bw_print_error (_ ("%s is there already and was left as it is. Choose another name.\n"), name);
  else
    bw_print_error (_ ("%s could not be made: %s\n"), name, g_strerror (errno));
  return FALSE;
}

char *
bw_command_choose_day (const char *command, const char *text)
{
  g_autoptr (GDateTime) now = NULL;

  if (text == NULL)
    {
      now = g_date_time_new_now_local ();
      return g_date_time_format (now, "%Y-%m-%d");
    }
  if (bw_day_is_valid (text))
    return g_strdup (text);
  bw_command_misused (command, _ ("“%s” is not a day such as 2026-03-31."), text);
  return NULL;
}

gboolean
bw_command_read_paper (const char *command, const char *text, BwPaper *paper)
{
  *paper = text != NULL && g_ascii_strcasecmp (text, "letter") == 0 ? BW_PAPER_LETTER : BW_PAPER_A4;
  if (text == NULL || *paper == BW_PAPER_LETTER || g_ascii_strcasecmp (text, "a4") == 0)
    return TRUE;
  bw_command_misused (command, _ ("“%s” is not one of a4 and letter."), text);
  return FALSE;
}

gboolean
bw_command_read_page_options (const char *command, const char *paper, const char *day, const char *organisation,
                              BwReportOptions *options)
{
  if (!bw_command_read_paper (command, paper, &options->paper))
    return FALSE;
  options->day = bw_command_choose_day (command, day);
  if (options->day == NULL)
    return FALSE;
  options->organisation = organisation != NULL ? bw_argument_to_text (organisation) : NULL;
  if (organisation != NULL && options->organisation == NULL)
    bw_command_misused (command, _ ("What follows %s is not text."), "--organisation");
  return organisation == NULL || options->organisation != NULL;
}
