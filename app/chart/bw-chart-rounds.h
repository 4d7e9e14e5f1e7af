/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-input.h"

G_BEGIN_DECLS

/* The results of earlier rounds, one after the other, for charts over time. */
typedef struct _BwChartRounds BwChartRounds;

/* The rounds of @documents (of BwDocument on the same definition, oldest first): of all responses together with their 95 % intervals, where
 * @id is NULL, or of the response called @id, or the only one there is. Those without a result, or of another @form, are passed over. It keeps
 * nothing of the documents. */
BwChartRounds *bw_chart_rounds_new (GPtrArray *documents, BwForm form, const char *id);
void bw_chart_rounds_free (BwChartRounds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwChartRounds, bw_chart_rounds_free)

/* How many there are. */
guint bw_chart_rounds_get_n (const BwChartRounds *self);

/* All rounds with that of @now, whose day is @day (ISO 8601 or NULL: today), oldest first; they look into @self and @now. @intervals is that
 * of BwChartRound for @now. @self may be NULL. The caller frees the array. */
BwChartRound *bw_chart_rounds_dup_with (const BwChartRounds *self, const BwResult *now, const char *day,
                                        gboolean intervals, guint *n);

G_END_DECLS
