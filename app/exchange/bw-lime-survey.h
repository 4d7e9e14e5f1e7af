/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/definition/bw-assessment.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * An assessment as a survey structure of LimeSurvey (.lss, DBVersion 498): a group per section, ratings as arrays,
 * cases and choices as lists with a comment, everything else as the question type that comes nearest. Every option
 * carries its score as a whole number from 0 to 100, keyed. Where all ratings of a section share their bands, the group
 * has them as assessments, over the sum of its scores.
 *
 * What LimeSurvey cannot show stays out: conditions (everybody is asked everything), figures, advice, charts. Answers
 * come back through BwResponseTable, which asks for conditions again.
 */

/* The file; the same assessment gives the same bytes. @form is one that it declares. What stays out goes to @left_out,
 * unless it is NULL, as sentences, NULL-terminated, for the caller to free. */
GBytes *bw_lime_survey_write (const BwAssessment *assessment, BwForm form, char ***left_out);

G_END_DECLS
