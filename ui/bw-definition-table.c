/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-definition-table.h"

struct _BwDefinitionTable
{
  GMutex mutex;
  GHashTable *by_digest; /* digest of the assessment → the assessment */
  gatomicrefcount ref_count;
};

BwDefinitionTable *
bw_definition_table_new (void)
{
  BwDefinitionTable *table = g_new0 (BwDefinitionTable, 1);

  g_mutex_init (&table->mutex);
  table->by_digest = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)bw_assessment_unref);
  g_atomic_ref_count_init (&table->ref_count);
  return table;
}

BwDefinitionTable *
bw_definition_table_ref (BwDefinitionTable *table)
{
  g_atomic_ref_count_inc (&table->ref_count);
  return table;
}

void
bw_definition_table_unref (BwDefinitionTable *table)
{
  if (!g_atomic_ref_count_dec (&table->ref_count))
    return;
  g_hash_table_unref (table->by_digest);
  g_mutex_clear (&table->mutex);
  g_free (table);
}

void
bw_definition_table_fill (BwDefinitionTable *table, BwCatalogue *catalogue)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (catalogue));

  g_mutex_lock (&table->mutex);
  g_hash_table_remove_all (table->by_digest);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (BwCatalogueEntry) entry = g_list_model_get_item (G_LIST_MODEL (catalogue), i);
      BwAssessment *assessment = bw_catalogue_entry_get_assessment (entry);

      if (assessment)
        g_hash_table_replace (table->by_digest, assessment->digest, bw_assessment_ref (assessment));
    }
  g_mutex_unlock (&table->mutex);
}

BwAssessment *
bw_definition_table_find (const char *digest, gpointer data)
{
  BwDefinitionTable *table = data;
  BwAssessment *found;

  g_mutex_lock (&table->mutex);
  found = g_hash_table_lookup (table->by_digest, digest);
  if (found)
    bw_assessment_ref (found);
  g_mutex_unlock (&table->mutex);
  return found;
}
