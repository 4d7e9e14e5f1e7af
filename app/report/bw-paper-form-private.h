/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-flow.h"
#include "bw-paper-form.h"

G_BEGIN_DECLS

/* What the parts of a paper form are written from. Everything is borrowed while the form is being made. */
typedef struct
{
  BwFlow *flow;
  const BwAssessment *assessment;
  BwForm form;
  double code_width; /* of the column of the ids of rating items */
} BwPaperForm;

/* From line to line, to write on. */
#define BW_WRITING_LINE 24.5

/* The wording of @item in the form at hand. Owned by the assessment. */
const char *bw_paper_form_get_stem (const BwPaperForm *paper, guint item);
/* What the mark beside the points of @scale says. Owned by the scale, or static. */
const char *bw_paper_form_get_not_applicable (const BwResponseScale *scale);
/* How wide @text is in one line of @style. */
double bw_paper_form_measure (const BwPaperForm *paper, BwTextStyle style, const char *text);
/* A paragraph as wide as there is room; it stays with what follows. */
BwBlock *bw_paper_form_add_text (BwPaperForm *paper, BwTextStyle style, const char *text);
/* @n lines to write on. */
void bw_paper_form_add_lines (BwPaperForm *paper, guint n);

/* The value of a point as it is printed. The caller owns it. */
char *bw_paper_form_format_point (double value);

/* Rating items on one scale from @item up to but without @end, below the points of their scale. */
void bw_paper_form_add_ratings (BwPaperForm *paper, guint item, guint end);
/* One item of another type. */
void bw_paper_form_add_item (BwPaperForm *paper, guint item);
/* Rows to write in, with columns for what is asked in each. */
void bw_paper_form_add_table (BwPaperForm *paper, guint item);
/* Every statement that can be ticked, with three boxes and room for an example. */
void bw_paper_form_add_checklist (BwPaperForm *paper);

G_END_DECLS
