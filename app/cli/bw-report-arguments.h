/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"
#include "bw-command.h"

G_BEGIN_DECLS

/* What the command line says of how a report is to be composed; each NULL or FALSE when it was not given. */
typedef struct
{
  char *template_name; /* a file, or the name of one of the person's own */
  char *parts;
  char *title;
  char *organisation;
  char *logo; /* a file */
  char *paper;
  char *margins;
  char *day;
  char **earlier; /* files */
  int agenda_minutes; /* 0: as usual */
  gboolean greyscale;
  gboolean no_names;
  gboolean no_answers;
  gboolean no_notes;
  gboolean trails;
} BwReportArguments;

void bw_report_arguments_clear (BwReportArguments *arguments);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwReportArguments, bw_report_arguments_clear)

/* Fills in @options, which hold nothing yet, first as the template says, then as the rest does. @templates is the folder of the person's own
 * templates. FALSE, with the reason printed, when something makes no sense. */
gboolean bw_report_arguments_read (const BwReportArguments *arguments, const char *templates, BwReportOptions *options);
/* FALSE, with the reason printed, when @options name a chart that @assessment does not have, unless a template did. */
gboolean bw_report_arguments_fit (const BwReportArguments *arguments, const BwReportOptions *options,
                                  const BwAssessment *assessment);
/* Reads the documents of earlier rounds into @options, oldest first; FALSE, with the reason printed, when that is not possible for one. */
gboolean bw_report_arguments_read_earlier (const BwReportArguments *arguments, const BwFolders *folders, BwDocument *document,
                                           BwReportOptions *options);
/* Prints the ids of all parts, with what they are called. */
void bw_report_arguments_print_parts (void);

G_END_DECLS
