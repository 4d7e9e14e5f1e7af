/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

G_BEGIN_DECLS

/* How two items, of two versions of an assessment, stand to each other: what an answer to one says about the other. */
typedef enum
{
  BW_ITEM_MATCH_NONE,     /* another kind of question, scale, unit or keying: nothing */
  BW_ITEM_MATCH_REWORDED, /* answered and counted alike, asked in other words: most likely the same */
  BW_ITEM_MATCH_SAME,     /* asked in the same words, too */
} BwItemMatch;

/* Compares item @a of @one with item @b of @other. Words are stems in every form that both have, texts of options and labels of fields; the points of a scale
 * are what an answer means, so a scale with other words is another scale. Ids of the items are not looked at. */
BwItemMatch bw_item_match (const BwAssessment *one, guint a, const BwAssessment *other, guint b);

G_END_DECLS
