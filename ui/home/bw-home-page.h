/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Where one begins: the documents there are, the assessments there are, and a search over both. */
#define BW_TYPE_HOME_PAGE (bw_home_page_get_type ())
G_DECLARE_FINAL_TYPE (BwHomePage, bw_home_page, BW, HOME_PAGE, AdwBin)

/* Once; what the library holds is followed from then on. */
void bw_home_page_set_library (BwHomePage *self, BwLibrary *library);
/* Puts the focus into the search. */
void bw_home_page_search (BwHomePage *self);

G_END_DECLS
