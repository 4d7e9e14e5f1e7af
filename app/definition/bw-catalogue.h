/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"
#include "bw-parent-search.h"
#include "bw-profile-rules.h"

G_BEGIN_DECLS

/* A definition that was found: readable, or listed with what is wrong with it. */
#define BW_TYPE_CATALOGUE_ENTRY (bw_catalogue_entry_get_type ())
G_DECLARE_FINAL_TYPE (BwCatalogueEntry, bw_catalogue_entry, BW, CATALOGUE_ENTRY, GObject)

/* The path of its file. */
const char *bw_catalogue_entry_get_path (BwCatalogueEntry *self);
/* The title, or the name of the file when it cannot be read. */
const char *bw_catalogue_entry_get_title (BwCatalogueEntry *self);
/* NULL when it is broken. Owned by the entry. */
BwAssessment *bw_catalogue_entry_get_assessment (BwCatalogueEntry *self);
const BwIssues *bw_catalogue_entry_get_issues (BwCatalogueEntry *self);
/* TRUE when it came from the person's own folder. */
gboolean bw_catalogue_entry_is_own (BwCatalogueEntry *self);

/*
 * All definitions that can be taken, as a GListModel of BwCatalogueEntry: those of the installed folder in the order of
 * their files' names, then the author's own. A definition of one's own with the id of an installed one takes its place; of two
 * in one folder with the same id, the second is listed as broken. What borrows items looks for them in the folder it lies in, then in
 * the other one.
 */
#define BW_TYPE_CATALOGUE (bw_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (BwCatalogue, bw_catalogue, BW, CATALOGUE, GObject)

/* @schema is assessment.xsd; the folders are looked through by bw_catalogue_load(), either may be NULL or missing. */
BwCatalogue *bw_catalogue_new (GBytes *schema, const char *installed_folder, const char *own_folder);

/* @schema is profile.xsd. From the next loading on, files with the rules of a profile are read too; without it they are listed as
 * broken. Rules in which a reference leads nowhere are listed as broken as well. */
void bw_catalogue_set_profile_schema (BwCatalogue *self, GBytes *schema);

/* Reads the folders now, in this thread. */
void bw_catalogue_load (BwCatalogue *self);

/* Reads the folders in a worker thread, then swaps the entries in the calling thread. */
void bw_catalogue_load_async (BwCatalogue *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Waits until no worker reads any more: before a program ends, since what a worker uses ends with it. */
void bw_catalogue_wait (BwCatalogue *self);
gboolean bw_catalogue_load_finish (BwCatalogue *self, GAsyncResult *result, GError **error);

/* The readable definition called @id, or the one whose bytes have @digest; NULL when there is none. Owned by the catalogue. */
BwAssessment *bw_catalogue_find (BwCatalogue *self, const char *id);
BwAssessment *bw_catalogue_find_digest (BwCatalogue *self, const char *digest);

/* How many profiles there are, and the rules of one: the person's own before those that came with the program, and one's own in place
 * of an installed one with the same id. Owned by the catalogue. */
guint bw_catalogue_get_n_profiles (BwCatalogue *self);
BwProfileRules *bw_catalogue_get_profile (BwCatalogue *self, guint position);

/* As BwParents.find: the definition called @id, for one outside the catalogue to borrow from. */
BwParentState bw_catalogue_find_parent (BwCatalogue *self, const char *id, BwAssessment **parent);

/* Looks for what the definition in the file @path borrows from, beside it and in these folders. It reads them on its own, so another
 * thread may use it. The caller frees it. */
BwParentSearch *bw_catalogue_search_parents (BwCatalogue *self, const char *path);

/* The schema it was made with, and that of profiles or NULL. Owned by the catalogue. */
GBytes *bw_catalogue_get_schema (BwCatalogue *self);
GBytes *bw_catalogue_get_profile_schema (BwCatalogue *self);

G_END_DECLS
