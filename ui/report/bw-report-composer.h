/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * How a report is composed: its parts, what is on its cover, its paper.
 *
 * Signal "changed": by a person.
 */
#define BW_TYPE_REPORT_COMPOSER (bw_report_composer_get_type ())
G_DECLARE_FINAL_TYPE (BwReportComposer, bw_report_composer, BW, REPORT_COMPOSER, AdwBin)

/* Shows the parts of reports on @assessment, which may be NULL. */
void bw_report_composer_set_assessment (BwReportComposer *self, BwAssessment *assessment);
/* Shows @options, of which the day does not matter; without telling. */
void bw_report_composer_set_options (BwReportComposer *self, const BwReportOptions *options);
/* What is chosen now, without a day; owned by the composer, until something changes. */
const BwReportOptions *bw_report_composer_get_options (BwReportComposer *self);

G_END_DECLS
