/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session-page.h"

G_BEGIN_DECLS

/* The action plan of the document: a list to search, filter and put in order, each action to be unfolded and changed in place. Actions: "plan.add",
 * "plan.remove" (s: the id of an action), "plan.save-tasks". */
#define BW_TYPE_PLAN_PAGE (bw_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (BwPlanPage, bw_plan_page, BW, PLAN_PAGE, BwSessionPage)

G_END_DECLS
