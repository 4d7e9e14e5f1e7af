/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-check-total.h"

BwCheckTotal
bw_check_total_new (const BwAssessment *assessment, const BwResponse *response, guint first_item, guint n_items)
{
  BwCheckTotal total = { 0 };

  for (guint i = first_item; i < assessment->n_items && i - first_item < n_items; i++)
    {
      if (!bw_item_counts (&assessment->items[i]))
        continue;
      total.n_items++;
      if (response == NULL || bw_response_get_state (response, i) != BW_ANSWER_GIVEN)
        continue;
      total.n_answered++;
      if (assessment->items[i].type == BW_ITEM_RATING)
        total.sum += bw_assessment_get_item_scale (assessment, i)->points[bw_response_get_choice (response, i)].value;
    }
  return total;
}

void
bw_check_total_add (BwCheckTotal *total, const BwCheckTotal *part)
{
  total->sum += part->sum;
  total->n_answered += part->n_answered;
  total->n_items += part->n_items;
}

void
bw_check_total_subtract (BwCheckTotal *total, const BwCheckTotal *part)
{
  total->sum -= part->sum;
  total->n_answered -= part->n_answered;
  total->n_items -= part->n_items;
}
