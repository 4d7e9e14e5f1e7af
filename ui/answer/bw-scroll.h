/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Scrolls @scroller up or down until @target, which lies in it, is in view as a whole, or its top when it is too high
 * for that. When the layout is not up to date, it waits for the next one, which comes before anything is drawn. */
void bw_scroll_to (GtkScrolledWindow *scroller, GtkWidget *target);
/* Scrolls to the top, and forgets where it was to scroll to. */
void bw_scroll_to_top (GtkScrolledWindow *scroller);

G_END_DECLS
