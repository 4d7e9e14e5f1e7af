/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-shelf.h"

#include "app/xml/bw-file.h"

G_BEGIN_DECLS

struct _BwShelfEntry
{
  GObject parent_instance;

  GFile *file;
  char *title;
  char *assessment_title;
  char *assessment_id;
  char *name;
  char *day;
  guint answered;
  guint total;
  guint n_responses;
  char *problem;
  char *stamp; /* see BwFileStatus: tells whether the file is still the one that was read; NULL: nothing does */
};

/* Where definitions come from, in the worker. What was read once is known for the rest of the scan. */
typedef struct
{
  GBytes *schema;
  BwFindDefinition find; /* may be NULL */
  gpointer find_data;
  GHashTable *read; /* digest → BwAssessment */
} BwShelfLibrary;

/* Reads @file, which is in the state that @status says. */
BwShelfEntry *bw_shelf_entry_read (GFile *file, const BwFileStatus *status, BwShelfLibrary *library, GCancellable *cancellable);

/* The documents of @folder (may be NULL) and @others (of GFile; may be NULL), newest first; those of @known that are still true
 * are taken over. Of BwShelfEntry. Stops early, and returns what it has, when @cancellable is cancelled. */
GPtrArray *bw_shelf_scan (GFile *folder, GPtrArray *others, GPtrArray *known, BwShelfLibrary *library,
                          GCancellable *cancellable);

G_END_DECLS
