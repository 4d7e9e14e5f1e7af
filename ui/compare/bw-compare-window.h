/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-comparison.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Two documents side by side: how their scores differ in plain sentences, and every question with both answers, or only
 * those that differ. It shows how things stood when it was opened.
 */
#define BW_TYPE_COMPARE_WINDOW (bw_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (BwCompareWindow, bw_compare_window, BW, COMPARE_WINDOW, AdwWindow)

/* @comparison is taken; @names are what the two sides are called. */
GtkWindow *bw_compare_window_new (BwComparison *comparison, const char *const names[BW_N_SIDES], GtkWindow *parent);

/* TRUE: only the answers that differ, and the questions that were left out. */
void bw_compare_window_set_only_differences (BwCompareWindow *self, gboolean only);
/* How many questions are in view. */
guint bw_compare_window_count_shown (BwCompareWindow *self);

G_END_DECLS
