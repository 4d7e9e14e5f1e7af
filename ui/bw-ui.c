/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-ui.h"

#include "answer/bw-answer-page.h"
#include "home/bw-home-page.h"
#include "report/bw-report-page.h"
#include "results/bw-results-page.h"
#include "review/bw-review-page.h"
#include "start/bw-start-page.h"
#include "widgets/bw-adaptive-bin.h"
#include "widgets/bw-notice-bar.h"
#include "widgets/bw-save-indicator.h"

#include "bw-ui-resources.h"

void
bw_ui_init (void)
{
  bw_ui_register_resource ();

  g_type_ensure (BW_TYPE_ADAPTIVE_BIN);
  g_type_ensure (BW_TYPE_NOTICE_BAR);
  g_type_ensure (BW_TYPE_SAVE_INDICATOR);
  g_type_ensure (BW_TYPE_HOME_PAGE);
  g_type_ensure (BW_TYPE_START_PAGE);
  g_type_ensure (BW_TYPE_ANSWER_PAGE);
  g_type_ensure (BW_TYPE_REVIEW_PAGE);
  g_type_ensure (BW_TYPE_RESULTS_PAGE);
  g_type_ensure (BW_TYPE_REPORT_PAGE);
}
