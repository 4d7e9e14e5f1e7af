/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-clock-chart.h"
#include "bw-label-placer.h"
#include "bw-pen.h"

G_BEGIN_DECLS

/*
 * The dial of a clock: 0 on top, as midnight is, and the span to it down the left side, for hands run clockwise in
 * every script. A page that reads right to left is mirrored in the end; the dial is drawn mirrored on it before.
 */
typedef struct
{
  BwPen pen;
  const BwChartData *data;
  const BwChartRow *row; /* may be NULL */
  guint n_zones;
  double side;  /* of the zones before the page is mirrored: −1 left, 1 right */
  double names; /* the room for their names on that side */
  double x, y;  /* the centre */
  double radius;
  double left, right, bottom; /* how far names may reach; the top is 0 */
  gboolean zones_named;       /* there is a place for the name of every zone */
  gboolean reference_named;
  BwBox *boxes; /* of the names of the zones, and behind them that of the second hand; owned */
} BwClockDial;

/* Looks for places for the names around the dial, and sets what is named. */
void bw_clock_dial_find_names (BwClockDial *dial);
/* Writes them there. */
void bw_clock_dial_write_names (BwClockDial *dial);
/* Draws zones, hands and names, with their marks. */
void bw_clock_dial_draw (BwClockDial *dial);

/* The direction of a value, in radians clockwise from 3 o'clock. */
double bw_clock_dial_get_angle (const BwClockDial *dial, double value);
/* The zone at that position, the one at 0 first. */
const BwBand *bw_clock_dial_get_zone (const BwClockDial *dial, guint zone);
/* TRUE when the hand stands in it. */
gboolean bw_clock_dial_is_current (const BwClockDial *dial, guint zone);

/* How a zone is filled: the nearer to 0, the stronger. */
BwInk bw_clock_dial_get_zone_ink (const BwClockDial *dial, guint zone);
/* A piece of the second hand, for a key. */
void bw_clock_dial_draw_reference_sign (BwClockDial *dial, double x, double middle, double width);

G_END_DECLS
