/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-application.h"
#include "bw-worker.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  g_autoptr (BwApplication) application = NULL;
  g_autofree char *own_folder = g_build_filename (g_get_user_data_dir (), "bellwether", "assessments", NULL);
  g_autofree char *assessments = NULL;
  const char *data_folder = g_getenv ("BELLWETHER_DATA");
  const char *locale_folder = g_getenv ("BELLWETHER_LOCALE");
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ? locale_folder : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_ ("Bellwether"));

  assessments = g_build_filename (data_folder ? data_folder : PACKAGE_DATA_DIR, "assessments", NULL);
  application = bw_application_new (assessments, own_folder);
  status = g_application_run (G_APPLICATION (application), argc, argv);
  /* Here the windows are closed, and what they kept was saved or given up with a word about it. */
  if (!bw_workers_finish (5 * G_USEC_PER_SEC))
    _exit (status);
  return status;
}
