/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-trail.h"
#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Why a figure is what it is: its answers or its parts, and the steps from there to the score. An answer leads to its
 * question, a part to its own trail. It shows how things stood when it was opened.
 */
#define BW_TYPE_TRAIL_WINDOW (bw_trail_window_get_type ())
G_DECLARE_FINAL_TYPE (BwTrailWindow, bw_trail_window, BW, TRAIL_WINDOW, AdwWindow)

/* For the response that @session shows. @parent is the window with the action win.show-item. */
GtkWindow *bw_trail_window_new (BwSession *session, BwFigure figure, GtkWindow *parent);
/* The figure that is shown. */
BwFigure bw_trail_window_get_figure (BwTrailWindow *self);

G_END_DECLS
