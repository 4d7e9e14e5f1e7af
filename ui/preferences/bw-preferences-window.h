/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where documents go, how reports are printed, and light or dark. */
#define BW_TYPE_PREFERENCES_WINDOW (bw_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (BwPreferencesWindow, bw_preferences_window, BW, PREFERENCES_WINDOW, AdwPreferencesWindow)

/* What is changed in it is kept in @settings at once. */
GtkWindow *bw_preferences_window_new (GSettings *settings);

G_END_DECLS
