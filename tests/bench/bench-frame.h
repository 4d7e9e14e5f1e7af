/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Prints "frame" when @window, not realised yet, has painted its first frame, and ends the process there and then. */
void bench_end_with_first_frame (GtkWidget *window);
