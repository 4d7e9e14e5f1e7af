/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-column-list.h"
#include "bw-import-window.h"
#include "bw-mismatch-group.h"

G_BEGIN_DECLS

/* What the files of the window share: bw-import-window.c builds it and shows what was found, bw-import-window-steps.c
 * has workers find it. */

struct _BwImportWindow
{
  AdwWindow parent_instance;

  BwLibrary *library;
  GPtrArray *assessments;    /* of BwAssessment, in the order of the row */
  GArray *forms;             /* of BwForm, likewise */
  GBytes *bytes;             /* the table as it is in the file; NULL: none yet */
  BwResponseTable *table;    /* NULL: none yet, or it is with a worker */
  GCancellable *cancellable; /* of what a worker does; NULL: nothing */
  gboolean mapped;           /* columns were mapped anew while a worker had the table */
  gboolean setting;          /* rows change by themselves */

  AdwActionRow *file_row;
  GtkWidget *choose_button;
  AdwComboRow *assessment_row;
  AdwComboRow *form_row;
  GtkWidget *title_row;
  GtkWidget *busy_box;
  GtkLabel *outcome;
  BwMismatchGroup *mismatches;
  GtkWidget *column_group;
  BwColumnList *columns;
};

/* Says what would become of the table now, and lets it happen when everything matches or is left out. */
void bw_import_window_update (BwImportWindow *self);
/* A sentence below the choices; NULL: none. */
void bw_import_window_say (BwImportWindow *self, const char *text);
/* Why there is nothing to take over. */
void bw_import_window_fail (BwImportWindow *self, const GError *error);
/* The one that is chosen; NULL: there is none. */
BwAssessment *bw_import_window_get_assessment (BwImportWindow *self);
/* Offers the forms that it can be taken in. */
void bw_import_window_show_forms (BwImportWindow *self);

/* Finds out which assessment the table is about, and matches it. */
void bw_import_window_guess (BwImportWindow *self);
/* Matches the table with the assessment and the form that are chosen. */
void bw_import_window_match (BwImportWindow *self);
/* Takes over what the person says that the columns hold, and looks again. */
void bw_import_window_check (BwImportWindow *self);
/* Makes the document, opens it and closes the window. */
void bw_import_window_create (BwImportWindow *self);

G_END_DECLS
