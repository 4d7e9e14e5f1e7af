/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Documents in a place: the file that was named, or those in a folder and in its folders. It waits for the disk: for
 * workers and for the command line.
 */

typedef struct
{
  GFile *file;
  char *name;    /* how people know it */
  char *group;   /* what its responses belong to; NULL: none */
  GError *error; /* NULL; or what kept a folder from being looked into, whose place this is */
} BwFoundDocument;

void bw_found_document_free (BwFoundDocument *found);

/* Of BwFoundDocument, none yet. The caller owns it. */
GPtrArray *bw_found_documents_new (void);

/* How a search names groups. */
typedef enum
{
  BW_SEARCH_ONE_GROUP, /* the one that is said, or none */
  BW_SEARCH_BY_FOLDER, /* the folder that a document lies in */
} BwSearchGroups;

/* Adds what is in @place to @found: a file whatever it is called, of a folder all that ends in .bellwether or
 * .bellwether-sealed, by name.
 * Links are followed to files but not to folders, and no deeper than eight folders. @name: how people know @place, or
 * NULL for bw_file_dup_place(); what is inside a folder is known by that and its way from there. @group is for
 * BW_SEARCH_ONE_GROUP, and may be NULL. FALSE with @error only when @cancellable (NULL: none) said so. */
gboolean bw_document_search (GFile *place, const char *name, BwSearchGroups groups, const char *group, GPtrArray *found,
                             GCancellable *cancellable, GError **error);

G_END_DECLS
