/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The true pages of a report, one below the other at any zoom, with small ones beside them to find one's way. Only what is in sight is drawn.
 *
 * Signal "zoom-changed".
 */
#define BW_TYPE_REPORT_PREVIEW (bw_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (BwReportPreview, bw_report_preview, BW, REPORT_PREVIEW, GtkBox)

typedef enum
{
  BW_ZOOM_FIT_WIDTH,
  BW_ZOOM_FIT_PAGE,
  BW_ZOOM_FREE,
} BwZoomMode;

/* Shows @report, which it takes, where the last one was left; NULL shows none. */
void bw_report_preview_set_report (BwReportPreview *self, BwReport *report);
/* Owned by the preview; NULL without one. */
BwReport *bw_report_preview_get_report (BwReportPreview *self);
/* Back to the first page. */
void bw_report_preview_go_to_start (BwReportPreview *self);

/* Fits pages in, or with BW_ZOOM_FREE shows them @zoom times as large as on paper. */
void bw_report_preview_set_zoom (BwReportPreview *self, BwZoomMode mode, double zoom);
/* Larger (1) or smaller (-1) by a step. */
void bw_report_preview_step_zoom (BwReportPreview *self, int direction);
BwZoomMode bw_report_preview_get_mode (BwReportPreview *self);
/* How large a page is compared with paper; 1 without one. */
double bw_report_preview_get_zoom (BwReportPreview *self);

/* Shows the small pages, or leaves their room to the large ones. */
void bw_report_preview_set_small_pages (BwReportPreview *self, gboolean shown);

G_END_DECLS
