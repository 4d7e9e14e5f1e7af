/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-combination-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
bw_combined_sheet_clear (BwCombinedSheet *kept)
{
  bw_sheet_clear (&kept->sheet);
  g_clear_pointer (&kept->group, g_free);
}

static void
note_free (BwCombinedNote *note)
{
  g_free (note->file);
  g_free (note->why);
  g_clear_pointer (&note->dropped, g_ptr_array_unref);
  g_free (note);
}

BwCombination *
bw_combination_new (GBytes *schema)
{
  g_return_val_if_fail (schema != NULL, NULL);

  BwCombination *self = g_new0 (BwCombination, 1);

  self->schema = g_bytes_ref (schema);
  self->kept = g_array_new (FALSE, TRUE, sizeof (BwCombinedSheet));
  g_array_set_clear_func (self->kept, (GDestroyNotify)bw_combined_sheet_clear);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  self->known = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_assessment_unref);
  self->released = g_array_new (FALSE, FALSE, sizeof (guint));
  self->summary.notes = g_ptr_array_new_with_free_func ((GDestroyNotify)note_free);
  self->summary.migrations = g_ptr_array_new_with_free_func ((GDestroyNotify)bw_migration_free);
  return self;
}

void
bw_combination_free (BwCombination *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->positions);
  g_array_unref (self->kept);
  g_array_unref (self->released);
  g_ptr_array_unref (self->summary.notes);
  g_ptr_array_unref (self->summary.migrations);
  g_ptr_array_unref (self->known);
  g_clear_pointer (&self->assessment, bw_assessment_unref);
  g_bytes_unref (self->schema);
  g_free (self);
}

void
bw_combination_set_migrates (BwCombination *self, gboolean migrates)
{
  g_return_if_fail (self != NULL);

  self->migrates = migrates;
}

static BwCombinedNote *
add_note (BwCombination *self, BwCombinedKind kind, const char *file, const char *why)
{
  BwCombinedNote *note = g_new0 (BwCombinedNote, 1);

  note->kind = kind;
  note->file = g_strdup (file);
  note->why = g_strdup (why);
  g_ptr_array_add (self->summary.notes, note);
  return note;
}

/* TRUE when both say the same about every item. */
static gboolean
same_answers (const BwResponse *a, const BwResponse *b)
{
  guint n_items = bw_response_get_assessment (a)->n_items;

  if (bw_response_get_form (a) != bw_response_get_form (b))
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    {
      g_auto (BwAnswer) first = bw_response_dup_answer (a, i);
      g_auto (BwAnswer) second = bw_response_dup_answer (b, i);

      if (!bw_answer_equal (&first, &second) ||
          g_strcmp0 (bw_response_get_note (a, i), bw_response_get_note (b, i)) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Days are written such that the later one sorts behind. */
static gboolean
is_newer (const BwResponse *a, const BwResponse *b)
{
  return g_strcmp0 (bw_response_get_changed (a), bw_response_get_changed (b)) >= 0;
}

/* A response with the id of one that is there: the newer one stays. Takes @found. */
static void
meet_twin (BwCombination *self, const char *file, BwCombinedSheet *found, guint position)
{
  BwCombinedSheet *there = &g_array_index (self->kept, BwCombinedSheet, position);

  self->summary.n_twice++;
  if (same_answers (there->sheet.response, found->sheet.response))
    add_note (self, BW_COMBINED_TWICE, file, NULL);
  else if (position < self->n_begun)
    add_note (self, BW_COMBINED_REPLACED, file, _ ("The answers in the document stay as they are."));
  else if (is_newer (found->sheet.response, there->sheet.response))
    {
      BwCombinedSheet older = *there;

      *there = *found;
      *found = older;
      g_hash_table_replace (self->positions, (gpointer)bw_response_get_id (there->sheet.response),
                            GUINT_TO_POINTER (position));
      add_note (self, BW_COMBINED_REPLACED, file, _ ("The answers in this file are the newer ones and are kept."));
    }
  else
    add_note (self, BW_COMBINED_REPLACED, file, _ ("The answers in this file are the older ones and are left out."));
  bw_combined_sheet_clear (found);
}

static void
take_sheet (BwCombination *self, const char *file, const BwSheet *sheet, const char *group)
{
  const char *id = bw_response_get_id (sheet->response);
  BwCombinedSheet found = { *sheet, g_strdup (group) };
  gpointer position;

  if (*id != '\0' && g_hash_table_lookup_extended (self->positions, id, NULL, &position))
    {
      meet_twin (self, file, &found, GPOINTER_TO_UINT (position));
      return;
    }
  if (*id != '\0')
    g_hash_table_insert (self->positions, (gpointer)id, GUINT_TO_POINTER (self->kept->len));
  g_array_append_val (self->kept, found);
  self->summary.n_kept = self->kept->len - self->n_begun;
}

/* Takes all responses of @document. */
static void
take_sheets (BwCombination *self, const char *file, BwDocument *document, const char *group)
{
  guint n_before = self->kept->len, n_released;

  /* Their insides are taken. */
  g_array_set_clear_func (document->sheets, NULL);
  for (guint i = 0; i < document->sheets->len; i++)
    take_sheet (self, file, &g_array_index (document->sheets, BwSheet, i), group);
  g_array_set_size (document->sheets, 0);
  n_released = self->kept->len - n_before;
  if (bw_document_get_anonymous (document) && n_released > 0)
    g_array_append_val (self->released, n_released);
}

static void
leave_out (BwCombination *self, const char *file, const char *why)
{
  self->summary.n_other++;
  add_note (self, BW_COMBINED_OTHER, file, why);
}

static void
leave_out_other (BwCombination *self, const char *file, const BwAssessment *other)
{
  const BwAssessment *own = self->assessment;
  g_autofree char *why = NULL;

  if (!g_str_equal (other->id, own->id))
    why = g_strdup_printf (_ ("It is about “%s”."), other->title);
  else if (!g_str_equal (other->version, own->version))
    why =
      g_strdup_printf (_ ("It is about version %s; the others are about version %s."), other->version, own->version);
  else
    why = g_strdup (_ ("Its copy of the assessment differs from that of the others."));
  leave_out (self, file, why);
}

/* The way from @other, which is another version, to the one that all is to be about. Owned by the summary. */
static const BwMigration *
require_migration (BwCombination *self, BwAssessment *other)
{
  GPtrArray *migrations = self->summary.migrations;

  for (guint i = 0; i < migrations->len; i++)
    if (((const BwMigration *)migrations->pdata[i])->from == other)
      return migrations->pdata[i];
  g_ptr_array_add (migrations, bw_migration_new (other, self->assessment));
  return migrations->pdata[migrations->len - 1];
}

/* Makes @document, about another version, one about the same as all others; FALSE, with a note, when it is left out. */
static gboolean
migrate (BwCombination *self, const char *file, BwDocument *document)
{
  g_auto (BwMigrationOutcome) outcome = { 0 };
  g_autofree char *why = NULL;
  const BwMigration *migration;
  BwCombinedNote *note;

  if (!self->migrates || !g_str_equal (document->assessment->id, self->assessment->id))
    {
      leave_out_other (self, file, document->assessment);
      return FALSE;
    }
  migration = require_migration (self, document->assessment);
  if (!bw_document_migrate (document, migration, &outcome))
    {
      leave_out (self, file, _ ("The assessment cannot be answered in its form any more."));
      return FALSE;
    }
  why = bw_migration_describe (migration, &outcome);
  self->summary.n_migrated++;
  note = add_note (self, BW_COMBINED_MIGRATED, file, why);
  /* Nobody is shown what one of them said. */
  if (!bw_document_get_anonymous (document))
    note->dropped = g_steal_pointer (&outcome.dropped);
  return TRUE;
}

/* What a file promised those who answered still holds when it is combined with others. */
static void
heed_group (BwCombination *self, BwDocument *document)
{
  gboolean anonymous = bw_document_get_anonymous (document);

  self->summary.anonymous |= anonymous;
  if (anonymous || bw_kept_get_attribute (&document->unknown, bw_group_word_get_name (BW_GROUP_WORD_MINIMUM)) != NULL)
    self->summary.minimum = MAX (self->summary.minimum, bw_document_get_minimum_group (document));
}

void
bw_combination_add (BwCombination *self, const char *file, GBytes *bytes, const char *group)
{
  g_return_if_fail (self != NULL && file != NULL && bytes != NULL);

  g_autoptr (BwIssues) issues = bw_issues_new (file);
  g_autoptr (BwDocument) document = bw_combination_read (self, bytes, issues);
  g_autofree char *why = document == NULL ? bw_issues_summarise (issues) : NULL;

  if (document == NULL)
    {
      bw_combination_add_damaged (self, file, why);
      return;
    }
  self->summary.n_files++;
  if (self->assessment == NULL)
    self->assessment = bw_assessment_ref (document->assessment);
  if (self->begun_with_names && bw_document_get_anonymous (document))
    {
      leave_out (self, file, _ ("It is anonymous, and the document is not. Combine them to a new document instead."));
      return;
    }
  if (document->assessment != self->assessment && !migrate (self, file, document))
    return;
  heed_group (self, document);
  take_sheets (self, file, document, group);
}

gboolean
bw_combination_begin_with (BwCombination *self, BwAssessment *assessment, GBytes *bytes)
{
  g_return_val_if_fail (self != NULL && self->assessment == NULL && assessment != NULL && bytes != NULL, FALSE);

  g_autoptr (BwIssues) issues = bw_issues_new ("");
  g_autoptr (BwDocument) document = NULL;

  self->assessment = bw_assessment_ref (assessment);
  g_ptr_array_add (self->known, bw_assessment_ref (assessment));
  document = bw_combination_read (self, bytes, issues);
  if (document == NULL || document->assessment != assessment)
    return FALSE;
  self->begun_with_names = !bw_document_get_anonymous (document);
  take_sheets (self, "", document, NULL);
  self->n_begun = self->kept->len;
  self->summary.n_kept = self->summary.n_twice = 0;
  g_ptr_array_set_size (self->summary.notes, 0);
  return TRUE;
}

void
bw_combination_add_damaged (BwCombination *self, const char *file, const char *why)
{
  g_return_if_fail (self != NULL && file != NULL);

  self->summary.n_files++;
  self->summary.n_damaged++;
  add_note (self, BW_COMBINED_DAMAGED, file, why);
}

const BwCombinationSummary *
bw_combination_get_summary (const BwCombination *self)
{
  return &self->summary;
}
