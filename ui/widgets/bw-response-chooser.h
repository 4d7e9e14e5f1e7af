/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which response of a document is shown, "Response 3 of 12"; seen only where there is more than one. Property:
 * "session" (BwSession or NULL). */
#define BW_TYPE_RESPONSE_CHOOSER (bw_response_chooser_get_type ())
G_DECLARE_FINAL_TYPE (BwResponseChooser, bw_response_chooser, BW, RESPONSE_CHOOSER, AdwBin)

G_END_DECLS
