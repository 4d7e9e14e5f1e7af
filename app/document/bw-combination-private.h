/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-combination.h"
#include "bw-document-private.h"

G_BEGIN_DECLS

/* A response that is kept, and where it came from. */
typedef struct
{
  BwSheet sheet;
  char *group; /* NULL: none */
} BwCombinedSheet;

void bw_combined_sheet_clear (BwCombinedSheet *kept);

struct _BwCombination
{
  GBytes *schema;
  BwAssessment *assessment;  /* NULL until a file was read */
  GArray *kept;              /* of BwCombinedSheet */
  guint n_begun;             /* the first of them, which are in a document already … */
  gboolean begun_with_names; /* … that is not anonymous */
  GHashTable *positions;     /* id, owned by its response → position in kept */
  GArray *released;          /* of guint: how many responses each anonymous document brought */
  gboolean migrates;         /* what is about another version is taken over */
  BwOpenSealed open_sealed;  /* NULL: nothing sealed can be read */
  gpointer open_sealed_data;
  BwCombinationSummary summary;
};

G_END_DECLS
