/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The application: its windows share one library, and files it is asked to open go to the window that shows them
 * already, to one that shows nothing yet, or to a new one. */
#define BW_TYPE_APPLICATION (bw_application_get_type ())
G_DECLARE_FINAL_TYPE (BwApplication, bw_application, BW, APPLICATION, AdwApplication)

/* The folders are those of bw_library_new(). */
BwApplication *bw_application_new (const char *installed_folder, const char *own_folder);

G_END_DECLS
