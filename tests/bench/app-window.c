/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application as main.c makes it, with the home page and its assessments; it ends with its first frame. */

#include "bench-frame.h"

#include "ui/bw-application.h"

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  bench_end_with_first_frame (GTK_WIDGET (window));
}

int
main (int argc, char *argv[])
{
  g_autofree char *assessments = g_build_filename (g_getenv ("BELLWETHER_DATA"), "assessments", NULL);
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "bellwether", "assessments", NULL);
  g_autoptr (BwApplication) application = bw_application_new (assessments, own);

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
