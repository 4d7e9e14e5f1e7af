/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-document-private.h"
#include "bw-migration.h"
#include "bw-target.h"

/* A document that is made one about another version of its assessment. */

/* What surrounds the answers that went over goes with them. */
static BwKeptResponse *
move_kept (const BwMigration *migration, BwKeptResponse *from)
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
    }
  return to;
}

static void
move_sheet (const BwMigration *migration, BwSheet *sheet, BwMigrationOutcome *outcome)
{
  BwSheet moved = { .response = bw_migration_apply (migration, sheet->response, outcome) };

  if (sheet->kept != NULL)
    moved.kept = move_kept (migration, sheet->kept);
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
