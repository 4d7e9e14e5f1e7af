/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-command.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

static int
print_help (gboolean asked_for)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  %s %s\n\n", _ ("Usage:"), BW_PROGRAM, _ ("COMMAND [OPTION…] [ARGUMENT…]"));
  g_string_append_printf (help, "%s\n\n", _ ("Everything Bellwether can do without a window."));
  g_string_append_printf (help, "%s\n", _ ("Commands:"));
  for (const BwCommand *command = bw_commands; command->name != NULL; command++)
    g_string_append_printf (help, "  %-9s %s\n", command->name, _ (command->summary));
  g_string_append_printf (help, "\n%s\n", _ ("“bellwether-cli COMMAND --help” says more about a command."));
  if (asked_for)
    bw_print ("%s", help->str);
  else
    bw_print_error ("%s", help->str);
  return asked_for ? BW_EXIT_OK : BW_EXIT_WRONG;
}

static int
refuse_command (const char *word)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  const char *nearest;

  for (const BwCommand *command = bw_commands; command->name != NULL; command++)
    g_strv_builder_add (builder, command->name);
  names = g_strv_builder_end (builder);
  nearest = bw_nearest_word (word, (const char *const *)names);
  if (nearest != NULL)
    bw_print_error (_ ("There is no command “%s”. Did you mean “%s”?\n"), word, nearest);
  else
    bw_print_error (_ ("There is no command “%s”.\n"), word);
  bw_print_error (_ ("“%s --help” lists the commands.\n"), BW_PROGRAM);
  return BW_EXIT_WRONG;
}

/* @arguments without the name of the program. */
static int
run (const BwFolders *folders, char **arguments)
{
  const char *word = arguments[0];

  if (word == NULL)
    return print_help (FALSE);
  if (g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "-?") ||
      g_str_equal (word, "help"))
    return print_help (TRUE);
  if (g_str_equal (word, "--version"))
    {
      bw_print ("%s %s\n", BW_PROGRAM, PACKAGE_VERSION);
      return BW_EXIT_OK;
    }
  if (*word == '-')
    return bw_command_misused (NULL, _ ("“%s” is not an option here."), word);
  if (bw_command_find (word) == NULL)
    return refuse_command (word);
  return bw_command_find (word)->run (folders, arguments);
}

int
main (int argc, char **argv)
{
  const char *data_folder = g_getenv ("BELLWETHER_DATA");
  const char *locale_folder = g_getenv ("BELLWETHER_LOCALE");
  g_autofree char *installed = NULL;
  g_autofree char *own = NULL;
  g_autofree char *templates = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder != NULL ? locale_folder : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  installed = g_build_filename (data_folder != NULL ? data_folder : PACKAGE_DATA_DIR, "assessments", NULL);
  own = g_build_filename (g_get_user_data_dir (), "bellwether", "assessments", NULL);
  templates = g_build_filename (g_get_user_data_dir (), "bellwether", "templates", NULL);
  g_set_prgname (BW_PROGRAM);
  status = run (&(BwFolders){ .installed = installed, .own = own, .templates = templates }, argv + 1);

  if (fflush (stdout) != 0 || ferror (stdout))
    {
      bw_print_error (_ ("The output could not be written to its end.\n"));
      return MAX (status, BW_EXIT_NOT);
    }
  return status;
}
