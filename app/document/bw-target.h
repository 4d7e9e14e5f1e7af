/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-kept.h"
#include "bw-response.h"

G_BEGIN_DECLS

/*
 * The scores a person aims at, by dimension, beside those that the answers come to. In memory they travel as rows of
 * two texts, the id of a dimension and a score, so that they go through undo as answers do; whoever draws or scores
 * takes them as numbers.
 */

/* A number per dimension of @assessment, 0–100; NaN: no target. NULL when @rows is NULL or empty. The caller owns it.
 */
double *bw_target_dup_scores (const BwAssessment *assessment, GPtrArray *rows);
/* The rows for @scores (one per dimension, or NULL), as from bw_rows_new(); scores are kept to tenths. NULL when there
 * is no target among them. The caller owns it. */
GPtrArray *bw_target_new_rows (const BwAssessment *assessment, const double *scores);

/* Reads <target> (NULL: there is none); what does not fit becomes findings and goes to @kept. NULL when nothing is
 * aimed at. */
GPtrArray *bw_target_read (const BwAssessment *assessment, BwXmlNode *node, BwKept *kept, BwIssues *issues);
/* Writes <target>, or nothing when there is nothing to write. @rows may be NULL. */
void bw_target_write (GPtrArray *rows, const BwKept *kept, BwXmlWriter *writer);

G_END_DECLS
