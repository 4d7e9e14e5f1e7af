/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"
#include "bw-chart-input.h"

G_BEGIN_DECLS

/* What a chart shows the figures of: dimensions, indices and statements, and what they are called there. */
typedef struct
{
  BwSubject subject;
  const char *label; /* the chart's own name for it, or NULL */
} BwChartSubject;

/* The subjects of a chart, of BwChartSubject: its parts, or all dimensions when it has none; each taken apart into its statements where
 * the chart shows those. Columns of a table are left out. The caller owns it. */
GArray *bw_chart_subjects_new (const BwResult *result, const BwChartSpec *spec);

/* TRUE when it has a figure from 0 to 100 in such a result: it is asked, and no index with a unit. */
gboolean bw_chart_subject_is_shown (const BwChartSubject *subject, const BwResult *result);
/* The wording of a statement in the form that was answered, without what it completes. Owned by the assessment. */
const char *bw_chart_subject_get_stem (const BwChartSubject *subject, const BwResult *result);
/* A statement as a whole sentence: "Our ropes …" and "are new." are "Our ropes are new." The caller owns it. */
char *bw_chart_subject_dup_sentence (const BwChartSubject *subject, const BwResult *result);
/* Its name; of a statement the whole sentence, with the mark of a reversed one in front. The caller owns it. */
char *bw_chart_subject_dup_name (const BwChartSubject *subject, const BwResult *result);
/* Readiness for an index that is neither. */
BwDimensionKind bw_chart_subject_get_kind (const BwChartSubject *subject, const BwResult *result);
/* Its dimension, or that of the statement; -1 for an index. */
int bw_chart_subject_get_dimension (const BwChartSubject *subject, const BwResult *result);
/* Sets its figure; @codes are those of the response, or NULL for a group, whose statements have no figures here. */
void bw_chart_subject_set_figure (const BwChartSubject *subject, const BwResult *result, const guint8 *codes,
                                  BwChartFigure *figure);

/* Adds a row with its figure and what is aimed at. NULL when it is not shown. */
BwChartRow *bw_chart_subject_add_row (const BwChartSubject *subject, const BwChartInput *input, BwChartData *data);
/* Sets a figure from a score. */
void bw_chart_figure_set_score (BwChartFigure *figure, const BwScore *score, const BwBandSet *bands);
/* The codes of the response behind it, or NULL. */
const guint8 *bw_chart_input_get_codes (const BwChartInput *input);

G_END_DECLS
