/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What would be if scores, or single answers, were others: they are moved here, and what would follow stands beside
 * what is. What comes out can be kept as the document's target; answers stay as they are. It starts from the target, if
 * there is one.
 */
#define BW_TYPE_WHAT_IF_WINDOW (bw_what_if_window_get_type ())
G_DECLARE_FINAL_TYPE (BwWhatIfWindow, bw_what_if_window, BW, WHAT_IF_WINDOW, AdwWindow)

/* For the response that @session shows. @parent is the window with the action win.toast. */
GtkWindow *bw_what_if_window_new (BwSession *session, GtkWindow *parent);

G_END_DECLS
