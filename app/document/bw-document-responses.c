/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"

/* Responses that come and go, and the sheets of a second entry beside them. */

static GArray *
get_sheets (BwDocument *self, guint response)
{
  return response < BW_SECOND_ENTRY ? self->sheets : self->second;
}

static guint
get_position (guint response)
{
  return response < BW_SECOND_ENTRY ? response : response - BW_SECOND_ENTRY;
}

BwSheet *
bw_document_get_sheet (BwDocument *self, guint response)
{
  GArray *sheets = get_sheets (self, response);
  guint position = get_position (response);

  return position < sheets->len ? &g_array_index (sheets, BwSheet, position) : NULL;
}

static void
put_in (BwDocument *self, BwStep *step)
{
  GArray *absent = g_steal_pointer (&step->absent);

  g_array_insert_vals (get_sheets (self, step->response), get_position (step->response), absent->data, absent->len);
  /* Their insides are the document's now. */
  g_array_set_clear_func (absent, NULL);
  g_array_unref (absent);
}

static void
take_out (BwDocument *self, BwStep *step)
{
  GArray *sheets = get_sheets (self, step->response);
  guint position = get_position (step->response);

  step->absent = g_array_new (FALSE, FALSE, sizeof (BwSheet));
  g_array_append_vals (step->absent, &g_array_index (sheets, BwSheet, position), step->n_responses);
  g_array_set_clear_func (step->absent, (GDestroyNotify)bw_sheet_clear);
  g_array_set_clear_func (sheets, NULL);
  g_array_remove_range (sheets, position, step->n_responses);
  g_array_set_clear_func (sheets, (GDestroyNotify)bw_sheet_clear);
}

void
bw_document_turn_responses (BwDocument *self, BwStep *step)
{
  guint position = step->response;
  int n = (int)step->n_responses;

  if (step->absent != NULL)
    put_in (self, step);
  else
    {
      take_out (self, step);
      n = -n;
    }
  self->revision++;
  g_object_ref (self);
  if (position < BW_SECOND_ENTRY)
    {
      bw_document_tell_responses (self, position, n);
      position = MIN (position, self->sheets->len - 1);
    }
  bw_document_tell (self, FALSE, position, -1);
  g_object_unref (self);
}

void
bw_document_change_sheets (BwDocument *self, BwStepKind kind, guint position, guint n, GArray *absent)
{
  BwStep step = {
    .kind = kind,
    .response = position,
    .item = -1,
    .place = BW_STEP_ALONE,
    .n_responses = n,
    .absent = absent,
  };

  bw_history_add (self->history, &step);
  /* From the history, which keeps what is taken out. */
  bw_document_turn_responses (self, bw_history_get_last (self->history));
}

void
bw_document_add_responses (BwDocument *self, GPtrArray *responses)
{
  g_return_if_fail (BW_IS_DOCUMENT (self) && responses != NULL);

  guint n = responses->len;
  g_autoptr (GArray) sheets = g_array_sized_new (FALSE, TRUE, sizeof (BwSheet), n);
  if (n == 0)
    return;
  g_array_set_clear_func (sheets, (GDestroyNotify)bw_sheet_clear);
  for (guint i = 0; i < n; i++)
    {
      BwSheet sheet = { .response = responses->pdata[i] };
      g_array_append_val (sheets, sheet);
    }
  g_ptr_array_set_free_func (responses, NULL);
  g_ptr_array_set_size (responses, 0);
  bw_document_change_sheets (self, BW_STEP_ADD, self->sheets->len, n, g_steal_pointer (&sheets));
}

void
bw_document_adopt_responses (BwDocument *self, BwDocument *other)
{
  g_return_if_fail (BW_IS_DOCUMENT (self) && BW_IS_DOCUMENT (other) && self != other);
  g_return_if_fail (self->assessment == other->assessment);

  guint minimum = bw_document_get_minimum_group (other);
  BwStep step = { .kind = BW_STEP_ADD,
                  .response = self->sheets->len,
                  .item = -1,
                  .joined = minimum > bw_document_get_minimum_group (self),
                  .place = BW_STEP_ALONE,
                  .n_responses = other->sheets->len,
                  .absent = other->sheets };

  if (step.n_responses == 0)
    return;
  other->sheets = g_array_new (FALSE, TRUE, sizeof (BwSheet));
  g_array_set_clear_func (other->sheets, (GDestroyNotify)bw_sheet_clear);
  /* What those who come were promised holds among the others, too. */
  bw_history_end_step (self->history);
  if (step.joined)
    bw_document_set_minimum_group (self, minimum);
  bw_history_add (self->history, &step);
  bw_document_turn_responses (self, bw_history_get_last (self->history));
}

guint
bw_document_add_response (BwDocument *self, BwForm form, const char *id)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self) && id != NULL, 0);

  g_autoptr (GPtrArray) responses = g_ptr_array_new ();
  BwResponse *response = bw_response_new (self->assessment, id, form);

  if (self->today != NULL)
    bw_response_set_days (response, self->today, self->today);
  g_ptr_array_add (responses, response);
  bw_document_add_responses (self, responses);
  return self->sheets->len - 1;
}

void
bw_document_remove_response (BwDocument *self, guint response)
{
  g_return_if_fail (BW_IS_DOCUMENT (self) && response < self->sheets->len);

  if (self->sheets->len > 1)
    bw_document_change_sheets (self, BW_STEP_REMOVE, response, 1, NULL);
}
