/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What if: targets for dimensions, or other answers, tried out beside what really was answered. It shows what would
 * become of the scores, bands and priorities, and keeps the targets in the document when asked to. The answers of the
 * document never change by it.
 */
#define BW_TYPE_WHAT_IF_WINDOW (bw_what_if_window_get_type ())
G_DECLARE_FINAL_TYPE (BwWhatIfWindow, bw_what_if_window, BW, WHAT_IF_WINDOW, AdwWindow)

/* For the response that @session shows; begins with the target of the document, when it has one. */
GtkWindow *bw_what_if_window_new (BwSession *session, GtkWindow *parent);
/* What is tried out for @dimension, 0–100; NaN: nothing. */
double bw_what_if_window_get_target (BwWhatIfWindow *self, guint dimension);
void bw_what_if_window_set_target (BwWhatIfWindow *self, guint dimension, double score);

G_END_DECLS
