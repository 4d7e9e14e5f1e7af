/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/chart/bw-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A table as widgets: a heading a column, a label a cell, numbers to the right; wide ones scroll sideways. @label names it for assistive
 * technology. What @table holds is copied. */
GtkWidget *bw_table_view_new (const BwChartTable *table, const char *label);

G_END_DECLS
