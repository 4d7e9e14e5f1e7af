/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-catalogue.h"
#include "app/document/bw-shelf.h"
#include "bw-definition-table.h"
#include "profile/bw-profile-model.h"

G_BEGIN_DECLS

/*
 * What there is to open: the catalogue of assessments, the shelf of documents, and the settings that say where they
 * are. One for the whole application; its windows share it.
 */
#define BW_TYPE_LIBRARY (bw_library_get_type ())
G_DECLARE_FINAL_TYPE (BwLibrary, bw_library, BW, LIBRARY, GObject)

/* @installed_folder holds assessment.xsd, profile.xsd and the definitions that came with the app; @own_folder the person's own, and
 * may be missing. The shelf follows "default-folder" and "other-files" of @settings. Nothing is read before
 * bw_library_load(), but the schema. */
BwLibrary *bw_library_new (const char *installed_folder, const char *own_folder, GSettings *settings);

/* Reads the catalogue, in a worker, and then what is on the shelf. Call it again to look anew. */
void bw_library_load (BwLibrary *self);

/* TRUE unless the app's own files are missing (the schemas): then nothing can be opened. */
gboolean bw_library_is_complete (BwLibrary *self);

BwCatalogue *bw_library_get_catalogue (BwLibrary *self);
BwShelf *bw_library_get_shelf (BwLibrary *self);
GBytes *bw_library_get_schema (BwLibrary *self);
GSettings *bw_library_get_settings (BwLibrary *self);
BwDefinitionTable *bw_library_get_definitions (BwLibrary *self);
BwProfileModel *bw_library_get_profile_model (BwLibrary *self);

/* The files (GFile, owned) that were chosen for documents begun in this run, as a set: one without an answer is not on the disk yet. Add to it. */
GHashTable *bw_library_get_begun (BwLibrary *self);

/* Keeps @file on the shelf although it lies outside the folder for documents. */
void bw_library_remember (BwLibrary *self, GFile *file);

/* Where the person's own definition called @id goes. The caller owns the path. */
char *bw_library_build_own_path (BwLibrary *self, const char *id);

G_END_DECLS
