/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-document.h"

G_BEGIN_DECLS

/* Where two people keyed something else from the same sheet of paper. */
typedef struct
{
  guint response; /* the first entry */
  guint second;   /* BW_SECOND_ENTRY and a position */
  guint item;
} BwEntryDifference;

/* How many sheets each of them keyed. */
typedef struct
{
  guint n_first;
  guint n_second;
  guint n_only_first; /* sheets that were not keyed a second time */
  guint n_only_second;
} BwEntryCount;

/* All differences, sheet by sheet, in the order of the items; of BwEntryDifference. Notes and flags are not compared;
 * texts and tables only where the second person keyed them, too. The caller owns it. */
GArray *bw_entry_differences_new (BwDocument *document);
BwEntryCount bw_entry_count (BwDocument *document);
/* Decides for what was keyed first, or second: both are the same then. A step that can be undone. */
void bw_entry_difference_take_first (BwDocument *document, const BwEntryDifference *difference);
void bw_entry_difference_take_second (BwDocument *document, const BwEntryDifference *difference);
/* Neither was right: both become @answer, which has to fit. Two steps that can be undone. */
void bw_entry_difference_retype (BwDocument *document, const BwEntryDifference *difference, const BwAnswer *answer);

G_END_DECLS
