/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"
#include "tests/core/scoring/sheet.h"

/* What the tests of reports share: documents filled in without chance, and the text of all pages. */

typedef enum
{
  FILL_NOTHING,
  FILL_SOME,       /* every third item */
  FILL_EVERYTHING, /* but for one skipped and one not applicable; with notes and flags */
} Filling;

/* A document on @assessment, filled in; the same each time. */
BwDocument *fill_document (BwAssessment *assessment, Filling filling);

/* The report of a document with everything in it, dated 22 November 2026. */
BwReport *create_report (BwDocument *document, BwPaper paper, gboolean greyscale);

/* The text of all pages without their feet, white space collapsed. */
char *dup_report_text (BwReport *report);
/* How often @part, white space collapsed, is in @text. */
guint count_text (const char *text, const char *part);
/* The part of @text from @start up to @end, which both have to be there once from the second page on; NULL @end: to the
 * end. */
char *dup_between (const char *text, const char *start, const char *end);
