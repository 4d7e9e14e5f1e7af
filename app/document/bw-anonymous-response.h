/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-response.h"

G_BEGIN_DECLS

/* What @original answers, under another id, with nothing else that could tell who it was: no name, no day, no mark.
 * @with_comments: with notes, free texts and the texts in tables; without them, tables keep their numbers and ratings.
 * The caller owns it. */
BwResponse *bw_response_new_anonymous (const BwResponse *original, const char *id, gboolean with_comments);

G_END_DECLS
