/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands above the items of a page: the section and its introduction, the dimension and what it means, and how to
 * read the scale. */
#define BW_TYPE_PAGE_HEAD (bw_page_head_get_type ())
G_DECLARE_FINAL_TYPE (BwPageHead, bw_page_head, BW, PAGE_HEAD, AdwBin)

/* The label with the words that the items of the page go on from; hidden when there are none. */
GtkWidget *bw_page_head_get_prompt (BwPageHead *self);

/* @introduces: the page is the first of its section, so the introduction is shown. */
void bw_page_head_show (BwPageHead *self, const BwAssessment *assessment, guint page, BwForm form, gboolean introduces);

G_END_DECLS
