/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-report-page.h"

#include "app/report/bw-report-file.h"

#include "app/report/bw-report-template.h"
#include "bw-report-composer.h"
#include "bw-report-preview.h"
#include "ui/widgets/bw-adaptive-bin.h"

/* What the files of the page share: one shows, one prints and saves, one keeps templates. */
struct _BwReportPage
{
  BwSessionPage parent_instance;

  BwAdaptiveBin *adaptive;
  GtkBox *bar;
  GtkLabel *summary;
  GtkToggleButton *compose_button;
  GtkMenuButton *zoom_button;
  GtkWidget *zoom_out_button;
  GtkWidget *zoom_in_button;
  GtkMenuButton *template_button;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  BwReportComposer *composer;
  GtkSeparator *separator;
  BwReportPreview *preview;

  GSettings *settings;       /* NULL when their schema is not installed */
  GCancellable *layout;      /* of the report that is being laid out; NULL when none is */
  gboolean stale;            /* something changed since that began */
  BwReportFile kind;         /* what is saved, or was last */
  GCancellable *cancellable; /* of the file that is being written; else NULL */
  char *template_name;       /* of the template that was chosen or saved last; NULL: none */
  guint keep_source;         /* keeps the choices, a moment after they changed */
};

/* The options as they are set now; clear them. */
BwReportOptions bw_report_page_get_options (BwReportPage *self);

/* Makes saving possible, as whatever it is, or not. */
void bw_report_page_enable_saving (BwReportPage *self, gboolean enabled);
/* Registers "report.print", "report.save-pdf" and its like, and "report.cancel". */
void bw_report_page_install_output (GtkWidgetClass *widget_class);
/* Says that something did not work: what happened, and what is safe. */
void bw_report_page_tell (BwReportPage *self, const char *heading, const char *body);

/* Registers "report.template" and its like. */
void bw_report_page_install_templates (GtkWidgetClass *widget_class);
/* Fills the menu of templates whenever it opens. */
void bw_report_page_set_up_templates (BwReportPage *self);
/* Puts the choices of last time into the composer. */
void bw_report_page_recall (BwReportPage *self);
/* Keeps the choices for next time: soon, or at once. */
void bw_report_page_keep_soon (BwReportPage *self);
void bw_report_page_keep_now (BwReportPage *self);
