/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bw-result.h"

#include <glib/gi18n-lib.h>

/* The lines of the matrix, and how far from them one person's point is called borderline (domain.md 3.2). */
#define LINE 50.0
#define MARGIN 5.0

BwQuadrant
bw_quadrant_find (double exposure, double readiness)
{
  if (isnan (exposure) || isnan (readiness))
    return BW_QUADRANT_NONE;
  if (exposure >= LINE)
    return readiness >= LINE ? BW_QUADRANT_HOLD : BW_QUADRANT_ACT;
  return readiness >= LINE ? BW_QUADRANT_RESERVE : BW_QUADRANT_WATCH;
}

gboolean
bw_quadrant_is_borderline (double exposure, double readiness)
{
  if (isnan (exposure) || isnan (readiness))
    return FALSE;
  return fabs (exposure - LINE) <= MARGIN || fabs (readiness - LINE) <= MARGIN;
}

const char *
bw_quadrant_get_name (BwQuadrant quadrant)
{
  switch (quadrant)
    {
    case BW_QUADRANT_ACT:
      /* Translators: quadrant of the matrix: high exposure, low readiness */
      return C_ ("quadrant", "Act now");
    case BW_QUADRANT_HOLD:
      /* Translators: quadrant of the matrix: high exposure, high readiness */
      return C_ ("quadrant", "Hold and renew");
    case BW_QUADRANT_WATCH:
      /* Translators: quadrant of the matrix: low exposure, low readiness */
      return C_ ("quadrant", "Watch");
    case BW_QUADRANT_RESERVE:
      /* Translators: quadrant of the matrix: low exposure, high readiness */
      return C_ ("quadrant", "Reserve");
    case BW_QUADRANT_NONE:
    default:
      return "";
    }
}

const char *
bw_quadrant_get_id (BwQuadrant quadrant)
{
  static const char *const ids[] = { "", "act", "hold", "watch", "reserve" };

  return quadrant < G_N_ELEMENTS (ids) ? ids[quadrant] : "";
}
