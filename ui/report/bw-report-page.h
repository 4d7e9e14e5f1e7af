/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session-page.h"

G_BEGIN_DECLS

/* The report as pages. Actions: "report.print" and "report.save-pdf", which the window activates too. Property:
 * "session" (BwSession or NULL). */
#define BW_TYPE_REPORT_PAGE (bw_report_page_get_type ())
G_DECLARE_FINAL_TYPE (BwReportPage, bw_report_page, BW, REPORT_PAGE, BwSessionPage)

G_END_DECLS
