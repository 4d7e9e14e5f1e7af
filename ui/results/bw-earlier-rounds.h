/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart-input.h"
#include "ui/bw-session.h"

G_BEGIN_DECLS

/*
 * What the same people answered before, to the same version of the same assessment: the other documents beside the one
 * that is shown whose copy of the definition has the same digest, whose first response has the same form and, where
 * both have one, the same name.
 */
typedef struct _BwEarlierRounds BwEarlierRounds;

void bw_earlier_rounds_free (BwEarlierRounds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwEarlierRounds, bw_earlier_rounds_free)

/* TRUE when a chart of the assessment needs them. */
gboolean bw_earlier_rounds_are_drawn (const BwAssessment *assessment);

/* Looks through the folder of @session's file in a worker. */
void bw_earlier_rounds_load_async (BwSession *session, GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer data);
/* NULL when it was cancelled. */
BwEarlierRounds *bw_earlier_rounds_load_finish (GAsyncResult *result);

/* All rounds with that of @now, whose day is @day (ISO 8601 or NULL: today), oldest first; they look into @self and
 * @now. @self may be NULL. The caller frees the array. */
BwChartRound *bw_earlier_rounds_dup_with (const BwEarlierRounds *self, const BwResult *now, const char *day, guint *n);

G_END_DECLS
