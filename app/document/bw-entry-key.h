/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-response.h"

G_BEGIN_DECLS

/*
 * Which key of the number pad stands for which answer on paper. A point has the digit that is printed on it, when all
 * points of its scale are printed as one digit each; else it has that of its position, from 1. Options have their
 * positions; those of a case, which are lettered on paper, have their letters, too.
 */

/* Points of a rating, or options; 0 for items that are answered in another way. */
guint bw_entry_key_count (const BwAssessment *assessment, guint item);
/* The key ('0' to '9') for @choice, or 0 when there is none: it is the tenth or a later one. */
char bw_entry_key_get (const BwAssessment *assessment, guint item, guint choice);
/* The point or option for @key, or -1. */
int bw_entry_key_find (const BwAssessment *assessment, guint item, char key);
/* What stands beside @choice on paper: the label of the point, the text of the option. Owned by the assessment. */
const char *bw_entry_key_get_label (const BwAssessment *assessment, guint item, guint choice);
/* What was keyed for @item, short, as it stands on paper: "4", "−2", a letter, "1 3" for ticks, a number; "✓" for a text or table; "/" for
 * not applicable; NULL when it was left out, or there is no @response. The caller owns it. */
char *bw_entry_key_format (const BwResponse *response, guint item);
/* The printed value of a point, or the sum of some. The caller owns it. */
char *bw_entry_key_format_value (double value);

G_END_DECLS
