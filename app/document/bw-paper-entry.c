/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-paper-entry-private.h"

G_DEFINE_FINAL_TYPE (BwPaperEntry, bw_paper_entry, G_TYPE_OBJECT)

static guint changed_signal;

void
bw_paper_entry_tell (BwPaperEntry *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static BwAssessment *
get_assessment (BwPaperEntry *self)
{
  return bw_document_get_assessment (self->document);
}

guint
bw_paper_entry_find_response (BwPaperEntry *self, guint sheet)
{
  return bw_entry_stack_get_response (self->stack, sheet);
}

const BwResponse *
bw_paper_entry_get_response (BwPaperEntry *self, guint sheet)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), NULL);

  guint response = bw_paper_entry_find_response (self, sheet);
  return response != BW_SECOND_NONE ? bw_document_get_response (self->document, response) : NULL;
}

guint
bw_paper_entry_get_n_sheets (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), 0);

  return bw_entry_stack_get_n_sheets (self->stack);
}

BwCheckTotal
bw_paper_entry_get_total (BwPaperEntry *self, guint sheet)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), (BwCheckTotal){ 0 });

  return bw_entry_stack_get_total (self->stack, sheet);
}

BwCheckTotal
bw_paper_entry_get_running_total (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), (BwCheckTotal){ 0 });

  return bw_entry_stack_get_running_total (self->stack);
}

static void
document_changed_cb (BwDocument *document, guint response, int item, BwPaperEntry *self)
{
  bw_entry_stack_update (self->stack, response, item);
  self->sheet = MIN (self->sheet, bw_paper_entry_get_n_sheets (self));
  bw_paper_entry_tell (self);
}

static gboolean
takes_keys (BwPaperEntry *self, guint item)
{
  return bw_item_counts (&get_assessment (self)->items[item]);
}

/* The next item of those that take a key from @item on, that included; the end when there is none. */
guint
bw_paper_entry_find_forward (BwPaperEntry *self, guint item)
{
  while (item < get_assessment (self)->n_items && !takes_keys (self, item))
    item++;
  return item;
}

void
bw_paper_entry_set_place (BwPaperEntry *self, guint sheet, guint item)
{
  self->sheet = sheet;
  self->item = item;
  g_string_truncate (self->typed, 0);
  bw_document_end_step (self->document);
  bw_paper_entry_tell (self);
}


guint
bw_paper_entry_require_response (BwPaperEntry *self)
{
  guint response = bw_paper_entry_find_response (self, self->sheet);
  if (response != BW_SECOND_NONE)
    return response;
  if (self->second && self->sheet < bw_document_get_n_responses (self->document))
    return bw_document_add_second (self->document, self->form,
                                   bw_response_get_id (bw_document_get_response (self->document, self->sheet)));
  g_autofree char *id = self->make_id ();
  return self->second ? bw_document_add_second (self->document, self->form, id)
                      : bw_document_add_response (self->document, self->form, id);
}

guint
bw_paper_entry_get_sheet (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), 0);

  return self->sheet;
}

guint
bw_paper_entry_get_item (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), 0);

  return self->item;
}

const char *
bw_paper_entry_get_typed (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), "");

  return self->typed->str;
}

gboolean
bw_paper_entry_get_second (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), FALSE);

  return self->second;
}

void
bw_paper_entry_go_to (BwPaperEntry *self, guint sheet, guint item)
{
  g_return_if_fail (BW_IS_PAPER_ENTRY (self));

  bw_paper_entry_finish_typing (self);
  bw_paper_entry_set_place (self, MIN (sheet, bw_paper_entry_get_n_sheets (self)),
                            bw_paper_entry_find_forward (self, item));
}

void
bw_paper_entry_move (BwPaperEntry *self, int by)
{
  g_return_if_fail (BW_IS_PAPER_ENTRY (self));

  guint n_items = get_assessment (self)->n_items;
  guint item = self->item;
  if (by > 0)
    item = bw_paper_entry_find_forward (self, MIN (item + 1, n_items));
  else
    while (item-- > 0)
      if (takes_keys (self, item))
        break;
  /* Stays at the first one. */
  bw_paper_entry_go_to (self, self->sheet, item < n_items || by > 0 ? item : self->item);
}

void
bw_paper_entry_set_text (BwPaperEntry *self, guint item, const char *text)
{
  g_return_if_fail (BW_IS_PAPER_ENTRY (self));
  g_return_if_fail (get_assessment (self)->items[item].type == BW_ITEM_TEXT);

  const BwAnswer given = { .state = BW_ANSWER_GIVEN, .text = (char *)text };
  bw_document_set_answer (self->document, bw_paper_entry_require_response (self), item, &given);
}

void
bw_paper_entry_set_note (BwPaperEntry *self, guint item, const char *note)
{
  g_return_if_fail (BW_IS_PAPER_ENTRY (self));

  bw_document_set_note (self->document, bw_paper_entry_require_response (self), item, note);
}

/* Goes where a step was, as far as that is still a sheet of this entry. */
static void
follow_step (BwPaperEntry *self, guint response, int item)
{
  guint n = bw_paper_entry_get_n_sheets (self);
  guint sheet = bw_entry_stack_find_sheet (self->stack, response);

  if (sheet == n)
    sheet = self->sheet;
  bw_paper_entry_set_place (self, sheet,
                            item >= 0 ? bw_paper_entry_find_forward (self, (guint)item)
                                      : MIN (self->item, get_assessment (self)->n_items));
}

gboolean
bw_paper_entry_undo (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), FALSE);

  guint response;
  int item;
  if (!bw_document_undo (self->document, &response, &item))
    return FALSE;
  follow_step (self, response, item);
  return TRUE;
}

gboolean
bw_paper_entry_redo (BwPaperEntry *self)
{
  g_return_val_if_fail (BW_IS_PAPER_ENTRY (self), FALSE);

  guint response;
  int item;
  if (!bw_document_redo (self->document, &response, &item))
    return FALSE;
  follow_step (self, response, item);
  return TRUE;
}

static void
bw_paper_entry_finalize (GObject *object)
{
  BwPaperEntry *self = BW_PAPER_ENTRY (object);

  g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_pointer (&self->stack, bw_entry_stack_free);
  g_string_free (self->typed, TRUE);
  g_object_unref (self->document);
  G_OBJECT_CLASS (bw_paper_entry_parent_class)->finalize (object);
}

static void
bw_paper_entry_class_init (BwPaperEntryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = bw_paper_entry_finalize;
  changed_signal =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_paper_entry_init (BwPaperEntry *self)
{
  self->typed = g_string_new (NULL);
}

/* The first sheet on which nothing is keyed yet. */
static guint
find_beginning (BwPaperEntry *self)
{
  guint n = bw_paper_entry_get_n_sheets (self);

  for (guint i = 0; i < n; i++)
    {
      const BwResponse *response = bw_paper_entry_get_response (self, i);
      if (response == NULL)
        return i;
      BwProgress progress = bw_response_get_progress (response, 0, get_assessment (self)->n_items, NULL);
      if (progress.answered + progress.not_applicable == 0)
        return i;
    }
  return n;
}

BwPaperEntry *
bw_paper_entry_new (BwDocument *document, BwForm form, gboolean second, BwMakeId make_id)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (document) && make_id != NULL, NULL);

  BwPaperEntry *self = g_object_new (BW_TYPE_PAPER_ENTRY, NULL);
  self->document = g_object_ref (document);
  self->form = form;
  self->second = second;
  self->make_id = make_id;
  self->stack = bw_entry_stack_new (document, second);
  self->sheet = find_beginning (self);
  self->item = bw_paper_entry_find_forward (self, 0);
  g_signal_connect (document, "changed", G_CALLBACK (document_changed_cb), self);
  return self;
}
