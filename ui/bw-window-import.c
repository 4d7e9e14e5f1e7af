/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-window-private.h"

#include "import/bw-import-window.h"

/* The way to responses from elsewhere. */

void
bw_window_import_file (BwWindow *self, GFile *file)
{
  GtkWindow *window = bw_import_window_new (self->library, GTK_WINDOW (self));

  gtk_window_present (window);
  if (file)
    bw_import_window_read (BW_IMPORT_WINDOW (window), file);
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  bw_window_import_file (BW_WINDOW (widget), NULL);
}

void
bw_window_install_import_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-responses", NULL, import_action);
}
