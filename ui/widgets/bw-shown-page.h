/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the pages of @stack (a GtkStack or AdwViewStack) that are not shown out of what assistive technology reads.
 * GTK 4.8 by itself leaves them in, as if all pages lay one below the other. */
void bw_tell_shown_page (GtkWidget *stack);

G_END_DECLS
