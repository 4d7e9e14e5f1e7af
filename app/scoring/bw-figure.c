/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-figure.h"

#include <glib/gi18n-lib.h>

gboolean
bw_figure_find (const BwAssessment *assessment, const char *id, BwFigure *figure)
{
  int dimension = bw_assessment_find_dimension (assessment, id);
  int index = dimension < 0 ? bw_assessment_find_index (assessment, id) : -1;

  if (dimension >= 0)
    *figure = (BwFigure){ BW_FIGURE_DIMENSION, (guint)dimension };
  else if (index >= 0)
    *figure = (BwFigure){ BW_FIGURE_INDEX, (guint)index };
  else if (g_str_equal (id, "exposure"))
    *figure = (BwFigure){ BW_FIGURE_EXPOSURE, 0 };
  else if (g_str_equal (id, "readiness"))
    *figure = (BwFigure){ BW_FIGURE_READINESS, 0 };
  else
    return FALSE;
  return TRUE;
}

const BwScore *
bw_result_get_figure (const BwResult *result, BwFigure figure)
{
  switch (figure.kind)
    {
    case BW_FIGURE_DIMENSION:
      return &result->dimensions[figure.ref];
    case BW_FIGURE_INDEX:
      return &result->indices[figure.ref];
    case BW_FIGURE_EXPOSURE:
      return &result->exposure;
    case BW_FIGURE_READINESS:
    default:
      return &result->readiness;
    }
}

const char *
bw_figure_get_name (const BwAssessment *assessment, BwFigure figure)
{
  switch (figure.kind)
    {
    case BW_FIGURE_DIMENSION:
      return assessment->dimensions[figure.ref].name;
    case BW_FIGURE_INDEX:
      return assessment->indices[figure.ref].name;
    case BW_FIGURE_EXPOSURE:
      return _ ("Overall exposure");
    case BW_FIGURE_READINESS:
    default:
      return _ ("Overall readiness");
    }
}

const BwBandSet *
bw_figure_get_bands (const BwResult *result, BwFigure figure)
{
  BwPart part = { .is_index = figure.kind == BW_FIGURE_INDEX, .ref = figure.ref };

  if (figure.kind == BW_FIGURE_EXPOSURE || figure.kind == BW_FIGURE_READINESS)
    return bw_result_get_overall_bands (result,
                                        figure.kind == BW_FIGURE_EXPOSURE ? BW_KIND_EXPOSURE : BW_KIND_READINESS);
  return bw_result_get_part_bands (result, &part);
}

char *
bw_figure_format (const BwResult *result, BwFigure figure)
{
  BwPart part = { .is_index = figure.kind == BW_FIGURE_INDEX, .ref = figure.ref };

  if (figure.kind == BW_FIGURE_EXPOSURE || figure.kind == BW_FIGURE_READINESS)
    return bw_score_format (bw_result_get_figure (result, figure)->score, bw_figure_get_bands (result, figure));
  return bw_result_format_part (result, &part);
}
