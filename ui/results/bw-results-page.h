/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session-page.h"

G_BEGIN_DECLS

/* What the answers come to. Property: "session" (BwSession or NULL). */
#define BW_TYPE_RESULTS_PAGE (bw_results_page_get_type ())
G_DECLARE_FINAL_TYPE (BwResultsPage, bw_results_page, BW, RESULTS_PAGE, BwSessionPage)

G_END_DECLS
