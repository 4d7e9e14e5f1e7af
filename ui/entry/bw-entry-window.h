/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Filled paper forms, keyed with the number pad: one sheet at a time, one key an answer. A second person keys them
 * again without seeing the first entry, and the two are compared. Every sheet is a response of the document of the
 * session, saved as it is keyed.
 *
 * Actions: "entry.first", "entry.second", "entry.compare", "entry.sheets", "entry.undo", "entry.redo".
 */
#define BW_TYPE_ENTRY_WINDOW (bw_entry_window_get_type ())
G_DECLARE_FINAL_TYPE (BwEntryWindow, bw_entry_window, BW, ENTRY_WINDOW, AdwWindow)

/* Begins at the first sheet without an answer. @parent may be NULL. */
GtkWindow *bw_entry_window_new (BwSession *session, GtkWindow *parent);

G_END_DECLS
