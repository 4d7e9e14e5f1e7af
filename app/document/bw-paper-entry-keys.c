/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paper-entry-private.h"

#include "bw-entry-key.h"

#include <string.h>

/* What each key does. */

/* Longer than any number on paper. */
#define MAX_TYPED 24

static BwAssessment *
get_assessment (BwPaperEntry *self)
{
  return bw_document_get_assessment (self->document);
}

static void
go_on (BwPaperEntry *self)
{
  bw_paper_entry_set_place (self, self->sheet, bw_paper_entry_find_forward (self, self->item + 1));
}

static void
answer (BwPaperEntry *self, const BwAnswer *given)
{
  bw_document_set_answer (self->document, bw_paper_entry_require_response (self), self->item, given);
}

gboolean
bw_paper_entry_finish_typing (BwPaperEntry *self)
{
  char *end = NULL;

  if (self->typed->len == 0)
    return TRUE;
  const BwAnswer given = { .state = BW_ANSWER_GIVEN, .number = g_ascii_strtod (self->typed->str, &end) };
  if (end == self->typed->str || *end != '\0' || !bw_answer_fits (get_assessment (self), self->item, &given))
    return FALSE;
  g_string_truncate (self->typed, 0);
  answer (self, &given);
  return TRUE;
}

/* Signs and points of a number belong to it where they can. */
static gboolean
is_part_of_number (BwPaperEntry *self, const BwItem *item, char key)
{
  if (item->type != BW_ITEM_NUMBER)
    return FALSE;
  if (key == BW_ENTRY_KEY_FLAG)
    return item->minimum < 0 && self->typed->len == 0;
  if (key == BW_ENTRY_KEY_BLANK)
    return !item->whole && self->typed->len > 0 && strchr (self->typed->str, '.') == NULL;
  return g_ascii_isdigit (key);
}

static BwEntryOutcome
type_number (BwPaperEntry *self, char key)
{
  if (self->typed->len >= MAX_TYPED)
    return BW_ENTRY_REFUSED;
  g_string_append_c (self->typed, key);
  bw_paper_entry_tell (self);
  return BW_ENTRY_TAKEN;
}

static BwEntryOutcome
leave_out (BwPaperEntry *self, BwAnswerState state)
{
  const BwAnswer given = { .state = state };

  /* A sheet that begins with what was left out begins all the same. */
  answer (self, &given);
  go_on (self);
  return BW_ENTRY_TAKEN;
}

static BwEntryOutcome
choose (BwPaperEntry *self, const BwItem *item, char key)
{
  int choice = bw_entry_key_find (get_assessment (self), self->item, key);
  BwAnswer given = { .state = BW_ANSWER_GIVEN, .choice = (guint)MAX (choice, 0) };

  if (choice < 0)
    return BW_ENTRY_REFUSED;
  if (item->type != BW_ITEM_MULTIPLE_CHOICE)
    {
      answer (self, &given);
      go_on (self);
      return BW_ENTRY_TAKEN;
    }
  guint response = bw_paper_entry_require_response (self);
  given.choices = bw_response_get_choices (bw_document_get_response (self->document, response), self->item) ^
                  G_GUINT64_CONSTANT (1) << choice;
  answer (self, &given);
  return BW_ENTRY_TAKEN;
}

static BwEntryOutcome
flag (BwPaperEntry *self)
{
  guint response = bw_paper_entry_require_response (self);
  gboolean flagged = bw_response_get_flagged (bw_document_get_response (self->document, response), self->item);

  bw_document_set_flagged (self->document, response, self->item, !flagged);
  return BW_ENTRY_TAKEN;
}

static BwEntryOutcome
begin_next_sheet (BwPaperEntry *self)
{
  if (!bw_paper_entry_finish_typing (self))
    return BW_ENTRY_REFUSED;
  if (bw_paper_entry_find_response (self, self->sheet) == BW_SECOND_NONE)
    return BW_ENTRY_EMPTY;
  bw_paper_entry_set_place (self, self->sheet + 1, bw_paper_entry_find_forward (self, 0));
  return BW_ENTRY_NEXT_SHEET;
}

static BwEntryOutcome
go_back (BwPaperEntry *self)
{
  if (self->typed->len > 0)
    {
      g_string_truncate (self->typed, self->typed->len - 1);
      bw_paper_entry_tell (self);
    }
  else
    bw_paper_entry_move (self, -1);
  return BW_ENTRY_TAKEN;
}

static BwEntryOutcome
press_on_item (BwPaperEntry *self, char key)
{
  const BwItem *item = &get_assessment (self)->items[self->item];

  if (is_part_of_number (self, item, key))
    return type_number (self, key);
  switch (key)
    {
    case BW_ENTRY_KEY_BLANK:
      return leave_out (self, BW_ANSWER_SKIPPED);
    case BW_ENTRY_KEY_NOT_APPLICABLE:
      return leave_out (self, BW_ANSWER_NOT_APPLICABLE);
    case BW_ENTRY_KEY_NOTE:
      return BW_ENTRY_NOTE;
    case BW_ENTRY_KEY_FLAG:
      return flag (self);
    case BW_ENTRY_KEY_ENTER:
      if (!bw_paper_entry_finish_typing (self))
        return BW_ENTRY_REFUSED;
      go_on (self);
      return BW_ENTRY_TAKEN;
    default:
      return choose (self, item, key);
    }
}

BwEntryOutcome
bw_paper_entry_press (BwPaperEntry *self, char key)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), BW_ENTRY_REFUSED);

  gboolean at_end = self->item >= get_assessment (self)->n_items;
  if (key == BW_ENTRY_KEY_NEXT_SHEET || (at_end && key == BW_ENTRY_KEY_ENTER))
    return begin_next_sheet (self);
  if (key == BW_ENTRY_KEY_BACK)
    return go_back (self);
  return at_end ? BW_ENTRY_REFUSED : press_on_item (self, key);
}
