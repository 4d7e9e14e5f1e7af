/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/document/bw-document.h"

/* Teams that are small enough to be worked out by hand, on the VUCA assessment. */

/* A document of @n persons "r0", "r1" …, each with the digits of one sheet as answers to the five items of v-rdy; "-": none.
 * Digits are what counts: a reversed item is ticked at the other end. The caller owns it. */
BwDocument *make_team (const char *const *sheets, guint n);
/* The same on another version of the assessment. */
BwDocument *make_team_on (BwAssessment *assessment, const char *const *sheets, guint n);
/* The document with @what in its root and a group per response in turn. The caller owns it; @document is unchanged. */
BwDocument *say (BwDocument *document, const char *what, const char *const *groups);
