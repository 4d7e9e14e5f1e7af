/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Responses from another program, taken over in steps: which table, about which assessment, what each column answers,
 * what does not match. Nothing is half taken. The document is made in the folder for documents, and @parent opens it.
 * Action "import.create".
 */
#define BW_TYPE_IMPORT_WINDOW (bw_import_window_get_type ())
G_DECLARE_FINAL_TYPE (BwImportWindow, bw_import_window, BW, IMPORT_WINDOW, AdwWindow)

/* @parent is the window with the action win.open-file. */
GtkWindow *bw_import_window_new (BwLibrary *library, GtkWindow *parent);
/* Reads @file, as if the person had chosen it. */
void bw_import_window_read (BwImportWindow *self, GFile *file);
/* TRUE while a worker is at it. */
gboolean bw_import_window_is_busy (BwImportWindow *self);

G_END_DECLS
