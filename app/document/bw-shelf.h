/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A document as the home page lists it. Properties (read-only): "title", "assessment-title", "name", "day", "answered", "total", "file". */
#define BW_TYPE_SHELF_ENTRY (bw_shelf_entry_get_type ())
G_DECLARE_FINAL_TYPE (BwShelfEntry, bw_shelf_entry, BW, SHELF_ENTRY, GObject)

/* Where it lies. Owned by the entry. */
GFile *bw_shelf_entry_get_file (BwShelfEntry *self);
/* Its own title, else the name of the file without the ending. */
const char *bw_shelf_entry_get_title (BwShelfEntry *self);
/* "" when it could not be read. */
const char *bw_shelf_entry_get_assessment_title (BwShelfEntry *self);
/* The id of the assessment it is on; "" when it could not be read. */
const char *bw_shelf_entry_get_assessment_id (BwShelfEntry *self);
/* Who answered, as they typed it, when it is the answer of one person; or NULL. */
const char *bw_shelf_entry_get_name (BwShelfEntry *self);
/* ISO 8601 day of the last change. */
const char *bw_shelf_entry_get_day (BwShelfEntry *self);
/* How far the first response is: what is answered or marked as not applicable, as both are dealt with, of the items that count. */
guint bw_shelf_entry_get_answered (BwShelfEntry *self);
guint bw_shelf_entry_get_total (BwShelfEntry *self);
guint bw_shelf_entry_get_n_responses (BwShelfEntry *self);
/* Why it could not be read, as a sentence, or NULL. */
const char *bw_shelf_entry_get_problem (BwShelfEntry *self);

/*
 * The documents of a folder and of a list of other files, newest first, as a GListModel of BwShelfEntry. Files are read in a worker
 * thread, each only when it changed; the folder is watched. Files called *.bellwether count, and what is listed and not there is left
 * out. Property "loading" (gboolean): also while it looks again.
 */
#define BW_TYPE_SHELF (bw_shelf_get_type ())
G_DECLARE_FINAL_TYPE (BwShelf, bw_shelf, BW, SHELF, GObject)

/* @schema is assessment.xsd. @find as for bw_document_parse(), called in the worker thread; may be NULL. Not called any more once
 * the shelf is gone: it waits for its worker. */
BwShelf *bw_shelf_new (GBytes *schema, BwFindDefinition find, gpointer find_data);
/* NULL: no folder. A missing folder is empty. Starts reading. */
void bw_shelf_set_folder (BwShelf *self, GFile *folder);
/* Files elsewhere that were opened lately: an array of GFile. Starts reading. */
void bw_shelf_set_others (BwShelf *self, GPtrArray *files);
/* Looks again, soon. */
void bw_shelf_refresh (BwShelf *self);
gboolean bw_shelf_get_loading (BwShelf *self);

G_END_DECLS
