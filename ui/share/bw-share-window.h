/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-sealed-file.h"
#include "ui/bw-library.h"
#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A copy of a document for others: what in it can identify a person, with ticks to leave it out, and a passphrase for who wants one. Action
 * "share.save". Signal "saved": the copy is written, and the window closes. */
#define BW_TYPE_SHARE_WINDOW (bw_share_window_get_type ())
G_DECLARE_FINAL_TYPE (BwShareWindow, bw_share_window, BW, SHARE_WINDOW, AdwWindow)

GtkWindow *bw_share_window_new (BwLibrary *library, BwSession *session, GtkWindow *parent);
/* Makes the copy in @file, as if the person had chosen that. */
void bw_share_window_save (BwShareWindow *self, GFile *file);
/* What the copy is called unless the person says otherwise: like the document where its title stays, else like the assessment. The caller owns
 * it. */
char *bw_share_window_dup_name (BwShareWindow *self);
/* TRUE while a worker is at it. */
gboolean bw_share_window_is_busy (BwShareWindow *self);
/* What sealing takes; the usual unless said. For tests. */
void bw_share_window_set_cost (BwShareWindow *self, const BwSealCost *cost);

G_END_DECLS
