/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The results of several assessments read together, and which documents they are from. It is up to date while it is shown. */
#define BW_TYPE_PROFILE_PAGE (bw_profile_page_get_type ())
G_DECLARE_FINAL_TYPE (BwProfilePage, bw_profile_page, BW, PROFILE_PAGE, AdwBin)

GtkWidget *bw_profile_page_new (BwLibrary *library);

G_END_DECLS
