/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-group-result.h"
#include "bw-flow.h"
#include "bw-report-part.h"
#include "bw-report.h"

G_BEGIN_DECLS

/*
 * What the parts of the report are written from, see bw-report-part.h. Everything is borrowed while the report is being made. A part writes to
 * the flow: a heading of level 1 (of level 2 under "Results") and what follows, or nothing at all when it has nothing to say. What people typed
 * goes through bw_report_dup_typed(); where options->no_names is set, nobody is named (an action of the plan has no owner then).
 */
struct _BwReportContent
{
  BwFlow *flow;
  BwDocument *document;
  BwAssessment *assessment;
  const char *title;          /* of the report */
  const char *document_title; /* NULL: none to be printed */
  GRegex *names;              /* of people, where none is to be printed; else NULL */
  const BwResponse *response;
  const BwResult *result;
  const BwGroupResult *group; /* all responses read together; NULL when there is only one */
  gboolean is_group;          /* the report is about all of them: the response is an empty one, the result their means */
  BwChartInput charts; /* what charts are made from */
  const BwReportOptions *options;
  const char *day;    /* as people write it; "" when there is none */
  double page_height; /* of the text on a page */
  BwProgress progress;
  guint *numbers;    /* by item: 1, 2, 3 … as printed; 0 when it is not asked */
  gboolean is_empty; /* nothing is answered */
  gboolean has_kind[BW_N_KINDS];
  GArray *priorities; /* of guint: the readiness dimensions to begin with, most urgent first */
  char **parts;       /* the ids of those that are printed, in their order */
  const char *chart;  /* for a part that is one chart: what follows "chart:" in its id */
  gboolean on_cover;  /* what is written now stands on the cover */
  gboolean cover_chart; /* so does its chart */
  gboolean in_results; /* "Results" is the last heading of level 1 */
  guint n_results;     /* how often it was written */
  guint results_end;   /* how many blocks there were when it was left; G_MAXUINT: there was none, or nothing under it */
  int contents;        /* the block before which the contents go; -1: none */
};

/* Whom a report is about. */
typedef struct
{
  BwGroupResult *group;       /* NULL: there is one response only */
  gboolean is_group;
  BwResponse *blank;          /* stands for the answers where it is about the group */
  BwResult *own;
  const BwResponse *response; /* one of the document, or the blank one */
  const BwResult *result;
  const BwResult *team;       /* the others' means, where the response is that of the self form beside a team's; else NULL */
} BwReportSubject;

/* Finds out, and takes out of @parts what a report on a group does not have. */
void bw_report_subject_init (BwReportSubject *subject, BwDocument *document, guint response, char **parts);
void bw_report_subject_clear (BwReportSubject *subject);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwReportSubject, bw_report_subject_clear)

/* Writes all parts that are chosen, one after the other, and the contents. */
void bw_report_content_write (BwReportContent *content);
/* TRUE when the part called @id is printed. */
gboolean bw_report_content_has (const BwReportContent *content, const char *id);

/* The parts. */

/* Title, and whom it is about. */
void bw_report_add_cover (BwReportContent *content);
/* The sentence that says it all, and the overall scores. */
void bw_report_add_headline (BwReportContent *content);
/* The chart that the assessment has for its cover, in what is left of the page. */
void bw_report_add_cover_chart (BwReportContent *content);
/* A list of the other parts. */
void bw_report_add_contents (BwReportContent *content);
/* How to read scores, bands and the rest. */
void bw_report_add_guide (BwReportContent *content);
/* What stands out. */
void bw_report_add_readings (BwReportContent *content);
/* Where to begin. */
void bw_report_add_priorities (BwReportContent *content);
/* What is aimed at, and what would follow; when there is a target. */
void bw_report_add_target (BwReportContent *content);
/* All charts that are not a part of their own. */
void bw_report_add_charts (BwReportContent *content);
/* The charts that the id of the part means. */
void bw_report_add_chosen_chart (BwReportContent *content);
/* A chart with its title and caption; @position, which its table has too, is that in the assessment, or a number beyond. */
void bw_report_add_chart (BwReportContent *content, guint position, const BwChart *chart);
/* The table behind it; @first: below the heading of all tables, which it then writes. */
void bw_report_add_table (BwReportContent *content, guint position, const BwChart *chart, gboolean first);
/* The heading above what is found, with what the picture on the cover shows below the first. */
void bw_report_add_results_heading (BwReportContent *content);
/* Every dimension with its score, reading and advice. */
void bw_report_add_dimensions (BwReportContent *content);
/* The combined scores. */
void bw_report_add_indices (BwReportContent *content);
/* The action plan. */
void bw_report_add_plan (BwReportContent *content);
/* The cases as a part of their own, when the answers are left out. */
void bw_report_add_cases (BwReportContent *content);
/* Notes, and what was flagged. */
void bw_report_add_notes (BwReportContent *content);
/* Every statement as ticked, half or open, to talk through; for scales that have ticks. */
void bw_report_add_checklist (BwReportContent *content);
/* Every answer. */
void bw_report_add_answers (BwReportContent *content);
/* How each score came about. */
void bw_report_add_trails (BwReportContent *content);
/* The tables behind the charts. */
void bw_report_add_tables (BwReportContent *content);
/* What all responses mean together; when there are several. */
void bw_report_add_team (BwReportContent *content);
/* The tables behind its charts, where it is printed; @first as above. Returns what @first is for those that follow. */
gboolean bw_report_add_team_tables (BwReportContent *content, gboolean first);
/* What changed since the round before; when there is one. */
void bw_report_add_rounds (BwReportContent *content);
/* The tables behind its charts, as for the team. */
gboolean bw_report_add_round_tables (BwReportContent *content, gboolean first);
/* What to talk about first; likewise. */
void bw_report_add_agenda (BwReportContent *content);
/* How scores are made, what the report is not, sources, and which definition it rests on. */
void bw_report_add_method (BwReportContent *content);

/* What finds the names of those who answered @document; NULL when there are none. The caller owns it. */
GRegex *bw_report_names_new (BwDocument *document);
/* What a person typed as it is printed: without names when there are to be none. NULL for NULL. The caller owns it. */
char *bw_report_dup_typed (const BwReportContent *content, const char *text);

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
