/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-entry-stack.h"

typedef struct
{
  guint response; /* BW_SECOND_NONE: not begun */
  BwCheckTotal total;
} Sheet;

struct _BwEntryStack
{
  BwDocument *document;
  gboolean second;
  GArray *sheets; /* of Sheet */
  BwCheckTotal running;
};

static BwCheckTotal
add_up (BwEntryStack *stack, guint response)
{
  BwAssessment *assessment = bw_document_get_assessment (stack->document);
  const BwResponse *keyed = response != BW_SECOND_NONE ? bw_document_get_response (stack->document, response) : NULL;

  return bw_check_total_new (assessment, keyed, 0, assessment->n_items);
}

static void
append (BwEntryStack *stack, guint response)
{
  Sheet sheet = { .response = response, .total = add_up (stack, response) };

  g_array_append_val (stack->sheets, sheet);
  if (response != BW_SECOND_NONE)
    bw_check_total_add (&stack->running, &sheet.total);
}

/* Those that belong to responses stand where those stand, the others behind them. */
static void
append_second (BwEntryStack *stack)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_begun = 0;

  for (guint i = 0; i < bw_document_get_n_responses (stack->document); i++)
    {
      const char *id = bw_response_get_id (bw_document_get_response (stack->document, i));
      guint response = bw_document_find_second (stack->document, id);

      g_hash_table_add (ids, (gpointer)id);
      append (stack, response);
      if (response != BW_SECOND_NONE)
        n_begun = i + 1;
    }
  guint n_known = stack->sheets->len;
  for (guint i = 0; i < bw_document_get_n_second (stack->document); i++)
    if (!g_hash_table_contains (ids,
                                bw_response_get_id (bw_document_get_response (stack->document, BW_SECOND_ENTRY + i))))
      append (stack, BW_SECOND_ENTRY + i);
  if (stack->sheets->len == n_known)
    g_array_set_size (stack->sheets, n_begun);
}

static void
rebuild (BwEntryStack *stack)
{
  g_array_set_size (stack->sheets, 0);
  stack->running = (BwCheckTotal){ 0 };
  if (stack->second)
    append_second (stack);
  else
    for (guint i = 0; i < bw_document_get_n_responses (stack->document); i++)
      append (stack, i);
}

BwEntryStack *
bw_entry_stack_new (BwDocument *document, gboolean second)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (document), NULL);

  BwEntryStack *stack = g_new0 (BwEntryStack, 1);
  stack->document = g_object_ref (document);
  stack->second = second;
  stack->sheets = g_array_new (FALSE, TRUE, sizeof (Sheet));
  rebuild (stack);
  return stack;
}

void
bw_entry_stack_free (BwEntryStack *stack)
{
  g_array_unref (stack->sheets);
  g_object_unref (stack->document);
  g_free (stack);
}

guint
bw_entry_stack_get_n_sheets (BwEntryStack *stack)
{
  return stack->sheets->len;
}

guint
bw_entry_stack_get_response (BwEntryStack *stack, guint sheet)
{
  return sheet < stack->sheets->len ? g_array_index (stack->sheets, Sheet, sheet).response : BW_SECOND_NONE;
}

guint
bw_entry_stack_find_sheet (BwEntryStack *stack, guint response)
{
  /* The numbers of responses are those of their sheets. */
  if (response < BW_SECOND_ENTRY)
    return stack->second ? stack->sheets->len : MIN (response, stack->sheets->len);
  for (guint i = 0; i < stack->sheets->len; i++)
    if (g_array_index (stack->sheets, Sheet, i).response == response)
      return i;
  return stack->sheets->len;
}

void
bw_entry_stack_update (BwEntryStack *stack, guint response, int item)
{
  if (item < 0)
    {
      rebuild (stack);
      return;
    }
  guint sheet = bw_entry_stack_find_sheet (stack, response);
  if (sheet == stack->sheets->len)
    return;
  BwCheckTotal *total = &g_array_index (stack->sheets, Sheet, sheet).total;
  bw_check_total_subtract (&stack->running, total);
  *total = add_up (stack, response);
  bw_check_total_add (&stack->running, total);
}

BwCheckTotal
bw_entry_stack_get_total (BwEntryStack *stack, guint sheet)
{
  return sheet < stack->sheets->len ? g_array_index (stack->sheets, Sheet, sheet).total
                                    : add_up (stack, BW_SECOND_NONE);
}

BwCheckTotal
bw_entry_stack_get_running_total (BwEntryStack *stack)
{
  return stack->running;
}
