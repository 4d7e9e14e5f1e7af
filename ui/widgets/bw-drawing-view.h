/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Hosts a drawing of the core: asks for its height at a width, lays it out at its size, draws it in the look of the desktop (light, dark,
 * high contrast, direction), shows what a mark says in a tooltip, and lets the arrow keys, Home and End walk from mark to mark: then, and
 * after a click that leads nowhere, a note beside the mark says it.
 *
 * Signal "mark-activated" (int): once it is activatable, a mark was clicked that has a dimension, or Enter or space pressed on it: its
 * position among the marks. A popover may be its child.
 */
#define BW_TYPE_DRAWING_VIEW (bw_drawing_view_get_type ())
G_DECLARE_FINAL_TYPE (BwDrawingView, bw_drawing_view, BW, DRAWING_VIEW, GtkWidget)

typedef double (*BwMeasureDrawing) (gpointer data, PangoContext *context, const BwChartStyle *style, double width);
typedef BwDrawing *(*BwLayoutDrawing) (gpointer data, PangoContext *context, const BwChartStyle *style, double width,
                                       double height);

/* @measure gives the height it would like at a width, @layout lays it out; both get @data, freed with @destroy (may be NULL). */
GtkWidget *bw_drawing_view_new (BwMeasureDrawing measure, BwLayoutDrawing layout, gpointer data, GDestroyNotify destroy);

/* The mark the keyboard is on, or -1. */
int bw_drawing_view_get_focus_mark (BwDrawingView *self);
/* The drawing as it is laid out now; NULL before the first allocation. Owned by the view. */
const BwDrawing *bw_drawing_view_get_drawing (BwDrawingView *self);
/* A menu for right click, long press, menu key and Shift+F10, see bw_context_menu_add(). To be set once. */
void bw_drawing_view_set_menu (BwDrawingView *self, GMenuModel *menu);
/* Whether marks that have a dimension lead somewhere; at first they do not. */
void bw_drawing_view_set_activatable (BwDrawingView *self, gboolean activatable);
/* Activates the mark the keyboard is on, as Enter does; FALSE when there is none, or it leads nowhere. */
gboolean bw_drawing_view_activate (BwDrawingView *self);
/* Moves the keyboard from mark to mark, as an arrow key does; FALSE when there is nothing in that direction. */
gboolean bw_drawing_view_move (BwDrawingView *self, int dx, int dy);

G_END_DECLS
