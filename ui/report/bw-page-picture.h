/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One page of a report, as wide as there is room for, in the proportions of its paper. Assistive technology reads its text. */
#define BW_TYPE_PAGE_PICTURE (bw_page_picture_get_type ())
G_DECLARE_FINAL_TYPE (BwPagePicture, bw_page_picture, BW, PAGE_PICTURE, GtkWidget)

/* @report must outlive it. */
GtkWidget *bw_page_picture_new (BwReport *report, guint page);

G_END_DECLS
