/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-catalogue.h"

G_BEGIN_DECLS

struct _BwCatalogueEntry
{
  GObject parent_instance;

  char *path;
  char *title;
  gboolean own;
  BwAssessment *assessment; /* NULL when it is broken */
  char *broken_id;          /* what one that is broken is called; else NULL */
  gboolean borrows;
  GBytes *bytes; /* of one that borrows, until it has */
  BwProfileRules *profile; /* while the folders are being read */
  BwIssues *issues;
};

/* Reads the file @name of @folder as what it turns out to be. @profile_schema may be NULL: then a profile is as broken as any other file
 * that is no assessment. One that borrows is broken until bw_catalogue_entries_borrow(). */
BwCatalogueEntry *bw_catalogue_entry_read (const char *folder, const char *name, gboolean own, GBytes *schema, GBytes *profile_schema);

/* Lets those of @entries (of BwCatalogueEntry) that borrow read what they need: from each other, else from @others, the entries of
 * another folder. */
void bw_catalogue_entries_borrow (const GPtrArray *entries, const GPtrArray *others, GBytes *schema);

/* The position of the readable one whose definition has @id, or -1. */
int bw_catalogue_entries_find (const GPtrArray *entries, const char *id);
/* As BwParents.find. */
BwParentState bw_catalogue_entries_find_parent (const GPtrArray *entries, const char *id, BwAssessment **parent);

G_END_DECLS
