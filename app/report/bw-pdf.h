/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Adds to @pdf, as cairo 1.16 wrote it, what that has no way to say: its @language (BCP 47), that its title is what a window shows, that heads of
 * tables are those of columns, and for each figure in reading order what it shows, in words (@figures: of char *). The same input gives the same
 * bytes. NULL with G_IO_ERROR_FAILED when that is not possible. */
GBytes *bw_pdf_complete (GBytes *pdf, const char *language, GPtrArray *figures, GError **error);

G_END_DECLS
