/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-catalogue.h"
#include "app/document/bw-shelf.h"
#include "app/scoring/bw-profile.h"
#include "ui/bw-definition-table.h"

G_BEGIN_DECLS

/*
 * The profile of the documents on the shelf: for each member the newest with enough answers, unless the person chose
 * otherwise ("profile-documents" of the settings). Documents are read in a worker, each once as long as it stays the
 * same. It follows shelf, catalogue and settings while somebody watches it.
 *
 * Property: "loading" (gboolean, read-only). Signal "changed": there is another profile, or other choices.
 */
#define BW_TYPE_PROFILE_MODEL (bw_profile_model_get_type ())
G_DECLARE_FINAL_TYPE (BwProfileModel, bw_profile_model, BW, PROFILE_MODEL, GObject)

BwProfileModel *bw_profile_model_new (BwCatalogue *catalogue, BwShelf *shelf, GBytes *schema, BwDefinitionTable *definitions,
                                      GSettings *settings);

/* Each who wants it up to date says so, and says when that is over. */
void bw_profile_model_watch (BwProfileModel *self);
void bw_profile_model_unwatch (BwProfileModel *self);

/* NULL until it is first made, and when there are no rules of a profile. Owned by the model. */
BwProfile *bw_profile_model_get_profile (BwProfileModel *self);
/* The rules it is made by, or NULL. Owned by the catalogue. */
BwProfileRules *bw_profile_model_get_rules (BwProfileModel *self);
gboolean bw_profile_model_get_loading (BwProfileModel *self);

/* The documents on @assessment, newest first: an array of BwShelfEntry. The caller owns it. */
GPtrArray *bw_profile_model_list_documents (BwProfileModel *self, const char *assessment);

/* What was chosen for @assessment: the URI of a document, "" to leave it out, NULL for the newest that fits. The caller owns it. */
char *bw_profile_model_dup_choice (BwProfileModel *self, const char *assessment);
void bw_profile_model_choose (BwProfileModel *self, const char *assessment, const char *choice);

G_END_DECLS
