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
  BwAssessment *assessment;  /* what all is about; NULL until a file was read */
  GPtrArray *known;          /* of BwAssessment: every definition that was met */
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

/* The document in @bytes, or NULL; its definition is the very one of an earlier file that carried the same. The caller owns it. */
BwDocument *bw_combination_read (BwCombination *self, GBytes *bytes, BwIssues *issues);
/* Before anything is added: of all files that are shown, the newest version of the assessment that the first one is about is what all is to be
 * about. */
void bw_combination_consider (BwCombination *self, GBytes *bytes);

G_END_DECLS
