/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Keeps a document and its file the same. The first change starts a timer, a worker writes the file, and the state becomes
 * "saved" only when the revision that was written is still the one in memory. The file on disk is watched: when somebody else
 * changed it, nothing is overwritten until the person has chosen.
 *
 * Properties: "state" (BwSaveState), "error" (boxed GError or NULL), "file" (GFile).
 */

typedef enum
{
  BW_SAVE_SAVED,
  BW_SAVE_PENDING,  /* changed; the timer runs */
  BW_SAVE_WRITING,
  BW_SAVE_FAILED,   /* the last attempt did not work: see the error; the changes are in memory only */
  BW_SAVE_CONFLICT, /* another program changed the file since it was read or written */
} BwSaveState;

#define BW_TYPE_SAVE_STATE (bw_save_state_get_type ())
GType bw_save_state_get_type (void) G_GNUC_CONST;

#define BW_TYPE_AUTOSAVE (bw_autosave_get_type ())
G_DECLARE_FINAL_TYPE (BwAutosave, bw_autosave, BW, AUTOSAVE, GObject)

/* @delay_ms: from the first change to the write. For a document that is not on disk yet, @is_new is TRUE: it is written at the first
 * change, and never over a file that is already there. */
BwAutosave *bw_autosave_new (BwDocument *document, GFile *file, gboolean is_new, guint delay_ms);

/* What is kept, where, and how that stands; all owned by it. The error is NULL when there is none. */
BwDocument *bw_autosave_get_document (BwAutosave *self);
GFile *bw_autosave_get_file (BwAutosave *self);
BwSaveState bw_autosave_get_state (BwAutosave *self);
const GError *bw_autosave_get_error (BwAutosave *self);
/* TRUE while memory holds something the file does not. */
gboolean bw_autosave_get_dirty (BwAutosave *self);

/* Writes now, and waits: on closing a window. FALSE with @error set when it did not work. */
gboolean bw_autosave_flush (BwAutosave *self, GError **error);
/* Tries again after a failure. */
void bw_autosave_retry (BwAutosave *self);
/* Goes on in another file, and writes there now; replaces what is there (the person was asked by the file dialog). */
void bw_autosave_move (BwAutosave *self, GFile *file);
/* After a conflict: overwrite what is on disk with what is in memory. */
void bw_autosave_keep_mine (BwAutosave *self);
/* After a conflict: stop saving here; the caller reads the file again and makes a new document. What was in memory is written beside
 * the file first, as "NAME (my version).bellwether", and that file is returned (a new reference); NULL with @error set if that failed,
 * and then nothing has changed. */
GFile *bw_autosave_keep_theirs (BwAutosave *self, GError **error);

/* A file in @folder for a new document called @title whose name is not taken, there or in @taken (a set of GFile; NULL: none):
 * "Title.bellwether", "Title 2.bellwether" …; characters that file systems dislike are replaced. The folder is made when it is missing. NULL
 * with @error set when that fails. Waits for the place to answer. */
GFile *bw_autosave_choose_file (GFile *folder, const char *title, GHashTable *taken, GError **error);

G_END_DECLS
