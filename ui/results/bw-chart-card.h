/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A chart with its title, its caption and the table behind it. A menu, from a button and as the context menu of the picture, copies the
 * picture (Ctrl+C too) or saves it: actions "picture.copy" and "picture.save".
 */
#define BW_TYPE_CHART_CARD (bw_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (BwChartCard, bw_chart_card, BW, CHART_CARD, GtkBox)

/* Takes @chart. What it was made of must outlive the card. */
GtkWidget *bw_chart_card_new (BwChart *chart);

/* The picture on the screen (BwDrawingView). */
GtkWidget *bw_chart_card_get_view (GtkWidget *card);
/* Writes the picture to @file, whose name says in which format, and says in the window how it went. */
void bw_chart_card_save_to (BwChartCard *self, GFile *file);

G_END_DECLS
