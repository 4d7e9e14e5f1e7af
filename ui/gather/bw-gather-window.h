/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-library.h"
#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Responses from many files, in steps: which files or folders, reading them, what came of it and what to do with it.
 * They become a new document, or come to the one that is open, in one step that can be undone. Nothing is written
 * before the person has seen the summary. Action "gather.finish".
 */
#define BW_TYPE_GATHER_WINDOW (bw_gather_window_get_type ())
G_DECLARE_FINAL_TYPE (BwGatherWindow, bw_gather_window, BW, GATHER_WINDOW, AdwWindow)

/* @session: the document they come to; NULL: a new one is made. @parent is the window with the actions win.open-team,
 * win.show-view and win.toast-undo. */
GtkWindow *bw_gather_window_new (BwLibrary *library, BwSession *session, GtkWindow *parent);
/* Reads @files (of GFile; folders, too) with those that it has already, as if the person had chosen them. */
void bw_gather_window_read (BwGatherWindow *self, GPtrArray *files);
/* Makes what was read a document in @file, as if the person had chosen that. */
void bw_gather_window_save (BwGatherWindow *self, GFile *file);
/* TRUE while a worker is at it. */
gboolean bw_gather_window_is_busy (BwGatherWindow *self);

G_END_DECLS
