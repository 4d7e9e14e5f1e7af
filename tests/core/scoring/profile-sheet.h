/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/scoring/bw-profile.h"

/* What the tests of profiles share: the rules, small assessments made from a line of text, and results with the scores
 * that a test wants, without anybody answering questions. */

/* assessments/profile.xml, or tests/data/profile/clean.xml. */
BwProfileRules *read_rules (void);
BwProfileRules *read_small_rules (void);

/* An assessment called @id with a dimension for each word of @line: "storm:e" is an exposure, "roof:r" a readiness, "dyke:r:flood" one
 * that is paired with flood, "plan:r:flood,storm" with two. Each has two items on a scale from 1 to 5, of which the second is reversed;
 * the bands are cut at 40 and 70. */
BwAssessment *define (const char *id, const char *line);

/* A result of @assessment: "roof=35 storm=72 E=62 R=44" sets scores, of dimensions and (E, R) the overall ones; what is not named has none.
 * "roof.1=4" answers an item. @day may be NULL. */
BwProfileSource *give (BwAssessment *assessment, BwForm form, const char *day, const char *line);

/* A profile after @rules of the sources up to a NULL, which are taken. */
BwProfile *read_together (BwProfileRules *rules, ...) G_GNUC_NULL_TERMINATED;
