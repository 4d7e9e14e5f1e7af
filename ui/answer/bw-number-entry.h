/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-number-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A place to type a number, with its unit, and below it what fits or, in words, what does not. What was typed always
 * stays.
 *
 * Signals: "edited": the person changed the text. "activate": they pressed Enter.
 */
#define BW_TYPE_NUMBER_ENTRY (bw_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (BwNumberEntry, bw_number_entry, BW, NUMBER_ENTRY, AdwBin)

/* @unit may be NULL. */
GtkWidget *bw_number_entry_new (const BwNumberRange *range, const char *unit);

/* What it is about, for screen readers; @label names it. */
void bw_number_entry_set_label (BwNumberEntry *self, GtkWidget *label);

/* What fits stays unsaid, but for a tooltip: something else explains the number. What does not fit is said all the same. */
void bw_number_entry_set_quiet (BwNumberEntry *self);

const char *bw_number_entry_get_text (BwNumberEntry *self);
/* Emits no signal. */
void bw_number_entry_set_text (BwNumberEntry *self, const char *text);
/* TRUE when the text is a number that fits, then @number is it, or empty, then @number is NaN. */
gboolean bw_number_entry_get_number (BwNumberEntry *self, double *number);
/* The words below that say why the text does not count yet, or NULL. */
const char *bw_number_entry_get_problem (BwNumberEntry *self);

G_END_DECLS
