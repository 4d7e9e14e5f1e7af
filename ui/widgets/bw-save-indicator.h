/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Says whether the answers are safe: an icon and a word. Properties: "session" (BwSession or NULL), "compact"
 * (gboolean: the icon alone; the word is then its tooltip and its accessible name all the same).
 */
#define BW_TYPE_SAVE_INDICATOR (bw_save_indicator_get_type ())
G_DECLARE_FINAL_TYPE (BwSaveIndicator, bw_save_indicator, BW, SAVE_INDICATOR, AdwBin)

G_END_DECLS
