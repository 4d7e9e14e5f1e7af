/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One row of a table: closed it says what is in it, open it is a form. It is moved by Alt+Up and Alt+Down, by its menu,
 * by buttons, and by dragging; Delete outside a field removes it.
 *
 * Signals: "edited": the person changed a field. "moved" (int delta): so many places up (negative) or down. "removed".
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
