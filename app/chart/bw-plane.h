/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-chart-data.h"
#include "bw-label-placer.h"
#include "bw-pen.h"

G_BEGIN_DECLS

/* Two axes and the four quadrants into which they are cut: what the matrix and the bubble map have in common. */
typedef struct
{
  BwPen *pen;
  const BwChartData *data; /* its axes, and the names of its corners */
  const char *across;      /* the titles of the axes */
  const char *up;
  gboolean accent;            /* the first corner is the one that matters most */
  double margin;              /* how far marks reach out of the plane */
  double x, y, width, height; /* where the plane lies */
} BwPlane;

/* Places the plane on the page, which leaves @notes to the small print. All members but the last four are set. */
void bw_plane_place (BwPlane *plane, double notes);
/* The height that a plane @width wide looks well at. */
double bw_plane_get_natural_height (const BwChartStyle *style, double width);

/* Where a value lies on the page. */
double bw_plane_get_x (const BwPlane *plane, double value);
double bw_plane_get_y (const BwPlane *plane, double value);

/* Draws edges, cuts and the accent, with numbers and titles. */
void bw_plane_draw (BwPlane *plane);
/* What lies behind a label in that box. */
BwInk bw_plane_get_ground (const BwPlane *plane, const BwBox *box);
/* A placer whose labels stay within the plane and avoid the cuts. The caller owns it. */
BwLabelPlacer *bw_plane_create_placer (const BwPlane *plane);
/* Has labels avoid a corner, where the name of its quadrant would like to be. */
void bw_plane_reserve_corner (const BwPlane *plane, BwLabelPlacer *placer, gboolean right, gboolean low);
/* Writes the name of each quadrant into its outer corner, or the next one where something has taken that. */
void bw_plane_write_corners (BwPlane *plane, BwLabelPlacer *placer);

G_END_DECLS
