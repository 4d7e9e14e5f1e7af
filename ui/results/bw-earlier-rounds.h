/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart-rounds.h"
#include "ui/bw-session.h"

G_BEGIN_DECLS

/* What the same people answered before (app/document/bw-earlier-documents.h), looked for in a worker. */
typedef struct
{
  GPtrArray *documents;  /* of BwDocument, oldest first */
  BwChartRounds *rounds; /* their results */
} BwEarlierRounds;

void bw_earlier_rounds_free (BwEarlierRounds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwEarlierRounds, bw_earlier_rounds_free)

/* TRUE when a chart of the assessment needs them. */
gboolean bw_earlier_rounds_are_drawn (const BwAssessment *assessment);

/* Looks through the folder of @session's file: for the response that is shown, or with @is_group for all of them. */
void bw_earlier_rounds_load_async (BwSession *session, gboolean is_group, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer data);
/* NULL when it was cancelled. */
BwEarlierRounds *bw_earlier_rounds_load_finish (GAsyncResult *result);

G_END_DECLS
