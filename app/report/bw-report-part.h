/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

G_BEGIN_DECLS

/*
 * The parts a report is composed of. Each has an id that never changes (templates and the command line name it), a name people read, and a
 * function that writes it. To add a part, write that function in a file of its own (see bw-report-content.h for what it is given and what
 * it has to keep to) and put one line into the table in bw-report-part.c, where it stands by default: window, command line, templates and
 * all kinds of files follow from that. A chart is a part too: "chart:ID" is the chart of the assessment with that id, or, where there is
 * none, all charts of that kind; "charts" are all that are not named one by one.
 */

typedef struct _BwReportContent BwReportContent;

typedef enum
{
  BW_PART_DEFAULT = 1 << 0,    /* it is there unless the person says otherwise */
  BW_PART_COVER = 1 << 1,      /* it shares the first page with the cover when it comes right after it */
  BW_PART_RESULTS = 1 << 2,    /* its headings are of level 2, under "Results"; else it writes one of level 1 */
  BW_PART_SINGLE = 1 << 4,     /* it tells the answers of one response, and so has no place in a report on a group */
  BW_PART_UNANSWERED = 1 << 3, /* it has something to say even when nothing is answered */
} BwReportPartFlags;

typedef struct
{
  const char *id;   /* kebab-case */
  const char *name; /* untranslated: pass it through gettext */
  BwReportPartFlags flags;
  void (*write) (BwReportContent *content); /* nothing at all when there is nothing to say */
} BwReportPart;

/* The table of parts, in the order of a report for which nothing else was chosen. Static. */
guint bw_report_part_get_n (void);
const BwReportPart *bw_report_part_get (guint position);
/* The part called @id; NULL when there is none, as for "chart:ID". */
const BwReportPart *bw_report_part_find (const char *id);

/* What follows "chart:" in @id; NULL when that is not how it begins. */
const char *bw_report_part_get_chart (const char *id);
/* TRUE when @id may stand in a list of parts: one of the table, or "chart:" with something behind it. */
gboolean bw_report_part_is_valid (const char *id);
/* The position of the next chart of @assessment, from @from on, that @chart (what follows "chart:") means; its n_charts when there is no
 * more. */
guint bw_report_part_find_chart (const BwAssessment *assessment, const char *chart, guint from);

/* FALSE when @id is none of the table, or has nothing to say for @assessment whatever the answers. */
gboolean bw_report_part_fits (const char *id, const BwAssessment *assessment);

/* What people read in place of @id: "Matrix of pressure" for a chart of @assessment, which may be NULL. The caller owns it. */
char *bw_report_part_dup_name (const char *id, const BwAssessment *assessment);

/* The list for which nothing else was chosen. The caller owns it. */
char **bw_report_parts_dup_default (void);
/* A copy of @parts (NULL: the default) without what cannot stand in a list, and nothing twice. The caller owns it. */
char **bw_report_parts_normalise (char *const *parts);
/* Reads "cover,headline,chart:matrix": ids with commas between, and "default" for the default list. NULL, with @unknown set to the first that
 * is none, or to "" when the list is empty. The caller owns both. */
char **bw_report_parts_parse (const char *list, char **unknown);
/* The id in the table, or of a chart of @assessment (which may be NULL), that is most like @id; NULL when none is. The caller owns it. */
char *bw_report_part_dup_nearest (const char *id, const BwAssessment *assessment);
/* TRUE when @id is in @parts (NULL: the default). */
gboolean bw_report_parts_contain (char *const *parts, const char *id);

G_END_DECLS
