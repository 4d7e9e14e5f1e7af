/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-profile-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the home page says of the profile: how many results are there, and how close to midnight it is. A button that leads to it. */
#define BW_TYPE_PROFILE_CARD (bw_profile_card_get_type ())
G_DECLARE_FINAL_TYPE (BwProfileCard, bw_profile_card, BW, PROFILE_CARD, AdwBin)

/* Called once. It keeps the model up to date while it is shown. */
void bw_profile_card_set_model (BwProfileCard *self, BwProfileModel *model);

G_END_DECLS
