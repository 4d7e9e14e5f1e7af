/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-autosave.h"
#include "app/document/bw-migration.h"
#include "app/exchange/bw-passphrase.h"
#include "app/scoring/bw-result.h"
#include "bw-library.h"

G_BEGIN_DECLS

/*
 * A document open in a window: the document, the file it is kept in, which of its responses is shown, which page of
 * questions is in view, and what the answers come to. Pages read from here and change answers through here, never the
 * document directly.
 *
 * Properties: "title" (read-only), "page" (guint: position in assessment->pages, settable), "response" (guint,
 * settable), "blank" (gboolean, read-only: a new document that has no file yet because nothing was answered). Signal
 * "changed" (int item): after an answer, note, flag or name of the shown response changed, by whatever way; item is -1
 * when it is not about one item (then look at all of them).
 */
#define BW_TYPE_SESSION (bw_session_get_type ())
G_DECLARE_FINAL_TYPE (BwSession, bw_session, BW, SESSION, GObject)

/* A session on @document kept in @file. @is_new: the file is not there yet. @issues: what was found in reading it, or
 * NULL; taken. */
BwSession *bw_session_new (BwDocument *document, GFile *file, gboolean is_new, BwIssues *issues);

/* A new document about @assessment in the folder of the settings, whose name a worker finds there; it becomes a file
 * with its first answer.
 * @name: what the person typed about who they are, or NULL. NULL with @error set when the folder cannot be made. */
void bw_session_create_async (BwLibrary *library, BwAssessment *assessment, BwForm form, const char *name,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
BwSession *bw_session_create_finish (BwLibrary *library, GAsyncResult *result, GError **error);

/* The next round of what @earlier holds, as bw_document_new_round() makes it: a new document in the folder of the
 * settings, which becomes a file at once. @migration leads to the version that the round is about, or is NULL for the
 * same one; @outcome is as in bw_document_migrate(), and not used without it. To be finished with
 * bw_session_create_finish(). */
void bw_session_create_round_async (BwLibrary *library, BwSession *earlier, gboolean with_answers,
                                    const BwMigration *migration, BwMigrationOutcome *outcome,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* Reads @file in a worker. NULL with @error set, whose message is for the person to read: G_IO_ERROR_INVALID_DATA when
 * it is no document; BW_SEAL_ERROR_PASSPHRASE, without a message, when it is sealed: see bw_session_unseal_async(). */
void bw_session_open_async (BwLibrary *library, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer data);
BwSession *bw_session_open_finish (GAsyncResult *result, GError **error);

/* Opens the sealed @file with @passphrase, which is taken, in a worker. What is in it becomes a new document in the folder of the settings, which
 * becomes a file with the first change; @file stays as it is. NULL with @error set (BW_SEAL_ERROR, or as above). */
void bw_session_unseal_async (BwLibrary *library, GFile *file, BwPassphrase *passphrase, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
BwSession *bw_session_unseal_finish (BwLibrary *library, GAsyncResult *result, GError **error);

/* All owned by the session. */
BwDocument *bw_session_get_document (BwSession *self);
BwAssessment *bw_session_get_assessment (BwSession *self);
BwAutosave *bw_session_get_autosave (BwSession *self);
const BwIssues *bw_session_get_issues (BwSession *self); /* NULL: none */
/* What the person called it, else the name of the file without its ending. */
const char *bw_session_get_title (BwSession *self);
gboolean bw_session_get_blank (BwSession *self);

guint bw_session_get_response_index (BwSession *self);
void bw_session_set_response_index (BwSession *self, guint response);
/* The shown response. */
const BwResponse *bw_session_get_response (BwSession *self);

/* How long the team's talk is to be, in minutes: what the Team view and the report have in common. Not kept in the
 * file. */
guint bw_session_get_agenda_minutes (BwSession *self);
void bw_session_set_agenda_minutes (BwSession *self, guint minutes);

guint bw_session_get_page (BwSession *self);
/* A page beyond the last is the last. */
void bw_session_set_page (BwSession *self, guint page);

/* What the shown response comes to; worked out when first asked after a change, good until the next "changed". */
const BwResult *bw_session_get_result (BwSession *self);
/* TRUE when @item is to be asked, by the answers so far. */
gboolean bw_session_is_asked (BwSession *self, guint item);
/* A byte per item, as bw_response_get_progress() takes it; good until the next "changed". */
const guint8 *bw_session_get_relevant (BwSession *self);
/* Over the whole shown response, and over one section. */
BwProgress bw_session_get_progress (BwSession *self);
BwProgress bw_session_get_section_progress (BwSession *self, guint section);

/* Changes to the shown response; see bw_document_set_answer() and its like. */
void bw_session_set_answer (BwSession *self, guint item, const BwAnswer *answer);
/* Confirms what was carried over: see bw_document_confirm(). */
void bw_session_confirm (BwSession *self, guint first_item, guint n_items);
/* @note: NULL or "" for none. */
void bw_session_set_note (BwSession *self, guint item, const char *note);
void bw_session_set_flagged (BwSession *self, guint item, gboolean flagged);
/* What the document aims at; see bw_document_set_target(). */
void bw_session_set_target (BwSession *self, const double *scores);
/* Ends a run of typing, which is one step of undo: call it when an entry loses the focus. */
void bw_session_end_step (BwSession *self);

/* Takes the last step back, or does it again; shows the response it was about. @item: the item, or -1. FALSE when there
 * is none. */
gboolean bw_session_undo (BwSession *self, int *item);
gboolean bw_session_redo (BwSession *self, int *item);

/* Today as an ISO 8601 day. The caller owns it. */
char *bw_session_dup_today (void);

G_END_DECLS
