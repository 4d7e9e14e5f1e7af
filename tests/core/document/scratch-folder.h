/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A folder that a test fills and that is gone after it. */

/* A new one; the caller owns the path. */
char *scratch_new (void);
/* Removes it and all that is in it, and frees the path. */
void scratch_free (char *folder);

/* How many entries there are in it. */
guint scratch_count (const char *folder);
/* Writes @text into a file, as another program would; reads one back. */
void scratch_write (const char *path, const char *text);
char *scratch_read (const char *path);

/* Turns the main loop until @condition holds; fails after half a minute. */
typedef gboolean (*ScratchCondition) (gpointer data);
void scratch_run_until (ScratchCondition condition, gpointer data);
