/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One row of a table: closed it says what is in it, open it is a form with a field below the other. Alt+Up and Alt+Down
 * move it.
 *
 * Signals: "edited": the person changed a field. "moved" (int delta): up (-1) or down (1). "removed".
 */
#define BW_TYPE_RECORD_ROW (bw_record_row_get_type ())
G_DECLARE_FINAL_TYPE (BwRecordRow, bw_record_row, BW, RECORD_ROW, AdwExpanderRow)

/* @item is the table; @assessment has to outlive the row. */
GtkWidget *bw_record_row_new (const BwAssessment *assessment, guint item);

/* A text per field, as in BwAnswer rows; the caller owns it. */
char **bw_record_row_dup_texts (BwRecordRow *self);
/* Shows @texts, as row @position of @n_rows, both counted from 0; leaves alone what is shown already. */
void bw_record_row_update (BwRecordRow *self, char *const *texts, guint position, guint n_rows);
/* Opens it with the focus in its first field. */
void bw_record_row_open (BwRecordRow *self);

G_END_DECLS
