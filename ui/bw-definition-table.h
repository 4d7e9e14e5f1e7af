/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-catalogue.h"

G_BEGIN_DECLS

/* The definitions at hand by the digest of their bytes, for the worker threads that read documents. Safe from any
 * thread. */
typedef struct _BwDefinitionTable BwDefinitionTable;

BwDefinitionTable *bw_definition_table_new (void);
BwDefinitionTable *bw_definition_table_ref (BwDefinitionTable *table);
void bw_definition_table_unref (BwDefinitionTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDefinitionTable, bw_definition_table_unref)

/* Holds the readable definitions of @catalogue from now on, and no others. */
void bw_definition_table_fill (BwDefinitionTable *table, BwCatalogue *catalogue);

/* A BwFindDefinition whose data is a BwDefinitionTable: a new reference or NULL. */
BwAssessment *bw_definition_table_find (const char *digest, gpointer table);

G_END_DECLS
