/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"
#include "bw-pen.h"

G_BEGIN_DECLS

/* Points as all charts draw them, told apart by shape before colour, and the line above a chart that says what they
 * are. */

typedef enum
{
  BW_POINT_EXPOSURE,  /* a full diamond */
  BW_POINT_READINESS, /* a full disc */
  BW_POINT_OTHER,     /* a hollow disc: somebody else's figure */
  BW_POINT_TARGET,    /* a ring that leaves room for a disc within */
} BwPointLook;

typedef struct
{
  const char *text;
  BwPointLook look;
  BwInk line; /* of a line through the point; none: no line */
  gboolean dashed;
} BwLegendEntry;

/* The point of a dimension of that kind. */
BwPointLook bw_point_look_of (BwDimensionKind kind);
BwInk bw_kind_get_ink (BwDimensionKind kind);

/* Draws a point of about @size across, with a rim of paper around it that keeps neighbours apart. */
BwShape *bw_point_draw (BwPen *pen, BwPointLook look, double x, double y, double size);

/* Writes the entries from @y on, side by side as far as they fit, and returns the height they take with the space
 * below; 0 without entries. With @write FALSE it only measures. @width is how far to the right they may reach. */
double bw_legend_write (BwPen *pen, const BwLegendEntry *entries, guint n_entries, double y, double width,
                        gboolean write);

G_END_DECLS
