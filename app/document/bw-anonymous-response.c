/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-anonymous-response.h"

static gboolean
is_empty (char **row)
{
  for (; *row != NULL; row++)
    if (**row != '\0')
      return FALSE;
  return TRUE;
}

/* Takes the texts out of the table, and the rows that say nothing without them. */
static void
drop_texts (const BwItem *item, GPtrArray *rows)
{
  for (guint i = rows->len; i-- > 0;)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint f = 0; f < item->n_fields && row[f] != NULL; f++)
        if (item->fields[f].type == BW_FIELD_TEXT)
          {
            g_free (row[f]);
            row[f] = g_strdup ("");
          }
      if (is_empty (row))
        g_ptr_array_remove_index (rows, i);
    }
}

/* FALSE when nothing is left of the answer. */
static gboolean
strip_answer (const BwItem *item, BwAnswer *answer)
{
  if (answer->state != BW_ANSWER_GIVEN)
    return TRUE;
  if (item->type == BW_ITEM_TEXT)
    return FALSE;
  if (item->type != BW_ITEM_RECORD_TABLE)
    return TRUE;
  drop_texts (item, answer->rows);
  return answer->rows->len > 0;
}

BwResponse *
bw_response_new_anonymous (const BwResponse *original, const char *id, gboolean with_comments)
{
  const BwAssessment *assessment = bw_response_get_assessment (original);
  BwResponse *response = bw_response_new (assessment, id, bw_response_get_form (original));

  for (guint i = 0; i < assessment->n_items; i++)
    {
      g_auto (BwAnswer) answer = { 0 };

      if (with_comments)
        bw_response_set_note (response, i, bw_response_get_note (original, i));
      if (bw_response_get_state (original, i) == BW_ANSWER_SKIPPED)
        continue;
      answer = bw_response_dup_answer (original, i);
      if (with_comments || strip_answer (&assessment->items[i], &answer))
        bw_response_set_answer (response, i, &answer);
    }
  return response;
}
