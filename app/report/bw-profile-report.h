/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-profile.h"
#include "bw-report.h"

G_BEGIN_DECLS

/* Lays out a profile as a report of one page: clock, matrix, bars, priorities with room to write, cross-readings and what it rests on.
 * Only texts much longer than usual need another page. Everything is copied; the profile may go afterwards. Of @options, those about
 * answers and notes have no meaning here. */
BwReport *bw_report_new_for_profile (const BwProfile *profile, const BwReportOptions *options);

G_END_DECLS
