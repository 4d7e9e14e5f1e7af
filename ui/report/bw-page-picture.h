/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/report/bw-report.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One page of a report, as wide as there is room, or as it was told. It draws only while it is in sight; else it is white. */
#define BW_TYPE_PAGE_PICTURE (bw_page_picture_get_type ())
G_DECLARE_FINAL_TYPE (BwPagePicture, bw_page_picture, BW, PAGE_PICTURE, GtkWidget)

/* Page @page (from 0) of @report, which must outlive the widget. A small one is a thumbnail: an ornament beside words. */
GtkWidget *bw_page_picture_new (BwReport *report, guint page, gboolean small);
/* The width in pixels; 0: what there is room for. */
void bw_page_picture_set_width (BwPagePicture *self, int width);
/* Draws it from now on, or no more. */
void bw_page_picture_set_in_sight (BwPagePicture *self, gboolean in_sight);
gboolean bw_page_picture_get_in_sight (BwPagePicture *self);

G_END_DECLS
