/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-lime-code.h"

G_BEGIN_DECLS

/* What the columns of a table of responses hold, found by their headings. */

typedef enum
{
  BW_HEADING_UNKNOWN,
  BW_HEADING_SEVERAL,     /* more than one question is worded like that */
  BW_HEADING_PASSED_OVER, /* what form tools add: numbers, addresses, times */
  BW_HEADING_NAME,        /* what the person typed about who they are */
  BW_HEADING_STARTED,     /* a day */
  BW_HEADING_CHANGED,
  BW_HEADING_ANSWER, /* the whole answer to an item */
  BW_HEADING_OPTION, /* whether one box of a multiple choice is ticked */
  BW_HEADING_NOTE,   /* a remark on an item */
} BwHeadingKind;

typedef struct
{
  BwHeadingKind kind;
  guint item;   /* of an answer, an option or a note */
  guint option; /* of an option */
} BwHeading;

/* TRUE when both stand for the same. */
gboolean bw_heading_equal (const BwHeading *a, const BwHeading *b);

typedef struct _BwHeadings BwHeadings;

/* All headings that are known for @codes->assessment, in the wordings of @form. */
BwHeadings *bw_headings_new (const BwLimeCodes *codes, BwForm form);
void bw_headings_free (BwHeadings *headings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHeadings, bw_headings_free)

/* What stands below @text: the id of an item, "item[option]" or "item[comment]"; a code of LimeSurvey with "[…]" or
 * "_"; such a code with its text; the text of the question, of the row of an array, or both; whatever the case, white
 * space and line breaks. */
BwHeading bw_headings_find (const BwHeadings *headings, const char *text);

G_END_DECLS
