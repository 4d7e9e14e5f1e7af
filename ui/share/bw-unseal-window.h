/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-library.h"
#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for the passphrase of a sealed file until it opens. Action "unseal.open". Signal "opened" (BwSession): then the window closes. */
#define BW_TYPE_UNSEAL_WINDOW (bw_unseal_window_get_type ())
G_DECLARE_FINAL_TYPE (BwUnsealWindow, bw_unseal_window, BW, UNSEAL_WINDOW, AdwWindow)

GtkWindow *bw_unseal_window_new (BwLibrary *library, GFile *file, GtkWindow *parent);
/* TRUE while a passphrase is tried. */
gboolean bw_unseal_window_is_busy (BwUnsealWindow *self);

G_END_DECLS
