/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-subject.h"

G_BEGIN_DECLS

/*
 * From what came out to what charts draw. Each fills in the rows, items, lines or bubbles that the parts of @spec name, in their order
 * unless it is to be sorted; without parts, all that fit, in the order of the definition. What has no item that is asked is passed over.
 */

/* Pairs, for the matrix and the butterfly: each readiness dimension with the exposures it is paired with, and each readiness index with
 * the overall exposure; or each part with what it is to stand against. Without parts: the dimensions that name their pair. Sets the names
 * of the corners, and of the axes where they are not exposure and readiness. */
void bw_chart_source_pairs (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* Single scores from 0 to 100, of dimensions, indices and statements. */
void bw_chart_source_scores (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* Pairs when both kinds are to be shown, else single scores: for the radar. */
void bw_chart_source_outlines (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* The statements of the dimensions named, with the answers of one person. Without parts nothing: every statement of an assessment is a
 * matter for groups. */
void bw_chart_source_answers (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* The same scores held against the team's or, in an assessment that does not tell self from team, against what is aimed at; the widest gap
 * first. Nothing without either. */
void bw_chart_source_comparison (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* The scores over the rounds; nothing before there are two. Without parts the two overall scores. */
void bw_chart_source_rounds (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* The rows of the chart's record table: as lines from one end of a rating to the other, a panel for each field; or as bubbles. */
void bw_chart_source_slopes (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
void bw_chart_source_bubbles (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);

/* A row for each part, or for each dimension without parts, with a cell for each of its statements, as answered by one person. */
void bw_chart_source_tiles (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* The same, or where @spec shows dimensions, their scores. */
void bw_chart_source_strips (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);
/* One figure with a unit on a dial: the first part that is valid, the end of its bands as the span, and the reference of @spec. */
void bw_chart_source_clock (BwChartData *data, const BwChartInput *input, const BwChartSpec *spec);

/* Adds one dimension as a single score. */
BwChartRow *bw_chart_source_dimension (BwChartData *data, const BwChartInput *input, guint dimension);
/* Adds one statement with its answer; NULL when it is not asked. The response must be there. */
BwChartItem *bw_chart_source_statement (BwChartData *data, const BwChartInput *input, const BwChartSubject *subject);

G_END_DECLS
