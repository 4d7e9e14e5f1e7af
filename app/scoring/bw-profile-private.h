/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-profile.h"

G_BEGIN_DECLS

/* The steps by which a profile is made, in this order. Each fills in its part of a profile whose earlier parts are there. */

/* The candidates and which of them are chosen. */
void bw_profile_find_priorities (BwProfile *profile);
/* The single item that weighs most. */
void bw_profile_find_pebble (BwProfile *profile);
/* The cross-readings that hold. */
void bw_profile_find_readings (BwProfile *profile);

/* The quadrant of a pair of scores after the lines of the profile. */
BwQuadrant bw_profile_find_quadrant (const BwProfileRules *rules, double exposure, double readiness);

G_END_DECLS
