/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the person prefers: the GSettings schema, read in the terms of the app. */

/* The settings; NULL when their schema is not installed. The caller owns the reference. */
GSettings *bw_settings_new (void);

/* Where new documents go: the folder that was chosen, else "Bellwether" in the documents folder. The caller owns the
 * reference. */
GFile *bw_settings_get_folder (GSettings *settings);

/* The paper that was chosen; when automatic, Letter where the locale prints on it and A4 everywhere else. */
BwPaper bw_settings_get_paper (GSettings *settings);

/* The organisation to print, or NULL when none was typed. The caller owns it. */
char *bw_settings_get_organisation (GSettings *settings);

G_END_DECLS
