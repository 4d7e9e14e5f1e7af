/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-report-page.h"

#include "app/report/bw-report-file.h"

#include "app/report/bw-report.h"
#include "ui/widgets/bw-adaptive-bin.h"

/* What the two files of the page share: the one shows, the other prints and saves. */
struct _BwReportPage
{
  BwSessionPage parent_instance;

  BwAdaptiveBin *adaptive;
  GtkBox *bar;
  GtkLabel *summary;
  GtkCheckButton *answers_check;
  GtkCheckButton *notes_check;
  GtkCheckButton *trails_check;
  GtkCheckButton *greyscale_check;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  GtkScrolledWindow *scroller;
  GtkBox *pages;

  GSettings *settings; /* NULL when their schema is not installed */
  BwReport *report;    /* what is shown; NULL without a session */
  BwReportFile kind;         /* what is saved, or was last */
  GCancellable *cancellable; /* of the file that is being written; else NULL */
};

/* The options as they are set now; clear them. */
BwReportOptions bw_report_page_get_options (BwReportPage *self);

/* Makes saving possible, as whatever it is, or not. */
void bw_report_page_enable_saving (BwReportPage *self, gboolean enabled);
/* Registers "report.print", "report.save-pdf" and its like, and "report.cancel". */
void bw_report_page_install_output (GtkWidgetClass *widget_class);
