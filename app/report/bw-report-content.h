/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-flow.h"
#include "bw-report.h"

G_BEGIN_DECLS

/* What the parts of the report are written from. Everything is borrowed while the report is being made. */
typedef struct
{
  BwFlow *flow;
  BwAssessment *assessment;
  const char *document_title; /* may be NULL */
  const BwResponse *response;
  const BwResult *result;
  BwChartInput charts; /* what charts are made from */
  const BwReportOptions *options;
  const char *day;    /* as people write it; "" when there is none */
  double page_height; /* of the text on a page */
  BwProgress progress;
  guint *numbers;    /* by item: 1, 2, 3 … as printed; 0 when it is not asked */
  gboolean is_empty; /* nothing is answered */
  gboolean has_kind[BW_N_KINDS];
  GArray *priorities; /* of guint: the readiness dimensions to begin with, most urgent first */
} BwReportContent;

/* The parts, in this order. Each writes its heading, and nothing at all when it has nothing to say. */

/* Title, whom it is about, the headline, the overall scores and the cover chart: one page. */
void bw_report_add_cover (BwReportContent *content);
/* How to read scores, bands and the rest; the contents go in at the position that is returned. */
guint bw_report_add_guide (BwReportContent *content);
/* What stands out, where to begin, and the charts. */
void bw_report_add_results (BwReportContent *content);
/* What is aimed at, and what would follow; when there is a target. */
void bw_report_add_target (BwReportContent *content);
/* Every dimension with its score, reading and advice; then the combined scores. */
void bw_report_add_dimensions (BwReportContent *content);
/* The cases as a part of their own, when the answers are left out. */
void bw_report_add_cases (BwReportContent *content);
/* Notes, and what was flagged. */
void bw_report_add_notes (BwReportContent *content);
/* Every statement as ticked, half or open, to talk through; for scales that have ticks. */
void bw_report_add_checklist (BwReportContent *content);
/* Every answer. */
void bw_report_add_answers (BwReportContent *content);
/* How each score came about; only when asked for. */
void bw_report_add_trails (BwReportContent *content);
/* The tables behind the charts. */
void bw_report_add_tables (BwReportContent *content);
/* How scores are made, what the report is not, sources, and which definition it rests on. */
void bw_report_add_method (BwReportContent *content);

/* One case: what was asked, what was chosen, what fits best, and why. */
void bw_report_add_case (BwReportContent *content, guint item);
/* A paragraph that begins with @title, which may be NULL, in bold. */
void bw_report_add_titled (BwReportContent *content, const char *title, const char *text);
/* The wording of @item for the form of the response, without the beginning it shares with others. Owned by the
 * assessment. */
const char *bw_report_get_stem (const BwReportContent *content, guint item);
/* The answer to @item in words; "skipped" and "not applicable" have words of their own. The caller owns it. */
char *bw_report_dup_answer (const BwReportContent *content, guint item);

G_END_DECLS
