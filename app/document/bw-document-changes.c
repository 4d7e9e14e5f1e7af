/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"
#include "bw-target.h"

/* What a person does to a document, back and forth. */

static BwResponse *
get_response (BwDocument *self, guint response)
{
  return bw_document_get_sheet (self, response)->response;
}

/* A text as a step holds it. */
static BwAnswer
wrap_text (const char *text)
{
  if (text == NULL || *text == '\0')
    return (BwAnswer){ 0 };
  return (BwAnswer){ .state = BW_ANSWER_GIVEN, .text = bw_xml_make_valid (text) };
}

/* Rows as a step holds them; takes @rows, which may be NULL. */
static BwAnswer
wrap_rows (GPtrArray *rows)
{
  return rows != NULL ? (BwAnswer){ .state = BW_ANSWER_GIVEN, .rows = rows } : (BwAnswer){ 0 };
}

static BwAnswer
dup_value (BwDocument *self, const BwStep *step)
{
  switch (step->kind)
    {
    case BW_STEP_ANSWER:
      return bw_response_dup_answer (get_response (self, step->response), (guint)step->item);
    case BW_STEP_NOTE:
      return wrap_text (bw_response_get_note (get_response (self, step->response), (guint)step->item));
    case BW_STEP_FLAG:
      return (BwAnswer){
        .state = BW_ANSWER_GIVEN,
        .choice = bw_response_get_flagged (get_response (self, step->response), (guint)step->item) ? 1 : 0,
      };
    case BW_STEP_NAME:
      return wrap_text (bw_response_get_name (get_response (self, step->response)));
    case BW_STEP_TITLE:
      return wrap_text (self->title);
    case BW_STEP_TARGET:
      return wrap_rows (self->target != NULL ? bw_rows_copy (self->target) : NULL);
    case BW_STEP_PLAN:
      return wrap_rows (self->plan != NULL ? bw_rows_copy (self->plan) : NULL);
    case BW_STEP_GROUP:
      return wrap_text (bw_kept_get_attribute (&self->unknown, bw_group_word_get_name ((BwGroupWord)step->place)));
    case BW_STEP_ADD:
    case BW_STEP_REMOVE:
      break;
    }
  return (BwAnswer){ 0 };
}

static void
set_value (BwDocument *self, const BwStep *step, const BwAnswer *value)
{
  switch (step->kind)
    {
    case BW_STEP_ANSWER:
      bw_response_set_answer (get_response (self, step->response), (guint)step->item, value);
      break;
    case BW_STEP_NOTE:
      bw_response_set_note (get_response (self, step->response), (guint)step->item, value->text);
      break;
    case BW_STEP_FLAG:
      bw_response_set_flagged (get_response (self, step->response), (guint)step->item, value->choice != 0);
      break;
    case BW_STEP_NAME:
      bw_response_set_name (get_response (self, step->response), value->text);
      break;
    case BW_STEP_TITLE:
      g_free (self->title);
      self->title = g_strdup (value->text);
      break;
    case BW_STEP_TARGET:
      g_clear_pointer (&self->target, g_ptr_array_unref);
      if (value->rows != NULL)
        self->target = bw_rows_copy (value->rows);
      break;
    case BW_STEP_PLAN:
      g_clear_pointer (&self->plan, g_ptr_array_unref);
      if (value->rows != NULL)
        self->plan = bw_rows_copy (value->rows);
      break;
    case BW_STEP_GROUP:
      bw_kept_set_attribute (&self->unknown, bw_group_word_get_name ((BwGroupWord)step->place), value->text);
      break;
    case BW_STEP_ADD:
    case BW_STEP_REMOVE:
      break;
    }
}

/* Taking a step back is a change of today, too. */
static void
date_response (BwDocument *self, guint response)
{
  BwResponse *changed = get_response (self, response);
  const char *started = bw_response_get_started (changed);

  if (self->today != NULL)
    bw_response_set_days (changed, started != NULL ? started : self->today, self->today);
}

/* Makes @value what it is, and tells. The step may be gone when this returns. */
static void
apply (BwDocument *self, const BwStep *step, const BwAnswer *value)
{
  guint response = step->response;
  int item = step->item;
  gboolean is_title = step->kind == BW_STEP_TITLE;

  set_value (self, step, value);
  if (!is_title && step->kind != BW_STEP_TARGET && step->kind != BW_STEP_PLAN && step->kind != BW_STEP_GROUP)
    date_response (self, response);
  self->revision++;

  bw_document_tell (self, is_title, response, item);
}

/* Does the new step that @outline says; takes @after. */
static void
do_step (BwDocument *self, const BwStep *outline, BwAnswer *after)
{
  BwStep step = *outline;

  step.before = dup_value (self, &step);
  step.after = *after;
  *after = (BwAnswer){ 0 };
  if (bw_answer_equal (&step.before, &step.after))
    {
      bw_answer_clear (&step.before);
      bw_answer_clear (&step.after);
      return;
    }
  g_auto (BwAnswer) value = bw_answer_copy (&step.after);
  bw_history_add (self->history, &step);
  apply (self, outline, &value);
}

static void
change (BwDocument *self, BwStepKind kind, guint response, int item, int place, BwAnswer *after)
{
  const BwStep outline = { .kind = kind, .response = response, .item = item, .place = place };

  do_step (self, &outline, after);
}

/* The one cell in which the tables differ, as a place; BW_STEP_ALONE when rows came or went, or more than one cell
 * differs. */
static int
find_typed_cell (GPtrArray *before, GPtrArray *after, guint n_fields)
{
  int place = BW_STEP_ALONE;

  if (before == NULL || after == NULL || before->len != after->len)
    return BW_STEP_ALONE;
  for (guint row = 0; row < before->len; row++)
    for (guint field = 0; field < n_fields; field++)
      {
        if (g_str_equal (((char **)before->pdata[row])[field], ((char **)after->pdata[row])[field]))
          continue;
        if (place != BW_STEP_ALONE)
          return BW_STEP_ALONE;
        place = (int)(row * n_fields + field);
      }
  return place;
}

static int
find_place (BwDocument *self, guint response, guint item, const BwAnswer *after)
{
  const BwItem *asked = &self->assessment->items[item];

  if (asked->type == BW_ITEM_RECORD_TABLE)
    return find_typed_cell (bw_response_get_rows (get_response (self, response), item), after->rows, asked->n_fields);
  return asked->type == BW_ITEM_TEXT || asked->type == BW_ITEM_NUMBER ? 0 : BW_STEP_ALONE;
}

static gboolean
has_item (BwDocument *self, guint response, guint item)
{
  return BW_IS_DOCUMENT (self) && bw_document_get_sheet (self, response) != NULL && item < self->assessment->n_items;
}

void
bw_document_set_answer (BwDocument *self, guint response, guint item, const BwAnswer *answer)
{
  g_return_if_fail (has_item (self, response, item));
  g_return_if_fail (bw_answer_fits (self->assessment, item, answer));

  BwAnswer after = bw_answer_normalise (self->assessment, item, answer);
  change (self, BW_STEP_ANSWER, response, (int)item, find_place (self, response, item, &after), &after);
}

void
bw_document_confirm (BwDocument *self, guint response, guint first_item, guint n_items)
{
  g_return_if_fail (BW_IS_DOCUMENT (self) && response < self->sheets->len);

  BwStep outline = { .kind = BW_STEP_ANSWER, .response = response, .place = BW_STEP_ALONE };
  guint end = MIN (self->assessment->n_items, first_item + MIN (n_items, G_MAXUINT - first_item));
  for (guint item = first_item; item < end; item++)
    {
      if (!bw_response_get_carried (get_response (self, response), item))
        continue;
      BwAnswer answer = bw_response_dup_answer (get_response (self, response), item);
      answer.carried = FALSE;
      outline.item = (int)item;
      do_step (self, &outline, &answer);
      outline.joined = TRUE;
    }
}

void
bw_document_set_note (BwDocument *self, guint response, guint item, const char *note)
{
  g_return_if_fail (has_item (self, response, item));

  BwAnswer after = wrap_text (note);
  change (self, BW_STEP_NOTE, response, (int)item, 0, &after);
}

void
bw_document_set_flagged (BwDocument *self, guint response, guint item, gboolean flagged)
{
  g_return_if_fail (has_item (self, response, item));

  BwAnswer after = { .state = BW_ANSWER_GIVEN, .choice = flagged ? 1 : 0 };
  change (self, BW_STEP_FLAG, response, (int)item, BW_STEP_ALONE, &after);
}

void
bw_document_set_name (BwDocument *self, guint response, const char *name)
{
  g_return_if_fail (BW_IS_DOCUMENT (self) && response < self->sheets->len);

  BwAnswer after = wrap_text (name);
  change (self, BW_STEP_NAME, response, -1, 0, &after);
}

void
bw_document_set_title (BwDocument *self, const char *title)
{
  g_return_if_fail (BW_IS_DOCUMENT (self));

  BwAnswer after = wrap_text (title);
  change (self, BW_STEP_TITLE, 0, -1, 0, &after);
}

void
bw_document_set_target (BwDocument *self, const double *scores)
{
  g_return_if_fail (BW_IS_DOCUMENT (self));

  BwAnswer after = wrap_rows (bw_target_new_rows (self->assessment, scores));
  change (self, BW_STEP_TARGET, 0, -1, BW_STEP_ALONE, &after);
}

void
bw_document_change_plan (BwDocument *self, GPtrArray *rows)
{
  int place = find_typed_cell (self->plan, rows, BW_N_ACTION_FIELDS);
  g_autoptr (GPtrArray) taken = rows;

  BwAnswer after = wrap_rows (rows->len > 0 ? g_steal_pointer (&taken) : NULL);
  change (self, BW_STEP_PLAN, 0, -1, place, &after);
}

void
bw_document_change_group (BwDocument *self, BwGroupWord word, const char *text)
{
  BwAnswer after = wrap_text (text);
  change (self, BW_STEP_GROUP, 0, -1, (int)word, &after);
}

void
bw_document_end_step (BwDocument *self)
{
  g_return_if_fail (BW_IS_DOCUMENT (self));

  bw_history_end_step (self->history);
}

static gboolean
go (BwDocument *self, BwStep *step, gboolean back, guint *response, int *item)
{
  if (step == NULL)
    return FALSE;
  if (response != NULL)
    *response = step->response;
  if (item != NULL)
    *item = step->item;
  if (step->kind == BW_STEP_ADD || step->kind == BW_STEP_REMOVE)
    {
      bw_document_turn_responses (self, step);
      if (response != NULL && *response < BW_SECOND_ENTRY)
        *response = MIN (*response, self->sheets->len - 1);
      return TRUE;
    }
  g_auto (BwAnswer) value = bw_answer_copy (back ? &step->before : &step->after);
  apply (self, step, &value);
  return TRUE;
}

gboolean
bw_document_undo (BwDocument *self, guint *response, int *item)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), FALSE);

  if (!go (self, bw_history_go_back (self->history), TRUE, response, item))
    return FALSE;
  while (bw_history_is_joined (self->history))
    go (self, bw_history_go_back (self->history), TRUE, response, item);
  return TRUE;
}

gboolean
bw_document_redo (BwDocument *self, guint *response, int *item)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self), FALSE);

  if (!go (self, bw_history_go_forward (self->history), FALSE, response, item))
    return FALSE;
  while (bw_history_is_joined (self->history))
    go (self, bw_history_go_forward (self->history), FALSE, NULL, NULL);
  return TRUE;
}

gboolean
bw_document_can_undo (BwDocument *self)
{
  return bw_history_can_go_back (self->history);
}

gboolean
bw_document_can_redo (BwDocument *self)
{
  return bw_history_can_go_forward (self->history);
}
