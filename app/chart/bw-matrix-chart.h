/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-kind.h"
#include "bw-legend.h"

G_BEGIN_DECLS

/* The two halves of the matrix: its words, and its layout. */

typedef enum
{
  BW_MATRIX_NAMES,   /* symbol and name beside each point */
  BW_MATRIX_SYMBOLS, /* the symbol alone, and a key below */
  BW_MATRIX_N_LABELS
} BwMatrixLabels;

/* The title of the axis that stands in the place of exposure (across) or of readiness (up). */
const char *bw_matrix_get_title (const BwChartData *data, BwDimensionKind place);
/* How its point looks: pairs are all alike, single dimensions as their kind. */
BwPointLook bw_matrix_get_look (const BwChartData *data, const BwChartRow *row);
/* The row's symbol, or its number. The caller owns it. */
char *bw_matrix_dup_symbol (const BwChartData *data, guint row);
/* "exposure 62, readiness 44, Act now". The caller owns it. */
char *bw_matrix_dup_value (const BwChartData *data, const BwChartRow *row);
/* TRUE when spreads are drawn: among many points they would hide more than they show. */
gboolean bw_matrix_has_whiskers (const BwChartData *data);
/* The small print below the plot, "" when there is nothing to say. The caller owns it. */
char *bw_matrix_dup_notes (const BwChartData *data, BwMatrixLabels labels);
/* The picture in a few sentences. The caller owns it. */
char *bw_matrix_describe (const BwChartData *data);

/* As in BwChartFace. */
double bw_matrix_get_height (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width);
BwDrawing *bw_matrix_layout (const BwChartData *data, PangoContext *context, const BwChartStyle *style, double width,
                             double height);

G_END_DECLS
