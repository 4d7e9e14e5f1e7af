/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A line across the window that stays until what it says is settled, with buttons to settle it. */
#define BW_TYPE_NOTICE_BAR (bw_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (BwNoticeBar, bw_notice_bar, BW, NOTICE_BAR, AdwBin)

/* Shows @text (not markup). @actions: label, name of an action, label, name …, NULL; no more than three pairs. What was
 * shown before gives way. */
void bw_notice_bar_show (BwNoticeBar *self, const char *text, const char *const *actions);
void bw_notice_bar_hide (BwNoticeBar *self);

/* What it shows, or NULL when it is hidden. */
const char *bw_notice_bar_get_text (BwNoticeBar *self);

G_END_DECLS
