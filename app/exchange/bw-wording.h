/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text, which has to be UTF-8, without what form tools change on the way: case, white space, underscores for spaces,
 * the space behind a brace that keeps LimeSurvey from taking what follows for an expression. Two wordings are the same
 * when this is. The caller owns it. */
char *bw_wording_fold (const char *text);
/* TRUE when both are the same wording. */
gboolean bw_wording_equal (const char *a, const char *b);

G_END_DECLS
