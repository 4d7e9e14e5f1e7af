/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/bw-session-page.h"

G_BEGIN_DECLS

/*
 * Where questions are answered, a page of the assessment at a time: the page that the session says. Property: "session"
 * (BwSession or NULL). Actions: "answer.previous", "answer.next" (the page before, the next; after the last one the
 * review).
 */
#define BW_TYPE_ANSWER_PAGE (bw_answer_page_get_type ())
G_DECLARE_FINAL_TYPE (BwAnswerPage, bw_answer_page, BW, ANSWER_PAGE, BwSessionPage)

/* Turns to the page that asks @item, gives that item the focus and draws the eye to it. */
void bw_answer_page_show_item (BwAnswerPage *self, guint item);

G_END_DECLS
