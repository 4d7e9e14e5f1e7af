/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BW_FILE_ENDING ".bellwether"

/* A name for a file that people will send each other: @title without what any common file system dislikes, then @tail, then @number
 * from 2 on, then the ending; at most 200 bytes. "Untitled" when nothing of @title is left or it is NULL. The caller owns it. */
char *bw_file_name_make (const char *title, const char *tail, guint number);

/* A file in @folder with such a name that nothing has yet, and that is none of @taken (a set of GFile; NULL: none). The caller owns it. */
GFile *bw_file_name_find_free (GFile *folder, const char *title, const char *tail, GHashTable *taken);

G_END_DECLS
