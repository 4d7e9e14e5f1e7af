/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What the same people answered before, to the same version of the same assessment: other documents in the folder of one
 * whose copy of the definition has the same digest. Where the document names the round before, it is that one, then the one
 * before that, and so on; else, for one person, those whose first response has the same form and, where both have one, the
 * same name. Nobody's answers are taken out of an anonymous document of several for that.
 */

/* What is looked for: copies, for a worker. */
typedef struct
{
  BwAssessment *assessment; /* a reference */
  char *id;                 /* of the document */
  char *previous;           /* may be NULL */
  BwForm form;              /* of the response */
  char *name;               /* of who gave it; may be NULL */
  gboolean is_group;        /* all responses are read together */
} BwEarlierQuery;

/* For response @response of @document, or with @is_group for all of them. */
BwEarlierQuery *bw_earlier_query_new (BwDocument *document, guint response, gboolean is_group);
void bw_earlier_query_free (BwEarlierQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwEarlierQuery, bw_earlier_query_free)

/* Of BwDocument, oldest first: those in the folder of @file, which is left out itself. Never NULL; what cannot be read is passed over. */
GPtrArray *bw_earlier_documents_find (const BwEarlierQuery *query, GFile *file, GCancellable *cancellable);

/* The last day on which something was answered, else that on which @document was made: ISO 8601, or NULL. Owned by it. */
const char *bw_document_get_round_day (BwDocument *document);
/* The documents of @documents (of BwDocument) by day, oldest first, in place. */
void bw_documents_sort_by_day (GPtrArray *documents);

G_END_DECLS
