/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the answers come to. Property: "session" (BwSession or NULL). */
#define BW_TYPE_RESULTS_PAGE (bw_results_page_get_type ())
G_DECLARE_FINAL_TYPE (BwResultsPage, bw_results_page, BW, RESULTS_PAGE, AdwBin)

BwSession *bw_results_page_get_session (BwResultsPage *self);
void bw_results_page_set_session (BwResultsPage *self, BwSession *session);

G_END_DECLS
