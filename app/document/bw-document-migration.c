/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"
#include "bw-migration.h"
#include "bw-target.h"

#include <glib/gi18n-lib.h>

/* A document that is made one about another version of its assessment. */

/* An answer that could not be read and stays behind. */
static void
list_unread (const BwMigration *migration, int item, const BwKeptAnswer *answer, BwMigrationOutcome *outcome)
{
  const char *value = bw_kept_get_attribute (&answer->unread, "value");

  if (value == NULL)
    return;
  if (outcome->dropped == NULL)
    outcome->dropped = g_ptr_array_new_with_free_func (g_free);
  /* Translators: the id of a question, and what the file has for an answer to it. */
  g_ptr_array_add (outcome->dropped,
                   g_strdup_printf (_ ("%s: “%s”, which is no answer to it"), migration->from->items[item].id, value));
}

/* What surrounds the answers that went over goes with them. */
static BwKeptResponse *
move_kept (const BwMigration *migration, BwKeptResponse *from, BwMigrationOutcome *outcome)
{
  BwKeptResponse *to = bw_kept_response_new ();

  to->unknown = from->unknown;
  from->unknown = (BwKept){ 0 };
  for (guint i = 0; from->answers != NULL && i < migration->items->len; i++)
    {
      const BwMigratedItem *item = &g_array_index (migration->items, BwMigratedItem, i);
      BwKeptAnswer *answer =
        item->from >= 0 ? g_hash_table_lookup (from->answers, GUINT_TO_POINTER ((guint)item->from)) : NULL;

      if (answer != NULL && item->to >= 0)
        bw_kept_response_take (to, (guint)item->to, answer);
      else if (answer != NULL)
        list_unread (migration, item->from, answer, outcome);
    }
  return to;
}

static void
move_sheet (const BwMigration *migration, BwSheet *sheet, BwMigrationOutcome *outcome)
{
  BwSheet moved = { .response = bw_migration_apply (migration, sheet->response, outcome) };

  if (sheet->kept != NULL)
    moved.kept = move_kept (migration, sheet->kept, outcome);
  bw_sheet_clear (sheet);
  *sheet = moved;
}

static gboolean
has_forms (const BwMigration *migration, GArray *sheets)
{
  for (guint i = 0; i < sheets->len; i++)
    if (!migration->to->forms[bw_response_get_form (g_array_index (sheets, BwSheet, i).response)].declared)
      return FALSE;
  return TRUE;
}

static void
move_target (BwDocument *self)
{
  g_autofree double *scores = bw_target_dup_scores (self->assessment, self->target);

  g_clear_pointer (&self->target, g_ptr_array_unref);
  self->target = bw_target_new_rows (self->assessment, scores);
}

gboolean
bw_document_migrate (BwDocument *self, const BwMigration *migration, BwMigrationOutcome *outcome)
{
  g_return_val_if_fail (BW_IS_DOCUMENT (self) && migration != NULL && outcome != NULL, FALSE);
  g_return_val_if_fail (self->assessment == migration->from, FALSE);
  g_return_val_if_fail (!bw_document_can_undo (self) && !bw_document_can_redo (self), FALSE);

  GArray *const sheets[] = { self->sheets, self->second };

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (!has_forms (migration, sheets[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    for (guint sheet = 0; sheet < sheets[i]->len; sheet++)
      move_sheet (migration, &g_array_index (sheets[i], BwSheet, sheet), outcome);
  /* The migration holds the one that is left. */
  bw_assessment_unref (self->assessment);
  self->assessment = bw_assessment_ref (migration->to);
  move_target (self);
  self->revision++;
  return TRUE;
}
