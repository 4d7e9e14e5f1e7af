/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include "app/exchange/bw-calendar.h"
#include "app/scoring/bw-plan-table.h"
#include "app/xml/bw-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *output;
  char *day;
  char **added;  /* "WHAT|WHO|FIRST STEP|YYYY-MM-DD" */
  char **states; /* "NUMBER=STATE" */
  gboolean no_names;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->day);
  g_strfreev (options->added);
  g_strfreev (options->states);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
add_action (BwDocument *document, const char *command, const char *text)
{
  static const BwActionField fields[] = { BW_ACTION_WHO, BW_ACTION_FIRST_STEP, BW_ACTION_DUE };
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);
  g_autofree char *id = g_uuid_string_random ();
  int action;

  if (!g_utf8_validate (text, -1, NULL) || parts[0] == NULL || *g_strstrip (parts[0]) == '\0' ||
      g_strv_length (parts) > 1 + G_N_ELEMENTS (fields))
    {
      bw_command_misused (command, _ ("“--add” takes WHAT, or WHAT|WHO|FIRST STEP|YYYY-MM-DD."));
      return FALSE;
    }
  action = bw_document_add_action (document, id, parts[0], NULL);
  if (action < 0)
    {
      bw_command_misused (command, _ ("The plan is full: it takes at most %u actions."), BW_MAX_ACTIONS);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields) && parts[i + 1] != NULL; i++)
    if (!bw_document_set_action (document, (guint)action, fields[i], g_strstrip (parts[i + 1])))
      {
        bw_command_misused (command, _ ("“%s” is not a day such as 2026-03-31."), parts[i + 1]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
set_state (BwDocument *document, const char *command, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  guint64 number;

  if (parts[0] == NULL || parts[1] == NULL ||
      !g_ascii_string_to_unsigned (parts[0], 10, 1, MAX (bw_document_get_n_actions (document), 1), &number, NULL) ||
      number > bw_document_get_n_actions (document) ||
      !bw_document_set_action (document, (guint)number - 1, BW_ACTION_STATE, parts[1]))
    {
      bw_command_misused (command,
                          _ ("“--state” takes the number of an action and open, started, done or dropped: “2=done”."));
      return FALSE;
    }
  return TRUE;
}

static void
print_action (BwDocument *document, guint action, const char *today, gboolean names)
{
  const char *due = bw_document_get_action (document, action, BW_ACTION_DUE);
  const char *who = bw_document_get_action (document, action, BW_ACTION_WHO);
  const char *step = bw_document_get_action (document, action, BW_ACTION_FIRST_STEP);
  BwActionState state = bw_document_get_action_state (document, action);

  bw_print ("%u. %s\n", action + 1, bw_document_get_action (document, action, BW_ACTION_WHAT));
  bw_print ("   %s", bw_action_state_get_name (state));
  if (*due != '\0')
    bw_print (" · %s", due);
  if (bw_action_is_overdue (due, state, today))
    bw_print (" · %s", C_ ("action", "Overdue"));
  if (names && *who != '\0')
    bw_print (" · %s", who);
  bw_print ("\n");
  if (*step != '\0')
    bw_print ("   %s: %s\n", C_ ("plan", "First step"), step);
}

static int
print_plan (BwDocument *document, const char *today, gboolean names)
{
  guint n = bw_document_get_n_actions (document);

  if (n == 0)
    bw_print (_ ("There is no action in this plan yet.\n"));
  for (guint i = 0; i < n; i++)
    print_action (document, i, today, names);
  return BW_EXIT_OK;
}

/* NULL when the ending of @path says nothing. */
static GBytes *
create_file (BwDocument *document, const char *path, const char *today, gboolean names)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  char *text = NULL;

  if (g_str_has_suffix (lower, ".ics"))
    return bw_calendar_write_plan (document, today, names);
  if (g_str_has_suffix (lower, ".csv"))
    text = bw_plan_to_csv (document, today, names);
  else if (g_str_has_suffix (lower, ".json"))
    text = bw_plan_to_json (document, today, names);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static int
write_plan (BwDocument *document, const char *command, const Options *options, const char *today)
{
  g_autofree char *name = g_filename_display_name (options->output);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options->output);
  g_autoptr (GBytes) bytes = create_file (document, options->output, today, !options->no_names);
  g_autoptr (GError) error = NULL;

  if (bytes == NULL)
    return bw_command_misused (command, _ ("The ending of the file says what it becomes: .ics, .csv or .json."));
  if (!bw_file_replace (file, bytes, &error))
    {
      bw_print_error (_ ("The plan could not be written: %s\n"), error->message);
      return BW_EXIT_NOT;
    }
  bw_print (_ ("%s: written\n"), name);
  return BW_EXIT_OK;
}

/* What was asked for is done whole, or not at all. FALSE with the reason printed. */
static gboolean
change (BwDocument *document, const char *command, const Options *options)
{
  for (guint i = 0; options->added != NULL && options->added[i] != NULL; i++)
    if (!add_action (document, command, options->added[i]))
      return FALSE;
  for (guint i = 0; options->states != NULL && options->states[i] != NULL; i++)
    if (!set_state (document, command, options->states[i]))
      return FALSE;
  return TRUE;
}

int
bw_command_plan (const BwFolders *folders, char **arguments)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("The file to write: .ics (tasks for a calendar), .csv or .json; one that is there is replaced"),
      N_ ("FILE") },
    { "add", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.added, N_ ("Add an action"),
      N_ ("WHAT|WHO|FIRST STEP|YYYY-MM-DD") },
    { "state", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.states,
      N_ ("Say how far an action is: open, started, done or dropped"), N_ ("NUMBER=STATE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.day, N_ ("The day that says what is overdue; today unless given"),
      N_ ("YYYY-MM-DD") },
    { "no-names", 0, 0, G_OPTION_ARG_NONE, &options.no_names, N_ ("Leave out who does it"), NULL },
    { NULL },
  };
  g_auto (GStrv) own = g_strdupv (arguments);
  g_autoptr (BwDocument) document = NULL;
  g_autofree char *today = NULL;

  if (!bw_command_parse (&own, entries, NULL))
    return BW_EXIT_WRONG;
  if (own[1] == NULL || own[2] != NULL)
    return bw_command_misused (own[0], _ ("Name one document."));
  today = bw_command_choose_day (own[0], options.day);
  if (today == NULL)
    return BW_EXIT_WRONG;
  document = bw_command_read_document (folders, own[1]);
  if (document == NULL || !change (document, own[0], &options))
    return BW_EXIT_WRONG;
  if ((options.added != NULL || options.states != NULL) && !bw_command_save_document (document, own[1]))
    return BW_EXIT_NOT;
  return options.output != NULL ? write_plan (document, own[0], &options, today)
                                : print_plan (document, today, !options.no_names);
}
