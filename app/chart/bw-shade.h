/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bw-pen.h"

G_BEGIN_DECLS

/*
 * Values from 0 to 100 as shades: five of them, the further from the paper the more. The eye does not tell more apart
 * in boxes that do not touch, and each says its value in a word or number too, so that nothing hangs on the shade
 * alone.
 */

#define BW_N_SHADES 5

/* How a value is filled: a fifth of the scale each, after rounding as it is shown. Paper for NaN. */
BwInk bw_shade_get_ink (double score);
/* What is written on @ground: the ink of text or of paper, whichever stands out more. */
BwInk bw_shade_get_text_ink (const BwChartStyle *style, BwInk ground);

/* Fills a box with the shade of @score; NaN is paper with a hatch. It is good until the next shape is added. */
BwShape *bw_shade_draw (BwPen *pen, double score, double x, double y, double width, double height);
/* Keeps a hatch from running through what is written on it; @label may be NULL. */
void bw_shade_clear (BwPen *pen, const BwLabel *label);
/* A frame around a box that has the look of a shade. */
void bw_shade_frame (BwPen *pen, double x, double y, double width, double height);
/* How far a frame reaches out of its box. */
double bw_shade_get_frame_width (const BwChartStyle *style);

/* What shades stand for, for those who read a chart. */
typedef struct
{
  const char *least;   /* in front of the five */
  const char *most;    /* behind them */
  const char *missing; /* what a hatch says; NULL: there is none */
  const char *framed;  /* what a frame says; NULL: there is none */
} BwShadeKey;

/* Writes the key from @y on over the width of the page and returns the height it takes with the space below; with
 * @write FALSE it only measures. */
double bw_shade_write_key (BwPen *pen, const BwShadeKey *key, double y, gboolean write);

G_END_DECLS
