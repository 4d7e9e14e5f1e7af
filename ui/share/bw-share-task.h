/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/exchange/bw-disclosure.h"
#include "app/exchange/bw-sealed-file.h"

G_BEGIN_DECLS

/* What a worker does for a copy: looks at the bytes, and makes and writes it. */

/* Reads what @bytes, those of a document about @assessment, tell. @shipped: the assessment came with the program. */
void bw_share_inspect_async (GBytes *bytes, GBytes *schema, BwAssessment *assessment, gboolean shipped, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
BwDisclosure *bw_share_inspect_finish (GAsyncResult *result, GError **error);

/* Writes a copy without what is TRUE in @remove into @file, over what is there: the person was asked. Sealed with @passphrase, which is taken,
 * at @cost, unless it is NULL. Once cancelled, nothing is written that was not. */
void bw_share_write_async (BwDisclosure *disclosure, const gboolean *remove, BwPassphrase *passphrase, const BwSealCost *cost,
                           GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* FALSE with @error in words for people. */
gboolean bw_share_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
