/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A random id from the system's own generator: whoever sees all ids of a file cannot work out in which order they were drawn, as could be
 * done with those of g_uuid_string_random(). @data is not looked at: it is a make_id of BwCombinationOptions. The caller owns it. */
char *bw_fresh_id_new (gpointer data);

G_END_DECLS
