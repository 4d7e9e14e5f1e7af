/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-assessment.h"

G_BEGIN_DECLS

/*
 * Which assessments use which numbered lines of their sources. A source that several of them name is one source: the id says so.
 * Borrowed items do not count, for they use the lines in the assessment they come from.
 */

typedef enum
{
  BW_LINE_UNUSED,
  BW_LINE_BACKGROUND, /* cited by background, structure, advice or readings only */
  BW_LINE_SCORED,     /* at least one item that is scored, or a number or field that is counted, rests on it */
} BwLineUse;

typedef struct
{
  char *id;
  guint n_lines;
  guint n_before; /* lines of all sources before it */
} BwCoveredSource;

typedef struct
{
  char **assessments; /* ids, in the order they were given; NULL-terminated */
  guint n_assessments;
  BwCoveredSource *sources; /* those with numbered lines, by id */
  guint n_sources;
  guint n_lines; /* of all sources together */

  /*< private >*/
  guint8 *uses; /* BwLineUse by line of all sources, then assessment */
} BwCoverage;

/* NULL with G_IO_ERROR_NOT_SUPPORTED when the sources have more lines together than any table could show. */
BwCoverage *bw_coverage_new (BwAssessment *const *assessments, guint n_assessments, GError **error);
void bw_coverage_free (BwCoverage *coverage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCoverage, bw_coverage_free)

/* What @assessment makes of line @line, counted from 1, of @source. With -1 for @assessment: the best that any makes of it. */
BwLineUse bw_coverage_get_use (const BwCoverage *coverage, guint source, guint line, int assessment);

/* How many lines of @source are used so or better; -1 stands for all sources, and for any assessment. */
guint bw_coverage_count (const BwCoverage *coverage, int source, int assessment, BwLineUse use);

G_END_DECLS
