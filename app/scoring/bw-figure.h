/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-result.h"

G_BEGIN_DECLS

/* One name for everything that has a score: a dimension, an index, or one of the two overall scores. */

typedef enum
{
  BW_FIGURE_DIMENSION,
  BW_FIGURE_INDEX,
  BW_FIGURE_EXPOSURE, /* the overall scores */
  BW_FIGURE_READINESS,
} BwFigureKind;

/* Which figure of a result. */
typedef struct
{
  BwFigureKind kind;
  guint ref; /* the dimension or index; 0 for the overall scores */
} BwFigure;

/* What is called @id: "exposure" and "readiness" are the overall scores unless the definition calls something else so.
 * FALSE when there is no such figure. */
gboolean bw_figure_find (const BwAssessment *assessment, const char *id, BwFigure *figure);
/* What people call it. Owned by the assessment, or static. */
const char *bw_figure_get_name (const BwAssessment *assessment, BwFigure figure);
/* Its score; owned by the result. */
const BwScore *bw_result_get_figure (const BwResult *result, BwFigure figure);
/* Its bands, or NULL; owned by the assessment. */
const BwBandSet *bw_figure_get_bands (const BwResult *result, BwFigure figure);
/* Its score as people see it. The caller owns it. */
char *bw_figure_format (const BwResult *result, BwFigure figure);

G_END_DECLS
