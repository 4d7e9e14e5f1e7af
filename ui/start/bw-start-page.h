/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What an assessment is about, before it begins: its purpose, for whom it is, what one gets, how long it takes,
 * something to read, and a choice of form and name.
 *
 * Property: "assessment" (BwAssessment or NULL). Signal "begin" (int form, const char *name): the person wants to; name
 * is NULL when none was typed. Signal "enter-paper" (int form): the person wants to key filled paper forms. Action "start.paper-form": asks where to write a blank form to fill in on paper.
 */
#define BW_TYPE_START_PAGE (bw_start_page_get_type ())
G_DECLARE_FINAL_TYPE (BwStartPage, bw_start_page, BW, START_PAGE, AdwBin)

/* Owned by the page. */
BwAssessment *bw_start_page_get_assessment (BwStartPage *self);
/* Shows @assessment from its beginning, with nothing chosen and nothing typed. */
void bw_start_page_set_assessment (BwStartPage *self, BwAssessment *assessment);

G_END_DECLS
