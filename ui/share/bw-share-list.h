/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-disclosure.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a document tells about people, a row for each kind that opens into what is told, each with a tick that leaves it out. At first all is
 * left out. Signal "changed": after a tick came or went. */
#define BW_TYPE_SHARE_LIST (bw_share_list_get_type ())
G_DECLARE_FINAL_TYPE (BwShareList, bw_share_list, BW, SHARE_LIST, AdwBin)

/* Shows @disclosure, which has to stay as long as the list. To be called once. */
void bw_share_list_show (BwShareList *self, BwDisclosure *disclosure);
/* One for each that is told: TRUE when it is to go. Owned by the list. */
const gboolean *bw_share_list_get_remove (BwShareList *self);

G_END_DECLS
