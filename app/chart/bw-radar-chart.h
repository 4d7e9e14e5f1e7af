/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"
#include "bw-legend.h"

G_BEGIN_DECLS

/* The two halves of the radar: its words, and its layout. */

#define BW_RADAR_LEAST_AXES 3
#define BW_RADAR_MOST_AXES 12

/* The face that takes over when there are too few or too many axes, or NULL. */
const BwChartFace *bw_radar_find_stand_in (const BwChartData *data);
/* The first of the series; the last is always readiness. */
BwDimensionKind bw_radar_get_first_series (const BwChartData *data);
/* The kind whose ink a series has: single scores keep the kind of their rows, only pairs have two. */
BwDimensionKind bw_radar_get_ink_kind (const BwChartData *data, BwDimensionKind series);
/* What row @row has in a series. */
const BwChartFigure *bw_radar_get_figure (const BwChartData *data, guint row, BwDimensionKind series);
/* The row's symbol, or its number. The caller owns it. */
char *bw_radar_dup_symbol (const BwChartData *data, guint row);
/* "readiness 44", with what is aimed at: "readiness 44, target 60". The caller owns it. */
char *bw_radar_dup_value (const BwChartData *data, guint row, BwDimensionKind series);
/* Fills in what the outlines and rings are, and returns how many entries there are. */
guint bw_radar_list_legend (const BwChartData *data, BwLegendEntry entries[3]);
/* The small print, "" when there is nothing to say; with a key of the @symbols that stand in place of names. The caller owns it. */
char *bw_radar_dup_notes (const BwChartData *data, gboolean symbols);
/* The picture in a sentence or two. The caller owns it. */
char *bw_radar_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_radar_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
BwDrawing *bw_radar_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                            double height);

G_END_DECLS
