/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-report.h"

G_BEGIN_DECLS

/* Blank forms on paper: an assessment to fill in with a pen, laid out as the pages of a report. */

typedef enum
{
  BW_FORM_LAYOUT_SINGLE,
  BW_FORM_LAYOUT_BOOKLET, /* two pages of half the size side by side, in the order in which they are read */
} BwFormLayout;

typedef struct
{
  BwForm form; /* one the assessment declares */
  BwPaper paper;
  BwFormLayout layout;
  gboolean large;     /* a body of 16 points; has no meaning in a booklet */
  gboolean checklist; /* statements to tick in place of the whole form */
  gboolean greyscale;
} BwPaperFormOptions;

/* TRUE when there is something to tick: a statement on a scale that has ticks. */
gboolean bw_paper_form_has_checklist (const BwAssessment *assessment);

/* Lays out a blank form: every section with its introduction, every item once, with its id, what to mark and room to
 * write, whatever it is relevant for. For a checklist, bw_paper_form_has_checklist() has to be TRUE. Everything is
 * copied. The same input gives the same bytes. */
BwReport *bw_report_new_for_paper_form (BwAssessment *assessment, const BwPaperFormOptions *options);

G_END_DECLS
