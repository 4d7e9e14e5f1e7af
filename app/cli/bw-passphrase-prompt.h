/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-passphrase.h"

G_BEGIN_DECLS

/* The passphrase in the file @path or, with NULL, as it is typed on the terminal, where it is not seen; typed twice for a @new_one. NULL, with
 * the reason printed, when there is none. */
BwPassphrase *bw_command_read_passphrase (const char *path, gboolean new_one);

G_END_DECLS
