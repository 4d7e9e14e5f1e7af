/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-migration.h"

#include "app/definition/bw-item-match.h"

#include <glib/gi18n-lib.h>

static void
add_item (BwMigration *self, BwMigratedKind kind, int from, int to)
{
  BwMigratedItem item = { kind, from, to };

  g_array_append_val (self->items, item);
  self->counts[kind]++;
}

static void
add_reached (BwMigration *self, guint to)
{
  int from = bw_assessment_find_item (self->from, self->to->items[to].id);
  BwItemMatch match = from >= 0 ? bw_item_match (self->from, (guint)from, self->to, to) : BW_ITEM_MATCH_NONE;

  if (match == BW_ITEM_MATCH_NONE)
    add_item (self, BW_MIGRATED_NEW, -1, (int)to);
  else
    add_item (self, match == BW_ITEM_MATCH_SAME ? BW_MIGRATED_KEPT : BW_MIGRATED_REWORDED, from, (int)to);
}

static void
add_left (BwMigration *self, guint from)
{
  int to = bw_assessment_find_item (self->to, self->from->items[from].id);

  if (to < 0 || bw_item_match (self->from, from, self->to, (guint)to) == BW_ITEM_MATCH_NONE)
    add_item (self, BW_MIGRATED_DROPPED, (int)from, -1);
}

BwMigration *
bw_migration_new (BwAssessment *from, BwAssessment *to)
{
  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  BwMigration *self;

  if (!g_str_equal (from->id, to->id))
    return NULL;
  self = g_new0 (BwMigration, 1);
  self->from = bw_assessment_ref (from);
  self->to = bw_assessment_ref (to);
  self->items = g_array_new (FALSE, FALSE, sizeof (BwMigratedItem));
  for (guint i = 0; i < to->n_items; i++)
    add_reached (self, i);
  for (guint i = 0; i < from->n_items; i++)
    add_left (self, i);
  return self;
}

void
bw_migration_free (BwMigration *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  bw_assessment_unref (self->from);
  bw_assessment_unref (self->to);
  g_free (self);
}

void
bw_migration_outcome_clear (BwMigrationOutcome *outcome)
{
  g_clear_pointer (&outcome->dropped, g_ptr_array_unref);
}

/* What nobody can see in the new response, in words. */
static void
list_dropped (BwMigrationOutcome *outcome, const BwResponse *response, guint item, const BwAnswer *answer)
{
  const BwAssessment *assessment = bw_response_get_assessment (response);
  const BwItem *asked = &assessment->items[item];
  const char *stem = asked->stems[bw_response_get_form (response)];
  const char *note = bw_response_get_note (response, item);
  g_autofree char *words = bw_answer_format (assessment, item, answer);
  const char *said = words != NULL ? words : "–";

  if (words == NULL && note == NULL)
    return;
  if (outcome->dropped == NULL)
    outcome->dropped = g_ptr_array_new_with_free_func (g_free);
  if (note != NULL)
    /* Translators: the id of a question, its words, what was answered to it, and a remark beside the answer. */
    g_ptr_array_add (outcome->dropped,
                     g_strdup_printf (_ ("%s, “%s”: %s (note: %s)"), asked->id, stem != NULL ? stem : "", said, note));
  else
    /* Translators: the id of a question, its words, and what was answered to it. */
    g_ptr_array_add (outcome->dropped, g_strdup_printf (_ ("%s, “%s”: %s"), asked->id, stem != NULL ? stem : "", said));
}

/* A number may lie outside what is asked for now, and a table may be too long. */
static gboolean
goes_over (const BwMigration *self, const BwMigratedItem *item, const BwAnswer *answer)
{
  return item->to >= 0 && bw_answer_fits (self->to, (guint)item->to, answer);
}

static void
move_answer (const BwMigration *self, const BwMigratedItem *item, const BwResponse *from, BwResponse *to,
             BwMigrationOutcome *outcome)
{
  g_auto (BwAnswer) answer = bw_response_dup_answer (from, (guint)item->from);

  if (!goes_over (self, item, &answer))
    {
      list_dropped (outcome, from, (guint)item->from, &answer);
      return;
    }
  bw_response_set_answer (to, (guint)item->to, &answer);
  bw_response_set_note (to, (guint)item->to, bw_response_get_note (from, (guint)item->from));
  bw_response_set_flagged (to, (guint)item->to, bw_response_get_flagged (from, (guint)item->from));
  if (answer.state == BW_ANSWER_SKIPPED)
    return;
  if (item->kind == BW_MIGRATED_KEPT)
    outcome->n_kept++;
  else
    outcome->n_reworded++;
}

BwResponse *
bw_migration_apply (const BwMigration *self, const BwResponse *response, BwMigrationOutcome *outcome)
{
  g_return_val_if_fail (self != NULL && bw_response_get_assessment (response) == self->from, NULL);

  BwForm form = bw_response_get_form (response);
  g_auto (BwMigrationOutcome) unseen = { 0 };
  BwResponse *moved;

  if (!self->to->forms[form].declared)
    return NULL;
  moved = bw_response_new (self->to, bw_response_get_id (response), form);
  bw_response_set_name (moved, bw_response_get_name (response));
  bw_response_set_days (moved, bw_response_get_started (response), bw_response_get_changed (response));
  for (guint i = 0; i < self->items->len; i++)
    {
      const BwMigratedItem *item = &g_array_index (self->items, BwMigratedItem, i);

      if (item->from >= 0)
        move_answer (self, item, response, moved, outcome != NULL ? outcome : &unseen);
    }
  return moved;
}

char *
bw_migration_describe (const BwMigration *self, const BwMigrationOutcome *outcome)
{
  guint n_kept = outcome->n_kept, n_reworded = outcome->n_reworded;
  guint n_dropped = outcome->dropped != NULL ? outcome->dropped->len : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: two versions of an assessment. */
  g_string_append_printf (text, _ ("From version %s to version %s."), self->from->version, self->to->version);
  if (n_kept > 0)
    g_string_append_printf (
      text, ngettext (" %u answer goes over as it is.", " %u answers go over as they are.", n_kept), n_kept);
  if (n_reworded > 0)
    g_string_append_printf (text,
                            ngettext (" %u answer goes over to a question that has other words now.",
                                      " %u answers go over to questions that have other words now.", n_reworded),
                            n_reworded);
  if (n_dropped > 0)
    g_string_append_printf (text, ngettext (" %u answer stays behind.", " %u answers stay behind.", n_dropped),
                            n_dropped);
  if (n_kept + n_reworded + n_dropped == 0)
    g_string_append (text, _ (" Nothing was answered yet."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
get_words (const BwAssessment *assessment, int item)
{
  return assessment->items[item].stems[bw_assessment_get_default_form (assessment)];
}

static void
append_new_words (GString *text, const char *before, const char *after)
{
  if (g_str_equal (before, after))
    /* Translators: the question has the same words, what is chosen from has not. */
    g_string_append_printf (text, " (%s)", _ ("other words in what to choose or fill in"));
  else
    g_string_append_printf (text, " → “%s”", after);
}

/* The items of @kind under a heading; nothing when there are none. */
static void
append_kind (GString *text, const BwMigration *self, BwMigratedKind kind, const char *heading)
{
  if (self->counts[kind] == 0)
    return;
  g_string_append_printf (text, "  %s\n", heading);
  for (guint i = 0; i < self->items->len; i++)
    {
      const BwMigratedItem *item = &g_array_index (self->items, BwMigratedItem, i);
      const char *id = item->to >= 0 ? self->to->items[item->to].id : self->from->items[item->from].id;

      if (item->kind != kind)
        continue;
      g_string_append_printf (text, "    %s “%s”", id,
                              item->from >= 0 ? get_words (self->from, item->from) : get_words (self->to, item->to));
      if (kind == BW_MIGRATED_REWORDED)
        append_new_words (text, get_words (self->from, item->from), get_words (self->to, item->to));
      g_string_append_c (text, '\n');
    }
}

char *
bw_migration_to_text (const BwMigration *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = self->counts[BW_MIGRATED_KEPT];

  g_string_append_printf (text,
                          ngettext ("From version %s to version %s of “%s”, %u question is the same.\n",
                                    "From version %s to version %s of “%s”, %u questions are the same.\n", n),
                          self->from->version, self->to->version, self->to->title, n);
  append_kind (text, self, BW_MIGRATED_REWORDED, _ ("Asked in other words now; answers go over:"));
  append_kind (text, self, BW_MIGRATED_DROPPED, _ ("Not asked any more, or in another way; answers stay behind:"));
  append_kind (text, self, BW_MIGRATED_NEW, _ ("New, without answers:"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
