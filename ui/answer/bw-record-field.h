/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One field of a row of a table, with its label: a text, a number, a rating, or a value that follows from the others.
 * Texts are as in BwAnswer rows: numbers in the C locale; what is no number stays as it was typed.
 *
 * Signal "edited": the person changed it.
 */
#define BW_TYPE_RECORD_FIELD (bw_record_field_get_type ())
G_DECLARE_FINAL_TYPE (BwRecordField, bw_record_field, BW, RECORD_FIELD, AdwBin)

/* @assessment has to outlive it. */
GtkWidget *bw_record_field_new (const BwAssessment *assessment, const BwField *field);

/* The caller owns it; "" for none. */
char *bw_record_field_dup_text (BwRecordField *self);
/* Emits no signal; leaves alone what is shown already. */
void bw_record_field_set_text (BwRecordField *self, const char *text);
/* TRUE when half the width of a wide row is enough for it. */
gboolean bw_record_field_is_short (BwRecordField *self);

G_END_DECLS
