/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-plan.h"
#include "bw-response.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define BW_DOCUMENT_NAMESPACE "urn:bellwether:document"
#define BW_DOCUMENT_VERSION 1

/*
 * A .bellwether file in memory: a verbatim copy of the definition, one to many responses, and whatever a newer version wrote that
 * this one does not know, kept as it was. Every change can be undone. It knows nothing about disks: see BwAutosave.
 *
 * Properties: "title" (writable), "can-undo", "can-redo".
 * Signals: "changed" (guint response, int item): after any change; item is -1 when it is not about one item. "responses-changed" (guint
 * position, guint removed, guint added): before that, when responses came or went; the numbers of those behind are other ones now.
 */
#define BW_TYPE_DOCUMENT (bw_document_get_type ())
G_DECLARE_FINAL_TYPE (BwDocument, bw_document, BW, DOCUMENT, GObject)

/* A new document with one empty response. @document_id and @response_id are random texts, @today is an ISO 8601 day. */
BwDocument *bw_document_new (BwAssessment *assessment, BwForm form, const char *document_id, const char *response_id,
                             const char *today);

/* Finds a definition whose bytes have @digest, so that the copy inside need not be read again; a new reference or NULL. */
typedef BwAssessment *(*BwFindDefinition) (const char *digest, gpointer data);

/* The next round of @earlier: a new document about the same definition that names the one before, aims at the same, goes on with the
 * plan as it stands and asks the same people.
 * They keep their ids, by which rounds are compared person by person, their forms and names. @with_answers: their answers and notes
 * are there too, each as carried over. Where @earlier is anonymous, nobody is known again: one response without answers. */
BwDocument *bw_document_new_round (BwDocument *earlier, gboolean with_answers, const char *document_id, const char *response_id,
                                   const char *today);

/* Reads a document. NULL when findings hold an error. @schema is assessment.xsd; @find may be NULL. A value that does not fit
 * its item is a warning and the rest is read; nothing is thrown away: what could not be read is written back as it was. */
BwDocument *bw_document_parse (GBytes *bytes, GBytes *schema, BwFindDefinition find, gpointer find_data, BwIssues *issues);

/* The file's bytes; the same document gives the same bytes. */
GBytes *bw_document_serialise (BwDocument *self);

/* The random text it was made with. Owned by the document. */
const char *bw_document_get_id (BwDocument *self);
/* The definition it carries. Owned by the document. */
BwAssessment *bw_document_get_assessment (BwDocument *self);
/* What the person called it, or NULL. */
const char *bw_document_get_title (BwDocument *self);
void bw_document_set_title (BwDocument *self, const char *title);
const char *bw_document_get_created (BwDocument *self);
/* The id of the document that this one goes on from, or NULL. */
const char *bw_document_get_previous (BwDocument *self);

/* Where the numbers of the sheets of a second entry begin: the second answers that somebody keyed from the same paper forms, blind, to
 * find slips. They are no responses and enter no score. Wherever a change names a response, BW_SECOND_ENTRY + n names sheet n of them. */
#define BW_SECOND_ENTRY 0x80000000u

/* One or more. */
guint bw_document_get_n_responses (BwDocument *self);
/* Owned by the document; valid until it changes its list of responses. @response may be one of the second entry. */
const BwResponse *bw_document_get_response (BwDocument *self, guint response);

/* Adds @responses (of BwResponse about this assessment, which are taken; the array is empty then) at the end, as one step that can be undone. */
void bw_document_add_responses (BwDocument *self, GPtrArray *responses);
/* The same with the responses of @other, whose assessment is the very one of @self, with what its file says about each; @other has none
 * afterwards. Where its smallest group is the larger one, it is that of @self from then on, in the same step. */
void bw_document_adopt_responses (BwDocument *self, BwDocument *other);
/* Adds one without an answer, begun today; its number. @id is random and says nothing about the person. */
guint bw_document_add_response (BwDocument *self, BwForm form, const char *id);
/* Takes one away, which can be undone; the last one stays. */
void bw_document_remove_response (BwDocument *self, guint response);

/* How many sheets were keyed a second time. */
guint bw_document_get_n_second (BwDocument *self);
/* The second sheet of the response with that id: BW_SECOND_ENTRY and its position; or BW_SECOND_NONE. */
#define BW_SECOND_NONE G_MAXUINT
guint bw_document_find_second (BwDocument *self, const char *id);
/* Adds a second sheet without an answer, for the response called @id; its number. Can be undone. */
guint bw_document_add_second (BwDocument *self, BwForm form, const char *id);
/* Takes all of them away, once they are compared. Can be undone. */
void bw_document_clear_second (BwDocument *self);

/* What protects those who answered together (domain.md 4.8), and what the file says about their group. */

/* No figure of fewer people than this is shown: 5 unless the document says otherwise, never below 3. */
#define BW_MINIMUM_GROUP 5
#define BW_MINIMUM_GROUP_FLOOR 3
guint bw_document_get_minimum_group (BwDocument *self);
/* How many were asked to answer; 0: not known. */
guint bw_document_get_invited (BwDocument *self);
/* TRUE when nobody is to be told from the others: no response is shown alone. */
gboolean bw_document_get_anonymous (BwDocument *self);
/* The group that the response belongs to within the whole, such as a department; NULL: none. Owned by the document. */
const char *bw_document_get_group (BwDocument *self, guint response);
/* Changes that can be undone. What is the usual one (5, 0) is not written. */
void bw_document_set_minimum_group (BwDocument *self, guint minimum);
void bw_document_set_invited (BwDocument *self, guint invited);

/* The scores that are aimed at, by dimension (0–100; NaN: none), or NULL. The caller owns it. */
double *bw_document_dup_target (BwDocument *self);

/* The action plan: what people mean to do. Actions are counted in the order in which they were added. */
guint bw_document_get_n_actions (BwDocument *self);
/* What @action says in @field, "" for nothing; owned by the document, good until the plan changes. */
const char *bw_document_get_action (BwDocument *self, guint action, BwActionField field);
BwActionState bw_document_get_action_state (BwDocument *self, guint action);
/* The action with that id; -1 when there is none. */
int bw_document_find_action (BwDocument *self, const char *id);
/* Changes that can be undone; typing into one field in a row is one step, until bw_document_end_step(). FALSE, changing nothing, when @text
 * does not fit: what is no day for BW_ACTION_DUE, no state for BW_ACTION_STATE, and BW_ACTION_ID, which never changes. */
gboolean bw_document_set_action (BwDocument *self, guint action, BwActionField field, const char *text);
/* Adds an action; @id is random, @source the id of a dimension or index, or NULL. Its number; -1 when there are BW_MAX_ACTIONS already, or one
 * with that id. */
int bw_document_add_action (BwDocument *self, const char *id, const char *what, const char *source);
void bw_document_remove_action (BwDocument *self, guint action);
/* Takes over the whole plan of another document, in place of its own. */
void bw_document_copy_plan (BwDocument *self, BwDocument *from);

/* The day that changes are dated with from now on; without one, a document that was read keeps its days. */
void bw_document_set_today (BwDocument *self, const char *today);

/* Changes that can be undone, like the title. Nothing happens when the value is the one already there. An answer has to fit its item
 * (bw_answer_fits()). Typing in a row into the title, one name, note, text, number or cell of a table is one step, until
 * bw_document_end_step(). */
void bw_document_set_answer (BwDocument *self, guint response, guint item, const BwAnswer *answer);
/* Says that answers which were carried over still hold: those to @n_items items from @first_item, as far as there are. One step. */
void bw_document_confirm (BwDocument *self, guint response, guint first_item, guint n_items);
void bw_document_set_note (BwDocument *self, guint response, guint item, const char *note);
void bw_document_set_flagged (BwDocument *self, guint response, guint item, gboolean flagged);
void bw_document_set_name (BwDocument *self, guint response, const char *name);
/* @scores: one per dimension, NaN where nothing is aimed at; NULL: no target. Kept to tenths. */
void bw_document_set_target (BwDocument *self, const double *scores);
void bw_document_end_step (BwDocument *self);

/* Whether there is a step to take back, or to do again. */
gboolean bw_document_can_undo (BwDocument *self);
gboolean bw_document_can_redo (BwDocument *self);
/* Takes back, or does again, the last step; the item it was about goes to @item (-1: none), its response to @response. */
gboolean bw_document_undo (BwDocument *self, guint *response, int *item);
gboolean bw_document_redo (BwDocument *self, guint *response, int *item);

/* A number that grows with every change: tells whether what was written is still what is there. */
guint64 bw_document_get_revision (BwDocument *self);

/* "sha256:…" of the bytes it was read from, or NULL for a new one: how BwAutosave knows that the file is still that one. */
const char *bw_document_get_source_digest (BwDocument *self);

/* Parses the text a person or script gives for an item: a point's value or its anchor, an option's id, several ids separated by
 * commas, a number, a text; for a table, rows separated by ";" and the fields that are typed by "|". Nothing is a skipped answer;
 * "n/a", "not-applicable" or the scale's own label for it, where the item counts, a not applicable one. Numbers are in the C locale,
 * anchors in any case. FALSE with @error (G_IO_ERROR_INVALID_ARGUMENT) naming what is possible. */
gboolean bw_answer_parse (const BwAssessment *assessment, guint item, const char *text, BwAnswer *answer, GError **error);
/* Parses one row of a table, in UTF-8, its fields parted by "|", and adds it to @rows; FALSE with @error as above. */
gboolean bw_answer_parse_row (const BwAssessment *assessment, guint item, const char *text, GPtrArray *rows, GError **error);
/* The answer as a person reads it: the anchor, the text of the option or options, the number with its unit in the person's locale,
 * the text, a line per row. NULL when skipped. The caller owns it. */
char *bw_answer_format (const BwAssessment *assessment, guint item, const BwAnswer *answer);

G_END_DECLS
