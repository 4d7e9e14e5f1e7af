/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session-page.h"

G_BEGIN_DECLS

/* What several responses mean together, and an agenda for talking about it. Everything on it comes from BwGroupResult, which holds nothing
 * that could uncover somebody. Property: "session" (BwSession or NULL). */
#define BW_TYPE_TEAM_PAGE (bw_team_page_get_type ())
G_DECLARE_FINAL_TYPE (BwTeamPage, bw_team_page, BW, TEAM_PAGE, BwSessionPage)

G_END_DECLS
