/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A place elsewhere, such as a WebDAV share that is mounted: files without a path on this computer, reached through GIO alone. What is in it
 * lies in a local folder, where a test can look: far://PATH is the file at PATH.
 */

/* From now on addresses that begin with far:// lead there. */
void far_place_register (void);

/* The file that lies at @path. The caller owns the reference. */
GFile *far_place_get_file (const char *path);

/* While it is out of reach, everything fails with G_IO_ERROR_HOST_UNREACHABLE. */
void far_place_set_reachable (gboolean reachable);

G_END_DECLS
