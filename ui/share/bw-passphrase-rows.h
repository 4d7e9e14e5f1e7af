/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-passphrase.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who can read a copy: everybody, or those who have a passphrase, which is typed twice. Signal "changed": after anything was typed or
 * switched. */
#define BW_TYPE_PASSPHRASE_ROWS (bw_passphrase_rows_get_type ())
G_DECLARE_FINAL_TYPE (BwPassphraseRows, bw_passphrase_rows, BW, PASSPHRASE_ROWS, AdwBin)

/* TRUE when a passphrase is wanted. */
gboolean bw_passphrase_rows_get_wanted (BwPassphraseRows *self);
/* TRUE when none is wanted, or it was typed twice alike. */
gboolean bw_passphrase_rows_get_ready (BwPassphraseRows *self);
/* The passphrase, which the caller owns; NULL when none is wanted or it is not ready. */
BwPassphrase *bw_passphrase_rows_dup (BwPassphraseRows *self);

G_END_DECLS
