/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-catalogue.h"

G_BEGIN_DECLS

struct _BwCatalogueEntry
{
  GObject parent_instance;

  char *path;
  char *title;
  gboolean own;
  BwAssessment *assessment;
  BwProfileRules *profile; /* while the folders are being read */
  BwIssues *issues;
};

/* Reads the file @name of @folder as what it turns out to be. @profile_schema may be NULL: then a profile is as broken as any other file
 * that is no assessment. */
BwCatalogueEntry *bw_catalogue_entry_read (const char *folder, const char *name, gboolean own, GBytes *schema, GBytes *profile_schema);

G_END_DECLS
