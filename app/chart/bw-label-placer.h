/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Finds places for labels around points: beside the point if it can, further off if it must, never on a point, a label
 * or what else is kept clear, and across lines only where there is no better place. The same input gives the same
 * places.
 */
typedef struct _BwLabelPlacer BwLabelPlacer;

typedef struct
{
  double x, y, width, height;
} BwBox;

/* Labels stay within the box given; @gap is the distance they keep from a point. */
BwLabelPlacer *bw_label_placer_new (double x, double y, double width, double height, double gap);
void bw_label_placer_free (BwLabelPlacer *placer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwLabelPlacer, bw_label_placer_free)

/* Keeps a box clear: a point, a label that is already written. */
void bw_label_placer_block (BwLabelPlacer *placer, double x, double y, double width, double height);
/* Takes a place for a label if it is free. */
gboolean bw_label_placer_take (BwLabelPlacer *placer, const BwBox *box);
/* A line that labels avoid; the greater the @weight, the more. 1: crossing it is as bad as being one gap further off.
 */
void bw_label_placer_avoid (BwLabelPlacer *placer, double x1, double y1, double x2, double y2, double weight);

/* A place for a label of @width by @height at the point of @radius in @x, @y; it is taken from then on. FALSE when
 * there is none. */
gboolean bw_label_placer_place (BwLabelPlacer *placer, double x, double y, double radius, double width, double height,
                                BwBox *box);

/* FALSE when a leader had to run across a label or a point. */
gboolean bw_label_placer_is_tidy (const BwLabelPlacer *placer);

/* The line that leads from the rim of the point to @box, when the two lie so far apart that it is needed. */
gboolean bw_label_placer_get_leader (const BwLabelPlacer *placer, double x, double y, double radius, const BwBox *box,
                                     double line[4]);

G_END_DECLS
