/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document.h"

G_BEGIN_DECLS

/*
 * The way from one version of an assessment to another, older or newer, item by item. Answers go over where they still mean what they meant
 * (see bw_item_match()), and each that does not is named. It is made once, does not change, and may be used in any thread.
 */

typedef enum
{
  BW_MIGRATED_KEPT,     /* asked in the same words: the answer goes over */
  BW_MIGRATED_REWORDED, /* asked in other words, on the same scale and with the same keying: the answer goes over, and is listed */
  BW_MIGRATED_DROPPED,  /* not asked any more, or such that the answer says nothing: it stays behind, and is listed */
  BW_MIGRATED_NEW,      /* not asked before, or not like that: without an answer */
  BW_N_MIGRATED_KINDS
} BwMigratedKind;

typedef struct
{
  BwMigratedKind kind;
  int from; /* in the definition left; -1 for what is new */
  int to;   /* in the definition reached; -1 for what is dropped */
} BwMigratedItem;

typedef struct
{
  BwAssessment *from; /* a reference, like … */
  BwAssessment *to;
  GArray *items; /* of BwMigratedItem, in the order of the definition reached, then what is dropped. A question that is asked in another way is
                    in it twice: as dropped, and as new. */
  guint counts[BW_N_MIGRATED_KINDS];
} BwMigration;

/* NULL when the two are not versions of one assessment: their ids differ. */
BwMigration *bw_migration_new (BwAssessment *from, BwAssessment *to);
void bw_migration_free (BwMigration *migration);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwMigration, bw_migration_free)

/* What became of the answers of one response. */
typedef struct
{
  guint n_kept;
  guint n_reworded;
  GPtrArray *dropped; /* of char: question, answer and note of each answer that stayed behind, a line each; owned */
} BwMigrationOutcome;

void bw_migration_outcome_clear (BwMigrationOutcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwMigrationOutcome, bw_migration_outcome_clear)

/* @response, which is about the version left, as a response about the one reached: the same id, name, days, form, notes and marks. NULL when
 * that version has no such form. Adds to @outcome, which begins as zeros, may be used for several, and may be NULL. The caller owns it. */
BwResponse *bw_migration_apply (const BwMigration *migration, const BwResponse *response, BwMigrationOutcome *outcome);

/* Makes @document one about the version reached: all its responses, those of a second entry too, and its aims, as far as their dimensions are
 * there. For one that was just read: nothing in it can be undone yet, and nobody shows it. FALSE, changing nothing, when a response is in a form
 * that the version reached has not. */
gboolean bw_document_migrate (BwDocument *document, const BwMigration *migration, BwMigrationOutcome *outcome);

/* "From version 1.0.0 to version 1.1.0. 40 answers go over as they are. 1 answer stays behind." The caller owns it. */
char *bw_migration_describe (const BwMigration *migration, const BwMigrationOutcome *outcome);
/* What differs between the two versions, item by item, as lines for a terminal. The caller owns it. */
char *bw_migration_to_text (const BwMigration *migration);

G_END_DECLS
