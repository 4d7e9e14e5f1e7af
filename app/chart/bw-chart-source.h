/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-result.h"
#include "bw-chart-data.h"

G_BEGIN_DECLS

/*
 * From a result to what charts draw. Each fills in the rows or items that the parts of @spec name, in their order; without parts, all
 * that fit, in the order of the definition. What has no item that is asked is passed over. @codes are those of the response.
 */

/* Pairs, for the matrix and the butterfly: each readiness dimension with the exposures it is paired with, and each readiness index with
 * the overall exposure. Without parts: the dimensions that name their pair. Sets the names of the corners. */
void bw_chart_source_pairs (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec);
/* Single scores from 0 to 100, of dimensions and indices. */
void bw_chart_source_scores (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec);
/* Pairs when both kinds are to be shown, else single scores: for the radar. */
void bw_chart_source_outlines (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec);
/* The statements of the dimensions named, with the answers of one person. Without parts nothing: every statement of an assessment is a
 * matter for groups. */
void bw_chart_source_answers (BwChartData *data, const BwResult *result, const guint8 *codes, const BwChartSpec *spec);

/* Adds one dimension as a single score. */
BwChartRow *bw_chart_source_dimension (BwChartData *data, const BwResult *result, guint dimension);

G_END_DECLS
