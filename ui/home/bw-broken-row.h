/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row for a definition that cannot be used yet: its name, and when opened each finding with its line and how to mend
 * it. */
GtkWidget *bw_broken_row_new (BwCatalogueEntry *entry);

G_END_DECLS
