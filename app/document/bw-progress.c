/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-response.h"

BwProgress
bw_response_get_progress (const BwResponse *response, guint first_item, guint n_items, const guint8 *relevant)
{
  const BwAssessment *assessment = bw_response_get_assessment (response);
  BwProgress progress = { 0 };
  guint end = MIN (assessment->n_items, first_item + MIN (n_items, G_MAXUINT - first_item));
  for (guint item = first_item; item < end; item++)
    {
      if (relevant != NULL && relevant[item] == 0)
        continue;
      progress.flagged += bw_response_get_flagged (response, item) ? 1 : 0;
      progress.carried += bw_response_get_carried (response, item) ? 1 : 0;
      if (!bw_item_counts (&assessment->items[item]))
        continue;
      BwAnswerState state = bw_response_get_state (response, item);
      progress.total++;
      progress.answered += state == BW_ANSWER_GIVEN ? 1 : 0;
      progress.not_applicable += state == BW_ANSWER_NOT_APPLICABLE ? 1 : 0;
      progress.skipped += state == BW_ANSWER_SKIPPED ? 1 : 0;
    }
  return progress;
}
