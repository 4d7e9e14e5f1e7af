/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the menu points when a key asked for it; in the coordinates of the widget. */
typedef GdkRectangle (*BwContextMenuPlace) (GtkWidget *widget);

/*
 * Gives @widget a menu that a right click, a long press, the menu key and Shift+F10 open. The menu becomes a child of @widget, which has to
 * present popovers when it is allocated and to unparent its children at the end. When it closes, @widget has the focus again.
 */
void bw_context_menu_add (GtkWidget *widget, GMenuModel *menu, BwContextMenuPlace place);

/* Opens that menu as a key does. */
void bw_context_menu_open (GtkWidget *widget);

G_END_DECLS
