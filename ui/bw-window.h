/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A window: the home page, the start page of an assessment, or a document with its four views. Property: "session"
 * (BwSession, NULL unless a document is shown).
 *
 * Pages reach it through its actions, with gtk_widget_activate_action():
 *   "win.show-item" (i)   turns to the answer view, to the page of that item
 *   "win.show-view" (s)   "answer", "review", "results" or "report"
 *   "win.begin" (s)       the start page of the assessment with that id
 *   "win.open-file" (s)   opens the document at that URI
 *   "win.open-results" (s)  opens it and turns to its results
 *   "win.open-team" (s)   opens it and turns to what its responses mean together
 *   "win.profile"         results of several assessments read together
 *   "win.toast" (s)       a passing word at the bottom of the window; plain text
 *   "win.toast-undo" (s)  the same with a button that takes back the last change; gone with the next change
 */
#define BW_TYPE_WINDOW (bw_window_get_type ())
G_DECLARE_FINAL_TYPE (BwWindow, bw_window, BW, WINDOW, AdwApplicationWindow)

/* @application may be NULL in tests. */
BwWindow *bw_window_new (GtkApplication *application, BwLibrary *library);

BwSession *bw_window_get_session (BwWindow *self);
BwLibrary *bw_window_get_library (BwWindow *self);

/* Reads a document and shows it, in place of what the window shows, which is saved first. A definition is offered for
 * adding to one's own; the documents in a folder are gathered. What goes wrong is said to the person. */
void bw_window_open_file (BwWindow *self, GFile *file);
/* What is done with files that are dropped on the window: several documents, and folders, are gathered; one is opened. @files (of GFile) has one
 * at least. */
void bw_window_take_files (BwWindow *self, GPtrArray *files);
/* TRUE while a file is being read for this window. */
gboolean bw_window_is_opening (BwWindow *self);

/* Shows @session, or the home page when it is NULL. What was shown before must have been saved; see bw_window_leave().
 */
void bw_window_set_session (BwWindow *self, BwSession *session);
/* The page in view: "home", "start", "profile", "answer", "review", "results" or "report". */
const char *bw_window_get_page_name (BwWindow *self);

G_END_DECLS
