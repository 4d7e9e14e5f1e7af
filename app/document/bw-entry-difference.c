/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-difference.h"

static gboolean
differs (const BwResponse *first, const BwResponse *second, guint item)
{
  g_auto (BwAnswer) a = bw_response_dup_answer (first, item);
  g_auto (BwAnswer) b = bw_response_dup_answer (second, item);
  /* Where an answer comes from makes no difference. */
  a.carried = b.carried = FALSE;
  gboolean counts = bw_item_counts (&bw_response_get_assessment (first)->items[item]);

  return (counts || b.state != BW_ANSWER_SKIPPED) && !bw_answer_equal (&a, &b);
}

GArray *
bw_entry_differences_new (BwDocument *document)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (BwEntryDifference));

  g_return_val_if_fail (BW_IS_DOCUMENT (document), differences);
  if (bw_document_get_n_second (document) == 0)
    return differences;
  for (guint i = 0; i < bw_document_get_n_responses (document); i++)
    {
      const BwResponse *first = bw_document_get_response (document, i);
      guint number = bw_document_find_second (document, bw_response_get_id (first));

      if (number == BW_SECOND_NONE)
        continue;
      const BwResponse *second = bw_document_get_response (document, number);
      for (guint item = 0; item < bw_response_get_assessment (first)->n_items; item++)
        if (differs (first, second, item))
          g_array_append_val (differences, ((BwEntryDifference){ .response = i, .second = number, .item = item }));
    }
  return differences;
}

BwEntryCount
bw_entry_count (BwDocument *document)
{
  BwEntryCount count = { 0 };

  g_return_val_if_fail (BW_IS_DOCUMENT (document), count);
  count.n_first = bw_document_get_n_responses (document);
  count.n_second = bw_document_get_n_second (document);
  for (guint i = 0; i < count.n_first; i++)
    if (bw_document_find_second (document, bw_response_get_id (bw_document_get_response (document, i))) ==
        BW_SECOND_NONE)
      count.n_only_first++;
  guint n_both = count.n_first - count.n_only_first;
  count.n_only_second = count.n_second > n_both ? count.n_second - n_both : 0;
  return count;
}

/* Makes the answer of @to that of @from. */
static void
copy_answer (BwDocument *document, guint from, guint to, guint item)
{
  g_auto (BwAnswer) answer = bw_response_dup_answer (bw_document_get_response (document, from), item);

  bw_document_set_answer (document, to, item, &answer);
}

void
bw_entry_difference_take_first (BwDocument *document, const BwEntryDifference *difference)
{
  copy_answer (document, difference->response, difference->second, difference->item);
}

void
bw_entry_difference_take_second (BwDocument *document, const BwEntryDifference *difference)
{
  copy_answer (document, difference->second, difference->response, difference->item);
}

void
bw_entry_difference_retype (BwDocument *document, const BwEntryDifference *difference, const BwAnswer *answer)
{
  bw_document_set_answer (document, difference->response, difference->item, answer);
  bw_document_set_answer (document, difference->second, difference->item, answer);
}
