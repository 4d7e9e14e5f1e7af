/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-drawing-view.h"
#include "bw-mark-note.h"

G_BEGIN_DECLS

/* What the drawing on the screen and its marks share. */

struct _BwDrawingView
{
  GtkWidget parent_instance;

  BwMeasureDrawing measure;
  BwLayoutDrawing layout;
  gpointer data;
  GDestroyNotify destroy;

  PangoContext *context;
  BwChartStyle style;
  BwDrawing *drawing; /* NULL until allocated */
  gboolean stale;     /* laid out in a style that is no more */
  GtkWidget *note;    /* beside the mark the keyboard is on */
  int focus;
  gboolean activatable;
  gulong style_handlers[2];
};

/* The mark at that position; NULL when there is none. */
const BwMark *bw_drawing_view_get_mark (BwDrawingView *self, int position);
/* Leads the keyboard there; -1: to none. */
void bw_drawing_view_set_focus_mark (BwDrawingView *self, int position);
/* Tells assistive technology about the picture and the mark the keyboard is on. */
void bw_drawing_view_update_accessible (BwDrawingView *self);

void bw_drawing_view_install_marks (GtkWidgetClass *widget_class);
void bw_drawing_view_init_marks (BwDrawingView *self);

G_END_DECLS
