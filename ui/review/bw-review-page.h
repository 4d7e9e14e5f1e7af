/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session-page.h"

G_BEGIN_DECLS

/* What is unanswered or flagged, a click away: activates "win.show-item" with the item. Property: "session" (BwSession
 * or NULL). */
#define BW_TYPE_REVIEW_PAGE (bw_review_page_get_type ())
G_DECLARE_FINAL_TYPE (BwReviewPage, bw_review_page, BW, REVIEW_PAGE, BwSessionPage)

G_END_DECLS
