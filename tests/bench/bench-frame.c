/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-frame.h"

#include <stdlib.h>

static void
after_paint_cb (GdkFrameClock *clock, GtkWidget *window)
{
  /* The clock also ticks before there is anything to paint. */
  if (!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) <= 1)
    return;
  puts ("frame");
  fflush (stdout);
  _Exit (0);
}

static void
realize_cb (GtkWidget *window, gpointer data)
{
  GdkFrameClock *clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));

  g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb), window, 0);
}

void
bench_end_with_first_frame (GtkWidget *window)
{
  g_return_if_fail (!gtk_widget_get_realized (window));

  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}
