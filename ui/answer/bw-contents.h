/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The sections and pages of an assessment with how far each is, and the way to each. Pages on which nothing is asked
 * are not listed.
 *
 * Property: "session" (BwSession or NULL). It follows the session by itself. Signal "chosen": the person turned to a
 * page.
 */
#define BW_TYPE_CONTENTS (bw_contents_get_type ())
G_DECLARE_FINAL_TYPE (BwContents, bw_contents, BW, CONTENTS, AdwBin)

void bw_contents_set_session (BwContents *self, BwSession *session);

/* The name of a page: of its dimension, with a number when that has several in its section; of its case or table; else its question.
 * The caller owns it. */
char *bw_contents_dup_page_name (const BwAssessment *assessment, guint page, BwForm form);

G_END_DECLS
