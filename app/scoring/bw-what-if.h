/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-figure.h"

G_BEGIN_DECLS

/*
 * A trial: scores and single answers are moved, and what would follow is worked out as the real scores are. It works on
 * a copy, so the response it was made from never changes. In each dimension what was moved last counts: its score, or
 * its answers.
 */
typedef struct _BwWhatIf BwWhatIf;

/* Begins with @targets, one score per dimension (0–100; NaN: as it is), or with NULL: all as it is. @assessment is
 * referenced, @response is copied. */
BwWhatIf *bw_what_if_new (BwAssessment *assessment, const BwResponse *response, const double *targets);
void bw_what_if_free (BwWhatIf *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWhatIf, bw_what_if_free)

/* Takes @score (0–100) for @dimension in place of what its answers come to; less than half a point from the real score
 * is the real score. Answers tried in it are real again. */
void bw_what_if_set_score (BwWhatIf *self, guint dimension, double score);
/* Takes the point at @choice as the answer to the rating @item; its dimension then has the score of its answers. */
void bw_what_if_set_choice (BwWhatIf *self, guint item, guint choice);
/* The position of the point that is tried, or of the real answer; -1: there is none. */
int bw_what_if_get_choice (const BwWhatIf *self, guint item);
/* Back to what is real, without any target. */
void bw_what_if_reset (BwWhatIf *self);

/* The real answers, as they were at the start; owned. */
const BwResponse *bw_what_if_get_response (const BwWhatIf *self);
/* What they come to; owned. */
const BwResult *bw_what_if_get_now (const BwWhatIf *self);
/* What would follow; owned, good until the next move. */
const BwResult *bw_what_if_get_then (const BwWhatIf *self);
/* TRUE when something is aimed at or tried. */
gboolean bw_what_if_is_moved (const BwWhatIf *self);
/* What to aim at for that: a score by dimension, as bw_document_set_target() takes it; NaN where nothing is to change.
 * NULL when there is nothing to aim at. The caller owns it. */
double *bw_what_if_dup_targets (const BwWhatIf *self);

/* A figure as people see it: "47 → 70 · Developing → Ready"; what stays is said once: "47 · Developing". The caller
 * owns it. */
char *bw_what_if_format (const BwWhatIf *self, BwFigure figure);
/* The same in words, for whoever listens: "now 47, Developing; then 70, Ready". The caller owns it. */
char *bw_what_if_describe (const BwWhatIf *self, BwFigure figure);
/* The score alone, with its unit, if it has one: "47 → 70". The caller owns it. */
char *bw_what_if_format_score (const BwWhatIf *self, BwFigure figure);
/* The band alone: "Developing → Ready"; NULL when there is none on either side. The caller owns it. */
char *bw_what_if_format_band (const BwWhatIf *self, BwFigure figure);
/* An answer in the same way: "Agree → Strongly agree". The caller owns it. */
char *bw_what_if_format_choice (const BwWhatIf *self, guint item);

G_END_DECLS
