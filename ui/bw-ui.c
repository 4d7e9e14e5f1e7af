/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-ui.h"

#include "home/bw-home-page.h"
#include "profile/bw-profile-card.h"
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
  g_type_ensure (BW_TYPE_PROFILE_CARD);
  g_type_ensure (BW_TYPE_HOME_PAGE);
}
